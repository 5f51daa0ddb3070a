"""Prices as they are learned, kept and looked up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.catalog.load import load_catalog
from app.catalog.spec import Model
from app.request import GenerationRequest, OptionValue
from app.tasks.journal import Journal
from app.tasks.prices import Learned, PriceBook, facts_of

CATALOG = load_catalog(None)
HERE = "https://toapis.com"


def model(name: str) -> Model:
    found = CATALOG.find(name)
    assert found is not None
    return found


def ask(name: str, size: str | None = None, n: int | None = None, **options: OptionValue) -> GenerationRequest:
    fields = {f"metadata.{field}" if field == "resolution" else field: value for field, value in options.items()}
    return GenerationRequest(model=name, prompt="x", size=size, n=n, options=fields)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    opened = Journal(tmp_path / "journal.sqlite3")
    yield opened
    opened.close()


@pytest.fixture
def book(journal: Journal) -> PriceBook:
    return PriceBook(HERE)


def learn(journal: Journal, book: PriceBook, request: GenerationRequest, amount: float) -> None:
    journal.within(lambda db: book.learn(db, model(request.model), request, amount))


def test_defaults_are_facts_as_if_they_had_been_chosen() -> None:
    flux = model("flux-2-pro")
    assert facts_of(flux, ask(flux.id)) == facts_of(flux, ask(flux.id, "1:1", resolution="1K"))
    assert facts_of(flux, ask(flux.id)) != facts_of(flux, ask(flux.id, resolution="2K"))


def test_how_a_picture_is_handed_over_is_no_fact() -> None:
    gpt = model("gpt-image-2")
    assert facts_of(gpt, ask(gpt.id, response_format="url")) == facts_of(gpt, ask(gpt.id))


def test_a_price_is_read_back_as_it_was_learned(journal: Journal, book: PriceBook) -> None:
    request = ask("flux-2-pro", "16:9")
    learn(journal, book, request, 0.03)
    again = PriceBook(HERE)
    journal.look(again.load)
    assert again.know(model(request.model), request) == book.know(model(request.model), request)
    assert again.know(model(request.model), request).amount_per_image == 0.03


def test_another_gateway_has_prices_of_its_own(journal: Journal, book: PriceBook) -> None:
    request = ask("flux-2-pro")
    learn(journal, book, request, 0.03)
    other = PriceBook("https://practice.invalid")
    journal.look(other.load)
    assert other.know(model(request.model), request).how == "unknown"


def test_measurements_that_disagree_keep_the_latest_and_the_spread(journal: Journal, book: PriceBook) -> None:
    request = ask("flux-2-pro")
    for amount in (0.03, 0.05, 0.04):
        learn(journal, book, request, amount)
    known = book.know(model(request.model), request)
    assert (known.amount_per_image, known.lowest, known.highest, known.times) == (0.04, 0.03, 0.05, 3)


def test_another_ratio_costs_the_same_as_long_as_nothing_says_otherwise(journal: Journal, book: PriceBook) -> None:
    flux = model("flux-2-pro")
    learn(journal, book, ask(flux.id, "1:1"), 0.03)
    assert book.know(flux, ask(flux.id, "16:9")).amount_per_image == 0.03
    assert book.know(flux, ask(flux.id, "16:9", resolution="2K")).how == "unknown"
    learn(journal, book, ask(flux.id, "3:2"), 0.05)
    assert book.know(flux, ask(flux.id, "16:9")).how == "unknown"
    assert book.know(flux, ask(flux.id, "3:2")).amount_per_image == 0.05


def test_other_pixels_may_cost_something_else(journal: Journal, book: PriceBook) -> None:
    gpt = model("gpt-image-2")
    learn(journal, book, ask(gpt.id, "1024x1024"), 0.02)
    assert book.know(gpt, ask(gpt.id, "1024x1024")).how == "measured"
    assert book.know(gpt, ask(gpt.id, "1536x1024")).how == "published"


def test_an_estimate_is_for_every_picture_of_the_request(journal: Journal, book: PriceBook) -> None:
    grok = model("grok-4-2-image")
    assert book.expect(grok, ask(grok.id, "3:2", 4)).estimate is None
    learn(journal, book, ask(grok.id, "3:2", 2), 0.035)
    money = book.expect(grok, ask(grok.id, "3:2", 4))
    assert (money.estimate, money.count, money.how, money.unit) == (0.14, 4, "measured", "")
    assert book.expect(grok, ask(grok.id, "3:2")).estimate == 0.035


@given(st.lists(st.floats(0.001, 100.0), min_size=1, max_size=20))
def test_the_spread_holds_every_measurement_and_the_latest_is_kept(amounts: list[float]) -> None:
    known = Learned(amounts[0], amounts[0], amounts[0], 1, 0.0)
    for number, amount in enumerate(amounts[1:], 1):
        known = known.with_another(amount, float(number))
    assert (known.amount, known.lowest, known.highest) == (amounts[-1], min(amounts), max(amounts))
    assert (known.times, known.at) == (len(amounts), len(amounts) - 1.0)
