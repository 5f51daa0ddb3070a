"""Pictures that were just saved wait here until their thumbnails can be painted: then nothing blinks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.library.record import ImageRecord
from ui.gallery.thumbnails import Thumbnails, Wanted


class Arrivals(QObject):
    """Hands records on in the order in which they came, each as soon as its thumbnail is there."""

    def __init__(self, thumbnails: Thumbnails, hand_on: Callable[[ImageRecord], None], parent: QObject) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._hand_on = hand_on
        self._waiting: dict[str, ImageRecord] = {}
        self._ready: set[str] = set()
        thumbnails.ready.connect(self._on_ready)

    def add(self, wanted: Wanted) -> None:
        """A picture was saved."""
        self._waiting[wanted.record.uid] = wanted.record
        self._thumbnails.prefetch(wanted)

    def clear(self) -> None:
        """Forget those that wait: the whole list is about to be read again."""
        self._waiting.clear()
        self._ready.clear()

    def _on_ready(self, uid: str) -> None:
        if uid not in self._waiting:
            return
        self._ready.add(uid)
        while self._waiting and (first := next(iter(self._waiting))) in self._ready:
            self._ready.discard(first)
            self._hand_on(self._waiting.pop(first))
