"""One collection in the strip: press to see it, drop pictures on it, a menu for the rest."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QToolButton, QWidget

from app.words import number, plural, tr
from ui.handing.mime import is_ours, uids_in
from ui.icons import icon
from ui.organise.collections import Collection
from ui.theme import repolish, set_role
from ui.widgets import set_tooltip

_WIDEST = 190
"""Of the name, in pixels."""


class DropButton(QToolButton):
    """A button that takes pictures of our own gallery.

    Signals:
        dropped: tuple of uids.
        hovered: pictures are held over it.
    """

    dropped = Signal(object)
    hovered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Ours only; what comes from elsewhere goes on to the window."""
        if is_ours(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._light(lit=True)
            self.hovered.emit()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went on."""
        super().dragLeaveEvent(event)
        self._light(lit=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take them."""
        self._light(lit=False)
        uids = uids_in(event.mimeData())
        if uids:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(uids)

    def _light(self, *, lit: bool) -> None:
        self.setProperty("lit", lit)
        repolish(self)


class CollectionChip(DropButton):
    """Name and count; ticked while its pictures are what the gallery shows.

    Signals:
        menu_wanted: a global position.
        rename_wanted, delete_wanted: F2, Delete.
    """

    menu_wanted = Signal(QPoint)
    rename_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, collection: Collection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.collection = collection
        set_role(self, "collection")
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(13, 13))
        name = self.fontMetrics().elidedText(collection.name, Qt.TextElideMode.ElideMiddle, _WIDEST)
        self.setText(f"{name}  {number(collection.count)}".replace("&", "&&"))
        if collection.is_target:
            self.setIcon(icon("target", "accent"))
        count = plural(collection.count, "{n} picture", "{n} pictures")
        self.setAccessibleName(tr("Collection {name}, {count}", name=collection.name, count=count))
        lines = [tr("{name}: {count}", name=collection.name, count=count)]
        if collection.is_target:
            lines.append(tr("New pictures go here."))
        lines.append(tr("Drop pictures here to add them. F2 renames, Del deletes it; a right click shows more."))
        set_tooltip(self, "\n".join(lines))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Mouse and the menu key."""
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.mapToGlobal(QPoint(0, self.height()))
        self.menu_wanted.emit(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rename and delete; everything else is Qt's."""
        if event.key() == Qt.Key.Key_F2:
            self.rename_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)
