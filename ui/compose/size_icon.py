"""The small outline of a picture's shape on its tile."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPen, QPixmap

from ui.theme import current

BOX = QSize(28, 24)
"""Every outline fits in here."""

_AREA = 330.0
"""All outlines have about the same area, in px²: shape is what tells them apart, not size."""


def shape_icon(ratio: tuple[int, int] | None) -> QIcon:
    """The outline of a ratio; None draws the dashed square of "the model decides"."""
    return QIcon(_ShapeEngine(ratio))


def outline(ratio: tuple[int, int]) -> QSize:
    """The size of the outline: same area for all, inside `BOX`, never thinner than 6 px."""
    shape = ratio[0] / ratio[1]
    width, height = (_AREA * shape) ** 0.5, (_AREA / shape) ** 0.5
    shrink = min(1.0, BOX.width() / width, BOX.height() / height)
    return QSize(max(6, round(width * shrink)), max(6, round(height * shrink)))


class _ShapeEngine(QIconEngine):
    """Looks its colour up when it is painted: muted, text when chosen."""

    def __init__(self, ratio: tuple[int, int] | None) -> None:
        super().__init__()
        self._ratio = ratio

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the outline in the middle of `rect`."""
        token = "disabled" if mode == QIcon.Mode.Disabled else "text" if state == QIcon.State.On else "muted"
        pen = QPen(QColor(cast("str", getattr(current(), token))), 1.5)
        size = outline(self._ratio or (1, 1))
        if self._ratio is None:
            pen.setStyle(Qt.PenStyle.DotLine)
        scale = min(rect.width() / BOX.width(), rect.height() / BOX.height())
        shape = QRectF(0, 0, size.width() * scale, size.height() * scale)
        shape.moveCenter(QRectF(rect).center())
        pen.setWidthF(1.5 * scale)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.drawRoundedRect(shape, 2 * scale, 2 * scale)
        painter.restore()

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """A pixmap for `size` at `scale` device pixels each; QIcon works out the ratio from what it gets."""
        return self.pixmap(size * scale, mode, state)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """A pixmap of that many device pixels."""
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return made

    def clone(self) -> QIconEngine:
        """A copy, for a QIcon that is about to be changed."""
        return _ShapeEngine(self._ratio)
