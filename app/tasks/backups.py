"""Daily copies of the journal beside it, each checked before it counts; the journal itself is never replaced by one."""

from __future__ import annotations

import logging
import re
import sqlite3
from contextlib import closing, suppress
from datetime import date
from pathlib import Path

from app.failpoints import reach

KEPT = 14
"""Days of copies."""

_NAME = re.compile(r"journal-(\d{4}-\d{2}-\d{2})\.sqlite3")

_log = logging.getLogger(__name__)


class Backups:
    """The copies in one folder, `journal-2026-11-20.sqlite3` each. Synchronous, for the journal's thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def newest(self) -> Path | None:
        """The latest copy; None when there is none, or the folder cannot be read."""
        return max(self._all(), default=None)

    def make(self, journal: sqlite3.Connection, today: date) -> Path | None:
        """Copy the journal unless there is a copy of today already; None when it could not be copied.

        SQLite's own backup takes a consistent copy while the file is open. A disk that is too full for it is no reason
        to stop: it is logged, and tomorrow is another day.
        """
        target = self._folder / f"journal-{today.isoformat()}.sqlite3"
        if target.exists():
            return target
        part = target.with_suffix(".part")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            part.unlink(missing_ok=True)
            with closing(sqlite3.connect(part)) as copy:
                journal.backup(copy)
                verdict = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
            if verdict != "ok":
                raise sqlite3.DatabaseError(str(verdict))
            reach("journal.copy.before")
            part.replace(target)
            reach("journal.copied")
            self._thin_out()
        except (OSError, sqlite3.Error) as error:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            _log.error("the journal could not be copied to %s: %s", target.name, error)
            return None
        return target

    def _thin_out(self) -> None:
        for old in sorted(self._all())[:-KEPT]:
            old.unlink(missing_ok=True)

    def _all(self) -> list[Path]:
        try:
            return [path for path in self._folder.iterdir() if _NAME.fullmatch(path.name)]
        except OSError:
            return []
