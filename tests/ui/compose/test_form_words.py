"""What the form says: limits, prices, pixels, and what a change of the model did."""

from __future__ import annotations

import pytest

from app.catalog.load import Catalog
from app.catalog.spec import Model
from app.request import Reference
from ui.compose.changes import change_notes
from ui.compose.costs import estimate_words, price_line
from ui.compose.fit import fit, requests
from ui.compose.form import Form
from ui.compose.words import (
    count_words,
    facts_line,
    limits_line,
    pixel_words,
    reference_state,
    shape_words,
    size_reasons,
)


def model_of(catalog: Catalog, model_id: str) -> Model:
    found = catalog.find(model_id)
    assert found is not None
    return found


def pictures(amount: int) -> tuple[Reference, ...]:
    return tuple(Reference(name=f"{number}.png", sha256=f"{number:064x}") for number in range(amount))


@pytest.mark.parametrize(
    ("length", "limit", "words"),
    [
        (1, None, "1 character"),
        (1640, None, "1,640 characters"),
        (164, 1000, "164 of 1,000 characters"),
        (1000, 1000, "1,000 of 1,000 characters"),
        (1001, 1000, "1,001 of 1,000 characters, 1 too many"),
    ],
)
def test_the_counter(length: int, limit: int | None, words: str) -> None:
    assert count_words(length, limit) == words


def test_the_pixels_follow_the_resolution(catalog: Catalog) -> None:
    model = model_of(catalog, "flux-2-pro")
    form = Form(prompt="a mug", size="3:2")
    assert pixel_words(model, fit(model, form).request) == "1536 × 1024 at 1K"
    larger = form.with_option("metadata.resolution", "2K")
    assert pixel_words(model, fit(model, larger).request) == "3072 × 2048 at 2K"


def test_no_pixels_are_claimed_where_the_documents_name_none(catalog: Catalog) -> None:
    model = model_of(catalog, "grok-4-1-image")
    assert pixel_words(model, fit(model, Form(prompt="a mug")).request) == ""


@pytest.mark.parametrize(
    ("size", "words"), [("1536x1024", "1536 × 1024"), ("16:9", "16:9"), ("match_input_image", "Match input image")]
)
def test_sizes_are_written_for_people(size: str, words: str) -> None:
    assert shape_words(size) == words


def test_every_model_tells_its_limits(rich_catalog: Catalog) -> None:
    lines = {model.id: f"{facts_line(model)} | {limits_line(model)}" for model in rich_catalog.models}
    assert "1K, 2K · up to 8 references" in lines["flux-2-pro"]
    assert "no prompt limit named" in lines["flux-2-pro"]
    assert "prompt up to 4,000 characters" in lines["gpt-image-2"]
    assert "1, 2, 4 pictures a request" in lines["grok-4-1-image"]
    assert "no references" in lines["text-only"]
    assert "exactly 1 reference" in lines["edit-only"]


def test_an_estimate_counts_every_picture_and_never_leaves_one_out(rich_catalog: Catalog) -> None:
    model = model_of(rich_catalog, "rich-1")
    form = Form(prompt="a mug", count=4)
    assert estimate_words(model, requests(model, form)) == "≈ 0.16 USD"
    cheaper = form.with_option("metadata.resolution", "2K")
    assert estimate_words(model, requests(model, cheaper)) == "≈ 0.06 USD"
    unknown = form.with_option("metadata.resolution", "4K")
    assert estimate_words(model, requests(model, unknown)) == "price unknown"


def test_the_price_of_a_model(rich_catalog: Catalog) -> None:
    assert price_line(model_of(rich_catalog, "rich-1")) == "≈ 0.015–0.04 USD a picture, published"
    assert price_line(model_of(rich_catalog, "text-only")) == "price unknown"


def test_how_many_references_there_may_be(rich_catalog: Catalog) -> None:
    flux = model_of(rich_catalog, "flux-2-pro")
    assert reference_state(flux, 2, 0) == "2 of 8 · drop, paste or choose"
    assert reference_state(flux, 8, 0) == "8 of 8 · all taken"
    assert reference_state(flux, 8, 2) == "8 of 8 · 2 parked"
    assert reference_state(model_of(rich_catalog, "gpt-image-2"), 2, 0) == "2 · drop, paste or choose"
    assert reference_state(model_of(rich_catalog, "text-only"), 0, 3) == "Text Only takes none · 3 parked"


def test_a_size_that_is_not_offered_says_why(rich_catalog: Catalog) -> None:
    model = model_of(rich_catalog, "rich-1")
    request = fit(model, Form(prompt="a mug", options={"metadata.resolution": "4K"})).request
    reasons = size_reasons(model, request)
    assert reasons["1:1"] == "Not offered with Resolution 4K."
    assert reasons["match_input_image"] == "Needs at least 1 reference image."
    assert "16:9" not in reasons


def test_a_change_of_the_model_names_what_it_takes_otherwise(rich_catalog: Catalog) -> None:
    rich, flux = model_of(rich_catalog, "rich-1"), model_of(rich_catalog, "flux-2-pro")
    form = Form(
        prompt="a mug on a linen cloth, in the morning",
        size="4:3",
        options={"metadata.resolution": "4K", "metadata.temperature": 1.5},
        references=pictures(4),
    )
    assert change_notes(flux, rich, form) == (
        "4:3 → 16:9",
        "references 4 → 2, 2 parked",
        "prompt 38 of 20",
    )


def test_an_option_that_is_not_offered_is_named(rich_catalog: Catalog) -> None:
    rich, flux = model_of(rich_catalog, "rich-1"), model_of(rich_catalog, "flux-2-pro")
    form = Form(prompt="a mug", options={"metadata.resolution": "4K", "metadata.temperature": 1.5})
    assert change_notes(rich, flux, form) == ("Resolution 4K → 2K", "Temperature not offered")


def test_nothing_is_said_when_everything_fits_or_only_defaults_differ(rich_catalog: Catalog) -> None:
    flux, gpt = model_of(rich_catalog, "flux-2-pro"), model_of(rich_catalog, "gpt-image-2")
    assert change_notes(flux, gpt, Form(prompt="a mug")) == ()
    assert change_notes(flux, gpt, Form(prompt="a mug", size="3:2")) == ()  # 1536 × 1024 is the same shape


def test_a_model_without_references_parks_all_of_them(rich_catalog: Catalog) -> None:
    flux, text = model_of(rich_catalog, "flux-2-pro"), model_of(rich_catalog, "text-only")
    form = Form(prompt="a mug", size="3:2", references=pictures(3))
    assert change_notes(flux, text, form) == ("size left to the model", "no references, 3 parked")
