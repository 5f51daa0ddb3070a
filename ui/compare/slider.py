"""Two pictures on top of each other with a line between them that can be moved: before and after."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.library.record import ImageRecord
from app.words import number, tr
from ui.icons import icon
from ui.theme import current, theme_signal
from ui.viewer.canvas import Canvas, paint_picture
from ui.viewer.pictures import Picture
from ui.viewer.placement import Placement

_WIDTH = 28
_KNOB = 28
_STEP = 0.02
_STEPS = {Qt.Key.Key_Left: -_STEP, Qt.Key.Key_Right: _STEP, Qt.Key.Key_Home: -1.0, Qt.Key.Key_End: 1.0}


class Divider(QWidget):
    """The line; dragged with the mouse or moved by arrow keys.

    Signals:
        moved: its place, as a share (0–1) of the parent's width.
    """

    moved = Signal(float)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self._share = 0.5
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setToolTip(tr("Drag, or press Left and Right"))
        theme_signal().changed.connect(self.update)
        self.move_to(0.5)

    @property
    def share(self) -> float:
        """How much of the width shows the first picture."""
        return self._share

    def move_to(self, share: float) -> None:
        """Stand there."""
        self._share = min(max(share, 0.0), 1.0)
        self.setAccessibleName(tr("Divider at {percent} %", percent=number(self._share * 100)))
        self.settle()
        self.moved.emit(self._share)

    def settle(self) -> None:
        """Take the place in a parent of another size."""
        room = self._room.rect()
        self.setGeometry(round(room.width() * self._share) - _WIDTH // 2, 0, _WIDTH, room.height())

    def event(self, event: QEvent) -> bool:
        """Its own keys are its own while it has the focus, whatever action they are bound to."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _step_of(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows by a little, Home and End to the edges."""
        step = _step_of(event)
        if not step:
            super().keyPressEvent(event)
        else:
            self.move_to(self._share + step)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            at = self.mapToParent(event.position().toPoint()).x()
            self.move_to(at / max(self._room.width(), 1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A line with a knob that can be seen on any picture."""
        tokens = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.width() / 2
        painter.setPen(QPen(QColor(tokens.scrim), 4))
        painter.drawLine(QPointF(middle, 0), QPointF(middle, self.height()))
        painter.setPen(QPen(QColor(tokens.on_scrim), 2))
        painter.drawLine(QPointF(middle, 0), QPointF(middle, self.height()))
        knob = QRectF(0, 0, _KNOB - 2, _KNOB - 2)
        knob.moveCenter(QPointF(middle, self.height() / 2))
        painter.setPen(QPen(QColor(tokens.accent if self.hasFocus() else tokens.line), 2))
        painter.setBrush(QColor(tokens.panel))
        painter.drawEllipse(knob)
        icon("before-after", "text").paint(painter, knob.adjusted(5, 5, -5, -5).toRect())
        painter.end()


def _step_of(event: QKeyEvent) -> float:
    """How far a key moves the divider, as a share of the width; 0 for one that does not."""
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return 0.0
    return _STEPS.get(cast("Qt.Key", event.key()), 0.0)


class SliderCanvas(Canvas):
    """The first picture at the left of the divider, the second one at its right, in the same place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, fills=True)
        self._second: Picture | None = None
        self._second_pixels = QSizeF()
        self.divider = Divider(self)
        self.divider.moved.connect(self.update)

    def begin_second(self, record: ImageRecord) -> None:
        """The picture at the right; nothing to paint yet."""
        self._second = None
        self._second_pixels = QSizeF(record.width, record.height)
        self.update()

    def show_second(self, picture: Picture) -> None:
        """There is something to paint at the right."""
        self._second = picture
        if picture.levels and not picture.preview:
            self._second_pixels = QSizeF(picture.levels[0].size())
        self.update()

    def second_placement(self) -> Placement:
        """Where the second picture stands: the same part of it in sight."""
        pixels = self._second_pixels / self.devicePixelRatioF()
        return Placement(pixels, QSizeF(self.size()), fills=True).looking_at(self.placement.view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The divider keeps its share."""
        super().resizeEvent(event)
        self.divider.settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Both, each on its side."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(current().window))
        line = self.width() * self.divider.share
        left = QRectF(0, 0, line, self.height())
        right = QRectF(line, 0, self.width() - line, self.height())
        if self.picture is not None:
            paint_picture(painter, self.picture, self.placement, left)
        if self._second is not None:
            paint_picture(painter, self._second, self.second_placement(), right)
        painter.end()
