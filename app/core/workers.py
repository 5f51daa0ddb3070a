"""Threads for work that may hang for ever: a network folder that is away must not hold up the program, nor its end."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

T = TypeVar("T")


class Workers:
    """Runs functions in threads, a few at a time. The threads are daemons: one that hangs is left behind.

    Args:
        at_once: how many run side by side; one that is given up counts no longer.
    """

    def __init__(self, at_once: int) -> None:
        self._slots = asyncio.Semaphore(at_once)

    async def run(self, work: Callable[[], T], *, seconds: float | None = None) -> T:
        """What `work` returns or raises; raises TimeoutError when that takes longer than `seconds`."""
        loop = asyncio.get_running_loop()
        async with self._slots:
            future: asyncio.Future[T] = loop.create_future()

            def tell(value: T | None, error: BaseException | None) -> None:
                if future.done():
                    return
                if error is not None:
                    future.set_exception(error)
                else:
                    future.set_result(value)  # pyright: ignore[reportArgumentType] - None only where T allows it

            def body() -> None:
                value: T | None = None
                failed: BaseException | None = None
                try:
                    value = work()
                except BaseException as error:  # noqa: BLE001 - it is raised where the work was asked for
                    failed = error
                with suppress(RuntimeError):  # the loop has been closed over work that hung
                    loop.call_soon_threadsafe(tell, value, failed)

            threading.Thread(target=body, name="reference worker", daemon=True).start()
            async with asyncio.timeout(seconds):
                return await future
