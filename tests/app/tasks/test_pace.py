"""Waiting times: prompt at first, patient later, never giving up early."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.tasks.backoff import Pace


@given(st.floats(0, 119))
def test_a_young_task_is_asked_about_every_three_to_five_seconds(age: float) -> None:
    assert 3.0 <= Pace().next_poll(age) <= 5.0


@given(st.floats(0, 100_000), st.floats(0, 100_000))
def test_an_older_task_is_never_asked_about_more_often_than_a_younger_one_may_be(one: float, other: float) -> None:
    young, old = sorted((one, other))
    pace = Pace()
    assert max(pace.next_poll(old) for _ in range(20)) * 2 >= min(pace.next_poll(young) for _ in range(20))
    assert pace.next_poll(old) <= 120.0


@given(st.integers(1, 10_000))
def test_waits_after_errors_grow_and_stay_bounded(attempt: int) -> None:
    pace = Pace()
    assert 1.0 <= pace.after_error(attempt) <= pace.retry_most
    if attempt >= 6:
        assert pace.after_error(attempt) >= pace.retry_most / 2


def test_jitter_spreads_polls() -> None:
    assert len({Pace().next_poll(0) for _ in range(50)}) > 40


def test_a_scaled_pace_keeps_counts_and_scales_waits() -> None:
    pace = Pace().scaled(0.01)
    assert pace.first_poll == 0.02
    assert pace.missing == Pace().missing
    assert 0.03 <= pace.next_poll(0.0) <= 0.05
