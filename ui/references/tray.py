"""The references of the form as data: in order, numbered, parked beyond what the model takes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.errors import UnusableReferenceError
from app.library.text import one_line
from app.references.addresses import host_of, path_of, scheme_of
from app.request import Reference
from app.words import tr
from ui.references.item import Origin, ReferenceItem, identity, numbered


@dataclass(frozen=True, slots=True)
class Removed:
    """What was taken out of a tray: each item with the place that it had, in order."""

    items: tuple[tuple[int, ReferenceItem], ...]


class ReferenceTray(QObject):
    """Items in order; `ui.references.worker` checks and uploads them.

    Signals:
        changed: any item, or their order.
        preview_loaded: key of an item and its QImage.
        remarked: something to tell the person about what was just added; plain text.
    """

    changed = Signal()
    preview_loaded = Signal(int, QImage)
    remarked = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[ReferenceItem, ...] = ()
        self._room: int | None = None
        self._next = 1

    @property
    def items(self) -> tuple[ReferenceItem, ...]:
        """In order, parked ones included."""
        return self._items

    @property
    def references(self) -> tuple[Reference, ...]:
        """Of all items that were checked, in order, parked ones included."""
        return tuple(item.reference for item in self._items if item.reference is not None)

    @property
    def room(self) -> int | None:
        """How many the model takes; None: no maximum is known."""
        return self._room

    def set_room(self, room: int | None) -> None:
        """How many the model takes; the rest is parked. None: no maximum is known."""
        self._room = room
        self._set_items(self._items)

    def add_sources(self, sources: Iterable[Path | str]) -> None:
        """Files, folders and addresses, to be looked into, checked, kept in the library and uploaded."""
        added = [ReferenceItem(self._key(), name_of(source), source) for source in sources]
        self._set_items((*self._items, *added))

    def add_data(self, data: bytes, name: str) -> None:
        """The same for a picture that is no file."""
        self._set_items((*self._items, ReferenceItem(self._key(), one_line(name) or tr("picture"), data)))

    def add_references(self, references: Iterable[Reference], *, upload: bool = True) -> None:
        """What the library or a request already knows; what is there already is not added twice."""
        known = {identity(reference) for reference in self.references}
        fresh = {identity(found): found for found in references if identity(found) not in known}
        stage = "waiting" if upload else "kept"
        added = [
            ReferenceItem(self._key(), found.name, reference=found, stage="ready" if found.url is not None else stage)
            for found in fresh.values()
        ]
        self._set_items((*self._items, *added))

    def replace_all(self, references: Iterable[Reference]) -> None:
        """Show exactly these; they are uploaded when a request needs them."""
        self._set_items(())
        self.add_references(references, upload=False)

    def restore(self, items: tuple[ReferenceItem, ...]) -> None:
        """Show these again, as they were; what was still being checked starts over."""
        self._set_items(items)

    def expand(self, found: Iterable[tuple[int | None, Path | str, str]], gone: Collection[int]) -> list[int]:
        """Put the files of folders in their place.

        Args:
            found: in order, the key of an item that is there already, or None for a new one; its origin; its name.
            gone: keys of items that are to go: folders, and what was named twice.

        Returns:
            The key of each of `found`; -1 where the item has been removed meanwhile.
        """
        items = list(self._items)
        places = {item.key: place for place, item in enumerate(items)}
        inserted: dict[int, list[ReferenceItem]] = {}
        keys: list[int] = []
        place = min((places[key] for key in gone if key in places), default=len(items))
        for key, origin, name in found:
            if key is not None:
                keys.append(key if key in places else -1)
                place = places.get(key, place - 1) + 1
                continue
            item = ReferenceItem(self._key(), name, origin)
            inserted.setdefault(place, []).append(item)
            keys.append(item.key)
        result: list[ReferenceItem] = []
        for at in range(len(items) + 1):
            result.extend(inserted.get(at, ()))
            if at < len(items) and items[at].key not in gone:
                result.append(items[at])
        self._set_items(tuple(result))
        return keys

    def remove(self, *keys: int) -> Removed:
        """Take some out of the form; their files stay in the library. `put_back` undoes it."""
        removed = tuple((place, item) for place, item in enumerate(self._items) if item.key in keys)
        self._set_items(tuple(item for item in self._items if item.key not in keys))
        return Removed(removed)

    def put_back(self, removed: Removed) -> None:
        """Bring what was removed back to where it was, as far as that is still there."""
        items = list(self._items)
        there = {item.key for item in items}
        for place, item in removed.items:
            if item.key not in there:
                items.insert(min(place, len(items)), again(item))
        self._set_items(tuple(items))

    def retry(self, key: int) -> None:
        """Try again what failed or was stopped, where that may help."""
        item = self.find(key)
        if item is not None and item.can_retry:
            stage = "checking" if item.reference is None else "waiting"
            self.update_item(key, stage=stage, reason="", note="", fraction=None)

    def move(self, key: int, to: int) -> None:
        """Put one at another place, counted from 0."""
        item = self.find(key)
        if item is None:
            return
        rest = [other for other in self._items if other.key != key]
        at = min(max(to, 0), len(rest))
        self._set_items((*rest[:at], item, *rest[at:]))

    def update_item(self, key: int, **changes: Any) -> None:
        """Change fields of one item; harmless when it is gone."""
        self.update_items({key: changes})

    def update_items(self, changes: Mapping[int, Mapping[str, Any]], gone: Collection[int] = ()) -> None:
        """Change fields of many items and take some away, telling of it once."""
        self._set_items(
            tuple(
                replace(item, **changes[item.key]) if item.key in changes else item
                for item in self._items
                if item.key not in gone
            )
        )

    def has(self, reference: Reference) -> bool:
        """Whether the same picture is there already."""
        return any(identity(reference) == identity(known) for known in self.references)

    def place_of(self, key: int) -> int:
        """Counted from 0; -1 when it is gone."""
        return next((place for place, item in enumerate(self._items) if item.key == key), -1)

    def find(self, key: int) -> ReferenceItem | None:
        """The item with this key."""
        return next((item for item in self._items if item.key == key), None)

    def _key(self) -> int:
        self._next += 1
        return self._next - 1

    def _set_items(self, items: tuple[ReferenceItem, ...]) -> None:
        placed = numbered(items, self._room)
        if placed != self._items:
            self._items = placed
            self.changed.emit()


def again(item: ReferenceItem) -> ReferenceItem:
    """The item as it begins anew: an upload that went with it has been stopped."""
    return replace(item, stage="waiting", fraction=None) if item.stage == "uploading" else item


def name_of(origin: Origin) -> str:
    """What the person calls it, before anything is known of it: never a whole address, which may hold a password."""
    if isinstance(origin, Path):
        return one_line(origin.name) or tr("picture")
    scheme = scheme_of(origin) if isinstance(origin, str) else "data"
    if isinstance(origin, str) and scheme == "file":
        try:
            return one_line(path_of(origin).name) or tr("picture")
        except UnusableReferenceError:  # its reason comes when it is looked into
            return tr("picture")
    if isinstance(origin, str) and scheme != "data":
        return host_of(origin) or tr("address")
    return tr("picture")
