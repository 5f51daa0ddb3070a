"""The catalogue and the practice gateway, written apart from the same documents: what one sends, the other takes."""

from __future__ import annotations

import random
from collections.abc import Sequence

import msgspec
import pytest

from app.catalog.check import check
from app.catalog.load import load_catalog
from app.catalog.payload import build_payload
from app.catalog.sizes import pixels_of
from app.catalog.spec import Model, Option
from app.gateway.demo.judge import judge
from app.gateway.demo.refusals import Refusal
from app.gateway.demo.rules import load_rules
from app.gateway.demo.upload import Upload
from app.request import GenerationRequest, OptionValue, Reference

CATALOG = load_catalog()
RULES = load_rules()
ROUNDS = 400

SIZES: Sequence[str | None] = (
    None,
    *{size for model in RULES.models for size in (*model.sizes, *model.ratios, *model.match)},
    *{size for model in RULES.models for sizes in model.sizes_at.values() for size in sizes},
)
COUNTS = (None, None, 1, 2, 3, 4, 5, 10, 11, 14, 15, 16)
SHAPES = ((40, 30), (300, 100), (301, 100), (15, 15), (14, 20), (6000, 6000), (6001, 6000))


def reference_of(dice: random.Random, name: str) -> Reference:
    if dice.random() < 0.3:
        return Reference(name=name, url=f"https://example.com/{name}")
    width, height = SHAPES[0] if dice.random() < 0.7 else dice.choice(SHAPES)
    kind = dice.choice(("png", "jpeg") if dice.random() < 0.7 else ("png", "jpeg", "webp", "gif"))
    size = dice.choice((1000, 3_999_999, 4_000_001, 9_999_999))
    return Reference(name=name, sha256="ab" * 32, format=kind, bytes=size, width=width, height=height)


def value_of(dice: random.Random, option: Option) -> OptionValue | None:
    if option.kind == "choice":
        return dice.choice(option.choices).value
    if option.kind == "boolean":
        return dice.random() < 0.5
    low, high = option.minimum or 0, option.maximum or 10
    chosen = dice.choice((low, high, (low + high) / 2))
    return int(chosen) if option.kind == "integer" else chosen


def request_of(dice: random.Random, model: Model) -> GenerationRequest:
    """Any request, often one that breaks a rule."""
    rules = RULES.find(model.id)
    assert rules is not None
    own = (None, *rules.sizes, *rules.ratios, *rules.match, *(size for at in rules.sizes_at.values() for size in at))
    options = {
        option.field: value
        for option in model.options
        if dice.random() < 0.5 and (value := value_of(dice, option)) is not None
    }
    return GenerationRequest(
        model=model.id,
        prompt="x" * dice.choice((1, 1000, 1001, 4000, 4001)),
        size=dice.choice(own if dice.random() < 0.8 else SIZES),
        n=dice.choice(COUNTS),
        options=options,
        references=tuple(reference_of(dice, f"{n}.png") for n in range(dice.choice((0, 0, 0, 1, 1, 2, 3, 5, 8, 14)))),
        mask=reference_of(dice, "mask.png") if dice.random() < 0.1 else None,
    )


def test_both_know_the_same_models() -> None:
    assert {model.id: set(model.aliases) for model in CATALOG.models} == {
        model.id: set(model.aliases) for model in RULES.models
    }


@pytest.mark.parametrize("model", CATALOG.models, ids=[model.id for model in CATALOG.models])
def test_whatever_the_catalogue_lets_through_is_taken(model: Model) -> None:
    dice = random.Random(model.id)  # noqa: S311 - the same requests at every run
    sent = 0
    for _ in range(ROUNDS):
        request = request_of(dice, model)
        if check(model, request):
            continue
        sent += 1
        uploads: dict[str, Upload] = {}
        urls: list[str] = []
        for item in (*request.references, *((request.mask,) if request.mask else ())):
            url = item.url or f"https://practice.invalid/uploads/{len(urls)}"
            urls.append(url)
            if item.url is None:
                uploads[url] = Upload(
                    id=url,
                    mime_type=f"image/{item.format}",
                    size=item.bytes or 0,
                    created=0,
                    width=item.width,
                    height=item.height,
                )
        mask_url = urls.pop() if request.mask else None
        body = build_payload(model, request, urls, mask_url=mask_url)
        try:
            order = judge(msgspec.json.encode(body), RULES, uploads.get)
        except Refusal as refusal:
            pytest.fail(f"{body} was let through and refused: {refusal.message}")
        expected = pixels_of(model, request)
        assert expected in {None, (order.width, order.height)}, body
    assert sent > ROUNDS // 50, "too few of them were good to prove anything"
