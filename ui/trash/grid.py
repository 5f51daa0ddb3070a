"""The grid of the pictures in the trash: looks like the gallery, with keys of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.words import tr
from ui.gallery.model import GalleryModel
from ui.gallery.thumbnails import Thumbnails
from ui.gallery.view import GalleryView

_MOVES = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Space,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
    }
)


class TrashGrid(GalleryView):
    """Keys: Enter opens, R restores, Del asks about deleting for good, Ctrl+A takes all, Esc leaves.

    Signals:
        restore_wanted, delete_wanted: of what is selected.
        left: nothing was selected, and Escape was pressed.
    """

    restore_wanted = Signal()
    delete_wanted = Signal()
    left = Signal()

    def __init__(self, model: GalleryModel, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(model, thumbnails, parent)
        self.setAccessibleName(tr("Pictures in the trash"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class; words are not searched for here."""
        key = event.key()
        if key == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        elif key == Qt.Key.Key_R and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.restore_wanted.emit()
        elif key == Qt.Key.Key_Escape and not self.selectionModel().hasSelection():
            self.left.emit()
        elif key in _MOVES or key == Qt.Key.Key_Escape or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        else:
            event.ignore()
