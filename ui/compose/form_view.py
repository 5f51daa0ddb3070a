"""Shows the form as it is in the parts of the panel; knows nothing of how it is changed."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.catalog.spec import Model
from app.words import plural, tr
from ui.compose.costs import estimate_words, price_note
from ui.compose.fit import fit, reference_room, requests
from ui.compose.generate_bar import GenerateBar
from ui.compose.likeness import Likeness
from ui.compose.parts import Parts
from ui.compose.shelf import Knowledge
from ui.compose.store import FormStore
from ui.compose.variants import longest
from ui.compose.words import count_words, pixel_words, reference_state, size_reasons
from ui.mask.state import mask_state
from ui.references.tray import ReferenceTray
from ui.widgets import plain_tooltip
from ui.widgets.tab_order import set_tab_order


class FormView(QObject):
    """Reads the store and the tray, writes to the parts and the bar."""

    def __init__(self, parts: Parts, bar: GenerateBar, store: FormStore, tray: ReferenceTray) -> None:
        super().__init__(store)
        self._parts = parts
        self._bar = bar
        self._store = store
        self._tray = tray
        self.likeness = Likeness(parts.like_button)
        parts.area.rearranged.connect(self.order_tabs)

    def rebuild(self) -> None:
        """Another model: its controls."""
        model, parts = self._store.model, self._parts
        if model is None:
            return
        parts.size.set_model(model)
        parts.options.set_model(model)
        parts.prompt.set_prompt(self._store.form.prompt)
        self._tray.set_room(reference_room(model))
        parts.area.set_refusal(
            "" if model.references is not None else tr("{model} takes no reference images.", model=model.name)
        )
        self.order_tabs()

    def order_tabs(self) -> None:
        """Let Tab go down the form: what was made last would be reached last."""
        set_tab_order((*self._parts.in_tab_order(), *self._bar.in_tab_order()))

    def refresh(self, knowledge: Knowledge) -> None:
        """The form as it is; cheap enough for every key press."""
        model, form, parts = self._store.model, self._store.form, self._parts
        if model is None:
            return
        request = fit(model, form).request
        parts.model.set_value(model.id)
        self._show_prompt(model)
        parts.size_section.setVisible(model.size is not None)
        parts.size.set_value(request.size, size_reasons(model, request))
        parts.size_section.set_state(pixel_words(model, request))
        self.likeness.set_request(model, request)
        parts.options.set_values(model, request)
        parts.count.set_value(form.count)
        wanted = requests(model, form)
        parts.count_section.set_state(plural(len(wanted), "{n} request", "{n} requests") if len(wanted) > 1 else "")
        self.show_references()
        self._bar.button.set_words(
            sum(part.n or 1 for part in wanted),
            estimate_words(model, wanted, knowledge.price_of),
            price_note(model, request, knowledge.price_of),
        )
        came_from = self._store.came_from
        parts.strip.set_words(" · ".join(self._store.notes), action="" if came_from is None else tr("Go back"))
        parts.strip.setToolTip("" if came_from is None else plain_tooltip(f"{came_from.name} → {model.name}"))

    def show_references(self) -> None:
        """How many of how many."""
        model = self._store.model
        if model is None:
            return
        items = self._tray.items
        self._parts.area.setVisible(bool(items) or model.references is not None)
        used = sum(item.number > 0 or (item.stage == "checking" and not item.parked) for item in items)
        self._parts.reference_section.set_state(reference_state(model, used, sum(item.parked for item in items)))
        self._parts.mask.show_state(mask_state(model, self._store.form))

    def _show_prompt(self, model: Model) -> None:
        parts, prompt = self._parts, self._store.form.prompt
        length = longest(prompt)
        over = model.prompt_max is not None and length > model.prompt_max
        parts.prompt_section.set_state(count_words(length, model.prompt_max), warn=over)
        parts.prompt.set_invalid(over)
        parts.variants.set_text(prompt)
