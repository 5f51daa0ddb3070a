"""Figures that come out of the library: counted in a worker, so call `await asyncio.to_thread(count, library)`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.library.library import Library


@dataclass(frozen=True, slots=True)
class Figures:
    """How many pictures there are, and how many bytes they take."""

    pictures: int
    size: int


def count(library: Library) -> Figures:
    """Read the figures."""
    return Figures(library.count(), library.total_bytes())
