"""The account's money: asked for on demand, and once a while after something that costs or returns some."""

from __future__ import annotations

import asyncio
import logging

from app.events import Event
from app.gateway.protocol import Balance, Gateway, GatewayError
from app.tasks.backoff import Pace

_log = logging.getLogger(__name__)


class BalanceWatch:
    """Keeps the last balance and says when it changed."""

    def __init__(self, gateway: Gateway, pace: Pace) -> None:
        self.balance_changed: Event[Balance] = Event("balance_changed")
        self.last: Balance | None = None
        self._gateway = gateway
        self._pause = pace.first_poll
        self._soon: asyncio.Task[None] | None = None

    async def refresh(self) -> Balance:
        """Ask now. Raises GatewayError."""
        balance = await self._gateway.balance()
        if balance != self.last:
            self.last = balance
            self.balance_changed.emit(balance)
        return balance

    def refresh_soon(self) -> None:
        """Ask shortly, once for however many tasks; a failure is only logged."""
        if self._soon is None or self._soon.done():
            self._soon = asyncio.get_running_loop().create_task(self._refresh_quietly(), name="balance")

    async def close(self) -> None:
        """Ask no more."""
        if self._soon is not None:
            self._soon.cancel()
            await asyncio.gather(self._soon, return_exceptions=True)

    async def _refresh_quietly(self) -> None:
        await asyncio.sleep(self._pause)
        try:
            await self.refresh()
        except GatewayError as error:
            _log.info("the balance is not known: %s", error.kind)
