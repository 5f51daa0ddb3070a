"""Files that came and went without the program: noticed by the times of folders, so that looking costs next to nothing.

A folder whose time is as it was is not listed again. What is gone is marked as missing and kept; what came is added.
"""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Final

from app.library import names, walk
from app.library.entries import with_own_uids
from app.library.index import Index
from app.library.rebuild import Skipped, read_all
from app.library.record import ImageRecord
from app.words import tr

_YOUNG_NS: Final = 3_000_000_000
"""A folder that changed so recently may change again within the same tick of a coarse clock (FAT: two seconds)."""

_AT_ONCE: Final = 100
"""New files that one look takes up; the others are left to the next: results wait meanwhile to be filed."""

_NEVER = 0
"""In place of a folder's time: it is listed at every look."""


@dataclass(frozen=True, slots=True)
class ScanReport:
    """What happened to the folder meanwhile.

    Attributes:
        added: pictures that are listed now.
        missing: those whose files are gone; they stay in the index, marked.
        returned: those whose files are there again.
        skipped: what cannot be used, told once for each state of a file.
    """

    added: tuple[ImageRecord, ...] = ()
    missing: tuple[ImageRecord, ...] = ()
    returned: tuple[ImageRecord, ...] = ()
    skipped: tuple[Skipped, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Nothing happened."""
        return not (self.added or self.missing or self.returned or self.skipped)


@dataclass(slots=True)
class Look:
    """What one look at the folders saw.

    Attributes:
        new: pictures that have no row.
        gone, back: uids of rows whose files are not there any more, and are there again.
        times: relative path of a folder → its time; `_NEVER` where that may not be trusted to stay.
        vanished: folders that are not there any more.
        unreadable: folders that cannot be listed.
    """

    new: list[Path] = field(default_factory=list[Path])
    gone: set[str] = field(default_factory=set[str])
    back: set[str] = field(default_factory=set[str])
    times: dict[str, int] = field(default_factory=dict[str, int])
    vanished: list[str] = field(default_factory=list[str])
    unreadable: list[Path] = field(default_factory=list[Path])


class Scanner:
    """One for a library; for one thread at a time."""

    def __init__(self, index: Index, library: Path, thumbnails: Path) -> None:
        self._index = index
        self._library = library
        self._thumbnails = thumbnails
        self._told: set[tuple[Path, int, int]] = set()

    def look(self) -> Look:
        """Compare the folders that have changed with the index; changes nothing. Raises OSError."""
        known = self._index.folders()
        below: dict[str, list[str]] = {}
        for path in known:
            if path:
                below.setdefault(str(PurePosixPath(path).parent).removeprefix("."), []).append(path)
        look = Look()
        now = time.time_ns()
        waiting = [""]
        while waiting:
            folder = waiting.pop()
            try:
                changed = (self._library / folder).stat().st_mtime_ns
                if known.get(folder) == changed:
                    waiting += below.get(folder, [])
                    continue
                waiting += self._list(folder, below.get(folder, []), look)
            except FileNotFoundError:
                if not folder:
                    raise
                self._vanish(folder, look)
            except OSError as error:
                if not folder:
                    raise
                look.unreadable.append(Path(os.fsdecode(error.filename or self._library / folder)))
                look.times[folder] = _NEVER
            else:
                # those that are not trusted, too: what is not known would not be visited from an unchanged one above
                look.times[folder] = changed if now - changed > _YOUNG_NS else _NEVER
        return look

    def take(self, look: Look) -> ScanReport:
        """Bring the index up to date with what was seen; the caller keeps everybody else from filing meanwhile."""
        indexed = self._index.paths_of(path.relative_to(self._library).as_posix() for path in look.new)
        strangers = [path for path in look.new if path.relative_to(self._library).as_posix() not in indexed]
        new = [path for path in strangers if self._state(path) not in self._told]
        moves = [path for path in new if names.uid_in(path.stem) in look.gone]  # all at once: none is missing meanwhile
        others = sorted(set(new) - set(moves))
        new = moves + others[:_AT_ONCE]
        found, skipped = read_all(new, self._library, self._thumbnails, None)
        for one in skipped:
            self._told.add(self._state(one.path))
        candidates = [one.entry.record.uid for one in found]
        taken = {record.uid for record in self._index.by_uids(candidates) if record.path.is_file()}
        entries = [one.entry for one in with_own_uids(found, self._library, taken)]
        unused = set(strangers) - {entry.record.path for entry in entries}
        for folder in {path.parent.relative_to(self._library).as_posix().removeprefix(".") for path in unused}:
            look.times[folder] = _NEVER  # a copy that is still being written changes no folder when it is done
        known = self._index.folders()
        times = {folder: changed for folder, changed in look.times.items() if known.get(folder) != changed}
        moved = {entry.record.uid for entry in entries}
        gone = {uid for uid in look.gone - moved if not self._is_there(uid)}
        back = {uid for uid in look.back if self._is_there(uid)}
        self._index.take_scan(missing=gone, returned=back, times=times, vanished=look.vanished)
        added = self._index.add(*entries) if entries else []
        skipped += [
            Skipped(path, tr("the folder cannot be read"))
            for path in look.unreadable
            if (path, 0, 0) not in self._told and not self._told.add((path, 0, 0))
        ]
        return ScanReport(
            added=tuple(added),
            missing=tuple(self._index.by_uids(gone)),
            returned=tuple(self._index.by_uids(back)),
            skipped=tuple(skipped),
        )

    def _list(self, folder: str, known_below: list[str], look: Look) -> list[str]:
        """Compare one folder; the folders in it."""
        there: set[str] = set()
        folders: list[str] = []
        with os.scandir(self._library / folder) as entries:
            for entry in entries:
                if entry.name.startswith(".") or (not folder and entry.name in walk.NOT_PICTURES):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    folders.append(f"{folder}/{entry.name}" if folder else entry.name)
                elif walk.is_picture(Path(entry.name)):
                    there.add(entry.name)
        rows = self._index.rows_in(folder)
        look.new += [self._library / folder / name for name in sorted(there - rows.keys())]
        look.gone |= {uid for name, (uid, missing) in rows.items() if name not in there and not missing}
        look.back |= {uid for name, (uid, missing) in rows.items() if name in there and missing}
        for path in set(known_below) - set(folders):
            self._vanish(path, look)
        return folders

    def _vanish(self, folder: str, look: Look) -> None:
        look.vanished.append(folder)
        look.gone |= self._index.uids_below(folder)

    def _is_there(self, uid: str) -> bool:
        record = self._index.find(uid)
        return record is not None and record.path.is_file()

    @staticmethod
    def _state(path: Path) -> tuple[Path, int, int]:
        try:
            state = path.stat()
        except OSError:
            return path, -1, -1
        return path, state.st_size, state.st_mtime_ns
