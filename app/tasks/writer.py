"""The journal's own thread: a commit costs some 20 ms, which the event loop (the window's thread) never waits for."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from app.errors import DiskError
from app.tasks.journal import Journal
from app.words import tr

P = ParamSpec("P")
R = TypeVar("R")


class JournalUnwritableError(DiskError, sqlite3.OperationalError):
    """The disk did not take it: nothing was changed, and so nothing was sent.

    Attributes:
        reason: SQLite's word for it.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(
            tr(
                "The journal cannot be written ({reason}). Nothing was changed and nothing was sent: "
                "make room on the disk or give access back, then try again.",
                reason=reason,
            )
        )
        self.reason = reason


class JournalWriter:
    """Runs calls of a `Journal` one after the other on one thread.

    A caller that is cancelled while it waits does not undo the commit: the call runs to its end.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="journal")
        self._journal: Journal | None = None

    async def open(self) -> None:
        """Open the file; raises what `Journal` raises."""
        loop = asyncio.get_running_loop()
        try:
            self._journal = await loop.run_in_executor(self._executor, Journal, self._path)
        except BaseException:
            self._executor.shutdown(wait=False)
            raise

    async def call(self, method: Callable[Concatenate[Journal, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run `method(journal, …)` on the journal's thread: `await writer.call(Journal.row, task_id)`.

        Raises:
            JournalUnwritableError: in place of `sqlite3.OperationalError`.
        """
        journal = self._journal
        if journal is None:
            raise RuntimeError("the journal is not open")
        loop = asyncio.get_running_loop()
        try:
            return await loop.run_in_executor(self._executor, lambda: method(journal, *args, **kwargs))
        except sqlite3.OperationalError as error:
            raise JournalUnwritableError(str(error)) from error

    async def close(self) -> None:
        """Finish what was called and close the file."""
        if self._journal is not None:
            await self.call(Journal.close)
            self._journal = None
        self._executor.shutdown(wait=True)
