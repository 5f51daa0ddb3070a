"""What the panel can bring back: prompts that were sent, snippets, presets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

import msgspec
from PySide6.QtCore import QObject, Signal

from app.words import tr
from ui.compose.form import from_state, to_state
from ui.compose.history import HistoryList, PromptRecall
from ui.compose.named import NamedThings
from ui.compose.named_list import NamedList
from ui.compose.parts import Parts
from ui.compose.replacing import Replacer
from ui.compose.store import FormStore

if TYPE_CHECKING:
    from app.core import Core


class Kept(QObject):
    """Makes the lists behind the small buttons and does what is chosen in them.

    Signals:
        told: something for the person; plain text.
    """

    told = Signal(str)

    def __init__(self, parts: Parts, store: FormStore, replacer: Replacer) -> None:
        super().__init__(store)
        self._parts = parts
        self._store = store
        self._replacer = replacer
        self.recall = PromptRecall(parts.prompt)
        self.history = HistoryList(parts.history_button, parts.prompt)
        self.snippets = NamedThings("snippets", self)
        self.presets = NamedThings("presets", self)
        self.snippet_list = NamedList(
            parts.snippets_button, self.snippets, title=tr("Snippets"), current=self._selection, describe=str
        )
        self.preset_list = NamedList(
            parts.presets_button, self.presets, title=tr("Presets"), current=self._form, describe=self._describe
        )
        self.snippet_list.taken.connect(self._insert)
        self.preset_list.taken.connect(self._apply)
        for named in (self.snippet_list, self.preset_list):
            named.told.connect(self.told)

    def attach(self, core: Core) -> None:
        """Use this core's history, and what is kept beside its settings."""
        self.recall.set_core(core)
        self.history.set_core(core)
        for things in (self.snippets, self.presets):
            things.open(core.paths.config)

    def detach(self) -> None:
        """The core goes; snippets and presets stay."""
        self.recall.set_core(None)
        self.history.set_core(None)

    def _selection(self) -> object | None:
        """What is selected in the prompt, else all of it."""
        cursor = self._parts.prompt.textCursor()
        chosen = cursor.selection().toPlainText() if cursor.hasSelection() else self._store.form.prompt
        return chosen if chosen.strip() else None

    def _insert(self, _name: str, value: object) -> None:
        if isinstance(value, str):
            self._parts.prompt.insert_text(value)
            self._parts.prompt.setFocus()

    def _form(self) -> object | None:
        """The form for its model; what other models remember is not part of a preset."""
        form = self._store.form
        own = {form.model: form.own[form.model]} if form.model in form.own else {}
        return to_state(msgspec.structs.replace(form, own=own))

    def _apply(self, name: str, value: object) -> None:
        if isinstance(value, dict):
            form = from_state(cast("Mapping[str, object]", value))
            own = {**self._store.form.own, **form.own}
            self._replacer.replace(msgspec.structs.replace(form, own=own), tr("Preset “{name}” is here.", name=name))

    def _describe(self, value: object) -> str:
        form = from_state(cast("Mapping[str, object]", value)) if isinstance(value, dict) else from_state({})
        catalog = self._store.catalog
        found = catalog.find(form.model) if catalog is not None else None
        model = found.name if found is not None else tr("{model} (not in the catalogue)", model=form.model)
        return " · ".join(part for part in (model, form.size or "", form.prompt) if part)
