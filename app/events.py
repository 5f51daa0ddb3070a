"""Facts that the core tells the world: typed, synchronous, one per kind."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")

_log = logging.getLogger(__name__)


class Event(Generic[T]):
    """One kind of fact, named in the past tense (`task_changed`), carrying a complete frozen value.

    `emit` runs every listener at once, in the thread that emits; the core emits on its event loop's thread only.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self._listeners: list[Callable[[T], None]] = []

    def connect(self, listener: Callable[[T], None]) -> Callable[[], None]:
        """Call `listener` with every later value; the returned function disconnects it (harmless when repeated)."""
        self._listeners.append(listener)

        def disconnect() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return disconnect

    def emit(self, value: T) -> None:
        """Tell every listener. One that raises is logged and does not keep the others from hearing."""
        for listener in tuple(self._listeners):
            try:
                listener(value)
            except Exception:  # noqa: BLE001 - a broken listener must not stop the engine that reports a paid picture
                _log.error("a listener of %s failed", self.name, exc_info=True)
