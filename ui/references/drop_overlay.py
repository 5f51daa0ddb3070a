"""The lit-up window: a frame and a card that say what a drop would do."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.icons import icon
from ui.theme import current, scaled

_PAD = 16
_SIGN = 28
_WIDEST = 460


class DropOverlay(QWidget):
    """Lies over a part of the window and lets everything through, drags above all."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.words = ""
        self.aside = ""
        self.is_usable = False
        self.hide()

    def say(self, words: str, aside: str, *, usable: bool, place: QRect) -> None:
        """Light `place` up with these words; `aside` stands small below them."""
        self.words, self.aside, self.is_usable = words, aside, usable
        self.setAccessibleName(words)
        self.setAccessibleDescription(aside)
        self.setGeometry(place)
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A tint and a dashed frame where a drop does something; the card in any case."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = current()
        if self.is_usable:
            painter.fillRect(self.rect(), QColor(tokens.selection))
            painter.setPen(QPen(QColor(tokens.accent), 2, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(5, 5, -5, -5), 8, 8)
        large, small = QFont(self.font()), QFont(self.font())
        large.setPixelSize(scaled(15))
        large.setWeight(QFont.Weight.DemiBold)
        small.setPixelSize(scaled(12))
        room = min(_WIDEST, self.width() - 4 * _PAD) - _SIGN - 3 * _PAD
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        above = _measure(large, self.words, room)
        below = _measure(small, self.aside, room) if self.aside else QSize()
        height = above.height() + (below.height() + 4 if self.aside else 0)
        card = QRect(
            QPoint(), QSize(max(above.width(), below.width()) + _SIGN + 3 * _PAD, max(height, _SIGN) + 2 * _PAD)
        )
        card.moveCenter(self.rect().center())
        painter.setPen(QPen(QColor(tokens.strong_line), 1))
        painter.setBrush(QColor(tokens.raised))
        painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        sign = QRect(card.x() + _PAD, card.center().y() - _SIGN // 2, _SIGN, _SIGN)
        icon("images" if self.is_usable else "warning", "accent" if self.is_usable else "unclear").paint(painter, sign)
        text = QRect(QPoint(sign.right() + _PAD, card.center().y() - height // 2), QSize(room, above.height()))
        painter.setFont(large)
        painter.setPen(QColor(tokens.text))
        painter.drawText(text, flags, self.words)
        painter.setFont(small)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(QRect(text.bottomLeft() + QPoint(0, 5), QSize(room, below.height())), flags, self.aside)


def _measure(font: QFont, text: str, room: int) -> QSize:
    flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
    return QFontMetrics(font).boundingRect(QRect(0, 0, room, 1000), flags, text).size()
