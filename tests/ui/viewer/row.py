"""Pictures in a row, as a gallery would give them, and the window under a viewer."""

from __future__ import annotations

from PySide6.QtGui import QPixmap
from pytestqt.qtbot import QtBot

from app.library.record import ImageRecord
from ui.viewer.viewer import Viewer


class Shelf:
    """A film that is a list."""

    def __init__(self, records: list[ImageRecord]) -> None:
        self.records = records
        self.at_hand: dict[str, QPixmap] = {}

    def neighbour(self, uid: str, step: int) -> ImageRecord | None:
        place = self.place_of(uid)
        return self.record(place + step) if place is not None else None

    def count(self) -> int:
        return len(self.records)

    def record(self, place: int) -> ImageRecord | None:
        return self.records[place] if 0 <= place < len(self.records) else None

    def place_of(self, uid: str) -> int | None:
        return next((place for place, record in enumerate(self.records) if record.uid == uid), None)

    def small(self, uid: str) -> QPixmap | None:
        return self.at_hand.get(uid)


def sharp(viewer: Viewer) -> bool:
    """Whether the full picture is there."""
    picture = viewer.canvas.picture
    return picture is not None and not picture.preview


def open_at(viewer: Viewer, shelf: Shelf, place: int, qtbot: QtBot) -> ImageRecord:
    viewer.open(shelf.records[place], shelf.neighbour)
    qtbot.waitUntil(lambda: sharp(viewer))
    return shelf.records[place]
