"""Reads by what a search can be narrowed, in a worker thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.library.facets import Facets, FacetValue
from ui.find.edit import NARROWING, values_of, without_key

if TYPE_CHECKING:
    from app.library.library import Library

KEYS = ("is", "model", "date", "size", "rating", "tag", "collection")


@dataclass(frozen=True, slots=True)
class Count:
    """One value of a filter: how many pictures it finds, -1 when not counted, and whether the search asks for it."""

    value: str
    pictures: int
    chosen: bool


def read_counts(library: Library, text: str) -> dict[str, tuple[Count, ...]]:
    """The values of each key of `KEYS`, in the order of the library.

    Of a key of which pictures have one value each, those that the search leaves out are counted too: they can be added.
    """
    whole = library.facets(text)
    found: dict[str, tuple[Count, ...]] = {}
    for key in KEYS:
        chosen = values_of(text, key)
        facets = library.facets(without_key(text, key)) if chosen and key not in NARROWING else whole
        counts = [Count(one.value, one.count, one.value.casefold() in chosen) for one in _of(facets, key)]
        listed = {count.value.casefold() for count in counts}
        counts += [Count(value, -1, chosen=True) for value in sorted(chosen - listed) if _is_exact(key, value)]
        found[key] = tuple(counts)
    return found


def _of(facets: Facets, key: str) -> tuple[FacetValue, ...]:
    if key == "is":
        favourites = FacetValue("favourite", "is:favourite", facets.favourites)
        return (favourites,) if facets.favourites else ()
    return {
        "model": facets.models,
        "date": facets.months,
        "size": facets.ratios,
        "rating": facets.ratings,
        "tag": facets.tags,
        "collection": facets.collections,
    }[key]


def _is_exact(key: str, value: str) -> bool:
    """Whether a value may stand among the counted ones, and is no comparison or span."""
    if key == "is":
        return value == "favourite"
    if key in ("tag", "collection"):
        return not value.endswith("*")
    return not value.startswith((">", "<")) and ".." not in value
