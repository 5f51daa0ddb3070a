"""The collections of the library that is open: which there are, and every change of one as something to undo."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from app.errors import ProofsheetError
from app.library.changes import Change, MarkPictures
from app.library.marks import Edit, clean_label
from app.library.query import write_value
from app.settings import JsonStore
from app.words import tr
from ui.loop import spawn
from ui.organise.history import Deed, Title
from ui.organise.undo import UndoFeature

if TYPE_CHECKING:
    from app.core import Core
    from app.library.library import Library

_FILE = "collections.json"


@dataclass(frozen=True, slots=True)
class Collection:
    """One, with the number of its pictures; `is_target`: new pictures go into it."""

    name: str
    count: int = 0
    is_target: bool = False

    @property
    def filter(self) -> str:
        """The search that finds its pictures."""
        return f"collection:{write_value(self.name)}"


@dataclass(frozen=True, slots=True)
class _Kept:
    """What no picture says: the collections that were made by name, which may be empty, and the target."""

    names: tuple[str, ...] = ()
    target: str = ""

    def with_name(self, name: str) -> _Kept:
        return replace(self, names=(*self.without(name).names, name))

    def without(self, name: str) -> _Kept:
        return replace(self, names=tuple(one for one in self.names if not is_same(one, name)))


class Collections(QObject):
    """Reads in workers; every change goes through the undo stack.

    Signals:
        changed: which there are, or one of them.
    """

    changed = Signal()

    def __init__(self, undo: UndoFeature) -> None:
        super().__init__(undo)
        self._undo = undo
        self._core: Core | None = None
        self._kept = _Kept()
        self._reads = 0
        self.all: tuple[Collection, ...] = ()
        """By name."""

    def attach(self, core: Core) -> None:
        """Those of this core's library."""
        self._core = core
        spawn(self._load(core), name="load collections")

    def detach(self) -> None:
        """Let go of the core."""
        self._core = None
        self._kept = _Kept()
        self._show(())

    def read_again(self) -> None:
        """Count again."""
        if self._core is not None:
            spawn(self._read(self._core), name="count collections")

    def find(self, name: str) -> Collection | None:
        """The one of this name, without regard to case."""
        return next((one for one in self.all if is_same(one.name, name)), None)

    @property
    def target(self) -> str:
        """Where new pictures go, "" for none."""
        return self._kept.target

    # --- what the person does, each undoable --------------------------------------------------------------------------

    async def create(self, name: str, uids: Sequence[str] = ()) -> bool:
        """Make one, with these pictures in it; one that exists takes them in. False for a name that is none."""
        name = self._known_as(name)
        if not name:
            return False
        change = MarkPictures(tuple(uids), Edit(add_collections=(name,))) if uids else None
        return await self._do(lambda: tr("new collection “{name}”", name=name), change, self._kept.with_name(name))

    async def rename(self, old: str, new: str) -> bool:
        """Give another name; False for a name that is none, or that another collection has."""
        new = clean_name(new)
        other = self.find(new)
        if not new or new == old or (other is not None and not is_same(new, old)):
            return False
        kept = self._kept
        if any(is_same(name, old) for name in kept.names):
            kept = kept.without(old).with_name(new)
        if is_same(kept.target, old):
            kept = replace(kept, target=new)
        edit = Edit(remove_collections=(old,), add_collections=(new,))
        return await self._do(
            lambda: tr("rename the collection “{name}”", name=old), await self._on_all_of(old, edit), kept
        )

    async def delete(self, name: str) -> bool:
        """Take all pictures out, and list it no longer; the pictures stay."""
        kept = self._kept.without(name)
        if is_same(kept.target, name):
            kept = replace(kept, target="")
        change = await self._on_all_of(name, Edit(remove_collections=(name,)))
        said = tr("The collection “{name}” is gone. Its pictures are where they were.", name=name)
        return await self._do(lambda: tr("delete the collection “{name}”", name=name), change, kept, said=said)

    async def set_target(self, name: str) -> bool:
        """Have new pictures go there; "" for nowhere."""

        def title() -> str:
            return tr("new pictures go to “{name}”", name=name) if name else tr("new pictures go to no collection")

        return await self._do(title, None, replace(self._kept, target=self._known_as(name)))

    # --- inside -------------------------------------------------------------------------------------------------------

    def _known_as(self, name: str) -> str:
        clean = clean_name(name)
        known = self.find(clean)
        return known.name if known is not None else clean

    async def _on_all_of(self, name: str, edit: Edit) -> Change | None:
        if self._core is None:
            return None
        uids = await asyncio.to_thread(_uids_in, self._core.library, name)
        return MarkPictures(uids, edit) if uids else None

    async def _do(self, title: Title, change: Change | None, kept: _Kept, *, said: str = "") -> bool:
        return await self._undo.do(partial(self._become, title, change, kept), title, said=said)

    async def _become(self, title: Title, change: Change | None, kept: _Kept, core: Core) -> Deed | None:
        """Change pictures, and keep this from now on; what takes both back."""
        before, back = self._kept, None
        if change is not None:
            back = (await self._undo.apply_in_turn(core, change, title)).undo
        if kept != before:
            await self._keep(core, kept)
        await self._read(core)
        return partial(self._become, title, back, before) if back is not None or kept != before else None

    async def _keep(self, core: Core, kept: _Kept) -> None:
        if kept.names != self._kept.names:
            await asyncio.to_thread(JsonStore(core.paths.data / _FILE).save, {"names": list(kept.names)})
        if kept.target != self._kept.target:
            await core.set_target_collection(kept.target)
        self._kept = kept

    async def _load(self, core: Core) -> None:
        found = await asyncio.to_thread(JsonStore(core.paths.data / _FILE).load)
        names = found.get("names")
        listed = cast("list[object]", names) if isinstance(names, list) else []
        clean = tuple(name for name in listed if isinstance(name, str) and clean_label(name) == name)
        if self._core is core:
            self._kept = _Kept(clean, core.library.target_collection)
            await self._read(core)

    async def _read(self, core: Core) -> None:
        self._reads += 1
        number = self._reads
        try:
            counted = await asyncio.to_thread(core.library.collections)
        except (ProofsheetError, RuntimeError):
            if self._core is core:
                raise
            return  # it was closed meanwhile
        if self._core is not core or number != self._reads:
            return
        found = {one.value.casefold(): Collection(one.value, one.count) for one in counted}
        for name in (*self._kept.names, self._kept.target):
            if name:
                found.setdefault(name.casefold(), Collection(name))
        target = self._kept.target.casefold()
        self._show(tuple(replace(found[key], is_target=key == target) for key in sorted(found)))

    def _show(self, found: tuple[Collection, ...]) -> None:
        if found != self.all:
            self.all = found
            self.changed.emit()


def clean_name(name: str) -> str:
    """A name as a new collection gets it: one that a search can write down; "" when nothing is left."""
    return clean_label(clean_label(name).replace('"', "'").rstrip("*"))


def _uids_in(library: Library, name: str) -> tuple[str, ...]:
    """The pictures of exactly this collection, whatever signs of the search its name holds."""
    plain = name.partition('"')[0].rstrip("*").strip()
    query = f"collection:{write_value(f'{plain}*')}" if plain else "has:collection"
    found = library.rows(library.ids(query))
    return tuple(record.uid for record in found if any(is_same(one, name) for one in record.collections))


def is_same(one: str, other: str) -> bool:
    """Whether two names are one collection."""
    return one.casefold() == other.casefold()
