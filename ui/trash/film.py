"""The row of pictures that the viewer goes through while it shows one of the trash: the others there."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QPixmap

from app.library.record import ImageRecord
from ui.trash.contents import Contents
from ui.trash.panel import TrashPanel


class TrashFilm:
    """What the trash lists, in its order; without row ids, which would be taken for those of the index."""

    def __init__(self, panel: TrashPanel) -> None:
        self._panel = panel
        self._of: Contents | None = None
        self._records: list[ImageRecord] = []
        self._places: dict[str, int] = {}

    def count(self) -> int:
        """Pictures that can be shown."""
        self._look()
        return len(self._records)

    def record(self, place: int) -> ImageRecord | None:
        """By place."""
        self._look()
        return replace(self._records[place], id=0) if 0 <= place < len(self._records) else None

    def place_of(self, uid: str) -> int | None:
        """Where a picture stands."""
        self._look()
        return self._places.get(uid)

    def small(self, uid: str) -> QPixmap | None:
        """From the cache of the trash's grid."""
        return self._panel.thumbnails.pixmap(uid)

    def _look(self) -> None:
        """Once for each list that the panel shows."""
        if self._of is not self._panel.contents:
            self._of = self._panel.contents
            self._records = self._of.records()
            self._places = {record.uid: place for place, record in enumerate(self._records)}
