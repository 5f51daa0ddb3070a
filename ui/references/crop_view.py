"""A picture with the part of it that stays; the part can be moved along the side that is too long."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.references.fit import Box
from app.words import tr
from ui.theme import current

_SIDE = 280
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class CropView(QWidget):
    """Letterboxed; the frame is dragged, or moved with the arrows (with Shift by more).

    Signals:
        moved: the box, in the picture's pixels, whenever it was moved.
    """

    moved = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Before"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(220, 180)
        self._image: QImage | None = None
        self._size = QSize(1, 1)
        self._box: Box | None = None
        self._grabbed: tuple[QPointF, Box] | None = None

    def show_picture(self, size: QSize, box: Box | None) -> None:
        """Another picture of that many pixels; `box` is what stays of it, None where all of it does."""
        self._image = None
        self._size = size
        self._box = box
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if box is not None else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.SizeAllCursor if box is not None else Qt.CursorShape.ArrowCursor)
        self.setAccessibleDescription(tr("Arrows move the part that stays") if box is not None else "")
        self.update()

    def set_image(self, image: QImage) -> None:
        """Its pixels, as many of them as there are."""
        self._image = image
        self.update()

    @property
    def box(self) -> Box | None:
        """What stays."""
        return self._box

    def part(self) -> QImage | None:
        """What stays, as far as it is known."""
        if self._image is None or self._box is None:
            return self._image
        left, top, right, bottom = self._box
        across, down = self._image.width() / self._size.width(), self._image.height() / self._size.height()
        rect = QRectF(left * across, top * down, (right - left) * across, (bottom - top) * down)
        return self._image.copy(rect.toRect())

    def sizeHint(self) -> QSize:
        """As large as is good to look at."""
        return QSize(_SIDE, _SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture, darkened where it goes, and the frame around what stays."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        tokens = current()
        painter.fillRect(self.rect(), QColor(tokens.window))
        place = self._place()
        if self._image is not None:
            painter.drawImage(place, self._image)
        if self._box is None:
            return
        stays = self._on_screen(self._box)
        painter.save()
        painter.setClipRegion(self.rect())
        for gone in _around(place, stays):
            painter.fillRect(gone, QColor(tokens.scrim))
        painter.restore()
        painter.setPen(QPen(QColor(tokens.accent), 3 if self.hasFocus() else 2))
        painter.drawRect(stays.adjusted(1, 1, -1, -1))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The frame gets stronger."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """And weaker."""
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the frame by a fiftieth of the picture, with Shift by a tenth."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or self._box is None:
            super().keyPressEvent(event)
            return
        share = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 50
        by = max(1, max(self._size.width(), self._size.height()) // share)
        self._move(self._box, step[0] * by, step[1] * by)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the frame."""
        if event.button() == Qt.MouseButton.LeftButton and self._box is not None:
            self._grabbed = (event.position(), self._box)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move it."""
        if self._grabbed is not None:
            at, box = self._grabbed
            way = event.position() - at
            scale = self._size.width() / max(1.0, self._place().width())
            self._move(box, round(way.x() * scale), round(way.y() * scale))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._grabbed = None

    def _move(self, box: Box, across: int, down: int) -> None:
        left, top, right, bottom = box
        across = min(max(across, -left), self._size.width() - right)
        down = min(max(down, -top), self._size.height() - bottom)
        moved = (left + across, top + down, right + across, bottom + down)
        if moved != self._box:
            self._box = moved
            self.update()
            self.moved.emit(moved)

    def _place(self) -> QRectF:
        room = self.rect().adjusted(4, 4, -4, -4)
        size = self._size.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left = room.x() + (room.width() - size.width()) / 2
        top = room.y() + (room.height() - size.height()) / 2
        return QRectF(left, top, size.width(), size.height())

    def _on_screen(self, box: Box) -> QRectF:
        place = self._place()
        scale = place.width() / self._size.width()
        left, top, right, bottom = box
        return QRectF(place.x() + left * scale, place.y() + top * scale, (right - left) * scale, (bottom - top) * scale)


def _around(whole: QRectF, part: QRectF) -> list[QRectF]:
    """What is left of `whole` beside `part`, which is as wide or as high."""
    if part.width() < whole.width():
        return [
            QRectF(whole.left(), whole.top(), part.left() - whole.left(), whole.height()),
            QRectF(part.right(), whole.top(), whole.right() - part.right(), whole.height()),
        ]
    return [
        QRectF(whole.left(), whole.top(), whole.width(), part.top() - whole.top()),
        QRectF(whole.left(), part.bottom(), whole.width(), whole.bottom() - part.bottom()),
    ]
