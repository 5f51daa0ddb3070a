"""Controls that stand for one setting each: they change it at once, and follow it when somebody else does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from app.errors import ConfigurationError
from app.settings import Settings
from app.words import tr
from ui.settings.desk import SettingsDesk
from ui.settings.rows import SettingRow
from ui.theme import scaled
from ui.widgets import Segmented


class Switch(QCheckBox):
    """On or off."""

    def __init__(self, desk: SettingsDesk, field: str) -> None:
        super().__init__()
        self._field = field
        self._follow(desk.values)
        self._desk = desk
        self.toggled.connect(self._tell)
        desk.changed.connect(self._follow)

    def _tell(self, on: bool) -> None:
        self._desk.change(**{self._field: on})

    def _follow(self, values: Settings) -> None:
        with QSignalBlocker(self):
            self.setChecked(bool(getattr(values, self._field)))


class Choice(Segmented):
    """One of a few values, all in sight."""

    def __init__(self, desk: SettingsDesk, field: str, name: str, choices: Sequence[tuple[object, str]]) -> None:
        super().__init__(name)
        self._field = field
        self.set_choices(choices)
        for one in self.buttons():
            one.setMinimumWidth(one.fontMetrics().horizontalAdvance(one.text()) + scaled(26))
        self._follow(desk.values)
        self._desk = desk
        self.chosen.connect(self._tell)
        desk.changed.connect(self._follow)

    def _tell(self, value: object) -> None:
        self._desk.change(**{self._field: value})

    def _follow(self, values: Settings) -> None:
        self.set_value(getattr(values, self._field))


class Drop(QComboBox):
    """One of several values, in a list that drops down."""

    def __init__(self, desk: SettingsDesk, field: str, choices: Sequence[tuple[object, str]]) -> None:
        super().__init__()
        self._field = field
        for value, text in choices:
            self.addItem(text, value)
        self._follow(desk.values)
        self._desk = desk
        self.activated.connect(self._tell)
        desk.changed.connect(self._follow)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page: a setting is never changed in passing."""
        event.ignore()

    def _tell(self, index: int) -> None:
        self._desk.change(**{self._field: self.itemData(index)})

    def _follow(self, values: Settings) -> None:
        self.setCurrentIndex(self.findData(getattr(values, self._field)))


class Number(QSpinBox):
    """A whole number; typed ones count when the field is left."""

    def __init__(self, desk: SettingsDesk, field: str, low: int, high: int, *, step: int = 1, unit: str = "") -> None:
        super().__init__()
        self._field = field
        self.setRange(low, high)
        self.setSingleStep(step)
        self.setSuffix(unit)
        self.setMinimumWidth(scaled(96))
        self.lineEdit().setTextMargins(scaled(6), 0, 0, 0)
        self.setKeyboardTracking(False)
        self._follow(desk.values)
        self._desk = desk
        self.valueChanged.connect(self._tell)
        desk.changed.connect(self._follow)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page."""
        event.ignore()

    def _tell(self, value: int) -> None:
        self._desk.change(**{self._field: value})

    def _follow(self, values: Settings) -> None:
        with QSignalBlocker(self):
            self.setValue(int(getattr(values, self._field)))


class Amount(QWidget):
    """An amount of money, or none: a switch and a number."""

    def __init__(self, desk: SettingsDesk, field: str, name: str, usual: float) -> None:
        super().__init__()
        self._desk = desk
        self._field = field
        self.setAccessibleName(name)
        self.switch = QCheckBox()
        self.switch.setAccessibleName(name)
        self.amount = _Money()
        self.amount.setMinimumWidth(scaled(110))
        self.amount.lineEdit().setTextMargins(scaled(6), 0, 0, 0)
        self.amount.setAccessibleName(tr("{name}: amount", name=name))
        self.amount.setRange(0, 1_000_000)
        self.amount.setDecimals(2)
        self.amount.setKeyboardTracking(False)
        self.amount.setValue(usual)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.switch)
        row.addWidget(self.amount)
        self.setFocusProxy(self.switch)
        self._follow(desk.values)
        self.switch.toggled.connect(self._tell)
        self.amount.valueChanged.connect(self._tell)
        desk.changed.connect(self._follow)

    def _tell(self) -> None:
        self.amount.setEnabled(self.switch.isChecked())
        self._desk.change(**{self._field: self.amount.value() if self.switch.isChecked() else None})

    def _follow(self, values: Settings) -> None:
        value = getattr(values, self._field)
        with QSignalBlocker(self.switch), QSignalBlocker(self.amount):
            self.switch.setChecked(value is not None)
            self.amount.setEnabled(value is not None)
            if value is not None:
                self.amount.setValue(value)


class _Money(QDoubleSpinBox):
    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page."""
        event.ignore()


class Text(QLineEdit):
    """A line of text that may be wrong: what cannot be used is said in its row, and changes nothing.

    Args:
        desk: of the settings.
        field: which one.
        clean: brings what was typed into form; raises ConfigurationError.
    """

    def __init__(self, desk: SettingsDesk, field: str, clean: Callable[[str], str]) -> None:
        super().__init__()
        self._desk = desk
        self._field = field
        self._clean = clean
        self.row: SettingRow | None = None
        self._follow(desk.values)
        self.editingFinished.connect(self.take)
        desk.changed.connect(self._follow)

    def take(self) -> bool:
        """Use what is typed, if it can be; whether it was."""
        try:
            value = self._clean(self.text())
        except ConfigurationError as error:
            self._say(str(error))
            return False
        self._say("")
        self._desk.change(**{self._field: value})
        return True

    def _say(self, sentence: str) -> None:
        if self.row is not None:
            self.row.show_problem(sentence)

    def _follow(self, values: Settings) -> None:
        value = str(getattr(values, self._field))
        if value != self.text() and not self.hasFocus():
            self.setText(value)


def button(text: str, does: Callable[[], Any], name: str = "") -> QPushButton:
    """A small button of a row."""
    made = QPushButton(text)
    made.setAccessibleName(name or text)
    made.setAutoDefault(False)
    made.clicked.connect(lambda _checked=False: does())
    return made
