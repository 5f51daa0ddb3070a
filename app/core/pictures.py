"""The core's commands about pictures that are there: marks, trash, in and out, another folder, and the numbers."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from app.core.changed import LibraryChanged
from app.core.costs import CostKeeper
from app.core.looking import Looking
from app.core.numbers import Numbers, collect_numbers
from app.core.options import Notice
from app.core.progress import asked, on_loop
from app.core.searches import Searches
from app.errors import ConfigurationError
from app.events import Event
from app.library.changes import Applied, Change
from app.library.marks import clean_label
from app.library.stripped import remove_old_copies, strip_copy
from app.library.trash import Emptied
from app.library.walk import Progress
from app.library.works import Work
from app.settings import JsonStore, SettingsStore
from app.words import tr

if TYPE_CHECKING:
    from app.library.export import ExportOptions, ExportReport
    from app.library.importing import ImportReport
    from app.library.library import Library
    from app.library.move import MoveReport
    from app.library.rebuild import RebuildReport
    from app.library.record import ImageRecord
    from app.library.sheet import SheetOptions, SheetReport
    from app.library.verify import VerifyReport
    from app.paths import Paths
    from app.settings import Settings
    from app.tasks.monitor import Monitor
    from app.tasks.task import Task


class PictureDesk(Looking):
    """The part of `Core` that works on the library; `Core` supplies what is declared here.

    `progress` is called on the loop's thread. `stop` is set by whoever wants to end the work between two pictures.
    """

    paths: Paths
    settings: Settings
    library: Library
    practice: bool
    notice_raised: Event[Notice]
    library_changed: Event[LibraryChanged]
    searches: Searches
    task_changed: Event[Task]
    _costs: CostKeeper | None = None

    if TYPE_CHECKING:

        @property
        def _running(self) -> Monitor: ...

    async def apply(
        self, change: Change, progress: Progress | None = None, stop: threading.Event | None = None
    ) -> Applied:
        """Do what `change` says; `Applied.undo` takes it back. Raises DiskError, DatabaseError."""
        applied = await asyncio.to_thread(self.library.apply, change, on_loop(progress), asked(stop))
        if applied.count:
            self.library_changed.emit(LibraryChanged(applied.changed, applied.added, applied.removed))
        return applied

    async def empty_trash(self, uids: Collection[str] | None = None) -> Emptied:
        """Delete for good what is in the trash, or only these. Raises DiskError."""
        return await asyncio.to_thread(self.library.empty_trash, uids)

    async def export(
        self,
        records: Sequence[ImageRecord],
        options: ExportOptions,
        progress: Progress | None = None,
        stop: threading.Event | None = None,
    ) -> ExportReport:
        """Export pictures, not into the library; see `app.library.export`. Raises DiskError."""
        from app.library.export import export
        from app.library.export_sinks import keep_out_of

        await asyncio.to_thread(keep_out_of, self.paths.library, options.target)

        def work() -> ExportReport:
            with self.library.works.during(Work.EXPORT):
                return export(records, options, tell, asked(stop))

        tell = on_loop(progress)
        return await asyncio.to_thread(work)

    async def contact_sheet(
        self,
        records: Sequence[ImageRecord],
        options: SheetOptions,
        progress: Progress | None = None,
        stop: threading.Event | None = None,
    ) -> SheetReport:
        """Draw a contact sheet, not into the library; see `app.library.sheet`. Raises DiskError."""
        from app.library.export_sinks import keep_out_of
        from app.library.sheet import contact_sheet

        await asyncio.to_thread(keep_out_of, self.paths.library, options.target)

        def work() -> SheetReport:
            with self.library.works.during(Work.SHEET):
                return contact_sheet(records, options, tell, asked(stop))

        tell = on_loop(progress)
        return await asyncio.to_thread(work)

    async def strip_copy(self, record: ImageRecord) -> Path:
        """A copy without metadata in the cache, for dragging; kept a day. Raises BadPictureError, DiskError."""
        folder = self._copies
        await asyncio.to_thread(remove_old_copies, folder)
        return await asyncio.to_thread(strip_copy, record, folder)

    async def import_pictures(
        self, sources: Sequence[Path], progress: Progress | None = None, stop: threading.Event | None = None
    ) -> ImportReport:
        """Copy pictures and folders of them into the library. Raises DiskError."""
        report = await asyncio.to_thread(self.library.import_pictures, sources, on_loop(progress), asked(stop))
        if report.added:
            self.library_changed.emit(LibraryChanged(added=report.added))
        return report

    async def verify_library(
        self, progress: Progress | None = None, stop: threading.Event | None = None
    ) -> VerifyReport:
        """Compare every file with what is known of it; changes nothing. Raises DiskError."""
        return await asyncio.to_thread(self.library.verify, on_loop(progress), asked(stop))

    async def rebuild_library(
        self, progress: Progress | None = None, stop: threading.Event | None = None
    ) -> RebuildReport:
        """Build the index from the folder; stopped, it stays as it was. Raises DiskError."""
        report = await asyncio.to_thread(self.library.rebuild, on_loop(progress), asked(stop))
        if not report.was_cancelled:
            self.library_changed.emit(LibraryChanged(everything=True))
        return report

    async def set_target_collection(self, name: str) -> None:
        """Put new pictures into a collection from now on; "" for none. Raises DiskError."""
        name = clean_label(name)
        self.settings = await asyncio.to_thread(self._store_setting, "target_collection", name or None)
        self.library.target_collection = name

    async def move_library(
        self, target: Path, progress: Progress | None = None, stop: threading.Event | None = None
    ) -> MoveReport:
        """Move the library to another folder, which is new or empty, or holds the beginning of this move.

        Raises:
            ConfigurationError: this is the practice library.
            MoveRefusedError: not there; nothing was changed.
            DiskError: a disk failed; the library is where it was, or where it goes, and nothing is lost. Begin again.
        """
        if self.practice:
            raise ConfigurationError(
                tr("The practice library stays where it is; only that of paid pictures can be moved.")
            )
        target = _absolute(target)
        source = self.paths.library
        unfinished = JsonStore(self._move_file)

        def switch(folder: Path) -> None:
            unfinished.save({"from": str(source), "to": str(folder)})
            self.settings = self._store_setting("library", str(folder))

        report = await asyncio.to_thread(self.library.move_to, target, switch, on_loop(progress), asked(stop))
        if not report.was_cancelled:
            self.paths = self.paths.with_library(target)
            await asyncio.to_thread(self._move_file.unlink, missing_ok=True)
            self.library_changed.emit(LibraryChanged(everything=True))
        return report

    async def finish_move(self, progress: Progress | None = None) -> MoveReport | None:
        """Remove what an interrupted move left at the old place; None when there is nothing. Raises DiskError."""
        known = await asyncio.to_thread(JsonStore(self._move_file).load)
        source = known.get("from")
        if not isinstance(source, str) or known.get("to") != str(self.paths.library):
            return None
        report = await asyncio.to_thread(self.library.remove_moved, Path(source), on_loop(progress))
        await asyncio.to_thread(self._move_file.unlink, missing_ok=True)
        return report

    async def numbers(self) -> Numbers:
        """Counts, disk use, spending, waiting times and failures. Raises DiskError, DatabaseError."""
        return await collect_numbers(self.library, self._running, self.paths)

    @property
    def _copies(self) -> Path:
        return self.paths.cache / "without-metadata"

    @property
    def _move_file(self) -> Path:
        return self.paths.data / "library-move.json"

    async def _open_pictures(self, every: float) -> None:
        self.searches = Searches(self.paths.config / "searches.json")
        await asyncio.to_thread(self.searches.load)
        self.library.target_collection = self.settings.target_collection or ""
        await asyncio.to_thread(remove_old_copies, self._copies)
        if self.searches.problem:
            self.notice_raised.emit(Notice("warning", self.searches.problem, "searches"))
        if not self.practice and await asyncio.to_thread(self._move_file.exists):
            text = tr(
                "The move of the library was interrupted when its old folder was being emptied. It can be finished."
            )
            self.notice_raised.emit(Notice("warning", text, "move"))
        self._costs = CostKeeper(self.library, lambda ids: self.library_changed.emit(LibraryChanged(ids)))
        self.task_changed.connect(self._costs.hear)
        self._start_looking(every)

    async def _close_pictures(self) -> None:
        await self._stop_looking()
        if self._costs is not None:
            await self._costs.close()

    def _store_setting(self, name: str, value: object) -> Settings:
        """Every other setting as it is in the file now: the window stores some of them by itself."""
        store = SettingsStore(self.paths.config / "settings.json")
        settings = msgspec.structs.replace(store.load(), **{name: value})
        store.save(settings)
        return msgspec.structs.replace(self.settings, **{name: value})


def _absolute(path: Path) -> Path:
    return path.expanduser().absolute()
