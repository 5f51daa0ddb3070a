"""Whether the gateway can be reached, as far as the last call tells, and a look now and then while it cannot."""

from __future__ import annotations

import asyncio

from app.events import Event
from app.gateway.protocol import Gateway, GatewayError, NotSentError
from app.tasks.backoff import Pace


class Network:
    """Turns the outcome of calls into "online" and "offline", and says so when it changes.

    One call that could not connect may be bad luck; two in a row with no success between them are "offline". While
    offline, the balance is asked for from time to time: a question that costs nothing and tells that the road is open.
    """

    def __init__(self, gateway: Gateway, pace: Pace) -> None:
        self.online_changed: Event[bool] = Event("online_changed")
        self.online = True
        self._gateway = gateway
        self._pace = pace
        self._failures = 0
        self._probe: asyncio.Task[None] | None = None

    def worked(self) -> None:
        """The gateway answered, whatever it said."""
        self._failures = 0
        self._set(online=True)

    def failed(self) -> None:
        """The gateway could not be reached."""
        self._failures += 1
        if self._failures > 1:
            self._set(online=False)

    async def close(self) -> None:
        """Look no more."""
        if self._probe is not None:
            self._probe.cancel()
            await asyncio.gather(self._probe, return_exceptions=True)

    def _set(self, *, online: bool) -> None:
        if self.online == online:
            return
        self.online = online
        if not online and (self._probe is None or self._probe.done()):
            self._probe = asyncio.get_running_loop().create_task(self._look_again(), name="network probe")
        self.online_changed.emit(online)

    async def _look_again(self) -> None:
        attempt = 0
        while not self.online:
            attempt += 1
            await asyncio.sleep(self._pace.after_error(attempt))
            try:
                await self._gateway.balance()
            except NotSentError:
                continue
            except GatewayError:
                pass
            self.worked()
