"""The shipped tables of the further models against the documents, rule by rule."""

from __future__ import annotations

import pytest

from app.catalog.load import Catalog
from app.catalog.prices import estimate
from app.catalog.sizes import pixels_of
from app.catalog.spec import Model, References
from app.request import GenerationRequest

KONTEXT = ("flux-kontext-pro", "flux-kontext-max")
NEWEST = ("gpt-image-2.5-flare", "gpt-image-2.5-sunburst")
FLASH_OFFICIAL = "gemini-2.5-flash-image-official"
PRO, PRO_OFFICIAL = "gemini-3-pro-image-preview", "gemini-3-pro-image-preview-official"
FLASH_3, FLASH_3_OFFICIAL = "gemini-3.1-flash-image-preview", "gemini-3.1-flash-image-preview-official"
SEEDREAMS = ("doubao-seedream-4-0", "doubao-seedream-4-5", "doubao-seedream-5-0")
IMAGINE, IMAGINE_EDIT = "grok-imagine-1.0", "grok-imagine-1.0-edit"
FURTHER = {
    *KONTEXT, *NEWEST, "gpt-4o-image", FLASH_OFFICIAL, PRO, PRO_OFFICIAL, FLASH_3, FLASH_3_OFFICIAL, *SEEDREAMS,
    IMAGINE, IMAGINE_EDIT,
}  # fmt: skip

NINE = "1:1 4:3 3:4 16:9 9:16 3:2 2:3 21:9 9:21"
TEN = "1:1 3:2 2:3 3:4 4:3 4:5 5:4 9:16 16:9 21:9"
OFFICIAL = (
    "metadata.temperature",
    "metadata.topP",
    "metadata.personGeneration",
    "metadata.imageOutputOptions.mimeType",
)
THINKING = "metadata.thinkingConfig.thinkingLevel"


def model_of(catalog: Catalog, name: str) -> Model:
    model = catalog.find(name)
    assert model is not None
    return model


def references_of(catalog: Catalog, name: str) -> References:
    rules = model_of(catalog, name).references
    assert rules is not None
    return rules


def test_the_catalogue_is_the_models_of_the_seeds_and_these(shipped: Catalog) -> None:
    assert {model.id for model in shipped.models} >= FURTHER
    assert len(shipped.models) == len(FURTHER) + 6


@pytest.mark.parametrize(
    ("name", "limit"),
    [(name, 1000 if name in {"gpt-4o-image", PRO, SEEDREAMS[0]} else None) for name in sorted(FURTHER)],
)
def test_prompt_limits(shipped: Catalog, name: str, limit: int | None) -> None:
    assert model_of(shipped, name).prompt_max == limit


@pytest.mark.parametrize(
    ("name", "default", "sizes"),
    [
        *((name, "16:9", f"{NINE} match_input_image") for name in KONTEXT),
        *((name, "1:1", TEN) for name in NEWEST),
        ("gpt-4o-image", "1:1", "1:1 2:3 3:2"),
        *((name, None, TEN) for name in (FLASH_OFFICIAL, PRO, PRO_OFFICIAL)),
        (FLASH_3, None, f"{TEN} 1:4 4:1 1:8 8:1"),
        (FLASH_3_OFFICIAL, None, f"{TEN} 4:1 8:1"),
        (IMAGINE, None, "1:1 16:9 9:16 3:2 2:3"),
        (SEEDREAMS[0], None, f"{NINE} auto"),
        *((name, None, NINE) for name in SEEDREAMS[1:]),
    ],
)
def test_sizes_and_their_default(shipped: Catalog, name: str, default: str | None, sizes: str) -> None:
    table = model_of(shipped, name).size
    assert table is not None
    assert table.default == default
    assert {choice.value for choice in table.choices} == set(sizes.split())
    conditional = {choice.value for choice in table.choices if choice.needs is not None}
    assert conditional == {"match_input_image", "auto"} & set(sizes.split())


def test_editing_has_no_size_of_its_own(shipped: Catalog) -> None:
    assert model_of(shipped, IMAGINE_EDIT).size is None


@pytest.mark.parametrize(
    ("name", "choices", "maximum"),
    [
        ("gpt-4o-image", (1, 2, 4), None),
        *((name, (1,), None) for name in (*NEWEST, FLASH_OFFICIAL, PRO, PRO_OFFICIAL, FLASH_3_OFFICIAL)),
        *((name, (), 10) for name in (IMAGINE, IMAGINE_EDIT)),
        *((name, (), 15) for name in SEEDREAMS),
    ],
)
def test_counts(shipped: Catalog, name: str, choices: tuple[int, ...], maximum: int | None) -> None:
    count = model_of(shipped, name).count
    assert count is not None
    assert (count.default, count.minimum, count.choices, count.maximum) == (1, 1, choices, maximum)


def test_models_without_a_count(shipped: Catalog) -> None:
    assert {model.id for model in shipped.models if model.id in FURTHER and model.count is None} == {*KONTEXT, FLASH_3}


@pytest.mark.parametrize(
    ("name", "shape", "minimum", "maximum"),
    [
        *((name, "string", 0, 1) for name in KONTEXT),
        ("gpt-4o-image", "string", 0, 5),
        (FLASH_OFFICIAL, "string", 0, 3),
        (PRO, "object", 0, 14),
        (PRO_OFFICIAL, "string", 0, 14),
        (FLASH_3, "object", 0, 14),
        (FLASH_3_OFFICIAL, "string", 0, 14),
        (IMAGINE_EDIT, "string", 1, None),
        *((name, "string", 0, 10) for name in SEEDREAMS),
    ],
)
def test_references(shipped: Catalog, name: str, shape: str, minimum: int, maximum: int | None) -> None:
    rules = references_of(shipped, name)
    assert (rules.field, rules.shape, rules.minimum, rules.maximum) == ("image_urls", shape, minimum, maximum)
    assert rules.max_bytes == 10_000_000


def test_the_newest_family_names_no_most_and_another_field(shipped: Catalog) -> None:
    for name in NEWEST:
        rules = references_of(shipped, name)
        assert (rules.field, rules.minimum, rules.maximum) == ("reference_images", 0, None)


def test_one_model_takes_no_references(shipped: Catalog) -> None:
    assert [model.id for model in shipped.models if model.references is None] == [IMAGINE]


@pytest.mark.parametrize("name", SEEDREAMS)
def test_what_seedream_asks_of_a_reference(shipped: Catalog, name: str) -> None:
    rules = references_of(shipped, name)
    assert rules.formats == ("jpeg", "png")
    assert (rules.min_side, rules.max_ratio, rules.max_pixels) == (15, 3, 36_000_000)
    (limit,) = model_of(shipped, name).limits
    assert (limit.of, limit.maximum) == (("references", "count"), 15)


def test_only_one_model_is_known_to_take_a_mask(shipped: Catalog) -> None:
    masked = [model.id for model in shipped.models if model.references is not None and model.references.mask_field]
    assert masked == ["gpt-4o-image"]
    rules = references_of(shipped, "gpt-4o-image")
    assert (rules.mask_field, rules.mask_max_bytes) == ("mask_url", 4_000_000)


def test_no_model_has_options_beyond_the_documents(shipped: Catalog) -> None:
    fields = {name: tuple(option.field for option in model_of(shipped, name).options) for name in FURTHER}
    kontext = ("metadata.response_format", "metadata.safety_tolerance", "metadata.prompt_upsampling")
    assert fields == {
        **dict.fromkeys(KONTEXT, kontext),
        **dict.fromkeys(NEWEST, ("resolution", "background")),
        "gpt-4o-image": (),
        FLASH_OFFICIAL: OFFICIAL,
        PRO: ("metadata.resolution", "metadata.orientation"),
        **dict.fromkeys((PRO_OFFICIAL, FLASH_3_OFFICIAL), ("metadata.resolution", *OFFICIAL, THINKING)),
        FLASH_3: ("metadata.resolution", "metadata.google_search", "metadata.google_image_search"),
        SEEDREAMS[0]: (
            "metadata.resolution",
            "metadata.watermark",
            "metadata.optimize_prompt_options.mode",
            "metadata.sequential_image_generation",
        ),
        **dict.fromkeys(SEEDREAMS[1:], ("metadata.resolution", "metadata.watermark")),
        IMAGINE: (),
        IMAGINE_EDIT: (),
    }


@pytest.mark.parametrize(
    ("name", "field", "default", "values"),
    [
        *((name, "metadata.response_format", None, "png jpg") for name in KONTEXT),
        *((name, "resolution", "1K", "1K 2K 4K") for name in NEWEST),
        *((name, "background", None, "transparent") for name in NEWEST),
        (FLASH_OFFICIAL, "metadata.personGeneration", None, "ALLOW_ALL ALLOW_ADULT ALLOW_NONE"),
        (FLASH_OFFICIAL, "metadata.imageOutputOptions.mimeType", None, "image/png image/jpeg image/webp"),
        *((name, "metadata.resolution", None, "1K 2K 4K") for name in (PRO, PRO_OFFICIAL, FLASH_3_OFFICIAL)),
        *((name, THINKING, None, "MINIMAL LOW MEDIUM HIGH") for name in (PRO_OFFICIAL, FLASH_3_OFFICIAL)),
        (FLASH_3, "metadata.resolution", None, "0.5K 1K 2K 4K"),
        (SEEDREAMS[0], "metadata.resolution", "2K", "1K 2K 4K"),
        (SEEDREAMS[0], "metadata.optimize_prompt_options.mode", None, "standard fast"),
        (SEEDREAMS[0], "metadata.sequential_image_generation", None, "disabled auto"),
        (SEEDREAMS[1], "metadata.resolution", "2K", "2K 4K"),
        (SEEDREAMS[2], "metadata.resolution", "2K", "2K 3K"),
    ],
)
def test_choices_and_their_default(shipped: Catalog, name: str, field: str, default: str | None, values: str) -> None:
    (option,) = (option for option in model_of(shipped, name).options if option.field == field)
    assert (option.kind, option.default) == ("choice", default)
    assert [choice.value for choice in option.choices] == values.split()


@pytest.mark.parametrize(
    ("name", "field", "kind", "low", "high", "default"),
    [
        *((name, "metadata.safety_tolerance", "integer", 0, 6, 2) for name in KONTEXT),
        *((name, "metadata.prompt_upsampling", "boolean", None, None, None) for name in KONTEXT),
        *((name, "metadata.temperature", "number", 0, 2, None) for name in (FLASH_OFFICIAL, PRO_OFFICIAL)),
        *((name, "metadata.topP", "number", 0, 1, None) for name in (FLASH_OFFICIAL, FLASH_3_OFFICIAL)),
        *((name, "metadata.watermark", "boolean", None, None, True) for name in SEEDREAMS[:2]),
        (SEEDREAMS[2], "metadata.watermark", "boolean", None, None, False),
    ],
)
def test_ranges_and_switches(
    shipped: Catalog, name: str, field: str, kind: str, low: float | None, high: float | None, default: object
) -> None:
    (option,) = (option for option in model_of(shipped, name).options if option.field == field)
    assert (option.kind, option.minimum, option.maximum, option.default) == (kind, low, high, default)


@pytest.mark.parametrize("name", NEWEST)
@pytest.mark.parametrize(
    ("size", "resolution", "pixels"),
    [
        (None, None, (1024, 1024)),
        ("1:1", "4K", (2880, 2880)),
        ("3:2", "2K", (2048, 1360)),
        ("9:16", "1K", (864, 1536)),
        ("21:9", "4K", None),
    ],
)
def test_pixels_where_the_page_names_them(
    shipped: Catalog, name: str, size: str | None, resolution: str | None, pixels: tuple[int, int] | None
) -> None:
    options = {} if resolution is None else {"resolution": resolution}
    request = GenerationRequest(model=name, prompt="a cup", size=size, options=options)
    assert pixels_of(model_of(shipped, name), request) == pixels


@pytest.mark.parametrize("name", NEWEST)
@pytest.mark.parametrize(("resolution", "amount"), [(None, 0.015), ("1K", 0.015), ("2K", 0.020), ("4K", 0.025)])
def test_the_price_follows_the_resolution(shipped: Catalog, name: str, resolution: str | None, amount: float) -> None:
    options = {} if resolution is None else {"resolution": resolution}
    price = estimate(model_of(shipped, name), GenerationRequest(model=name, prompt="a cup", options=options))
    assert price is not None
    assert (price.amount, price.currency) == (amount, "USD")


def test_the_aliases_find_their_models(shipped: Catalog) -> None:
    assert model_of(shipped, "nano-banana-pro").id == PRO
    assert model_of(shipped, "nano-banana").id != PRO
