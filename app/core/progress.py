"""From worker threads to the loop and back: how far the work is, and whether it is to end."""

from __future__ import annotations

import asyncio
import contextlib
import threading
import time
from collections.abc import Callable

from app.library.walk import Progress

_SECONDS = 0.04


def on_loop(progress: Progress | None) -> Progress | None:
    """`progress`, called on this loop's thread from any other; not more often than anybody can see."""
    if progress is None:
        return None
    loop = asyncio.get_running_loop()
    told = 0.0

    def tell(done: int, total: int) -> None:
        nonlocal told
        now = time.monotonic()
        if done == total or now - told >= _SECONDS:
            told = now
            with contextlib.suppress(RuntimeError):  # the loop has ended before the work
                loop.call_soon_threadsafe(progress, done, total)

    return tell


def asked(stop: threading.Event | None) -> Callable[[], bool]:
    """Whether the work is to end; never, without `stop`."""
    return stop.is_set if stop is not None else lambda: False
