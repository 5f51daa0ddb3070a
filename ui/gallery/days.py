"""Which pictures belong to which day: counted by bisecting the times, so 100 000 pictures cost a few steps a day."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta


@dataclass(frozen=True, slots=True)
class Day:
    """A run of pictures of one local day, newest first."""

    date: date
    pictures: int


def local_day(created: datetime) -> date:
    """The day of a moment on this computer's clock."""
    return created.astimezone().date()


def count_days(created: Sequence[int]) -> tuple[Day, ...]:
    """Days and how many pictures each has.

    Args:
        created: seconds since the epoch, newest first.
    """
    days: list[Day] = []
    start = 0
    while start < len(created):
        day = datetime.fromtimestamp(created[start]).astimezone().date()
        midnight = int(datetime.combine(day, time()).astimezone().timestamp())
        end = bisect_left(created, -midnight + 1, lo=start + 1, key=_negated)
        days.append(Day(day, end - start))
        start = end
    return tuple(days)


def with_one_more(days: Sequence[Day], day: date) -> tuple[Day, ...]:
    """The same days after a picture was added in front; it counts for the first day even when the clock went back."""
    if days and days[0].date >= day:
        return (Day(days[0].date, days[0].pictures + 1), *days[1:])
    return (Day(day, 1), *days)


def title_of(day: date, today: date) -> str:
    """As `Today`, `Yesterday`, `Tuesday` within a week, else `18 November 2026`."""
    ago = (today - day).days
    if ago <= 0:
        return "Today"
    if ago == 1:
        return "Yesterday"
    if ago < 7:
        return f"{day:%A}"
    return f"{day.day} {day:%B %Y}"


def until_midnight(now: datetime) -> float:
    """Seconds until the titles are wrong."""
    tomorrow = datetime.combine(now.date() + timedelta(days=1), time(), now.tzinfo)
    return max((tomorrow - now).total_seconds(), 1.0)


def total(days: Iterable[Day]) -> int:
    """How many pictures in all."""
    return sum(day.pictures for day in days)


def _negated(seconds: int) -> int:
    return -seconds
