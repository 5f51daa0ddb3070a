"""Why nothing may be sent right now: the network is away, the person paused, the key is refused."""

from __future__ import annotations

from collections.abc import Callable

from app.events import Event
from app.gateway.protocol import KeyRefusedError
from app.tasks.network import Network
from app.words import mark

OFFLINE = mark("no network: nothing was sent; goes out by itself when it is back")
PAUSED = mark("paused: goes out when you go on")
KEY_REFUSED = mark("the gateway does not accept the API key: goes out when you use another one")


class Gate:
    """Open or closed, for requests that cost money.

    Args:
        network: closes it while the gateway cannot be reached.
        release: called with each task that waited, once it is open again.
        waits_for_key: a key that the gateway refuses closes it, because somebody is there to give another one.

    Attributes:
        paused_changed: the person paused (True) or went on (False).
        key_refused: the gateway's sentence, when the key closes it.
    """

    def __init__(self, network: Network, release: Callable[[str], None], *, waits_for_key: bool = False) -> None:
        self.paused_changed: Event[bool] = Event("paused_changed")
        self.key_refused: Event[str] = Event("key_refused")
        self.paused = False
        self._waits_for_key = waits_for_key
        self._has_bad_key = False
        self._network = network
        self._release = release
        self._waiting: set[str] = set()
        network.online_changed.connect(lambda _online: self._open())

    @property
    def reason(self) -> str:
        """Why it is closed, for the person; "" when it is open."""
        if self._has_bad_key:
            return KEY_REFUSED
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

    def refuse_key(self, error: Exception) -> bool:
        """Close when the gateway has refused the key, and tasks wait for another one; whether both is so."""
        if not (self._waits_for_key and isinstance(error, KeyRefusedError)):
            return False
        if not self._has_bad_key:
            self._has_bad_key = True
            self.key_refused.emit(str(error))
        return True

    def try_key_again(self) -> None:
        """The person says that the gateway takes the key now."""
        self._has_bad_key = False
        self._open()

    def _open(self) -> None:
        if self.reason:
            return
        waiting, self._waiting = sorted(self._waiting), set()
        for task_id in waiting:
            self._release(task_id)
