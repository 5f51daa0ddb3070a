"""Cells of one size in as many columns as the width allows, rows filled evenly."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class EvenGrid(QWidget):
    """Seven tiles stand in one row of seven, nine in rows of five and four: never one lonely tile below the others.

    Args:
        least: the narrowest a cell may become, in px.
        height: of a cell; None makes cells square.
        columns: the fewest columns that share the width; 0 lets the cells fill it.
    """

    def __init__(
        self,
        *,
        least: int,
        height: int | None = None,
        columns: int = 0,
        spacing: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._least = least
        self._height = height
        self._columns = columns
        self._spacing = spacing
        self._cells: tuple[QWidget, ...] = ()
        # not Fixed: that would hold the height at the size hint, whatever the width asks for
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_cells(self, cells: Sequence[QWidget], *, least: int | None = None) -> None:
        """Show these widgets in this order; the grid becomes their parent. Widgets left out are the caller's."""
        self._cells = tuple(cells)
        self._least = self._least if least is None else least
        for cell in self._cells:
            if cell.parent() is not self:
                cell.setParent(self)
            if cell.isHidden():  # showing what is shown already makes Qt lay everything out again
                cell.show()
        self.updateGeometry()
        self._place()

    def cells(self) -> tuple[QWidget, ...]:
        """What is shown, in order."""
        return self._cells

    def places(self, width: int) -> list[QRect]:
        """Where each cell goes at that width."""
        count = len(self._cells)
        if count == 0:
            return []
        most = max(1, (width + self._spacing) // (self._least + self._spacing))
        columns = max(ceil(count / ceil(count / most)), min(self._columns, most))
        side = (width - (columns - 1) * self._spacing) / columns
        height = round(side) if self._height is None else self._height
        places: list[QRect] = []
        for index in range(count):
            row, column = divmod(index, columns)
            left = round(column * (side + self._spacing))
            right = round(column * (side + self._spacing) + side)
            places.append(QRect(left, row * (height + self._spacing), right - left, height))
        return places

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all rows."""
        places = self.places(width)
        return places[-1].bottom() + 1 if places else 0

    def sizeHint(self) -> QSize:
        """A few columns; the height follows from the width that it is given."""
        return QSize(self._least * 3, self.heightForWidth(max(self.width(), self._least)))

    def minimumSizeHint(self) -> QSize:
        """One column, one row."""
        return QSize(self._least, (self._least if self._height is None else self._height) if self._cells else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put every cell in its place."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        for cell, place in zip(self._cells, self.places(self.width()), strict=True):
            cell.setGeometry(place)
