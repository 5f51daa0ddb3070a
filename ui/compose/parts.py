"""The parts of the form, top to bottom, in a scroll area; what each of them shows is the panel's business."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.words import tr
from ui.compose.count_picker import CountPicker
from ui.compose.model_field import ModelField
from ui.compose.option_form import OptionForm
from ui.compose.prompt_edit import PromptEdit
from ui.compose.section import Section
from ui.compose.size_picker import SizePicker
from ui.compose.strip import ChangeStrip
from ui.compose.variants_view import VariantsView
from ui.references.area import ReferenceArea
from ui.references.mask_slot import MaskSlot
from ui.widgets.tab_order import reached_in

_MARGIN = 12


class Parts:
    """Builds the column once; the widgets belong to `scroll`."""

    def __init__(self, area: ReferenceArea) -> None:
        self.model = ModelField()
        self.strip = ChangeStrip(tr("What changed with the model"))
        self.remarks = ChangeStrip(tr("Remark"))
        self.prompt = PromptEdit()
        self.size = SizePicker()
        self.count = CountPicker()
        self.area = area
        self.model_section = Section(tr("Model"), self.model)
        self.prompt_section = Section(tr("Prompt"), self.prompt)
        self.presets_button = self.model_section.add_button(
            tr("Presets"), tr("Keep the whole form under a name, or take one that was kept"), sign="sliders"
        )
        self.snippets_button = self.prompt_section.add_button(
            tr("Snippets"), tr("Pieces of prompts under a name, put in at the cursor"), sign="bookmark"
        )
        self.history_button = self.prompt_section.add_button(
            tr("Prompts sent before"), tr("Every prompt that was ever sent (Alt+↑ steps through them)"), sign="clock"
        )
        self.reference_section = Section(tr("References"), area)
        self.recent_button = self.reference_section.add_button(
            tr("Recently used"), tr("Show the references of the latest tasks"), sign="clock"
        )
        self.recent_button.setCheckable(True)
        self.recent_button.setChecked(True)
        self.sets_button = self.reference_section.add_button(
            tr("Reference sets"),
            tr("Keep references together under a name, or take a set that was kept"),
            sign="bookmark",
        )
        self.more_button = self.reference_section.add_button(
            tr("More for references"), tr("Remove many at once, make them fit"), sign="more"
        )
        self.mask = MaskSlot()
        self.size_section = Section(tr("Size"), self.size)
        self.like_button = self.size_section.add_button(
            tr("As in the picture"),
            tr("The size that is nearest to the shape of a reference"),
            text=tr("As in the picture"),
        )
        self.count_section = Section(tr("Pictures"), self.count)
        self.variants = VariantsView()
        self.options = OptionForm(self.count_section)
        self.scroll = FormScroll(
            self.model_section,
            self.strip,
            self.prompt_section,
            self.variants,
            self.remarks,
            self.reference_section,
            self.mask,
            self.size_section,
            self.options,
        )

    def in_tab_order(self) -> list[QWidget]:
        """What Tab reaches, in the order of reading; the buttons of a section come after its control."""
        return [
            *reached_in(self.model, self.presets_button, self.strip),
            *reached_in(self.prompt, self.snippets_button, self.history_button, self.variants, self.remarks),
            *self.area.in_tab_order(),
            *reached_in(self.recent_button, self.sets_button, self.more_button),
            *reached_in(self.mask),
            *self.size.tiles(),
            self.like_button,
            *self.options.in_tab_order(),
        ]

    def follow(self, field: str) -> None:
        """Put the focus on the control that a problem's field names, and bring it into sight."""
        kind, _, rest = field.partition(".")
        if self.options.focus_option(field):
            pass
        elif kind == "model":
            self.model.setFocus(Qt.FocusReason.OtherFocusReason)
        elif kind == "size":
            self.size.focus_choice()
        elif kind == "n":
            self.count.focus_choice()
        elif kind == "mask":
            self.mask.setFocus(Qt.FocusReason.OtherFocusReason)
        elif kind == "references":
            self.area.focus_number(int(rest) + 1 if rest.isdigit() else 0)
        elif field.startswith("reference:"):
            self.area.focus_item(int(field.partition(":")[2]))
        else:
            self.prompt.setFocus(Qt.FocusReason.OtherFocusReason)
        focused = self.scroll.focusWidget()
        if focused is not None:  # pyright: ignore[reportUnnecessaryComparison] - null while nothing has the focus
            self.scroll.ensureWidgetVisible(focused)


class FormScroll(QScrollArea):
    """A column of parts that scrolls when the window is low; the bar takes its room from the margin."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, 8)
        self._column.setSpacing(12)
        for part in parts:
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The viewport gets narrower when the bar appears: the parts must not."""
        taken = max(0, self.width() - self.viewport().width())
        self._column.setContentsMargins(_MARGIN, _MARGIN, max(0, _MARGIN - taken), 8)
        super().resizeEvent(event)
