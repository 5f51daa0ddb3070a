"""Files and folders as they were dropped → the files that may become references. Reads a few bytes of each at most."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from app.references.kinds import HEAD, kind_of
from app.words import number, plural, tr

MOST = 500
"""Files taken at once."""

_MOST_LOOKED_AT = 20_000
_HIDDEN_ON_WINDOWS = 0x2


@dataclass(frozen=True, slots=True)
class Found:
    """What there is.

    Attributes:
        files: in the order given, those of a folder by name; at most `MOST`. What was named itself is among them
            whatever it is, so that its own error can be shown; of a folder only what is a picture by its content.
        remarks: sentences for the person about what was left out.
    """

    files: tuple[Path, ...]
    remarks: tuple[str, ...] = ()


class _Tally:
    def __init__(self) -> None:
        self.looked_at = self.others = self.unreadable = 0


def find_pictures(paths: Iterable[Path], most: int = MOST) -> Found:
    """Walk folders, hidden files and links to folders left out. For a worker with a time limit; never raises."""
    tally = _Tally()
    found: dict[Path, None] = {}
    remarks: list[str] = []
    for path in _expanded(paths, tally):
        if len(found) == most:
            remarks.append(
                tr(
                    "Only the first {most} files were taken; that is the most at once. Add the others afterwards.",
                    most=number(most),
                )
            )
            break
        found.setdefault(path)
    else:
        if tally.looked_at >= _MOST_LOOKED_AT:
            remarks.append(
                tr("Only the first {most} files of the folder were looked at.", most=number(_MOST_LOOKED_AT))
            )
    if tally.others:
        remarks.append(
            plural(
                tally.others,
                "{n} file in the folder is no picture.",
                "{n} files in the folder are no pictures.",
            )
        )
    if tally.unreadable:
        remarks.append(
            plural(
                tally.unreadable,
                "One file or folder could not be read.",
                "{n} files or folders could not be read.",
            )
        )
    if not found and not remarks:
        remarks.append(tr("There is no picture in the folder."))
    return Found(tuple(found), tuple(remarks))


def _expanded(paths: Iterable[Path], tally: _Tally) -> Iterator[Path]:
    for path in paths:
        is_folder = False
        with suppress(OSError, ValueError, RuntimeError):
            is_folder = stat.S_ISDIR(path.stat().st_mode)
        if is_folder:
            yield from _below(path, tally)
        else:
            yield path


def _below(folder: Path, tally: _Tally) -> Iterator[Path]:
    """The pictures in a folder, then those in the folders below it."""
    try:
        with os.scandir(folder) as listing:
            entries = sorted(
                (entry for entry in listing if not _is_hidden(entry)), key=lambda entry: entry.name.casefold()
            )
    except OSError:
        tally.unreadable += 1
        return
    folders: list[Path] = []
    for entry in entries:
        if tally.looked_at >= _MOST_LOOKED_AT:
            return
        path = folder / entry.name
        try:
            if entry.is_dir(follow_symlinks=False):
                folders.append(path)
                continue
            tally.looked_at += 1
            # a link counts by the file that it leads to; one to a folder is not followed, so nothing goes in circles
            if not stat.S_ISREG(entry.stat().st_mode):
                continue
            with path.open("rb") as file:
                head = file.read(HEAD)
        except OSError:
            tally.unreadable += 1
            continue
        if kind_of(head) is None:
            tally.others += 1
        else:
            yield path
    for below in folders:
        yield from _below(below, tally)


def _is_hidden(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith("."):
        return True
    if os.name != "nt":
        return False
    try:
        return bool(getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0) & _HIDDEN_ON_WINDOWS)
    except OSError:
        return False
