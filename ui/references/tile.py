"""One reference image: thumbnail, number, state in words, progress, remove and retry."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFont,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from ui.icons import icon
from ui.references.item import ReferenceItem
from ui.theme import current, set_role
from ui.widgets import plain_tooltip

_RADIUS = 6.0


class ReferenceTile(QWidget):
    """Shows an item; knows nothing of where it comes from.

    Signals:
        removed, retried: the key of the item.
        moved: the key and by how many places.
        dragged: the key and where the pointer is (global), while it is dragged; `dropped` at the end.
    """

    removed = Signal(int)
    retried = Signal(int)
    moved = Signal(int, int)
    dragged = Signal(int, QPoint)
    dropped = Signal(int, QPoint)

    def __init__(self, item: ReferenceItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        self._image: QImage | None = None
        self._pixmap: QPixmap | None = None
        self._grabbed_at: QPoint | None = None
        self._dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._remove = self._button("close", "Remove")
        self._remove.clicked.connect(lambda: self.removed.emit(self.item.key))
        self._retry = self._button("refresh", "Try again")
        self._retry.clicked.connect(lambda: self.retried.emit(self.item.key))
        self.set_item(item)

    def set_item(self, item: ReferenceItem) -> None:
        """Show another state of the same picture."""
        self.item = item
        words = item.state_words or ("ready" if item.reference is not None else "")
        place = f"Reference {item.number}" if item.number else "Reference"
        self.setAccessibleName(f"{place}: {item.name}, {words}")
        self.setAccessibleDescription(item.reason)
        self.setToolTip(plain_tooltip(_tooltip(item)))
        self._remove.setAccessibleName(f"Remove {item.name}")
        self._retry.setAccessibleName(f"Try {item.name} again")
        self._show_buttons()
        self.update()

    def set_image(self, image: QImage) -> None:
        """The thumbnail."""
        self._image = image
        self._pixmap = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Buttons in the upper right corner; the thumbnail is scaled anew when it is painted."""
        super().resizeEvent(event)
        self._pixmap = None
        self._remove.move(self.width() - self._remove.width() - 3, 3)
        self._retry.move((self.width() - self._retry.width()) // 2, (self.height() - self._retry.height()) // 2)

    def enterEvent(self, event: QEnterEvent) -> None:
        """The remove button is there while the pointer or the focus is."""
        super().enterEvent(event)
        self._show_buttons()

    def leaveEvent(self, event: QEvent) -> None:
        """As above."""
        super().leaveEvent(event)
        self._show_buttons()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """As above."""
        super().focusInEvent(event)
        self._show_buttons()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """As above."""
        super().focusOutEvent(event)
        self._show_buttons()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete removes, Enter retries, Alt+Left and Alt+Right move."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(self.item.key)
        elif alt and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.moved.emit(self.item.key, -1 if event.key() == Qt.Key.Key_Left else 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.retried.emit(self.item.key)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A drag may begin here."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._grabbed_at = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Dragging is done by hand: QDrag would run an event loop of its own."""
        if self._grabbed_at is None:
            return
        far = (event.position().toPoint() - self._grabbed_at).manhattanLength()
        if self._dragging or far >= QApplication.startDragDistance():
            self._dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(self.item.key, event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The end of a drag."""
        dragging, self._dragging, self._grabbed_at = self._dragging, False, None
        self.unsetCursor()
        if dragging:
            self.dropped.emit(self.item.key, event.globalPosition().toPoint())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Thumbnail, border, number, words, progress."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        tokens = current()
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(frame, _RADIUS, _RADIUS)
        painter.fillPath(shape, QColor(tokens.raised))
        painter.setClipPath(shape)
        self._paint_image(painter)
        if self.item.stage == "uploading":
            done = self.item.fraction if self.item.fraction is not None else 0.15
            bar = QRectF(0, self.height() - 3, self.width() * done, 3)
            painter.fillRect(bar, QColor(tokens.accent))
        painter.setClipping(False)
        self._paint_words(painter)
        pen = QPen(QColor(self._border()), 1.0)
        if self.item.parked:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(shape)

    def _border(self) -> str:
        tokens = current()
        if self.hasFocus():
            return tokens.accent
        if self.item.stage == "failed":
            return tokens.failed
        return tokens.strong_line if self.item.parked else tokens.line

    def _paint_image(self, painter: QPainter) -> None:
        ratio = self.devicePixelRatioF()
        if self._pixmap is None and self._image is not None:
            room = (self.size() * ratio).expandedTo(QSize(1, 1))
            whole = Qt.AspectRatioMode.KeepAspectRatio
            scaled = self._image.scaled(room, whole, Qt.TransformationMode.SmoothTransformation)
            self._pixmap = QPixmap.fromImage(scaled)
            self._pixmap.setDevicePixelRatio(ratio)
        faded = self.item.parked or self.item.stage == "failed"
        painter.setOpacity(0.35 if faded else 1.0)
        if self._pixmap is not None:
            size = self._pixmap.deviceIndependentSize()
            painter.drawPixmap(
                round((self.width() - size.width()) / 2), round((self.height() - size.height()) / 2), self._pixmap
            )
        else:
            side = 22
            place = QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)
            if self.item.stage != "failed":
                icon("image", "muted").paint(painter, place)
        painter.setOpacity(1.0)

    def _paint_words(self, painter: QPainter) -> None:
        """The number in the upper left; the state, when there is one to tell, along the lower edge."""
        font = QFont(self.font())
        font.setPixelSize(10)
        painter.setFont(font)
        tokens = current()
        if self.item.number:
            _badge(painter, QPoint(4, 4), str(self.item.number), tokens.scrim, tokens.on_scrim)
        words = self.item.state_words
        if words in ("", "ready"):
            return
        room = self.width() - 8
        text = painter.fontMetrics().elidedText(_short(words), Qt.TextElideMode.ElideRight, room - 8)
        height = painter.fontMetrics().height() + 2
        ink = tokens.failed if self.item.stage == "failed" else tokens.on_scrim
        fill = tokens.panel if self.item.stage == "failed" else tokens.scrim
        _badge(painter, QPoint(4, self.height() - height - 6), text, fill, ink)

    def _show_buttons(self) -> None:
        near = self.underMouse() or self.hasFocus() or self.item.stage == "failed"
        self._remove.setVisible(near)
        self._retry.setVisible(self.item.stage == "failed")

    def _button(self, name: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(name, "on_scrim"))
        button.setIconSize(QSize(12, 12))
        button.setFixedSize(20, 20)
        button.setToolTip(plain_tooltip(words))
        button.setCursor(Qt.CursorShape.ArrowCursor)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Delete and Enter on the tile do the same
        set_role(button, "overlay")
        return button


def _badge(painter: QPainter, at: QPoint, text: str, fill: str, ink: str) -> None:
    metrics = painter.fontMetrics()
    box = QRect(at, QSize(max(metrics.horizontalAdvance(text) + 8, 15), metrics.height() + 2))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill))
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(QColor(ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _short(words: str) -> str:
    """A tile has room for a word: the bar says the rest of "uploading 43 %"."""
    return words.removeprefix("uploading ")


def _tooltip(item: ReferenceItem) -> str:
    reference = item.reference
    facts = ""
    if reference is not None and reference.width and reference.height:
        facts = f"{reference.width} × {reference.height} · {(reference.format or '').upper()}"
    state = item.reason or item.state_words
    return "\n".join(part for part in (item.name, facts, state) if part)
