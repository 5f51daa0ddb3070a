"""How many pictures: four usual numbers in sight, any other by typing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QSpinBox, QWidget

from app.words import tr
from ui.compose.form import MOST_PICTURES
from ui.theme import set_role
from ui.widgets import Segmented, set_tooltip

USUAL = (1, 2, 4, 8)


class CountPicker(QWidget):
    """The number of pictures that one press of Generate makes; the catalogue decides how many requests that takes.

    Signals:
        chosen: the number.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Pictures"))
        self._segments = Segmented(tr("Pictures"))
        self._segments.set_choices([(number, str(number)) for number in USUAL])
        self._segments.chosen.connect(self.chosen)
        self._number = QSpinBox()
        self._number.setRange(1, MOST_PICTURES)
        self._number.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._number.setAccessibleName(tr("Number of pictures"))
        set_tooltip(self._number, tr("Any number from 1 to {most}", most=MOST_PICTURES))
        self._number.setFixedWidth(40)
        set_role(self._number, "count")
        self._number.valueChanged.connect(self.chosen.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._segments, 1)
        row.addWidget(self._number)

    def set_value(self, count: int) -> None:
        """Show the number without telling anyone."""
        self._segments.set_value(count)
        self._number.blockSignals(True)
        self._number.setValue(count)
        self._number.blockSignals(False)

    def value(self) -> int:
        """The number that is shown."""
        return self._number.value()

    def focus_choice(self) -> None:
        """Put the focus on the number."""
        self._number.setFocus(Qt.FocusReason.OtherFocusReason)
