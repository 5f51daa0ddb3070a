"""The brush: one segment of a stroke at a time, onto an image whose alpha says how much is painted."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QRadialGradient

SMALLEST = 1
LARGEST = 2000
_SPACING = 0.2
"""Between two touches of a soft brush, in diameters."""


@dataclass(frozen=True, slots=True)
class Brush:
    """What a stroke is made with.

    Attributes:
        diameter: pixels of the reference.
        erases: takes paint away instead of putting it on.
        soft: fades towards its edge.
    """

    diameter: int = 60
    erases: bool = False
    soft: bool = False


def larger(diameter: int) -> int:
    """The next size up; steps grow with the size."""
    return min(max(diameter + 1, round(diameter * 1.2)), LARGEST)


def smaller(diameter: int) -> int:
    """The next size down."""
    return max(min(diameter - 1, round(diameter / 1.2)), SMALLEST)


def reach(start: QPointF, end: QPointF, diameter: float) -> QRectF:
    """All that a segment may touch."""
    around = diameter / 2 + 1.5
    return QRectF(start, end).normalized().adjusted(-around, -around, around, around)


def paint_segment(image: QImage, start: QPointF, end: QPointF, diameter: float, brush: Brush, ink: QColor) -> None:
    """Paint from one point to the next; coordinates and `diameter` are in pixels of `image`."""
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if brush.erases:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
    if brush.soft:
        _touch_softly(painter, start, end, diameter, ink)
    elif start == end:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(start, diameter / 2, diameter / 2)
    else:
        pen = QPen(ink, diameter, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawLine(start, end)
    painter.end()


def _touch_softly(painter: QPainter, start: QPointF, end: QPointF, diameter: float, ink: QColor) -> None:
    radius = diameter / 2
    away = QPointF(end - start)
    length = math.hypot(away.x(), away.y())
    touches = max(1, math.ceil(length / max(diameter * _SPACING, 1.0)))
    clear = QColor(ink)
    clear.setAlpha(0)
    painter.setPen(Qt.PenStyle.NoPen)
    for number in range(1, touches + 1):
        at = start + away * (number / touches)
        fade = QRadialGradient(at, radius)
        fade.setColorAt(0.0, ink)
        fade.setColorAt(0.3, ink)
        fade.setColorAt(1.0, clear)
        painter.setBrush(fade)
        painter.drawEllipse(at, radius, radius)
