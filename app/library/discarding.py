"""Pictures to the trash and back, a portion at a time: files first, then the index in one transaction.

What a crash interrupts is looked at again at the next opening (`app.library.leftovers`).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from app.errors import DatabaseError, DiskError
from app.library import trash
from app.library.bulk import sync_folders
from app.library.changes import Applied, Failure, RestorePictures, TrashPictures
from app.library.index import Index
from app.library.portions import portions
from app.library.record import ImageRecord
from app.library.rows import Entry
from app.library.walk import Cancelled, Progress
from app.words import tr


def discard(
    index: Index, library: Path, uids: tuple[str, ...], progress: Progress | None, cancelled: Cancelled
) -> Applied:
    """Move pictures to the trash; ended between two portions, `Applied.left` are as they were.

    Raises:
        OSError, DiskError, DatabaseError: it cannot be done, and no portion is done.
    """
    records = index.by_uids(uids)
    known = {record.uid for record in records}
    failed = [Failure(uid, tr("it is not in the library (any more)"), uid) for uid in uids if uid not in known]
    folder: Path | None = None
    names = trash.Names()
    gone: list[ImageRecord] = []
    done = 0
    for portion in portions(records, cancelled):
        try:
            folder = folder or trash.new_folder(library)
            moved = _discard(index, library, portion, folder, names, failed)
        except (OSError, DiskError, DatabaseError) as error:
            if not done:
                raise
            failed += [Failure(record.path.name, _text(error), record.uid) for record in records[done:]]
            done = len(records)
            break
        gone += moved
        done = _told(done, len(portion), len(records), progress)
    return Applied(
        removed=tuple(record.id for record in gone),
        undo=RestorePictures(tuple(record.uid for record in gone)) if gone else None,
        failed=tuple(failed),
        left=tuple(record.uid for record in records[done:]),
    )


def restore(
    index: Index,
    library: Path,
    thumbnails: Path,
    uids: tuple[str, ...],
    progress: Progress | None,
    cancelled: Cancelled,
) -> Applied:
    """Bring pictures back from the trash; ended between two portions, `Applied.left` are as they were.

    Raises:
        OSError, DiskError, DatabaseError: it cannot be done, and no portion is done.
    """
    wanted = set(uids)
    there = {record.uid: record for record in index.by_uids(uids)}
    failed = [
        Failure(record.path.name, tr("it is in the library already"), uid)
        for uid, record in there.items()
        if record.path.is_file()
    ]
    wanted -= {failure.uid for failure in failed}
    found: dict[str, tuple[Entry, Path]] = {}
    for entry, place, _ in trash.find(library, thumbnails, wanted):
        if cancelled():
            return Applied(failed=tuple(failed), left=tuple(uid for uid in uids if uid in wanted))
        found.setdefault(entry.record.uid, (entry, place))
    failed += [Failure(uid, tr("it is not in the trash (any more)"), uid) for uid in wanted - found.keys()]
    pairs = list(found.values())
    names = trash.Names()
    added: list[ImageRecord] = []
    done = 0
    for portion in portions(pairs, cancelled):
        try:
            back = _restore(index, library, portion, names, failed)
        except (OSError, DiskError, DatabaseError) as error:
            if not done:
                raise
            failed += [Failure(one.record.path.name, _text(error), one.record.uid) for one, _ in pairs[done:]]
            done = len(pairs)
            break
        added += back
        done = _told(done, len(portion), len(pairs), progress)
    return Applied(
        added=tuple(added),
        undo=TrashPictures(tuple(record.uid for record in added)) if added else None,
        failed=tuple(failed),
        left=tuple(entry.record.uid for entry, _ in pairs[done:]),
    )


def _discard(
    index: Index,
    library: Path,
    records: Sequence[ImageRecord],
    folder: Path,
    names: trash.Names,
    failed: list[Failure],
) -> list[ImageRecord]:
    index.unsettle((record.uid, record.path.relative_to(library).as_posix()) for record in records)
    gone: list[ImageRecord] = []
    stuck: set[str] = set()
    targets: list[Path] = []
    sources: list[Path] = []
    for record in records:
        try:
            target, source = trash.put_in(record, library, folder, names)
        except FileNotFoundError:
            failed.append(Failure(record.path.name, tr("its file is gone"), record.uid))
        except OSError as error:
            failed.append(Failure(record.path.name, _immovable(error), record.uid))
            stuck.add(record.uid)
        else:
            gone.append(record)
            targets.append(target)
            sources.append(source)
    unsafe = sync_folders((*targets, *sources))  # first where they are, then where they are not
    settled = [record.uid for record in records if record.path.parent not in unsafe and record.uid not in stuck]
    index.settle(settled, remove_uids=(record.uid for record in gone))
    return gone


def _restore(
    index: Index, library: Path, pairs: Sequence[tuple[Entry, Path]], names: trash.Names, failed: list[Failure]
) -> list[ImageRecord]:
    index.unsettle((entry.record.uid, place.relative_to(library).as_posix()) for entry, place in pairs)
    back: list[Entry] = []
    stuck: set[str] = set()
    for entry, place in pairs:
        try:
            back.append(trash.put_back(entry, place, library, names))
        except OSError as error:
            failed.append(Failure(entry.record.path.name, _immovable(error), entry.record.uid))
            stuck.add(entry.record.uid)
    unsafe = sync_folders(entry.record.path.parent for entry in back)
    uids = [entry.record.uid for entry, place in pairs if place.parent not in unsafe]
    settled = [uid for uid in uids if uid not in stuck]
    return index.settle(settled, add=back)


def _told(done: int, more: int, total: int, progress: Progress | None) -> int:
    for number in range(done + 1, done + more + 1):
        if progress is not None:
            progress(number, total)
    return done + more


def _immovable(error: OSError) -> str:
    return tr("it cannot be moved ({reason})", reason=error.strerror)


def _text(error: Exception) -> str:
    return _immovable(error) if isinstance(error, OSError) else str(error)
