"""What the tests of this folder count, to be printed when the run is over."""

from __future__ import annotations

import time
from collections import Counter


class Figures:
    """Counts by name, and the time since the first of them."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._cells: set[tuple[str, str]] = set()
        self._seconds: dict[str, float] = {}

    def __bool__(self) -> bool:
        return bool(self._counts or self._cells)

    def add(self, name: str, count: int = 1) -> None:
        """Count something."""
        self._counts[name] += count

    def cell(self, endpoint: str, fault: str) -> None:
        """Count a fault at an endpoint."""
        self._cells.add((endpoint, fault))

    def spend(self, name: str, begun: float) -> None:
        """Count the seconds since `begun` (`time.monotonic`)."""
        self._seconds[name] = self._seconds.get(name, 0.0) + time.monotonic() - begun

    def lines(self) -> list[str]:
        """Everything, one figure a line."""
        lines: list[str] = []
        if self._cells:
            endpoints = Counter(endpoint for endpoint, _ in self._cells)
            faults = len({fault for _, fault in self._cells})
            each = ", ".join(f"{endpoint} {count}" for endpoint, count in sorted(endpoints.items()))
            lines.append(f"{faults} faults, {len(self._cells)} meetings with the endpoints: {each}")
        lines += [f"{name}: {count}" for name, count in sorted(self._counts.items())]
        lines += [f"{name}: {seconds / 60:.1f} minutes" for name, seconds in sorted(self._seconds.items())]
        return lines


FIGURES = Figures()
