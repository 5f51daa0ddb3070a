"""Where every tile of the grid stands, by arithmetic: a call costs at most the number of sections, never that of rows.

Rows are counted as the model counts them. They fall into sections (days, tasks); each section starts with a header
line and breaks into lines of `columns` square cells.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import InitVar, dataclass, field
from itertools import accumulate

from PySide6.QtCore import QPoint, QRect

MARGIN = 16
TOP = 8
GAP = 12
HEADER = 32
SMALLEST = 96
LARGEST = 420


@dataclass(frozen=True)
class GridLayout:
    """The whole grid in content coordinates (pixels from the top of the scrolled area).

    Attributes:
        width: of the viewport.
        wanted: side of a cell that the person asked for; the real one fills the line and so differs a little.
        counts: how many rows each section has, in order; one without rows takes no room at all.
        header: height of a section's header line, 0 for none.
        before: an earlier layout, of whose sums those that hold for the very same `counts` are taken over.
    """

    width: int
    wanted: int
    counts: Sequence[int] = ()
    header: int = HEADER
    before: InitVar[GridLayout | None] = None
    columns: int = field(init=False)
    cell: int = field(init=False)
    _first: list[int] = field(init=False, repr=False, compare=False)
    _top: list[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self, before: GridLayout | None) -> None:
        room = max(self.width - 2 * MARGIN, SMALLEST)
        wanted = min(max(self.wanted, SMALLEST), LARGEST)
        columns = max(1, round((room + GAP) / (wanted + GAP)))
        set_once = object.__setattr__
        set_once(self, "columns", columns)
        set_once(self, "cell", (room - (columns - 1) * GAP) // columns)
        # by task there may be 100 000 sections: their few different heights are looked up, in C
        heights = {count: self._height_of(count) for count in set(self.counts)}
        known = before if before is not None and before.counts is self.counts else None
        first = known._first if known else list(accumulate(self.counts, initial=0))  # noqa: SLF001 - of its own kind
        set_once(self, "_first", first)
        set_once(self, "_top", list(accumulate(map(heights.__getitem__, self.counts), initial=TOP)))

    @property
    def rows(self) -> int:
        """How many rows there are in all."""
        return self._first[-1]

    @property
    def height(self) -> int:
        """Of everything, margins included."""
        return self._top[-1] + TOP if self.rows else 0

    @property
    def line(self) -> int:
        """From the top of one line of tiles to the next."""
        return self.cell + GAP

    def section_of(self, row: int) -> int:
        """Index of the section that holds `row`."""
        return bisect_right(self._first, row) - 1

    def first_row(self, section: int) -> int:
        """Row of the first tile of a section."""
        return self._first[section]

    def rect_of(self, row: int) -> QRect:
        """The cell of `row`; an empty rectangle for a row that is not there."""
        if not 0 <= row < self.rows:
            return QRect()
        section = self.section_of(row)
        line, column = divmod(row - self._first[section], self.columns)
        x = MARGIN + column * self.line
        y = self._top[section] + self.header + line * self.line
        return QRect(x, y, self.cell, self.cell)

    def header_of(self, section: int) -> QRect:
        """The header line of a section."""
        return QRect(MARGIN, self._top[section], max(self.width - 2 * MARGIN, 0), self.header)

    def index_at(self, point: QPoint) -> int | None:
        """The row whose cell holds `point`, None between cells and outside."""
        row = self._row_near(point.x(), point.y())
        return row if row is not None and self.rect_of(row).contains(point) else None

    def rows_between(self, top: int, bottom: int) -> range:
        """Every row whose cell touches the band from `top` to `bottom` (content coordinates, both included)."""
        if not self.rows or bottom < top:
            return range(0)
        return range(self._first_below(top), self._first_below(bottom + self.line))

    def sections_between(self, top: int, bottom: int) -> range:
        """Every section that touches the band."""
        if not self.counts:
            return range(0)
        last = len(self.counts) - 1
        low = max(bisect_right(self._top, top) - 1, 0)
        high = max(bisect_right(self._top, bottom) - 1, 0)
        return range(min(low, last), min(high, last) + 1)

    def rows_touching(self, area: QRect) -> list[tuple[int, int]]:
        """The rows whose cells touch `area`, as runs `(first, last)`; for the rubber band."""
        runs: list[tuple[int, int]] = []
        for row in self.rows_between(area.top(), area.bottom()):
            if not self.rect_of(row).intersects(area):
                continue
            if runs and runs[-1][1] == row - 1:
                runs[-1] = (runs[-1][0], row)
            else:
                runs.append((row, row))
        return runs

    def row_above(self, row: int, lines: int = 1) -> int:
        """The row that stands `lines` lines above `row` in the same column, as near as the sections allow."""
        return self._by_lines(row, -lines)

    def row_below(self, row: int, lines: int = 1) -> int:
        """The row that stands `lines` lines below `row` in the same column, as near as the sections allow."""
        return self._by_lines(row, lines)

    def _height_of(self, rows: int) -> int:
        return self.header + -(-rows // self.columns) * self.line if rows else 0

    def _row_near(self, x: int, y: int) -> int | None:
        section = bisect_right(self._top, y) - 1
        if not 0 <= section < len(self.counts):
            return None
        line = (y - self._top[section] - self.header) // self.line
        column = (x - MARGIN) // self.line
        if line < 0 or not 0 <= column < self.columns:
            return None
        row = self._first[section] + line * self.columns + column
        return row if row < self._first[section + 1] else None

    def _first_below(self, y: int) -> int:
        """The first row whose cell ends at or below `y`."""
        section = bisect_right(self._top, y) - 1
        if section < 0:
            return 0
        if section >= len(self.counts):
            return self.rows
        line = max((y - self._top[section] - self.header + GAP) // self.line, 0)
        return min(self._first[section] + line * self.columns, self._first[section + 1])

    def _by_lines(self, row: int, lines: int) -> int:
        step = 1 if lines > 0 else -1
        column = (row - self._first[self.section_of(row)]) % self.columns
        for _ in range(abs(lines)):
            following = self._next_line(row, column, step)
            if following is None:
                break
            row = following
        return row

    def _next_line(self, row: int, column: int, step: int) -> int | None:
        section = self.section_of(row)
        line = (row - self._first[section]) // self.columns + step
        lines = -(-self.counts[section] // self.columns)
        while not 0 <= line < lines:
            section += step
            if not 0 <= section < len(self.counts):
                return None
            lines = -(-self.counts[section] // self.columns)
            line = 0 if step > 0 else lines - 1
        start = self._first[section] + line * self.columns
        return min(start + column, self._first[section + 1] - 1)
