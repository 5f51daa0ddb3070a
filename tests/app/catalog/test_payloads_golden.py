"""The JSON that is sent, byte for byte, one file a model and mode; and the samples of the documents themselves."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from app.catalog.check import check
from app.catalog.load import Catalog
from app.catalog.payload import build_payload
from app.catalog.spec import Model
from app.request import GenerationRequest
from tests.app.catalog.golden_requests import BACK, FRONT, GEMINI, MASK, MASK_URL, REQUESTS, URLS

GOLDEN = Path(__file__).parent / "golden"

SAMPLES = [
    (
        GenerationRequest(
            model="flux-2-flex",
            prompt="Concert poster, minimalist style, dark background",
            size="9:16",
            options={"metadata.resolution": "1K"},
        ),
        {
            "model": "flux-2-flex",
            "prompt": "Concert poster, minimalist style, dark background",
            "size": "9:16",
            "metadata": {"resolution": "1K"},
        },
    ),
    (
        GenerationRequest(model="gpt-image-2", prompt="A poster", size="1024x1024", n=1),
        {"model": "gpt-image-2", "prompt": "A poster", "n": 1, "size": "1024x1024", "response_format": "b64_json"},
    ),
    (
        GenerationRequest(model=GEMINI, prompt="A cat in a spacesuit walking on the moon", size="1:1"),
        {"model": GEMINI, "prompt": "A cat in a spacesuit walking on the moon", "size": "1:1", "n": 1},
    ),
    (
        GenerationRequest(model="grok-4-1-image", prompt="A cyberpunk futuristic city at night", size="16:9"),
        {"model": "grok-4-1-image", "prompt": "A cyberpunk futuristic city at night", "size": "16:9", "n": 1},
    ),
    (
        GenerationRequest(
            model="gpt-image-2.5-flare",
            prompt="A red circular sticker on a transparent background",
            size="1:1",
            n=1,
            options={"resolution": "1K", "background": "transparent"},
        ),
        {
            "model": "gpt-image-2.5-flare",
            "prompt": "A red circular sticker on a transparent background",
            "size": "1:1",
            "resolution": "1K",
            "background": "transparent",
            "n": 1,
        },
    ),
    (
        GenerationRequest(
            model="gemini-3.1-flash-image-preview-official",
            prompt="An ink wash painting",
            size="16:9",
            options={
                "metadata.temperature": 1.0,
                "metadata.topP": 0.95,
                "metadata.resolution": "1K",
                "metadata.personGeneration": "ALLOW_ALL",
                "metadata.thinkingConfig.thinkingLevel": "HIGH",
            },
        ),
        {
            "model": "gemini-3.1-flash-image-preview-official",
            "prompt": "An ink wash painting",
            "size": "16:9",
            "n": 1,
            "metadata": {
                "temperature": 1.0,
                "topP": 0.95,
                "resolution": "1K",
                "personGeneration": "ALLOW_ALL",
                "thinkingConfig": {"thinkingLevel": "HIGH"},
            },
        },
    ),
]


@pytest.mark.parametrize("name", sorted(REQUESTS))
def test_the_payload_is_the_golden_one(shipped: Catalog, name: str) -> None:
    request = REQUESTS[name]
    model = shipped.find(request.model)
    assert model is not None
    assert check(model, request) == ()
    mask_url = None if request.mask is None else MASK_URL
    payload = build_payload(model, request, URLS[: len(request.references)], mask_url=mask_url)
    written = json.dumps(payload, indent=2, ensure_ascii=False) + "\n"
    assert written == (GOLDEN / f"{name}.json").read_text(encoding="utf-8")


def modes_of(model: Model) -> set[str]:
    """What a model can be asked for, by its table."""
    modes: set[str] = set()
    if model.references is None or model.references.minimum == 0:
        modes.add("text-to-image")
    if model.references is not None:
        modes.add("image-to-image")
        if model.references.mask_field is not None:
            modes.add("mask")
    if model.count is not None and model.count.choices != (1,):
        modes.add("several")
    return modes


def test_every_model_has_a_golden_payload_of_every_mode(shipped: Catalog) -> None:
    wanted = {f"{model.id}.{mode}" for model in shipped.models for mode in modes_of(model)}
    assert {path.stem for path in GOLDEN.glob("*.json")} == wanted == set(REQUESTS)


def test_every_option_stands_in_a_golden_payload(shipped: Catalog) -> None:
    """Of a family: models that share an option need not all show it."""
    for family in shipped.families:
        fields = {option.field for model in family.models for option in model.options}
        ids = {model.id for model in family.models}
        payloads = [
            path.read_text(encoding="utf-8") for path in GOLDEN.glob("*.json") if path.stem.rpartition(".")[0] in ids
        ]
        for field in fields:
            assert any(f'"{field.rpartition(".")[2]}"' in payload for payload in payloads), field


@pytest.mark.parametrize(("request_", "sample"), SAMPLES, ids=lambda value: getattr(value, "model", ""))
def test_the_documents_own_samples_come_out(
    shipped: Catalog, request_: GenerationRequest, sample: dict[str, object]
) -> None:
    model = shipped.find(request_.model)
    assert model is not None
    assert build_payload(model, request_, ()) == sample


def test_urls_that_do_not_match_the_references_are_a_bug_and_said_so(shipped: Catalog) -> None:
    model = shipped.find("flux-2-pro")
    assert model is not None
    request = GenerationRequest(model="flux-2-pro", prompt="a cup", references=(FRONT, BACK))
    with pytest.raises(ValueError, match="1 URLs for 2 references"):
        build_payload(model, request, URLS[:1])


def test_a_mask_without_a_field_or_without_its_url_is_a_bug_and_said_so(shipped: Catalog) -> None:
    masked, plain = shipped.find("gpt-4o-image"), shipped.find("flux-2-pro")
    assert masked is not None
    assert plain is not None
    request = GenerationRequest(model="gpt-4o-image", prompt="a cup", references=(FRONT,), mask=MASK)
    with pytest.raises(ValueError, match="disagree on a mask"):
        build_payload(masked, request, URLS[:1])
    with pytest.raises(ValueError, match="disagree on a mask"):
        build_payload(masked, msgspec.structs.replace(request, mask=None), URLS[:1], mask_url=MASK_URL)
    with pytest.raises(ValueError, match="takes no mask"):
        build_payload(plain, request, URLS[:1], mask_url=MASK_URL)
