"""The left side of the window: everything that goes into a request, and the button that sends it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.catalog.load import Catalog
from app.catalog.spec import Model
from app.request import GenerationRequest, OptionValue, Reference
from ui.compose.costs import estimate_words
from ui.compose.drops import DropPanel
from ui.compose.fit import fit, reference_room, requests
from ui.compose.form import from_request, from_state, to_state
from ui.compose.generate_bar import GenerateBar
from ui.compose.parts import Parts
from ui.compose.reasons import Reason, reasons
from ui.compose.shelf import ModelShelf
from ui.compose.store import FormStore
from ui.compose.variants import as_typed, longest
from ui.compose.words import count_words, pixel_words, reference_state, size_reasons
from ui.references.area import ReferenceArea
from ui.references.tray import ReferenceTray
from ui.references.worker import ReferenceWorker
from ui.widgets import plain_tooltip

if TYPE_CHECKING:
    from app.core import Core
    from ui.bridge import Bridge


class ComposePanel(DropPanel):
    """Complete and usable from the catalogue alone; sending waits for a core.

    Signals:
        generate_requested: tuple of `GenerationRequest`, checked, one for each request to send.
    """

    generate_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._tray = ReferenceTray()
        area = ReferenceArea(self._tray)
        super().__init__(area, parent)
        self._tray.setParent(self)
        self._worker = ReferenceWorker(self._tray)
        self._store = FormStore(self)
        self._shelf = ModelShelf(self)
        self._parts = Parts(area)
        self._bar = GenerateBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._parts.scroll, 1)
        column.addWidget(self._bar)
        self._connect()
        self._refresh()

    # ------------------------------------------------------------------------------------------------ from the window

    def set_catalog(self, catalog: Catalog) -> None:
        """Offer these models."""
        if catalog != self._store.catalog:
            self._parts.model.set_catalog(catalog)
            self._store.set_catalog(catalog)

    def attach(self, core: Core, bridge: Bridge) -> None:
        """Work with this core from now on: references are checked and uploaded, Generate can send."""
        self.set_catalog(core.catalog)
        self._worker.attach(core, bridge)
        self._shelf.attach(core)

    def detach(self) -> None:
        """The core goes; the form stays."""
        self._worker.detach()
        self._shelf.detach()

    def state(self) -> dict[str, object]:
        """The whole form as JSON-able data."""
        return {
            **to_state(self._store.form),
            "unfolded": self._parts.options.is_unfolded(),
            "favourites": list(self._shelf.favourites),
        }

    def restore(self, state: Mapping[str, object]) -> None:
        """Bring back what `state` gave; rubbish leaves defaults, an unknown model the first one."""
        form = from_state(state)
        self._tray.replace_all(form.references)
        self._store.load(form)
        self._parts.options.unfold(state.get("unfolded") is True)
        favourites = state.get("favourites")
        self._shelf.restore(cast("list[object]", favourites) if isinstance(favourites, list) else [])

    def load_request(self, request: GenerationRequest) -> None:
        """Fill the form with what a picture was made of."""
        form = from_request(self._known(request), self._store.form)
        self._tray.replace_all(form.references)
        self._store.load(form)

    def set_prompt(self, text: str) -> None:
        """Replace the prompt by exactly this one; Ctrl+Z in the field brings the old one back."""
        self._parts.prompt.set_prompt(as_typed(text))

    def add_reference_files(self, paths: list[Path]) -> None:
        """Add files as if they had been dropped."""
        self.area.add_files(paths)

    def add_references(self, references: list[Reference]) -> None:
        """Add references that are already kept, or that have a public URL."""
        self._tray.add_references(references)

    def choose_references(self) -> None:
        """Open the file dialog for references."""
        self.area.choose()

    def focus_prompt(self) -> None:
        """Put the cursor into the prompt."""
        self._parts.prompt.setFocus()

    def trigger_generate(self) -> None:
        """As a press of the button; where that is not possible, the first place at fault gets the focus."""
        why = self._reasons()
        if why:
            self._follow(why[0].field)
        elif self._store.model is not None:
            self.generate_requested.emit(requests(self._store.model, self._store.form))

    # ----------------------------------------------------------------------------------------------------- the inside

    def _connect(self) -> None:
        store, parts = self._store, self._parts
        parts.model.model_chosen.connect(store.choose_model)
        parts.model.starred.connect(self._shelf.toggle)
        parts.model.refresh_wanted.connect(self._shelf.refresh)
        self._shelf.changed.connect(self._on_knowledge)
        parts.prompt.edited.connect(store.set_prompt)
        parts.prompt.submitted.connect(self.trigger_generate)
        parts.prompt.pictures_offered.connect(self.area.take)
        parts.prompt.shortened.connect(self._remark)
        parts.size.chosen.connect(store.set_size)
        parts.count.chosen.connect(store.set_count)
        parts.options.chosen.connect(self._on_option)
        parts.strip.acted.connect(store.go_back)
        parts.strip.dismissed.connect(store.dismiss_notes)
        self.area.remarked.connect(self._remark)
        parts.remarks.dismissed.connect(partial(self._remark, ""))
        self.drag_judged.connect(self._on_drag)
        self.submitted.connect(self.trigger_generate)
        self._tray.changed.connect(self._on_tray)
        self._bar.pressed.connect(self.trigger_generate)
        self._bar.reason_followed.connect(self._follow)
        store.model_changed.connect(self._rebuild)
        store.changed.connect(self._refresh)

    def _rebuild(self) -> None:
        model = self._store.model
        if model is None:
            return
        self._parts.size.set_model(model)
        self._parts.options.set_model(model)
        self._parts.prompt.set_prompt(self._store.form.prompt)
        self._tray.set_room(reference_room(model))
        self.area.set_refusal("" if model.references is not None else f"{model.name} takes no reference images.")

    def _refresh(self) -> None:
        """Show the form as it is; cheap enough for every key press."""
        model, form = self._store.model, self._store.form
        self._bar.set_reasons(self._reasons())
        if model is None:
            return
        request = fit(model, form).request
        parts = self._parts
        parts.model.set_value(model.id)
        limit = model.prompt_max
        length = longest(form.prompt)
        over = limit is not None and length > limit
        parts.prompt_section.set_state(count_words(length, limit), warn=over)
        parts.prompt.set_invalid(over)
        parts.size_section.setVisible(model.size is not None)
        parts.size.set_value(request.size, size_reasons(model, request))
        parts.size_section.set_state(pixel_words(model, request))
        parts.options.set_values(model, request)
        parts.count.set_value(form.count)
        wanted = requests(model, form)
        parts.count_section.set_state(f"{len(wanted)} requests" if len(wanted) > 1 else "")
        self._show_references(model)
        self._bar.button.set_words(form.count, estimate_words(model, wanted, self._shelf.knowledge.price_of))
        came_from = self._store.came_from
        parts.strip.set_words(" · ".join(self._store.notes), action="" if came_from is None else "Go back")
        parts.strip.setToolTip("" if came_from is None else plain_tooltip(f"{came_from.name} → {model.name}"))

    def _show_references(self, model: Model) -> None:
        items = self._tray.items
        self.area.setVisible(bool(items) or model.references is not None)
        used = sum(item.number > 0 or item.stage == "checking" for item in items)
        self._parts.reference_section.set_state(reference_state(model, used, sum(item.parked for item in items)))

    def _reasons(self) -> tuple[Reason, ...]:
        model = self._store.model
        why = self._shelf.knowledge.refusal(model) if model is not None else ""
        refused = (Reason("model", f"{model.name} is {why}: choose another model."),) if model and why else ()
        return (
            *refused,
            *reasons(model, self._store.form, self._tray.items, ready=self._worker.is_attached),
        )

    def _on_knowledge(self) -> None:
        known, catalog = self._shelf.knowledge, self._store.catalog
        self._parts.model.set_knowledge(known)
        self._parts.model_section.set_state(known.summary(catalog) if catalog is not None else "")
        self._refresh()

    def _known(self, request: GenerationRequest) -> GenerationRequest:
        """The request under its model's own id, with a prompt in which nothing is an alternative."""
        catalog = self._store.catalog
        found = catalog.find(request.model) if catalog is not None else None
        model = found.id if found is not None else request.model
        return msgspec.structs.replace(request, model=model, prompt=as_typed(request.prompt))

    def _on_option(self, field: str, value: object) -> None:
        self._store.set_option(field, cast("OptionValue | None", value))

    def _remark(self, text: str) -> None:
        self._parts.remarks.set_words(text)

    def _on_drag(self, reason: str) -> None:
        if reason:
            self._parts.reference_section.set_state(reason, warn=True)
        elif self._store.model is not None:
            self._show_references(self._store.model)

    def _on_tray(self) -> None:
        self._store.set_references(self._tray.references)
        self._refresh()

    def _follow(self, field: str) -> None:
        """Put the focus on the control that can mend a reason."""
        self._parts.follow(field)
