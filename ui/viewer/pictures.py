"""Full pictures in memory: decoded by worker threads, neighbours ahead, never more than a bounded number of bytes."""

from __future__ import annotations

import contextlib
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtGui import QImage, QPixmap

from app.library.record import ImageRecord
from ui.gallery.decode import UnreadablePictureError, decode
from ui.viewer.load import Loaded, load

LIMIT: Final = 288 * 1024 * 1024
"""Bytes of all decoded pictures together: three of 4096 × 4096. A larger one is kept as long as it is shown."""

_PRIORITY = 10
_COPIES = 4 / 3
"""A picture with its copies of half, a quarter … of its sides, in pictures."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A decoded picture.

    Attributes:
        levels: the picture and copies of half, a quarter … of its sides.
        transparent: it has an alpha channel.
        preview: it is only the thumbnail.
        problem: why the file cannot be shown; "" when it can.
        converted: its own colour profile was not the screen's.
        frames: how many the file has; the first is shown.
    """

    levels: tuple[QPixmap, ...] = ()
    transparent: bool = False
    preview: bool = False
    problem: str = ""
    converted: bool = False
    frames: int = 1

    @property
    def bytes(self) -> int:
        """What its pixels take."""
        return sum(level.width() * level.height() * 4 for level in self.levels)

    def level_for(self, scale: float) -> QPixmap:
        """The smallest copy that has enough pixels for `scale` device pixels a pixel of the picture."""
        enough = [level for level in self.levels if level.width() >= self.levels[0].width() * min(scale, 1.0)]
        return enough[-1] if enough else self.levels[0]


class _Relay(QObject):
    """Carries results out of worker threads; the threads keep it alive, whatever became of its owner."""

    preview = Signal(int, str, object)
    full = Signal(int, str, object)

    def tell_preview(self, generation: int, uid: str, image: QImage) -> None:
        """From a worker thread."""
        with contextlib.suppress(RuntimeError):  # the program has ended meanwhile, and Qt with it
            self.preview.emit(generation, uid, image)

    def tell_full(self, generation: int, uid: str, result: Loaded | str) -> None:
        """From a worker thread."""
        with contextlib.suppress(RuntimeError):
            self.full.emit(generation, uid, result)


class Pictures(QObject):
    """Keeps the pictures that are wanted now, and of those that were wanted before as many as there is room for.

    Args:
        limit: bytes of all pictures together; only what is certainly wanted may take more.

    Signals:
        changed: uid of a picture of which there is more than before.
    """

    changed = Signal(str)

    def __init__(self, parent: QObject | None = None, *, limit: int = LIMIT) -> None:
        super().__init__(parent)
        self._limit = limit
        self._kept: OrderedDict[str, Picture] = OrderedDict()
        self._wanted: tuple[str, ...] = ()
        self._certain: tuple[str, ...] = ()
        self._ahead: list[ImageRecord] = []
        self._asked: set[str] = set()
        self._generation = 0
        self._relay = _Relay()
        self._relay.preview.connect(self._keep_preview)
        self._relay.full.connect(self._keep_full)

    @property
    def used_bytes(self) -> int:
        """What all pixels take."""
        return sum(picture.bytes for picture in self._kept.values())

    def get(self, uid: str) -> Picture | None:
        """What there is of a picture."""
        return self._kept.get(uid)

    def is_awaited(self, uid: str) -> bool:
        """Whether there will be more of a picture by itself."""
        known = self._kept.get(uid)
        is_due = uid in self._asked or any(record.uid == uid for record in self._ahead)
        return is_due and uid in self._wanted and (known is None or (known.preview and not known.problem))

    def want(self, records: Iterable[ImageRecord], *, certain: int = 1) -> None:
        """Load these, the first one first; those behind the first `certain` only as far as there is room for them."""
        wanted = list(self._affordable(list(records), certain))
        self._wanted = tuple(record.uid for record in wanted)
        self._certain = self._wanted[:certain]
        self._asked &= {*self._wanted}
        for uid in reversed(self._wanted):
            if uid in self._kept:
                self._kept.move_to_end(uid)
        self._ahead = wanted[certain:]
        for record in wanted[:certain]:
            self._ask(record, _PRIORITY)
        self._look_ahead()
        self._make_room()

    def start_with(self, uid: str, pixmap: QPixmap) -> None:
        """A small picture that is at hand, until there is more."""
        if uid not in self._kept and not pixmap.isNull():
            self._kept[uid] = Picture((pixmap,), preview=True)

    def again(self, uid: str) -> None:
        """Forget what was found wrong with a picture: the file may be back."""
        self._kept.pop(uid, None)
        self._asked.discard(uid)

    def forget(self) -> None:
        """Let go of everything, also of what is being loaded."""
        self._kept.clear()
        self._asked.clear()
        self._wanted = self._certain = ()
        self._ahead = []
        self._generation += 1

    def _affordable(self, records: list[ImageRecord], certain: int) -> Iterable[ImageRecord]:
        room = self._limit
        for place, record in enumerate(records):
            room -= round(record.width * record.height * 4 * _COPIES)
            if place < certain or room >= 0:
                yield record

    def _look_ahead(self) -> None:
        """Begin with the neighbours once nobody waits for anything: they would only take the processor away."""
        if any(self.is_awaited(uid) for uid in self._certain):
            return
        for place, record in enumerate(self._ahead):
            self._ask(record, _PRIORITY - 2 - place)
        self._ahead = []

    def _ask(self, record: ImageRecord, priority: int) -> None:
        known = self._kept.get(record.uid)
        if record.uid in self._asked or (known is not None and not known.preview):
            return
        self._asked.add(record.uid)
        relay, generation = self._relay, self._generation
        pool = QThreadPool.globalInstance()
        pool.start(lambda: self._load_preview(relay, generation, record), priority + 1)
        pool.start(lambda: self._load_full(relay, generation, record), priority)

    def _is_stale(self, generation: int, uid: str) -> bool:
        """Whether the person has gone on: decoding it would only keep the next one waiting."""
        return generation != self._generation or uid not in self._wanted

    def _load_preview(self, relay: _Relay, generation: int, record: ImageRecord) -> None:
        if self._is_stale(generation, record.uid):
            return
        with contextlib.suppress(UnreadablePictureError):  # the full picture follows
            relay.tell_preview(generation, record.uid, decode(record.thumbnail))

    def _load_full(self, relay: _Relay, generation: int, record: ImageRecord) -> None:
        if self._is_stale(generation, record.uid):
            return
        try:
            result: Loaded | str = load(record.path)
        except UnreadablePictureError as error:
            result = str(error)
        relay.tell_full(generation, record.uid, result)

    def _keep_preview(self, generation: int, uid: str, image: QImage) -> None:
        known = self._kept.get(uid, Picture(preview=True))
        if generation != self._generation or uid not in self._wanted or not known.preview:
            return
        if known.levels and known.levels[0].width() >= image.width():
            return
        self._kept[uid] = replace(known, levels=(QPixmap.fromImage(image),))
        self.changed.emit(uid)

    def _keep_full(self, generation: int, uid: str, result: Loaded | str) -> None:
        if generation != self._generation:
            return
        self._asked.discard(uid)
        if uid not in self._wanted:
            return
        if isinstance(result, str):
            self._kept[uid] = replace(self._kept.get(uid, Picture()), preview=True, problem=result)
            self._asked.add(uid)  # not again by itself
        else:
            pixmaps = tuple(QPixmap.fromImage(level) for level in result.levels)
            self._kept[uid] = Picture(
                pixmaps, transparent=result.transparent, converted=result.converted, frames=result.frames
            )
            self._kept.move_to_end(uid)
            self._make_room()
        self._look_ahead()
        self.changed.emit(uid)

    def _make_room(self) -> None:
        """Drop what was wanted longest ago, then neighbours, never what is being looked at."""
        used = self.used_bytes
        for uid in [*(uid for uid in self._kept if uid not in self._wanted), *reversed(self._wanted)]:
            if used <= self._limit:
                return
            if uid in self._kept and uid not in self._certain:
                used -= self._kept.pop(uid).bytes
