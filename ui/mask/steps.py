"""Undo and redo of what was painted: the tiles that a step changed, as they were before it."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter

_TILE = 256
_LIMIT = 192 * 1024 * 1024
"""Bytes that all steps together may keep; the oldest go first."""


@dataclass(slots=True)
class Step:
    """One thing that can be undone.

    Attributes:
        tiles: what stood there before, by the tile's upper left corner; swapped with what is there when it is undone.
        inverts: it turned everything round, which is its own undo and needs no tiles.
    """

    tiles: dict[tuple[int, int], QImage] = field(default_factory=dict[tuple[int, int], QImage])
    inverts: bool = False

    @property
    def size(self) -> int:
        """Bytes."""
        return sum(tile.sizeInBytes() for tile in self.tiles.values())

    def keep(self, image: QImage, place: QRect) -> None:
        """Remember what a change within `place` is about to replace, as far as it is not remembered yet."""
        place = place.intersected(image.rect())
        if place.isEmpty():
            return
        for top in range(place.top() // _TILE * _TILE, place.bottom() + 1, _TILE):
            for left in range(place.left() // _TILE * _TILE, place.right() + 1, _TILE):
                if (left, top) not in self.tiles:
                    tile = QRect(left, top, _TILE, _TILE).intersected(image.rect())
                    self.tiles[left, top] = image.copy(tile)

    def swap(self, image: QImage) -> QRect:
        """Put back what was there and remember what is there now; the place that changed."""
        changed = QRect()
        for (left, top), tile in self.tiles.items():
            place = QRect(QPoint(left, top), tile.size())
            self.tiles[left, top] = image.copy(place)
            painter = QPainter(image)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
            painter.drawImage(place.topLeft(), tile)
            painter.end()
            changed = changed.united(place)
        return changed


class Steps:
    """Both stacks."""

    def __init__(self) -> None:
        self._done: deque[Step] = deque()
        self._undone: list[Step] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether a step was taken back."""
        return bool(self._undone)

    def add(self, step: Step) -> None:
        """A step was made; what had been taken back before is gone."""
        self._undone.clear()
        self._done.append(step)
        while len(self._done) > 1 and sum(kept.size for kept in self._done) > _LIMIT:
            self._done.popleft()

    def back(self) -> Step | None:
        """The step to undo."""
        if not self._done:
            return None
        self._undone.append(self._done.pop())
        return self._undone[-1]

    def forth(self) -> Step | None:
        """The step to do again."""
        if not self._undone:
            return None
        self._done.append(self._undone.pop())
        return self._done[-1]
