"""The further models: what the documents offer for each of them, and what they do not."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.app.gateway.demo.desk import FURTHER_MODELS, GENERATIONS, Desk

pytestmark = pytest.mark.anyio

PICTURE = "https://example.com/ref.png"
OBJECT = {"url": PICTURE}
NINE = ("1:1", "4:3", "3:4", "16:9", "9:16", "3:2", "2:3", "21:9", "9:21")
TEN = ("1:1", "3:2", "2:3", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9")
FOURTEEN = ("1:1", "3:2", "2:3", "4:3", "3:4", "16:9", "9:16", "5:4", "4:5", "21:9", "1:4", "4:1", "1:8", "8:1")
THIRTEEN = ("1:1", "3:2", "2:3", "4:3", "3:4", "5:4", "4:5", "16:9", "9:16", "2:1", "1:2", "21:9", "9:21")

KONTEXT = ("flux-kontext-pro", "flux-kontext-max")
GPT_2_5 = ("gpt-image-2.5-flare", "gpt-image-2.5-sunburst")
NANO_PRO = "gemini-3-pro-image-preview"
FLASH_3_1 = "gemini-3.1-flash-image-preview"
FLASH_2_5 = "gemini-2.5-flash-image-official"
OFFICIAL = (FLASH_2_5, f"{NANO_PRO}-official", f"{FLASH_3_1}-official")
SEEDREAM = ("doubao-seedream-4-0", "doubao-seedream-4-5", "doubao-seedream-5-0")
EDIT = "grok-imagine-1.0-edit"

SIZES: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(KONTEXT, NINE),
    "gpt-4o-image": ("1:1", "2:3", "3:2"),
    **dict.fromkeys(GPT_2_5, TEN),
    FLASH_2_5: TEN,
    NANO_PRO: TEN,
    f"{NANO_PRO}-official": TEN,
    FLASH_3_1: FOURTEEN,
    f"{FLASH_3_1}-official": (*TEN, "4:1", "8:1"),
    "grok-imagine-1.0": ("1:1", "16:9", "9:16", "3:2", "2:3"),
    **dict.fromkeys(SEEDREAM, NINE),
}
EVERY_SIZE = sorted({*NINE, *TEN, *FOURTEEN, *THIRTEEN})

Case = tuple[str, dict[str, Any]]
Refused = tuple[str, dict[str, Any], str]


def each(models: tuple[str, ...], **fields: Any) -> list[Case]:
    return [(model, fields) for model in models]


def meta(**fields: Any) -> dict[str, Any]:
    return {"metadata": fields}


ACCEPTED: list[Case] = [
    *each(KONTEXT, image_urls=[PICTURE]),
    *each(KONTEXT, image_urls=[PICTURE], size="match_input_image"),
    *each(KONTEXT, image_urls=[PICTURE], size="21:9"),
    *each(KONTEXT, metadata={"response_format": "jpg", "safety_tolerance": 0, "prompt_upsampling": True}),
    *each(KONTEXT, metadata={"response_format": "png", "safety_tolerance": 6, "prompt_upsampling": False}),
    *each(KONTEXT, prompt="x" * 20_000),
    *each(("gpt-4o-image",), n=4, image_urls=[PICTURE] * 5, mask_url=PICTURE, prompt="x" * 1000),
    *each(GPT_2_5, n=1, background="transparent", resolution="4K", size="21:9"),
    *each(GPT_2_5, reference_images=[PICTURE] * 16),
    *each(GPT_2_5, image_urls=[PICTURE], response_format="b64_json"),
    *each(OFFICIAL, n=1, image_urls=[PICTURE] * 3),
    *each(OFFICIAL, metadata={"temperature": 0, "topP": 1, "personGeneration": "ALLOW_NONE", "maxOutputTokens": 4096}),
    *each(OFFICIAL, metadata={"temperature": 2.0, "topP": 0.95, "personGeneration": "ALLOW_ADULT"}),
    *each(OFFICIAL, metadata={"imageOutputOptions": {"mimeType": "image/webp", "compressionQuality": 80}}),
    *each(OFFICIAL, metadata={"imageOutputOptions": {"mimeType": "jpeg"}}),
    *each(OFFICIAL, metadata={"imageOutputOptions": {}, "safetySettings": [{"category": "x", "threshold": "y"}]}),
    *each(OFFICIAL[1:], metadata={"resolution": "4K", "thinkingConfig": {"includeThoughts": False}}),
    *each(OFFICIAL[1:], image_urls=[PICTURE] * 14),
    *each((NANO_PRO, "nano-banana-pro"), image_urls=[OBJECT] * 14, metadata={"resolution": "2K"}, prompt="x" * 1000),
    (NANO_PRO, meta(orientation="portrait", resolution="4K")),
    (FLASH_3_1, {"image_urls": [OBJECT, PICTURE] * 7, "n": 2}),
    (FLASH_3_1, meta(resolution="0.5K", google_search=True, google_image_search=True)),
    (FLASH_3_1, meta(google_search=True)),
    (FLASH_3_1, meta(google_search=False, google_image_search=False)),
    (FLASH_3_1, meta(google_image_search=False)),
    ("grok-imagine-1.0", {"n": 10}),
    (EDIT, {"image_urls": [PICTURE], "n": 10}),
    (EDIT, {"image_urls": [PICTURE] * 30}),
    *each(SEEDREAM, n=15),
    *each(SEEDREAM, n=5, image_urls=[PICTURE] * 10),
    *each(SEEDREAM, n=14, image_urls=[PICTURE]),
    *each(SEEDREAM, image_urls=[PICTURE] * 10),
    *each(SEEDREAM, metadata={"watermark": False, "sequential_image_generation": "auto", "resolution": "2K"}),
    *each(SEEDREAM, metadata={"optimize_prompt_options": {"mode": "standard"}}),
    (SEEDREAM[0], {"size": "auto", "image_urls": [PICTURE]}),
    (SEEDREAM[0], meta(resolution="1K", optimize_prompt_options={"mode": "fast"})),
    (SEEDREAM[0], {"prompt": "x" * 1000}),
    (SEEDREAM[1], {"prompt": "x" * 5000, **meta(resolution="4K")}),
    (SEEDREAM[2], meta(resolution="3K", watermark=True)),
]

REFUSED: list[Refused] = [
    *[(model, {"size": "match_input_image"}, "size") for model in KONTEXT],
    *[(model, {"image_urls": [PICTURE] * 2}, "image_urls") for model in KONTEXT],
    *[(model, {"n": 1}, "n") for model in KONTEXT],
    *[(model, {"response_format": "png"}, "response_format") for model in KONTEXT],
    *[(model, meta(response_format="webp"), "metadata.response_format") for model in KONTEXT],
    *[(model, meta(safety_tolerance=7), "metadata.safety_tolerance") for model in KONTEXT],
    *[(model, meta(safety_tolerance=-1), "metadata.safety_tolerance") for model in KONTEXT],
    *[(model, meta(safety_tolerance=2.5), "metadata.safety_tolerance") for model in KONTEXT],
    *[(model, meta(safety_tolerance="2"), "metadata.safety_tolerance") for model in KONTEXT],
    *[(model, meta(safety_tolerance=True), "metadata.safety_tolerance") for model in KONTEXT],
    *[(model, meta(prompt_upsampling="true"), "metadata.prompt_upsampling") for model in KONTEXT],
    *[(model, meta(prompt_upsampling=1), "metadata.prompt_upsampling") for model in KONTEXT],
    *[(model, meta(resolution="1K"), "metadata.resolution") for model in KONTEXT],
    ("gpt-4o-image", {"n": 3}, "n"),
    ("gpt-4o-image", {"prompt": "x" * 1001}, "prompt"),
    ("gpt-4o-image", {"image_urls": [PICTURE] * 6}, "image_urls"),
    ("gpt-4o-image", {"image_urls": [OBJECT]}, "image_urls.0"),
    ("gpt-4o-image", {"mask_url": PICTURE}, "mask_url"),
    ("gpt-4o-image", {"mask_url": [PICTURE], "image_urls": [PICTURE]}, "mask_url"),
    ("gpt-4o-image", {"mask_url": "data:image/png;base64,AA", "image_urls": [PICTURE]}, "mask_url"),
    ("gpt-4o-image", {"mask_url": "http://localhost/m.png", "image_urls": [PICTURE]}, "mask_url"),
    ("gpt-4o-image", {"metadata": {}}, "metadata"),
    *[(model, {"n": 2}, "n") for model in GPT_2_5],
    *[(model, {"background": "blue"}, "background") for model in GPT_2_5],
    *[(model, {"background": True}, "background") for model in GPT_2_5],
    *[(model, {"resolution": "3K"}, "resolution") for model in GPT_2_5],
    *[(model, meta(resolution="2K"), "metadata") for model in GPT_2_5],
    *[(model, {"size": "1024x1024"}, "size") for model in GPT_2_5],
    *[(model, {"mask_url": PICTURE}, "mask_url") for model in GPT_2_5],
    ("gpt-image-2", {"background": "transparent"}, "background"),
    ("gpt-image-2", {"resolution": "2K"}, "resolution"),
    *[(model, {"n": 2}, "n") for model in OFFICIAL],
    *[(model, {"image_urls": [OBJECT]}, "image_urls.0") for model in OFFICIAL],
    *[(model, meta(temperature=2.01), "metadata.temperature") for model in OFFICIAL],
    *[(model, meta(temperature=-0.1), "metadata.temperature") for model in OFFICIAL],
    *[(model, meta(temperature="1"), "metadata.temperature") for model in OFFICIAL],
    *[(model, meta(temperature=False), "metadata.temperature") for model in OFFICIAL],
    *[(model, meta(topP=1.5), "metadata.topP") for model in OFFICIAL],
    *[(model, meta(topP=None), "metadata.topP") for model in OFFICIAL],
    *[(model, meta(personGeneration="allow_all"), "metadata.personGeneration") for model in OFFICIAL],
    *[(model, meta(imageOutputOptions="image/png"), "metadata.imageOutputOptions") for model in OFFICIAL],
    *[
        (model, meta(imageOutputOptions={"mimeType": "image/gif"}), "metadata.imageOutputOptions.mimeType")
        for model in OFFICIAL
    ],
    *[(model, meta(imageOutputOptions={"dpi": 300}), "metadata.imageOutputOptions.dpi") for model in OFFICIAL],
    *[
        (model, {"metadata": {"imageOutputOptions.mimeType": "image/png"}}, "metadata.imageOutputOptions.mimeType")
        for model in OFFICIAL
    ],
    *[(model, meta(safetySettings={}), "metadata.safetySettings") for model in OFFICIAL],
    *[(model, meta(safetySettings=["off"]), "metadata.safetySettings.0") for model in OFFICIAL],
    *[(model, meta(thinkingConfig="high"), "metadata.thinkingConfig") for model in OFFICIAL[1:]],
    (FLASH_2_5, meta(thinkingConfig={}), "metadata.thinkingConfig"),
    (FLASH_2_5, meta(resolution="1K"), "metadata.resolution"),
    (FLASH_2_5, {"image_urls": [PICTURE] * 4}, "image_urls"),
    *[(model, {"image_urls": [PICTURE] * 15}, "image_urls") for model in OFFICIAL[1:]],
    *[(model, meta(resolution="0.5K"), "metadata.resolution") for model in OFFICIAL[1:]],
    (NANO_PRO, {"image_urls": [PICTURE]}, "image_urls.0"),
    (NANO_PRO, {"image_urls": [OBJECT] * 15}, "image_urls"),
    (NANO_PRO, {"prompt": "x" * 1001}, "prompt"),
    (NANO_PRO, meta(resolution="3K"), "metadata.resolution"),
    (NANO_PRO, meta(temperature=1), "metadata.temperature"),
    (FLASH_3_1, meta(google_image_search=True), "metadata.google_image_search"),
    (FLASH_3_1, meta(google_image_search=True, google_search=False), "metadata.google_image_search"),
    (FLASH_3_1, meta(google_search="yes"), "metadata.google_search"),
    (FLASH_3_1, {"google_search": True}, "google_search"),
    (FLASH_3_1, {"n": 0}, "n"),
    (FLASH_3_1, {"image_urls": [OBJECT] * 15}, "image_urls"),
    ("grok-imagine-1.0", {"n": 11}, "n"),
    ("grok-imagine-1.0", {"n": 0}, "n"),
    ("grok-imagine-1.0", {"image_urls": [PICTURE]}, "image_urls"),
    (EDIT, {}, "image_urls"),
    (EDIT, {"image_urls": []}, "image_urls"),
    (EDIT, {"image_urls": [PICTURE], "n": 11}, "n"),
    (EDIT, {"image_urls": [PICTURE], "size": "1:1"}, "size"),
    *[(model, {"n": 16}, "n") for model in SEEDREAM],
    *[(model, {"n": 6, "image_urls": [PICTURE] * 10}, "n") for model in SEEDREAM],
    *[(model, {"n": 15, "image_urls": [PICTURE]}, "n") for model in SEEDREAM],
    *[(model, {"image_urls": [PICTURE] * 11}, "image_urls") for model in SEEDREAM],
    *[(model, meta(watermark="false"), "metadata.watermark") for model in SEEDREAM],
    *[
        (model, meta(optimize_prompt_options={"mode": "slow"}), "metadata.optimize_prompt_options.mode")
        for model in SEEDREAM
    ],
    *[(model, meta(optimize_prompt_options="fast"), "metadata.optimize_prompt_options") for model in SEEDREAM],
    *[(model, meta(sequential_image_generation=True), "metadata.sequential_image_generation") for model in SEEDREAM],
    (SEEDREAM[0], {"size": "auto"}, "size"),
    (SEEDREAM[0], {"prompt": "x" * 1001}, "prompt"),
    (SEEDREAM[0], meta(resolution="3K"), "metadata.resolution"),
    (SEEDREAM[1], meta(resolution="1K"), "metadata.resolution"),
    (SEEDREAM[1], {"size": "auto", "image_urls": [PICTURE]}, "size"),
    (SEEDREAM[2], meta(resolution="4K"), "metadata.resolution"),
    (SEEDREAM[2], {"size": "auto", "image_urls": [PICTURE]}, "size"),
]


async def order(desk: Desk, model: str, fields: dict[str, Any]) -> httpx.Response:
    return await desk.client.post(GENERATIONS, json={"model": model, "prompt": "a lighthouse", **fields})


async def blamed(desk: Desk, model: str, fields: dict[str, Any]) -> str:
    response = await order(desk, model, fields)
    assert response.status_code == 400, response.text
    error = response.json()["error"]
    assert error["type"] == "invalid_request_error"
    assert error["message"]
    return error["param"]


@pytest.mark.parametrize(("model", "fields"), ACCEPTED)
async def test_what_the_documents_offer_is_accepted(desk: Desk, model: str, fields: dict[str, Any]) -> None:
    response = await order(desk, model, fields)
    assert response.status_code == 200, response.text
    assert response.json()["metadata"] == fields.get("metadata", {})
    assert len(desk.gateway.ledger) == 1


@pytest.mark.parametrize(("model", "fields", "param"), REFUSED)
async def test_what_they_do_not_offer_is_refused_by_field(
    desk: Desk, model: str, fields: dict[str, Any], param: str
) -> None:
    assert await blamed(desk, model, fields) == param
    assert len(desk.gateway.ledger) == 0


def test_the_tables_know_every_further_model() -> None:
    named = {model for model, _ in ACCEPTED} & {model for model, _, _ in REFUSED}
    assert set(FURTHER_MODELS) <= named
    assert set(SIZES) == set(FURTHER_MODELS) - {EDIT}


@pytest.mark.parametrize("model", SIZES)
async def test_each_model_has_its_own_sizes_and_no_others(desk: Desk, model: str) -> None:
    taken = [size for size in EVERY_SIZE if (await order(desk, model, {"size": size})).status_code == 200]
    assert set(taken) == set(SIZES[model])
    refused = next(size for size in EVERY_SIZE if size not in taken)
    assert await blamed(desk, model, {"size": refused}) == "size"


@pytest.mark.parametrize("model", GPT_2_5)
@pytest.mark.parametrize("resolution", ["1K", "2K", "4K"])
async def test_the_newest_family_takes_each_size_at_each_resolution(desk: Desk, model: str, resolution: str) -> None:
    for size in TEN:
        assert (await order(desk, model, {"size": size, "resolution": resolution})).status_code == 200


@pytest.mark.parametrize(
    ("model", "fields", "price"),
    [
        (GPT_2_5[0], {}, 0.015),
        (GPT_2_5[0], {"resolution": "2K"}, 0.02),
        (GPT_2_5[1], {"resolution": "4K", "size": "16:9"}, 0.025),
        (KONTEXT[1], {}, 0.04),
        (KONTEXT[1], {"image_urls": [PICTURE]}, 0.04),
        (FLASH_3_1, meta(resolution="0.5K"), 0.03),
        (FLASH_3_1, {"n": 3}, 0.12),
        (SEEDREAM[1], {"n": 15}, 0.525),
        ("grok-imagine-1.0", {"n": 10}, 0.2),
    ],
)
async def test_all_pictures_of_an_order_are_charged_by_resolution(
    desk: Desk, model: str, fields: dict[str, Any], price: float
) -> None:
    assert (await order(desk, model, fields)).status_code == 200
    assert desk.gateway.ledger.used == price


@pytest.mark.parametrize("model", FURTHER_MODELS)
async def test_an_accepted_order_comes_out_as_that_many_pictures(desk: Desk, model: str) -> None:
    fields: dict[str, Any] = {"image_urls": [PICTURE]} if model == EDIT else {}
    count = 4 if (await order(desk, model, {**fields, "n": 4})).status_code == 200 else 1
    task_id = (await order(desk, model, {**fields, **({"n": 4} if count == 4 else {})})).json()["id"]
    desk.clock.seconds += 6
    results = (await desk.task(task_id))["result"]["data"]
    assert len({entry["url"] for entry in results}) == count
