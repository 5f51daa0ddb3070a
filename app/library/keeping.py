"""What the library does with pictures once they are there: marks, trash, files that came and went."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.library import files, thumbnails, trash
from app.library.changes import (
    Applied,
    Change,
    Failure,
    ForgetMissing,
    MarkPictures,
    PutBackMarks,
    RecallMissing,
    RestorePictures,
    TrashPictures,
)
from app.library.considerate import considerate
from app.library.discarding import discard, restore
from app.library.entries import from_sidecar
from app.library.errors import BadPictureError
from app.library.index import Index
from app.library.organise import same_marks, set_marks
from app.library.record import ImageRecord
from app.library.references import References
from app.library.rows import Entry
from app.library.scan import Scanner, ScanReport
from app.library.sidecar import Sidecar
from app.library.templates import NameTemplate
from app.library.text import one_line
from app.library.trash import Emptied, TrashedPicture
from app.library.walk import Cancelled, Progress
from app.library.works import Work, Works
from app.paths import Paths
from app.words import mark, tr

if TYPE_CHECKING:
    from app.library.importing import Candidate, ImportReport
    from app.library.move import MoveReport

_CANNOT = mark("The library cannot be changed")


class Keeping:
    """The part of `Library` that changes what is there; `Library` supplies what is declared here.

    Everything here touches files: it belongs in a worker thread. One change at a time.
    """

    _paths: Paths
    _index: Index
    _filing: threading.Lock
    _changing: threading.Lock
    works: Works
    target_collection: str
    name_template: NameTemplate
    thumbnail_quality: int
    thumbnail_side: int
    references: References
    _scanner: Scanner | None = None
    _former: tuple[Path, ...] = ()
    """Where the library was before it was moved; what can be undone may have been done there."""

    def apply(self, change: Change, progress: Progress | None = None, cancelled: Cancelled = lambda: False) -> Applied:
        """Do what `change` says, as far as it can be done; `Applied.undo` takes it back.

        `cancelled` is asked now and then, and ends it between two pictures: `Applied.left` says what is left.

        Raises:
            DiskError, DatabaseError: the folder or the index cannot be written, and nothing was changed.
        """
        with self._changing, files.explaining(tr(_CANNOT), self._paths.library), considerate():
            library = self._paths.library
            if isinstance(change, MarkPictures):
                wanted = dict.fromkeys(change.uids, change.edit.apply)
                return set_marks(self._index, library, wanted, progress, cancelled)
            if isinstance(change, PutBackMarks):
                return set_marks(self._index, library, same_marks(change.marks), progress, cancelled)
            if isinstance(change, TrashPictures):
                return discard(self._index, library, change.uids, progress, cancelled)
            if isinstance(change, RestorePictures):
                return restore(self._index, library, self._paths.thumbnails, change.uids, progress, cancelled)
            if isinstance(change, ForgetMissing):
                return self._forget(change.uids)
            return self._recall(change.entries)

    def trashed(self) -> list[TrashedPicture]:
        """What is in the trash, the last first. Raises DiskError."""
        with files.explaining(tr("The trash cannot be read"), self._paths.library):
            return trash.list_all(self._paths.library, self._paths.thumbnails)

    def trash_size(self) -> tuple[int, int]:
        """How many pictures are in the trash, and how many bytes that takes. Raises DiskError."""
        with files.explaining(tr("The trash cannot be read"), self._paths.library):
            return trash.measure(self._paths.library)

    def empty_trash(self, uids: Collection[str] | None = None) -> Emptied:
        """Delete for good what is in the trash, or only these; nothing takes that back, and nobody but the person asks.

        Raises:
            DiskError: the trash cannot be read.
        """
        with self._changing, files.explaining(tr("The trash cannot be emptied"), self._paths.library):
            return trash.remove_for_good(self._paths.library, self._paths.thumbnails, uids)

    def scan_changes(self) -> ScanReport:
        """Notice files that came and went without the program: cheap when nothing did.

        Raises:
            DiskError: the folder cannot be read; nothing is marked as missing then.
        """
        with self._changing, files.explaining(tr("The library cannot be read"), self._paths.library):
            if self._scanner is None:
                self._scanner = Scanner(self._index, self._paths.library, self._paths.thumbnails)
            look = self._scanner.look()
            with self._filing:  # a picture that is being filed is in the folder before it has a row
                return self._scanner.take(look)

    def import_pictures(
        self, sources: Sequence[Path], progress: Progress | None = None, cancelled: Cancelled = lambda: False
    ) -> ImportReport:
        """Copy pictures, and all pictures in folders, into the library: byte for byte, each with a sidecar.

        What is known comes from the sidecar beside a file, from our metadata in it, or from what other programs write.
        `TrashPictures` of what was added undoes it.

        Raises:
            DiskError: the library cannot be written; what came in by then stays.
        """
        with self.works.during(Work.IMPORT):
            return self._import(sources, progress, cancelled)

    def _import(self, sources: Sequence[Path], progress: Progress | None, cancelled: Cancelled) -> ImportReport:
        from app.library.importing import Duplicate, ImportReport, find_sources, read_candidate

        paths, failed = find_sources(sources, self._paths.library)
        added: list[ImageRecord] = []
        duplicates: list[Duplicate] = []
        was_cancelled = False
        for done, path in enumerate(paths, start=1):
            if cancelled():
                was_cancelled = True
                break
            try:
                candidate = read_candidate(path, self.thumbnail_side, self.thumbnail_quality)
            except BadPictureError as error:
                failed.append(Failure(one_line(path.name), error.reason))
            else:
                with self._changing:  # for each by itself: other changes need not wait for all
                    known = self._known(candidate.card)
                    if known is None:
                        added.append(self._take_in(candidate))
                    else:
                        duplicates.append(Duplicate(path, known))
            if progress is not None:
                progress(done, len(paths))
        return ImportReport(tuple(added), tuple(duplicates), tuple(failed), was_cancelled)

    def move_to(
        self,
        target: Path,
        switch: Callable[[Path], None],
        progress: Progress | None = None,
        cancelled: Cancelled = lambda: False,
    ) -> MoveReport:
        """Move everything to another folder, which has to be new or empty, or to hold the beginning of this move.

        Args:
            target: absolute.
            switch: called once all is copied; keeps in the settings where the library is from now on.
            progress: of files, once for copying and once for removing.
            cancelled: asked while copying.

        Raises:
            MoveRefusedError: not there; nothing was changed.
            DiskError: a disk failed; the library is where the settings say. Beginning again goes on.
        """
        from app.library.move import Mover, MoveReport

        source = self._paths.library
        mover = Mover(source, target)
        with self.works.during(Work.MOVE), files.explaining(tr("The library cannot be moved"), target):
            mover.prepare()
            if not mover.copy(progress, cancelled):
                return MoveReport(was_cancelled=True)
            with self._changing, self._filing, self.references.still():
                mover.copy(None, lambda: False)  # what was saved or changed meanwhile
                mover.settle()
                switch(target)
                self._former = (*self._former, source)
                self._paths = self._paths.with_library(target)
                self._index.relocate(target)
                self.references.relocate(target, self._paths.references)
                self._scanner = None
            return mover.remove_source(progress)

    def remove_moved(self, source: Path, progress: Progress | None = None) -> MoveReport:
        """Go on with removing the old folder of a library that was moved here. Raises DiskError."""
        from app.library.move import Mover

        with self.works.during(Work.CLEAR), files.explaining(tr("The old folder cannot be removed"), source):
            return Mover(source, self._paths.library).remove_source(progress)

    def _known(self, card: Sidecar) -> ImageRecord | None:
        """The picture of the library that this is, if its file is there."""
        for record in (self._index.with_hash(card.sha256), self._index.find(card.uid)):
            if record is not None and record.path.is_file():
                return record
        return None

    def _take_in(self, candidate: Candidate) -> ImageRecord:
        from app.library import filing

        with self._filing, files.explaining(tr("The picture cannot be imported"), self._paths.library):
            card = filing.collected(candidate.card, self.target_collection)
            picture = filing.place_pair(self._paths.library, candidate.data, card, self.name_template)
            entry = from_sidecar(card, picture, self._paths.thumbnails)
            thumbnails.store(entry.record.thumbnail, candidate.decoded.thumbnail)
            return self._index.add(entry)[0]

    def _forget(self, uids: tuple[str, ...]) -> Applied:
        entries = [entry for entry in self._index.entries_of(uids) if not entry.record.path.is_file()]
        there = {entry.record.uid for entry in entries}
        failed = tuple(Failure(uid, tr("its file is there"), uid) for uid in uids if uid not in there)
        self._index.settle((), remove_uids=there)
        return Applied(
            removed=tuple(entry.record.id for entry in entries),
            undo=RecallMissing(tuple(entries)) if entries else None,
            failed=failed,
        )

    def _recall(self, entries: tuple[Entry, ...]) -> Applied:
        here = [(entry, self._moved_along(entry.record.path)) for entry in entries]
        marked = [
            replace(entry, record=replace(entry.record, path=path, missing=not path.is_file())) for entry, path in here
        ]
        added = self._index.add(*marked)
        return Applied(added=tuple(added), undo=ForgetMissing(tuple(record.uid for record in added)))

    def _moved_along(self, path: Path) -> Path:
        """Where a file is now that was once in the library."""
        former = next((folder for folder in self._former if path.is_relative_to(folder)), None)
        return path if former is None else self._paths.library / path.relative_to(former)
