"""The arithmetic of the grid: every row has one place, and every place gives its row back."""

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect

from ui.gallery.layout import GAP, HEADER, MARGIN, SMALLEST, GridLayout
from ui.gallery.sections import count_in_words

widths = st.integers(min_value=1, max_value=5000)
cells = st.integers(min_value=20, max_value=600)
days = st.lists(st.integers(min_value=0, max_value=40_000), max_size=12)


def grid(width: int, cell: int, counts: list[int]) -> GridLayout:
    return GridLayout(width, cell, tuple(counts))


@st.composite
def grids_with_a_row(draw: st.DrawFn) -> tuple[GridLayout, int]:
    layout = grid(draw(widths), draw(cells), draw(days.filter(any)))
    return layout, draw(st.integers(min_value=0, max_value=layout.rows - 1))


@given(grids_with_a_row())
def test_the_middle_of_a_cell_gives_its_row_back(case: tuple[GridLayout, int]) -> None:
    layout, row = case
    rect = layout.rect_of(row)
    assert layout.index_at(rect.center()) == row
    assert layout.index_at(rect.topLeft()) == row
    assert layout.index_at(rect.bottomRight()) == row


@given(grids_with_a_row())
def test_cells_do_not_overlap_and_stay_inside(case: tuple[GridLayout, int]) -> None:
    layout, row = case
    rect = layout.rect_of(row)
    assert rect.left() >= MARGIN
    assert rect.right() < max(layout.width, SMALLEST + 2 * MARGIN)
    assert rect.bottom() < layout.height
    for other in range(max(0, row - layout.columns - 1), min(layout.rows, row + layout.columns + 2)):
        assert other == row or not layout.rect_of(other).intersects(rect)
    assert not layout.header_of(layout.section_of(row)).intersects(rect)


@given(grids_with_a_row(), st.integers(min_value=0, max_value=2000))
def test_the_band_holds_exactly_the_rows_that_touch_it(case: tuple[GridLayout, int], tall: int) -> None:
    layout, row = case
    top = layout.rect_of(row).top() - GAP
    band = QRect(0, top, layout.width + SMALLEST, tall + 1)
    found = layout.rows_between(band.top(), band.bottom())
    for near in range(max(0, found.start - 2 * layout.columns), min(layout.rows, found.stop + 2 * layout.columns)):
        rect = layout.rect_of(near)
        touches = rect.bottom() >= band.top() and rect.top() <= band.bottom()
        assert not touches or near in found
    lines = tall // layout.line + 3
    assert len(found) <= lines * layout.columns


@given(grids_with_a_row())
def test_up_and_down_stay_in_the_column_and_come_back(case: tuple[GridLayout, int]) -> None:
    layout, row = case
    below = layout.row_below(row)
    assert below >= row
    if below != row:
        assert layout.rect_of(below).left() <= layout.rect_of(row).left()
        assert layout.rect_of(below).top() > layout.rect_of(row).top()
        if layout.rect_of(below).left() == layout.rect_of(row).left():
            assert layout.row_above(below) == row
    else:
        assert row >= layout.rows - layout.columns


@given(widths, cells, days)
def test_the_height_is_headers_and_lines_and_nothing_else(width: int, cell: int, counts: list[int]) -> None:
    layout = grid(width, cell, counts)
    lines = sum(-(-count // layout.columns) for count in counts)
    headers = sum(1 for count in counts if count)
    assert layout.rows == sum(counts)
    if layout.rows:
        assert layout.height - lines * layout.line - headers * HEADER in range(40)
    else:
        assert layout.height == 0


@settings(max_examples=20)
@given(widths, cells, st.integers(min_value=0, max_value=99_999))
def test_a_hundred_thousand_rows_cost_one_section(width: int, cell: int, row: int) -> None:
    layout = grid(width, cell, [100_000])
    assert layout.index_at(layout.rect_of(row).center()) == row


def test_a_point_in_a_gap_or_a_header_is_no_row() -> None:
    layout = grid(800, 150, [10, 10])
    first = layout.rect_of(0)
    assert layout.index_at(QPoint(first.right() + GAP // 2, first.center().y())) is None
    assert layout.index_at(layout.header_of(1).center()) is None
    assert layout.index_at(QPoint(400, layout.height + 5000)) is None
    assert layout.index_at(QPoint(400, -3)) is None


def test_the_rubber_band_takes_what_it_touches_in_each_line() -> None:
    layout = grid(2 * MARGIN + 4 * 100 + 3 * GAP, 100, [12])
    assert layout.columns == 4
    area = layout.rect_of(1).united(layout.rect_of(6))
    assert layout.rows_touching(area) == [(1, 2), (5, 6)]


def test_a_row_that_is_not_there_has_an_empty_place() -> None:
    layout = grid(500, 100, [3])
    assert layout.rect_of(3).isEmpty()
    assert layout.rect_of(-1).isEmpty()


def test_counts_read_like_a_sentence() -> None:
    assert count_in_words(1) == "1 picture"
    assert count_in_words(1284) == "1,284 pictures"
