"""Columns and bars, drawn in the theme's colours. What they show is also in their accessible description."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final, cast

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.words import tr
from ui.numbers.sections import MONTHS, ROWS, Row
from ui.theme import current, scaled, theme_signal
from ui.widgets import plain_tooltip

_LINE: Final = 24
_BAR: Final = 12
_LABEL: Final = 190
_TEXT: Final = 170
_COLUMN_HEIGHT: Final = 150
_WIDEST: Final = 44
_RADIUS: Final = 3.0


class Chart(QWidget):
    """What both have in common."""

    def __init__(self, title: str, rows: Sequence[Row], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = tuple(rows)
        self.largest = max((row.value for row in self.rows), default=0.0)
        self.setAccessibleName(tr("Chart: {title}", title=title))
        self.setAccessibleDescription("; ".join(f"{row.label}: {row.text}" for row in self.rows))
        theme_signal().changed.connect(self.update)

    def event(self, event: QEvent) -> bool:
        """The figures of what is under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row = self.row_at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), plain_tooltip(f"{row.label}: {row.text}") if row else "", self)
            return True
        return super().event(event)

    def row_at(self, x: int, y: int) -> Row | None:
        """Which of them stands there."""
        raise NotImplementedError

    def _ink(self, token: str) -> QColor:
        return QColor(cast("str", getattr(current(), token)))

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(scaled(11))
        return font


class Bars(Chart):
    """One line for each row: label, bar, figure."""

    def __init__(self, title: str, rows: Sequence[Row], parent: QWidget | None = None) -> None:
        super().__init__(title, rows[:ROWS], parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as it has rows."""
        return QSize(scaled(_LABEL + _TEXT) + 200, scaled(_LINE) * len(self.rows))

    def row_at(self, x: int, y: int) -> Row | None:  # noqa: ARG002 - a row is as wide as the chart
        """By its line."""
        index = y // scaled(_LINE)
        return self.rows[index] if 0 <= index < len(self.rows) else None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw all of them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = scaled(_LINE)
        left = min(scaled(_LABEL), self.width() // 3)
        room = max(self.width() - left - min(scaled(_TEXT), self.width() // 2) - 16, 10)
        metrics = painter.fontMetrics()
        for index, row in enumerate(self.rows):
            top = index * line
            painter.setFont(self.font())
            painter.setPen(self._ink("text"))
            label = metrics.elidedText(row.label, Qt.TextElideMode.ElideRight, left - 12)
            painter.drawText(QRect(0, top, left - 12, line), _LEFT, label)
            end = self._bar(painter, row, QPointF(left, top + (line - _BAR) / 2), room)
            painter.setFont(self._small())
            painter.setPen(self._ink("muted"))
            rest = self.width() - end - 8
            text = painter.fontMetrics().elidedText(row.text, Qt.TextElideMode.ElideRight, math.floor(rest))
            painter.drawText(QRectF(end + 8, top, rest, line), _LEFT, text)
        painter.end()

    def _bar(self, painter: QPainter, row: Row, place: QPointF, room: float) -> float:
        """Draw its parts, one after the other; where they end."""
        painter.setPen(Qt.PenStyle.NoPen)
        x = place.x()
        for part in row.parts:
            length = part.value / self.largest * room if self.largest else 0.0
            if length > 0:
                length = max(length, 2.0)  # next to nothing is not nothing
                painter.setBrush(self._ink(part.token))
                painter.drawRoundedRect(QRectF(x, place.y(), length, _BAR), _RADIUS, _RADIUS)
                x += length + 1
        return x


class Columns(Chart):
    """One column for each row, in the order of time."""

    def __init__(self, title: str, rows: Sequence[Row], parent: QWidget | None = None) -> None:
        super().__init__(title, rows[-MONTHS:], parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Always of one height."""
        return QSize(400, scaled(_COLUMN_HEIGHT))

    def row_at(self, x: int, y: int) -> Row | None:  # noqa: ARG002 - a column is as high as the chart
        """By its place in the row."""
        index = math.floor(x / self._step()) if self.rows else -1
        return self.rows[index] if 0 <= index < len(self.rows) else None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw all of them, with figures where there is room."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._small())
        line = painter.fontMetrics().height() + 4
        ground = self.height() - line
        painter.setPen(self._ink("line"))
        painter.drawLine(QPointF(0, ground + 0.5), QPointF(self.width(), ground + 0.5))
        step = self._step()
        width = min(step * 0.7, _WIDEST)
        for index, row in enumerate(self.rows):
            middle = step * (index + 0.5)
            height = (ground - line) * (row.value / self.largest) if self.largest else 0.0
            if row.value > 0:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._ink(row.parts[0].token))
                tall = max(height, 2.0)
                painter.drawRoundedRect(QRectF(middle - width / 2, ground - tall, width, tall), _RADIUS, _RADIUS)
            painter.setPen(self._ink("muted"))
            self._say(painter, row.label, middle, ground + 2, step, line)
            painter.setPen(self._ink("text"))
            self._say(painter, row.text, middle, ground - height - line, step, line)
        painter.end()

    def _say(self, painter: QPainter, text: str, middle: float, top: float, room: float, height: int) -> None:
        if painter.fontMetrics().horizontalAdvance(text) <= room - 4:
            painter.drawText(QRectF(middle - room / 2, top, room, height), Qt.AlignmentFlag.AlignCenter, text)

    def _step(self) -> float:
        return min(self.width() / max(len(self.rows), 1), float(scaled(96)))


_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignVCenter)
