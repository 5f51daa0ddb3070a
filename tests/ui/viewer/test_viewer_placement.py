"""Zoom and pan as arithmetic: what is under the cursor stays there, and no picture gets lost."""

import math

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QSizeF

from ui.viewer.placement import LARGEST, Placement

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
