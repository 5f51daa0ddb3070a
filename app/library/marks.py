"""What the person sets on a picture: rating, favourite, tags, notes, collections; made safe to keep."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from app.library.record import ImageRecord
from app.library.sidecar import Sidecar
from app.library.text import one_line, scrub

LONGEST_LABEL: Final = 100
"""Characters of a tag or of a collection's name."""

LONGEST_NOTES: Final = 20_000
"""Characters."""


@dataclass(frozen=True, slots=True)
class Marks:
    """All that a person can set on one picture; see `ImageRecord`."""

    rating: int = 0
    favourite: bool = False
    tags: tuple[str, ...] = ()
    notes: str = ""
    collections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """Changes to the marks of one or many pictures; None and () leave as it is.

    Attributes:
        rating: 0–5.
        favourite: set or not.
        notes: in place of what is there.
        add_tags, remove_tags, add_collections, remove_collections: names, compared without regard to case.
    """

    rating: int | None = None
    favourite: bool | None = None
    notes: str | None = None
    add_tags: tuple[str, ...] = ()
    remove_tags: tuple[str, ...] = ()
    add_collections: tuple[str, ...] = ()
    remove_collections: tuple[str, ...] = ()

    def apply(self, marks: Marks) -> Marks:
        """The marks after it."""
        return replace(
            marks,
            rating=marks.rating if self.rating is None else min(max(self.rating, 0), 5),
            favourite=marks.favourite if self.favourite is None else self.favourite,
            notes=marks.notes if self.notes is None else clean_notes(self.notes),
            tags=_changed(marks.tags, self.add_tags, self.remove_tags),
            collections=_changed(marks.collections, self.add_collections, self.remove_collections),
        )


def marks_of(source: ImageRecord | Sidecar) -> Marks:
    """The marks that a record or a sidecar holds."""
    return Marks(
        rating=source.rating,
        favourite=source.favourite,
        tags=source.tags,
        notes=source.notes,
        collections=source.collections,
    )


def clean_label(text: str) -> str:
    """A tag or a collection's name as it is kept: one line, single spaces, not too long; "" when nothing is left."""
    return one_line(" ".join(text.split()))[:LONGEST_LABEL].strip()


def clean_labels(texts: Iterable[str]) -> tuple[str, ...]:
    """Several, each once."""
    found: dict[str, str] = {}
    for text in texts:
        label = clean_label(text)
        if label:
            found.setdefault(label.casefold(), label)
    return tuple(found.values())


def clean_notes(text: str) -> str:
    """Notes as they are kept."""
    return scrub(text).replace("\0", "")[:LONGEST_NOTES]


def _changed(labels: tuple[str, ...], added: tuple[str, ...], removed: tuple[str, ...]) -> tuple[str, ...]:
    gone = {clean_label(label).casefold() for label in removed}
    return clean_labels([*(label for label in labels if label.casefold() not in gone), *added])
