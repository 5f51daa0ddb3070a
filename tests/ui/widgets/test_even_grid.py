"""Cells in even rows: as many columns as fit, no lonely cell in the last row."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.even_grid import EvenGrid


def grid_of(qtbot: QtBot, count: int, *, height: int | None = 56, columns: int = 0) -> EvenGrid:
    grid = EvenGrid(least=40, height=height, columns=columns, spacing=8)
    qtbot.addWidget(grid)
    grid.set_cells([QWidget() for _ in range(count)])
    return grid


@pytest.mark.parametrize(
    ("count", "width", "rows"),
    [
        (0, 360, []),
        (1, 360, [1]),
        (7, 360, [7]),
        (8, 360, [4, 4]),
        (9, 360, [5, 4]),
        (13, 360, [7, 6]),
        (15, 360, [5, 5, 5]),
        (3, 30, [1, 1, 1]),
    ],
)
def test_rows_are_filled_evenly(qtbot: QtBot, count: int, width: int, rows: list[int]) -> None:
    places = grid_of(qtbot, count).places(width)
    tops = sorted({place.top() for place in places})
    assert [sum(place.top() == top for place in places) for top in tops] == rows


@pytest.mark.parametrize("width", [336, 351, 360, 417])
def test_a_row_ends_exactly_at_the_right_edge_and_cells_never_touch(qtbot: QtBot, width: int) -> None:
    places = grid_of(qtbot, 7).places(width)
    assert (places[0].left(), places[-1].right()) == (0, width - 1)
    gaps = [right.left() - left.right() - 1 for left, right in pairwise(places)]
    assert set(gaps) <= {7, 8, 9}


def test_square_cells_keep_their_size_when_there_are_few(qtbot: QtBot) -> None:
    (alone,) = grid_of(qtbot, 1, height=None, columns=5).places(332)
    assert (alone.width(), alone.height()) == (60, 60)


def test_a_narrower_place_makes_the_column_around_it_higher(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    column = QVBoxLayout(around)
    grid = EvenGrid(least=40, height=50)
    column.addWidget(grid)
    grid.set_cells([QWidget() for _ in range(6)])
    assert around.heightForWidth(150) > around.heightForWidth(400)


def test_cells_that_are_left_out_are_not_moved_any_more(qtbot: QtBot) -> None:
    grid = grid_of(qtbot, 3)
    kept = grid.cells()[1:]
    grid.set_cells(kept)
    assert grid.cells() == kept
    assert len(grid.places(360)) == 2
