"""Keeps the grid's model in step with the core: the answer to a search, running tasks, pictures that arrive."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.errors import ProofsheetError
from app.library.record import ImageRecord
from app.library.thumbnails import SMALL, side_for
from app.tasks.task import Task
from ui.bridge import Bridge
from ui.gallery.arrivals import Arrivals
from ui.gallery.awaited import Awaited
from ui.gallery.listing import read_listing
from ui.gallery.model import GalleryModel
from ui.gallery.sections import Arrangement, Listing
from ui.gallery.thumbnails import Thumbnails, Wanted
from ui.loop import spawn

if TYPE_CHECKING:
    from app.core import Core
    from app.core.pictures import LibraryChanged
    from app.library.library import Library


class Feed(QObject):
    """Reads in worker threads, changes the model in the GUI thread.

    Signals:
        changed: rows or their number changed.
        arrived: record of a picture that was just saved; it is listed when the search finds it.
        listed: the answer to another search, order or grouping is shown.
    """

    changed = Signal()
    arrived = Signal(object)
    listed = Signal()

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
        self._side = SMALL
        self._bridge: Bridge | None = None
        self._reads = 0
        self._reading = False
        self._read_again = False
        self._is_new = False
        self._late: dict[str, Task] | None = None
        self.is_read = False
        """Whether the pictures of the open core have been listed once."""
        self.wanted = Arrangement()
        """What is to be shown; set it with `arrange`."""
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
        core.library.thumbnail_side = self._side
        self._thumbnails.make_with(core.library.make_thumbnail)
        self._model.set_source(core.library)
        bridge.task_changed.connect(self._on_task)
        bridge.image_added.connect(self._on_image)
        bridge.library_changed.connect(self._on_library)
        self._late = {}
        self._is_new = True
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
        self._reading = self._read_again = False
        self.is_read = False
        self.total = 0
        self._arrivals.clear()
        self._thumbnails.forget()
        self._thumbnails.make_with(None)
        self._model.set_source(None)
        self.changed.emit()

    def set_box(self, pixels: int) -> None:
        """Pictures are painted on so many device pixels: new ones get thumbnails that are sharp there."""
        self._side = side_for(pixels)
        if self._core is not None:
            self._core.library.thumbnail_side = self._side

    def arrange(self, wanted: Arrangement) -> None:
        """Show what a search finds, in an order and in groups; everything for an empty search."""
        if wanted != self.wanted:
            self.wanted = wanted
            self._is_new = True
            self._read()

    def _read(self) -> None:
        """Ask the library, one question at a time: what was typed meanwhile is asked next, and only the last of it."""
        if self._core is None:
            return
        if self._reading:
            self._read_again = True
            return
        self._reading, self._read_again = True, False
        spawn(self._show_pictures(self._core, self._reads), name="list pictures")

    async def _show_pictures(self, core: Core, number: int) -> None:
        import asyncio

        wanted, is_new = self.wanted, self._is_new
        try:
            listing, total = await asyncio.to_thread(_ask, core.library, wanted)
        except (ProofsheetError, RuntimeError):
            if self._core is core:
                self._reading = False
                raise
            return  # it was closed meanwhile: nobody waits for this any more
        if self._core is not core or number != self._reads:
            return
        self._reading = False
        if self._read_again:  # something else was typed, or a picture came that this answer does not know
            self._read()
            return
        self.total = total
        self.is_read = True
        self._is_new = False
        awaited = Awaited(wanted.query, practice=core.practice, collection=core.library.target_collection)
        self._model.show_listing(listing, awaited)
        self.changed.emit()
        if is_new:
            self.listed.emit()

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
        may_move = bool(self.wanted.query) or self.wanted.sort.key != "date"
        if change.everything or change.added or change.removed or may_move:
            self._read()
        else:
            self._model.read_again()

    def _on_image(self, record: ImageRecord) -> None:
        self._arrivals.add(self._wanted(record))

    def _add(self, record: ImageRecord) -> None:
        if self._reading:
            self._read_again = True
        if self.wanted.takes_arrivals:
            self._model.add_picture(record)
            self.total = self._model.picture_count
        else:
            self._model.note_arrival(record)
            self._read()
        self.arrived.emit(record)
        self.changed.emit()


def _ask(library: Library, wanted: Arrangement) -> tuple[Listing, int]:
    listing = read_listing(library, wanted)
    return listing, library.count() if wanted.query else len(listing.ids)
