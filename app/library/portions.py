"""Many pictures in portions: large enough that the disk flushes several at once, small enough to be ended soon."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from typing import Final, TypeVar

from app.library.walk import Cancelled

T = TypeVar("T")

_FIRST: Final = 16
_MOST: Final = 512
_SHORT: Final = 0.15
_LONG: Final = 0.4
"""Seconds: a portion that takes less is followed by a larger one, one that takes more by a smaller one."""


def portions(items: Sequence[T], cancelled: Cancelled) -> Iterator[Sequence[T]]:
    """All items, in order and in portions, until `cancelled`, which is asked before each."""
    size, at = _FIRST, 0
    while at < len(items) and not cancelled():
        began = time.monotonic()
        yield items[at : at + size]
        at += size
        took = time.monotonic() - began
        if took < _SHORT:
            size = min(size * 2, _MOST)
        elif took > _LONG:
            size = max(size // 2, _FIRST)
