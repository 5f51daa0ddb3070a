"""The row of pictures that the viewer goes through: whatever the gallery lists, in its order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmap

from app.library.record import ImageRecord

if TYPE_CHECKING:
    from app.library.library import Library
    from ui.gallery.model import GalleryModel
    from ui.gallery.thumbnails import Thumbnails


class Film(Protocol):
    """Pictures by place, counted from 0; quick, however many there are."""

    def count(self) -> int:
        """How many there are."""
        ...

    def record(self, place: int) -> ImageRecord | None:
        """The picture at a place; None past either end, or when it is gone."""
        ...

    def place_of(self, uid: str) -> int | None:
        """Where a picture stands; None when it is not among them."""
        ...

    def small(self, uid: str) -> QPixmap | None:
        """A small picture that is in memory already."""
        ...


class NoFilm:
    """There is nothing to go through."""

    def count(self) -> int:
        """None."""
        return 0

    def record(self, place: int) -> ImageRecord | None:  # noqa: ARG002 - the signature of `Film`
        """None."""
        return None

    def place_of(self, uid: str) -> int | None:  # noqa: ARG002 - the signature of `Film`
        """None."""
        return None

    def small(self, uid: str) -> QPixmap | None:  # noqa: ARG002 - the signature of `Film`
        """None."""
        return None


class GalleryFilm(QObject):
    """What the gallery lists, without its running tiles.

    Args:
        library: where a picture is found by its uid.

    Signals:
        changed: other pictures stand at other places now.
    """

    changed = Signal()

    def __init__(self, model: GalleryModel, thumbnails: Thumbnails, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._thumbnails = thumbnails
        self._library = library
        self._last: tuple[str, int] = ("", 0)
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.rowsMoved, model.dataChanged):
            signal.connect(self._on_model)

    def count(self) -> int:
        """Pictures that are listed."""
        return self._model.picture_count

    def record(self, place: int) -> ImageRecord | None:
        """By place; what is painted is read page by page."""
        return self._model.record(self._model.tile_count + place) if place >= 0 else None

    def place_of(self, uid: str) -> int | None:
        """Quick for the picture that was asked for last and those beside it; else a search through all ids."""
        known, place = self._last
        for near in (place, place + 1, place - 1) if known else ():
            record = self.record(near)
            if record is not None and record.uid == uid:
                self._last = (uid, near)
                return near
        found = self._library.find(uid)
        row = self._model.row_of(found.id) if found is not None else None
        if row is None:
            return None
        self._last = (uid, row - self._model.tile_count)
        return self._last[1]

    def small(self, uid: str) -> QPixmap | None:
        """From the grid's cache."""
        return self._thumbnails.pixmap(uid)

    def _on_model(self) -> None:
        self.changed.emit()
