"""A panel that takes dropped and pasted pictures anywhere on it, and Ctrl+Enter from any of its controls."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
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

from ui.compose.incoming import Incoming, single_file
from ui.compose.prompt_edit import send_press
from ui.references.area import ReferenceArea
from ui.theme import set_role

_OURS = frozenset({".json", ".png", ".jpg", ".jpeg", ".webp"})


class DropPanel(QWidget):
    """Hands files and pictures on to its reference area.

    Signals:
        submitted, held: Ctrl+Enter, Ctrl+Shift+Enter, wherever the focus is.
        undone: Ctrl+Z, where nothing with the focus has an undo of its own.
        drag_recognised: what is dragged is a picture of ours, or its sidecar.
    """

    submitted = Signal()
    held = Signal()
    undone = Signal()
    drag_recognised = Signal()

    def __init__(self, area: ReferenceArea, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.area = area
        self.incoming = Incoming(area)
        self.incoming.recognised.connect(self.drag_recognised)
        self._knows_ours = False
        self.can_undo: Callable[[], bool] = lambda: False
        self.setAcceptDrops(True)
        set_role(self, "panel")

    def know_ours(self, known: bool) -> None:
        """Whether dropped files are looked at for settings of ours; that needs workers."""
        self._knows_ours = known

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z belongs to the form while the focus is in it and there is something to undo, and not to the window."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.Undo)
            and self.can_undo()
        ):
            event.accept()
            return True
        return super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what can be used; say why not otherwise."""
        mime = event.mimeData()
        hover = self.area.hover
        offer = hover.judge(mime) if hover.is_watched else hover.enter(mime).offer
        self.area.set_highlight(offer.is_usable)
        if self._knows_ours:
            self.incoming.peek(mime)
        if offer.is_usable or self._may_be_ours(mime):
            event.setDropAction(Qt.DropAction.CopyAction)
        # accepted either way: Qt sends neither leave nor drop to a widget that refused, and the reason would stay
        event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """The pointer shows whether a drop would do anything."""
        verdict = self.area.hover.verdict
        if (verdict is not None and verdict.is_usable) or self._may_be_ours(event.mimeData()):
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
        if self._take(event):
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

    def _take(self, event: QDropEvent) -> bool:
        """On the references: as references. Elsewhere: the settings of a picture of ours, else as a reference too."""
        section = self.area.parentWidget() or self.area  # with its label and its margins
        on_references = section.rect().contains(section.mapFromGlobal(self.mapToGlobal(event.position().toPoint())))
        if self._knows_ours and self.incoming.take(event.mimeData(), as_reference=on_references):
            return True
        return self.area.take(event.mimeData())

    def _may_be_ours(self, mime: QMimeData) -> bool:
        """One file that a model without references may take settings from: a picture, or a sidecar."""
        path = single_file(mime) if self._knows_ours else None
        return path is not None and path.suffix.lower() in _OURS

    def _over(self) -> None:
        self.incoming.forget()
        self.area.set_highlight(False)
        if not self.area.hover.is_watched:
            self.area.hover.leave()
