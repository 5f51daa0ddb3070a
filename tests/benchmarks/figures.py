"""How figures are taken and printed."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figures:
    """Several measurements of one thing, in milliseconds."""

    name: str
    values: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.values)

    def __str__(self) -> str:
        return (
            f"{self.name}: {self.median:.1f} ms [{min(self.values):.1f}..{max(self.values):.1f}] n={len(self.values)}"
        )


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which `share` (0–1) of them lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def print_ratio(title: str, ours: Figures, yardstick: Figures, goal: str) -> None:
    """One line with the ratio, two with what it was made of."""
    print(f"{title}: {ours.median / yardstick.median:.2f} × ({goal})")
    print(f"    {ours}")
    print(f"    {yardstick}")
