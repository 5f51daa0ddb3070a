"""The line above the trash: how much is in it, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from app.words import number, plural, tr
from ui.icons import icon
from ui.statusbar import human_bytes
from ui.theme import scaled, set_role
from ui.trash.contents import Contents
from ui.widgets import Elided, IconLabel, plain_label, set_tooltip

_NARROW = 480
_NARROWEST = 440
"""Widths in pixels, at text of 100 %, below which the counts and the word give way."""


class TrashHead(QWidget):
    """As high as the gallery's header, which it covers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(scaled(36))
        sign = IconLabel(side=16)
        sign.set_icon("trash", "muted")
        self.count = Elided("", "muted")
        self.restore = _button(tr("Restore"), tr("Back to where they were (R)"))
        self.restore_all = _button(tr("Restore all"), tr("Everything back to where it was"))
        self.empty_button = _button(tr("Empty the trash…"), tr("Delete everything in it for good; asks first"))
        self.close_button = QToolButton()
        set_role(self.close_button, "ghost")
        self.close_button.setIcon(icon("close", "muted"))
        self.close_button.setIconSize(QSize(16, 16))
        self.close_button.setAccessibleName(tr("Back to the gallery"))
        set_tooltip(self.close_button, tr("Back to the gallery (Esc)"))
        self._row = row = QHBoxLayout(self)
        row.addWidget(sign)
        self._title = plain_label(tr("Trash"), "emphasis")
        row.addWidget(self._title)
        row.addWidget(self.count, 1)
        row.addStretch()
        for button in (self.restore, self.restore_all, self.empty_button, self.close_button):
            row.addWidget(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons need the room that there is."""
        super().resizeEvent(event)
        wide = self.width() >= scaled(_NARROW)
        self._row.setContentsMargins(*((16, 0, 10, 0) if wide else (8, 0, 4, 0)))
        self._row.setSpacing(8 if wide else 4)
        self.count.setVisible(wide)
        self._title.setVisible(self.width() >= scaled(_NARROWEST))

    def show_counts(self, contents: Contents, *, is_read: bool) -> None:
        """How many there are, and how large."""
        if not is_read:
            self.count.setText(tr("Looking…"))
            return
        total, size = contents.everything, human_bytes(contents.size)
        parts = [plural(total, "{n} picture · {size}", "{n} pictures · {size}", size=size)] if total else []
        if contents.unreadable:
            parts.append(plural(contents.unreadable, "{n} cannot be shown", "{n} cannot be shown"))
        self.count.setText(" · ".join(parts))

    def show_possible(self, contents: Contents, selected: int, *, is_busy: bool) -> None:
        """Enable what does something."""
        self.restore.setText(tr("Restore {n}", n=number(selected)) if selected else tr("Restore"))
        self.restore.setEnabled(selected > 0 and not is_busy)
        self.restore_all.setEnabled(contents.count > 0 and not is_busy)
        self.empty_button.setEnabled(contents.everything > 0 and not is_busy)


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    set_role(button, "compact")
    button.setAccessibleName(text)
    set_tooltip(button, tip)
    return button
