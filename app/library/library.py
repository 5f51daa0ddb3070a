"""The library: pictures with their sidecars in a folder, found through an index, with references and thumbnails."""

from __future__ import annotations

import logging
import threading
from collections.abc import Generator
from contextlib import contextmanager, nullcontext, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.errors import DiskError
from app.library import files, names, thumbnails, walk
from app.library.considerate import considerate
from app.library.costs import write_costs
from app.library.entries import from_sidecar, with_own_uids
from app.library.errors import BadPictureError
from app.library.index import Index
from app.library.keeping import Keeping
from app.library.leftovers import settle
from app.library.reading import Reading
from app.library.rebuild import RebuildReport, read_all, rebuild_index
from app.library.record import ImageFacts, ImageRecord
from app.library.references import References
from app.library.schema import DamagedIndexError
from app.library.sidecar import Parent
from app.library.templates import NameTemplate
from app.library.verify import VerifyReport, verify_library
from app.library.walk import Cancelled, Progress
from app.library.works import Work, Works
from app.paths import Paths
from app.request import Reference
from app.words import tr

MAX_RESULT_BYTES = 64 * 1024 * 1024
"""Size of the largest result that is filed."""

_log = logging.getLogger(__name__)


class Library(Reading, Keeping):
    """Thread-safe and synchronous: what touches files or decodes belongs in a worker thread.

    Quick enough for any thread, once open: what `Reading` has.
    Every method may raise DatabaseError when the index is closed or damaged.

    Args:
        paths: library, index and thumbnails are used.
        embed: see below.

    Attributes (all may be changed at any time; new pictures are filed by them):
        embed: put the facts into each file too; False keeps the files exactly as received.
        references: the kept reference images.
        works: what goes on that takes long.
        target_collection: where new pictures go; "" for none.
        name_template: how new pictures are named.
        thumbnail_quality: of new thumbnails, 1–95.
        thumbnail_side: of new thumbnails, pixels of the longer side; whoever shows them knows how many it paints.
    """

    def __init__(self, paths: Paths, *, embed: bool = True) -> None:
        self._paths = paths
        self.embed = embed
        self._index = Index(paths.index, paths.library, paths.thumbnails)
        self.references = References(paths.library, paths.references, paths.thumbnails)
        self.works = Works()
        self._filing = threading.Lock()
        self._changing = threading.Lock()
        self.target_collection = ""
        self.name_template = NameTemplate()
        self.thumbnail_quality = thumbnails.QUALITY
        self.thumbnail_side = thumbnails.SMALL
        self._pending = False
        self._is_complete = True

    def open(self, progress: Progress | None = None, *, without_folder: bool = False) -> RebuildReport | None:
        """Open the index and the folder; build the index when it is missing, damaged or older than this program.

        A new library's folder is made; one that the index knows pictures of is not: its disk may be away.

        Args:
            progress: told while the index is built.
            without_folder: open even when the folder cannot be used now; `require_folder` takes it up later.

        Returns:
            What building the index gave; None when it was complete, or the library is new.

        Raises:
            DatabaseError: the index was written by a newer version.
            DiskError: the folder is missing or cannot be written; its name is in the text.
        """
        try:
            return self._open(progress, without_folder=without_folder)
        except DamagedIndexError:  # deeper than the check at opening looks; by now it is known, and set aside
            return self._open(progress, without_folder=without_folder)

    def require_folder(self) -> None:
        """Make sure that pictures can be saved now, and take up a folder that was away. Touches the disk.

        Raises:
            DiskError: the folder is missing or cannot be written; its name is in the text.
        """
        if self._pending:
            with self._still():  # it writes rows of what it read before: no change may come between
                self._take_up_folder()
        else:
            with self._filing:
                self._open_folder(self._is_complete)

    def close(self) -> None:
        """Close the index; harmless when closed."""
        self._index.close()

    def save(self, part: Path, facts: ImageFacts) -> ImageRecord:
        """File one downloaded result; for a worker thread.

        Safe to repeat after any failure: one image of one task is filed once, and a second call returns the first's
        record. `part` is gone when this returns, and untouched when it raises.

        Raises:
            BadPictureError: `part` is not a complete picture; fetch it again.
            DiskError: it cannot be filed now; keep `part` and try later.
        """
        record = self.find_result(facts.task_id, facts.index) or self._file(part, facts)
        files.remove_quietly(part)
        return record

    def note_cost(self, task_id: str, each: float) -> tuple[int, ...]:
        """Give the pictures of a task the cost `each`, in the account's unit; ids of those that changed. Touches files.

        Raises:
            DatabaseError: the index cannot be written.
        """
        with self._filing:
            return write_costs(self._index, self._index.images_of(task_id), each)

    def find_result(self, task_id: str, index: int) -> ImageRecord | None:
        """The picture that was filed for one image of a task, also when a crash kept it out of the index.

        Raises:
            DiskError: the folder cannot be read.
        """
        uid = names.uid_of_result(task_id, index)
        record = self._find_filed(uid)
        if record is not None:
            return record
        with self._filing:
            return self._find_filed(uid) or self._adopt(uid)

    def make_thumbnail(self, record: ImageRecord, side: int = thumbnails.SMALL) -> bytes | None:
        """Make a thumbnail that is gone, or a larger one in place of it. Slow.

        Returns:
            It, also when the cache cannot be written; None when the picture cannot be decoded.
        """
        try:
            made = thumbnails.render(record.path, side, self.thumbnail_quality)
        except (OSError, BadPictureError):
            return None  # whoever shows the picture says why
        if made is not None:
            with suppress(OSError):  # asked for with every tile: that was in the log when the first one was filed
                thumbnails.write(record.thumbnail, made)
        return made

    def rebuild(self, progress: Progress | None = None, cancelled: Cancelled = lambda: False) -> RebuildReport:
        """Build the index from the folder; pictures may be read, saved and changed meanwhile. Slow.

        `cancelled` is asked between two files; the index stays as it was then.

        Raises:
            DiskError: the folder cannot be read.
        """
        with self.works.during(Work.REBUILD):
            return rebuild_index(self._index, self._paths, self._still, progress, cancelled)

    def verify(self, progress: Progress | None = None, cancelled: Cancelled = lambda: False) -> VerifyReport:
        """Compare every file with the index and its sidecar; changes nothing. Slow.

        Raises:
            DiskError: the folder cannot be read.
        """
        with self.works.during(Work.VERIFY), files.explaining(tr("The library cannot be read"), self._paths.library):
            with considerate():
                records = self._index.all_records()
            return verify_library(self._paths.library, self._paths.references, records, progress, cancelled)

    def reference_path(self, reference: Reference) -> Path | None:
        """The file that is sent; None for a URL, or when it is gone."""
        return self.references.path(reference)

    def reference_thumbnail(self, reference: Reference) -> Path | None:
        """Its small JPEG; None for a URL, or when the file is gone."""
        return self.references.thumbnail(reference)

    def _open(self, progress: Progress | None, *, without_folder: bool) -> RebuildReport | None:
        self._is_complete = self._index.open()
        self._pending = True
        try:
            with self._still():
                return self._take_up_folder(progress)
        except BaseException as error:
            if without_folder and isinstance(error, DiskError):
                return None
            self._index.close()
            raise

    def _take_up_folder(self, progress: Progress | None = None) -> RebuildReport | None:
        self._open_folder(self._is_complete)
        if not self._pending:
            return None
        report = None
        if self._is_complete:
            with files.explaining(tr("The library cannot be read"), self._paths.library):
                settle(self._index, self._paths.library, self._paths.thumbnails)
            self._catch_up()
        else:
            report = rebuild_index(self._index, self._paths, nullcontext, progress)  # who files holds the lock
        self._pending, self._is_complete = False, True
        return report if report is not None and (report.pictures or report.skipped) else None

    @contextmanager
    def _still(self) -> Generator[None]:
        """Nobody else files or changes a picture."""
        with self._changing, self._filing:
            yield

    def _find_filed(self, uid: str) -> ImageRecord | None:
        record = self._index.find(uid)
        return record if record is not None and record.path.is_file() else None

    def _adopt(self, uid: str) -> ImageRecord | None:
        """Add a picture that is in the folder, but not in the index."""
        from app.library.filing import find_pair

        with files.explaining(tr("The library cannot be read"), self._paths.library):
            entry = find_pair(self._paths.library, uid, self._paths.thumbnails)
        return self._index.add(entry)[0] if entry is not None else None

    def _file(self, part: Path, facts: ImageFacts) -> ImageRecord:
        from app.library import decode, filing

        with files.explaining(tr("A downloaded picture cannot be read"), part.parent):
            data = files.read_regular(part, MAX_RESULT_BYTES)
        if data is None:
            raise BadPictureError(tr("it is larger than 64 MB"))
        decoded = decode.decode(data, thumbnail_side=self.thumbnail_side, thumbnail_quality=self.thumbnail_quality)
        if self._pending:
            self.require_folder()
        uid = names.uid_of_result(facts.task_id, facts.index)
        with self._filing:
            record = self._find_filed(uid)
            if record is not None:
                return record
            parents = tuple(self._parent(reference) for reference in facts.request.references)
            with files.explaining(tr("The picture cannot be saved"), self._paths.library):
                data, card = filing.prepare(data, decoded, facts, uid=uid, parents=parents, embed=self.embed)
                card = filing.collected(card, self.target_collection)
                picture = filing.place_pair(self._paths.library, data, card, self.name_template)
            entry = from_sidecar(card, picture, self._paths.thumbnails)
            thumbnails.store(entry.record.thumbnail, decoded.thumbnail)
            return self._index.add(entry)[0]

    def _parent(self, reference: Reference) -> Parent:
        digest = reference.original or reference.sha256
        original = self._index.with_hash(digest) if digest else None
        return Parent(sha256=reference.sha256, url=reference.url, uid=original.uid if original else None)

    def _open_folder(self, is_complete: bool) -> None:
        folder = self._paths.library
        if not folder.is_dir() and self._index.count() and is_complete:
            raise DiskError(
                tr(
                    "The library folder “{folder}” is gone. Is its disk connected? Nothing was changed; "
                    "start again when it is back.",
                    folder=folder,
                )
            )
        with files.explaining(tr("The library cannot be opened"), folder):
            folder.mkdir(parents=True, exist_ok=True)
            files.probe(folder)

    def _catch_up(self) -> None:
        """Add the newest pictures that a power cut kept out of the index, whose last moments are not flushed."""
        newest = self._index.newest()
        day = ""
        if newest is not None:  # the clock may have been ahead when it was filed, or its sidecar says so
            day = names.day_folder(min(newest.created, datetime.now(UTC)) - timedelta(days=1)).as_posix()
        folder = self._paths.library
        known = self._index.paths_from(day)
        with files.explaining(tr("The library cannot be read"), folder):
            new = [path for path in walk.find_files_since(folder, day) if walk.is_picture(path)]
            new = [path for path in new if path.relative_to(folder).as_posix() not in known]
        if not new:
            return
        found, skipped = read_all(new, folder, self._paths.thumbnails, None)
        taken = {one.entry.record.uid for one in found if self._find_filed(one.entry.record.uid)}
        self._index.add(*(one.entry for one in with_own_uids(found, folder, taken)))
        _log.info("%d pictures added to the index, %d files not used", len(found), len(skipped))
