"""Drags as the window system sends them: to the window's own handle, from where Qt finds who they are for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

COPY, LEFT, NO_KEYS = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Drag:
    """Something held over a window; it has to be kept for as long as it is."""

    def __init__(self, window: QWidget, mime: QMimeData) -> None:
        self.mime = mime
        self._handle = window.windowHandle()
        self._window = window
        self._entered = False

    def over(self, widget: QWidget) -> bool:
        """Move to the middle of a widget; whether it would be taken there."""
        at = self._at(widget)
        kind = QDragMoveEvent if self._entered else QDragEnterEvent
        event = kind(at, COPY, self.mime, LEFT, NO_KEYS)
        self._entered = True
        QCoreApplication.sendEvent(self._handle, event)
        return event.isAccepted()

    def leave(self) -> None:
        """Out of the window."""
        QCoreApplication.sendEvent(self._handle, QDragLeaveEvent())

    def drop(self, widget: QWidget) -> bool:
        """Let go over the middle of a widget; whether it was taken."""
        self.over(widget)
        event = QDropEvent(QPointF(self._at(widget)), COPY, self.mime, LEFT, NO_KEYS)
        QCoreApplication.sendEvent(self._handle, event)
        return event.isAccepted()

    def _at(self, widget: QWidget) -> QPoint:
        return widget.mapTo(self._window, widget.rect().center())
