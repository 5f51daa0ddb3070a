"""Ratios and pixels, the split into requests, prices, and options written as text."""

from __future__ import annotations

import pytest

from app.catalog.load import Catalog
from app.catalog.options import parse_option
from app.catalog.plan import split_count
from app.catalog.prices import estimate
from app.catalog.sizes import allowed_sizes, parse_pixels, parse_ratio
from app.catalog.spec import Model
from app.errors import ProofsheetError, RequestRefusedError
from app.request import GenerationRequest, OptionValue


def model_of(catalog: Catalog, name: str) -> Model:
    model = catalog.find(name)
    assert model is not None
    return model


@pytest.mark.parametrize(
    ("text", "ratio"),
    [
        ("16:9", (16, 9)),
        ("1:1", (1, 1)),
        ("1536x1024", (3, 2)),
        ("1024x1024", (1, 1)),
        ("auto", None),
        ("", None),
        ("0:1", None),
        ("16:9:4", None),
        ("-1:1", None),
        ("１６:９", None),
        ("9999999:1", None),
    ],
)
def test_ratios(text: str, ratio: tuple[int, int] | None) -> None:
    assert parse_ratio(text) == ratio


def test_only_pixels_are_pixels() -> None:
    assert parse_pixels("1536x1024") == (1536, 1024)
    assert parse_pixels("3:2") is None


@pytest.mark.parametrize(
    ("name", "wanted", "parts"),
    [
        ("flux-2-pro", 4, (None, None, None, None)),
        ("nano-banana", 3, (1, 1, 1)),
        ("grok-4-1-image", 1, (1,)),
        ("grok-4-1-image", 3, (2, 1)),
        ("grok-4-1-image", 4, (4,)),
        ("grok-4-1-image", 7, (4, 2, 1)),
        ("gpt-image-2", 9, (9,)),
        ("gpt-image-2", 0, ()),
        ("flux-2-pro", -1, ()),
    ],
)
def test_wanted_images_are_split_into_requests(
    shipped: Catalog, name: str, wanted: int, parts: tuple[int | None, ...]
) -> None:
    assert split_count(model_of(shipped, name), wanted) == parts


def test_a_range_is_used_up_before_another_request(further: Catalog) -> None:
    assert split_count(model_of(further, "grok-imagine-1.0"), 23) == (10, 10, 3)


def test_a_limit_without_room_still_plans_single_images(further: Catalog) -> None:
    assert split_count(model_of(further, "doubao-seedream-4-0"), 2, references=20) == (1, 1)


def test_a_model_without_a_published_price_has_no_estimate(shipped: Catalog) -> None:
    assert estimate(model_of(shipped, "flux-2-pro"), GenerationRequest(model="flux-2-pro", prompt="a cup")) is None
    price = estimate(model_of(shipped, "gpt-image-2"), GenerationRequest(model="gpt-image-2", prompt="a cup"))
    assert price is not None
    assert (price.amount, price.currency) == (0.015, "USD")


def test_a_model_without_sizes_allows_none(further: Catalog) -> None:
    model = model_of(further, "grok-imagine-1.0-edit")
    assert allowed_sizes(model, GenerationRequest(model=model.id, prompt="a cup")) == ()


@pytest.mark.parametrize(
    ("name", "field", "text", "value"),
    [
        ("doubao-seedream-4-0", "metadata.resolution", "4K", "4K"),
        ("doubao-seedream-4-0", "metadata.resolution", " 4k ", "4K"),
        ("doubao-seedream-4-0", "metadata.watermark", "false", False),
        ("doubao-seedream-4-0", "metadata.watermark", "No", False),
        ("doubao-seedream-4-0", "metadata.watermark", "YES", True),
        ("doubao-seedream-4-0", "metadata.watermark", "true", True),
        ("flux-kontext-pro", "metadata.safety_tolerance", "6", 6),
        ("flux-kontext-pro", "metadata.safety_tolerance", "3.0", 3),
        ("gemini-2.5-flash-image-official", "metadata.temperature", "0.5", 0.5),
        ("gemini-2.5-flash-image-official", "metadata.temperature", "1", 1),
        ("gemini-2.5-flash-image-official", "metadata.temperature", "1e-1", 0.1),
        ("every-kind", "metadata.note", " as = typed ", " as = typed "),
    ],
)
def test_text_becomes_a_value_of_the_options_type(
    further: Catalog, name: str, field: str, text: str, value: OptionValue
) -> None:
    parsed = parse_option(model_of(further, name), field, text)
    assert (parsed, type(parsed)) == (value, type(value))


@pytest.mark.parametrize(
    ("name", "field", "text", "sentence"),
    [
        ("doubao-seedream-4-0", "metadata.resolution", "8K", "Resolution can be 1K, 2K or 4K, not “8K”."),
        ("doubao-seedream-4-0", "metadata.watermark", "maybe", "Watermark must be yes or no, not “maybe”."),
        ("doubao-seedream-4-0", "metadata.watermark", "", "Watermark must be yes or no, not “”."),
        ("doubao-seedream-4-0", "resolution", "4K", "did you mean metadata.resolution?"),
        ("doubao-seedream-4-0", "metadata.watermrk", "no", "did you mean metadata.watermark?"),
        ("doubao-seedream-4-0", "", "4K", "An option needs a name."),
        ("grok-imagine-1.0", "metadata.seed", "1", "it has none beyond size, count and references."),
        ("flux-kontext-pro", "metadata.safety_tolerance", "7", "must be between 0 and 6, not 7."),
        ("flux-kontext-pro", "metadata.safety_tolerance", "2.5", "must be a whole number, not 2.5."),
        ("flux-kontext-pro", "metadata.safety_tolerance", "two", "must be a whole number, not “two”."),
        ("flux-kontext-pro", "metadata.safety_tolerance", "٢", "must be a whole number"),
        ("flux-kontext-pro", "metadata.safety_tolerance", "1_0", "must be a whole number"),
        ("flux-kontext-pro", "metadata.safety_tolerance", "9" * 5000, "must be a whole number"),
        ("gemini-2.5-flash-image-official", "metadata.temperature", "nan", "must be a number, not “nan”."),
        ("gemini-2.5-flash-image-official", "metadata.temperature", "1e999", "must be a number, not inf."),
        ("every-kind", "metadata.note", "\x00", "cannot be sent"),
    ],
)
def test_text_that_fits_no_option_is_refused_in_a_sentence(
    further: Catalog, name: str, field: str, text: str, sentence: str
) -> None:
    with pytest.raises(RequestRefusedError) as refused:
        parse_option(model_of(further, name), field, text)
    assert sentence in str(refused.value)
    assert isinstance(refused.value, ProofsheetError)
    assert len(refused.value.problems) == 1
