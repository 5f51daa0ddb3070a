"""The journal: what was asked for and how far it got, on disk before the network is touched.

Synchronous and for one thread (`JournalWriter` in `writer.py` gives it that thread). Rollback journal with
`synchronous=EXTRA`: WAL can lose a commit on power failure at NORMAL, and has a known corruption bug before
SQLite 3.51.3 (https://sqlite.org/wal.html), which many Pythons carry.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar, cast

from app.errors import DatabaseError, DiskError
from app.failpoints import reach
from app.tasks.backups import Backups
from app.tasks.migrations import migrate
from app.tasks.money_schema import follow_step, insert_money
from app.tasks.row import Changes, ResultRow, Row
from app.tasks.schema import ANSWER_SCHEMA, SCHEMA, SCHEMA_VERSION, as_column, as_row, as_time, encode
from app.tasks.soundness import Seal, damaged, is_damage, reading_values
from app.tasks.state import ENDED, TaskState, require
from app.words import tr

R = TypeVar("R")

READ_AT_OPENING = 200
"""Tasks whose values are looked at when a journal is opened: what a start goes on with, and what is listed first."""


class StaleStateError(Exception):
    """The task is no longer in the state that the step started from: somebody else moved it first."""


class Journal:
    """The journal's database. Every method commits before it returns."""

    def __init__(self, path: Path) -> None:
        """Open or create it.

        Raises:
            DatabaseError: written by a newer version of the program, or damaged.
            DiskError: the file cannot be opened or written.
        """
        self.path = path
        self._backups = Backups(path.parent / "backups")
        self._seal = Seal(path, self._backups)
        self._copied: date | None = None
        damage = self._seal.find_damage()
        if damage:
            raise damaged(path, damage, self._backups)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(path, isolation_level=None)
        except (OSError, sqlite3.OperationalError) as error:
            raise DiskError(
                tr(
                    "The data folder {parent} cannot be written: {error}. Nothing was sent.",
                    parent=path.parent,
                    error=error,
                )
            ) from error
        try:
            self._prepare()
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            self._db.close()
            if is_damage(error):
                raise damaged(path, error, self._backups) from error
            raise DiskError(
                tr("The journal {path} cannot be written: {error}. Nothing was sent.", path=path, error=error)
            ) from error
        except (DatabaseError, DiskError):
            self._db.close()
            raise

    def _prepare(self) -> None:
        self._db.row_factory = sqlite3.Row
        self._db.executescript("PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA; PRAGMA foreign_keys=ON")
        version = int(self._db.execute("PRAGMA user_version").fetchone()[0])
        if version > SCHEMA_VERSION:
            raise DatabaseError(
                tr(
                    "The journal {path} was written by a newer version of Proofsheet (format {version}, this "
                    "one reads {known}). Update Proofsheet; nothing was changed.",
                    path=self.path,
                    version=version,
                    known=SCHEMA_VERSION,
                )
            )
        if version == 0:
            self._db.executescript(f"BEGIN; {SCHEMA} PRAGMA user_version={SCHEMA_VERSION}; COMMIT")
        verdict = self._db.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if verdict != "ok":
            raise sqlite3.DatabaseError(str(verdict))
        if version == 1:
            migrate(self._db, self.path)
        self._db.executescript(ANSWER_SCHEMA)
        if version and self.latest(READ_AT_OPENING):
            self._copy_daily()
        self._seal.lift()

    def _copy_daily(self) -> None:
        today = datetime.now(UTC).date()
        if self._copied != today:
            self._copied = today
            self._backups.make(self._db, today)

    def close(self) -> None:
        """Close the file; nothing is pending."""
        self._db.close()
        self._seal.put()

    def insert(self, row: Row, why: str) -> None:
        """Write a new task."""
        if self._copied is not None:  # a window that stays open for days
            self._copy_daily()
        with self._committing():
            self._insert(row, why)

    def advance(self, task_id: str, old: TaskState, new: TaskState, why: str, changes: Changes) -> Row:
        """Make one step of the table in `state.py`, with what it changes, in one transaction.

        Raises:
            ForbiddenTransitionError: the table has no such step.
            StaleStateError: the task is not in `old` any more; nothing was written.
        """
        require(old, new)
        if new in ENDED:
            changes.setdefault("ended", datetime.now(UTC))
        with self._committing():
            moved = self._db.execute("UPDATE task SET state = ? WHERE id = ? AND state = ?", (new, task_id, old))
            if moved.rowcount != 1:
                raise StaleStateError(task_id)
            self._write(task_id, changes)
            self._note_step(task_id, old, new, why)
            return self._read(task_id)

    def resend(self, old_id: str, new: Row, why: str) -> Row:
        """Write `new` as what an ended task is sent again as, and stop listing the old one; the old row.

        One transaction that only the first of several clicks passes.

        Raises:
            StaleStateError: the task has not ended, or was sent again already; nothing was written.
        """
        marks = ", ".join("?" for _ in ENDED)
        with self._committing():
            claimed = self._db.execute(
                "UPDATE task SET resent_as = ?, dismissed = 1 "  # noqa: S608 - only question marks are put in
                f"WHERE id = ? AND resent_as IS NULL AND state IN ({marks})",
                (new.id, old_id, *ENDED),
            )
            if claimed.rowcount != 1:
                raise StaleStateError(old_id)
            self._insert(new, why)
            return self._read(old_id)

    def change(self, task_id: str, changes: Changes) -> Row:
        """Write what does not touch the state."""
        with self._committing():
            self._write(task_id, changes)
            return self._read(task_id)

    def row(self, task_id: str) -> Row | None:
        """One task; None when there is no such id."""
        with reading_values(self.path, self._backups):
            found = self._db.execute("SELECT * FROM task WHERE id = ?", (task_id,)).fetchone()
            return as_row(self._db, found) if found else None

    def unfinished(self) -> list[Row]:
        """Every task that may still move by itself, oldest first."""
        marks = ", ".join("?" for _ in ENDED)
        return self._rows(f"SELECT * FROM task WHERE state NOT IN ({marks}) ORDER BY id", *ENDED)  # noqa: S608 - only question marks are put in

    def latest(self, limit: int) -> list[Row]:
        """Newest first: every task that has not ended and every unclear one, and the latest others up to `limit`."""
        marks = ", ".join("?" for _ in ENDED)
        return self._rows(
            f"SELECT * FROM task WHERE NOT dismissed AND (state NOT IN ({marks}) OR state = ? OR id IN "  # noqa: S608 - only question marks are put in
            "(SELECT id FROM task WHERE NOT dismissed ORDER BY id DESC LIMIT ?)) ORDER BY id DESC",
            *ENDED,
            TaskState.UNCERTAIN,
            limit,
        )

    def steps(self, task_id: str) -> list[tuple[datetime, str | None, str, str]]:
        """When the task went from which state to which, and why, oldest first."""
        with reading_values(self.path, self._backups):
            rows = self._db.execute("SELECT at, old, new, why FROM step WHERE task_id = ? ORDER BY rowid", (task_id,))
            return [(as_time(at), old, new, why) for at, old, new, why in rows.fetchall()]

    def remember_upload(self, sha256: str, gateway: str, key_fingerprint: str, url: str) -> None:
        """Keep the URL of an uploaded reference."""
        with self._committing():
            self._db.execute(
                "INSERT OR REPLACE INTO upload VALUES (?, ?, ?, ?, ?)",
                (sha256, gateway, key_fingerprint, url, datetime.now(UTC).timestamp()),
            )

    def find_upload(self, sha256: str, gateway: str, key_fingerprint: str, lifetime: float) -> str | None:
        """The URL of a reference that was uploaded less than `lifetime` seconds ago with the same key."""
        found = self._db.execute(
            "SELECT url FROM upload WHERE sha256 = ? AND gateway = ? AND key_fingerprint = ? AND at > ?",
            (sha256, gateway, key_fingerprint, datetime.now(UTC).timestamp() - lifetime),
        ).fetchone()
        return str(found[0]) if found else None

    def forget_upload(self, sha256: str, gateway: str, key_fingerprint: str, url: str) -> None:
        """Do not use this URL of a reference again; another one that it may have by now stays."""
        with self._committing():
            self._db.execute(
                "DELETE FROM upload WHERE sha256 = ? AND gateway = ? AND key_fingerprint = ? AND url = ?",
                (sha256, gateway, key_fingerprint, url),
            )

    @contextmanager
    def _committing(self) -> Generator[None]:
        """One transaction: on disk when the block has ended, undone when it raises."""
        with self._db:
            self._db.execute("BEGIN IMMEDIATE")
            yield
            reach("journal.commit.before")
        reach("journal.commit.after")

    def look(self, question: Callable[[sqlite3.Connection], R]) -> R:
        """Ask the database; `question` writes nothing."""
        return question(self._db)

    def within(self, work: Callable[[sqlite3.Connection], R]) -> R:
        """Let `work` write in one transaction."""
        with self._committing():
            return work(self._db)

    def _insert(self, row: Row, why: str) -> None:
        self._db.execute(
            "INSERT INTO task (id, state, request, gateway, created, key_fingerprint, held) VALUES (?,?,?,?,?,?,?)",
            (
                row.id,
                row.state,
                encode(row.request),
                row.gateway,
                row.created.timestamp(),
                row.key_fingerprint,
                row.held,
            ),
        )
        insert_money(self._db, row.id, row.gateway, row.request, row.money)
        self._note_step(row.id, None, row.state, why)

    def _note_step(self, task_id: str, old: TaskState | None, new: TaskState, why: str) -> None:
        now = datetime.now(UTC).timestamp()
        step = self._db.execute("INSERT INTO step VALUES (?, ?, ?, ?, ?)", (task_id, now, old, new, why)).lastrowid
        follow_step(self._db, task_id, old, new, step or 0, now)

    def _write(self, task_id: str, changes: Changes) -> None:
        values = dict(changes)
        results = cast("tuple[ResultRow, ...] | None", values.pop("results", None))
        if "submit_answer" in values:
            answer = as_column(values.pop("submit_answer"))
            self._db.execute("INSERT OR REPLACE INTO submit_answer VALUES (?, ?)", (task_id, answer))
        for column, value in values.items():
            self._db.execute(f"UPDATE task SET {column} = ? WHERE id = ?", (as_column(value), task_id))  # noqa: S608 - column names come from the TypedDict
        for result in results or ():
            self._db.execute(
                "INSERT OR REPLACE INTO result (task_id, idx, state, url, uid, path, reason) VALUES (?,?,?,?,?,?,?)",
                (
                    task_id,
                    result.index,
                    result.state,
                    result.url,
                    result.uid,
                    str(result.path) if result.path else None,
                    result.reason,
                ),
            )

    def _rows(self, question: str, *values: object) -> list[Row]:
        with reading_values(self.path, self._backups):
            return [as_row(self._db, row) for row in self._db.execute(question, values).fetchall()]

    def _read(self, task_id: str) -> Row:
        row = self.row(task_id)
        if row is None:
            raise StaleStateError(task_id)
        return row
