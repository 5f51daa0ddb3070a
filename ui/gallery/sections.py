"""How the rows of the grid fall into sections: by day, by task, or not at all."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, TypeAlias

from app.library.query import NEWEST, Sort
from app.words import plural
from ui.gallery.days import count_days

Group: TypeAlias = Literal["day", "task", "none"]
GROUPS: tuple[Group, ...] = ("day", "task", "none")

SectionKey: TypeAlias = date | str
"""A day; a task ("" for pictures that were imported); `ALL` where nothing is grouped."""

ALL = "*"
RUNNING = "+"


@dataclass(frozen=True, slots=True)
class Section:
    """What the header line of a section says: the title, and a detail after it, as `14 pictures`."""

    title: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What the person wants to see, and how; pictures that are not sorted by date have no groups."""

    query: str = ""
    sort: Sort = NEWEST
    group: Group = "day"

    @property
    def grouped(self) -> Group:
        """The group in force."""
        return self.group if self.sort.key == "date" else "none"

    @property
    def takes_arrivals(self) -> bool:
        """Whether a new picture has its place in front, without asking the library."""
        return not self.query and self.sort == NEWEST


@dataclass(frozen=True, slots=True)
class Listing:
    """The pictures to show, and the sections they fall into: `keys` and `counts` go side by side."""

    ids: array[int] = field(default_factory=lambda: array("q"))
    keys: Sequence[SectionKey] = ()
    counts: array[int] = field(default_factory=lambda: array("q"))
    group: Group = "day"
    newest_first: bool = True

    def with_one_more(self, row_id: int, place: int, section: int, key: SectionKey) -> Listing:
        """The same with one picture more at `place`, in `section`; -1 makes a new section of that key in front."""
        ids = self.ids[:place] + array("q", [row_id]) + self.ids[place:]
        keys, counts = self.keys, self.counts[:]
        if section < 0:
            keys = (key, *keys)
            counts.insert(0, 1)
        else:
            counts[section] += 1
        return Listing(ids, keys, counts, self.group, self.newest_first)


def listing_by_day(ids: array[int], *, newest_first: bool = True) -> Listing:
    """Sections from the ids, which are milliseconds."""
    days = count_days(ids if newest_first else ids[::-1])
    days = days if newest_first else days[::-1]
    counts = array("q", [day.pictures for day in days])
    return Listing(ids, tuple(day.date for day in days), counts, "day", newest_first)


def listing_of_all(ids: array[int], *, newest_first: bool = True) -> Listing:
    """One section, which has no header."""
    keys, counts = ((ALL,), array("q", [len(ids)])) if ids else ((), array("q"))
    return Listing(ids, keys, counts, "none", newest_first)


def count_in_words(pictures: int) -> str:
    """As `1 picture`, `1,284 pictures`."""
    return plural(pictures, "{n} picture", "{n} pictures")
