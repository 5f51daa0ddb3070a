"""What was asked for against what came: every difference is named."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.catalog.load import load_catalog
from app.catalog.sizes import pixels_of
from app.library.library import Library
from app.library.record import ImageRecord
from app.tasks.money import TaskMoney, amount
from tests.ui.gallery.shelf import MODEL, file_picture, paint, request_of
from ui.inspector.facts import Fact, facts_of

FLUX = load_catalog(None).find(MODEL)


@pytest.fixture
def record(library: Library, tmp_path: Path) -> ImageRecord:
    return file_picture(library, tmp_path, paint(96, 64))


def fact(label: str, record: ImageRecord, delivered: int = 1, *, known: bool = True) -> Fact:
    facts = facts_of(record, FLUX if known else None, delivered)
    return next(one for one in facts if one.label == label)


def exactly_as_asked(record: ImageRecord) -> ImageRecord:
    assert FLUX is not None
    expected = pixels_of(FLUX, record.request)
    assert expected is not None
    return replace(record, width=expected[0], height=expected[1])


def test_what_came_as_asked_is_not_marked(record: ImageRecord) -> None:
    as_asked = exactly_as_asked(record)
    assert [one.differs for one in facts_of(as_asked, FLUX, 1)] == ["", "", "", "", ""]
    assert fact("Ratio", as_asked).asked == "3:2"
    assert fact("Pixels", as_asked).asked == f"{as_asked.width} × {as_asked.height}"


def test_another_shape_is_named(record: ImageRecord) -> None:
    assert fact("Ratio", replace(record, width=1024, height=1024)).differs == "other shape"
    assert fact("Ratio", replace(record, width=1024, height=1024), known=False).differs == "other shape"
    assert fact("Ratio", replace(record, width=1500, height=1001), known=False).differs == ""


def test_fewer_or_more_pixels_are_named(record: ImageRecord) -> None:
    as_asked = exactly_as_asked(record)
    half = replace(as_asked, width=as_asked.width // 2, height=as_asked.height // 2)
    double = replace(as_asked, width=as_asked.width * 2, height=as_asked.height * 2)
    assert fact("Pixels", half).differs == "smaller"
    assert fact("Pixels", double).differs == "larger"


def test_the_resolution_stands_beside_the_pixels(record: ImageRecord) -> None:
    asked = replace(record, request=request_of(options={"metadata.resolution": "2K"}))
    assert fact("Pixels", asked).asked.endswith(" · 2K")
    assert fact("Pixels", asked, known=False) == Fact("Pixels", "2K", "96 × 64")


def test_a_size_in_pixels_is_compared_as_ratio_and_as_pixels(record: ImageRecord) -> None:
    asked = replace(record, request=request_of(size="1536x1024"))
    assert fact("Ratio", asked, known=False) == Fact("Ratio", "3:2", "3:2")
    assert fact("Pixels", asked, known=False) == Fact("Pixels", "1536 × 1024", "96 × 64", "smaller")


def test_no_size_asked_for_is_any(record: ImageRecord) -> None:
    free = replace(record, request=request_of(size=None))
    assert fact("Ratio", free, known=False) == Fact("Ratio", "any", "3:2")
    assert fact("Pixels", free, known=False) == Fact("Pixels", "any", "96 × 64")


def test_the_format_is_compared(record: ImageRecord) -> None:
    assert fact("Format", record).asked == "any"
    assert fact("Format", record).delivered.startswith("PNG · ")
    jpeg = replace(record, request=request_of(options={"output_format": "jpg"}))
    assert fact("Format", jpeg).differs == "other format"
    assert fact("Format", replace(jpeg, format="jpeg")).differs == ""


def test_missing_pictures_are_named(record: ImageRecord) -> None:
    four = replace(record, request=request_of(n=4), of=4)
    assert fact("Pictures", four, 3) == Fact("Pictures", "4", "3", "fewer")
    assert fact("Pictures", four, 4).differs == ""
    assert fact("Pictures", four, 5).differs == "more"


def test_a_cost_that_nobody_knows_is_not_made_up(record: ImageRecord) -> None:
    assert fact("Cost", record, known=False) == Fact("Cost", "not known", "not known")
    assert fact("Cost", replace(record, cost=0.04)).delivered == "0.04 paid"


def test_the_cost_is_that_of_the_whole_task_and_says_when_it_was_measured(record: ImageRecord) -> None:
    money = TaskMoney(estimate=0.16, unit="USD", how="published", count=4)
    four = replace(record, request=request_of(n=4), of=4)
    expected, paid = (facts_of(four, FLUX, 4, one) for one in (money, replace(money, charged=0.155)))
    assert Fact("Cost", "≈ 0.16", "not known") in expected
    assert Fact("Cost", "≈ 0.16", "0.155 paid (measured)") in paid


def test_without_a_journal_the_published_price_counts_every_picture(record: ImageRecord) -> None:
    catalog = load_catalog(None)
    model = next(one for one in catalog.models if one.prices and not one.prices[-1].when and one.count is not None)
    two = replace(record, request=request_of(model=model.id, size=None, n=2))
    cost = next(one for one in facts_of(two, model, 2) if one.label == "Cost")
    assert cost.asked == f"≈ {amount(2 * model.prices[-1].amount)}"


def test_further_options_are_listed_by_their_names(record: ImageRecord) -> None:
    odd = replace(record, request=request_of(options={"metadata.mood": True}))
    assert fact("metadata.mood", odd) == Fact("metadata.mood", "on")
