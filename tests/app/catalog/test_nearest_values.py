"""What a wish becomes where a model does not take it as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.catalog.check import check
from app.catalog.effective import find_option
from app.catalog.load import Catalog, load_catalog
from app.catalog.nearest import nearest_ratio, nearest_shape, nearest_size, nearest_value
from app.catalog.sizes import allowed_sizes
from app.catalog.spec import Model
from app.catalog.values import fit
from app.errors import Problem
from app.request import GenerationRequest, OptionValue, Reference

MODELS = load_catalog().models
"""Found while tests are collected: strategies need them."""


def model_of(catalog: Catalog, name: str) -> Model:
    model = catalog.find(name)
    assert model is not None
    return model


def ask(model: Model, references: int = 0, **options: OptionValue) -> GenerationRequest:
    images = tuple(Reference(name="mug", url=f"https://files.example.com/{n}.png") for n in range(references))
    return GenerationRequest(model=model.id, prompt="a mug", references=images, options=options)


@pytest.mark.parametrize(
    ("wished", "allowed", "nearest"),
    [
        ("21:9", ("1:1", "16:9", "9:16"), "16:9"),
        ("9:21", ("1:1", "16:9", "9:16"), "9:16"),
        ("3:2", ("1024x1024", "1536x1024", "1024x1536"), "1536x1024"),
        ("1024x1536", ("1:1", "2:3", "3:2"), "2:3"),
        ("5:4", ("1:1", "4:3"), "4:3"),
        ("2000x2000", ("512x512", "2048x2048", "4096x4096"), "2048x2048"),
        ("1:1", ("2048x2048", "1024x1024"), "2048x2048"),
        ("auto", ("1:1",), None),
        ("1:1", ("auto",), None),
        ("1:1", (), None),
    ],
)
def test_the_most_similar_shape(wished: str, allowed: tuple[str, ...], nearest: str | None) -> None:
    assert nearest_shape(wished, allowed) == nearest


@pytest.mark.parametrize(
    ("name", "wished", "references", "size"),
    [
        ("grok-4-1-image", "21:9", 0, "16:9"),
        ("grok-4-1-image", "3:2", 0, "3:2"),
        ("grok-4-1-image", "auto", 0, "1:1"),
        ("gemini-3-pro-image-preview", "auto", 0, "1:1"),
        ("gemini-3-pro-image-preview", None, 0, None),
        ("flux-kontext-pro", None, 0, "16:9"),
        ("flux-kontext-pro", None, 1, "match_input_image"),
        ("flux-kontext-pro", "match_input_image", 0, "16:9"),
        ("flux-kontext-pro", "match_input_image", 1, "match_input_image"),
        ("doubao-seedream-4-0", "match_input_image", 1, "1:1"),
        ("grok-imagine-1.0-edit", "16:9", 1, None),
    ],
)
def test_the_nearest_size(shipped: Catalog, name: str, wished: str | None, references: int, size: str | None) -> None:
    model = model_of(shipped, name)
    assert nearest_size(model, wished, ask(model, references)) == size


def test_the_nearest_size_follows_the_resolution(further: Catalog) -> None:
    model = model_of(further, "gpt-image-2")
    assert nearest_size(model, "1:1", ask(model, resolution="4K")) == "16:9"
    assert nearest_size(model, "4:5", ask(model, resolution="2K")) == "4:5"
    assert nearest_size(model, "4:5", ask(model)) == "2:3"


@pytest.mark.parametrize(
    ("name", "pixels", "size"),
    [
        ("flux-kontext-pro", (3024, 4032), "3:4"),
        ("flux-kontext-pro", (1, 1000), "9:21"),
        ("gpt-image-2", (4000, 3000), "1536x1024"),
        ("gemini-3.1-flash-image-preview", (7900, 1000), "8:1"),
        ("grok-4-1-image", (1000, 1010), "1:1"),
        ("grok-imagine-1.0-edit", (1000, 1000), None),
        ("grok-4-1-image", (0, 1000), None),
    ],
)
def test_as_in_this_picture(shipped: Catalog, name: str, pixels: tuple[int, int], size: str | None) -> None:
    model = model_of(shipped, name)
    assert nearest_ratio(model, *pixels, ask(model, 1)) == size


@pytest.mark.parametrize(
    ("name", "field", "wished", "value"),
    [
        ("flux-2-pro", "metadata.resolution", "4K", "2K"),
        ("flux-2-pro", "metadata.resolution", "0.5K", "1K"),
        ("doubao-seedream-5-0", "metadata.resolution", "4K", "3K"),
        ("doubao-seedream-5-0", "metadata.resolution", "3k", "3K"),
        ("gemini-3.1-flash-image-preview", "metadata.resolution", "0K", "0.5K"),
        ("flux-kontext-pro", "metadata.safety_tolerance", 9, 6),
        ("flux-kontext-pro", "metadata.safety_tolerance", 2.6, 3),
        ("flux-kontext-pro", "metadata.safety_tolerance", float("nan"), None),
        ("flux-kontext-pro", "metadata.safety_tolerance", True, None),
        ("flux-kontext-pro", "metadata.prompt_upsampling", "on", None),
        ("gemini-3-pro-image-preview-official", "metadata.temperature", -1, 0),
        ("gemini-3-pro-image-preview-official", "metadata.personGeneration", "everybody", None),
    ],
)
def test_the_nearest_value(
    shipped: Catalog, name: str, field: str, wished: OptionValue, value: OptionValue | None
) -> None:
    option = find_option(model_of(shipped, name), field)
    assert option is not None
    assert nearest_value(option, wished) == value


sizes = st.sampled_from(["1:1", "21:9", "1:8", "7:5", "1024x1536", "99999x1", "auto", "match_input_image", "", "x"])


@given(st.sampled_from(MODELS), sizes | st.text(max_size=8) | st.none(), st.integers(0, 3))
def test_what_is_nearest_is_allowed(model: Model, wished: str | None, references: int) -> None:
    request = ask(model, references)
    size = nearest_size(model, wished, request)
    allowed = [choice.value for choice in allowed_sizes(model, request)]
    assert size in allowed if size is not None else model.size is None or model.size.default is None
    if wished in allowed:
        assert size == wished


@given(st.sampled_from(MODELS), st.integers(1, 10_000), st.integers(1, 10_000))
def test_a_picture_of_any_shape_has_a_size(model: Model, width: int, height: int) -> None:
    request = ask(model)
    size = nearest_ratio(model, width, height, request)
    assert (size is None) == (model.size is None)
    if size is not None:
        sent = GenerationRequest(model=model.id, prompt="a mug", size=size)
        assert not [problem for problem in check(model, sent) if problem.field == "size"]


@given(st.sampled_from(MODELS), st.text(max_size=5) | st.integers() | st.floats() | st.booleans())
def test_the_nearest_value_fits_its_option(model: Model, wished: OptionValue) -> None:
    for option in model.options:
        value = nearest_value(option, wished)
        assert value is None or not isinstance(fit(option, value), Problem)
