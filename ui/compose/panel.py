"""The left side of the window: everything that goes into a request, and the button that sends it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.catalog.load import Catalog
from app.request import GenerationRequest, OptionValue, Reference
from app.words import tr
from ui.compose.confirming import Confirmation
from ui.compose.drops import DropPanel
from ui.compose.earlier import EarlierLookup
from ui.compose.fit import requests
from ui.compose.form import from_request, from_state, to_state
from ui.compose.form_view import FormView
from ui.compose.generate_bar import GenerateBar
from ui.compose.incoming import HINT
from ui.compose.kept import Kept
from ui.compose.parts import Parts
from ui.compose.reasons import Reason, not_for_this_key, reasons
from ui.compose.reference_part import ReferencePart
from ui.compose.replacing import Replacer
from ui.compose.shelf import ModelShelf
from ui.compose.store import FormStore
from ui.compose.variants import as_typed
from ui.mask.flow import MaskFlow
from ui.references.flow import ReferenceFlow

if TYPE_CHECKING:
    from app.core import Core
    from app.tasks.task import Task
    from ui.bridge import Bridge


class ComposePanel(DropPanel):
    """Complete and usable from the catalogue alone; sending waits for a core.

    Signals:
        generate_requested: tuple of `GenerationRequest`, checked, one for each request to send.
        hold_requested: the same, to be held back instead of sent.
        image_requested: `ImageRecord` that the person wants to see.
        edited: `state` gives something else than before: it should be kept soon.
        refused: why nothing of what was dropped or pasted can be used.
    """

    generate_requested = Signal(object)
    hold_requested = Signal(object)
    image_requested = Signal(object)
    edited = Signal()
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        flow = ReferenceFlow()
        super().__init__(flow.area, parent)
        flow.setParent(self)
        self._tray, self._worker = flow.tray, flow.worker
        self._store = FormStore(self)
        self._shelf = ModelShelf(self)
        self._earlier = EarlierLookup(self)
        self._parts = Parts(flow.area)
        self._bar = GenerateBar()
        self._view = FormView(self._parts, self._bar, self._store, self._tray)
        self._replacer = Replacer(self._store, self._tray, self._parts.remarks)
        self._kept = Kept(self._parts, self._store, self._replacer)
        self._masks = MaskFlow(self._parts.mask, self._store, self._remark)
        self._references = ReferencePart(flow, self._parts, self._view, self._store, self._replacer, self._remark)
        flow.mask_wanted.connect(self._masks.paint)
        self.confirming = Confirmation(self._bar.button, self)
        self._rebuilding = False
        self._trouble = ""
        self._bridge: Bridge | None = None
        self._disconnect: Callable[[], None] | None = None
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
            self._on_knowledge()

    def attach(self, core: Core, bridge: Bridge) -> None:
        """Work with this core from now on: references are checked and uploaded, Generate can send."""
        self.set_catalog(core.catalog)
        self._disconnect = core.catalog_changed.connect(self.set_catalog)
        self._bridge = bridge
        bridge.image_added.connect(self._earlier.look_again)
        bridge.task_changed.connect(self._on_task)
        self._references.attach(core, bridge)
        self._earlier.set_core(core)
        self._kept.attach(core)
        self._masks.attach(core)
        self.know_ours(True)
        self._shelf.attach(core)

    def set_trouble(self, why: str) -> None:
        """Why no core could be opened; "" while one is being opened."""
        self._trouble = why
        self._refresh()

    def detach(self) -> None:
        """The core goes; the form stays."""
        if self._bridge is not None:
            self._bridge.image_added.disconnect(self._earlier.look_again)
            self._bridge.task_changed.disconnect(self._on_task)
            self._bridge = None
        if self._disconnect is not None:
            self._disconnect()
            self._disconnect = None
        self._references.detach()
        self._earlier.set_core(None)
        self._kept.detach()
        self._masks.detach()
        self.know_ours(False)
        self._shelf.detach()

    def state(self) -> dict[str, object]:
        """The whole form as JSON-able data."""
        return {
            **to_state(self._store.form),
            **self._references.state(),
            "unfolded": self._parts.options.is_unfolded(),
            "favourites": list(self._shelf.favourites),
        }

    def restore(self, state: Mapping[str, object]) -> None:
        """Bring back what `state` gave; rubbish leaves defaults, an unknown model the first one."""
        form = from_state(state)
        self._tray.replace_all(form.references)
        self._store.load(form)
        self._references.restore(state)
        self._parts.options.unfold(state.get("unfolded") is True)
        favourites = state.get("favourites")
        self._shelf.restore(cast("list[object]", favourites) if isinstance(favourites, list) else [])

    def load_request(self, request: GenerationRequest, said: str = "") -> None:
        """Fill the form with what a picture was made of; one step of undo brings back what was there."""
        said = said or tr("All settings of the picture are here.")
        self._replacer.replace(from_request(self._known(request), self._store.form), said)

    def load_references(self, references: tuple[Reference, ...]) -> None:
        """Put the references of a picture in place of those of the form; one step of undo brings them back."""
        form = msgspec.structs.replace(self._store.form, references=references)
        self._replacer.replace(form, tr("The references of the picture are here."))

    def set_prompt(self, text: str) -> None:
        """Replace the prompt by exactly this one; Ctrl+Z in the field brings the old one back."""
        self._parts.prompt.set_prompt(as_typed(text))

    def typed_prompt(self) -> str:
        """The prompt as it stands in the field, alternatives and all."""
        return self._store.form.prompt

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
        """As a press of the button; where that is not possible, the place at fault gets the focus."""
        wanted = self._wanted()
        if wanted and self.confirming.allows(self._store.model, wanted, self._shelf.knowledge.price_of):
            self.generate_requested.emit(wanted)

    def trigger_hold(self) -> None:
        """The same, but what is asked for waits in the list of tasks until it is released."""
        wanted = self._wanted()
        if wanted:
            self.hold_requested.emit(wanted)

    # ----------------------------------------------------------------------------------------------------- the inside

    def _connect(self) -> None:
        store, parts, shelf = self._store, self._parts, self._shelf
        parts.model.model_chosen.connect(store.choose_model)
        parts.model.starred.connect(shelf.toggle)
        parts.model.refresh_wanted.connect(shelf.refresh)
        shelf.changed.connect(self._on_knowledge)
        parts.prompt.edited.connect(store.set_prompt)
        parts.prompt.pictures_offered.connect(self.area.take)
        parts.prompt.shortened.connect(self._remark)
        parts.size.chosen.connect(store.set_size)
        self._view.likeness.chosen.connect(store.set_size)
        parts.count.chosen.connect(store.set_count)
        parts.options.chosen.connect(self._on_option)
        parts.strip.acted.connect(store.go_back)
        parts.strip.dismissed.connect(store.dismiss_notes)
        self.area.refused.connect(self.refused)
        self._kept.told.connect(self._remark)
        self.incoming.told.connect(self._remark)
        self.incoming.settings_found.connect(self._on_settings)
        self.drag_recognised.connect(partial(parts.reference_section.set_state, tr(HINT)))
        parts.remarks.acted.connect(self._replacer.undo)
        parts.remarks.dismissed.connect(partial(self._remark, ""))
        self.can_undo = self._replacer.can_undo
        self.undone.connect(self._replacer.undo)
        for place in (self, parts.prompt):
            place.submitted.connect(self.trigger_generate)
            place.held.connect(self.trigger_hold)
        self._tray.changed.connect(self._on_tray)
        self._bar.pressed.connect(self.trigger_generate)
        self._bar.reason_followed.connect(parts.follow)
        self._bar.earlier.show_wanted.connect(self.image_requested)
        self._earlier.found.connect(self._bar.earlier.set_earlier)
        store.model_changed.connect(self._rebuild)
        store.changed.connect(self._refresh)
        for change in (store.changed, shelf.changed):
            change.connect(self.edited)

    def _rebuild(self) -> None:
        """Another model: the store tells of a change next, so that one refresh is enough."""
        self._rebuilding = True
        self._view.rebuild()
        self._rebuilding = False

    def _refresh(self) -> None:
        if self._rebuilding:
            return
        why = self._reasons()
        self._bar.set_reasons(why)
        self.confirming.withdraw()
        self._view.refresh(self._shelf.knowledge)
        model = self._store.model
        self._earlier.look_for(
            None if any(reason.blocks for reason in why) or model is None else requests(model, self._store.form)[0]
        )

    def _wanted(self) -> tuple[GenerationRequest, ...]:
        """What a press asks for; () where a reason is against it, whose place gets the focus."""
        why = self._reasons()
        against = [reason for reason in why if reason.blocks]
        if against:
            self._parts.follow(against[0].field)
        return () if against or self._store.model is None else requests(self._store.model, self._store.form)

    def _reasons(self) -> tuple[Reason, ...]:
        model = self._store.model
        why = self._shelf.knowledge.refusal(model) if model is not None else ""
        return (
            *(not_for_this_key(model) if model and why else ()),
            *reasons(model, self._store.form, self._tray.items, ready=self._worker.is_attached, trouble=self._trouble),
        )

    def _on_knowledge(self) -> None:
        known, catalog = self._shelf.knowledge, self._store.catalog
        self._parts.model.set_knowledge(known)
        self._parts.model_section.set_state(known.summary(catalog) if catalog is not None else "")
        self._refresh()

    def _on_task(self, task: Task) -> None:
        """What a picture costs has been learned: the estimate follows."""
        if task.money is not None and task.money.measured:
            self._refresh()
            self._earlier.look_again()

    def _known(self, request: GenerationRequest) -> GenerationRequest:
        """The request under its model's own id, with a prompt in which nothing is an alternative."""
        catalog = self._store.catalog
        found = catalog.find(request.model) if catalog is not None else None
        model = found.id if found is not None else request.model
        return msgspec.structs.replace(request, model=model, prompt=as_typed(request.prompt))

    def _on_settings(self, request: GenerationRequest, name: str) -> None:
        self.load_request(request, tr("The settings of {name} are here.", name=name))

    def _on_option(self, field: str, value: object) -> None:
        self._store.set_option(field, cast("OptionValue | None", value))

    def _remark(self, text: str) -> None:
        self._parts.remarks.set_words(text)

    def _on_tray(self) -> None:
        if not self._store.set_references(self._tray.references):
            self._refresh()
