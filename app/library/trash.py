"""The trash: `trash/<when>/<where the picture was>`, pairs of picture and sidecar. Nothing in it is in the index.

Each move to it has a folder of its own, named after the moment, so that no names collide, and what was where and when
it went can be read off the path. Of a pair, the picture goes first and the sidecar comes back first: in the library a
picture never stands without its facts.
"""

from __future__ import annotations

import contextlib
import itertools
import os
from collections import Counter
from collections.abc import Collection, Generator, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from app.failpoints import reach
from app.library import files, names, sidecar, walk
from app.library.changes import Failure
from app.library.entries import read_entry
from app.library.errors import BadPictureError, BrokenSidecarError
from app.library.record import ImageRecord
from app.library.rows import Entry
from app.words import tr

FOLDER: Final = "trash"
_MOMENT: Final = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True)
class TrashedPicture:
    """A picture in the trash.

    Attributes:
        record: as it was; `path` is where it is now, `id` is 0.
        original: where it goes when it is restored, if nothing stands there by then.
        trashed: UTC; None when the folder's name does not say.
    """

    record: ImageRecord
    original: Path
    trashed: datetime | None


@dataclass(frozen=True, slots=True)
class Emptied:
    """How many pictures are gone for good, how many bytes that freed, and what could not be removed."""

    pictures: int = 0
    bytes: int = 0
    failed: tuple[Failure, ...] = ()


def new_folder(library: Path) -> Path:
    """A folder for one move. Raises OSError."""
    trash = files.make_folders(library, FOLDER)
    moment = datetime.now(UTC).strftime(_MOMENT)
    for name in itertools.chain([moment], (f"{moment}-{number}" for number in itertools.count(2))):
        try:
            (trash / name).mkdir()
        except FileExistsError:
            continue
        return trash / name
    raise AssertionError("numbers never end")


class Names:
    """What is in folders from which, or into which, many pairs are moved: each folder is listed once."""

    def __init__(self) -> None:
        self._pictures: dict[Path, Counter[str]] = {}
        self._taken: dict[Path, set[str]] = {}

    def has_namesake(self, picture: Path) -> bool:
        """Whether another picture beside this one would have the same sidecar. Raises OSError."""
        return self._stems(picture.parent)[picture.stem] > 1

    def leave(self, picture: Path) -> None:
        """This one is not there any more."""
        self._stems(picture.parent)[picture.stem] -= 1

    def take_stem(self, folder: Path, stem: str) -> str:
        """A free name like `stem`, which is taken from now on. Raises OSError."""
        taken = self._taken.get(folder)
        if taken is None:
            taken = self._taken[folder] = {path.name.rpartition(".")[0] for path in folder.iterdir()}
        candidates = itertools.chain([stem], (f"{stem}-{number}" for number in itertools.count(2)))
        free = next(name for name in candidates if name not in taken)
        taken.add(free)
        return free

    def _stems(self, folder: Path) -> Counter[str]:
        if folder not in self._pictures:
            self._pictures[folder] = Counter(path.stem for path in folder.iterdir() if walk.is_picture(path))
        return self._pictures[folder]


def put_in(record: ImageRecord, library: Path, folder: Path, known: Names) -> tuple[Path, Path]:
    """Move a pair into `folder` (see `new_folder`).

    Returns:
        The folders that are to be flushed, in this order.

    Raises:
        OSError: it cannot be moved.
    """
    relative = record.path.relative_to(library)
    target = folder / relative
    files.make_folders(folder, relative.parent.as_posix())
    card, card_target = sidecar.path_for(record.path), sidecar.path_for(target)
    with sidecar.still():  # what a picture cost may become known at this moment
        goes_along = _is_its_own(card, record, known)
        files.place(record.path, target)
        reach("library.trash.picture")
        if goes_along:
            with _or_back(target, record.path):
                files.place(card, card_target)
        known.leave(record.path)
    return target.parent, record.path.parent


def put_back(entry: Entry, place: Path, library: Path, known: Names) -> Entry:
    """Move a pair from the trash to `place`, or to a free name beside it; the entry as it is in the library now.

    Its folder there is to be flushed.

    Raises:
        OSError: it cannot be moved.
    """
    source = entry.record.path
    folder = files.make_folders(library, place.parent.relative_to(library).as_posix())
    target = folder / f"{known.take_stem(folder, place.stem)}{place.suffix}"
    card = sidecar.path_for(source)
    if card.exists():
        files.place(card, sidecar.path_for(target))
        reach("library.trash.sidecar.back")
    with _or_back(sidecar.path_for(target), card):
        files.place(source, target)
    _remove_empty(source.parent, library / FOLDER)
    return replace(entry, record=replace(entry.record, path=target))


def find(library: Path, thumbnails: Path, uids: Collection[str] | None = None) -> Iterator[tuple[Entry, Path, str]]:
    """Entries in the trash, the latest first: with the place where each was, and the name of its folder.

    Those that cannot be read are left out; with `uids`, so are all others.
    """
    for folder in _moves(library):
        for path in _pictures(folder):
            named = names.uid_in(path.stem)
            if uids is not None and named is not None and named not in uids:
                continue
            try:
                entry = read_entry(path, folder, thumbnails).entry
            except BadPictureError:
                continue
            if uids is None or entry.record.uid in uids:
                yield entry, library / path.relative_to(folder), folder.name


def list_all(library: Path, thumbnails: Path) -> list[TrashedPicture]:
    """Every picture in the trash, those that went last first. Reads every sidecar."""
    return [
        TrashedPicture(entry.record, original, moment_of(name)) for entry, original, name in find(library, thumbnails)
    ]


def measure(library: Path) -> tuple[int, int]:
    """How many pictures are in the trash, and how many bytes all files in it have."""
    count = size = 0
    for folder in _moves(library):
        for path in walk.find_files(folder, []):
            count += walk.is_picture(path)
            size += _size(path)
    return count, size


def remove_for_good(library: Path, thumbnails: Path, uids: Collection[str] | None) -> Emptied:
    """Delete pictures and sidecars in the trash: all, or these. Files that are neither stay."""
    pictures = size = 0
    failed: list[Failure] = []
    if uids is None:
        doomed = [path for folder in _moves(library) for path in _pictures(folder)]
    else:
        doomed = [entry.record.path for entry, _, _ in find(library, thumbnails, uids)]
    for path in doomed:
        card = sidecar.path_for(path)
        freed = _size(path) + _size(card)
        try:
            path.unlink()
            card.unlink(missing_ok=True)
        except OSError as error:
            failed.append(Failure(path.name, tr("it cannot be removed ({reason})", reason=error.strerror)))
            continue
        pictures, size = pictures + 1, size + freed
        _remove_empty(path.parent, library / FOLDER)
    return Emptied(pictures, size, tuple(failed))


def moment_of(name: str) -> datetime | None:
    """When a move happened, by the name of its folder."""
    try:
        return datetime.strptime(name.partition("-")[0], _MOMENT).replace(tzinfo=UTC)
    except ValueError:
        return None


def copies_of(library: Path, relative: str) -> list[Path]:
    """Files in the trash that were at this place of the library, the latest first."""
    return [folder / relative for folder in _moves(library) if (folder / relative).is_file()]


def _moves(library: Path) -> list[Path]:
    if (library / FOLDER).is_symlink():  # what it leads to is no trash, and emptying it would delete the person's files
        return []
    try:
        with os.scandir(library / FOLDER) as found:
            folders = [Path(entry) for entry in found if entry.is_dir(follow_symlinks=False)]
    except FileNotFoundError:
        return []
    return sorted(folders, key=lambda path: (path.name.partition("-")[0], len(path.name), path.name), reverse=True)


def _pictures(folder: Path) -> list[Path]:
    try:
        return [path for path in walk.find_files(folder, [], all_levels=True) if walk.is_picture(path)]
    except OSError:
        return []


def _is_its_own(card: Path, record: ImageRecord, known: Names) -> bool:
    """Whether the sidecar goes along: not when it describes the other picture of two that share a name."""
    if not card.is_file():
        return False
    if not known.has_namesake(record.path):
        return True
    try:
        return sidecar.read(card).sha256 == record.sha256
    except (BrokenSidecarError, FileNotFoundError):
        return False


@contextlib.contextmanager
def _or_back(moved: Path, origin: Path) -> Generator[None]:
    """When the other half of a pair cannot follow, this one goes back to it."""
    try:
        yield
    except OSError:
        with contextlib.suppress(OSError):  # then the next opening brings them together: the index has a note of them
            files.place(moved, origin)
        raise


def _remove_empty(folder: Path, top: Path) -> None:
    """Remove folders that are empty now, up to but without `top`."""
    while folder != top and top in folder.parents:
        try:
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
