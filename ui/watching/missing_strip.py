"""The strip that says which files are missing, and what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from app.library.record import ImageRecord
from app.words import joined, plural, tr
from ui.icons import icon
from ui.theme import set_role
from ui.widgets import Elided, IconLabel, set_tooltip

_NAMED = 3
_LISTED = 30
_NARROW = 600
_NARROWEST = 320
"""Widths in pixels: below the first, names and the button that shows the pictures give way."""


class MissingStrip(QWidget):
    """Stands above the grid while it is wanted and pictures are missing.

    Signals:
        show_wanted: the missing pictures, in the gallery.
        look_wanted: in a folder that the person chooses.
        stop_wanted: looking is to end.
        forget_wanted: list them no longer.
        close_wanted: not now.
    """

    show_wanted = Signal()
    look_wanted = Signal()
    stop_wanted = Signal()
    forget_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "notice-warning")
        self.setAccessibleName(tr("Missing files"))
        sign = IconLabel(side=18)
        sign.set_icon("warning", "unclear")
        self._text = Elided("", "emphasis")
        self._is_looking = False
        self._names = Elided("", "muted")
        self.show_button = _button(tr("Show them"), tr("Search for the pictures whose files are missing"))
        self.look = _button(
            tr("Look in a folder…"), tr("Their files are known by what is in them, whatever their names")
        )
        self.stop = _button(tr("Stop looking"), tr("What was found by now stays"))
        self.forget = _button(tr("Forget them"), tr("List them no longer; this can be undone, and no file is touched"))
        self.close_button = QToolButton()
        set_role(self.close_button, "ghost")
        self.close_button.setIcon(icon("close", "muted"))
        self.close_button.setIconSize(QSize(16, 16))
        self.close_button.setAccessibleName(tr("Not now"))
        self.close_button.setToolTip(tr("Not now"))
        for button, signal in (
            (self.show_button, self.show_wanted),
            (self.look, self.look_wanted),
            (self.stop, self.stop_wanted),
            (self.forget, self.forget_wanted),
            (self.close_button, self.close_wanted),
        ):
            button.clicked.connect(signal)
        row = QHBoxLayout(self)
        row.setContentsMargins(13, 5, 8, 5)
        row.setSpacing(8)
        row.addWidget(sign)
        row.addWidget(self._text)
        row.addWidget(self._names, 1)
        row.addStretch()
        for button in (self.show_button, self.look, self.stop, self.forget, self.close_button):
            row.addWidget(button)
        self.setMinimumWidth(_NARROWEST)  # less than its layout asks for: it gives way by itself
        self.set_looking(looking=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What matters least goes first when it gets narrow."""
        super().resizeEvent(event)
        self._make_room()

    def show_missing(self, records: Sequence[ImageRecord], total: int) -> None:
        """So many are missing, these among them."""
        self._text.setText(plural(total, "{n} file is missing", "{n} files are missing"))
        names = [record.path.name for record in records]
        rest = total - len(names[:_NAMED])
        named = joined(names[:_NAMED])
        self._names.setText(
            named if rest <= 0 else plural(rest, "{names} and {n} more", "{names} and {n} more", names=named)
        )
        set_tooltip(self, "\n".join(str(record.path) for record in records[:_LISTED]))

    def set_looking(self, *, looking: bool) -> None:
        """Whether a folder is being searched at the moment."""
        self._is_looking = looking
        for button in (self.look, self.forget, self.close_button):
            button.setVisible(not looking)
        self.stop.setVisible(looking)
        self._make_room()

    def _make_room(self) -> None:
        wide = self.width() >= _NARROW
        self._names.setVisible(wide)
        self.show_button.setVisible(wide and not self._is_looking)

    def text(self) -> str:
        """What it says."""
        return f"{self._text.text()} {self._names.text()}"


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    set_role(button, "compact")
    button.setAccessibleName(text)
    set_tooltip(button, tip)
    return button
