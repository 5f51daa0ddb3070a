"""What is in the trash, as the grid reads it."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from app.library.record import ImageRecord
from app.library.trash import TrashedPicture
from ui.gallery.sections import Listing, listing_by_day

if TYPE_CHECKING:
    from app.library.library import Library


@dataclass(frozen=True, slots=True)
class Contents:
    """Pictures by the day on which they were thrown away, the latest first.

    Attributes:
        listing: ids are made up here: milliseconds of that moment, each one its own.
        size: bytes of all files in the trash.
        unreadable: how many pictures in it cannot be shown.
    """

    listing: Listing = field(default_factory=Listing)
    size: int = 0
    unreadable: int = 0
    _records: dict[int, ImageRecord] = field(default_factory=dict[int, ImageRecord])

    @property
    def count(self) -> int:
        """How many pictures can be shown."""
        return len(self._records)

    @property
    def everything(self) -> int:
        """How many pictures emptying would delete."""
        return self.count + self.unreadable

    def rows(self, ids: Sequence[int]) -> list[ImageRecord]:
        """The records of these ids, in that order; those that are not here are left out."""
        return [record for row_id in ids if (record := self._records.get(row_id)) is not None]

    def records(self) -> list[ImageRecord]:
        """All of them, in the order of the grid."""
        return list(self._records.values())


def read_contents(library: Library) -> Contents:
    """For a worker: reads every sidecar in the trash. Raises DiskError."""
    trashed = library.trashed()
    pictures, size = library.trash_size()
    records: dict[int, ImageRecord] = {}
    last = 0
    for picture in reversed(trashed):
        last = max(_milliseconds(picture), last + 1)
        records[last] = replace(picture.record, id=last)
    ids = array("q", reversed(records))
    return Contents(
        listing=listing_by_day(ids),
        size=size,
        unreadable=max(pictures - len(records), 0),
        _records={row_id: records[row_id] for row_id in ids},
    )


def _milliseconds(picture: TrashedPicture) -> int:
    when = picture.trashed or picture.record.created
    return int(when.timestamp() * 1000)
