"""A panel that takes dropped and pasted pictures anywhere on it, and Ctrl+Enter from any of its controls."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QWidget

from ui.compose.prompt_edit import send_press
from ui.references.area import ReferenceArea
from ui.theme import set_role


class DropPanel(QWidget):
    """Hands files and pictures on to its reference area.

    Signals:
        submitted, held: Ctrl+Enter, Ctrl+Shift+Enter, wherever the focus is.
        undone: Ctrl+Z, where nothing with the focus has an undo of its own.
        drag_judged: why what is dragged over the panel cannot be used; "" when it can or when it has left.
    """

    submitted = Signal()
    held = Signal()
    undone = Signal()
    drag_judged = Signal(str)

    def __init__(self, area: ReferenceArea, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.area = area
        self.setAcceptDrops(True)
        set_role(self, "panel")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what can be used; say why not otherwise."""
        offer = self.area.judge(event.mimeData())
        self.drag_judged.emit("" if offer.is_usable else offer.reason)
        self.area.set_highlight(offer.is_usable)
        if offer.is_usable:
            event.setDropAction(Qt.DropAction.CopyAction)
        # accepted either way: Qt sends neither leave nor drop to a widget that refused, and the reason would stay
        event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """The pointer shows whether a drop would do anything."""
        if self.area.judge(event.mimeData()).is_usable:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Gone again."""
        super().dragLeaveEvent(event)
        self._over()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped. A copy, whatever the other side proposed: its files stay where they are."""
        self._over()
        if self.area.take(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter sends, with Shift it holds back; Ctrl+V pastes pictures; Ctrl+Z undoes what replaced the form."""
        press = send_press(event)
        if press is not None:
            (self.held if press == "hold" else self.submitted).emit()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undone.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.area.take(QGuiApplication.clipboard().mimeData())
        else:
            super().keyPressEvent(event)

    def _over(self) -> None:
        self.area.set_highlight(False)
        self.drag_judged.emit("")
