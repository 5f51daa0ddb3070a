"""Reads which pictures to show, in a worker thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.gallery.days import count_days
from ui.gallery.model import Listing

if TYPE_CHECKING:
    from app.library.library import Library


def read_listing(library: Library, query: str) -> Listing:
    """The pictures that a search finds, all of them for an empty one, and the days they fall into."""
    ids, created = library.ids_with_times(query)
    return Listing(ids, count_days(created))
