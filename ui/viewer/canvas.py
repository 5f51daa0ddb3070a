"""The place in the viewer where the picture is painted, zoomed and moved."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from app.library.record import ImageRecord
from ui.gallery.paint import sized
from ui.icons import icon
from ui.theme import Tokens, current
from ui.viewer.pictures import Picture
from ui.viewer.placement import Placement

STEP = 1.25
_NOTCH = 120
_SQUARE = 8
_PIXELS_FROM = 3.0


class Canvas(QWidget):
    """One picture; the wheel zooms to the cursor, dragging pans, a double click switches between fit and 1:1.

    Signals:
        zoomed: the zoom has changed.
    """

    zoomed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: Picture | None = None
        self._pixels = QSizeF()
        self._drag_from: QPointF | None = None
        self._placement = Placement(QSizeF(), QSizeF())
        self.setMouseTracking(True)

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
        self._lay_out()

    def show_picture(self, picture: Picture) -> None:
        """There is something to paint; a full picture may turn out to have other pixels than were recorded."""
        self._picture = picture
        if picture.levels and not picture.preview:
            pixels = QSizeF(picture.levels[0].size())
            if pixels != self._pixels:
                self._pixels = pixels
                self._lay_out()
        self.update()

    def fit(self) -> None:
        """All of it."""
        self._place(self._placement.fitted())

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Larger or smaller; `at` (the middle by default) stays where it is."""
        self._place(self._placement.zoomed(factor, at if at is not None else self._middle()))

    def zoom_to(self, zoom: float, at: QPointF | None = None) -> None:
        """At an absolute zoom: 1.0 is pixel by pixel."""
        self._place(self._placement.zoomed_to(zoom, at if at is not None else self._middle()))

    def move_by(self, by: QPointF) -> None:
        """Pan."""
        self._place(self._placement.moved(by))

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
        if self._placement.fits:
            self.zoom_to(1.0, event.position())
        else:
            self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep fitting, or keep the middle."""
        super().resizeEvent(event)
        self._place(self._placement.resized(QSizeF(self.size())))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the part that is in sight, from the copy that has just enough pixels."""
        tokens = current()
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(tokens.window))
        picture = self._picture
        if picture is not None and picture.levels:
            self._paint_picture(painter, picture)
        if picture is not None and picture.problem:
            self._say(painter, picture, tokens)
        painter.end()

    def _paint_picture(self, painter: QPainter, picture: Picture) -> None:
        rect = self._placement.rect
        seen = rect.intersected(QRectF(self.rect()))
        if seen.isEmpty():
            return
        if picture.transparent:
            painter.fillRect(seen, _checkerboard())
        zoom = self._placement.zoom
        level = picture.level_for(zoom)
        across, down = level.width() / rect.width(), level.height() / rect.height()
        source = QRectF(
            (seen.x() - rect.x()) * across, (seen.y() - rect.y()) * down, seen.width() * across, seen.height() * down
        )
        smooth = picture.preview or zoom < _PIXELS_FROM
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
        painter.drawPixmap(seen, level, source)

    def _say(self, painter: QPainter, picture: Picture, tokens: Tokens) -> None:
        text = f"{picture.problem} This is its thumbnail." if picture.levels else picture.problem
        painter.setFont(sized(self.font(), 13))
        width = painter.fontMetrics().horizontalAdvance(text) + 24 + 32
        place = QRectF(0, 0, width, 36)
        place.moveCenter(QPointF(self.width() / 2, self.height() - 48 if picture.levels else self.height() / 2))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(tokens.line))
        painter.setBrush(QColor(tokens.panel))
        painter.drawRoundedRect(place, 8, 8)
        icon("warning", "unclear").paint(painter, place.adjusted(12, 9, 30 - place.width(), -9).toRect())
        painter.setPen(QColor(tokens.text))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place.adjusted(40, 0, -8, 0), flags, text)

    def _lay_out(self) -> None:
        ratio = self.devicePixelRatioF()
        self._place(Placement(self._pixels / ratio, QSizeF(self.size())).fitted())

    def _place(self, placement: Placement) -> None:
        self._placement = placement
        self.zoomed.emit()
        self.update()

    def _middle(self) -> QPointF:
        return QRectF(self.rect()).center()


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
