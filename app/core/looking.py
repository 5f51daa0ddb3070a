"""Files that came and went without the program: looked for now and then, and said."""

from __future__ import annotations

import asyncio
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.core.changed import LibraryChanged
from app.core.options import Notice
from app.core.progress import asked, on_loop
from app.errors import DatabaseError, DiskError
from app.events import Event
from app.library.finding import FindReport, bring_back
from app.library.scan import ScanReport
from app.library.walk import Progress
from app.library.works import Work
from app.words import plural, tr

if TYPE_CHECKING:
    from app.library.library import Library
    from app.library.record import ImageRecord
    from app.paths import Paths

_SETTLED: Final = 10.0
"""Seconds for which a file must not have changed before it is called unusable: it may be still on its way."""

_SHARE: Final = 20
"""A look that finds nothing and takes long, on a slow share, is followed by a pause so many times as long."""


class Looking:
    """The part of `Core` that watches the library's folder; `Core` supplies what is declared here."""

    paths: Paths
    library: Library
    notice_raised: Event[Notice]
    library_changed: Event[LibraryChanged]
    _watch: asyncio.Task[None] | None = None
    _unusable: dict[Path, tuple[str, float]]

    async def scan_library(self) -> ScanReport:
        """Notice files that came and went without the program. Raises DiskError."""
        report = await asyncio.to_thread(self.library.scan_changes)
        if report.added or report.missing or report.returned:
            changed = tuple(record.id for record in (*report.missing, *report.returned))
            self.library_changed.emit(LibraryChanged(changed, report.added))
        return report

    async def look_for_changes(self) -> ScanReport:
        """`scan_library`, with words about what it found; of very many new files only some, so look again then.

        Raises:
            DiskError: the folder cannot be read.
        """
        report = await self.scan_library()
        for notice in (*_notices_of(report), *self._now_unusable(report)):
            self.notice_raised.emit(notice)
        return report

    async def bring_back_missing(
        self, folder: Path, progress: Progress | None = None, stop: threading.Event | None = None
    ) -> FindReport:
        """Copy the files of missing pictures, as far as they are anywhere below `folder`, to where they belong.

        Raises:
            DiskError: the folder cannot be read, or the library cannot be written.
        """
        records = await asyncio.to_thread(self._missing)
        tell = on_loop(progress)

        def work() -> FindReport:
            with self.library.works.during(Work.FIND):
                return bring_back(records, self.paths.library, folder, tell, asked(stop))

        report = await asyncio.to_thread(work)
        await self.scan_library()
        return report

    def _missing(self) -> list[ImageRecord]:
        return self.library.rows(self.library.ids("is:missing"))

    def _start_looking(self, every: float) -> None:
        self._unusable = {}
        self._watch = asyncio.get_running_loop().create_task(self._keep_looking(every), name="watch the library")

    async def _stop_looking(self) -> None:
        watch, self._watch = self._watch, None
        if watch is not None:
            watch.cancel()
            await asyncio.gather(watch, return_exceptions=True)

    async def _keep_looking(self, every: float) -> None:
        took = 0.0
        while True:
            await asyncio.sleep(max(every, took * _SHARE))
            began = time.monotonic()
            try:
                report = await self.look_for_changes()
            except (DiskError, DatabaseError):
                continue  # a disk that is away is told where something has to be saved
            # what was found may be the first of many: the next look takes up more of them
            took = time.monotonic() - began if report.is_empty else 0.0

    def _now_unusable(self, report: ScanReport) -> list[Notice]:
        """Files that cannot be used and have stayed as they are for a while."""
        now = time.monotonic()
        for record in report.added:
            self._unusable.pop(record.path, None)
        self._unusable |= {one.path: (one.reason, now) for one in report.skipped}
        settled = [path for path, (_, since) in self._unusable.items() if now - since >= _SETTLED]
        told = [(path, self._unusable.pop(path)[0]) for path in settled]
        if not told:
            return []
        lines = [tr("{name}: {reason}", name=path.name, reason=reason) for path, reason in told]
        text = plural(
            len(told),
            "A file in the library's folder cannot be used; it is left as it is. {first}",
            "{n} files in the library's folder cannot be used; they are left as they are. {first}",
            first=lines[0],
        )
        return [Notice("warning", text, "unusable", "\n".join(lines))]


def _notices_of(report: ScanReport) -> list[Notice]:
    notices: list[Notice] = []
    if report.added:
        text = plural(
            len(report.added),
            "A picture was found in the library's folder, and is listed now: {file}",
            "{n} pictures were found in the library's folder, and are listed now.",
            file=report.added[0].path.name,
        )
        notices.append(Notice("info", text, "found", _names(report.added)))
    if report.returned:
        if len(report.returned) == 1:
            text = tr("The file of a picture is back: {file}", file=report.returned[0].path.name)
        else:
            text = plural(
                len(report.returned), "The file of {n} picture is back.", "The files of {n} pictures are back."
            )
        notices.append(Notice("success", text, "returned", _names(report.returned)))
    if report.missing:
        text = plural(
            len(report.missing),
            "The file of a picture is gone: {file}. The picture stays listed, marked as missing.",
            "The files of {n} pictures are gone. The pictures stay listed, marked as missing.",
            file=report.missing[0].path.name,
        )
        notices.append(Notice("warning", text, "missing", _names(report.missing)))
    return notices


def _names(records: tuple[ImageRecord, ...]) -> str:
    return "\n".join(record.path.name for record in records[:30])
