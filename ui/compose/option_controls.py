"""One control for each kind of option; all of them speak the same words: `changed`, `set_value`, `allow`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.catalog.spec import Option
from app.request import OptionValue
from app.words import mark, tr
from ui.compose.form import clean_prompt
from ui.compose.words import choice_words
from ui.widgets import Segmented, plain_tooltip, set_tooltip

AUTO = mark("Auto")
MOST_SEGMENTS = 4
_INT_MAX = 2**31 - 1


class OptionControl(QWidget):
    """Shows and changes the value of one option; None is "not set": the model decides.

    Signals:
        changed: the value that the person chose, or None.
    """

    changed = Signal(object)

    def __init__(self, option: Option, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.option = option
        self.control = control
        control.setAccessibleName(tr(option.label))
        control.setAccessibleDescription(tr(option.hint))
        set_tooltip(control, tr(option.hint))
        self.setFocusProxy(control)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(control)

    def set_value(self, value: OptionValue | None) -> None:
        """Show what is in force, without telling anyone."""
        raise NotImplementedError

    def allow(self, why: str) -> None:
        """Disable the control because of `why`; "" enables it."""
        self.control.setEnabled(not why)
        set_tooltip(self.control, why or tr(self.option.hint))
        self.control.setAccessibleDescription(why or tr(self.option.hint))

    def allow_choices(self, reasons: Mapping[object, str]) -> None:
        """Disable single values because of theirs; only where values can be told apart."""


class SegmentControl(OptionControl):
    """All values in sight, with "Auto" in front where there is no default."""

    def __init__(self, option: Option, pairs: list[tuple[OptionValue, str]], hints: list[str]) -> None:
        self._segments = Segmented(tr(option.label))
        super().__init__(option, self._segments)
        auto: list[tuple[object, str]] = [] if option.default is not None else [(None, tr(AUTO))]
        self._segments.set_choices([*auto, *pairs], [*(tr("Leaves it to the model.") for _ in auto), *hints])
        self._hints = dict(zip([value for value, _ in pairs], hints, strict=True))
        self._segments.chosen.connect(self.changed)

    def set_value(self, value: OptionValue | None) -> None:
        """Choose the segment."""
        self._segments.set_value(value)

    def allow_choices(self, reasons: Mapping[object, str]) -> None:
        """Single segments may be disabled."""
        for value, reason in reasons.items():
            self._segments.set_available(value, not reason, reason or self._hints.get(cast("OptionValue", value), ""))


class ComboControl(OptionControl):
    """More values than segments have room for."""

    def __init__(self, option: Option) -> None:
        self._combo = QComboBox()
        super().__init__(option, self._combo)
        if option.default is None:
            self._combo.addItem(tr(AUTO), None)
        for choice in option.choices:
            self._combo.addItem(choice_words(choice), choice.value)
            hint = plain_tooltip(tr(choice.hint))
            self._combo.setItemData(self._combo.count() - 1, hint, Qt.ItemDataRole.ToolTipRole)
        self._combo.currentIndexChanged.connect(self._on_index)

    def set_value(self, value: OptionValue | None) -> None:
        """Choose the entry."""
        self._combo.blockSignals(True)
        self._combo.setCurrentIndex(self._combo.findData(value))
        self._combo.blockSignals(False)

    def allow_choices(self, reasons: Mapping[object, str]) -> None:
        """Entries that may not be chosen now are greyed."""
        for value, reason in reasons.items():
            index = self._combo.findData(value)
            flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
            self._combo.setItemData(index, 0 if reason else flags.value, Qt.ItemDataRole.UserRole - 1)

    def _on_index(self, index: int) -> None:
        self.changed.emit(self._combo.itemData(index))


class CheckControl(OptionControl):
    """A boolean with a default."""

    def __init__(self, option: Option) -> None:
        self._box = QCheckBox(tr(option.label))
        super().__init__(option, self._box)
        self._box.clicked.connect(self._on_clicked)

    def set_value(self, value: OptionValue | None) -> None:
        """Tick it or not."""
        self._box.setChecked(value is True)

    def _on_clicked(self, ticked: bool) -> None:
        self.changed.emit(ticked)


class NumberControl(OptionControl):
    """A number in its range; one step below the range stands for "Auto" where there is no default."""

    def __init__(self, option: Option) -> None:
        self._spin: QSpinBox | QDoubleSpinBox = QSpinBox() if option.kind == "integer" else QDoubleSpinBox()
        super().__init__(option, self._spin)
        low = -_INT_MAX if option.minimum is None else option.minimum
        high = _INT_MAX if option.maximum is None else option.maximum
        step = option.step or (1 if option.kind == "integer" else 0.1)
        self._auto = low - step if option.default is None else None
        if isinstance(self._spin, QSpinBox):
            self._spin.setRange(int(low if self._auto is None else self._auto), int(high))
            self._spin.setSingleStep(max(1, int(step)))
        else:
            self._spin.setDecimals(2)
            self._spin.setRange(low if self._auto is None else self._auto, high)
            self._spin.setSingleStep(step)
        if self._auto is not None:
            self._spin.setSpecialValueText(tr(AUTO))
        self._spin.lineEdit().setTextMargins(8, 0, 0, 0)  # the stylesheet's padding does not reach the text
        self._spin.setStepType(QAbstractSpinBox.StepType.DefaultStepType)
        self._spin.setKeyboardTracking(False)
        self._spin.valueChanged.connect(self._on_value)

    def set_value(self, value: OptionValue | None) -> None:
        """Show the number."""
        shown = self._auto if value is None or isinstance(value, str) else value
        self._spin.blockSignals(True)
        if isinstance(self._spin, QSpinBox):
            self._spin.setValue(int(shown if shown is not None else 0))
        else:
            self._spin.setValue(float(shown if shown is not None else 0))
        self._spin.blockSignals(False)

    def _on_value(self, value: float) -> None:
        self.changed.emit(None if self._auto is not None and value <= self._auto else value)


class TextControl(OptionControl):
    """Free text; an empty line is "not set"."""

    def __init__(self, option: Option) -> None:
        self._line = QLineEdit()
        super().__init__(option, self._line)
        self._line.setPlaceholderText(tr("not set"))
        self._line.textEdited.connect(self._on_edited)

    def _on_edited(self, text: str) -> None:
        self.changed.emit(clean_prompt(text) or None)

    def set_value(self, value: OptionValue | None) -> None:
        """Show the text; the cursor stays where it is when it is the same."""
        text = value if isinstance(value, str) else ""
        if text != self._line.text():
            self._line.setText(text)


def make_control(option: Option) -> OptionControl:
    """The control for this option."""
    if option.kind == "boolean":
        if option.default is not None:
            return CheckControl(option)
        return SegmentControl(option, [(True, tr("On")), (False, tr("Off"))], ["", ""])
    if option.kind == "choice":
        if len(option.choices) > MOST_SEGMENTS:
            return ComboControl(option)
        pairs: list[tuple[OptionValue, str]] = [(c.value, choice_words(c)) for c in option.choices]
        return SegmentControl(option, pairs, [tr(choice.hint) for choice in option.choices])
    return TextControl(option) if option.kind == "text" else NumberControl(option)


def is_decided(option: Option) -> bool:
    """Nothing to decide: the only choice there is, and its table does not put it in front."""
    return option.kind == "choice" and len(option.choices) <= 1 and option.advanced
