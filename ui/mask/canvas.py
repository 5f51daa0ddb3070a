"""Painting with the mouse, a pen or the keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from ui.mask.paper import MaskPaper
from ui.mask.view import SheetView

ZOOM_STEP = 1.25
_NOTCH = 120
_ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
_HANDS = frozenset({Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton})


class MaskCanvas(SheetView):
    """Turns what hands do into strokes.

    The left button paints, with Shift in a straight line from where the last stroke ended; the middle or right button,
    or the space bar held, pans; the wheel zooms, with Ctrl it changes the brush. Arrow keys move the brush, with Shift
    they paint; the space bar then touches once.

    Signals:
        size_stepped: 1 for a larger brush, -1 for a smaller one.
    """

    size_stepped = Signal(int)

    def __init__(self, paper: MaskPaper, parent: QWidget | None = None) -> None:
        super().__init__(paper, parent)
        self._by_keys = False
        self._last: QPointF | None = None
        self._pan_from: QPointF | None = None
        self._space = False
        self._frozen = False
        self._is_framed = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)

    def freeze(self, *, frozen: bool) -> None:
        """Take no strokes meanwhile."""
        self.paper.end()
        self._frozen = frozen
        self._show_hand()

    def shows_brush(self) -> bool:
        """Not while the hand pans, nor while no stroke is taken."""
        return not self._frozen and self._pan_from is None and not self._space

    def is_framed(self) -> bool:
        """After Tab, until the mouse is used."""
        return self._is_framed and self.hasFocus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Paint or pan."""
        self._by_keys = False
        if self._is_framed:
            self._is_framed = False
            self.update()
        at = event.position()
        if event.button() in _HANDS or self._space:
            self.paper.end()
            self._pan_from = at
            self._show_hand()
        elif event.button() == Qt.MouseButton.LeftButton and not self._frozen:
            here = self.pixel_at(at)
            straight = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.paper.begin(self._last if straight and self._last is not None else here, self.brush)
            self.paper.move(here)
            self._last = here

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The brush follows; what is held is drawn or moved."""
        at = event.position()
        self._by_keys = False
        self.set_pointer(at)
        if self._pan_from is not None:
            self.place(self.placement.moved(at - self._pan_from))
            self._pan_from = at
        elif self.paper.is_painting:
            self._last = self.pixel_at(at)
            self.paper.move(self._last)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The end of a stroke, or of a pan."""
        if self._pan_from is not None:
            self._pan_from = None
            self._show_hand()
        elif event.button() == Qt.MouseButton.LeftButton:
            self.paper.end()

    def leaveEvent(self, event: QEvent) -> None:
        """No brush where no pointer is."""
        super().leaveEvent(event)
        if not self._by_keys:
            self.set_pointer(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom to the pointer; with Ctrl a larger or smaller brush."""
        notches = (event.angleDelta().y() or event.angleDelta().x()) / _NOTCH
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if notches:
                self.size_stepped.emit(1 if notches > 0 else -1)
        elif notches and not self.paper.is_painting:
            self.zoom_by(ZOOM_STEP**notches, event.position())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and the space bar; everything else is the dialog's."""
        arrow = next((step for key, step in _ARROWS.items() if key == event.key()), None)
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if arrow is not None and held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
            self._step(*arrow, paints=held == Qt.KeyboardModifier.ShiftModifier)
        elif event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self._press_space()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """The space bar no longer pans."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self._show_hand()
        super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Framed, when it was the keys that came here: around a picture that is painted on, a frame is in the way."""
        super().focusInEvent(event)
        self._is_framed = event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No longer; a key that is released elsewhere is not held here."""
        super().focusOutEvent(event)
        self._space = False
        self._show_hand()
        self.update()

    def _press_space(self) -> None:
        if not self._by_keys:
            self._space = True
            self._show_hand()
        elif self._pointer is not None and not self._frozen:
            self.paper.begin(self.pixel_at(self._pointer), self.brush)
            self.paper.end()

    def _step(self, across: int, down: int, *, paints: bool) -> None:
        """Move the brush by a quarter of its size; it starts in the middle of what is in sight."""
        start = self._pointer if self._pointer is not None else QRectF(self.rect()).center()
        by = max(2.0, self.radius() / 2)
        room = self.placement.rect.intersected(QRectF(self.rect()))
        to = QPointF(
            min(max(start.x() + across * by, room.left()), room.right()),
            min(max(start.y() + down * by, room.top()), room.bottom()),
        )
        self._by_keys = True
        if paints and not self._frozen:
            self.paper.begin(self.pixel_at(start), self.brush)
            self.paper.move(self.pixel_at(to))
            self.paper.end()
        self.set_pointer(to)

    def _show_hand(self) -> None:
        shape = Qt.CursorShape
        if self._frozen:
            self.setCursor(shape.BusyCursor)
        elif self._pan_from is not None:
            self.setCursor(shape.ClosedHandCursor)
        else:
            self.setCursor(shape.OpenHandCursor if self._space else shape.BlankCursor)
        self.update_outline()
