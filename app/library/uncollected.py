"""Work that makes many objects which all stay for a while."""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Generator[None]:
    """Keep Python's garbage collector still: it would look through all that was made so far again and again.

    It holds every thread meanwhile, the window's too: a tenth of a second at the entries of ten thousand pictures. What
    is made in here has no cycles, so nothing waits for it.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
