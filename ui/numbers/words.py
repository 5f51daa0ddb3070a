"""Months, sums and spans of time in words."""

from __future__ import annotations

from datetime import date
from typing import Final

from app.tasks.money import amount
from app.words import mark, number, tr

_MONTHS: Final = (
    mark("Jan"),
    mark("Feb"),
    mark("Mar"),
    mark("Apr"),
    mark("May"),
    mark("Jun"),
    mark("Jul"),
    mark("Aug"),
    mark("Sep"),
    mark("Oct"),
    mark("Nov"),
    mark("Dec"),
)


def month_name(month: str) -> str:
    """`2026-11` as `Nov 2026`; what is no month stays as it is."""
    try:
        found = date.fromisoformat(f"{month}-01")
    except ValueError:
        return month
    return tr("{month} {year}", month=tr(_MONTHS[found.month - 1]), year=found.year)


def short_month(month: str) -> str:
    """`2026-11` as `Nov`, and the first of a year as `Jan 26`."""
    try:
        found = date.fromisoformat(f"{month}-01")
    except ValueError:
        return month
    name = tr(_MONTHS[found.month - 1])
    return tr("{month} {year}", month=name, year=f"{found.year % 100:02}") if found.month == 1 else name


def money(value: float) -> str:
    """A sum: hundredths of it are enough, and of a very small one what there is."""
    return amount(round(value, 2 if value >= 1 else 4))


def span(seconds: float) -> str:
    """A wait: `8 s`, `2.5 min`, `1.2 h`."""
    if seconds < 90:
        return tr("{n} s", n=number(seconds, 0 if seconds >= 10 else 1))
    if seconds < 5400:
        return tr("{n} min", n=number(seconds / 60, 1))
    return tr("{n} h", n=number(seconds / 3600, 1))
