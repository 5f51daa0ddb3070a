"""Waits that the gateway asked for (429 with Retry-After): kept to the end, whatever the person does meanwhile."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

from app.tasks.board import Board
from app.tasks.task import next_try_in
from app.words import tr


class AskedWaits:
    """Until when each task may not be sent again. A start forgets them: it sends nothing by itself anyway."""

    def __init__(self, board: Board) -> None:
        self._board = board
        self._not_before: dict[str, float] = {}

    def begin(self, task_id: str, seconds: float) -> None:
        """The gateway was just asked, and wants to be left alone for so long."""
        self._not_before[task_id] = asyncio.get_running_loop().time() + seconds

    async def sit_out(self, task_id: str) -> None:
        """Wait, visibly, for what is left: a task that was held and released is never early either."""
        left = self._not_before.get(task_id, 0.0) - asyncio.get_running_loop().time()
        if left > 0:
            until = datetime.now(UTC) + timedelta(seconds=left)
            self._board.note(task_id, tr("the gateway asks to wait, {when}", when=next_try_in(left)), until)
            await asyncio.sleep(left)
        self._not_before.pop(task_id, None)
