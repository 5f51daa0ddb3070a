"""Connections to the index for many threads: one that writes, and as many that read as there are readers at a time."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Generator
from pathlib import Path
from typing import Final

import msgspec

from app.errors import DatabaseError
from app.failpoints import reach
from app.library import schema
from app.words import mark, tr

KEPT_READERS: Final = 2
"""Connections that wait for the next reader. Each has up to 2 MB of pages in memory, and opens in less than 1 ms."""

_CLOSED = mark("The library is closed.")


class Connections:
    """Thread-safe. Whatever SQLite raises inside `reading` or `writing` comes out as DatabaseError or DiskError."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._writing = threading.Lock()
        self._writer: sqlite3.Connection | None = None
        self._changed = threading.Condition()
        self._idle: list[sqlite3.Connection] = []
        self._busy = 0

    def open(self) -> bool:
        """See `schema.open_database`; True when the index is complete."""
        with self._writing:
            self._writer, is_complete = schema.open_database(self._path)
        return is_complete

    def close(self) -> None:
        """Wait for what is under way, then close; harmless when closed."""
        with self._writing, self._changed:
            writer, self._writer = self._writer, None
            self._changed.wait_for(lambda: not self._busy)
            for connection in (*self._idle, *([writer] if writer else ())):
                connection.close()
            self._idle.clear()

    @contextlib.contextmanager
    def writing(self, *, durable: bool = False) -> Generator[sqlite3.Connection]:
        """One transaction: committed at the end, undone when anything is raised; `durable`: a power cut keeps it."""
        with self._writing, self._explained():
            if self._writer is None:
                raise DatabaseError(tr(_CLOSED))
            if durable:
                self._writer.execute("PRAGMA synchronous=FULL")
            self._writer.execute("BEGIN IMMEDIATE")
            try:
                yield self._writer
                reach("library.index.commit.before")
                self._writer.execute("COMMIT")
                reach("library.index.committed")
            finally:
                if self._writer.in_transaction:
                    self._writer.execute("ROLLBACK")
                if durable:
                    self._writer.execute("PRAGMA synchronous=NORMAL")

    @contextlib.contextmanager
    def reading(self) -> Generator[sqlite3.Connection]:
        """A connection of one's own until the end; never waits for a writer."""
        with self._changed:
            if self._writer is None:
                raise DatabaseError(tr(_CLOSED))
            self._busy += 1
            connection = self._idle.pop() if self._idle else None
        try:
            with self._explained():
                if connection is None:
                    connection = schema.connect(self._path)
                yield connection
        finally:
            with self._changed:
                self._busy -= 1
                if connection is not None:
                    self._put_back(connection)
                self._changed.notify_all()

    def _put_back(self, connection: sqlite3.Connection) -> None:
        if len(self._idle) < KEPT_READERS:
            self._idle.append(connection)
        else:
            connection.close()

    @contextlib.contextmanager
    def _explained(self) -> Generator[None]:
        try:
            yield
        except schema.FAILURES as error:
            if schema.is_damage(error):
                schema.remember_doubt(self._path)
            raise schema.explain(error, self._path) from error
        except (msgspec.MsgspecError, TypeError, OverflowError) as error:  # a value that this program never wrote
            schema.remember_doubt(self._path)
            raise schema.damaged(self._path) from error
