"""Every prompt that was ever sent, whatever became of its pictures: searchable, the ones that are pinned on top.

A small database of its own. Every method waits for the disk: call them in a worker thread. They may be called from any.
"""

from __future__ import annotations

import hashlib
import logging
import sqlite3
import threading
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.errors import DatabaseError, DiskError
from app.words import tr

_SCHEMA = """
CREATE TABLE IF NOT EXISTS prompt (
    id INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE, text TEXT NOT NULL, folded TEXT NOT NULL,
    sent REAL NOT NULL, times INTEGER NOT NULL DEFAULT 1, pinned INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS prompt_sent ON prompt (sent);
"""
_VERSION = 1
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class SentPrompt:
    """One prompt of the history.

    Attributes:
        id: stable.
        text: as typed, alternatives and all.
        sent: UTC, the last time.
        times: how often.
        pinned: stands on top.
    """

    id: int
    text: str
    sent: datetime
    times: int
    pinned: bool


class PromptHistory:
    """The database; opened when it is first used. A damaged file is set aside, and the history begins anew."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()
        self._db: sqlite3.Connection | None = None

    def note(self, text: str) -> None:
        """A prompt is sent: it becomes the latest. One without anything to read is not kept.

        Raises:
            DiskError, DatabaseError: it is not in the history then; nothing else depends on that.
        """
        if not text.strip():
            return
        clean = text.encode("utf-8", "replace").decode("utf-8")
        digest = hashlib.sha256(clean.encode()).digest()
        self._change(
            "INSERT INTO prompt (digest, text, folded, sent) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (digest) DO UPDATE SET sent = excluded.sent, times = times + 1",
            (digest, clean, clean.casefold(), datetime.now(UTC).timestamp()),
        )

    def page(self, query: str = "", *, offset: int = 0, limit: int = 50, pinned_first: bool = True) -> list[SentPrompt]:
        """The latest first; every word of `query` has to occur, in any case. Raises DiskError, DatabaseError."""
        words = query.casefold().split()[:20]
        where = " AND ".join(["instr(folded, ?) > 0"] * len(words)) or "TRUE"
        order = "pinned DESC, sent DESC, id DESC" if pinned_first else "sent DESC, id DESC"
        sql = f"SELECT id, text, sent, times, pinned FROM prompt WHERE {where} ORDER BY {order} LIMIT ? OFFSET ?"  # noqa: S608 - made of constants
        with self._lock:
            try:
                rows = self._opened().execute(sql, (*words, limit, offset)).fetchall()
            except sqlite3.Error as error:
                raise self._explain(error) from error
        return [SentPrompt(row[0], row[1], datetime.fromtimestamp(row[2], UTC), row[3], bool(row[4])) for row in rows]

    def pin(self, prompt_id: int, *, pinned: bool) -> None:
        """Put one on top, or back among the others. Raises DiskError, DatabaseError."""
        self._change("UPDATE prompt SET pinned = ? WHERE id = ?", (pinned, prompt_id))

    def clear(self) -> None:
        """Forget every prompt, also the pinned; nothing of them stays in the file. Raises DiskError, DatabaseError."""
        self._change("DELETE FROM prompt", ())
        with self._lock:
            try:
                self._opened().execute("VACUUM")
            except sqlite3.Error as error:
                raise self._explain(error) from error

    def close(self) -> None:
        """Close the file; harmless when repeated. The next call opens it again."""
        with self._lock:
            db, self._db = self._db, None
            if db is not None:
                db.close()

    def _change(self, sql: str, values: tuple[object, ...]) -> None:
        with self._lock:
            try:
                with self._opened() as db:
                    db.execute(sql, values)
            except sqlite3.Error as error:
                raise self._explain(error) from error

    def _opened(self) -> sqlite3.Connection:
        if self._db is None:
            try:
                self._db = self._open()
            except sqlite3.OperationalError:
                raise
            except sqlite3.DatabaseError:
                aside = self.path.with_name(f"{self.path.name}.broken-{datetime.now(UTC):%Y%m%dT%H%M%S%fZ}")
                try:
                    self.path.rename(aside)
                except OSError as error:
                    raise DiskError(
                        tr("The history of prompts {path} is damaged: {reason}.", path=self.path, reason=error.strerror)
                    ) from error
                _log.info("a damaged history of prompts was set aside: %s", aside.name)
                self._db = self._open()
        return self._db

    def _open(self) -> sqlite3.Connection:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise DiskError(
                tr("The data folder {parent} cannot be made: {reason}.", parent=self.path.parent, reason=error.strerror)
            ) from error
        db = sqlite3.connect(self.path, timeout=5, check_same_thread=False)
        try:
            self._prepare(db)
        except BaseException:
            db.close()
            raise
        return db

    def _prepare(self, db: sqlite3.Connection) -> None:
        if int(db.execute("PRAGMA user_version").fetchone()[0]) > _VERSION:
            raise DatabaseError(tr("The history of prompts {path} was written by a newer version.", path=self.path))
        db.executescript(f"{_SCHEMA} PRAGMA user_version={_VERSION};")

    def _explain(self, error: sqlite3.Error) -> DiskError:
        return DiskError(tr("The history of prompts {path} cannot be used: {error}.", path=self.path, error=error))


def texts_in(path: Path, *, limit: int = 10_000) -> list[str]:
    """The latest prompts of a history that nobody need have open; [] where there is none, or none that can be read."""
    if not path.is_file():
        return []
    history = PromptHistory(path)
    try:
        return [prompt.text for prompt in history.page(limit=limit, pinned_first=False)]
    except (DatabaseError, DiskError) as error:
        _log.info("the history of prompts is not used: %s", error)
        return []
    finally:
        history.close()
