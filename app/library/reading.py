"""The library's questions that are quick enough for any thread."""

from __future__ import annotations

from array import array
from collections.abc import Iterable

from app.library import sidecar
from app.library.by_task import TaskRuns
from app.library.errors import BrokenSidecarError
from app.library.facets import Facets, FacetValue, Suggestion
from app.library.index import Index
from app.library.lineage import Lineage, read_lineage
from app.library.query import NEWEST, Query, Sort
from app.library.record import ImageRecord
from app.library.rows import COLLECTION, TAG


class Reading:
    """The part of `Library` that only reads the index; `Library` supplies the index.

    Every method may raise DatabaseError when the index is closed or damaged.
    """

    _index: Index

    def ids(self, query: str | Query = "", sort: Sort = NEWEST) -> array[int]:
        """Row ids, by default newest first: of all pictures, or of those that `query` finds (`app.library.query`)."""
        return self._index.ids(query, sort)

    def ids_with_times(self, query: str | Query = "", sort: Sort = NEWEST) -> tuple[array[int], array[int]]:
        """`ids`, and for each the time when it was filed: seconds since 1970, never rising when newest come first."""
        ids = self._index.ids(query, sort)
        return ids, array("q", [row_id // 1000 for row_id in ids])

    def ids_by_task(self, query: str | Query = "", sort: Sort = NEWEST) -> TaskRuns:
        """`ids` with those of one task together, in the order of the task. For a worker thread."""
        return self._index.by_task(query, sort)

    def facets(self, query: str | Query = "") -> Facets:
        """What a search finds, counted by model, month, ratio, rating, tag and collection. For a worker thread."""
        return self._index.facets(query)

    def complete(self, text: str, cursor: int) -> tuple[Suggestion, ...]:
        """What may be put where the cursor is in the search box."""
        return self._index.complete(text, cursor)

    def tags(self) -> tuple[FacetValue, ...]:
        """Every tag, by name, with how many pictures have it."""
        return self._index.labels(TAG)

    def collections(self) -> tuple[FacetValue, ...]:
        """Every collection, by name, with how many pictures are in it."""
        return self._index.labels(COLLECTION)

    def rows(self, ids: Iterable[int]) -> list[ImageRecord]:
        """The records of `ids` in that order; those that are gone are left out."""
        return self._index.rows(ids)

    def find(self, uid: str) -> ImageRecord | None:
        """The picture with this uid."""
        return self._index.find(uid)

    def find_all(self, uids: Iterable[str]) -> list[ImageRecord]:
        """The pictures with these uids, in that order; those that are gone are left out."""
        return self._index.by_uids(uids)

    def images_of(self, task_id: str) -> list[ImageRecord]:
        """The pictures of one task, in its order; none for "", which imported pictures have."""
        return self._index.images_of(task_id) if task_id else []

    def lineage_of(self, record: ImageRecord, most: int = 60) -> Lineage:
        """What a picture was made from and what was made from it, at most `most` of these. Reads a file."""
        return read_lineage(self._index, record, most)

    def made_by(self, fingerprint: str) -> ImageRecord | None:
        """The latest picture of a request with this fingerprint (see `app.catalog.fingerprint`)."""
        return self._index.made_by(fingerprint)

    def count(self) -> int:
        """How many pictures there are."""
        return self._index.count()

    def total_bytes(self) -> int:
        """The sizes of all picture files together."""
        return self._index.total_bytes()

    def sidecar_of(self, record: ImageRecord) -> dict[str, object]:
        """All that the sidecar says, as plain JSON values; empty when there is none that can be read. Reads a file."""
        try:
            return sidecar.read_raw(sidecar.path_for(record.path))
        except (FileNotFoundError, BrokenSidecarError):
            return {}
