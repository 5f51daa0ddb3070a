"""A row of joined buttons of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ui.theme import set_role
from ui.widgets.text import set_tooltip


class Segmented(QWidget):
    """One of a few values, all of them in sight; arrow keys move the choice.

    Signals:
        chosen: the value, when the person chose it (`set_value` is silent).
    """

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._values: list[object] = []
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.idClicked.connect(self._on_clicked)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_choices(self, choices: Sequence[tuple[object, str]], hints: Sequence[str] = ()) -> None:
        """Offer (value, text) pairs, with a tooltip each where `hints` has one; nothing is chosen afterwards."""
        for button in self.buttons():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.deleteLater()
        self._values = [value for value, _ in choices]
        last = len(choices) - 1
        for index, (_, text) in enumerate(choices):
            button = QPushButton(text, self)
            button.setCheckable(True)
            button.setProperty("edge", _edge(index, last))
            set_role(button, "segment")
            button.setAccessibleName(f"{self.accessibleName()}: {text}")
            if index < len(hints) and hints[index]:
                set_tooltip(button, hints[index])
            self._group.addButton(button, index)
            self._row.addWidget(button, 1)

    def buttons(self) -> list[QPushButton]:
        """The buttons, in order."""
        return [button for button in self._group.buttons() if isinstance(button, QPushButton)]

    def values(self) -> tuple[object, ...]:
        """What is offered, in order."""
        return tuple(self._values)

    def value(self) -> object | None:
        """What is chosen; None when nothing is."""
        index = self._group.checkedId()
        return self._values[index] if 0 <= index < len(self._values) else None

    def set_value(self, value: object) -> bool:
        """Choose without telling anyone; False, and no choice, when the value is not offered."""
        if value in self._values:
            self._group.button(self._values.index(value)).setChecked(True)
            return True
        checked = self._group.checkedButton()
        if checked is not None:
            self._group.setExclusive(False)
            checked.setChecked(False)
            self._group.setExclusive(True)
        return False

    def set_available(self, value: object, available: bool, why: str = "") -> None:
        """Enable or disable one value; `why` becomes its tooltip."""
        button = self._group.button(self._values.index(value))
        button.setEnabled(available)
        set_tooltip(button, why)

    def _on_clicked(self, index: int) -> None:
        self.chosen.emit(self._values[index])


def _edge(index: int, last: int) -> str:
    if last == 0:
        return "only"
    return "first" if index == 0 else "last" if index == last else "middle"
