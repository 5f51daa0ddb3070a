"""Full pictures for the viewer: decoded by worker threads, with smaller copies for smooth painting when zoomed out."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal
from PySide6.QtGui import QImage, QPixmap

from app.library.record import ImageRecord
from ui.gallery.decode import UnreadablePictureError, decode

_PRIORITY = 10
_SMALLEST_COPY = 512


@dataclass(frozen=True, slots=True)
class Picture:
    """A decoded picture.

    Attributes:
        levels: the picture and copies of half, a quarter … of its sides.
        transparent: it has an alpha channel.
        preview: it is only the thumbnail.
        problem: why the file cannot be shown; "" when it can.
    """

    levels: tuple[QPixmap, ...] = ()
    transparent: bool = False
    preview: bool = False
    problem: str = ""

    def level_for(self, scale: float) -> QPixmap:
        """The smallest copy that has enough pixels for `scale` device pixels a pixel of the picture."""
        enough = [level for level in self.levels if level.width() >= self.levels[0].width() * min(scale, 1.0)]
        return enough[-1] if enough else self.levels[0]


class _Relay(QObject):
    """Carries results out of worker threads; the threads keep it alive, whatever became of its owner."""

    preview = Signal(int, str, object)
    full = Signal(int, str, object, str)

    def tell_preview(self, generation: int, uid: str, image: QImage) -> None:
        """From a worker thread."""
        with contextlib.suppress(RuntimeError):  # the program has ended meanwhile, and Qt with it
            self.preview.emit(generation, uid, image)

    def tell_full(self, generation: int, uid: str, levels: list[QImage], problem: str) -> None:
        """From a worker thread."""
        with contextlib.suppress(RuntimeError):
            self.full.emit(generation, uid, levels, problem)


class Pictures(QObject):
    """Keeps the pictures that are wanted now and no others.

    Signals:
        changed: uid of a picture of which there is more than before.
    """

    changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: dict[str, Picture] = {}
        self._wanted: tuple[str, ...] = ()
        self._asked: set[str] = set()
        self._generation = 0
        self._relay = _Relay()
        self._relay.preview.connect(self._keep_preview)
        self._relay.full.connect(self._keep_full)

    def get(self, uid: str) -> Picture | None:
        """What there is of a picture."""
        return self._kept.get(uid)

    def want(self, records: Iterable[ImageRecord]) -> None:
        """Load these, the first one first, and let go of all others."""
        wanted = list(records)
        self._wanted = tuple(record.uid for record in wanted)
        for uid in [uid for uid in self._kept if uid not in self._wanted]:
            del self._kept[uid]
        self._asked &= {*self._wanted}
        for place, record in enumerate(wanted):
            if record.uid not in self._asked:
                self._asked.add(record.uid)
                self._ask(record, _PRIORITY - place)

    def forget(self) -> None:
        """Let go of everything, also of what is being loaded."""
        self._kept.clear()
        self._asked.clear()
        self._wanted = ()
        self._generation += 1

    def _ask(self, record: ImageRecord, priority: int) -> None:
        relay, generation = self._relay, self._generation
        pool = QThreadPool.globalInstance()
        pool.start(lambda: _load_preview(relay, generation, record), priority + 1)
        pool.start(lambda: self._load_full(relay, generation, record), priority)

    def _load_full(self, relay: _Relay, generation: int, record: ImageRecord) -> None:
        if generation != self._generation or record.uid not in self._wanted:
            return  # the person has gone on: decoding it would only keep the next one waiting
        try:
            image = decode(record.path)
        except UnreadablePictureError as error:
            relay.tell_full(generation, record.uid, [], str(error))
            return
        levels = [image]
        while max(levels[-1].width(), levels[-1].height()) >= 2 * _SMALLEST_COPY:
            last = levels[-1]
            half = last.size() / 2
            mode = Qt.TransformationMode.SmoothTransformation
            levels.append(last.scaled(half, Qt.AspectRatioMode.IgnoreAspectRatio, mode))
        relay.tell_full(generation, record.uid, levels, "")

    def _keep_preview(self, generation: int, uid: str, image: QImage) -> None:
        known = self._kept.get(uid)
        if generation != self._generation or uid not in self._wanted or (known is not None and known.levels):
            return
        problem = known.problem if known is not None else ""
        self._kept[uid] = Picture((QPixmap.fromImage(image),), preview=True, problem=problem)
        self.changed.emit(uid)

    def _keep_full(self, generation: int, uid: str, levels: list[QImage], problem: str) -> None:
        if generation != self._generation or uid not in self._wanted:
            self._asked.discard(uid)
            return
        if problem:
            known = self._kept.get(uid, Picture())
            self._kept[uid] = Picture(known.levels, preview=True, problem=problem)
        else:
            pixmaps = tuple(QPixmap.fromImage(level) for level in levels)
            self._kept[uid] = Picture(pixmaps, transparent=levels[0].hasAlphaChannel())
        self.changed.emit(uid)


def _load_preview(relay: _Relay, generation: int, record: ImageRecord) -> None:
    try:
        relay.tell_preview(generation, record.uid, decode(record.thumbnail))
    except UnreadablePictureError:
        return  # the full picture follows
