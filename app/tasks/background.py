"""Work that many events ask for and that is done once for all of them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from app.errors import DiskError

_log = logging.getLogger(__name__)


class Background:
    """Runs named pieces of work on the loop. One that is asked for again while it runs, runs once more after that."""

    def __init__(self) -> None:
        self._running: dict[str, asyncio.Task[None]] = {}
        self._again: set[str] = set()
        self._closed = False

    def run(self, name: str, work: Callable[[], Awaitable[object]]) -> None:
        """Begin, unless it runs already."""
        if self._closed:
            return
        if name in self._running:
            self._again.add(name)
            return
        task = asyncio.get_running_loop().create_task(self._repeat(name, work), name=f"background {name}")
        self._running[name] = task
        task.add_done_callback(lambda _: self._running.pop(name, None))

    async def close(self) -> None:
        """Stop what runs, begin nothing more."""
        self._closed = True
        tasks = tuple(self._running.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _repeat(self, name: str, work: Callable[[], Awaitable[object]]) -> None:
        while True:
            self._again.discard(name)
            try:
                await work()
            except DiskError as error:  # whoever has something to keep says so to the person; this comes again
                _log.info("%s could not be written: %s", name, error)
            except Exception:  # noqa: BLE001 - what runs in the background is extra: it must not take the engine down
                _log.error("%s failed", name, exc_info=True)
            if name not in self._again:
                return
