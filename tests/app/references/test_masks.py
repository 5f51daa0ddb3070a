"""The file of a mask: as many pixels as the reference, transparent where it may change, and small."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from app.library.errors import BadPictureError
from app.references.mask import changeable_share, mask_png
from app.references.prepare import prepare


def read(data: bytes | None) -> Image.Image:
    assert data is not None
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def painted(width: int, height: int, *boxes: tuple[int, int, int, int]) -> bytes:
    image = Image.new("L", (width, height), 0)
    for box in boxes:
        image.paste(255, box)
    return image.tobytes()


def test_painted_pixels_are_transparent_and_all_others_are_not() -> None:
    image = read(mask_png(painted(50, 40, (10, 10, 20, 30)), (50, 40), (50, 40)))
    assert (image.format, image.mode, image.size) == ("PNG", "RGBA", (50, 40))
    alpha = image.getchannel("A")
    assert alpha.histogram()[0] == 10 * 20
    assert alpha.histogram()[255] == 50 * 40 - 10 * 20
    assert alpha.getpixel((10, 10)) == 0
    assert alpha.getpixel((20, 10)) == 255


def test_what_was_painted_smaller_gets_the_pixels_of_the_reference() -> None:
    image = read(mask_png(painted(100, 50, (0, 0, 50, 50)), (100, 50), (1001, 503)))
    assert image.size == (1001, 503)
    alpha = image.getchannel("A")
    assert (alpha.getpixel((3, 250)), alpha.getpixel((490, 250)), alpha.getpixel((510, 250))) == (0, 0, 255)


def test_half_painted_is_half_transparent() -> None:
    image = read(mask_png(bytes([64] * 16), (4, 4), (4, 4)))
    assert image.getpixel((0, 0)) == (0, 0, 0, 191)


def test_nothing_painted_is_no_mask_and_one_pixel_is_one() -> None:
    assert mask_png(bytes(16), (4, 4), (4, 4)) is None
    assert mask_png(bytes(15) + b"\xff", (4, 4), (4, 4)) is not None


def test_too_few_bytes_are_a_bug_of_the_caller() -> None:
    with pytest.raises(ValueError, match="not enough"):
        mask_png(bytes(15), (4, 4), (4, 4))


def test_it_is_sent_as_it_was_made_and_far_below_the_limit() -> None:
    data = mask_png(
        painted(2048, 2048, *((x, x, x + 300, x + 150) for x in range(0, 1700, 37))), (2048, 2048), (6000, 6000)
    )
    assert data is not None
    assert len(data) < 1_000_000
    prepared = prepare(data)
    assert prepared.data == data
    assert (prepared.format, prepared.changes) == ("png", ())


def test_how_much_may_change_is_read_out_of_any_png() -> None:
    def saved(image: Image.Image) -> bytes:
        out = io.BytesIO()
        image.save(out, "PNG")
        return out.getvalue()

    half = Image.new("RGBA", (10, 10), (9, 9, 9, 255))
    half.paste((0, 0, 0, 0), (0, 0, 5, 10))
    assert changeable_share(saved(half)) == 0.5
    assert changeable_share(saved(half.convert("LA"))) == 0.5
    assert changeable_share(saved(half.quantize())) == 0.5
    assert changeable_share(saved(half.convert("RGB"))) == 0.0
    assert changeable_share(saved(Image.new("1", (10, 10)))) == 0.0
    with pytest.raises(BadPictureError):
        changeable_share(saved(half)[:40])
