"""Where a picture comes from and what became of it: the pictures it was made from, and those that were made from it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from app.library import sidecar
from app.library.errors import BrokenSidecarError
from app.library.index import Index
from app.library.record import ImageRecord
from app.request import Reference


@dataclass(frozen=True, slots=True)
class Lineage:
    """The relatives of one picture in this library.

    Attributes:
        made_from: pictures that were its references, in their order, each once.
        used_in: pictures that it was a reference of, newest first, at most as many as were asked for.
        used: how many those are in all.
        submitted, completed: when it was asked for and when the gateway had it, UTC; None when unknown.
    """

    made_from: tuple[ImageRecord, ...] = ()
    used_in: tuple[ImageRecord, ...] = ()
    used: int = 0
    submitted: datetime | None = None
    completed: datetime | None = None


def read_lineage(index: Index, record: ImageRecord, most: int) -> Lineage:
    """Reads the sidecar and looks through all pictures that have references: for a worker thread."""
    try:
        card = sidecar.read(sidecar.path_for(record.path))
    except (FileNotFoundError, BrokenSidecarError):
        card = None
    parents = [parent.uid for parent in card.parents if parent.uid] if card is not None else []
    used_in = [one for one in index.mentioning(record.sha256) if _has(one.request.references, record.sha256)]
    return Lineage(
        made_from=_parents(index, record, parents),
        used_in=tuple(used_in[:most]),
        used=len(used_in),
        submitted=card.submitted if card is not None else None,
        completed=card.completed if card is not None else None,
    )


def _parents(index: Index, record: ImageRecord, uids: Iterable[str]) -> tuple[ImageRecord, ...]:
    """By what the sidecar says, else by the bytes: the picture may have come into the library later."""
    noted = {one.sha256: one for one in index.by_uids(uids)}
    found: dict[str, ImageRecord] = {}
    for reference in record.request.references:
        digest = reference.original or reference.sha256
        parent = (noted.get(digest) or index.with_hash(digest)) if digest else None
        if parent is not None and parent.uid != record.uid:
            found.setdefault(parent.uid, parent)
    for parent in noted.values():  # its file has changed since, so that its bytes do not tell any more
        found.setdefault(parent.uid, parent)
    return tuple(found.values())


def _has(references: Iterable[Reference], sha256: str) -> bool:
    return any(sha256 == (reference.original or reference.sha256) for reference in references)
