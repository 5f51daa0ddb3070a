"""The gallery's grid as a person meets it: what is painted, what the mouse and the keys do."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from app.library.record import ImageRecord
from app.words import tr
from ui.gallery.grid import GridView, today_here
from ui.gallery.model import GalleryModel
from ui.gallery.paint import PICTURE_RADIUS, TilePainter, picture_box
from ui.gallery.thumbnails import Thumbnails, Wanted
from ui.gallery.typeahead import TypeAhead
from ui.theme import theme_signal

_SETTLE = 120
"""Milliseconds."""


class GalleryView(GridView):
    """The grid of pictures.

    Signals:
        opened: row to show large (Enter, Space, double click).
        cell_changed: the side of a cell that was asked for (Ctrl+wheel), in pixels.
        box_changed: how many device pixels a picture's longer side has, when that is another number than before.

    What the keys of actions do is not known here: see `ui.actions`, of which those of the gallery are bound to this.
    """

    opened = Signal(int)
    cell_changed = Signal(int)
    box_changed = Signal(int)

    def __init__(self, model: GalleryModel, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._thumbnails = thumbnails
        self._hovered = -1
        self._box = 0
        self._band_start = QPoint()
        self.setAccessibleName(tr("Gallery"))
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.type_ahead = TypeAhead(self)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLE)
        self._settled.timeout.connect(self._repaint)
        thumbnails.ready.connect(self._on_thumbnail)
        theme_signal().changed.connect(self._repaint)

    def wanted_of(self, record: ImageRecord) -> Wanted:
        """A picture at the size it has in this grid."""
        ratio = self.viewport().devicePixelRatioF()
        return Wanted(record, picture_box(self.grid.cell, ratio), ratio, PICTURE_RADIUS * ratio)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pictures are fitted to the new size when it has stayed the same for a moment."""
        cell = self.grid.cell
        super().resizeEvent(event)
        if self.grid.cell != cell:
            self._settled.start()

    # --- keys and mouse -----------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """While words are typed, letters are text and not the keys of actions."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self.type_ahead.takes(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the grid; everything else is Qt's."""
        if self.type_ahead.is_active and self.type_ahead.press(event):
            return
        row = self.currentIndex().row()
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            if row >= 0:
                self.opened.emit(row)
        elif event.key() == Qt.Key.Key_Escape and plain and self.selectionModel().hasSelection():
            self.clearSelection()
        elif event.matches(QKeySequence.StandardKey.Copy):
            event.ignore()  # Qt would copy the words for screen readers
        elif not self.type_ahead.press(event):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Who goes elsewhere is done with typing."""
        self.type_ahead.end()
        super().focusOutEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a rubber band may begin."""
        self._band_start = event.position().toPoint() + QPoint(0, self.verticalOffset())
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the tile under the mouse and the rubber band."""
        super().mouseMoveEvent(event)
        if self.state() == QAbstractItemView.State.DragSelectingState:
            self.viewport().update()
        else:
            self._hover(self.indexAt(event.position().toPoint()).row())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The rubber band goes."""
        super().mouseReleaseEvent(event)
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show it large."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(index.row())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel change the size of the tiles."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.change_columns(-1 if event.angleDelta().y() > 0 else 1)
            self.cell_changed.emit(self._wanted_cell)
            event.accept()
            return
        super().wheelEvent(event)

    # --- painting -----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in sight and ask for the pictures that are missing."""
        top = self.verticalOffset()
        seen = self._grid.rows_between(top, top + self.viewport().height())
        painter = QPainter(self.viewport())
        painter.setClipRegion(event.region())
        tiles = TilePainter(painter, self.font())
        tiles.ground(event.rect())
        painter.translate(0, -top)
        area = event.rect().translated(0, top)
        today = today_here()
        for section in self._grid.sections_between(area.top(), area.bottom()):
            if self._grid.header:
                words = self._model.section(section, self._grid.first_row(section), today)
                tiles.header(self._grid.header_of(section), words)
        now = datetime.now(UTC)
        for row in seen:
            if self._grid.rect_of(row).adjusted(-5, -5, 5, 5).intersects(area):
                self._paint_row(tiles, row, now)
        if self.state() == QAbstractItemView.State.DragSelectingState:
            pointer = self.viewport().mapFromGlobal(self.cursor().pos()) + QPoint(0, top)
            tiles.rubber_band(QRect(self._band_start, pointer).normalized())
        painter.end()
        self._thumbnails.want(self._missing(seen))
        self._tell_box()

    def _paint_row(self, tiles: TilePainter, row: int, now: datetime) -> None:
        cell = self._grid.rect_of(row)
        index = self._model.index(row)
        selected = self.selectionModel().isSelected(index)
        tile = self._model.tile(row)
        record = self._model.record(row)
        if tile is not None:
            tiles.running(cell, tile.task, self._model.name_of(tile.task.request.model), now)
        elif record is not None:
            tiles.tile(cell)
            pixmap = self._thumbnails.pixmap(record.uid)
            if pixmap is not None:
                tiles.picture(cell, pixmap)
            elif problem := self._thumbnails.problem(record.uid):
                tiles.unreadable(cell, problem)
            tiles.badges(cell, record, with_ratio=selected or row == self._hovered)
        else:
            tiles.tile(cell)
        current = self.hasFocus() and index == self.currentIndex()
        if selected or current:
            tiles.outline(cell, selected=selected, current=current)

    def _tell_box(self) -> None:
        """After painting: whatever changes a tile or the screen's density ends there."""
        box = picture_box(self._grid.cell, self.viewport().devicePixelRatioF()).width()
        if box != self._box:
            self._box = box
            self.box_changed.emit(box)

    def _missing(self, seen: range) -> list[Wanted]:
        """What is to be loaded; while tiles are still changing their size, only pictures of which there is nothing."""
        records = self._model.records(seen)
        if self._settled.isActive():
            records = [record for record in records if self._thumbnails.pixmap(record.uid) is None]
        return [self.wanted_of(record) for record in records]

    def _on_thumbnail(self, uid: str) -> None:
        top = self.verticalOffset()
        for row in self.grid.rows_between(top, top + self.viewport().height()):
            record = self._model.record(row)
            if record is not None and record.uid == uid:
                self.viewport().update(self.grid.rect_of(row).translated(0, -top))

    def _hover(self, row: int) -> None:
        if row == self._hovered:
            return
        for changed in (row, self._hovered):
            self.viewport().update(self._grid.rect_of(changed).translated(0, -self.verticalOffset()))
        self._hovered = row

    def _repaint(self) -> None:
        self.viewport().update()
