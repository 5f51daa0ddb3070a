"""The index built from the folder: sidecar first, then the metadata in the file, then the bare file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path

from app.library import files, sidecar, walk
from app.library.considerate import considerate
from app.library.entries import Found, read_entry, with_own_uids
from app.library.errors import BadPictureError
from app.library.index import Index
from app.library.rows import Entry
from app.library.walk import Cancelled, Progress
from app.paths import Paths
from app.words import tr


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that was not used, and why; it is left as it is."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class RebuildReport:
    """What building the index gave.

    Attributes:
        pictures: how many are in the index now.
        recovered: how many of them lacked a usable sidecar and were read from the metadata in the file.
        from_file: how many had neither: nothing but the picture itself is known.
        skipped: folders and pictures that cannot be read, and sidecars that cannot be used (their pictures are there
            all the same).
        missing: how many pictures in the index are not in the folder (any more).
        was_cancelled: it was ended before its end, and the index is as it was.
    """

    pictures: int
    recovered: int = 0
    from_file: int = 0
    skipped: tuple[Skipped, ...] = ()
    missing: int = 0
    was_cancelled: bool = False


@considerate()
def rebuild_index(
    index: Index,
    paths: Paths,
    still: Callable[[], AbstractContextManager[None]],
    progress: Progress | None = None,
    cancelled: Cancelled = lambda: False,
) -> RebuildReport:
    """Build the index from the folder. What is changed meanwhile is read once more at the end.

    Args:
        index: of the library.
        paths: of the library.
        still: keeps everybody from filing and changing pictures; entered for the begin, and for the end.
        progress: of pictures.
        cancelled: asked between two files; the index stays as it was then.

    Raises:
        DiskError: the folder cannot be read.
    """
    folder = paths.library
    with index.notes.taken() as noted:
        with still():  # a change that is under way would be noted in part
            noted.clear()
            known, is_ours = index.uids(), index.is_of_folder()
        with files.explaining(tr("The library cannot be read"), folder):
            collected = collect(folder, paths.thumbnails, progress, cancelled)
        if collected is None:
            return RebuildReport(pictures=len(known), was_cancelled=True)
        found, skipped = collected
        unseen = known - {one.entry.record.uid for one in found} if is_ours else ()
        lost = [one for one in map(as_lost, index.entries_of(unseen)) if one is not None]
        with still():
            changed = set(noted) if is_ours else noted - known  # the rows of another folder do not count
            rows = index.entries_of(changed)
            again = _read_again(rows, folder, paths.thumbnails)
            taken = {entry.record.path for entry in again}
            entries = [one.entry for one in found if not _is_of(one.entry, changed, taken)]
            lost = [entry for entry in lost if not _is_of(entry, changed, taken)]
            pictures = index.replace_all(
                sorted((*entries, *again), key=lambda entry: (entry.record.created, entry.record.uid)),
                known=(known - changed) | {row.record.uid for row in rows},
                lost=lost,
                unsettled=changed,
            )
    return RebuildReport(
        pictures=pictures,
        recovered=sum(one.source == "metadata" for one in found),
        from_file=sum(one.source == "file" for one in found),
        skipped=skipped,
        missing=sum(entry.record.missing for entry in (*lost, *again)),
    )


def _read_again(rows: Sequence[Entry], library: Path, thumbnails: Path) -> list[Entry]:
    """The entries of these rows as their files are now; those that are there and cannot be used are left out."""
    entries: list[Entry] = []
    for row in rows:
        path = row.record.path
        try:
            entry = read_entry(path, library, thumbnails).entry if path.is_file() else as_lost(row)
        except (BadPictureError, OSError):
            entry = as_lost(row)
        if entry is not None:
            entries.append(replace(entry, record=replace(entry.record, uid=row.record.uid)))
    return entries


def _is_of(entry: Entry, uids: set[str], paths: set[Path]) -> bool:
    return entry.record.uid in uids or entry.record.path in paths


def collect(
    library: Path, thumbnails: Path, progress: Progress | None, cancelled: Cancelled = lambda: False
) -> tuple[list[Found], tuple[Skipped, ...]] | None:
    """Read every picture of the folder: what was found, oldest first, and what was not used; None when cancelled.

    Raises:
        OSError: the folder itself cannot be read.
    """
    unreadable: list[Path] = []
    paths = walk.find_files(library, unreadable)
    pictures = [path for path in paths if walk.is_picture(path)]
    found, skipped = read_all(pictures, library, thumbnails, progress, cancelled)
    if cancelled():
        return None
    owned = {sidecar.path_for(path) for path in pictures}
    alone = [path for path in paths if path.suffix.lower() == ".json" and path not in owned]
    skipped += [Skipped(path, tr("there is no picture beside it")) for path in alone]
    skipped += [Skipped(path, tr("the folder cannot be read")) for path in unreadable]
    return with_own_uids(found, library), tuple(skipped)


def as_lost(entry: Entry) -> Entry | None:
    """The entry of a picture that was not found: missing when it is gone; None when it is there and cannot be used."""
    try:
        entry.record.path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return replace(entry, record=replace(entry.record, missing=True))
    except OSError:
        return entry  # a folder that cannot be looked into says nothing about what is in it
    return None


def read_all(
    pictures: Sequence[Path],
    library: Path,
    thumbnails: Path,
    progress: Progress | None,
    cancelled: Cancelled = lambda: False,
) -> tuple[list[Found], list[Skipped]]:
    """Read these pictures, in this order, until `cancelled`."""
    found: list[Found] = []
    skipped: list[Skipped] = []
    for done, path in enumerate(pictures, start=1):
        if cancelled():
            break
        try:
            one = read_entry(path, library, thumbnails)
        except BadPictureError as error:
            skipped.append(Skipped(path, str(error)))
        else:
            found.append(one)
            if one.complaint:
                skipped.append(Skipped(sidecar.path_for(path), one.complaint))
        if progress is not None:
            progress(done, len(pictures))
    return found, skipped
