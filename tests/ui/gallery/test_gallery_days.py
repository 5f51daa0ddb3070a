"""Days: counted from times, named as people name them."""

from datetime import UTC, date, datetime, timedelta
from itertools import groupby

from hypothesis import given
from hypothesis import strategies as st

from ui.gallery.days import Day, count_days, title_of, until_midnight

moments = st.lists(st.integers(min_value=1_700_000_000_000, max_value=1_800_000_000_000), max_size=200)


@given(moments)
def test_counting_by_bisecting_agrees_with_looking_at_every_picture(moments: list[int]) -> None:
    created = sorted(moments, reverse=True)
    slow = [
        Day(day, len(list(group)))
        for day, group in groupby(created, key=lambda one: datetime.fromtimestamp(one / 1000).astimezone().date())
    ]
    assert list(count_days(created)) == slow


def test_a_day_begins_at_midnight_where_the_person_is() -> None:
    midnight = datetime(2026, 3, 1).astimezone()
    created = [int((midnight + timedelta(seconds=shift)).timestamp() * 1000) for shift in (1, 0, -1)]
    assert count_days(created) == (Day(date(2026, 3, 1), 2), Day(date(2026, 2, 28), 1))


def test_days_are_called_as_people_call_them() -> None:
    today = date(2026, 11, 20)
    assert title_of(today, today) == "Today"
    assert title_of(date(2026, 11, 21), today) == "Today", "a clock that went back does not show tomorrow"
    assert title_of(date(2026, 11, 19), today) == "Yesterday"
    assert title_of(date(2026, 11, 16), today) == "Monday"
    assert title_of(date(2026, 11, 13), today) == "13 Nov 2026"


def test_midnight_is_less_than_a_day_away() -> None:
    assert until_midnight(datetime(2026, 11, 20, 23, 59, 30, tzinfo=UTC)) == 30
    assert until_midnight(datetime(2026, 11, 20, 0, 0, tzinfo=UTC)) == 86_400
