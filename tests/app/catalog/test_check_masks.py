"""The mask of a request: which model takes one, and what it has to be."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest

from app.catalog.check import check
from app.catalog.effective import effective
from app.catalog.load import Catalog
from app.catalog.spec import Model
from app.errors import Problem
from app.request import GenerationRequest, Reference

PHOTO = Reference(name="mug.png", sha256="ab" * 32, format="png", bytes=400_000, width=1024, height=768)
MASK = Reference(name="mask.png", sha256="cd" * 32, format="png", bytes=20_000, width=1024, height=768)


@pytest.fixture
def model(shipped: Catalog) -> Model:
    found = shipped.find("gpt-4o-image")
    assert found is not None
    return found


def masked(**changes: Any) -> GenerationRequest:
    fields: dict[str, Any] = {"references": (PHOTO,), "mask": MASK, **changes}
    return GenerationRequest(model="gpt-4o-image", prompt="a golden handle", **fields)


def mask(**changes: Any) -> Reference:
    return msgspec.structs.replace(MASK, **changes)


def only(problems: tuple[Problem, ...]) -> Problem:
    assert len(problems) == 1, problems
    assert problems[0].field == "mask"
    return problems[0]


def test_a_png_of_the_pixels_of_the_first_reference_fits(model: Model) -> None:
    assert check(model, masked()) == ()
    other = Reference(name="back.jpg", url="https://files.example.com/back.jpg", width=10, height=10)
    assert check(model, masked(references=(PHOTO, other))) == ()


def test_a_model_without_masks_refuses_one(shipped: Catalog) -> None:
    for found in shipped.models:
        if found.references is None or found.references.mask_field is None:
            request = msgspec.structs.replace(masked(), model=found.id)
            problems = [problem for problem in check(found, request) if problem.field == "mask"]
            assert [(problem.kind, problem.message) for problem in problems] == [
                ("not_offered", f"{found.name} takes no mask; remove it.")
            ]


def test_a_mask_needs_a_reference(model: Model) -> None:
    assert only(check(model, masked(references=()))).kind == "needs_other"


@pytest.mark.parametrize(
    ("changes", "kind", "words"),
    [
        ({"format": "jpeg"}, "wrong_format", "“mask.png” is of the format JPEG; a mask has to be a PNG."),
        ({"format": "bmp"}, "wrong_format", "“bmp”"),
        ({"format": 5}, "wrong_format", "a mask has to be a PNG"),
        ({"bytes": 4_000_001}, "too_large", "has 4.1 MB; GPT-4o Image takes a mask of at most 4 MB."),
        ({"width": 768, "height": 1024}, "wrong_format", "it needs the 1,024 × 768 of the first reference."),
        ({"width": 0}, "unreadable", "impossible measures"),
        ({"height": "768"}, "wrong_type", "measures that are not whole numbers"),
        ({"sha256": None}, "unreadable", "either a file or a web address"),
        ({"sha256": "../secret"}, "unreadable", "proper checksum"),
        ({"sha256": None, "url": "data:image/png;base64,AAAA"}, "unreadable", "image data"),
        ({"name": " ", "format": "gif"}, "wrong_format", "The mask is of the format GIF"),
    ],
)
def test_a_mask_that_does_not_fit(model: Model, changes: dict[str, Any], kind: str, words: str) -> None:
    problem = only(check(model, masked(mask=mask(**changes))))
    assert problem.kind == kind
    assert words in problem.message


def test_the_largest_mask_fits(model: Model) -> None:
    assert check(model, masked(mask=mask(bytes=4_000_000))) == ()


@pytest.mark.parametrize("unknown", [{"width": None}, {"width": None, "height": None, "bytes": None, "format": None}])
def test_what_is_not_known_is_not_checked(model: Model, unknown: dict[str, Any]) -> None:
    assert check(model, masked(mask=mask(**unknown))) == ()
    photo = msgspec.structs.replace(PHOTO, width=None, height=None)
    assert check(model, masked(references=(photo,))) == ()


def test_a_mask_that_is_none_at_all(model: Model) -> None:
    assert only(check(model, masked(mask="mask.png"))).kind == "wrong_type"


def test_a_request_keeps_its_mask_in_json_and_old_requests_have_none(model: Model) -> None:
    request = masked()
    assert msgspec.json.decode(msgspec.json.encode(request), type=GenerationRequest) == request
    assert effective(model, request).mask == MASK
    plain = msgspec.structs.replace(request, mask=None)
    assert "mask" not in json.loads(msgspec.json.encode(plain))


def test_the_images_of_a_request_are_its_references_and_then_its_mask() -> None:
    assert masked().images == (PHOTO, MASK)
    assert masked(mask=None).images == (PHOTO,)
