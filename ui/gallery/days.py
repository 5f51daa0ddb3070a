"""Which pictures belong to which day: counted by bisecting the times, so 100 000 pictures cost a few steps a day."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from operator import neg

from app import words
from app.words import mark, tr

_WEEKDAYS = (
    mark("Monday"),
    mark("Tuesday"),
    mark("Wednesday"),
    mark("Thursday"),
    mark("Friday"),
    mark("Saturday"),
    mark("Sunday"),
)


@dataclass(frozen=True, slots=True)
class Day:
    """A run of pictures of one local day, newest first."""

    date: date
    pictures: int


def local_day(milliseconds: int) -> date:
    """The day of a moment (since 1970) on this computer's clock."""
    return datetime.fromtimestamp(milliseconds / 1000).date()  # noqa: DTZ006 - where the person is


def count_days(created: Sequence[int]) -> tuple[Day, ...]:
    """Days and how many pictures each has.

    Args:
        created: milliseconds since 1970, newest first.
    """
    days: list[Day] = []
    start = 0
    while start < len(created):
        day = local_day(created[start])
        end = bisect_left(created, -_midnight(day) + 1, lo=start + 1, key=neg)
        days.append(Day(day, end - start))
        start = end
    return tuple(days)


def title_of(day: date, today: date) -> str:
    """As `Today`, `Yesterday`, `Tuesday` within a week, else `18 Nov 2026`."""
    ago = (today - day).days
    if ago <= 0:
        return tr("Today")
    if ago == 1:
        return tr("Yesterday")
    if ago < 7:
        return tr(_WEEKDAYS[day.weekday()])
    return words.day(day)


def until_midnight(now: datetime) -> float:
    """Seconds until the titles are wrong."""
    tomorrow = datetime.combine(now.date() + timedelta(days=1), time(), now.tzinfo)
    return max((tomorrow - now).total_seconds(), 1.0)


@lru_cache(maxsize=4096)
def _midnight(day: date) -> int:
    """Milliseconds since 1970 when a day begins; every key in the search field asks for that of every day."""
    return int(datetime.combine(day, time()).astimezone().timestamp() * 1000)
