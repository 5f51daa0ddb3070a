"""The reference under the mask: what is seen of both, at which zoom, and the outline of the brush."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.mask.brush import Brush
from ui.mask.paper import MaskPaper
from ui.mask.sheet import Sheet
from ui.theme import current
from ui.viewer.placement import Placement

TINT = 0.55
"""How strongly what may change is tinted."""

_PIXELS_FROM = 3.0
_LEAST_RING = 3.0
"""Pixels of radius below which the brush is shown as a cross."""


class SheetView(QWidget):
    """Shows; takes no strokes.

    Signals:
        zoomed: the zoom has changed.
    """

    zoomed = Signal()

    def __init__(self, paper: MaskPaper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paper = paper
        self._sheet: Sheet | None = None
        self._brush = Brush()
        self._pointer: QPointF | None = None
        self._placement = Placement(QSizeF(paper.size), QSizeF(self.size()))
        self.setMinimumSize(QSize(200, 160))
        paper.changed.connect(self._on_paper)

    @property
    def placement(self) -> Placement:
        """Where the reference stands."""
        return self._placement

    @property
    def brush(self) -> Brush:
        """What is painted with."""
        return self._brush

    def set_brush(self, brush: Brush) -> None:
        """Paint with this from now on."""
        self.update_outline()
        self._brush = brush
        self.update_outline()

    def set_sheet(self, sheet: Sheet) -> None:
        """What lies under the mask."""
        self._sheet = sheet
        self.update()

    def set_pointer(self, to: QPointF | None) -> None:
        """Where the brush is; None where there is none."""
        self.update_outline()
        self._pointer = to
        self.update_outline()

    def update_outline(self) -> None:
        """Paint the brush again."""
        if self._pointer is not None:
            around = self.radius() + 8
            self.update(QRectF(self._pointer - QPointF(around, around), QSizeF(2 * around, 2 * around)).toAlignedRect())

    def fit(self) -> None:
        """All of it."""
        self.place(self._placement.fitted())

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Larger or smaller; `at` (the middle by default) stays where it is."""
        self.place(self._placement.zoomed(factor, at if at is not None else QRectF(self.rect()).center()))

    def zoom_to(self, zoom: float) -> None:
        """At an absolute zoom: 1.0 is pixel by pixel."""
        self.place(self._placement.zoomed_to(zoom, QRectF(self.rect()).center()))

    def place(self, placement: Placement) -> None:
        """Stand like this."""
        self._placement = placement
        self.zoomed.emit()
        self.update()

    def place_of(self, pixel: QPointF) -> QPointF:
        """Where a pixel of the reference is shown."""
        return self._placement.rect.topLeft() + pixel * (self._placement.zoom / self.devicePixelRatioF())

    def pixel_at(self, at: QPointF) -> QPointF:
        """The point of the reference, in its pixels, that is shown there."""
        return self._placement.point_at(at) * self.devicePixelRatioF()

    def radius(self) -> float:
        """Of the brush, on the screen."""
        return self._brush.diameter / 2 * self._placement.zoom / self.devicePixelRatioF()

    def shows_brush(self) -> bool:
        """Whether the brush is to be seen where the pointer is."""
        return True

    def is_framed(self) -> bool:
        """Whether it is shown that the keys go here."""
        return self.hasFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep fitting, or keep the middle."""
        super().resizeEvent(event)
        picture = QSizeF(self.paper.size) / self.devicePixelRatioF()
        self.place(replace(self._placement, picture=picture).resized(QSizeF(self.size())))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Only what changed: a stroke touches a small part."""
        tokens = current()
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(tokens.window))
        rect, zoom = self._placement.rect, self._placement.zoom
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, zoom < _PIXELS_FROM)
        painter.fillRect(rect, QColor(tokens.raised))
        if self._sheet is not None:
            painter.drawImage(rect, self._sheet.level_for(rect.width() * self.devicePixelRatioF()))
        painter.setOpacity(TINT)
        painter.drawImage(rect, self.paper.image)
        painter.setOpacity(1.0)
        if self._pointer is not None and self.shows_brush():
            self._paint_outline(painter, self._pointer)
        if self.is_framed():
            painter.setPen(QPen(QColor(tokens.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def _paint_outline(self, painter: QPainter, at: QPointF) -> None:
        """Two rings, one of which is seen on any picture."""
        radius = self.radius()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((current().scrim, 3.0), (current().on_scrim, 1.25)):
            painter.setPen(QPen(QColor(colour), width))
            if radius >= _LEAST_RING:
                painter.drawEllipse(at, radius, radius)
            else:
                painter.drawLine(at - QPointF(5, 0), at + QPointF(5, 0))
                painter.drawLine(at - QPointF(0, 5), at + QPointF(0, 5))

    def _on_paper(self, changed: QRectF) -> None:
        corner, end = self.place_of(changed.topLeft()), self.place_of(changed.bottomRight())
        self.update(QRectF(corner, end).toAlignedRect().adjusted(-2, -2, 2, 2))
