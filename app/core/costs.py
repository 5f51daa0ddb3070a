"""Brings what the ledger learns of a task's cost to its pictures, one task after the other."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from app.errors import DatabaseError, DiskError
from app.library.library import Library
from app.tasks.state import ResultState, TaskState
from app.tasks.task import Task

_log = logging.getLogger(__name__)


class CostKeeper:
    """Listens to tasks; `close` waits until what was heard is written.

    Args:
        library: whose pictures they are.
        told: called with the ids of pictures whose cost is known now.
    """

    def __init__(self, library: Library, told: Callable[[tuple[int, ...]], None]) -> None:
        self._library = library
        self._told = told
        self._pending: dict[str, float] = {}
        self._work: asyncio.Task[None] | None = None

    def hear(self, task: Task) -> None:
        """Note the cost of a task whose pictures are all settled and whose charge is known."""
        money = task.money
        if task.state is not TaskState.DONE or money is None or money.charged is None:
            return
        saved = sum(result.state is ResultState.SAVED for result in task.results)
        if not saved:
            return
        self._pending[task.id] = round(money.charged / max(money.count, 1), 6)
        if self._work is None or self._work.done():
            self._work = asyncio.get_running_loop().create_task(self._write(), name="note costs")

    async def close(self) -> None:
        """Write what is left."""
        if self._work is not None:
            await self._work

    async def _write(self) -> None:
        while self._pending:
            task_id, each = self._pending.popitem()
            try:
                changed = await asyncio.to_thread(self._library.note_cost, task_id, each)
            except (DiskError, DatabaseError) as error:
                _log.info("the cost of task %s was not noted: %s", task_id, error.kind)
                continue
            if changed:
                self._told(changed)
