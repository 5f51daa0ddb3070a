"""Keeps the grid standing where the person looks while rows come and go above it."""

from __future__ import annotations

from PySide6.QtCore import QPersistentModelIndex

from ui.gallery.layout import GridLayout
from ui.gallery.model import GalleryModel


class Anchor:
    """The first row that is mostly in sight, and how far it stands from the top of the viewport.

    It is chosen when the person scrolls and kept until they scroll again, however many rows come meanwhile.

    At the very top there is none: there, new pictures push the others down and are seen at once.
    """

    def __init__(self) -> None:
        self._index = QPersistentModelIndex()
        self._key: int | str | None = None
        self._offset = 0

    def note(self, model: GalleryModel, grid: GridLayout, value: int, row: int | None = None) -> None:
        """Remember what stands where at scroll position `value`; `row` picks another row than the first in sight."""
        if row is None:
            row = grid.rows_between(value + grid.cell // 2, value + grid.cell).start if value > 0 else -1
        if not 0 <= row < min(grid.rows, model.rowCount()):
            self._index, self._key = QPersistentModelIndex(), None
            return
        self._index = QPersistentModelIndex(model.index(row))
        self._key = model.key(row)
        self._offset = grid.rect_of(row).top() - value

    def value(self, model: GalleryModel, grid: GridLayout) -> int:
        """The scroll position that puts the anchor where it was; 0 when there is none any more."""
        row = self._index.row() if self._index.isValid() else model.row_of(self._key)
        return max(grid.rect_of(row).top() - self._offset, 0) if row is not None else 0
