"""How a tile looks: the picture in its own ratio, number, state in words, progress, frame."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath, QPen, QPixmap

from app.words import tr
from ui.icons import icon
from ui.references.item import ReferenceItem
from ui.theme import current
from ui.theme import scaled as text_scaled

_RADIUS = 6.0
_SIGN = 22
_FAINT = 0.35
_UNKNOWN = 0.15
"""Share of the bar that is filled while nobody says how far an upload is."""


def scaled(image: QImage, size: QSize, ratio: float) -> QPixmap:
    """The picture as large as fits."""
    room = (size * ratio).expandedTo(QSize(1, 1))
    fitted = image.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    pixmap = QPixmap.fromImage(fitted)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def paint_tile(
    painter: QPainter, place: QRect, item: ReferenceItem, pixmap: QPixmap | None, *, focused: bool, misfit: bool
) -> None:
    """Draw a tile into `place`; the painter's font is the tile's."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    tokens = current()
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
    painter.fillPath(shape, QColor(tokens.raised))
    painter.setClipPath(shape)
    _paint_picture(painter, place, item, pixmap)
    if item.stage == "uploading":
        done = _UNKNOWN if item.fraction is None else item.fraction
        painter.fillRect(QRectF(0, place.height() - 3, place.width() * done, 3), QColor(tokens.accent))
    painter.setClipping(False)
    _paint_words(painter, place, item, misfit=misfit)
    pen = QPen(QColor(_frame(item, focused=focused, misfit=misfit)), 1.5 if focused else 1.0)
    if item.parked:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(shape)


def _frame(item: ReferenceItem, *, focused: bool, misfit: bool) -> str:
    tokens = current()
    if focused:
        return tokens.accent
    if item.stage == "failed":
        return tokens.failed
    if item.parked:
        return tokens.strong_line
    return tokens.unclear if misfit or item.stage == "stopped" else tokens.line


def _paint_picture(painter: QPainter, place: QRect, item: ReferenceItem, pixmap: QPixmap | None) -> None:
    painter.setOpacity(_FAINT if item.parked or item.stage in ("failed", "stopped") else 1.0)
    if pixmap is not None:
        size = pixmap.deviceIndependentSize()
        painter.drawPixmap(
            round((place.width() - size.width()) / 2), round((place.height() - size.height()) / 2), pixmap
        )
    elif item.stage not in ("failed", "stopped") and not item.is_address:
        sign = QRect((place.width() - _SIGN) // 2, (place.height() - _SIGN) // 2, _SIGN, _SIGN)
        icon("image", "muted").paint(painter, sign)
    painter.setOpacity(1.0)


def _paint_words(painter: QPainter, place: QRect, item: ReferenceItem, *, misfit: bool) -> None:
    """The number in the upper left; the state, when there is one to tell, along the lower edge."""
    font = QFont(painter.font())
    font.setPixelSize(text_scaled(10))
    painter.setFont(font)
    tokens = current()
    if item.number:
        _badge(painter, QPoint(4, 4), str(item.number), tokens.scrim, tokens.on_scrim)
    words, ink, fill = _words(item, misfit=misfit)
    if not words:
        return
    metrics = painter.fontMetrics()
    text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width() - 16)
    _badge(painter, QPoint(4, place.height() - metrics.height() - 8), text, fill, ink)


def _words(item: ReferenceItem, *, misfit: bool) -> tuple[str, str, str]:
    """What a tile has room for, its ink and its ground; the bar says the rest of "uploading 43 %"."""
    tokens = current()
    if item.stage == "failed":
        return item.state_words, tokens.failed, tokens.panel
    if item.stage == "stopped":
        return item.state_words, tokens.unclear, tokens.panel
    if item.stage == "uploading" and not item.parked:
        done = item.state_words if item.fraction is None else tr("{percent} %", percent=round(item.fraction * 100))
        return done, tokens.on_scrim, tokens.scrim
    if misfit and not item.parked:
        return tr("no fit"), tokens.unclear, tokens.panel
    if item.stage in ("ready", "kept") and not item.parked:
        return (item.name if item.is_address else ""), tokens.on_scrim, tokens.scrim
    return item.state_words, tokens.on_scrim, tokens.scrim


def _badge(painter: QPainter, at: QPoint, text: str, fill: str, ink: str) -> None:
    metrics = painter.fontMetrics()
    box = QRect(at, QSize(max(metrics.horizontalAdvance(text) + 8, 15), metrics.height() + 2))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill))
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(QColor(ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
