"""How many tasks may be on their way at the same time; the others wait for their turn, first come first served."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from app.tasks.board import Board
from app.tasks.state import TaskState
from app.words import tr

SENDS_AT_ONCE = 4
"""Requests that take money and wait for the gateway's answer at the same time, whatever the person sets."""

_ON_ITS_WAY = frozenset({TaskState.SENDING, TaskState.ACCEPTED, TaskState.RUNNING})


class Places:
    """Counts the tasks that the gateway works on, and lets a new one be sent when there is a place.

    A task that is not watched any more takes none: nobody would notice when it ends.
    """

    def __init__(self, board: Board, limit: int) -> None:
        self._board = board
        self._limit = limit
        self._taken: set[str] = set()
        self._sends = asyncio.Semaphore(SENDS_AT_ONCE)
        self._queue: deque[tuple[str, asyncio.Future[None]]] = deque()
        board.task_changed.connect(lambda _task: self._let_in())

    def change(self, limit: int) -> None:
        """Another number of places, from now on; nobody who is on the way is called back."""
        self._limit = limit
        self._let_in()

    @asynccontextmanager
    async def place(self, task_id: str) -> AsyncGenerator[None]:
        """Wait, visibly, for a place and for its turn to be sent, and keep both while the block runs.

        A task that was sent keeps its place by its state.
        """
        if self._queue or not self._has_room():
            turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._queue.append((task_id, turn))
            self._board.note(task_id, tr("waits for its turn"))
            try:
                await turn
            except asyncio.CancelledError:
                self._give_up(task_id, turn)
                raise
        self._taken.add(task_id)
        try:
            async with self._sends:
                yield
        finally:
            self._taken.discard(task_id)
            self._let_in()

    def _give_up(self, task_id: str, turn: asyncio.Future[None]) -> None:
        if (task_id, turn) in self._queue:
            self._queue.remove((task_id, turn))
        else:  # its turn came at the same moment: it is the next one's
            self._taken.discard(task_id)
            self._let_in()

    def _has_room(self) -> bool:
        rows = self._board.rows()
        on_its_way = {row.id for row in rows if row.state in _ON_ITS_WAY and row.watched}
        return len(on_its_way | self._taken) < self._limit

    def _let_in(self) -> None:
        while self._queue and self._has_room():
            task_id, turn = self._queue.popleft()
            self._taken.add(task_id)
            turn.set_result(None)
