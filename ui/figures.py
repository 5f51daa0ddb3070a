"""Figures that come out of the library: counted in a worker, so call `await asyncio.to_thread(count, library)`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.library.library import Library

_PAGE = 200


@dataclass(frozen=True, slots=True)
class Figures:
    """How many pictures, how many bytes, and what today's pictures cost (None when no price is known)."""

    pictures: int
    size: int
    spent_today: float | None


def count(library: Library) -> Figures:
    """Read the figures; today begins at midnight where the person is."""
    midnight = datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    return Figures(library.count(), library.total_bytes(), _spent_since(library, midnight))


def _spent_since(library: Library, moment: datetime) -> float | None:
    ids = library.ids()
    total: float | None = None
    for start in range(0, len(ids), _PAGE):
        for record in library.rows(ids[start : start + _PAGE]):
            if record.created < moment:
                return total
            if record.cost is not None:
                total = (total or 0.0) + record.cost
    return total
