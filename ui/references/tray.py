"""The references of the form as data: taken in, checked, uploaded, ordered; one failure leaves the others alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.errors import ProofsheetError
from app.request import Reference
from ui.loop import spawn
from ui.references.item import ReferenceItem, numbered

if TYPE_CHECKING:
    import asyncio

    from app.core import Core
    from app.tasks.uploads import UploadState
    from ui.bridge import Bridge

GONE = "The file is no longer in the library's folder of references. Remove it here and add it again."


class ReferenceTray(QObject):
    """Items in order. What is added before a core is attached waits for it.

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
        self._core: Core | None = None
        self._bridge: Bridge | None = None
        self._checks: asyncio.Semaphore | None = None
        self._running: dict[tuple[str, int], asyncio.Task[Any]] = {}

    @property
    def items(self) -> tuple[ReferenceItem, ...]:
        """In order, parked ones included."""
        return self._items

    @property
    def references(self) -> tuple[Reference, ...]:
        """Of all items that were checked, in order, parked ones included."""
        return tuple(item.reference for item in self._items if item.reference is not None)

    @property
    def is_attached(self) -> bool:
        """Whether there is a core that does the work."""
        return self._core is not None

    def attach(self, core: Core, bridge: Bridge) -> None:
        """Start working on what waits."""
        import asyncio

        self.detach()
        self._core = core
        self._bridge = bridge
        self._checks = asyncio.Semaphore(2)
        bridge.upload_changed.connect(self._on_upload)
        bridge.online_changed.connect(self._on_online)
        for item in self._items:
            self._go_on(item)

    def detach(self) -> None:
        """Stop working; harmless when nothing is attached."""
        if self._bridge is not None:
            self._bridge.upload_changed.disconnect(self._on_upload)
            self._bridge.online_changed.disconnect(self._on_online)
        self._core = self._bridge = self._checks = None
        for task in tuple(self._running.values()):
            task.cancel()
        self._running.clear()

    def set_room(self, room: int | None) -> None:
        """How many the model takes; the rest is parked. None: no maximum is known."""
        if room != self._room:
            self._room = room
            self._set_items(self._items)
            self._upload_waiting()

    def add_files(self, paths: Iterable[Path], *, scratch: bool = False) -> None:
        """Check these files, keep them in the library and upload them. `scratch` files are removed afterwards."""
        added = [ReferenceItem(self._key(), path.name, path, scratch=scratch) for path in paths]
        self._set_items((*self._items, *added))
        for item in added:
            self._go_on(item)

    def add_references(self, references: Iterable[Reference], *, upload: bool = True) -> None:
        """Add what the library or a request already knows; what is there already is not added twice."""
        known = {_identity(reference) for reference in self.references}
        fresh = [reference for reference in dict.fromkeys(references) if _identity(reference) not in known]
        stage = "waiting" if upload else "kept"
        added = [
            ReferenceItem(self._key(), found.name, reference=found, stage="ready" if found.url is not None else stage)
            for found in fresh
        ]
        self._set_items((*self._items, *added))
        for item in added:
            self._go_on(item)

    def replace_all(self, references: Iterable[Reference], *, upload: bool = False) -> None:
        """Show exactly these."""
        for item in self._items:
            self.remove(item.key)
        self.add_references(references, upload=upload)

    def remove(self, key: int) -> None:
        """Take one out of the form; the file stays in the library."""
        for work in ("check", "upload", "preview"):
            task = self._running.pop((work, key), None)
            if task is not None:
                task.cancel()
        self._set_items(tuple(item for item in self._items if item.key != key))
        self._upload_waiting()

    def retry(self, key: int) -> None:
        """Try again what failed."""
        item = self.find(key)
        if item is not None and item.stage == "failed":
            stage = "checking" if item.reference is None else "waiting"
            self._update(key, stage=stage, reason="", fraction=None)
            self._go_on(replace(item, stage=stage))

    def move(self, key: int, to: int) -> None:
        """Put one at another place, counted from 0."""
        item = self.find(key)
        if item is None:
            return
        rest = [other for other in self._items if other.key != key]
        at = min(max(to, 0), len(rest))
        self._set_items((*rest[:at], item, *rest[at:]))
        self._upload_waiting()

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

    def _update(self, key: int, **changes: Any) -> None:
        self._set_items(tuple(replace(item, **changes) if item.key == key else item for item in self._items))

    # ------------------------------------------------------------------------------------------------------ the work

    def _go_on(self, item: ReferenceItem) -> None:
        """Start whatever this item waits for."""
        core = self._core
        if core is None:
            return
        if item.reference is None:
            if item.stage == "checking" and item.path is not None:
                self._start("check", item.key, lambda: self._check(core, item))
            return
        if item.reference.sha256 is not None:
            reference = item.reference
            self._start("preview", item.key, lambda: self._preview(core, item.key, reference))
        self._upload_waiting()

    def _upload_waiting(self) -> None:
        core = self._core
        if core is None:
            return
        for item in self._items:
            if item.stage == "waiting" and not item.parked and item.reference is not None:
                reference, key = item.reference, item.key
                self._start("upload", key, lambda key=key, reference=reference: self._upload(core, key, reference))

    def _start(self, work: str, key: int, make: Callable[[], Any]) -> None:
        """One task for each kind of work and item."""
        if (work, key) not in self._running:
            task = spawn(make(), name=f"reference {key}: {work}")
            self._running[work, key] = task
            task.add_done_callback(lambda done: self._forget(work, key, done))

    def _forget(self, work: str, key: int, done: asyncio.Task[Any]) -> None:
        if self._running.get((work, key)) is done:
            del self._running[work, key]

    async def _check(self, core: Core, item: ReferenceItem) -> None:
        import asyncio

        checks, path = self._checks, item.path
        if checks is None or path is None:
            return
        try:
            async with checks:
                reference = await core.add_reference(path)
        except ProofsheetError as error:
            self._update(item.key, stage="failed", reason=str(error))
            return
        if item.scratch:
            await asyncio.to_thread(path.unlink, missing_ok=True)
        if _identity(reference) in {_identity(known) for known in self.references}:
            self.remarked.emit(f"{item.name} is already among the references.")
            self._set_items(tuple(other for other in self._items if other.key != item.key))
            return
        self._update(item.key, reference=reference, stage="waiting")
        kept = self.find(item.key)
        if kept is not None:
            self._go_on(kept)

    async def _upload(self, core: Core, key: int, reference: Reference) -> None:
        try:
            await core.upload(reference)
        except ProofsheetError as error:
            self._update(key, stage="failed", reason=str(error), fraction=None)
        else:
            self._update(key, stage="ready", reason="", fraction=None)

    async def _preview(self, core: Core, key: int, reference: Reference) -> None:
        import asyncio

        from ui.references.preview import load_preview

        image = await asyncio.to_thread(load_preview, core, reference)
        if image is not None:
            self.preview_loaded.emit(key, image)
        elif await asyncio.to_thread(core.library.reference_path, reference) is None:
            self._update(key, stage="failed", reason=GONE)

    def _on_upload(self, state: UploadState) -> None:
        for item in self._items:
            is_it = item.reference is not None and _identity(item.reference) == _identity(state.reference)
            if is_it and state.state != "failed":  # why it failed comes with the error
                self._update(item.key, stage=state.state, fraction=state.fraction, reason="")

    def _on_online(self, online: bool) -> None:
        for item in self._items if online else ():
            if item.stage == "failed" and item.reference is not None:
                self.retry(item.key)


def _identity(reference: Reference) -> str:
    return reference.sha256 or reference.url or reference.name
