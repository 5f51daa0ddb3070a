"""The filters of the search box, `key:value`, each as a condition on the index's `brief` table (called `b`)."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, TypeAlias

from app.library.periods import read_period
from app.library.ratios import NAMED, OTHER
from app.library.rows import COLLECTION, TAG
from app.words import tr

_NUMBER = re.compile(r"(>=|<=|>|<|=)?\s*(\d+(?:\.\d+)?)")
_RANGE = re.compile(r"(\d+(?:\.\d+)?)?\.\.(\d+(?:\.\d+)?)?")
_PIXELS = re.compile(r"(\d{1,9})\s*[x×*]\s*(\d{1,9})")


@dataclass(frozen=True, slots=True)
class Condition:
    """A piece of SQL with question marks, and their values."""

    sql: str
    values: tuple[object, ...] = ()


Reader: TypeAlias = Callable[[str, datetime], Condition]

IS: Final[Mapping[str, str]] = {
    "favourite": "b.favourite",
    "favorite": "b.favourite",
    "practice": "b.practice",
    "missing": "b.missing",
    "rated": "b.rating > 0",
    "square": "b.width = b.height",
    "portrait": "b.height > b.width",
    "landscape": "b.width > b.height",
}
HAS: Final[Mapping[str, str]] = {
    "reference": "b.sources > 0",
    "rating": "b.rating > 0",
    "cost": "b.cost IS NOT NULL",
    "note": "b.noted",
    "tag": f"b.id IN (SELECT image FROM labels WHERE kind = {TAG})",  # noqa: S608 - a constant
    "collection": f"b.id IN (SELECT image FROM labels WHERE kind = {COLLECTION})",  # noqa: S608 - a constant
}


def any_of(conditions: Sequence[Condition]) -> Condition:
    """One that holds when any of them does."""
    if len(conditions) == 1:
        return conditions[0]
    sql = " OR ".join(f"({condition.sql})" for condition in conditions)
    return Condition(sql, tuple(value for condition in conditions for value in condition.values))


def negated(condition: Condition) -> Condition:
    """One that holds when it does not; what is not known (a cost) does not fulfil it."""
    return Condition(f"NOT coalesce(({condition.sql}), 0)", condition.values)


def _model(value: str, _now: datetime) -> Condition:
    """The model whose id this is; when there is none, those whose ids hold it.

    A name as the person sees it has spaces where its id has hyphens; a model of another program may have spaces itself.
    """
    plain = value.lower()
    joined = "-".join(plain.split())
    sql = (
        "b.model IN (SELECT id FROM models WHERE lower(name) IN (?, ?)) OR (NOT EXISTS(SELECT 1 FROM models WHERE "
        "lower(name) IN (?, ?)) AND b.model IN (SELECT id FROM models WHERE instr(lower(name), ?) "
        "OR instr(lower(name), ?)))"
    )
    return Condition(sql, (plain, joined) * 3)


def _size(value: str, _now: datetime) -> Condition:
    pixels = _PIXELS.fullmatch(value)
    if pixels:
        return Condition("b.width = ? AND b.height = ?", (int(pixels[1]), int(pixels[2])))
    if value in NAMED or value.lower() == OTHER:
        return Condition("b.ratio = ?", (value.lower(),))
    try:
        return _compare("max(b.width, b.height)", value)
    except ValueError:
        raise ValueError(
            tr(
                "“size:{value}” is none of: 16:9 or another common ratio, 1024x1024, >=2000 (longer side in pixels).",
                value=value,
            )
        ) from None


def _rating(value: str, _now: datetime) -> Condition:
    try:
        return _compare("b.rating", value)
    except ValueError:
        raise ValueError(tr("“rating:{value}” is no rating such as 3, >=4 or 1..3.", value=value)) from None


def _cost(value: str, _now: datetime) -> Condition:
    try:
        return _compare("b.cost", value)
    except ValueError:
        raise ValueError(tr("“cost:{value}” is no amount such as 0.1, >0.1 or 0.1..0.5.", value=value)) from None


def _date(value: str, now: datetime) -> Condition:
    since, until = read_period(value, now)
    return Condition("b.id >= ? AND b.id < ?", (since, until))


def _is(value: str, _now: datetime) -> Condition:
    return _one_of("is", IS, value)


def _has(value: str, _now: datetime) -> Condition:
    return _one_of("has", HAS, value.lower().removesuffix("s"))


def _tag(value: str, _now: datetime) -> Condition:
    return _label(TAG, value)


def _collection(value: str, _now: datetime) -> Condition:
    return _label(COLLECTION, value)


def _label(kind: int, value: str) -> Condition:
    folded = value.casefold()
    if folded.endswith("*"):
        sql = "b.id IN (SELECT image FROM labels WHERE kind = ? AND substr(folded, 1, ?) = ?)"
        return Condition(sql, (kind, len(folded) - 1, folded[:-1]))
    return Condition("b.id IN (SELECT image FROM labels WHERE kind = ? AND folded = ?)", (kind, folded))


def _one_of(key: str, known: Mapping[str, str], value: str) -> Condition:
    sql = known.get(value.lower())
    if sql is None:
        raise ValueError(tr("“{key}:{value}” is none of: {known}.", key=key, value=value, known=", ".join(known)))
    return Condition(sql)


def _compare(column: str, value: str) -> Condition:
    found = _NUMBER.fullmatch(value)
    if found:
        operator = found[1] or "="
        return Condition(f"{column} {operator} ?", (_number(found[2]),))
    between = _RANGE.fullmatch(value)
    if between is None or (between[1] is None and between[2] is None):
        raise ValueError(value)
    ends = [(operator, end) for operator, end in ((">=", between[1]), ("<=", between[2])) if end is not None]
    return Condition(
        " AND ".join(f"{column} {operator} ?" for operator, _ in ends), tuple(_number(end) for _, end in ends)
    )


def _number(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(text)
    return number


FILTERS: Final[Mapping[str, Reader]] = {
    "model": _model,
    "size": _size,
    "rating": _rating,
    "date": _date,
    "cost": _cost,
    "is": _is,
    "has": _has,
    "tag": _tag,
    "collection": _collection,
}
"""By key. A reader raises ValueError with a sentence for the person."""
