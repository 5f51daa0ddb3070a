"""One reference image: thumbnail, number, state, and what can be done with it by mouse and by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QToolButton, QToolTip, QWidget

from app.words import tr
from ui.icons import icon
from ui.references.facts import place_words, state_of, tooltip_of
from ui.references.item import ReferenceItem
from ui.references.tile_paint import paint_tile, scaled
from ui.theme import set_role
from ui.widgets import plain_tooltip, set_tooltip

_MOVES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class ReferenceTile(QWidget):
    """Shows an item; knows nothing of where it comes from. Two hundred of them are made at once: it is kept light.

    Signals (each with the key of the item):
        removed, retried, stopped, viewed: what the person wants done.
        preview_wanted: its address may be asked.
        menu_wanted: and where (global).
        moved: and by how many places.
        dragged: and where the pointer is (global), while it is dragged; `dropped` at the end.
        pointed: the pointer or the focus has come to it; 0 when it has left.
    """

    removed = Signal(int)
    retried = Signal(int)
    stopped = Signal(int)
    viewed = Signal(int)
    preview_wanted = Signal(int)
    menu_wanted = Signal(int, QPoint)
    moved = Signal(int, int)
    dragged = Signal(int, QPoint)
    dropped = Signal(int, QPoint)
    pointed = Signal(int)

    def __init__(self, item: ReferenceItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        self.misfit = ""
        self._asks = False
        self._image: QImage | None = None
        self._pixmap: QPixmap | None = None
        self._remove: QToolButton | None = None
        self._middle: QToolButton | None = None
        self._grabbed_at: QPoint | None = None
        self._dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._explain()
        self._show_buttons()

    def set_item(self, item: ReferenceItem) -> None:
        """Show another state of the same picture."""
        if item is self.item:
            return
        self.item = item
        self._explain()
        self._show_buttons()
        self.update()

    def set_misfit(self, why: str) -> None:
        """Why the model does not take it as it is; "" when it does, or nothing is known."""
        if why != self.misfit:
            self.misfit = why
            self._explain()
            self.update()

    def set_asks(self, asks: bool) -> None:
        """Whether its address has not been asked for a preview, and may be when the person says so."""
        if asks != self._asks:
            self._asks = asks
            self._show_buttons()

    def set_image(self, image: QImage) -> None:
        """The thumbnail."""
        self._image = image
        self._pixmap = None
        self.update()

    def event(self, event: QEvent) -> bool:
        """The tooltip is made when it is needed."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), plain_tooltip(tooltip_of(self.item, self.misfit)), self)
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The thumbnail is scaled anew when it is painted."""
        super().resizeEvent(event)
        self._pixmap = None
        self._place_buttons()

    def enterEvent(self, event: QEnterEvent) -> None:
        """The buttons are there while the pointer or the focus is."""
        super().enterEvent(event)
        self._show_buttons()
        self.pointed.emit(self.item.key)

    def leaveEvent(self, event: QEvent) -> None:
        """As above."""
        super().leaveEvent(event)
        self._show_buttons()
        self.pointed.emit(0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """As above."""
        super().focusInEvent(event)
        self._show_buttons()
        self.pointed.emit(self.item.key)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """As above."""
        super().focusOutEvent(event)
        self._show_buttons()
        self.pointed.emit(0)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete removes, Enter tries again or shows, Alt and an arrow move it."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(self.item.key)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and key in _MOVES:
            self.moved.emit(self.item.key, _MOVES[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not event.modifiers():
            self._act()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Everything that can be done with it; the menu key opens it in the middle."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        at = event.globalPos() if by_mouse else self.mapToGlobal(self.rect().center())
        self.menu_wanted.emit(self.item.key, at)
        event.accept()

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

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show it large."""
        if event.button() == Qt.MouseButton.LeftButton and self.item.reference is not None:
            self.viewed.emit(self.item.key)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """See `tile_paint`."""
        if self._pixmap is None and self._image is not None:
            self._pixmap = scaled(self._image, self.size(), self.devicePixelRatioF())
        painter = QPainter(self)
        misfit = bool(self.misfit)
        paint_tile(painter, self.rect(), self.item, self._pixmap, focused=self.hasFocus(), misfit=misfit)

    def _explain(self) -> None:
        item = self.item
        self.setAccessibleName(
            tr("{place}: {name}, {state}", place=place_words(item), name=item.name, state=state_of(item))
        )
        self.setAccessibleDescription(item.reason or item.note or self.misfit)

    def _act(self) -> None:
        """What Enter does, and the button in the middle."""
        if self.item.can_retry:
            self.retried.emit(self.item.key)
        elif self._asks:
            self.preview_wanted.emit(self.item.key)
        elif self.item.reference is not None:
            self.viewed.emit(self.item.key)

    def _press_middle(self) -> None:
        if self.item.stage in ("waiting", "uploading") and not self._asks:
            self.stopped.emit(self.item.key)
        else:
            self._act()

    def _show_buttons(self) -> None:
        """Buttons are made when they are first needed."""
        near = self.underMouse() or self.hasFocus()
        name, words, spoken = self._middle_role(near=near)
        if near or self.item.stage == "failed":
            self._remove = self._remove or self._button("close", self._on_remove)
            set_tooltip(self._remove, tr("Remove"))
            self._remove.setAccessibleName(tr("Remove {name}", name=self.item.name))
            self._remove.show()
        elif self._remove is not None:
            self._remove.hide()
        if name:
            self._middle = self._middle or self._button(name, self._press_middle)
            self._middle.setIcon(icon(name, "on_scrim"))
            set_tooltip(self._middle, words)
            self._middle.setAccessibleName(spoken)
            self._middle.show()
        elif self._middle is not None:
            self._middle.hide()
        self._place_buttons()

    def _middle_role(self, *, near: bool) -> tuple[str, str, str]:
        """Icon, tooltip and accessible name of the button in the middle; no icon: no button."""
        item = self.item
        if item.can_retry:
            return "refresh", tr("Try again"), tr("Try {name} again", name=item.name)
        if self._asks:
            words = tr("Show preview: asks {host} for the picture", host=item.name)
            return "eye", words, tr("Show preview of {name}", name=item.name)
        if near and not item.parked and item.stage in ("waiting", "uploading"):
            return "stop", tr("Stop the upload"), tr("Stop the upload of {name}", name=item.name)
        return "", "", ""

    def _on_remove(self) -> None:
        self.removed.emit(self.item.key)

    def _place_buttons(self) -> None:
        if self._remove is not None:
            self._remove.move(self.width() - self._remove.width() - 3, 3)
        if self._middle is not None:
            middle = self._middle.size()
            self._middle.move((self.width() - middle.width()) // 2, (self.height() - middle.height()) // 2)

    def _button(self, name: str, act: object) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(name, "on_scrim"))
        button.setIconSize(QSize(12, 12))
        button.setFixedSize(20, 20)
        button.setCursor(Qt.CursorShape.ArrowCursor)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Delete and Enter on the tile do the same
        button.clicked.connect(act)
        set_role(button, "overlay")
        return button
