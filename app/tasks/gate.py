"""Why nothing may be sent right now: the network is away, or the person paused. What waits for it goes on by itself."""

from __future__ import annotations

from collections.abc import Callable

from app.events import Event
from app.tasks.network import Network
from app.words import mark

OFFLINE = mark("no network: nothing was sent; goes out by itself when it is back")
PAUSED = mark("paused: goes out when you go on")


class Gate:
    """Open or closed, for requests that cost money.

    Attributes:
        paused_changed: the person paused (True) or went on (False).
    """

    def __init__(self, network: Network, release: Callable[[str], None]) -> None:
        self.paused_changed: Event[bool] = Event("paused_changed")
        self.paused = False
        self._network = network
        self._release = release
        self._waiting: set[str] = set()
        network.online_changed.connect(lambda _online: self._open())

    @property
    def reason(self) -> str:
        """Why it is closed, for the person; "" when it is open."""
        if self.paused:
            return PAUSED
        return "" if self._network.online else OFFLINE

    def wait(self, task_id: str) -> None:
        """Remember a task that was HELD because of `reason`."""
        self._waiting.add(task_id)
        self._open()  # it may have opened while the task was being held

    def forget(self, task_id: str) -> None:
        """The person decided otherwise about a task."""
        self._waiting.discard(task_id)

    def pause(self, *, paused: bool) -> None:
        """Send nothing more until told otherwise; what is at the gateway runs on and is fetched."""
        if self.paused != paused:
            self.paused = paused
            self.paused_changed.emit(paused)
            self._open()

    def _open(self) -> None:
        if self.reason:
            return
        waiting, self._waiting = sorted(self._waiting), set()
        for task_id in waiting:
            self._release(task_id)
