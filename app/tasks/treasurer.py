"""The money of all tasks: expects it, watches it, learns from it, and says what is wrong with it."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Callable

from app.catalog.spec import Model
from app.events import Event
from app.gateway.protocol import Gateway
from app.request import GenerationRequest
from app.tasks import accounts
from app.tasks.accounts import Account, Settled
from app.tasks.background import Background
from app.tasks.backoff import Pace
from app.tasks.balance import BalanceWatch
from app.tasks.board import Board
from app.tasks.budget import Budget
from app.tasks.doubts import IN_DOUBT, Doubts
from app.tasks.journal import Journal
from app.tasks.ledger import Spending
from app.tasks.money import TaskMoney, amount
from app.tasks.prices import PriceBook, PriceKnowledge
from app.tasks.row import Row
from app.tasks.schema import read_request
from app.tasks.state import TaskState
from app.tasks.task import Task
from app.tasks.writer import JournalWriter
from app.words import tr

_log = logging.getLogger(__name__)

_STIRRING = frozenset({TaskState.SENDING, TaskState.ACCEPTED, *IN_DOUBT})
_WORTH_A_LOOK = frozenset({TaskState.ACCEPTED, TaskState.DONE, *IN_DOUBT})


class Treasurer:
    """Listens to every step of every task; asks the balance when that can tell something.

    Attributes:
        balance, budget, prices: its parts.
        spending_changed: what is spent and reserved is another than before.
        warned: a sentence for the person: the charge of a failed task did not come back.
    """

    def __init__(
        self,
        writer: JournalWriter,
        gateway: Gateway,
        board: Board,
        pace: Pace,
        find_model: Callable[[str], Model | None],
    ) -> None:
        self.spending_changed: Event[Spending] = Event("spending_changed")
        self.warned: Event[str] = Event("warned")
        account = Account(gateway.host, gateway.key_fingerprint)
        self.balance = BalanceWatch(writer, gateway, pace, self._balance_heard)
        self.budget = Budget(writer, board, gateway.host)
        self.prices = PriceBook(gateway.host)
        self._writer = writer
        self._board = board
        self._find_model = find_model
        self._account = account
        self._pause = pace.first_poll / 10
        self._doubts = Doubts(writer, self.balance, account, pace, self.settle)
        self._background = Background()
        self._told: Spending | None = None
        board.stepped.connect(self._follow)

    async def start(self) -> None:
        """Know what was learned, and look after what was in doubt when the last run ended."""
        await self._writer.call(Journal.look, self.prices.load)
        if await self._doubts.load():
            self._background.run("doubts", self._doubts.look)
        self._background.run("readings", self._forget_readings)

    async def close(self) -> None:
        """Stop; what is in doubt stays so until the next start."""
        await self._background.close()
        await self.balance.close()

    def price_of(self, request: GenerationRequest) -> PriceKnowledge:
        """What one picture of this request costs."""
        model = self._find_model(request.model)
        return self.prices.know(model, request) if model is not None else PriceKnowledge()

    def expect(self, request: GenerationRequest) -> TaskMoney:
        """The money of a task that is about to be asked for."""
        model = self._find_model(request.model)
        return self.prices.expect(model, request) if model is not None else TaskMoney(count=request.n or 1)

    def tell_spending(self) -> None:
        """Say soon what is spent and reserved."""
        self._background.run("spending", self._tell_spending)

    async def settle(self) -> None:
        """Judge every open task by the balances heard so far; tell what that changed, learn the prices it showed."""
        try:
            told = await self._writer.call(Journal.within, self._judge)
            for item in told:
                row = await self._board.retell(item.task_id)
                if row is not None and item.not_returned:
                    self._warn(row)
        except sqlite3.OperationalError as error:  # no room on the disk: the next balance tells the same again
            _log.warning("the money of the tasks could not be written: %s", error)
            return
        if told:
            self.tell_spending()

    def _follow(self, task: Task) -> None:
        if task.state in _STIRRING:
            self.balance.stir()
        if task.state in _WORTH_A_LOOK:
            self.balance.refresh_soon()
        if task.state in IN_DOUBT:
            self._doubts.add(task.id)
            self._background.run("doubts", self._doubts.look)
        else:
            self._doubts.drop(task.id)
        self.tell_spending()

    def _balance_heard(self) -> None:
        self._background.run("settle", self.settle)

    def _judge(self, db: sqlite3.Connection) -> list[Settled]:
        """On the journal's thread, in one transaction: what is settled is never judged again."""
        told = accounts.settle(db, self._account)
        for item in told:
            if item.price is None:
                continue
            request = read_request(db, item.task_id)
            model = self._find_model(request.model)
            if model is not None:
                self.prices.learn(db, model, request, item.price)
        return told

    def _warn(self, row: Row) -> None:
        charged = amount(row.money.charged) if row.money is not None and row.money.charged is not None else tr("some")
        self.warned.emit(
            tr(
                "Task {remote_id} failed, and its charge of {charged} did not come back. Give the "
                "gateway's support this id.",
                remote_id=row.remote_id,
                charged=charged,
            )
        )

    async def _tell_spending(self) -> None:
        await asyncio.sleep(self._pause)
        spending = await self.budget.spending()
        if spending != self._told:
            self._told = spending
            self.spending_changed.emit(spending)

    async def _forget_readings(self) -> None:
        await self._writer.call(Journal.within, accounts.forget_readings)
