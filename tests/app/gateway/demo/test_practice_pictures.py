"""The pictures that the practice gateway paints."""

from __future__ import annotations

import msgspec
import pytest

from app.gateway.demo.brushes import PALETTES
from app.gateway.demo.judge import Order, judge
from app.gateway.demo.lettering import clean, font, wrap
from app.gateway.demo.painter import paint
from app.gateway.demo.rules import load_rules
from tests.app.gateway.demo.desk import SEED_MODELS, image_bytes, opened

RULES = load_rules()
SMALL = Order(
    model="some-model",
    prompt="a lighthouse",
    size="3:2",
    width=384,
    height=256,
    count=1,
    price=1,
    format="png",
    task_prefix="task_",
)

PIXELS = {
    "flux": {
        "1:1": (1024, 1024),
        "4:3": (1365, 1024),
        "3:4": (1024, 1365),
        "16:9": (1820, 1024),
        "9:16": (1024, 1820),
        "3:2": (1536, 1024),
        "2:3": (1024, 1536),
    },
    "gpt": {"1024x1024": (1024, 1024), "1536x1024": (1536, 1024), "1024x1536": (1024, 1536)},
    "gemini": {
        "1:1": (1024, 1024),
        "16:9": (1792, 1024),
        "9:16": (1024, 1792),
        "4:3": (1365, 1024),
        "3:4": (1024, 1365),
        "3:2": (1536, 1024),
        "2:3": (1024, 1536),
    },
}


def order_of(model: str, size: str, **fields: object) -> Order:
    body = msgspec.json.encode({"model": model, "prompt": "a lighthouse", "size": size, **fields})
    return judge(body, RULES, lambda _url: None)


@pytest.mark.parametrize(
    ("model", "size"),
    [(model.id, size) for model in RULES.models if model.id in SEED_MODELS for size in model.sizes],
)
def test_every_model_and_size_gives_exactly_its_pixels(model: str, size: str) -> None:
    order = order_of(model, size)
    picture = opened(paint(order, 0, ()))
    assert picture.size == (order.width, order.height)
    assert picture.format is not None
    assert picture.format.lower() == order.format
    expected = PIXELS.get(model.partition("-")[0])
    if expected is not None:
        assert picture.size == expected[size]
        return
    # The documents name no pixels for the others: about a megapixel in the ratio that was asked for.
    across, down = map(int, size.split(":"))
    assert picture.width * down == picture.height * across
    assert 0.9e6 < picture.width * picture.height < 1.1e6


@pytest.mark.parametrize(("size", "pixels"), [("16:9", (3640, 2048)), ("3:4", (2048, 2730)), ("1:1", (2048, 2048))])
@pytest.mark.parametrize("model", ["flux-2-flex", "flux-2-pro"])
def test_2k_has_twice_the_pixels_each_way(model: str, size: str, pixels: tuple[int, int]) -> None:
    order = order_of(model, size, metadata={"resolution": "2K"})
    assert opened(paint(order, 0, ())).size == pixels


def test_all_formats_occur() -> None:
    assert {model.format for model in RULES.models} == {"png", "jpeg", "webp"}


def test_the_same_order_gives_the_same_picture_and_others_do_not() -> None:
    first = paint(SMALL, 0, ())
    assert paint(SMALL, 0, ()) == first
    assert paint(SMALL, 1, ()) != first
    assert paint(msgspec.structs.replace(SMALL, prompt="a lighthouse."), 0, ()) != first


def test_pictures_are_varied() -> None:
    corners = {
        opened(paint(msgspec.structs.replace(SMALL, prompt=f"prompt {number}"), 0, ())).getpixel((380, 4))
        for number in range(24)
    }
    assert len(corners) > 12


def test_uploaded_references_are_shown_in_their_order() -> None:
    order = msgspec.structs.replace(SMALL, width=1024, height=1024, references=("a", "b"))
    picture = opened(paint(order, 0, (image_bytes(colour="#ff0000"), image_bytes(colour="#0000ff"))))
    plain = opened(paint(order, 0, ()))
    found = [x for x in range(1024) if picture.getpixel((x, 780)) == (255, 0, 0)]
    after = [x for x in range(1024) if picture.getpixel((x, 780)) == (0, 0, 255)]
    assert len(found) > 90
    assert len(after) > 90
    assert max(found) < min(after)
    assert plain.getpixel((found[0], 780)) != (255, 0, 0)


@pytest.mark.parametrize(
    "data",
    [None, b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff" + bytes(50), image_bytes("JPEG")[:200], image_bytes("WEBP")[:40]],
)
def test_a_reference_that_cannot_be_shown_leaves_a_tile(data: bytes | None) -> None:
    assert opened(paint(SMALL, 0, (data, image_bytes()))).size == (384, 256)


def test_twenty_references_and_a_tiny_picture_do_not_collide() -> None:
    tiny = msgspec.structs.replace(SMALL, width=64, height=48)
    assert opened(paint(tiny, 0, [image_bytes()] * 20)).size == (64, 48)


@pytest.mark.parametrize(
    "prompt",
    [
        "🐱🚀👩‍👩‍👧‍👦",
        "赛博朋克未来城市夜景" * 90,
        "שלום עולם",
        "مرحبا بالعالم",
        "นี่คือ",
        "a\x00b\x07c\td\ne\r\nf\u2028g",
        "\u202etxt.exe\u200b\ufeff",
        "e" + "\u0301" * 500,
        "W" * 4000,
        "word " * 800,
        "\u200b",
        "<img src=file:///etc/passwd>",
        "\ud800 half",
    ],
)
def test_no_prompt_breaks_the_picture(prompt: str) -> None:
    assert opened(paint(msgspec.structs.replace(SMALL, prompt=prompt), 0, ())).size == (384, 256)


def test_words_are_wrapped_at_spaces_and_cut_with_an_ellipsis() -> None:
    face = font(20)
    lines = wrap("one two three four five six seven eight nine ten", face, 120, 3)
    assert len(lines) == 3
    assert all(face.getlength(line) <= 120 for line in lines)
    assert lines[0] == "one two"
    assert lines[-1].endswith("…")
    assert wrap("short", face, 120, 3) == ["short"]
    assert wrap("", face, 120, 3) == []


def test_a_word_wider_than_the_line_is_broken() -> None:
    face = font(20)
    lines = wrap("m" * 40, face, 120, 50)
    assert "".join(lines) == "m" * 40
    assert all(face.getlength(line) <= 120 for line in lines)


def test_what_cannot_be_printed_is_left_out() -> None:
    assert clean(" a\x00b\u202e\tc\n\n d\u200b ") == "a b c d"
    assert len(clean("x" * 9000)) == 600


def test_every_palette_has_its_five_colours() -> None:
    assert {len(palette) for palette in PALETTES} == {5}
