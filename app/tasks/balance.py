"""The account's money: asked on demand, before a lone request leaves, and soon after what costs or returns some.

Every answer goes into the journal with the steps between which it was given, so that it can be evidence later.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Callable

from app.events import Event
from app.gateway.protocol import Balance, Gateway, GatewayError
from app.tasks import accounts
from app.tasks.accounts import Account
from app.tasks.backoff import Pace
from app.tasks.journal import Journal
from app.tasks.writer import JournalWriter

_log = logging.getLogger(__name__)

FRESH = 5.0
"""Seconds for which a balance is good enough as the one before a request, while nothing moves it."""


class BalanceWatch:
    """Keeps the last balance and says when it changed; at most one question is out at a time.

    Attributes:
        balance_changed: the money is another than before.
        last: as last heard, None before the first answer.
    """

    def __init__(self, writer: JournalWriter, gateway: Gateway, pace: Pace, heard: Callable[[], None]) -> None:
        self.balance_changed: Event[Balance] = Event("balance_changed")
        self.last: Balance | None = None
        self._writer = writer
        self._gateway = gateway
        self._pace = pace
        self._heard = heard
        self._turn = asyncio.Lock()
        self._asked = 0
        self._stirred = True
        self._heard_at = 0.0
        self._silent_until = 0.0
        self._quiet: dict[str, asyncio.Task[None]] = {}

    def stir(self) -> None:
        """Something happened that may move the balance: what was heard before is old now."""
        self._stirred = True

    async def refresh(self) -> Balance:
        """Ask now; whoever waits for a question that has not left yet shares it. Raises GatewayError."""
        already_out = self._asked
        async with self._turn:
            if self._asked > already_out and self.last is not None and self._silent_until == 0.0:
                return self.last
            return await self._ask()

    async def refresh_before_send(self) -> None:
        """Have a balance from before a request leaves, if that is quickly to be had; never raises, never waits long."""
        now = asyncio.get_running_loop().time()
        if (not self._stirred and now - self._heard_at < FRESH) or now < self._silent_until:
            return
        question = self._begin("before send", 0.0)
        await asyncio.wait({question}, timeout=self._pace.ask_first)
        if not question.done():
            self._silent_until = now + self._pace.retry_most  # a gateway that is slow to say delays nobody twice

    def refresh_soon(self) -> None:
        """Ask shortly, once for however many tasks; a failure is only logged."""
        self._begin("soon", self._pace.first_poll)

    async def close(self) -> None:
        """Ask no more."""
        for task in self._quiet.values():
            task.cancel()
        await asyncio.gather(*self._quiet.values(), return_exceptions=True)

    def _begin(self, name: str, delay: float) -> asyncio.Task[None]:
        task = self._quiet.get(name)
        if task is None or task.done():
            task = asyncio.get_running_loop().create_task(self._refresh_quietly(delay), name=f"balance {name}")
            self._quiet[name] = task
        return task

    async def _refresh_quietly(self, delay: float) -> None:
        await asyncio.sleep(delay)
        try:
            await self.refresh()
        except GatewayError as error:
            _log.info("the balance is not known: %s", error.kind)

    async def _ask(self) -> Balance:
        loop = asyncio.get_running_loop()
        self._asked += 1
        self._stirred = False
        try:
            step = await self._writer.call(Journal.look, accounts.last_step)
            balance = await self._gateway.balance()
        except GatewayError:
            self._silent_until = loop.time() + self._pace.retry_most
            raise
        self._silent_until = 0.0
        self._heard_at = loop.time()
        await self._keep(step, balance)
        if balance != self.last:
            self.last = balance
            self.balance_changed.emit(balance)
        self._heard()
        return balance

    async def _keep(self, step: int, balance: Balance) -> None:
        account = Account(self._gateway.host, self._gateway.key_fingerprint)
        try:
            await self._writer.call(Journal.within, lambda db: accounts.add_reading(db, account, step, balance))
        except sqlite3.OperationalError as error:  # no room on the disk: one piece of evidence less
            _log.warning("a balance could not be kept: %s", error)
