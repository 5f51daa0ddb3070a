"""Reads which pictures to show, in a worker thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.gallery.sections import Arrangement, Listing, listing_by_day, listing_of_all

if TYPE_CHECKING:
    from app.library.library import Library


def read_listing(library: Library, wanted: Arrangement) -> Listing:
    """The pictures that a search finds, all of them for an empty one, in their order and sections."""
    newest_first = wanted.sort.falling
    if wanted.grouped == "task":
        runs = library.ids_by_task(wanted.query, wanted.sort)
        return Listing(runs.ids, runs.tasks, runs.counts, "task", newest_first)
    ids = library.ids(wanted.query, wanted.sort)
    if wanted.grouped == "day":
        return listing_by_day(ids, newest_first=newest_first)
    return listing_of_all(ids, newest_first=newest_first)
