"""Zoom and pan as arithmetic: what is under the cursor stays there, and no picture gets lost."""

import math
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QSizeF

from ui.viewer.placement import LARGEST, SMALLEST, Placement

lengths = st.floats(min_value=16, max_value=20_000)
shares = st.floats(min_value=0, max_value=1)
factors = st.floats(min_value=0.05, max_value=20)


def placed(width: float, height: float, across: float = 800, down: float = 600) -> Placement:
    return Placement(QSizeF(width, height), QSizeF(across, down)).fitted()


def at(placement: Placement, x: float, y: float) -> QPointF:
    return QPointF(placement.viewport.width() * x, placement.viewport.height() * y)


def covers(placement: Placement) -> bool:
    rect = placement.rect
    return rect.width() >= placement.viewport.width() and rect.height() >= placement.viewport.height()


@given(lengths, lengths, shares, shares, st.floats(min_value=1, max_value=8))
def test_zooming_in_keeps_the_point_under_the_cursor(w: float, h: float, x: float, y: float, factor: float) -> None:
    placement = placed(w, h).zoomed(20, QPointF(400, 300))
    if not covers(placement):
        return
    cursor = at(placement, x, y)
    before = placement.point_at(cursor)
    after = placement.zoomed(factor, cursor).point_at(cursor)
    assert math.isclose(before.x(), after.x(), rel_tol=1e-6, abs_tol=1e-4)
    assert math.isclose(before.y(), after.y(), rel_tol=1e-6, abs_tol=1e-4)


@given(lengths, lengths, shares, shares, st.lists(factors, max_size=6), st.floats(-5000, 5000), st.floats(-5000, 5000))
def test_no_gap_ever_opens_beside_a_large_picture_and_a_small_one_is_centred(
    w: float, h: float, x: float, y: float, steps: list[float], right: float, down: float
) -> None:
    placement = placed(w, h)
    for factor in steps:
        placement = placement.zoomed(factor, at(placement, x, y)).moved(QPointF(right, down))
    rect, room = placement.rect, placement.viewport
    for start, length, space in ((rect.x(), rect.width(), room.width()), (rect.y(), rect.height(), room.height())):
        if length <= space:
            assert math.isclose(start, (space - length) / 2, abs_tol=1e-6)
        else:
            assert start <= 1e-6
            assert start + length >= space - 1e-6
    assert placement.zoom <= LARGEST


@given(lengths, lengths)
def test_a_fitted_picture_is_seen_whole_and_never_blown_up(w: float, h: float) -> None:
    placement = placed(w, h)
    assert placement.zoom <= 1
    assert placement.rect.width() <= 800 + 1e-6
    assert placement.rect.height() <= 600 + 1e-6


def test_a_fitted_picture_follows_the_window_and_a_zoomed_one_keeps_its_middle() -> None:
    fitted = placed(2000, 1000)
    assert fitted.resized(QSizeF(400, 600)).zoom == 0.2
    zoomed = fitted.zoomed_to(1.0, QPointF(400, 300))
    middle = zoomed.point_at(QPointF(400, 300))
    smaller = zoomed.resized(QSizeF(500, 400))
    assert smaller.zoom == 1.0
    assert smaller.point_at(QPointF(250, 200)) == middle


def test_a_tiny_picture_may_be_looked_at_closely() -> None:
    assert placed(10, 10).zoomed(100, QPointF(400, 300)).zoom == LARGEST


def test_an_empty_picture_or_window_breaks_nothing() -> None:
    assert Placement(QSizeF(), QSizeF(800, 600)).fitted().zoom == 1.0
    assert placed(100, 100, 0, 0).zoomed(2, QPointF(0, 0)).zoom == 2.0


@given(lengths, lengths, shares, shares, st.floats(min_value=1.2, max_value=6))
def test_the_same_part_of_another_picture_of_that_shape_is_looked_at(
    w: float, h: float, x: float, y: float, factor: float
) -> None:
    """What two compared pictures share: the part in sight, whatever their pixels and their rooms of one shape."""
    one = replace(placed(w, h), fills=True).fitted()
    one = one.zoomed(factor, at(one, x, y))
    other = Placement(QSizeF(w * 3, h * 3), QSizeF(400, 300), fills=True).fitted().looking_at(one.view)
    if max(one.zoom, other.zoom) > LARGEST * 0.99 or min(one.zoom, other.zoom) < SMALLEST * 1.01:
        return  # a bound of the zoom was reached
    assert math.isclose(other.view.scale, one.view.scale, rel_tol=1e-6)
    assert math.isclose(other.view.x, one.view.x, abs_tol=1e-6)
    assert math.isclose(other.view.y, one.view.y, abs_tol=1e-6)


@given(lengths, lengths)
def test_one_that_fills_is_as_large_as_its_room_allows(w: float, h: float) -> None:
    filled = replace(placed(w, h), fills=True).fitted()
    if filled.zoom < LARGEST:
        assert math.isclose(max(filled.rect.width() / 800, filled.rect.height() / 600), 1.0, rel_tol=1e-9)


def test_a_view_of_all_of_it_fits_any_other_picture() -> None:
    zoomed = placed(2000, 1000).zoomed(5, QPointF(10, 10))
    assert zoomed.looking_at(placed(10, 900).view) == placed(2000, 1000)
    assert Placement(QSizeF(), QSizeF(800, 600)).view.fits
