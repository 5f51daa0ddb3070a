"""Whether the gateway can be reached, as far as the last call tells."""

from __future__ import annotations

from app.events import Event


class Network:
    """Turns the outcome of calls into "online" and "offline", and says so when it changes.

    One call that could not connect may be bad luck; two in a row with no success between them are "offline".
    """

    def __init__(self) -> None:
        self.online_changed: Event[bool] = Event("online_changed")
        self.online = True
        self._failures = 0

    def worked(self) -> None:
        """The gateway answered, whatever it said."""
        self._failures = 0
        self._set(online=True)

    def failed(self) -> None:
        """The gateway could not be reached."""
        self._failures += 1
        if self._failures > 1:
            self._set(online=False)

    def _set(self, *, online: bool) -> None:
        if self.online != online:
            self.online = online
            self.online_changed.emit(online)
