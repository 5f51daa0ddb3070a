"""Tasks whose money is in doubt: failed, lost and unclear ones, looked after until the balance can say no more."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable

from app.gateway.protocol import GatewayError, NotSentError
from app.tasks import accounts
from app.tasks.accounts import Account
from app.tasks.backoff import Pace
from app.tasks.balance import BalanceWatch
from app.tasks.journal import Journal
from app.tasks.state import TaskState
from app.tasks.writer import JournalWriter

IN_DOUBT = frozenset({TaskState.FAILED, TaskState.LOST, TaskState.UNCERTAIN})

_TRIES = 10
"""How often in a row a reachable gateway may refuse to tell the balance before it is left alone."""


class Doubts:
    """Asks the balance a few times over the next minute: money comes back late, and is taken late.

    Without a network it goes on asking until there is one.
    """

    def __init__(
        self,
        writer: JournalWriter,
        balance: BalanceWatch,
        account: Account,
        pace: Pace,
        settle: Callable[[], Awaitable[object]],
    ) -> None:
        self._writer = writer
        self._balance = balance
        self._account = account
        self._pace = pace
        self._settle = settle
        self._looks: dict[str, int] = {}

    async def load(self) -> bool:
        """Take up what an earlier run left; whether there is anything to look after."""
        found = await self._writer.call(Journal.look, lambda db: accounts.in_doubt(db, self._account))
        last, patience = len(self._pace.looks) - 1, sum(self._pace.looks)
        # what ended long ago needs one last look only
        self._looks.update((task_id, last if age > patience else 0) for task_id, age in found)
        return bool(self._looks)

    def add(self, task_id: str) -> None:
        """Look after this one, from the beginning."""
        self._looks[task_id] = 0

    def drop(self, task_id: str) -> None:
        """There is no doubt any more: the task went on."""
        self._looks.pop(task_id, None)

    async def look(self) -> None:
        """Look until nothing is in doubt any more."""
        failures = 0
        while self._looks and failures < _TRIES:
            await asyncio.sleep(self._pace.looks[min(self._looks.values())])
            try:
                await self._look_once()
                failures = 0
            except NotSentError:
                await asyncio.sleep(self._pace.retry)
            except (GatewayError, sqlite3.OperationalError):
                failures += 1
        self._looks.clear()

    async def _look_once(self) -> None:
        present = list(self._looks)
        last = [task_id for task_id in present if self._looks[task_id] + 1 >= len(self._pace.looks)]
        await self._close(last)
        await self._balance.refresh()
        await self._settle()
        for task_id in present:
            if task_id in last or await self._is_closed(task_id):
                self._looks.pop(task_id, None)
            elif task_id in self._looks:
                self._looks[task_id] += 1

    async def _is_closed(self, task_id: str) -> bool:
        row = await self._writer.call(Journal.row, task_id)
        return row is None or row.money is None or row.money.returned is True

    async def _close(self, task_ids: list[str]) -> None:
        if task_ids:
            await self._writer.call(Journal.within, lambda db: accounts.close(db, task_ids))
