"""Aspect ratios by name: what a model delivers is often a few pixels off the ratio that was asked for."""

from __future__ import annotations

import math
from typing import Final

OTHER: Final = "other"
"""The name of every ratio that has none."""

NAMED: Final = (
    "1:1", "5:4", "4:5", "4:3", "3:4", "3:2", "2:3", "16:10", "10:16", "16:9", "9:16", "2:1", "1:2", "21:9", "9:21",
    "3:1", "1:3", "4:1", "1:4",
)  # fmt: skip
"""Width to height."""

_TOLERANCE: Final = 0.025
_LOGS: Final = tuple((name, math.log(int(name.partition(":")[0]) / int(name.partition(":")[2]))) for name in NAMED)


def name_ratio(width: int, height: int) -> str:
    """The nearest name of `NAMED`, at most 2.5 % away; else `OTHER`. Both sides in pixels, above 0."""
    wanted = math.log(width / height)
    name, distance = min(((name, abs(log - wanted)) for name, log in _LOGS), key=lambda pair: pair[1])
    return name if distance <= _TOLERANCE else OTHER
