"""A reference in words: what it is called, how large it is, where it stands. All plain text from outside."""

from __future__ import annotations

from app.catalog.words import format_name
from app.request import Reference
from app.words import joined, number, tr
from ui.references.item import ReferenceItem

_KB, _MB = 1_000, 1_000_000


def size_words(size: int) -> str:
    """`1.4 MB`, `812 KB`."""
    if size >= _MB:
        return tr("{size} MB", size=number(size / _MB, 1))
    return tr("{size} KB", size=number(max(1, round(size / _KB))))


def pixel_words(width: int, height: int) -> str:
    """`1,024 × 768`."""
    return tr("{width} × {height}", width=number(width), height=number(height))


def facts_of(reference: Reference | None) -> list[str]:
    """Pixels, format and size, as far as they are known."""
    if reference is None:
        return []
    facts: list[str] = []
    if reference.width and reference.height:
        facts.append(pixel_words(reference.width, reference.height))
    if reference.format:
        facts.append(format_name(reference.format))
    if reference.bytes:
        facts.append(size_words(reference.bytes))
    return facts


def place_words(item: ReferenceItem) -> str:
    """`Reference 2`, or `Reference` where it is in no request."""
    return tr("Reference {number}", number=number(item.number)) if item.number else tr("Reference")


def state_of(item: ReferenceItem) -> str:
    """In words, also where the tile says nothing because nothing is to be waited for."""
    return item.state_words or (tr("ready") if item.reference is not None else "")


def line_of(item: ReferenceItem, misfit: str) -> str:
    """Everything in one line, for under the tiles."""
    number_words = tr("{number}.", number=number(item.number)) if item.number else ""
    changes = joined(item.changes)
    trouble = item.reason or item.note or misfit
    head = " ".join(part for part in (number_words, item.name) if part)
    parts = [head, *facts_of(item.reference), changes, state_of(item), trouble]
    return " · ".join(part for part in parts if part)


def tooltip_of(item: ReferenceItem, misfit: str) -> str:
    """The same in lines; an address is shown whole, so that it can be checked."""
    reference = item.reference
    address = reference.url if reference is not None and reference.url is not None else ""
    lines = [
        item.name,
        " · ".join(facts_of(reference)),
        address,
        joined(item.changes),
        state_of(item),
        item.reason or item.note,
        misfit,
    ]
    return "\n".join(line for line in lines if line)
