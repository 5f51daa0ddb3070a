"""What a search waits for: requests whose pictures it would find."""

from __future__ import annotations

import pytest

from app.library.awaited import would_find
from app.request import GenerationRequest, Reference

REFERENCE = Reference(name="mug.png", sha256="0" * 64)
MUG = GenerationRequest(model="flux-2-pro", prompt="A café table, 灯塔 behind it", size="3:2", references=(REFERENCE,))
BOAT = GenerationRequest(model="other-1", prompt="a boat", size="1024x1536")


def found(text: str, *, practice: bool = False, collection: str = "") -> tuple[bool, ...]:
    return would_find(text, (MUG, BOAT), practice=practice, collection=collection)


@pytest.mark.parametrize(
    "text", ["cafe tab", "灯塔", '"a café"', "flux", "table -boat", "model:flux-2-pro", "has:reference"]
)
def test_words_and_what_was_asked_for_are_found(text: str) -> None:
    assert found(text) == (True, False)


@pytest.mark.parametrize("text", ["", "  ", "date:today", "-is:favourite", "-has:tag", "rating:0", "-tag:sea"])
def test_what_every_new_picture_fulfils(text: str) -> None:
    assert found(text) == (True, True)


@pytest.mark.parametrize(
    "text",
    [
        "rating:>=3",
        "is:favourite",
        "tag:sea",
        "cost:>0",
        "cost:<9",
        "date:yesterday",
        "has:note",
        "is:missing",
        "tower",
    ],
)
def test_what_no_new_picture_can_fulfil(text: str) -> None:
    assert found(text) == (False, False)


def test_size_is_known_as_far_as_it_was_asked_for() -> None:
    assert found("size:3:2") == (True, False)
    assert found("is:portrait") == (False, True), "of a ratio alone nobody knows the pixels"
    assert found("size:1024x1536") == (False, True)


def test_where_pictures_come_from_and_go_to() -> None:
    assert found("is:practice") == (False, False)
    assert found("is:practice", practice=True) == (True, True)
    assert found("collection:Sea") == (False, False)
    assert found("collection:Sea", collection="sea") == (True, True)


@pytest.mark.parametrize("text", ['"', "*", "model:", "rating:many", "AND OR (", "nobody:knows", "-", "a" * 5000])
def test_odd_searches_are_harmless(text: str) -> None:
    assert len(found(text)) == 2


def test_no_requests_no_answers() -> None:
    assert would_find("mug", (), practice=False) == ()
