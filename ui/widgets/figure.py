"""A word and a figure beside it, as `Balance 12.40`: read most of the time, and now and then pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme import current, scaled

_MARGIN = 6
_GAP = 6
_HEIGHT = 26
_PIXELS = 12


class FigureButton(QAbstractButton):
    """Looks like text until the pointer or the focus is on it.

    Args:
        name: the word before the figure.
        does: what a press does, for screen readers.
    """

    def __init__(self, name: str, does: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._figure = ""
        self.setAccessibleDescription(does)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_figure("")

    @property
    def figure(self) -> str:
        """What stands after the word."""
        return self._figure

    def set_figure(self, text: str) -> None:
        """Show another figure."""
        self._figure = text
        self.setText(f"{self._name} {text}".rstrip())
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Both words and the room for the ring of the focus."""
        plain, bold = self._fonts()
        width = QFontMetrics(plain).horizontalAdvance(self._name)
        width += QFontMetrics(bold).horizontalAdvance(self._figure) + (_GAP if self._figure else 0)
        return QSize(width + 2 * _MARGIN, scaled(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Figures are never cut."""
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Repaint with a ground."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Repaint without it."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The muted word, the figure, and a ground while it can be pressed."""
        tokens = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().adjusted(0, 0, -1, -1)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.line if self.isDown() else tokens.hover))
            painter.drawRoundedRect(box, 6, 6)
        if self.hasFocus():
            painter.setPen(QColor(tokens.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.toRectF().translated(0.5, 0.5), 6, 6)
        plain, bold = self._fonts()
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        inner = self.rect().adjusted(_MARGIN, 0, -_MARGIN, 0)
        painter.setFont(plain)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(inner, flags, self._name)
        inner.setLeft(inner.left() + QFontMetrics(plain).horizontalAdvance(self._name) + _GAP)
        painter.setFont(bold)
        painter.setPen(QColor(tokens.text))
        painter.drawText(inner, flags, self._figure)

    def _fonts(self) -> tuple[QFont, QFont]:
        plain = QFont(self.font())
        plain.setPixelSize(scaled(_PIXELS))
        bold = QFont(plain)
        bold.setWeight(QFont.Weight.DemiBold)
        return plain, bold
