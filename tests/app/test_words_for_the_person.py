"""Words go through the language in use, and a faulty translation never costs a message."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import pytest

from app import words
from app.catalog.words import listed, megabytes
from app.words import English, clock, day, decimal, mark, number, plural, sentences, tr


class _Upper(English):
    """Knows three texts."""

    def translate(self, text: str, note: str, count: int | None) -> str:
        known = {
            ("Stop", ""): "HALT",
            ("Open", "adjective"): "OFFEN",
            ("{n} pictures", ""): "{n} BILD" if count == 1 else "{n} BILDER",
            ("Hello {name}", ""): "HALLO {nmae}",
        }
        return known.get((text, note), "")

    def number(self, value: float, decimals: int) -> str:
        return super().number(value, decimals).replace(",", "'")


@pytest.fixture
def upper() -> Iterator[None]:
    words.use(_Upper())
    yield
    words.use(None)


def test_english_stands_as_it_is_written() -> None:
    assert tr("Stop") == "Stop"
    assert tr("A {literal} brace") == "A {literal} brace"
    assert tr("{host} said {what}", host="one", what="{two}") == "one said {two}"
    assert mark("Stop") == "Stop"


@pytest.mark.parametrize(
    ("count", "said"), [(0, "0 pictures"), (1, "1 picture"), (2, "2 pictures"), (1200, "1,200 pictures")]
)
def test_english_knows_one_and_many(count: int, said: str) -> None:
    assert plural(count, "{n} picture", "{n} pictures") == said


def test_english_writes_numbers_days_and_times() -> None:
    assert number(1234.5, 2) == "1,234.50"
    assert day(date(2026, 11, 2)) == "2 Nov 2026"
    assert clock(datetime(2026, 11, 2, 17, 5).astimezone()) == "17:05"


@pytest.mark.usefixtures("upper")
def test_the_language_in_use_is_spoken() -> None:
    assert tr("Stop") == "HALT"
    assert tr("Open") == "Open"
    assert tr("Open", note="adjective") == "OFFEN"
    assert plural(1, "{n} picture", "{n} pictures") == "1 BILD"
    assert plural(1200, "{n} picture", "{n} pictures") == "1'200 BILDER"


@pytest.mark.usefixtures("upper")
def test_a_translation_with_a_foreign_placeholder_falls_back_to_english() -> None:
    assert tr("Hello {name}", name="you") == "Hello you"


def test_sentences_stand_in_a_row_and_empty_ones_are_left_out() -> None:
    assert sentences("It broke.", "", "Nothing was charged.") == "It broke. Nothing was charged."
    assert sentences("", "") == ""
    assert sentences("Alone.") == "Alone."


@pytest.mark.parametrize(
    ("value", "said"), [(2.0, "2"), (0.05, "0.05"), (16.8, "16.8"), (36, "36"), (1234.5, "1,234.5")]
)
def test_a_measure_has_the_decimals_that_it_has(value: float, said: str) -> None:
    assert decimal(value) == said


def test_a_language_puts_its_own_marks_between_the_items_of_a_list() -> None:
    class Commas(English):
        def translate(self, text: str, note: str, count: int | None) -> str:
            return {", ": "、", "{first} or {last}": "{first}或{last}", "{first} {second}": "{first}{second}"}.get(
                text, ""
            )

    words.use(Commas())
    try:
        assert listed(["a", "b", "c"]) == "a、b或c"
        assert sentences("甲。", "乙。") == "甲。乙。"
    finally:
        words.use(None)
    assert listed(["a", "b", "c"], "and") == "a, b and c"
    assert megabytes(10_050_000) == "10.1 MB"
