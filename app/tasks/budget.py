"""The budget of a day: what would exceed it is held, with one clear question."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

from app.events import Event
from app.tasks.board import Board
from app.tasks.gate import KEY_REFUSED, OFFLINE, PAUSED
from app.tasks.journal import Journal
from app.tasks.ledger import Spending, totals
from app.tasks.money import TaskMoney, amount
from app.tasks.row import Row, over_budget
from app.tasks.state import TaskState
from app.tasks.writer import JournalWriter
from app.words import tr

BURST = 5.0
"""Seconds without another one after which a held task is news again."""

_ON_ITS_WAY = frozenset({TaskState.QUEUED, TaskState.UPLOADING, TaskState.READY, TaskState.SENDING})


class Budget:
    """Answers whether one more task fits into the day. Whoever asks holds `turn` until the task is in the journal.

    Attributes:
        limit: in the account's unit; None without a budget.
        turn: so that two tasks never both take the last of the money.
        told: a sentence for the person, once for a burst of tasks.
    """

    def __init__(self, writer: JournalWriter, board: Board, gateway: str) -> None:
        self.limit: float | None = None
        self.turn = asyncio.Lock()
        self.told: Event[str] = Event("told")
        self._writer = writer
        self._board = board
        self._gateway = gateway
        self._waiting: set[str] = set()
        self._last: dict[str, float] = {}

    async def spending(self) -> Spending:
        """Everything about today and this month."""
        now = datetime.now(UTC).astimezone()
        found = await self._writer.call(Journal.look, lambda db: totals(db, self._gateway, now))
        return Spending(found.day, found.today, found.month, found.models, self._reserved(), self.limit)

    async def refuse(self, money: TaskMoney | None) -> str:
        """Why a task with this estimate has to wait, "" when it fits."""
        if self.limit is None:
            return ""
        spending = await self.spending()
        spent, reserved = spending.today.amount, spending.reserved
        estimate = money.estimate if money is not None else None
        left = self.limit - spent - reserved
        if estimate is None:
            self._tell(
                "unknown",
                tr("The price of this is not known, so it cannot be counted against today's budget before it is sent."),
            )
            fits = left > 1e-9
        else:
            fits = estimate <= left + 1e-9
        if fits:
            return ""
        reason = _over(self.limit, spent, reserved)
        self._tell("over", tr("Not sent, {reason}. Send it anyway, or raise the budget.", reason=reason))
        return over_budget(tr("{reason}: send it anyway, or raise the budget", reason=reason))

    def wait(self, task_id: str) -> None:
        """Remember a task that was held in this run, for the day that the budget is raised."""
        self._waiting.add(task_id)

    def take_waiting(self) -> list[str]:
        """The tasks that were held in this run and still are, oldest first; forgets them."""
        waiting, self._waiting = sorted(self._waiting), set()
        rows = ((task_id, self._board.get(task_id)) for task_id in waiting)
        return [task_id for task_id, row in rows if row is not None and row.is_over_budget]

    def _reserved(self) -> float:
        return round(sum(_reservation(row) for row in self._board.rows()), 6)

    def _tell(self, kind: str, text: str) -> None:
        now = asyncio.get_running_loop().time()
        if now - self._last.get(kind, -BURST) >= BURST:
            self.told.emit(text)
        self._last[kind] = now


def _over(limit: float, spent: float, reserved: float) -> str:
    if reserved:
        return tr(
            "over today's budget of {limit} ({spent} spent, {reserved} on its way)",
            limit=amount(limit),
            spent=amount(spent),
            reserved=amount(reserved),
        )
    return tr("over today's budget of {limit} ({spent} spent)", limit=amount(limit), spent=amount(spent))


def _reservation(row: Row) -> float:
    waits_for_gate = row.state is TaskState.HELD and row.held in (KEY_REFUSED, OFFLINE, PAUSED)
    if row.money is None or not (row.state in _ON_ITS_WAY or waits_for_gate):
        return 0.0
    return row.money.estimate or 0.0
