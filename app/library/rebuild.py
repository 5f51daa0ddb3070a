"""The index built from the folder: sidecar first, then the metadata in the file, then the bare file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.library import sidecar, walk
from app.library.entries import Found, read_entry, with_own_uids
from app.library.errors import BadPictureError
from app.library.rows import Entry
from app.library.walk import Cancelled, Progress
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


def collect(
    library: Path, thumbnails: Path, progress: Progress | None, cancelled: Cancelled = lambda: False
) -> tuple[list[Found], tuple[Skipped, ...]] | None:
    """Read every picture of the folder: what was found, oldest first, and what was not used; None when cancelled.

    Raises:
        OSError: the folder itself cannot be read.
    """
    unreadable: list[Path] = []
    files = walk.find_files(library, unreadable)
    pictures = [path for path in files if walk.is_picture(path)]
    found, skipped = read_all(pictures, library, thumbnails, progress, cancelled)
    if cancelled():
        return None
    owned = {sidecar.path_for(path) for path in pictures}
    alone = [path for path in files if path.suffix.lower() == ".json" and path not in owned]
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
