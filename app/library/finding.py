"""Files of missing pictures, looked for elsewhere: known by size and hash, copied to where they belong."""

from __future__ import annotations

import hashlib
import os
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.library import files, sidecar
from app.library.changes import Failure
from app.library.errors import BrokenSidecarError
from app.library.record import ImageRecord
from app.library.walk import Cancelled, Progress, is_picture
from app.words import tr

_CHUNK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class FindReport:
    """What looking gave.

    Attributes:
        back: uids of pictures whose files are in their places again.
        failed: files that were found and could not be copied.
        was_cancelled: it was ended before everything was looked at.
    """

    back: tuple[str, ...] = ()
    failed: tuple[Failure, ...] = ()
    was_cancelled: bool = False


def bring_back(
    records: Sequence[ImageRecord], library: Path, folder: Path, progress: Progress | None, cancelled: Cancelled
) -> FindReport:
    """Look for the files of `records` below `folder`; what is found stays there, and is copied.

    Args:
        records: of missing pictures.
        library: the library's folder; nothing in it is ever replaced.
        folder: links in it are not followed.
        progress: of pictures that were looked for, each told when it is found.
        cancelled: asked before each file.

    Raises:
        DiskError: `folder` cannot be read.
    """
    wanted: defaultdict[int, defaultdict[str, list[ImageRecord]]] = defaultdict(lambda: defaultdict(list))
    for record in records:
        wanted[record.bytes][record.sha256].append(record)
    back: list[str] = []
    failed: list[Failure] = []
    with files.explaining(tr("Missing pictures cannot be looked for"), folder):
        for path, size in _pictures(folder):
            if cancelled():
                return FindReport(tuple(back), tuple(failed), was_cancelled=True)
            for record in wanted[size].pop(_hash(path), []) if wanted.get(size) else []:
                try:
                    _copy(path, record, library)
                except OSError as error:
                    failed.append(Failure(record.path.name, error.strerror or type(error).__name__, record.uid))
                else:
                    back.append(record.uid)
                if progress is not None:
                    progress(len(back), len(records))
            if len(back) + len(failed) == len(records):
                break
    return FindReport(tuple(back), tuple(failed))


def _pictures(folder: Path) -> Iterator[tuple[Path, int]]:
    """Files with the name of a picture, and their sizes; folders that cannot be read are passed over."""
    with os.scandir(folder):  # os.walk() would say nothing
        pass
    for here, _, names in os.walk(folder):
        for name in names:
            path = Path(here, name)
            if not is_picture(path):
                continue
            try:
                if path.is_file() and not path.is_symlink():
                    yield path, path.stat().st_size
            except OSError:
                continue


def _hash(path: Path) -> str:
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
    except OSError:
        return ""
    return digest.hexdigest()


def _copy(source: Path, record: ImageRecord, library: Path) -> None:
    """The picture, and the sidecar beside it where the library has none. Raises OSError."""
    target = record.path
    if target.is_file():
        return
    folder = files.make_folders(library, target.parent.relative_to(library).as_posix())
    card, card_target = sidecar.path_for(source), sidecar.path_for(target)
    if not card_target.exists() and _is_of(card, record):
        _write(card, card_target)
    _write(source, target)
    files.sync_folder(folder)


def _write(source: Path, target: Path) -> None:
    part = target.with_name(f".{target.name}.part")
    files.write_new(part, source.read_bytes())
    try:
        files.place(part, target)
    except OSError:
        files.remove_quietly(part)
        raise


def _is_of(card: Path, record: ImageRecord) -> bool:
    try:
        return sidecar.read(card).sha256 == record.sha256
    except (OSError, BrokenSidecarError):
        return False
