"""The references of the form as data: in order, numbered, parked beyond what the model takes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.request import Reference
from ui.references.item import ReferenceItem, numbered


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

    def set_room(self, room: int | None) -> None:
        """How many the model takes; the rest is parked. None: no maximum is known."""
        self._room = room
        self._set_items(self._items)

    def add_files(self, paths: Iterable[Path], *, scratch: bool = False) -> None:
        """Files to be checked, kept in the library and uploaded. `scratch` files are removed afterwards."""
        added = [ReferenceItem(self._key(), path.name, path, scratch=scratch) for path in paths]
        self._set_items((*self._items, *added))

    def add_references(self, references: Iterable[Reference], *, upload: bool = True) -> None:
        """What the library or a request already knows; what is there already is not added twice."""
        fresh = [found for found in dict.fromkeys(references) if not self.has(found)]
        stage = "waiting" if upload else "kept"
        added = [
            ReferenceItem(self._key(), found.name, reference=found, stage="ready" if found.url is not None else stage)
            for found in fresh
        ]
        self._set_items((*self._items, *added))

    def replace_all(self, references: Iterable[Reference]) -> None:
        """Show exactly these; they are uploaded when a request needs them."""
        self._set_items(())
        self.add_references(references, upload=False)

    def restore(self, items: tuple[ReferenceItem, ...]) -> None:
        """Show these again, as they were; what was still being checked starts over."""
        self._set_items(items)

    def remove(self, key: int) -> None:
        """Take one out of the form; the file stays in the library."""
        self._set_items(tuple(item for item in self._items if item.key != key))

    def retry(self, key: int) -> None:
        """Try again what failed."""
        item = self.find(key)
        if item is not None and item.stage == "failed":
            stage = "checking" if item.reference is None else "waiting"
            self.update_item(key, stage=stage, reason="", fraction=None)

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
        self._set_items(tuple(replace(item, **changes) if item.key == key else item for item in self._items))

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


def identity(reference: Reference) -> str:
    """The same for two references to the same picture."""
    return reference.sha256 or reference.url or reference.name
