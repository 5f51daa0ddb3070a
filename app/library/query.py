"""What the person types into the search box, as a value.

Words have to occur, all of them; the last one may be the beginning of a word. "Quotes" hold a phrase together, and end
by themselves at the end. `-` in front means not. `key:value` is a filter (see `app.library.filters`); several values
with commas between them mean any of these. Whatever is typed gives a query: what makes no sense is told in `problems`
and left out, and an unknown key is searched for as words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, TypeAlias

from app.library.filters import FILTERS, Condition, any_of, negated
from app.library.search import term
from app.library.text import scrub

LONGEST: Final = 4000
"""Characters that are looked at."""

MOST_TERMS: Final = 200
"""Words and filters that are looked at: SQLite's expressions may not be nested deeper."""

SortKey: TypeAlias = Literal["date", "rating", "cost", "size"]

# minus, then key:value, or a phrase, or a word; a value is a sequence of quoted and bare parts
_TOKEN = re.compile(r'(-?)(?:([A-Za-z]+):((?:"[^"]*(?:"|$)|[^\s"])+)|"([^"]*)(?:"|$)|([^\s"]+))')
_VALUE = re.compile(r'((?:"[^"]*(?:"|$)|[^",])+)')


@dataclass(frozen=True, slots=True)
class QueryProblem:
    """A part of the text that was not understood, characters `start` to `end`, and why, for the person."""

    start: int
    end: int
    message: str


@dataclass(frozen=True, slots=True)
class Query:
    """A search; made by `parse`.

    Attributes:
        text: as typed.
        match: FTS5 expression of what has to occur; None without words.
        unmatched: FTS5 expressions of what must not.
        conditions: of the filters; all have to hold.
        problems: for the person.
    """

    text: str = ""
    match: str | None = None
    unmatched: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()
    problems: tuple[QueryProblem, ...] = ()

    @property
    def finds_all(self) -> bool:
        """Nothing is asked for: every picture is found."""
        return self.match is None and not self.unmatched and not self.conditions


@dataclass(frozen=True, slots=True)
class Sort:
    """An order of pictures; equal ones come newest first (oldest first when rising). Unknown costs come last."""

    key: SortKey = "date"
    falling: bool = True

    def __str__(self) -> str:
        return f"{'-' if self.falling else ''}{self.key}"


NEWEST: Final = Sort()
KEYS: Final[tuple[SortKey, ...]] = ("date", "rating", "cost", "size")


def parse_sort(text: str) -> Sort:
    """`-date` (newest first), `rating` (lowest first) and so on. Raises ValueError."""
    key = text.removeprefix("-")
    for known in KEYS:
        if key == known:
            return Sort(known, falling=text.startswith("-"))
    raise ValueError(f"pictures are sorted by {', '.join(KEYS)}, with - in front from the highest")


def parse(text: str, now: datetime | None = None) -> Query:
    """Read a search; never raises.

    Args:
        text: as typed.
        now: what `today` is relative to, with a time zone; None means now, where the person is.
    """
    clean = scrub(text[:LONGEST]).replace("\0", " ")
    now = now or datetime.now().astimezone()
    wanted: list[str] = []
    unwanted: list[str] = []
    conditions: list[Condition] = []
    problems: list[QueryProblem] = []
    for number, found in enumerate(_TOKEN.finditer(clean)):
        if number == MOST_TERMS:
            problems.append(QueryProblem(found.start(), len(clean), f"Only {MOST_TERMS} words are searched for."))
            break
        minus, key, value, phrase, word = found.groups()
        if key is not None and key.lower() in FILTERS:
            try:
                condition = _condition(key.lower(), value, now)
            except ValueError as error:
                problems.append(QueryProblem(found.start(), found.end(), str(error)))
            else:
                conditions.append(negated(condition) if minus else condition)
            continue
        if word is not None and word.endswith(":") and word[:-1].lower() in FILTERS:
            continue  # its value is still to come
        if key is not None:
            problems.append(QueryProblem(found.start(2), found.end(), _unknown(key)))
            word = f"{key}:{value}"
        is_last = word is not None and not minus and found.end() == len(clean) and '"' not in word
        expression = term(phrase if word is None else word, begins=is_last)
        if expression is not None:
            (unwanted if minus else wanted).append(expression)
    match = " AND ".join(wanted) or None
    return Query(text, match, tuple(unwanted), tuple(conditions), tuple(problems))


def split_values(value: str) -> tuple[str, ...]:
    """The values of a filter: `red,"deep blue"` are two."""
    parts = [part.replace('"', "").strip() for part in _VALUE.findall(value)]
    return tuple(part for part in parts if part)


def write_value(value: str) -> str:
    """A value as it is written behind its key; quotation marks cannot be part of one."""
    value = value.replace('"', " ")
    return f'"{value}"' if not value or re.search(r"[\s,]", value) else value


def _condition(key: str, value: str, now: datetime) -> Condition:
    values = split_values(value)
    if not values:
        raise ValueError(f"“{key}:” needs a value.")
    return any_of([FILTERS[key](one, now) for one in values])


def _unknown(key: str) -> str:
    return f"There is no filter “{key}:”; it was searched for as words."
