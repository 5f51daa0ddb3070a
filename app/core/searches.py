"""Searches that the person keeps, and the last ones that they made, in one small JSON file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec

from app.library.query import NEWEST, Sort, parse_sort
from app.library.text import one_line
from app.settings import JsonStore
from app.words import tr

MOST_RECENT: Final = 20
MOST_SAVED: Final = 500
_LONGEST_NAME: Final = 100


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search with a name; `sort` as `app.library.query.parse_sort` reads it."""

    name: str
    text: str
    sort: str = str(NEWEST)

    @property
    def order(self) -> Sort:
        """`sort` as a value."""
        return parse_sort(self.sort)


class Searches:
    """Every change is on disk when its method returns, and reads the file first: they belong in a worker thread.

    Every method that changes something may raise DiskError; nothing is changed then.
    """

    def __init__(self, path: Path) -> None:
        self._store = JsonStore(path)
        self._saved: tuple[SavedSearch, ...] = ()
        self._recent: tuple[str, ...] = ()
        self.problem = ""

    @property
    def saved(self) -> tuple[SavedSearch, ...]:
        """By name."""
        return self._saved

    @property
    def recent(self) -> tuple[str, ...]:
        """The latest first."""
        return self._recent

    def load(self) -> None:
        """Read the file; entries that make no sense are left out, and `problem` says so when all are."""
        data = self._store.load()
        self.problem = self._store.problem
        saved = _list(data.get("saved"))
        recent = _list(data.get("recent"))
        found = [one for one in (_saved(entry) for entry in saved[:MOST_SAVED]) if one is not None]
        self._saved = tuple(sorted(found, key=lambda one: one.name.casefold()))
        self._recent = tuple(text for text in recent if isinstance(text, str))[:MOST_RECENT]

    def remember(self, text: str) -> None:
        """Put a search that was made in front of the recent ones."""
        text = " ".join(text.split())
        if text and self._recent[:1] != (text,):
            others = [one for one in self._recent if one != text]
            self._keep(self._saved, (text, *others)[:MOST_RECENT])

    def forget_recent(self) -> None:
        """Forget what was searched for."""
        self._keep(self._saved, ())

    def save(self, name: str, text: str, sort: Sort = NEWEST) -> SavedSearch | None:
        """Keep a search under a name; the one that had it before, which `put_back` brings back.

        Raises:
            ValueError: the name is empty.
        """
        name = " ".join(one_line(name).split())[:_LONGEST_NAME]
        if not name:
            raise ValueError(tr("A saved search needs a name."))
        before = self.find(name)
        others = [one for one in self._saved if one != before]
        found = sorted((*others, SavedSearch(name, text, str(sort))), key=lambda one: one.name.casefold())
        self._keep(tuple(found[:MOST_SAVED]), self._recent)
        return before

    def delete(self, name: str) -> SavedSearch | None:
        """Keep it no longer; what it was, for `put_back`."""
        before = self.find(name)
        if before is not None:
            self._keep(tuple(one for one in self._saved if one != before), self._recent)
        return before

    def put_back(self, search: SavedSearch) -> None:
        """Undo `delete`, or a `save` that replaced this one."""
        self.save(search.name, search.text, search.order)

    def find(self, name: str) -> SavedSearch | None:
        """The one with this name, without regard to case."""
        return next((one for one in self._saved if one.name.casefold() == name.casefold()), None)

    def _keep(self, saved: tuple[SavedSearch, ...], recent: tuple[str, ...]) -> None:
        known = self._store.load()  # what a newer version keeps there stays
        entries = [{"name": one.name, "text": one.text, "sort": one.sort} for one in saved]
        self._store.save({**known, "saved": entries, "recent": list(recent)})
        self._saved, self._recent = saved, recent


def _list(value: object) -> list[object]:
    try:
        return msgspec.convert(value, list[object])
    except msgspec.ValidationError:
        return []


def _saved(entry: object) -> SavedSearch | None:
    try:
        found = msgspec.convert(entry, SavedSearch)
        parse_sort(found.sort)
    except (msgspec.ValidationError, ValueError):
        return None
    return found if found.name else None
