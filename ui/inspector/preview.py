"""The picture at the top of the inspector, letterboxed in its own ratio."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.library.record import ImageRecord
from app.words import tr
from ui.gallery.paint import sized
from ui.gallery.thumbnails import Thumbnails, Wanted
from ui.gallery.words import picture_in_words
from ui.theme import current, theme_signal

_TALLEST = 1.15
_RADIUS = 6.0
_LIMIT = 8 * 1024 * 1024


class Preview(QWidget):
    """As wide as the panel, as high as the picture's ratio makes it, at most a little higher than wide.

    Signals:
        activated: a click, or Enter.
    """

    activated = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record: ImageRecord | None = None
        self._thumbnails = Thumbnails(self, limit=_LIMIT, threads=1)
        self._thumbnails.ready.connect(self._on_ready)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tr("Open in the viewer"))
        theme_signal().changed.connect(self.update)

    def show_record(self, record: ImageRecord | None) -> None:
        """Show this picture; None lets go of it."""
        self._record = record
        if record is None:
            self._thumbnails.forget()
        else:
            words = picture_in_words(record, record.model)
            self.setAccessibleName(tr("Preview: {words}", words=words))
        self.updateGeometry()
        self.update()

    def problem(self) -> str:
        """Why the picture cannot be shown; "" when it can."""
        return self._thumbnails.problem(self._record.uid) if self._record is not None else ""

    def hasHeightForWidth(self) -> bool:
        """Its height follows its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The picture's own ratio, within reason."""
        if self._record is None or self._record.width <= 0:
            return round(width * 2 / 3)
        return min(round(width * self._record.height / self._record.width), round(width * _TALLEST))

    def sizeHint(self) -> QSize:
        """At the panel's usual width."""
        return QSize(272, self.heightForWidth(272))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what there is, and ask for what is missing."""
        if self._record is None:
            return
        tokens = current()
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.raised))
        painter.drawRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
        ratio = self.devicePixelRatioF()
        self._thumbnails.want([Wanted(self._record, self.size() * ratio, ratio, _RADIUS * ratio)])
        pixmap = self._thumbnails.pixmap(self._record.uid)
        if pixmap is not None:
            size = QSizeF(pixmap.size()).scaled(QSizeF(self.size()), Qt.AspectRatioMode.KeepAspectRatio)
            area = QRectF(QPointF(0, 0), size)
            area.moveCenter(QRectF(self.rect()).center())
            painter.drawPixmap(area, pixmap, QRectF(pixmap.rect()))
        elif problem := self._thumbnails.problem(self._record.uid):
            painter.setFont(sized(self.font(), 12))
            painter.setPen(QColor(tokens.muted))
            flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
            painter.drawText(self.rect().adjusted(12, 12, -12, -12), flags, problem)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open it."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.activated.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open it."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.activated.emit()
        else:
            super().keyPressEvent(event)

    def _on_ready(self, uid: str) -> None:
        if self._record is not None and uid == self._record.uid:
            self.update()
