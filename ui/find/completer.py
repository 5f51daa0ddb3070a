"""What the field offers: recent and saved searches while it is empty, else what may be written at the cursor."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.errors import ProofsheetError
from app.library.facets import Suggestion
from app.words import mark, tr
from ui.find.field import SearchField
from ui.find.suggestions import Entry, Suggestions, counted
from ui.loop import spawn

if TYPE_CHECKING:
    from app.core import Core

_RECENT = 8
_SAVED = 6
_KEYS = {
    "model": mark("a model"),
    "size": mark("ratio or pixels: 16:9, 1024x1024, >=2000"),
    "rating": mark("stars: 5, >=4, 1..3"),
    "date": mark("2026-11, today, week, >=2026-10-01"),
    "cost": mark(">0.1, 0.1..0.5"),
    "is": mark("favourite, missing, portrait …"),
    "has": mark("reference, note, tag …"),
    "tag": mark("a tag"),
    "collection": mark("a collection"),
}
_SYMBOLS = {
    "model": "sparkle",
    "date": "clock",
    "rating": "star",
    "tag": "tag",
    "collection": "images",
    "cost": "wallet",
    "size": "image",
}


class Completer(QObject):
    """Asks the library in a worker, one question at a time; only the answer to the last is shown.

    Args:
        field: the search field; its text is changed when something is taken.
        model_name: the name of a model by its id.
    """

    def __init__(self, field: SearchField, model_name: Callable[[str], str]) -> None:
        super().__init__(field)
        self._field = field
        self._model_name = model_name
        self._core: Core | None = None
        self._asking = False
        self._ask_again = False
        self._typed = False
        self.suggestions = Suggestions(field)
        self.suggestions.taken.connect(self._take)
        field.textEdited.connect(self._on_edited)
        field.entered.connect(self._on_entered)

    def attach(self, core: Core | None) -> None:
        """Offer what this core's library has; nothing for None."""
        self._core = core
        if core is None:
            self.suggestions.hide()

    def clear(self) -> None:
        """Let go of the field."""
        self._field.textEdited.disconnect(self._on_edited)
        self._field.entered.disconnect(self._on_entered)
        self._field.removeEventFilter(self.suggestions)
        self.suggestions.deleteLater()

    def offer(self) -> None:
        """Offer what fits the text and the cursor now."""
        core = self._core
        if core is None:
            return
        if not self._field.text().strip():
            self.suggestions.offer(self._before_typing(core))
        elif self._asking:
            self._ask_again = True
        else:
            self._asking = True
            spawn(self._ask(core), name="suggestions")

    async def _ask(self, core: Core) -> None:
        import asyncio

        text, cursor = self._field.text(), self._field.cursorPosition()
        try:
            found = await asyncio.to_thread(core.library.complete, text, cursor)
        except (ProofsheetError, RuntimeError):
            if self._core is core:
                raise
            return
        finally:
            self._asking = False
        if self._core is not core:
            return
        if self._ask_again or text != self._field.text():
            self._ask_again = False
            self.offer()
            return
        self.suggestions.offer([self._entry(text, one) for one in found])

    def _entry(self, text: str, found: Suggestion) -> Entry:
        key, colon, value = found.text.rpartition(":") if found.text.endswith(":") else found.text.partition(":")
        is_key = bool(colon) and not value
        new = text[: found.start] + found.text + ("" if is_key else " ") + text[found.end :].lstrip()
        cursor = found.start + len(found.text) + (0 if is_key else 1)
        written = text[: found.start]
        of_key = key if colon else written.rsplit(":", 1)[0].rsplit(" ", 1)[-1].lstrip("-")
        symbol = _SYMBOLS.get(of_key.lower(), "search")
        if is_key:
            hint = _KEYS.get(key, "")
            return Entry(new, cursor, found.text, tr(hint) if hint else "", symbol)
        bare = (value if colon else found.text).strip('"')
        note = counted(found.count)
        if of_key.lower() == "model":
            note = self._model_name(bare)
        return Entry(new, cursor, found.text, note, symbol)

    def _before_typing(self, core: Core) -> list[Entry]:
        searches = core.searches
        saved = [
            Entry(one.text, len(one.text), one.name, one.text, "bookmark", final=True)
            for one in searches.saved[:_SAVED]
        ]
        kept = {one.text for one in searches.saved[:_SAVED]}
        recent = [Entry(text, len(text), text, "", "clock", final=True) for text in searches.recent if text not in kept]
        return [*recent[:_RECENT], *saved]

    def _take(self, entry: Entry) -> None:
        self._field.setText(entry.text)
        self._field.setCursorPosition(entry.cursor)
        if entry.final:
            self._field.settled.emit(entry.text)
        else:
            self.offer()

    def _on_edited(self, _text: str) -> None:
        self.offer()

    def _on_entered(self) -> None:
        if not self._field.text():
            self.offer()
