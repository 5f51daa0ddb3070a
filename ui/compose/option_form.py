"""The further options of a model, built from its table; narrow ones share a row, advanced ones are folded away."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.catalog.check_options import describe_need
from app.catalog.effective import need_holds, option_value
from app.catalog.spec import Model, Option
from app.request import GenerationRequest
from app.words import tr
from ui.compose.option_controls import CheckControl, OptionControl, is_decided, make_control
from ui.compose.section import Section
from ui.compose.words import choice_words
from ui.icons import icon
from ui.theme import set_role
from ui.widgets.tab_order import reached_in

_NARROW_TEXT = 16
"""Characters that the segments of a narrow control may have together."""


class OptionForm(QWidget):
    """Everything that the model's table offers beyond prompt, size and references, with the number of pictures last.

    Signals:
        chosen: field path and value (None takes the choice back).
    """

    chosen = Signal(str, object)

    def __init__(self, last: Section, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last = last
        self._controls: dict[str, OptionControl] = {}
        self._sections: list[QWidget] = []
        self._plain = _TwoColumns()
        self._advanced = _TwoColumns()
        self._fold = QToolButton()
        self._fold.setText(tr("More options"))
        self._fold.setAccessibleName(tr("More options"))
        self._fold.setCheckable(True)
        self._fold.setIcon(icon("chevron-right", "muted"))
        self._fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._fold.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        set_role(self._fold, "fold")
        self._fold.toggled.connect(self._on_fold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._plain)
        column.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._advanced)
        self._advanced.hide()
        self._plain.set_cells([(last, True)])

    def set_model(self, model: Model) -> None:
        """Build the controls of this model."""
        for section in self._sections:
            section.hide()
            section.deleteLater()
        self._sections = []
        self._controls = {}
        plain: list[tuple[QWidget, bool]] = []
        advanced: list[tuple[QWidget, bool]] = []
        for option in model.options:
            if not is_decided(option):
                cell = (self._make(option), _is_narrow(option))
                (advanced if option.advanced else plain).append(cell)
        self._plain.set_cells([*plain, (self._last, True)])
        self._advanced.set_cells(advanced)
        self._fold.setVisible(bool(advanced))
        self._advanced.setVisible(bool(advanced) and self._fold.isChecked())

    def set_values(self, model: Model, request: GenerationRequest) -> None:
        """Show what is in force and what may be chosen, without telling anyone."""
        for control in self._controls.values():
            option = control.option
            why = (
                ""
                if need_holds(option.needs, model, request)
                else tr("Needs {needs}.", needs=describe_need(option.needs, model))
            )
            reasons: dict[object, str] = {
                choice.value: ""
                if need_holds(choice.needs, model, request)
                else tr("Needs {needs}.", needs=describe_need(choice.needs, model))
                for choice in option.choices
            }
            control.set_value(option_value(model, request, option))
            control.allow(why)
            control.allow_choices(reasons)

    def controls(self) -> dict[str, OptionControl]:
        """By field path."""
        return dict(self._controls)

    def in_tab_order(self) -> list[QWidget]:
        """What Tab reaches, in the order of reading."""
        return reached_in(*self._plain.cells, self._fold, *self._advanced.cells)

    def is_unfolded(self) -> bool:
        """Whether the advanced options are in sight."""
        return self._fold.isChecked()

    def unfold(self, unfolded: bool) -> None:
        """Show or hide the advanced options."""
        self._fold.setChecked(unfolded)

    def focus_option(self, field: str) -> bool:
        """Put the focus on the control of an option; False when it is not shown."""
        control = self._controls.get(field)
        if control is None:
            return False
        if control.option.advanced:
            self._fold.setChecked(True)
        control.control.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _make(self, option: Option) -> QWidget:
        control = make_control(option)
        control.changed.connect(partial(self.chosen.emit, option.field))
        self._controls[option.field] = control
        # a check box carries its label itself
        section = control if isinstance(control, CheckControl) else Section(tr(option.label), control)
        self._sections.append(section)
        return section

    def _on_fold(self, unfolded: bool) -> None:
        self._fold.setIcon(icon("chevron-down" if unfolded else "chevron-right", "muted"))
        self._advanced.setVisible(unfolded)


class _TwoColumns(QWidget):
    """Narrow cells side by side, wide ones across."""

    def __init__(self) -> None:
        super().__init__()
        self.cells: tuple[QWidget, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)

    def set_cells(self, cells: list[tuple[QWidget, bool]]) -> None:
        """Lay out (widget, narrow) pairs in order; a narrow one without a neighbour goes across."""
        self.cells = tuple(widget for widget, _ in cells)
        while self._grid.takeAt(0):
            pass
        row = 0
        waiting: QWidget | None = None
        for widget, narrow in cells:
            if narrow and waiting is not None:
                self._grid.addWidget(waiting, row, 0, Qt.AlignmentFlag.AlignTop)
                self._grid.addWidget(widget, row, 1, Qt.AlignmentFlag.AlignTop)
                waiting = None
                row += 1
                continue
            if waiting is not None:
                self._grid.addWidget(waiting, row, 0, 1, 2)
                waiting = None
                row += 1
            if narrow:
                waiting = widget
            else:
                self._grid.addWidget(widget, row, 0, 1, 2)
                row += 1
        if waiting is not None:
            self._grid.addWidget(waiting, row, 0, 1, 2)
        for widget, _ in cells:
            widget.show()


def _is_narrow(option: Option) -> bool:
    if option.kind in {"integer", "number"}:
        return True
    if option.kind == "boolean":
        return len(tr(option.label)) <= _NARROW_TEXT
    if option.kind == "text":
        return False
    texts = [choice_words(choice) for choice in option.choices]
    return sum(map(len, texts)) + (4 if option.default is None else 0) <= _NARROW_TEXT
