"""The shipped tables of the first models against the documents, rule by rule; `test_further_models` has the others."""

from __future__ import annotations

import pytest

from app.catalog.load import BUILT_IN, Catalog, load_catalog
from app.catalog.sizes import parse_pixels, pixels_of
from app.catalog.spec import Model
from app.request import GenerationRequest

FLUX = ("flux-2-flex", "flux-2-pro")
GROK = ("grok-4-1-image", "grok-4-2-image")
GEMINI = "gemini-2.5-flash-image-preview"
ALL = (*FLUX, "gpt-image-2", GEMINI, *GROK)


def model_of(catalog: Catalog, name: str) -> Model:
    model = catalog.find(name)
    assert model is not None
    return model


def sizes_of(model: Model) -> set[str | int]:
    assert model.size is not None
    return {choice.value for choice in model.size.choices}


def test_all_models_load_without_a_problem(shipped: Catalog) -> None:
    assert shipped.problems == ()
    assert {model.id for model in shipped.models} >= set(ALL)


def test_a_folder_of_built_in_models_is_never_silently_missing() -> None:
    assert load_catalog(built_in=BUILT_IN / "absent").problems != ()


@pytest.mark.parametrize(
    ("name", "limit"),
    [*((name, None) for name in FLUX), ("gpt-image-2", 4000), (GEMINI, 1000), *((g, 1000) for g in GROK)],
)
def test_prompt_limits(shipped: Catalog, name: str, limit: int | None) -> None:
    assert model_of(shipped, name).prompt_max == limit


@pytest.mark.parametrize(
    ("name", "default", "sizes"),
    [
        ("flux-2-flex", "1:1", "1:1 4:3 3:4 16:9 9:16 3:2 2:3"),
        ("flux-2-pro", "1:1", "1:1 4:3 3:4 16:9 9:16 3:2 2:3"),
        ("gpt-image-2", "1024x1024", "1024x1024 1536x1024 1024x1536"),
        (GEMINI, None, "1:1 16:9 9:16 4:3 3:4 3:2 2:3"),
        ("grok-4-1-image", "1:1", "1:1 2:3 3:2 16:9 9:16"),
        ("grok-4-2-image", "1:1", "1:1 2:3 3:2 16:9 9:16"),
    ],
)
def test_sizes_and_their_default(shipped: Catalog, name: str, default: str | None, sizes: str) -> None:
    model = model_of(shipped, name)
    assert model.size is not None
    assert model.size.default == default
    assert sizes_of(model) == set(sizes.split())


def test_flux_has_no_count(shipped: Catalog) -> None:
    assert all(model_of(shipped, name).count is None for name in FLUX)


@pytest.mark.parametrize(
    ("name", "choices", "maximum", "ahead"),
    [
        ("gpt-image-2", (), None, False),
        (GEMINI, (1,), None, False),
        *((grok, (1, 2, 4), None, True) for grok in GROK),
    ],
)
def test_counts(shipped: Catalog, name: str, choices: tuple[int, ...], maximum: int | None, ahead: bool) -> None:
    count = model_of(shipped, name).count
    assert count is not None
    assert (count.field, count.default, count.minimum) == ("n", 1, 1)
    assert (count.choices, count.maximum, count.charged_ahead) == (choices, maximum, ahead)


@pytest.mark.parametrize(
    ("name", "field", "shape", "maximum", "takes_gif"),
    [
        *((flux, "image_urls", "string", 8, True) for flux in FLUX),
        ("gpt-image-2", "reference_images", "string", None, True),
        (GEMINI, "image_urls", "object", 14, False),
        *((grok, "image_urls", "string", 5, False) for grok in GROK),
    ],
)
def test_references(shipped: Catalog, name: str, field: str, shape: str, maximum: int | None, takes_gif: bool) -> None:
    rules = model_of(shipped, name).references
    assert rules is not None
    assert (rules.field, rules.shape, rules.minimum, rules.maximum) == (field, shape, 0, maximum)
    assert rules.max_bytes == 10_000_000
    assert {"jpeg", "png", "webp"} <= set(rules.formats)
    assert ("gif" in rules.formats) == takes_gif


@pytest.mark.parametrize(
    ("name", "field", "default", "values"),
    [
        *((flux, "metadata.resolution", "1K", ["1K", "2K"]) for flux in FLUX),
        ("gpt-image-2", "response_format", "b64_json", ["b64_json", "url"]),
        (GEMINI, "metadata.resolution", None, ["1K"]),
        (GEMINI, "metadata.orientation", None, ["landscape", "portrait"]),
    ],
)
def test_further_options(shipped: Catalog, name: str, field: str, default: str | None, values: list[str]) -> None:
    (option,) = (option for option in model_of(shipped, name).options if option.field == field)
    assert option.default == default
    assert [choice.value for choice in option.choices] == values


def test_no_model_has_options_beyond_the_documents(shipped: Catalog) -> None:
    fields = {name: tuple(option.field for option in model_of(shipped, name).options) for name in ALL}
    assert fields == {
        **dict.fromkeys(FLUX, ("metadata.resolution",)),
        "gpt-image-2": ("response_format",),
        GEMINI: ("metadata.resolution", "metadata.orientation"),
        **dict.fromkeys(GROK, ()),
    }


@pytest.mark.parametrize("flux", FLUX)
@pytest.mark.parametrize(
    ("size", "pixels"),
    [
        ("1:1", (1024, 1024)),
        ("4:3", (1365, 1024)),
        ("3:4", (1024, 1365)),
        ("16:9", (1820, 1024)),
        ("9:16", (1024, 1820)),
        ("3:2", (1536, 1024)),
        ("2:3", (1024, 1536)),
    ],
)
def test_flux_pixels_at_1k_and_twice_that_at_2k(
    shipped: Catalog, flux: str, size: str, pixels: tuple[int, int]
) -> None:
    model = model_of(shipped, flux)
    plain = GenerationRequest(model=flux, prompt="a cup", size=size)
    double = GenerationRequest(model=flux, prompt="a cup", size=size, options={"metadata.resolution": "2K"})
    assert pixels_of(model, plain) == pixels
    assert pixels_of(model, double) == (pixels[0] * 2, pixels[1] * 2)


@pytest.mark.parametrize(
    ("name", "size", "pixels"),
    [
        (GEMINI, "16:9", (1792, 1024)),
        (GEMINI, "3:4", (1024, 1365)),
        (GEMINI, None, None),
        ("gpt-image-2", "1536x1024", (1536, 1024)),
        ("gpt-image-2", None, (1024, 1024)),
        ("grok-4-1-image", "16:9", None),
    ],
)
def test_pixels_of_the_other_models(
    shipped: Catalog, name: str, size: str | None, pixels: tuple[int, int] | None
) -> None:
    assert pixels_of(model_of(shipped, name), GenerationRequest(model=name, prompt="a cup", size=size)) == pixels


def test_every_ratio_with_pixels_is_near_its_pixels(shipped: Catalog) -> None:
    for model in shipped.models:
        for table in model.size.pixels.values() if model.size is not None else ():
            for size, text in table.items():
                width, height = map(int, size.split(":"))
                pixels = parse_pixels(text)
                assert pixels is not None
                assert pixels[0] / pixels[1] == pytest.approx(width / height, rel=0.02), (model.id, size)


def test_the_alias_finds_its_model(shipped: Catalog) -> None:
    assert model_of(shipped, "nano-banana").id == GEMINI
    assert shipped.find("NANO-BANANA") is None


def test_every_model_names_the_page_its_rules_come_from(shipped: Catalog) -> None:
    for model in shipped.models:
        assert "toapis.com" in model.sources["rules"]


def test_only_published_prices_are_given(shipped: Catalog) -> None:
    newest = {"gpt-image-2.5-flare": [0.015, 0.02, 0.025], "gpt-image-2.5-sunburst": [0.015, 0.02, 0.025]}
    priced = {model.id: [price.amount for price in model.prices] for model in shipped.models if model.prices}
    assert priced == {"gpt-image-2": [0.015], **newest}
