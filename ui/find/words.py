"""What filters are called."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from app import words
from app.library.query import Part, split_values
from app.words import mark, plural, tr

_MONTHS = (
    mark("January"),
    mark("February"),
    mark("March"),
    mark("April"),
    mark("May"),
    mark("June"),
    mark("July"),
    mark("August"),
    mark("September"),
    mark("October"),
    mark("November"),
    mark("December"),
)
_NAMED = {
    "is:favourite": mark("Favourites"),
    "is:favorite": mark("Favourites"),
    "is:practice": mark("Practice"),
    "is:missing": mark("File missing"),
    "is:rated": mark("Rated"),
    "is:square": mark("Square"),
    "is:portrait": mark("Portrait"),
    "is:landscape": mark("Landscape"),
    "has:reference": mark("With a reference"),
    "has:rating": mark("Rated"),
    "has:cost": mark("With a known cost"),
    "has:note": mark("With a note"),
    "has:tag": mark("With a tag"),
    "has:collection": mark("In a collection"),
    "date:today": mark("Today"),
    "date:yesterday": mark("Yesterday"),
    "date:week": mark("The last seven days"),
    "date:month": mark("This month"),
    "date:year": mark("This year"),
    "size:other": mark("Other ratios"),
}
_COMPARED = re.compile(r"(>=|<=|>|<|=)?(.+)")
_MONTH = re.compile(r"(\d{4})-(\d{1,2})")
_SIGNS = {">=": "≥ ", "<=": "≤ ", ">": "> ", "<": "< ", "=": "", None: ""}


def value_in_words(key: str, value: str, model_name: Callable[[str], str]) -> str:
    """One value of a filter: `2026-11` of a date is `November 2026`."""
    named = _NAMED.get(f"{key}:{value.lower().removesuffix('s') if key == 'has' else value.lower()}")
    if named is not None:
        return tr(named)
    if key == "model":
        return model_name(value)
    sign, rest = "", value
    if key in ("rating", "cost", "size", "date") and (found := _COMPARED.fullmatch(value)):
        sign, rest = _SIGNS[found[1]], found[2].strip()
    if key == "rating" and rest.isdigit():
        stars = int(rest)
        return sign + (plural(stars, "{n} star", "{n} stars") if stars else tr("Not rated"))
    if key == "date":
        return sign + _date_in_words(rest)
    return sign + rest.replace("..", " – ")


def filter_in_words(part: Part, model_name: Callable[[str], str]) -> str:
    """A filter as a chip says it."""
    values = tr(" or ").join(value_in_words(part.key, value, model_name) for value in split_values(part.value))
    if part.key == "cost":
        values = tr("Cost {value}", value=values)
    if part.negated:
        return tr("Not: {filter}", filter=values)
    if part.key == "tag":
        return tr("Tag: {value}", value=values)
    return tr("Collection: {value}", value=values) if part.key == "collection" else values


def _date_in_words(text: str) -> str:
    first, dots, last = text.partition("..")
    if dots:
        return f"{_date_in_words(first) if first else ''} – {_date_in_words(last) if last else ''}".strip()
    month = _MONTH.fullmatch(text)
    try:
        if month:
            name = tr(_MONTHS[date(int(month[1]), int(month[2]), 1).month - 1])
            return tr("{month} {year}", month=name, year=month[1])
        return words.day(date.fromisoformat(text)) if "-" in text else text
    except ValueError:
        return text
