"""How the window was left: geometry, splitters, the whole form; kept while it is open, so a crash loses a moment."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer

from app.errors import DiskError

if TYPE_CHECKING:
    import asyncio

    from app.settings import JsonStore

_log = logging.getLogger(__name__)
SESSION_FILE = "session.json"
_EVERY = 2000
"""Milliseconds between two looks at the window's state; what is newer is lost in a crash."""

SOON = 400
"""The same after somebody said that something has changed which took work (`SessionKeeper.look_soon`)."""


def peek(path: Path) -> dict[str, object]:
    """What the file says, for the first paint; empty when it says nothing readable (`JsonStore` looks after that)."""
    try:
        state: object = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return cast("dict[str, object]", state) if isinstance(state, dict) else {}


class SessionKeeper(QObject):
    """Writes the window's state to `session.json` whenever it has changed; in a worker, whole or not at all."""

    def __init__(self, store: JsonStore, collect: Callable[[], dict[str, object]], parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._collect = collect
        self._saved: dict[str, object] = {}
        self._writing: asyncio.Task[None] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self._look)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self._look)

    def look_soon(self) -> None:
        """Something has changed. Asked again and again, as while somebody types, it still looks every `SOON`."""
        if self._timer.isActive() and not self._soon.isActive():
            self._soon.start()

    def start(self) -> None:
        """Watch from now on."""
        self._saved = self._collect()
        self._timer.start()

    async def stop(self) -> None:
        """Write the last state and watch no more."""
        self._timer.stop()
        self._soon.stop()
        if self._writing is not None:
            await self._writing
        await self._write(self._collect())

    def _look(self) -> None:
        from ui.loop import spawn

        state = self._collect()
        if state == self._saved:
            return
        if self._writing is not None and not self._writing.done():
            self.look_soon()  # a disk that is slow is asked again when it is done
        else:
            self._writing = spawn(self._write(state), name="save session")

    async def _write(self, state: dict[str, object]) -> None:
        import asyncio  # late: this module is imported before the first paint

        if state == self._saved:
            return
        self._saved = state
        try:
            await asyncio.to_thread(self._store.save, state)
        except DiskError as error:
            _log.info("the state of the window was not kept: %s", error)


def part(state: Mapping[str, object], name: str) -> dict[str, object]:
    """One object inside the state; empty when it is missing or something else (people edit files)."""
    value = state.get(name)
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}
