"""Blocking calls that may never come back: a keyring behind a D-Bus that hangs."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

_log = logging.getLogger(__name__)


async def within(seconds: float, call: Callable[[], T], *, name: str) -> T:
    """Run a blocking call in a thread of its own, which nobody waits for in the end: it may hang for ever.

    Raises:
        TimeoutError: it did not answer in time. It goes on, and its answer is dropped.
    """
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[T] = loop.create_future()

    def settle(result: T | None, error: Exception | None) -> None:
        if answer.done():
            return
        if error is not None:
            answer.set_exception(error)
        else:
            answer.set_result(result)  # pyright: ignore[reportArgumentType] - None only where T is None

    def work() -> None:
        try:
            result, error = call(), None
        except Exception as caught:  # noqa: BLE001 - it is raised again in the coroutine
            result, error = None, caught
        try:
            loop.call_soon_threadsafe(settle, result, error)
        except RuntimeError:
            _log.info("%s answered after the end", name)

    threading.Thread(target=work, name=name, daemon=True).start()
    async with asyncio.timeout(seconds):
        return await answer
