"""The JSON that is sent, byte for byte, one file a model and mode; and the samples of the documents themselves."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.catalog.check import check
from app.catalog.load import Catalog
from app.catalog.payload import build_payload
from app.request import GenerationRequest, Reference

GOLDEN = Path(__file__).parent / "golden"
FRONT = Reference(name="front.png", sha256="0" * 64, format="png", bytes=400_000, width=1024, height=768)
BACK = Reference(name="back.jpg", url="https://files.example.com/back.jpg")
URLS = ("https://files.example.com/front.png", "https://files.example.com/back.jpg")
GEMINI = "gemini-2.5-flash-image-preview"

REQUESTS = {
    "flux-2-flex.text-to-image": GenerationRequest(
        model="flux-2-flex", prompt="A cute orange cat sunbathing on a windowsill"
    ),
    "flux-2-flex.image-to-image": GenerationRequest(
        model="flux-2-flex", prompt="The same mug on a marble table", size="3:4", references=(FRONT, BACK)
    ),
    "flux-2-pro.text-to-image": GenerationRequest(
        model="flux-2-pro",
        prompt="Future city skyline, neon lights, cyberpunk style, cinematic quality",
        size="16:9",
        options={"metadata.resolution": "2K"},
    ),
    "flux-2-pro.image-to-image": GenerationRequest(
        model="flux-2-pro",
        prompt="Keep character style, generate a scene of running in the forest",
        size="1:1",
        options={"metadata.resolution": "2K"},
        references=(FRONT, BACK),
    ),
    "gpt-image-2.text-to-image": GenerationRequest(
        model="gpt-image-2",
        prompt="Generate a futuristic city night poster with neon lighting and cinematic composition",
    ),
    "gpt-image-2.image-to-image": GenerationRequest(
        model="gpt-image-2",
        prompt="Ein Plakat für „Grüne Äpfel“ 🍏",
        size="1024x1536",
        n=3,
        options={"response_format": "url"},
        references=(FRONT, BACK),
    ),
    f"{GEMINI}.text-to-image": GenerationRequest(
        model="nano-banana", prompt="A cat in a spacesuit walking on the moon"
    ),
    f"{GEMINI}.image-to-image": GenerationRequest(
        model=GEMINI,
        prompt="Put the mug into the scene",
        size="9:16",
        n=1,
        options={"metadata.orientation": "portrait", "metadata.resolution": "1K"},
        references=(FRONT, BACK),
    ),
    "grok-4-1-image.text-to-image": GenerationRequest(
        model="grok-4-1-image", prompt="A cyberpunk futuristic city at night", size="16:9"
    ),
    "grok-4-1-image.image-to-image": GenerationRequest(
        model="grok-4-1-image", prompt="The same street in the rain", n=4, references=(FRONT, BACK)
    ),
    "grok-4-2-image.text-to-image": GenerationRequest(
        model="grok-4-2-image", prompt="A cyberpunk futuristic city at night", size="2:3", n=2
    ),
    "grok-4-2-image.image-to-image": GenerationRequest(
        model="grok-4-2-image", prompt="The same street in the rain", size="3:2", references=(FRONT,)
    ),
}

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
]


@pytest.mark.parametrize("name", sorted(REQUESTS))
def test_the_payload_is_the_golden_one(shipped: Catalog, name: str) -> None:
    request = REQUESTS[name]
    model = shipped.find(request.model)
    assert model is not None
    assert check(model, request) == ()
    payload = build_payload(model, request, URLS[: len(request.references)])
    written = json.dumps(payload, indent=2, ensure_ascii=False) + "\n"
    assert written == (GOLDEN / f"{name}.json").read_text(encoding="utf-8")


def test_every_model_has_a_golden_payload_of_both_modes(shipped: Catalog) -> None:
    wanted = {f"{model.id}.{mode}" for model in shipped.models for mode in ("text-to-image", "image-to-image")}
    assert {path.stem for path in GOLDEN.glob("*.json")} == wanted == set(REQUESTS)


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
    with pytest.raises(ValueError, match="takes no mask"):
        build_payload(model, request, URLS, mask_url="https://files.example.com/mask.png")
