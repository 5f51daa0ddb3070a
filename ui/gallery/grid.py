"""A list view laid out by pure arithmetic: geometry, scrolling and selection; it paints nothing by itself.

It is a QListView only so that screen readers meet a list; every part of QListView that walks rows is replaced.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import cast

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ui.gallery.anchor import Anchor
from ui.gallery.layout import GAP, HEADER, LARGEST, MARGIN, SMALLEST, TOP, GridLayout
from ui.gallery.model import AnyIndex, GalleryModel
from ui.theme import scaled

_FIRST_CELL = 164


class GridView(QListView):
    """Square cells under day headers; stays where the person looks when rows come and go."""

    def __init__(self, model: GalleryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._wanted_cell = _FIRST_CELL
        self._grid = GridLayout(1, _FIRST_CELL)
        self._anchor = Anchor()
        self._laying_out = False
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionRectVisible(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setModel(model)
        model.rowsRemoved.connect(self.doItemsLayout)
        model.rowsMoved.connect(self.doItemsLayout)
        model.relaid.connect(self.doItemsLayout)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def grid(self) -> GridLayout:
        """Where everything stands at the moment."""
        return self._grid

    @property
    def wanted_cell(self) -> int:
        """The side of a cell that was asked for, pixels."""
        return self._wanted_cell

    def set_cell(self, side: int) -> None:
        """Make tiles larger or smaller; what the person looks at stays in sight."""
        side = min(max(side, SMALLEST), LARGEST)
        if side == self._wanted_cell:
            return
        current = self.currentIndex()
        if current.isValid() and self.visualRect(current).intersects(self.viewport().rect()):
            self._anchor.note(self._model, self._grid, self.verticalOffset(), current.row())
        self._wanted_cell = side
        self.doItemsLayout()

    def change_columns(self, by: int) -> None:
        """That many columns more, or fewer; every step is seen."""
        columns = max(self._grid.columns + by, 1)
        room = self.width() - 2 * MARGIN - (columns - 1) * GAP
        self.set_cell(room // columns)

    def selected_rows(self, limit: int) -> list[int]:
        """The first `limit` selected rows, in the order of the grid; reads ranges, so everything may be selected."""
        rows: list[int] = []
        # PySide's stubs do not know that a selection is a list of ranges
        ranges = cast("list[QItemSelectionRange]", self.selectionModel().selection())
        for first, last in sorted((one.top(), one.bottom()) for one in ranges):
            rows += range(first, min(last + 1, first + limit - len(rows)))
        return rows

    def place(self) -> tuple[int | str, int] | None:
        """What is looked at: the key of the first row in sight and how far it stands from the top; None at the top."""
        value = self.verticalOffset()
        if value <= 0:
            return None
        row = self._grid.rows_between(value + self._grid.cell // 2, value + self._grid.cell).start
        key = self._model.key(row)
        return (key, self._grid.rect_of(row).top() - value) if key is not None else None

    def go_to_place(self, place: tuple[int | str, int] | None) -> bool:
        """Scroll to where `place` said; to the top for None, or when it is not shown any more. Whether it is."""
        row = self._model.row_of(place[0]) if place is not None else None
        if place is None or row is None:
            self.go_to_top()
            return place is None
        self.verticalScrollBar().setValue(max(self._grid.rect_of(row).top() - place[1], 0))
        self._on_scrolled()
        return True

    def go_to_row(self, row: int) -> None:
        """Bring a row into sight, in the middle when it is far away, and stay there."""
        rect = self.visualRect(self._model.index(row))
        if not self.viewport().rect().intersects(rect):
            self.scrollTo(self._model.index(row), QAbstractItemView.ScrollHint.PositionAtCenter)
        self._on_scrolled()

    # --- layout -------------------------------------------------------------------------------------------------------

    def doItemsLayout(self) -> None:
        """Lay out again by arithmetic and stay where the person was."""
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        """Bring grid and scroll bar up to date; costs the number of days."""
        if self._laying_out:
            return
        self._laying_out = True
        try:
            # the width of the whole widget: a scroll bar that comes or goes stands in the margin and moves no tile
            counts = self._model.section_counts(today_here())
            header = scaled(HEADER) if self._model.has_headers else 0
            now = (self.width(), self._wanted_cell, header)
            if counts is not self._grid.counts or now != (self._grid.width, self._grid.wanted, self._grid.header):
                self._grid = GridLayout(*now[:2], counts, header, self._grid)
            bar = self.verticalScrollBar()
            height = self.viewport().height()
            bar.setPageStep(height)
            bar.setSingleStep(max(self._grid.line // 3, 1))
            bar.setRange(0, max(self._grid.height - height, 0))
            bar.setValue(self._anchor.value(self._model, self._grid))
        finally:
            self._laying_out = False
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer columns; the first row in sight stays."""
        super().resizeEvent(event)
        self.updateGeometries()

    def rowsInserted(self, parent: AnyIndex, start: int, end: int) -> None:
        """Lay out at once, so that nothing is ever painted in an old place."""
        super().rowsInserted(parent, start, end)
        self.doItemsLayout()

    def dataChanged(self, top_left: AnyIndex, bottom_right: AnyIndex, roles: Sequence[int] = ()) -> None:  # noqa: ARG002 - Qt's own signature
        """Paint the rows that changed; QListView would lay out all of them again."""
        for row in range(top_left.row(), bottom_right.row() + 1):
            self.viewport().update(self.visualRect(self._model.index(row)))

    def reset(self) -> None:
        """Everything may be different."""
        super().reset()
        self.doItemsLayout()

    def visualRect(self, index: AnyIndex) -> QRect:
        """Where an index stands in the viewport."""
        return self._grid.rect_of(index.row()).translated(0, -self.verticalOffset())

    def indexAt(self, point: QPoint) -> QModelIndex:
        """What stands at a point of the viewport."""
        row = self._grid.index_at(point + QPoint(0, self.verticalOffset()))
        return self._model.index(row) if row is not None else QModelIndex()

    def scrollTo(
        self, index: AnyIndex, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring an index into sight, with the header above it when it stands in the first line of its day."""
        rect = self._grid.rect_of(index.row())
        if rect.isEmpty():
            return
        bar = self.verticalScrollBar()
        in_first_line = index.row() - self._grid.first_row(self._grid.section_of(index.row())) < self._grid.columns
        top = rect.top() - (self._grid.header + TOP if in_first_line else TOP)
        bottom = rect.bottom() + TOP
        height = self.viewport().height()
        if hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(rect.center().y() - height // 2)
        elif top < bar.value() or hint == QAbstractItemView.ScrollHint.PositionAtTop:
            bar.setValue(top)
        elif bottom > bar.value() + height or hint == QAbstractItemView.ScrollHint.PositionAtBottom:
            bar.setValue(bottom - height)

    def horizontalOffset(self) -> int:
        """It never scrolls sideways."""
        return 0

    def verticalOffset(self) -> int:
        """Pixels above the viewport."""
        return self.verticalScrollBar().value()

    def isIndexHidden(self, _index: AnyIndex) -> bool:
        """Nothing is hidden."""
        return False

    # --- selection -------------------------------------------------------------------------------------------

    def moveCursor(self, action: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Where a cursor key leads."""
        last = self._model.rowCount() - 1
        row = self.currentIndex().row()
        if last < 0:
            return QModelIndex()
        move = QAbstractItemView.CursorAction
        if row < 0:
            return self._model.index(last if action == move.MoveEnd else 0)
        page = max(self.viewport().height() // self._grid.line, 1)
        target = {
            move.MoveLeft: lambda: row - 1,
            move.MovePrevious: lambda: row - 1,
            move.MoveRight: lambda: row + 1,
            move.MoveNext: lambda: row + 1,
            move.MoveUp: lambda: self._grid.row_above(row),
            move.MoveDown: lambda: self._grid.row_below(row),
            move.MovePageUp: lambda: self._grid.row_above(row, page),
            move.MovePageDown: lambda: self._grid.row_below(row, page),
            move.MoveHome: lambda: 0,
            move.MoveEnd: lambda: last,
        }[action]()
        return self._model.index(min(max(target, 0), last))

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select what a rubber band touches, or every row between two cells (Shift)."""
        selection = QItemSelection()
        if self.state() == QAbstractItemView.State.DragSelectingState:
            area = rect.normalized().translated(0, self.verticalOffset())
            for first, last in self._grid.rows_touching(area):
                selection.select(self._model.index(first), self._model.index(last))
        else:
            ends = self.indexAt(rect.topLeft()), self.indexAt(rect.bottomRight())
            rows = sorted(index.row() for index in ends if index.isValid())
            if rows:
                selection.select(self._model.index(rows[0]), self._model.index(rows[-1]))
        self.selectionModel().select(selection, command)

    def visualRegionForSelection(self, _selection: QItemSelection) -> QRegion:
        """What to paint again: all that is in sight, whatever the selection's size."""
        return QRegion(self.viewport().rect())

    def go_to_top(self) -> None:
        """Scroll to the first row, and stay there while new ones come in front."""
        self.verticalScrollBar().setValue(0)
        self._on_scrolled()

    def _on_scrolled(self) -> None:
        if not self._laying_out:
            self._anchor.note(self._model, self._grid, self.verticalOffset())


def today_here() -> date:
    """The day on this computer's clock."""
    return datetime.now().astimezone().date()
