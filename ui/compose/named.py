"""Things that the person gave a name: snippets of prompts, presets of the whole form; kept in one JSON file a kind."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from app.errors import DiskError, ProofsheetError
from app.words import plural, tr
from ui.loop import spawn

if TYPE_CHECKING:
    import asyncio

    from app.settings import JsonStore

LONGEST_NAME = 80
_MOST_BYTES = 20_000_000
_VERSION = 1


class UnreadableFileError(ProofsheetError):
    """A file that was chosen for import holds nothing that can be used."""

    kind = "unreadable_file"


class NamedThings(QObject):
    """Names and values in the order of names; written in a worker, whole or not at all.

    Args:
        kind: what they are, as the file says it: `snippets`, `presets`.

    Signals:
        changed: any of them.
        told: something for the person; plain text.
    """

    changed = Signal()
    told = Signal(str)

    def __init__(self, kind: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self.items: dict[str, object] = {}
        self._store: JsonStore | None = None
        self._before: dict[str, object] | None = None
        self._writing: asyncio.Task[None] | None = None
        self._dirty = False

    @property
    def is_open(self) -> bool:
        """Whether there is a folder to keep them in."""
        return self._store is not None

    def open(self, folder: Path) -> None:
        """Read them in a worker; before that is done nothing can be kept."""
        spawn(self._load(folder), name=f"load {self.kind}")

    def put(self, name: str, value: object) -> str:
        """Keep a value; one with the same name is replaced. The name as kept; "" where nothing of it can be shown."""
        clean = clean_name(name)
        if clean:
            self._set({**self.items, clean: value})
        return clean

    def rename(self, old: str, new: str) -> bool:
        """Give another name; False when there is nothing to rename or the new name is taken or empty."""
        clean = clean_name(new)
        if old not in self.items or not clean or clean in self.items:
            return False
        self._set({clean if name == old else name: value for name, value in self.items.items()})
        return True

    def remove(self, name: str) -> None:
        """Take one away; `undo` brings it back."""
        if name in self.items:
            self._set({known: value for known, value in self.items.items() if known != name})

    def undo(self) -> None:
        """As before the last change; once more is the change again."""
        if self._before is not None:
            self._set(self._before)

    def export_to(self, path: Path) -> None:
        """Write all of them to a file that `import_from` reads."""
        spawn(self._export(path), name=f"export {self.kind}")

    def import_from(self, path: Path) -> None:
        """Add what a file holds; a name that means something else here gets a number."""
        spawn(self._import(path), name=f"import {self.kind}")

    def _set(self, items: Mapping[str, object]) -> None:
        self._before = self.items
        self.items = dict(sorted(items.items(), key=lambda pair: pair[0].casefold()))
        self._dirty = True
        if self._writing is None or self._writing.done():
            self._writing = spawn(self._write(), name=f"save {self.kind}")
        self.changed.emit()

    async def _load(self, folder: Path) -> None:
        import asyncio

        from app.settings import JsonStore

        store = JsonStore(folder / f"{self.kind}.json")
        found = await asyncio.to_thread(store.load)
        if store.problem:
            self.told.emit(store.problem)
        kept_early = self.items if self._store is None else {}
        self._store, self._before = store, None
        self.items = {**_things(found, self.kind), **kept_early}
        if kept_early:
            self._set(self.items)
        self.changed.emit()

    async def _write(self) -> None:
        import asyncio

        while self._dirty and self._store is not None:
            self._dirty = False
            try:
                await asyncio.to_thread(self._store.save, self._as_file())
            except DiskError as error:
                self.told.emit(str(error))

    async def _export(self, path: Path) -> None:
        import asyncio

        from app.settings import JsonStore

        try:
            await asyncio.to_thread(JsonStore(path).save, self._as_file())
        except DiskError as error:
            self.told.emit(str(error))
        else:
            self.told.emit(_exported(self.kind, len(self.items), path.name))

    async def _import(self, path: Path) -> None:
        import asyncio

        try:
            found = await asyncio.to_thread(_read, path, self.kind)
        except ProofsheetError as error:
            self.told.emit(str(error))
            return
        merged = dict(self.items)
        for name, value in found.items():
            if merged.get(name) != value:
                merged[_free_name(name, merged)] = value
        added = len(merged) - len(self.items)
        self._set(merged)
        self.told.emit(_imported(self.kind, added, path.name))

    def _as_file(self) -> dict[str, object]:
        things = [{"name": name, "value": value} for name, value in self.items.items()]
        return {"version": _VERSION, "kind": self.kind, "items": things}


def clean_name(name: str) -> str:
    """One line without anything that cannot be seen."""
    shown = "".join(c if unicodedata.category(c) not in {"Cc", "Cf", "Cs"} else " " for c in name)
    return " ".join(shown.split())[:LONGEST_NAME].strip()


def _read(path: Path, kind: str) -> dict[str, object]:
    """In a worker. Raises UnreadableFileError."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise UnreadableFileError(_too_large(kind, path.name))
        data: object = json.loads(path.read_bytes())
    except OSError as error:
        raise UnreadableFileError(
            tr("{file} cannot be read ({reason}); nothing was added.", file=path.name, reason=error.strerror)
        ) from error
    except (ValueError, RecursionError) as error:
        raise UnreadableFileError(tr("{file} is no JSON file; nothing was added.", file=path.name)) from error
    found = _things(data, kind)
    if not found:
        raise UnreadableFileError(_empty(kind, path.name))
    return found


def _things(data: object, kind: str) -> dict[str, object]:
    """What can be used of a file; rubbish is left out."""
    table = cast("dict[str, object]", data) if isinstance(data, dict) else {}
    items = table.get("items")
    if table.get("kind") != kind or not isinstance(items, list):
        return {}
    wanted = str if kind == "snippets" else dict
    found: dict[str, object] = {}
    for entry in cast("list[object]", items):
        fields = cast("dict[str, object]", entry) if isinstance(entry, dict) else {}
        name, value = fields.get("name"), fields.get("value")
        if isinstance(name, str) and clean_name(name) and isinstance(value, wanted):
            found[_free_name(clean_name(name), found)] = cast("object", value)
    return found


def _free_name(name: str, taken: Mapping[str, object]) -> str:
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name[: LONGEST_NAME - 6]} ({number})"
    return free


def _exported(kind: str, count: int, file: str) -> str:
    if kind == "snippets":
        return plural(count, "{n} snippet is in {file}.", "{n} snippets are in {file}.", file=file)
    return plural(count, "{n} preset is in {file}.", "{n} presets are in {file}.", file=file)


def _imported(kind: str, count: int, file: str) -> str:
    if kind == "snippets":
        return plural(count, "{n} snippet was added from {file}.", "{n} snippets were added from {file}.", file=file)
    return plural(count, "{n} preset was added from {file}.", "{n} presets were added from {file}.", file=file)


def _too_large(kind: str, file: str) -> str:
    if kind == "snippets":
        return tr("{file} is too large to hold snippets; nothing was added.", file=file)
    return tr("{file} is too large to hold presets; nothing was added.", file=file)


def _empty(kind: str, file: str) -> str:
    if kind == "snippets":
        return tr("{file} holds no snippets; nothing was added.", file=file)
    return tr("{file} holds no presets; nothing was added.", file=file)
