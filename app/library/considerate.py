"""Long work in a thread of a program that has a window: the window's thread must not wait for it."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Generator
from contextlib import contextmanager
from typing import Final

TURN_SECONDS: Final = 0.0005
"""How long a thread may compute while another one wants its turn; Python's own 5 ms add up to a stutter in painting."""


class _Working:
    """How many threads are at such work."""

    lock = threading.Lock()
    threads = 0
    was_enabled = True
    turn = 0.0
    """As the collector and the turns were before the first of them began."""


def is_considerate() -> bool:
    """Whether some thread is at such work now: whoever collects garbage on their own waits for its end."""
    return _Working.threads > 0


@contextmanager
def considerate() -> Generator[None]:
    """Short turns, and the garbage collector kept still.

    The collector would look through everything that was made so far again and again, and hold every thread meanwhile:
    a tenth of a second at the entries of ten thousand pictures. What is made in here has no cycles.
    """
    with _Working.lock:
        if not _Working.threads:
            _Working.was_enabled, _Working.turn = gc.isenabled(), sys.getswitchinterval()
            gc.disable()
            sys.setswitchinterval(min(_Working.turn, TURN_SECONDS))
        _Working.threads += 1
    try:
        yield
    finally:
        with _Working.lock:
            _Working.threads -= 1
            if not _Working.threads:  # the last one, which need not be the first
                sys.setswitchinterval(_Working.turn)
                if _Working.was_enabled:
                    gc.enable()
