"""Spans of the person's own calendar, as the ids of pictures count: milliseconds since 1970."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import Final

from app.words import tr

_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_COMPARED = re.compile(r"(>=|<=|>|<|=)(.+)")

EVER: Final = 2**62
WORDS: Final = ("today", "yesterday", "week", "month", "year")
"""`week` is the last seven days with today; `month` and `year` are those of the calendar."""


def read_period(text: str, now: datetime) -> tuple[int, int]:
    """From when until before when: `2026`, `2026-11`, `2026-11-20`, `today`…, `>=2026-11`, `2026-11-01..2026-11-15`.

    Raises:
        ValueError: it is none of these; the text is a sentence for the person.
    """
    text = text.strip().lower()
    compared = _COMPARED.fullmatch(text)
    try:
        if compared:
            since, until = _span(compared[2].strip(), now)
            return {">=": (since, EVER), ">": (until, EVER), "<=": (0, until), "<": (0, since), "=": (since, until)}[
                compared[1]
            ]
        first, dots, last = text.partition("..")
        if dots and (first or last):
            return _span(first, now)[0] if first else 0, _span(last, now)[1] if last else EVER
        return _span(text, now)
    except (ValueError, OverflowError):
        raise ValueError(
            tr(
                "“date:{text}” is no date such as 2026-11-20, 2026-11, today, yesterday, week, >=2026-11 "
                "or 2026-11-01..2026-11-15.",
                text=text,
            )
        ) from None


def starts_of_months(first_ms: int, last_ms: int) -> list[tuple[str, int]]:
    """`2026-11` and the millisecond it begins at, for every month from that of `first_ms` to that of `last_ms`."""
    month = datetime.fromtimestamp(first_ms / 1000).astimezone().date().replace(day=1)
    found: list[tuple[str, int]] = []
    while (start := _midnight(month)) <= last_ms:
        found.append((f"{month:%Y-%m}", start))
        month = _next_month(month)
    return found


def _span(text: str, now: datetime) -> tuple[int, int]:
    today = now.date()
    named = {
        "today": (today, today + timedelta(days=1)),
        "yesterday": (today - timedelta(days=1), today),
        "week": (today - timedelta(days=6), today + timedelta(days=1)),
        "month": (today.replace(day=1), _next_month(today)),
        "year": (date(today.year, 1, 1), date(today.year + 1, 1, 1)),
    }.get(text)
    first, behind = named or _written(text)
    return _midnight(first), _midnight(behind)


def _written(text: str) -> tuple[date, date]:
    found = _DAY.fullmatch(text)
    if found is None:
        raise ValueError(text)
    year, month, day = int(found[1]), found[2], found[3]
    if day:
        first = date(year, int(month), int(day))
        return first, first + timedelta(days=1)
    if month:
        first = date(year, int(month), 1)
        return first, _next_month(first)
    return date(year, 1, 1), date(year + 1, 1, 1)


def _next_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def _midnight(day: date) -> int:
    return max(0, int(datetime.combine(day, time.min).astimezone().timestamp() * 1000))
