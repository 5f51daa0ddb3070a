"""Whether a journal is what this program wrote: a seal over the bytes of a closed one, and values that can be read."""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from collections.abc import Generator
from pathlib import Path

import msgspec

from app.errors import DatabaseError
from app.tasks.backups import Backups
from app.words import tr

_UNREADABLE = (msgspec.MsgspecError, ValueError, TypeError, KeyError, OverflowError)


class Seal:
    """A digest beside a closed journal. SQLite checks structure only: a changed letter in a value it does not see.

    The seal counts as long as the file has the time that it was closed with: damage does not touch times, and whoever
    puts a copy in the journal's place does. A program that was killed leaves none.
    """

    def __init__(self, journal: Path, backups: Backups) -> None:
        self._journal = journal
        self._backups = backups
        self._path = journal.with_name(f"{journal.name}.seal")

    def find_damage(self) -> str:
        """In what way the file has changed since it was closed; "" when it has not. Before SQLite opens it."""
        try:
            found = self._journal.stat()
        except OSError:
            return ""  # a new journal, or one that cannot be opened either
        if found.st_size == 0 and (self._path.exists() or self._backups.newest()):
            return tr("it is empty and was not before")
        try:
            time, digest = self._path.read_text(encoding="ascii").split()
            is_as_closed = time != str(found.st_mtime_ns) or digest == self._digest()
        except (OSError, ValueError):
            return ""
        return "" if is_as_closed else tr("its bytes have changed since it was closed")

    def lift(self) -> None:
        """The journal is open now."""
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)

    def put(self) -> None:
        """The journal was closed; that a seal cannot be written is no loss."""
        with contextlib.suppress(OSError):
            self._path.write_text(f"{self._journal.stat().st_mtime_ns} {self._digest()}", encoding="ascii")

    def _digest(self) -> str:
        with self._journal.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()


def is_damage(error: Exception) -> bool:
    """Whether SQLite's error is about what is in the file (a table that is not there, too), and not about the disk."""
    code = getattr(error, "sqlite_errorcode", None)
    return not isinstance(error, sqlite3.OperationalError) or code == sqlite3.SQLITE_ERROR


def damaged(path: Path, reason: object, backups: Backups) -> DatabaseError:
    """The error for the person: what is wrong, and what to do."""
    copy = backups.newest()
    if copy is None:
        return DatabaseError(
            tr(
                "The journal {path} is damaged ({reason}). It holds which pictures were paid for: keep the file, "
                "then move it away and start again. Nothing was sent.",
                path=path,
                reason=reason,
            )
        )
    return DatabaseError(
        tr(
            "The journal {path} is damaged ({reason}). It holds which pictures were paid for: keep the file, "
            "then copy {copy} over it and start again. Nothing was sent.",
            path=path,
            reason=reason,
            copy=copy,
        )
    )


@contextlib.contextmanager
def reading_values(path: Path, backups: Backups) -> Generator[None]:
    """Turn what a value raises that this program never wrote into `damaged`."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if "decode" not in str(error):
            raise
        raise damaged(path, tr("a text in it cannot be read"), backups) from error
    except _UNREADABLE as error:
        raise damaged(path, tr("a value in it cannot be read"), backups) from error
