"""The library's folder to another place: copied and compared first, then switched, and only then removed where it was.

Everything may be interrupted and begun again: what is there already is compared, not copied. Nothing that is not also
at the new place, byte for byte, is ever removed.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

import msgspec

from app.errors import DiskError, ProofsheetError
from app.library import files
from app.library.text import encode_json
from app.library.walk import Cancelled, Progress
from app.words import number, tr

MARKER: Final = ".proofsheet-moving"
"""In the new folder while it is not complete: says where it is filled from."""

_CHUNK: Final = 1024 * 1024


class MoveRefusedError(ProofsheetError):
    """The library cannot be moved there; nothing was changed."""

    kind = "move_refused"


@dataclass(frozen=True, slots=True)
class MoveReport:
    """How a move went.

    Attributes:
        files: how many are at the new place.
        bytes: their size.
        left: what is still at the old place: files of other programs, and what could not be removed.
        was_cancelled: it was ended before the switch: the library is where it was, and beginning again goes on.
    """

    files: int = 0
    bytes: int = 0
    left: tuple[Path, ...] = ()
    was_cancelled: bool = False


class _Marker(msgspec.Struct):
    """What the mark says: from where, and which files were on their way."""

    source: str = ""
    files: list[str] = []


class Mover:
    """One move, from `source` to `target`.

    Raises (all methods):
        OSError: a disk fails; begin again.
    """

    def __init__(self, source: Path, target: Path) -> None:
        self._source = source
        self._target = target
        self._copied: dict[str, tuple[int, int]] = {}
        self._planned: set[str] = set()
        self._disk: tuple[int, int] | None = None

    def prepare(self) -> None:
        """Check and mark the target. Raises MoveRefusedError."""
        self.judge()
        state = self._source.stat()
        self._disk = state.st_dev, state.st_ino
        self._target.mkdir(parents=True, exist_ok=True)
        needed = sum(size for _, size, _ in self._walk())
        there = sum(path.stat().st_size for path in self._target.rglob("*") if path.is_file())
        free = shutil.disk_usage(self._target).free
        if needed - there > free:
            raise MoveRefusedError(
                tr(
                    "“{target}” has room for {free} MB; {needed} MB are needed.",
                    target=self._target,
                    free=number(free // 1_000_000),
                    needed=number((needed - there) // 1_000_000),
                )
            )
        self._mark()

    def judge(self) -> bool:
        """Whether the target holds the beginning of this move; touches nothing. Raises MoveRefusedError."""
        source, target = Path(os.path.realpath(self._source)), Path(os.path.realpath(self._target))
        if source == target or source in target.parents or target in source.parents:
            raise MoveRefusedError(
                tr("“{target}” and the library's folder are the same, or one is in the other.", target=self._target)
            )
        if not self._source.is_dir():
            raise MoveRefusedError(
                tr("The library's folder “{source}” is not there. Is its disk connected?", source=self._source)
            )
        marker = self._target / MARKER
        if marker.is_file():
            begun = _read_marker(marker)
            if begun.source != ascii(str(self._source)):
                raise MoveRefusedError(
                    tr("“{target}” holds an unfinished move of another library.", target=self._target)
                )
            self._planned = {name for name in begun.files if _is_inside(name)}
            return True
        if self._target.is_dir() and any(self._target.iterdir()):
            raise MoveRefusedError(
                tr("“{target}” is not empty. Choose a new folder: nothing in it may be mixed up.", target=self._target)
            )
        if self._target.exists() and not self._target.is_dir():
            raise MoveRefusedError(tr("“{target}” is a file, not a folder.", target=self._target))
        return False

    def copy(self, progress: Progress | None, cancelled: Cancelled) -> bool:
        """Copy and compare what is new or has changed since the last call; False when it was cancelled."""
        self._require_disk()
        found = list(self._walk())
        self._planned |= {relative for relative, _, _ in found}
        self._mark()
        for done, (relative, size, changed) in enumerate(found, start=1):
            if cancelled():
                return False
            if self._copied.get(relative) != (size, changed):
                with contextlib.suppress(FileNotFoundError):  # it went to the trash meanwhile, and is found there
                    _copy_one(self._source / relative, self._target / relative)
                    self._copied[relative] = (size, changed)
            if progress is not None:
                progress(done, len(found))
        return True

    def settle(self) -> None:
        """Remove from the new place what is not at the old one any more, and the mark: it is complete."""
        present = {relative for relative, _, _ in self._walk()}
        self._require_disk()  # one that is away reads as an empty folder
        for relative in self._planned - present:  # what somebody else put there is none of these
            (self._target / relative).unlink(missing_ok=True)
        (self._target / MARKER).unlink(missing_ok=True)

    def _require_disk(self) -> None:
        state = self._source.stat()
        if self._disk is not None and (state.st_dev, state.st_ino) != self._disk:
            raise DiskError(
                tr(
                    "The disk of “{source}” went away, so the library was not moved. Begin again when it is back.",
                    source=self._source,
                )
            )

    def remove_source(self, progress: Progress | None) -> MoveReport:
        """Remove what is at the new place from the old one, compared once more by size."""
        left: list[Path] = []
        count = size = 0
        found = list(self._walk())
        for done, (relative, bytes_there, _) in enumerate(found, start=1):
            source, target = self._source / relative, self._target / relative
            try:
                if target.stat().st_size == bytes_there and _same(source, target):
                    source.unlink()
                    count, size = count + 1, size + bytes_there
                else:
                    left.append(source)
            except OSError:
                left.append(source)
            if progress is not None:
                progress(done, len(found))
        for folder, _, _ in os.walk(self._source, topdown=False):
            with contextlib.suppress(OSError):
                Path(folder).rmdir()
        left += [path for path in self._source.rglob("*") if not path.is_dir() and path not in left]
        return MoveReport(count, size, tuple(left))

    def _mark(self) -> None:
        begun = _Marker(source=ascii(str(self._source)), files=sorted(self._planned))
        files.replace(self._target / MARKER, encode_json(begun))

    def _walk(self) -> Iterator[tuple[str, int, int]]:
        """Relative path, size and time of every file of ours; hidden ones are unfinished, or another program's."""
        with os.scandir(self._source):  # that this one is gone is no matter of a moment
            pass
        for folder, folders, names in os.walk(self._source, onerror=_refuse):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                path = Path(folder, name)
                if not name.startswith(".") and path.is_file() and not path.is_symlink():
                    try:
                        state = path.stat()
                    except FileNotFoundError:
                        continue  # it went to the trash, or for good, at this moment
                    yield path.relative_to(self._source).as_posix(), state.st_size, state.st_mtime_ns


def _is_inside(name: str) -> bool:
    """Whether a path in the mark stays below the new place: the mark lies on a disk that others write to as well."""
    path = PurePosixPath(name)
    return (
        bool(path.parts) and not path.is_absolute() and ".." not in path.parts and "\\" not in name and ":" not in name
    )


def check_target(source: Path, target: Path, needed: int) -> tuple[str, bool]:
    """Whether a library could be moved to `target`; touches nothing, but asks the disk.

    Args:
        source: where it is.
        target: absolute; need not exist.
        needed: about how many bytes it takes.

    Returns:
        Why not, "" when it could; and whether the target holds the beginning of this move.
    """
    try:
        begun = Mover(source, target).judge()
        there = next(folder for folder in (target, *target.parents) if folder.is_dir())
        free = shutil.disk_usage(there).free
        is_writable = os.access(there, os.W_OK)
    except MoveRefusedError as error:
        return str(error), False
    except (OSError, ValueError, StopIteration):
        return tr("“{target}” cannot be used.", target=target), False
    if not is_writable:
        return tr("“{target}” cannot be written.", target=there), False
    if needed > free and not begun:
        room, wanted = number(free // 1_000_000), number(needed // 1_000_000)
        return tr(
            "“{target}” has room for {free} MB; {needed} MB are needed.", target=there, free=room, needed=wanted
        ), False
    return "", begun


def _read_marker(path: Path) -> _Marker:
    try:
        return msgspec.json.decode(path.read_bytes(), type=_Marker)
    except msgspec.MsgspecError:
        return _Marker()


def _refuse(error: OSError) -> None:
    if isinstance(error, FileNotFoundError):
        return  # a folder in the trash that was emptied at this moment
    raise DiskError(
        tr(
            "“{filename}” cannot be read ({reason}), so the library was not moved.",
            filename=error.filename,
            reason=error.strerror,
        )
    ) from error


def _copy_one(source: Path, target: Path) -> None:
    if target.is_file() and _same(source, target):
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f".{target.name[:100]}.part")
    digest = hashlib.sha256()
    try:
        part.unlink(missing_ok=True)
        with source.open("rb") as reading, part.open("xb") as writing:  # no link that lies there is written through
            while chunk := reading.read(_CHUNK):
                digest.update(chunk)
                writing.write(chunk)
        files.flush(part)
        if _hash(part) != digest.digest():
            raise DiskError(
                tr("The copy of “{source}” differs from the original. Is the disk damaged?", source=source.name)
            )
        state = source.stat()
        os.utime(part, ns=(state.st_atime_ns, state.st_mtime_ns))
        part.replace(target)
    finally:
        files.remove_quietly(part)
    files.sync_folder(target.parent)


def _same(first: Path, second: Path) -> bool:
    return first.stat().st_size == second.stat().st_size and _hash(first) == _hash(second)


def _hash(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()
