"""Small pictures in memory: decoded by worker threads, kept as pixmaps of the exact size until the room is used up."""

from __future__ import annotations

import contextlib
import threading
from collections import OrderedDict, deque
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QSize, QThreadPool, Signal
from PySide6.QtGui import QImage, QPixmap
from shiboken6 import isValid

from app.library.record import ImageRecord
from ui.gallery.decode import MakeThumbnail, UnreadablePictureError, decode_sharp, decode_small, rounded

SCREENS: Final = 2
"""How many times what is in sight there is room for: the next screen and the last one load from small files at once."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One picture at one size; `box` and `radius` are device pixels."""

    record: ImageRecord
    box: QSize
    ratio: float = 1.0
    radius: float = 0.0


class _Relay(QObject):
    """Carries results out of worker threads; the threads keep it alive, whatever became of its owner."""

    loaded = Signal(int, object, object, bool)


class Thumbnails(QObject):
    """Answers at once with what is there, and loads what is not.

    A picture that is there at another size is handed out meanwhile, so that nothing blinks while cells grow. What the
    thumbnails on the disk have too few pixels for is shown as it is first, and made sharp when all else is there.

    Args:
        limit: bytes of all pixmaps together; on a large screen `SCREENS` times what is in sight, when that is more.
        threads: that load at a time.

    Signals:
        ready: the uid of a picture that can be painted now, or better than before, or that turned out to be unreadable.
    """

    ready = Signal(str)

    def __init__(self, parent: QObject | None = None, *, limit: int = 8 * 1024 * 1024, threads: int = 2) -> None:
        super().__init__(parent)
        self._limit = self._room = limit
        self._threads = threads
        self._used = 0
        self._kept: OrderedDict[str, tuple[QPixmap, QSize]] = OrderedDict()
        self._in_sight: frozenset[str] = frozenset()
        self._broken: dict[str, str] = {}
        self._lock = threading.Lock()
        self._urgent: deque[Wanted] = deque()
        self._queue: deque[Wanted] = deque()
        self._later: deque[Wanted] = deque()
        self._soft: dict[str, Wanted] = {}
        self._make: MakeThumbnail | None = None
        self._under_way: set[tuple[str, int, int]] = set()
        self._workers = 0
        self._generation = 0
        self._relay = _Relay()
        self._relay.loaded.connect(self._keep)

    @property
    def used_bytes(self) -> int:
        """What all pixmaps take."""
        return self._used

    def make_with(self, make: MakeThumbnail | None) -> None:
        """Have thumbnails made that are missing, or too small for what they are painted on; None to leave them."""
        self._make = make

    def pixmap(self, uid: str) -> QPixmap | None:
        """What there is of a picture, whatever its size."""
        found = self._kept.get(uid)
        if found is None:
            return None
        self._kept.move_to_end(uid)
        return found[0]

    def problem(self, uid: str) -> str:
        """Why a picture cannot be shown; "" while nothing is known against it."""
        return self._broken.get(uid, "")

    def has(self, wanted: Wanted) -> bool:
        """Whether nothing needs to be loaded: it is there at this very size, or cannot be read."""
        found = self._kept.get(wanted.record.uid)
        return wanted.record.uid in self._broken or (found is not None and found[1] == wanted.box)

    def want(self, requests: Iterable[Wanted]) -> None:
        """Load these, first ones first; what was asked for earlier and has not begun is dropped.

        These are never let go of to make room for each other, so a large screen cannot load in circles.
        """
        wanted = list(requests)
        self._in_sight = frozenset(one.record.uid for one in wanted)
        self._room = max(self._limit, SCREENS * sum(_bytes(one.box) for one in wanted))
        with self._lock:
            free = [one for one in wanted if _key(one) not in self._under_way]
            self._queue = deque(one for one in free if not self.has(one))
            self._later = deque(one for one in free if self._is_soft(one))
        self._start()

    def prefetch(self, wanted: Wanted) -> None:
        """Load this before all others; it is never dropped, and `ready` follows in any case."""
        if self.has(wanted):
            self.ready.emit(wanted.record.uid)
            return
        with self._lock:
            if _key(wanted) not in self._under_way:
                self._urgent.append(wanted)
        self._start()

    def forget(self) -> None:
        """Let go of everything, also of what is being loaded and of what was unreadable."""
        with self._lock:
            self._urgent.clear()
            self._queue.clear()
            self._later.clear()
            self._under_way.clear()
            self._generation += 1
        self._kept.clear()
        self._soft.clear()
        self._broken.clear()
        self._used = 0

    def _start(self) -> None:
        with self._lock:
            waiting = len(self._urgent) + len(self._queue) + len(self._later)
            starting = max(min(self._threads - self._workers, waiting), 0)
            self._workers += starting
        for _ in range(starting):
            QThreadPool.globalInstance().start(self._load_one)

    def _load_one(self) -> None:
        """In a worker thread: one picture only, so that whoever is more urgent gets the thread next."""
        with self._lock:
            if not isValid(self):  # the window has gone: nobody wants the rest
                self._urgent.clear()
                self._queue.clear()
                self._later.clear()
            queue = self._urgent or self._queue or self._later
            sharpening = queue is self._later
            wanted = queue.popleft() if queue else None
            generation, make = self._generation, self._make
            if wanted is None:
                self._workers -= 1
                return
            self._under_way.add(_key(wanted))
        try:
            result, is_sharp = _sharpen(wanted, make) if sharpening else _load(wanted, make)
        finally:
            with self._lock:
                self._workers -= 1
        with contextlib.suppress(RuntimeError):  # the program has ended meanwhile, and Qt with it
            self._relay.loaded.emit(generation, wanted, result, is_sharp)
            self._start()

    def _is_soft(self, wanted: Wanted) -> bool:
        soft = self._soft.get(wanted.record.uid)
        return soft is not None and soft.box == wanted.box

    def _keep(self, generation: int, wanted: Wanted, result: QImage | str | None, is_sharp: bool) -> None:
        if generation != self._generation:
            return
        uid = wanted.record.uid
        with self._lock:
            self._under_way.discard(_key(wanted))
        if result is None:
            self._soft.pop(uid, None)
            return
        if isinstance(result, str):
            self._broken[uid] = result
        else:
            pixmap = QPixmap.fromImage(result)
            pixmap.setDevicePixelRatio(wanted.ratio)
            self._drop(uid)
            self._kept[uid] = (pixmap, wanted.box)
            self._used += _bytes(pixmap)
            if not is_sharp:
                self._soft[uid] = wanted
                with self._lock:
                    self._later.append(wanted)
            self._make_room(uid)
            self._start()
        self.ready.emit(uid)

    def _make_room(self, newest: str) -> None:
        if self._used <= self._room:
            return
        for uid in [uid for uid in self._kept if uid != newest and uid not in self._in_sight]:
            self._drop(uid)
            if self._used <= self._room:
                return

    def _drop(self, uid: str) -> None:
        self._soft.pop(uid, None)
        found = self._kept.pop(uid, None)
        if found is not None:
            self._used -= _bytes(found[0])


def _load(wanted: Wanted, make: MakeThumbnail | None) -> tuple[QImage | str, bool]:
    """The quickest there is, and whether it is sharp; a text when nothing can be shown."""
    try:
        image, is_sharp = decode_small(wanted.record, wanted.box, make)
    except UnreadablePictureError as error:
        return str(error), True
    return rounded(image, wanted.radius), is_sharp


def _sharpen(wanted: Wanted, make: MakeThumbnail | None) -> tuple[QImage | None, bool]:
    """The best there is; None when the file cannot be shown: what was loaded before stays."""
    try:
        return rounded(decode_sharp(wanted.record, wanted.box, make), wanted.radius), True
    except UnreadablePictureError:
        return None, True


def _bytes(area: QPixmap | QSize) -> int:
    return area.width() * area.height() * 4


def _key(wanted: Wanted) -> tuple[str, int, int]:
    return wanted.record.uid, wanted.box.width(), wanted.box.height()
