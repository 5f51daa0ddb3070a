"""The place where a picture is painted, zoomed and moved; the viewer has one, comparing has several."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from app.library.record import ImageRecord
from ui.theme import current, theme_signal
from ui.viewer.pictures import Picture
from ui.viewer.placement import Placement, View

STEP = 1.25
_NOTCH = 120
_SQUARE = 8
_PIXELS_FROM = 3.0


class Canvas(QWidget):
    """One picture; the wheel zooms to the cursor, dragging pans, a double click switches between fit and 1:1.

    Args:
        fills: small pictures are blown up to fit.

    Signals:
        zoomed: the zoom has changed, whoever changed it.
        looked: the person looks at another part of it, or closer.
    """

    zoomed = Signal()
    looked = Signal()

    def __init__(self, parent: QWidget | None = None, *, fills: bool = False) -> None:
        super().__init__(parent)
        self._fills = fills
        self._picture: Picture | None = None
        self._pixels = QSizeF()
        self._drag_from: QPointF | None = None
        self._placement = Placement(QSizeF(), QSizeF(), fills=fills)
        self.setMouseTracking(True)
        theme_signal().changed.connect(self.update)

    @property
    def picture(self) -> Picture | None:
        """What is painted; None while nothing is there yet."""
        return self._picture

    @property
    def placement(self) -> Placement:
        """Where the picture stands."""
        return self._placement

    def begin(self, record: ImageRecord) -> None:
        """Another picture: fitted into the window, nothing to paint yet."""
        self._picture = None
        self._pixels = QSizeF(record.width, record.height)
        self._lay_out(View())

    def show_picture(self, picture: Picture) -> None:
        """There is something to paint; a full picture may turn out to have other pixels than were recorded."""
        self._picture = picture
        if picture.levels and not picture.preview:
            pixels = QSizeF(picture.levels[0].size())
            if pixels != self._pixels:
                view = self._placement.view
                self._pixels = pixels
                self._lay_out(view)
        self.update()

    def look_at(self, view: View) -> None:
        """Show the same part as another canvas does; `looked` stays silent."""
        self._place(self._placement.looking_at(view))

    def fit(self) -> None:
        """All of it."""
        self._look(self._placement.fitted())

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Larger or smaller; `at` (the middle by default) stays where it is."""
        self._look(self._placement.zoomed(factor, at if at is not None else self._middle()))

    def zoom_to(self, zoom: float, at: QPointF | None = None) -> None:
        """At an absolute zoom: 1.0 is pixel by pixel."""
        self._look(self._placement.zoomed_to(zoom, at if at is not None else self._middle()))

    def toggle_zoom(self, at: QPointF | None = None) -> None:
        """Between all of it and pixel by pixel."""
        if self._placement.fits:
            self.zoom_to(1.0, at)
        else:
            self.fit()

    def move_by(self, by: QPointF) -> None:
        """Pan."""
        self._look(self._placement.moved(by))

    def event(self, event: QEvent) -> bool:
        """On a screen of another device ratio the picture has another size in logical pixels."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._lay_out(self._placement.view)
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom to the cursor; a touchpad's small steps zoom in small steps."""
        notches = event.angleDelta().y() / _NOTCH
        if notches:
            self.zoom_by(STEP**notches, event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the picture."""
        if event.button() in {Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton}:
            self._drag_from = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan while holding it."""
        if self._drag_from is not None:
            self.move_by(event.position() - self._drag_from)
            self._drag_from = event.position()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._drag_from = None
        self.unsetCursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Between all of it and pixel by pixel at the cursor."""
        self.toggle_zoom(event.position())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep fitting, or keep the middle."""
        super().resizeEvent(event)
        self._place(self._placement.resized(QSizeF(self.size())))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the part that is in sight, from the copy that has just enough pixels."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(current().window))
        if self._picture is not None:
            paint_picture(painter, self._picture, self._placement, QRectF(self.rect()))
        painter.end()

    def _lay_out(self, view: View) -> None:
        ratio = self.devicePixelRatioF()
        fresh = Placement(self._pixels / ratio, QSizeF(self.size()), fills=self._fills)
        self._place(fresh.looking_at(view))

    def _look(self, placement: Placement) -> None:
        self._place(placement)
        self.looked.emit()

    def _place(self, placement: Placement) -> None:
        self._placement = placement
        self.zoomed.emit()
        self.update()

    def _middle(self) -> QPointF:
        return QRectF(self.rect()).center()


def paint_picture(painter: QPainter, picture: Picture, placement: Placement, room: QRectF) -> None:
    """Paint what of a picture stands in `room`; where it is transparent, on a checkerboard."""
    rect = placement.rect
    seen = rect.intersected(room)
    if seen.isEmpty() or not picture.levels:
        return
    if picture.transparent:
        painter.fillRect(seen, _checkerboard())
    level = picture.level_for(placement.zoom)
    across, down = level.width() / rect.width(), level.height() / rect.height()
    source = QRectF(
        (seen.x() - rect.x()) * across, (seen.y() - rect.y()) * down, seen.width() * across, seen.height() * down
    )
    smooth = picture.preview or placement.zoom < _PIXELS_FROM
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
    painter.drawPixmap(seen, level, source)


def _checkerboard() -> QBrush:
    """Two quiet shades that say: here is nothing."""
    tokens = current()
    tile = QPixmap(2 * _SQUARE, 2 * _SQUARE)
    tile.fill(QColor(tokens.raised))
    painter = QPainter(tile)
    for corner in (0, _SQUARE):
        painter.fillRect(corner, corner, _SQUARE, _SQUARE, QColor(tokens.line))
    painter.end()
    return QBrush(tile)
