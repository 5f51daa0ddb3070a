"""Keeps the grid's model in step with the core: the answer to a search, running tasks, pictures that arrive."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.errors import ProofsheetError
from app.library.record import ImageRecord
from app.tasks.task import Task
from ui.bridge import Bridge
from ui.gallery.arrivals import Arrivals
from ui.gallery.listing import read_listing
from ui.gallery.model import GalleryModel
from ui.gallery.thumbnails import Thumbnails, Wanted
from ui.loop import spawn

if TYPE_CHECKING:
    from app.core import Core
    from app.core.pictures import LibraryChanged


class Feed(QObject):
    """Reads in worker threads, changes the model in the GUI thread.

    Signals:
        changed: rows or their number changed.
        arrived: uid of a picture that is in the grid from now on.
    """

    changed = Signal()
    arrived = Signal(str)

    def __init__(
        self,
        model: GalleryModel,
        thumbnails: Thumbnails,
        wanted: Callable[[ImageRecord], Wanted],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._thumbnails = thumbnails
        self._wanted = wanted
        self._arrivals = Arrivals(thumbnails, self._add, self)
        self._core: Core | None = None
        self._bridge: Bridge | None = None
        self._reads = 0
        self._arrived_while_reading = False
        self._late: dict[str, Task] | None = None
        self.is_read = False
        """Whether the pictures of the open core have been listed once."""
        self.query = ""
        self.total = 0
        """Pictures in the library, whatever the search finds."""

    @property
    def core(self) -> Core | None:
        """The open core; None between two."""
        return self._core

    def attach(self, core: Core, bridge: Bridge) -> None:
        """Show this core's pictures and running tasks, and follow them."""
        self.detach()
        self._core = core
        self._bridge = bridge
        self._model.set_source(core.library)
        bridge.task_changed.connect(self._on_task)
        bridge.image_added.connect(self._on_image)
        bridge.library_changed.connect(self._on_library)
        self._late = {}
        spawn(self._show_tasks(core), name="list running tasks")
        self._read()

    def detach(self) -> None:
        """Let go of the core and of every picture; harmless when nothing is attached."""
        if self._bridge is not None:
            self._bridge.task_changed.disconnect(self._on_task)
            self._bridge.image_added.disconnect(self._on_image)
            self._bridge.library_changed.disconnect(self._on_library)
        self._core = self._bridge = None
        self._reads += 1
        self.is_read = False
        self.total = 0
        self._arrivals.clear()
        self._thumbnails.forget()
        self._model.set_source(None)
        self.changed.emit()

    def set_query(self, text: str) -> None:
        """Show what a search finds; everything for an empty one."""
        if text.strip() != self.query:
            self.query = text.strip()
            self._read()

    def _read(self) -> None:
        if self._core is not None:
            self._reads += 1
            self._arrived_while_reading = False
            spawn(self._show_pictures(self._core, self._reads), name="list pictures")

    async def _show_pictures(self, core: Core, number: int) -> None:
        import asyncio

        try:
            listing = await asyncio.to_thread(read_listing, core.library, self.query)
            total = await asyncio.to_thread(core.library.count) if self.query else len(listing.ids)
        except (ProofsheetError, RuntimeError):
            if self._core is core:
                raise
            return  # it was closed meanwhile: nobody waits for this any more
        if self._core is not core or number != self._reads:
            return
        self.total = total
        self.is_read = True
        self._model.show_listing(listing, with_tiles=not self.query)
        self.changed.emit()
        if self._arrived_while_reading:
            self._read()

    async def _show_tasks(self, core: Core) -> None:
        try:
            tasks = {task.id: task for task in await core.tasks()}
        except (ProofsheetError, RuntimeError):
            if self._core is core:
                raise
            return
        if self._core is core:
            self._model.start_tiles(list((tasks | (self._late or {})).values()))
            self._late = None
            self.changed.emit()

    def _on_task(self, task: Task) -> None:
        if self._late is not None:
            self._late[task.id] = task
        self._model.update_task(task)
        self.changed.emit()

    def _on_library(self, change: LibraryChanged) -> None:
        if change.everything or change.added or change.removed:
            self._read()
        else:
            self._model.read_again()

    def _on_image(self, record: ImageRecord) -> None:
        self._arrivals.add(self._wanted(record))

    def _add(self, record: ImageRecord) -> None:
        self._arrived_while_reading = True
        if self.query:
            self._model.note_arrival(record)
            self._read()
        else:
            self._model.add_picture(record)
            self.total = self._model.picture_count
        self.arrived.emit(record.uid)
        self.changed.emit()
