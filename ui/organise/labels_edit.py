"""The tags, or the collections, of the selection: chips, and a field that adds more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from app.library.marks import clean_labels
from ui.icons import icon
from ui.organise.chip import Chip
from ui.organise.label_field import LabelField
from ui.organise.summary import Label
from ui.theme import scaled, set_role
from ui.widgets import FlowLayout, plain_label, set_tooltip

_FIELD = 132
_TITLE = 66
_LINE = 22
"""Pixels; as high as a chip."""


class LabelsEdit(QWidget):
    """Shows labels and tells what the person does with them; knows nothing of pictures.

    Args:
        title: stands beside.
        adds: what the field is for, as `Add a tag`.
        tip: of the plus, with its key.

    Signals:
        added, removed: tuple of names.
        found: show the pictures that have this one.
        asked: names that can be completed are wanted: `field.set_known`.
    """

    added = Signal(object)
    removed = Signal(object)
    found = Signal(str)
    asked = Signal()

    def __init__(self, title: str, adds: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[Chip] = []
        self._shown: tuple[tuple[Label, ...], int] = ((), 0)
        self.plus = QToolButton()
        set_role(self.plus, "label-plus")
        self.plus.setIcon(icon("plus", "muted"))
        self.plus.setIconSize(QSize(12, 12))
        self.plus.setAccessibleName(adds)
        set_tooltip(self.plus, tip)
        self.plus.clicked.connect(self.begin)
        self.field = LabelField(adds, f"{adds}…")
        self.field.setFixedWidth(_FIELD)
        set_role(self.field, "label-field")
        self.field.entered.connect(self._on_entered)
        self.field.asked.connect(self.asked)
        self.field.left.connect(self._leave)
        self.field.back_wanted.connect(self._go_back)
        self._box = QWidget()
        self._flow = FlowLayout(self._box, spacing=5)
        self._flow.addWidget(self.field)
        self._none = QPushButton(adds)
        set_role(self._none, "label-none")
        self._none.setAccessibleName(adds)
        set_tooltip(self._none, tip)
        self._none.clicked.connect(self.begin)
        self._flow.addWidget(self._none)
        self._flow.addWidget(self.plus)
        name = plain_label(title, "label")
        name.setFixedHeight(scaled(_LINE))
        name.setMinimumWidth(_TITLE)
        self.name = name
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._box, 1)
        self.field.hide()
        self.set_labels((), 1)

    def set_labels(self, labels: Sequence[Label], pictures: int) -> None:
        """Show these, of a selection of so many pictures."""
        shown = (tuple(labels), pictures)
        if shown == self._shown and self._chips:
            return
        focused = next((chip.label.name for chip in self._chips if chip.name.hasFocus()), None)
        self._shown = shown
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(label, pictures) for label in labels]
        for widget in (self.field, self._none, self.plus):  # behind the chips
            self._flow.removeWidget(widget)
        for widget in (*self._chips, self.field, self._none, self.plus):
            self._flow.addWidget(widget)
        for chip in self._chips:
            chip.show()
        self._settle()
        if focused is not None:
            self._focus_near(focused)

    def names(self) -> list[str]:
        """What is shown."""
        return [chip.label.name for chip in self._chips]

    def chip(self, name: str) -> Chip:
        """The one of that name; raises StopIteration when it is not shown."""
        return next(chip for chip in self._chips if chip.label.name == name)

    def begin(self) -> None:
        """Open the field and go there."""
        self.field.show()
        self._settle()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _chip(self, label: Label, pictures: int) -> Chip:
        chip = Chip(label, pictures)
        chip.found.connect(self.found)
        chip.spread.connect(self._spread)
        chip.removed.connect(self._remove)
        return chip

    def _spread(self, name: str) -> None:
        self.added.emit((name,))

    def _remove(self, name: str) -> None:
        self.removed.emit((name,))

    def _on_entered(self, names: tuple[str, ...]) -> None:
        clean = clean_labels(names)
        if clean:
            self.added.emit(clean)

    def _leave(self) -> None:
        had_focus = self.field.hasFocus()
        self.field.hide()
        self._settle()
        if had_focus:
            (self.plus if self._chips else self._none).setFocus()

    def _go_back(self) -> None:
        if self._chips:
            self._chips[-1].name.setFocus(Qt.FocusReason.BacktabFocusReason)

    def _focus_near(self, name: str) -> None:
        """The chip that had the focus is gone or made anew: stay where it was."""
        names = self.names()
        if not names:
            self._none.setFocus()
            return
        after = [chip for chip in self._chips if chip.label.name.casefold() >= name.casefold()]
        (after[0] if after else self._chips[-1]).name.setFocus()

    def _settle(self) -> None:
        """Without labels there is something to press in their place."""
        self._none.setVisible(not self._chips and self.field.isHidden())
        self.plus.setVisible(bool(self._chips) and self.field.isHidden())
        self._box.updateGeometry()
