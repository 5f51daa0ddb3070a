"""The few records that are in memory: read a page at a time, when one of its rows is looked at."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Protocol

from app.library.record import ImageRecord

_PAGE = 64
_KEPT = 24


class Rows(Protocol):
    """The part of the library that is read here; quick and thread-safe."""

    def rows(self, ids: Sequence[int]) -> list[ImageRecord]:
        """The records of these ids, in any order; ids that are gone are left out."""
        ...


class Pages:
    """Pages are counted from the end of the list, so a picture that comes in front leaves most as they are."""

    def __init__(self) -> None:
        self._source: Rows | None = None
        self._pages: dict[int, dict[int, ImageRecord]] = {}

    def set_source(self, source: Rows | None) -> None:
        """Read from here; None lets go of everything."""
        self._source = source
        self._pages.clear()

    def clear(self) -> None:
        """Forget the records: they say something new."""
        self._pages.clear()

    def record(self, ids: array[int], place: int) -> ImageRecord | None:
        """The record at a place of the list; None when it is gone from the library."""
        return self._page(ids, (len(ids) - 1 - place) // _PAGE).get(ids[place])

    def insert(self, ids: array[int], place: int) -> None:
        """A row is about to come in front of `place`: what stands before it moves to other pages."""
        first = max((len(ids) - place) // _PAGE, 0)
        for number in [number for number in self._pages if number >= first]:
            del self._pages[number]

    def _page(self, ids: array[int], number: int) -> dict[int, ImageRecord]:
        page = self._pages.get(number)
        if page is None:
            end = len(ids) - number * _PAGE
            wanted = ids[max(end - _PAGE, 0) : end]
            page = {record.id: record for record in self._source.rows(wanted)} if self._source is not None else {}
            while len(self._pages) >= _KEPT:
                del self._pages[next(iter(self._pages))]
            self._pages[number] = page
        return page
