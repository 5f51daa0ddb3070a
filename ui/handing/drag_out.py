"""Pictures dragged out of the window.

`QDrag.exec` is a nested event loop, which elsewhere in this program is forbidden: asyncio refuses to run a task while
another one is being run, so what comes due in a loop that a coroutine opened is lost. A loop that Qt itself opens, with
no coroutine below it, is like the outer one: timers, sockets and tasks go on in it, and when the program ends, Qt ends
every loop of the thread. So everything that has to be awaited is done first, and the drag begins from a timer of Qt's,
after making sure that no task is being run. (On Windows the system holds up the whole thread during a drag; there tasks
wait until the pictures are let go.)
"""

from __future__ import annotations

import math
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QDrag, QDragMoveEvent, QGuiApplication, QMouseEvent, QPainter, QPixmap

from ui.handing.mime import is_ours, mime_of
from ui.handing.plain import from_qt
from ui.handing.sources import Source
from ui.loop import spawn
from ui.theme import current, scaled

MOST_DRAGGED = 2000
"""Pictures in one drag: other programs read the list at once."""

_SIDE = 96
_LEFT = Qt.MouseButton.LeftButton


@dataclass(frozen=True, slots=True)
class Load:
    """What a drag carries: as many uids as files."""

    uids: tuple[str, ...]
    paths: tuple[Path, ...]


Prepare: TypeAlias = Callable[[Sequence[int], bool], Awaitable[Load]]
"""From row ids, and whether copies without metadata are wanted, to files that are there."""


class DragOut(QObject):
    """Begins a drag when a picture of `source` is taken hold of and moved.

    Args:
        source: where.
        prepare: makes the files ready; awaited before the drag begins.

    Signals:
        began: the `Load`; the drag is about to begin.
        missed: the files were ready when the person had let go already.
        ended: the drag is over.
    """

    began = Signal(object)
    missed = Signal()
    ended = Signal()

    def __init__(self, source: Source, prepare: Prepare, parent: QObject) -> None:
        super().__init__(parent)
        self._source = source
        self._prepare = prepare
        self._pressed: QPoint | None = None
        self._is_flying = False
        self._grip = 0
        source.widget.setAcceptDrops(True)  # to refuse our own pictures: the window would make references of them
        source.widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Listen to the mouse; movements that belong to a drag do not reach the widget."""
        kind = event.type()
        if isinstance(event, QMouseEvent):
            return self._mouse(event, kind)
        if isinstance(event, QDragMoveEvent) and is_ours(event.mimeData()):  # entering is a kind of moving
            event.setDropAction(Qt.DropAction.IgnoreAction)
            event.setAccepted(kind == QEvent.Type.DragEnter)
            return True
        return False

    def _mouse(self, event: QMouseEvent, kind: QEvent.Type) -> bool:
        place = event.position().toPoint()
        if kind == QEvent.Type.MouseButtonPress:
            is_left = event.button() == _LEFT
            self._pressed = place if is_left and self._source.press(place) else None
        elif kind == QEvent.Type.MouseButtonRelease:
            self._let_go()
        elif kind == QEvent.Type.MouseMove and self._pressed is not None and event.buttons() & _LEFT:
            far = (place - self._pressed).manhattanLength() >= QGuiApplication.styleHints().startDragDistance()
            if far and not self._is_flying:
                self._begin(bare=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
            return True
        return False

    def _let_go(self) -> None:
        self._pressed = None
        self._is_flying = False
        self._grip += 1

    def _begin(self, *, bare: bool) -> None:
        ids = self._source.ids()
        if ids:
            self._is_flying = True
            spawn(self._load(ids, self._grip, bare=bare), name="drag pictures")

    async def _load(self, ids: Sequence[int], grip: int, *, bare: bool) -> None:
        load = await self._prepare(ids, bare)
        if not load.paths:
            return
        if grip != self._grip:
            self.missed.emit()
            return
        from_qt(self, lambda: self._fly(load, grip))

    def _fly(self, load: Load, grip: int) -> None:
        if grip != self._grip:
            self.missed.emit()
            return
        drag = QDrag(self._source.widget)
        drag.setMimeData(mime_of(load.uids, load.paths))
        picture = carried(self._source.pixmap(), len(load.paths), self._source.widget.devicePixelRatioF())
        drag.setPixmap(picture)
        drag.setHotSpot(QPoint(12, 12))
        self.began.emit(load)
        try:
            drag.exec(Qt.DropAction.CopyAction)  # only ever a copy: nobody may move a file out of the library
        finally:
            self._let_go()
            self._source.let_go()
            self.ended.emit()


def carried(picture: QPixmap | None, count: int, ratio: float) -> QPixmap:
    """What follows the pointer: the picture, small, and how many there are when it is not the only one."""
    tokens = current()
    if picture is None or picture.isNull():
        small = QPixmap(QSize(_SIDE, _SIDE * 3 // 4) * ratio)
        small.fill(QColor(tokens.raised))
    else:
        small = picture.scaled(
            QSize(_SIDE, _SIDE) * ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    small.setDevicePixelRatio(ratio)
    if count < 2:
        return small
    painter = QPainter(small)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    text = str(count)
    font = painter.font()
    font.setPixelSize(scaled(12))
    font.setBold(True)
    painter.setFont(font)
    height = scaled(20)
    width = max(height, painter.fontMetrics().horizontalAdvance(text) + 12)
    right, bottom = math.floor(small.width() / ratio), math.floor(small.height() / ratio)
    badge = (right - width - 3, bottom - height - 3, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.accent))
    painter.drawRoundedRect(*badge, height / 2, height / 2)
    painter.setPen(QColor(tokens.on_accent))
    painter.drawText(*badge, Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return small
