"""What the person types into the search box, as a value.

Words have to occur, all of them; the last one may be the beginning of a word. "Quotes" hold a phrase together, and end
by themselves at the end. `-` in front means not. `key:value` is a filter (see `app.library.filters`); several values
with commas between them mean any of these. Whatever is typed gives a query: what makes no sense is told in `problems`
and left out, and an unknown key is searched for as words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, TypeAlias

from app.library.filters import FILTERS, Condition, any_of, negated
from app.library.search import term
from app.library.text import scrub
from app.words import tr

LONGEST: Final = 4000
"""Characters that are looked at."""

MOST_TERMS: Final = 200
"""Words and filters that are looked at: SQLite's expressions may not be nested deeper."""

SortKey: TypeAlias = Literal["date", "rating", "cost", "size"]

# minus, then key:value, or a phrase, or a word; a value is a sequence of quoted and bare parts
_TOKEN = re.compile(r'(-?)(?:([A-Za-z]+):((?:"[^"]*(?:"|$)|[^\s"])+)|"([^"]*)(?:"|$)|([^\s"]+))')
_KEYED = re.compile(r"([A-Za-z]+):[^\s]")
_VALUE = re.compile(r'((?:"[^"]*(?:"|$)|[^",])+)')


@dataclass(frozen=True, slots=True)
class Part:
    """One word, phrase or filter of a search, characters `start` to `end` of it.

    Attributes:
        key: of a filter, in lower case; "" for words, also where a key is not known.
        value: behind the key, with its quotation marks and commas; of words, what is searched for.
        is_phrase: it is words in quotation marks.
    """

    start: int
    end: int
    key: str
    value: str
    negated: bool = False
    is_phrase: bool = False


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
    raise ValueError(tr("pictures are sorted by {keys}, with - in front from the highest", keys=", ".join(KEYS)))


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
    for number, found in enumerate(parts(clean)):
        if number == MOST_TERMS:
            problems.append(
                QueryProblem(found.start, len(clean), tr("Only {most} words are searched for.", most=MOST_TERMS))
            )
            break
        if found.key and not found.value:
            continue  # its value is still to come
        if found.key:
            try:
                condition = _condition(found.key, found.value, now)
            except ValueError as error:
                problems.append(QueryProblem(found.start, found.end, str(error)))
            else:
                conditions.append(negated(condition) if found.negated else condition)
            continue
        unknown = None if found.is_phrase else _KEYED.match(found.value)
        if unknown:
            problems.append(QueryProblem(found.start + found.negated, found.end, _unknown(unknown[1])))
        is_open = clean[found.start + found.negated : found.end].count('"') == (1 if found.is_phrase else 0)
        is_last = is_open and not found.negated and found.end == len(clean)
        expression = term(found.value, begins=is_last)
        if expression is not None:
            (unwanted if found.negated else wanted).append(expression)
    match = " AND ".join(wanted) or None
    return Query(text, match, tuple(unwanted), tuple(conditions), tuple(problems))


def parts(text: str) -> Iterator[Part]:
    """The words, phrases and filters of a search, in the order in which they stand in it."""
    for found in _TOKEN.finditer(text):
        minus, key, value, phrase, word = found.groups()
        place = (found.start(), found.end())
        if key is not None and key.lower() in FILTERS:
            yield Part(*place, key.lower(), value, bool(minus))
        elif phrase is not None:
            yield Part(*place, "", phrase, bool(minus), is_phrase=True)
        elif word is not None and word.endswith(":") and word[:-1].lower() in FILTERS:
            yield Part(*place, word[:-1].lower(), "", bool(minus))
        else:
            yield Part(*place, "", f"{key}:{value}" if word is None else word, bool(minus))


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
        raise ValueError(tr("“{key}:” needs a value.", key=key))
    return any_of([FILTERS[key](one, now) for one in values])


def _unknown(key: str) -> str:
    return tr("There is no filter “{key}:”; it was searched for as words.", key=key)
