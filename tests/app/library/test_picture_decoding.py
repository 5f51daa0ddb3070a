"""Which bytes are a picture, and what its thumbnail looks like."""

from __future__ import annotations

import contextlib
import io
import struct
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, ImageFile

from app.library.decode import decode
from app.library.decode import thumbnail_of as thumbnail_made_again
from app.library.errors import BadPictureError
from app.library.thumbnails import LARGE, SMALL, has_enough, side_for
from tests.app.library.picture_factory import encoded, noise

FORMATS = ("png", "jpeg", "webp", "gif")


def png_claiming(width: int, height: int) -> bytes:
    """A complete PNG of a few bytes whose header claims any size."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


def thumbnail_of(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(decode(data).thumbnail)).convert("RGB")


@pytest.mark.parametrize("file_format", FORMATS)
def test_type_and_size_come_from_the_content(file_format: str) -> None:
    decoded = decode(encoded(file_format, noise(120, 90)))
    assert (decoded.format, decoded.width, decoded.height) == (file_format, 120, 90)


@pytest.mark.parametrize("file_format", FORMATS)
def test_every_cut_of_a_small_picture_is_refused(file_format: str) -> None:
    data = encoded(file_format, noise(16, 12))
    for length in range(len(data)):
        with pytest.raises(BadPictureError):
            decode(data[:length])


@pytest.mark.parametrize("options", [{"quality": 95}, {"progressive": True}, {"optimize": True, "quality": 30}])
def test_a_jpeg_cut_anywhere_is_refused(options: dict[str, object]) -> None:
    data = encoded("jpeg", noise(200, 150), **options)
    offsets = {*range(0, len(data), 997), *range(len(data) - 40, len(data))}
    for length in sorted(offsets):
        with pytest.raises(BadPictureError):
            decode(data[:length])


def test_a_cut_jpeg_is_refused_even_where_pillow_was_told_to_be_lenient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    data = encoded("jpeg", noise(200, 150))
    with pytest.raises(BadPictureError, match="cut off"):
        decode(data[: len(data) // 2])


def test_a_flipped_bit_in_the_pixels_of_a_png_is_refused() -> None:
    data = bytearray(encoded("png"))
    data[data.index(b"IDAT") + 40] ^= 1
    with pytest.raises(BadPictureError, match="damaged"):
        decode(bytes(data))


@pytest.mark.parametrize("file_format", FORMATS)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_no_damage_raises_anything_but_bad_picture(file_format: str, data: st.DataObject) -> None:
    whole = bytearray(encoded(file_format, noise(16, 12)))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(BadPictureError):
        assert decode(bytes(whole)).thumbnail


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"<!DOCTYPE html><html><body>502 Bad Gateway", "a web page"),
        (b'{"error": {"code": "gone"}}', "JSON text"),
        (b"\0\0\0\x18ftypheic" + bytes(40), "HEIC"),
        (b"II*\0" + bytes(40), "TIFF"),
        (b"MZ" + bytes(200), "a program"),
        (b"plain words", "not known"),
    ],
)
def test_what_is_no_picture_is_named(data: bytes, words: str) -> None:
    with pytest.raises(BadPictureError, match=words):
        decode(data)


@pytest.mark.parametrize("size", [(60_000, 60_000), (10_001, 10_000), (2**31 - 1, 2**31 - 1)])
def test_a_bomb_is_refused_by_its_header(size: tuple[int, int]) -> None:
    with pytest.raises(BadPictureError, match="megapixels"):
        decode(png_claiming(*size))


def test_a_hundred_megapixels_are_allowed_without_a_warning() -> None:
    data = encoded("png", Image.new("1", (10_000, 10_000)))
    assert decode(data).width == 10_000


def test_a_gif_frame_larger_than_its_screen_is_measured() -> None:
    data = bytearray(encoded("gif", noise(8, 8)))
    frame = data.index(b"\x2c\0\0\0\0")
    data[frame + 5 : frame + 9] = b"\xff\xff\xff\xff"
    with pytest.raises(BadPictureError, match="megapixels"):
        decode(bytes(data))


def test_a_picture_without_pixels_is_refused() -> None:
    with pytest.raises(BadPictureError, match="no pixels"):
        decode(png_claiming(0, 10))


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "LA", "P", "1", "I;16"])
def test_every_kind_of_png_gets_a_thumbnail(mode: str) -> None:
    image = Image.new("I;16", (40, 30), 30_000) if mode == "I;16" else noise(40, 30).convert(mode)
    assert thumbnail_of(encoded("png", image)).size == (40, 30)


def test_a_cmyk_jpeg_gets_a_thumbnail() -> None:
    assert thumbnail_of(encoded("jpeg", noise(40, 30, "CMYK"))).size == (40, 30)


def test_sixteen_bits_of_grey_keep_their_brightness() -> None:
    level = thumbnail_of(encoded("png", Image.new("I;16", (40, 30), 0x4000))).getpixel((20, 15))
    assert isinstance(level, tuple)
    assert abs(level[0] - 0x40) <= 2


@pytest.mark.parametrize("side", [SMALL, LARGE])
def test_a_thumbnail_fits_its_side_and_keeps_the_ratio(side: int) -> None:
    data = encoded("jpeg", Image.new("RGB", (2000, 1000)))
    for made in (decode(data, thumbnail_side=side).thumbnail, thumbnail_made_again(data, side=side)):
        with Image.open(io.BytesIO(made)) as image:
            assert image.size == (side, side // 2)


def test_a_picture_smaller_than_its_thumbnail_may_be_is_not_scaled_up() -> None:
    data = encoded("png", noise(200, 90))
    for made in (decode(data).thumbnail, decode(data, thumbnail_side=LARGE).thumbnail, thumbnail_made_again(data)):
        with Image.open(io.BytesIO(made)) as image:
            assert image.size == (200, 90)


def test_a_thumbnail_is_large_only_where_a_small_one_would_not_be_sharp() -> None:
    assert [side_for(pixels) for pixels in (1, 151, 256, 284, 302, 512, 4000)] == [SMALL] * 4 + [LARGE] * 3
    assert all(has_enough(side_for(pixels), pixels) for pixels in range(1, 560))
    assert not has_enough(LARGE, 772)


def test_transparency_lies_on_a_grey_checker() -> None:
    small = thumbnail_of(encoded("png", Image.new("RGBA", (64, 64), (255, 0, 0, 0))))
    first, second = small.getpixel((4, 4)), small.getpixel((20, 4))
    assert isinstance(first, tuple)
    assert isinstance(second, tuple)
    assert len(set(first)) == len(set(second)) == 1
    assert abs(first[0] - second[0]) > 15


@pytest.mark.parametrize(("orientation", "shown"), [(1, (60, 20)), (3, (60, 20)), (6, (20, 60)), (8, (20, 60))])
def test_the_orientation_is_applied_to_thumbnail_and_shown_size(orientation: int, shown: tuple[int, int]) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = encoded("jpeg", Image.new("RGB", (60, 20)), exif=exif.tobytes())
    decoded = decode(data)
    assert (decoded.width, decoded.height) == (60, 20)
    assert (decoded.shown_width, decoded.shown_height) == shown
    assert thumbnail_of(data).size == shown


@pytest.mark.filterwarnings("ignore:Corrupt EXIF data")
def test_broken_exif_is_no_reason_to_refuse() -> None:
    data = encoded("jpeg", exif=b"Exif\0\0II*\0\xff\xff\xff\xff garbage")
    assert decode(data).format == "jpeg"


def test_bytes_behind_the_end_are_tolerated() -> None:
    for file_format in ("png", "jpeg", "webp"):
        assert decode(encoded(file_format) + b"\0\0trailing").format == file_format


@pytest.mark.timeout(90)
@pytest.mark.parametrize("file_format", ["png", "jpeg", "webp"])
def test_a_picture_of_millions_of_parts_is_refused_before_they_fill_the_memory(file_format: str) -> None:
    data = encoded(file_format, noise(24, 16))
    parts = 1_000_000
    if file_format == "png":
        empty = bytes(4) + b"abCd" + struct.pack(">I", zlib.crc32(b"abCd"))
        data = data[:33] + empty * parts + data[33:]
    elif file_format == "jpeg":
        data = data[:2] + b"\xff\xfe\x00\x02" * parts + data[2:]
    else:
        body = data[12:] + (b"abcd" + bytes(4)) * parts
        data = b"RIFF" + (4 + len(body)).to_bytes(4, "little") + b"WEBP" + body
    with pytest.raises(BadPictureError, match="far too many parts"):
        decode(data)


def test_a_thumbnail_that_is_made_again_is_as_the_first_one() -> None:
    data = encoded("jpeg", noise(1100, 700))
    with (
        Image.open(io.BytesIO(decode(data).thumbnail)) as first,
        Image.open(io.BytesIO(thumbnail_made_again(data))) as again,
    ):
        assert first.size == again.size == (256, 163)
        first_grey, again_grey = (image.convert("L").resize((16, 10)) for image in (first, again))
        apart = [abs(one - other) for one, other in zip(first_grey.tobytes(), again_grey.tobytes(), strict=True)]
        assert max(apart) < 8


def swapped_profile() -> bytes:
    """sRGB with red and blue in each other's place: nobody could overlook it."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()  # pyright: ignore[reportUnknownArgumentType] - Pillow leaves the type open
    return profile.replace(b"rXYZ", b"tmp0", 1).replace(b"bXYZ", b"rXYZ", 1).replace(b"tmp0", b"bXYZ", 1)


def middle_of(thumbnail: bytes) -> tuple[int, ...]:
    with Image.open(io.BytesIO(thumbnail)) as image:
        return tuple(image.convert("RGB").tobytes()[:3])


@pytest.mark.parametrize("file_format", ["png", "jpeg", "webp"])
def test_a_thumbnail_has_the_colours_that_the_picture_means(file_format: str) -> None:
    plain = Image.new("RGB", (64, 64), (200, 50, 50))
    swapped = encoded(file_format, plain, icc_profile=swapped_profile(), quality=95)
    red, _, blue = middle_of(decode(swapped).thumbnail)
    assert blue > 150 > red
    assert middle_of(thumbnail_made_again(swapped))[2] > 150
    broken = encoded(file_format, plain, icc_profile=b"no profile at all", quality=95)
    assert middle_of(decode(broken).thumbnail)[0] > 150, "one that cannot be used counts as none"


def test_a_clear_picture_with_a_profile_keeps_its_checker() -> None:
    clear = Image.new("RGBA", (64, 64), (200, 50, 50, 0))
    small = middle_of(decode(encoded("png", clear, icc_profile=swapped_profile())).thumbnail)
    assert max(small) - min(small) <= 4
    assert 100 < small[0] < 150


def test_a_thumbnail_of_a_picture_for_print_is_no_negative() -> None:
    ink = Image.new("CMYK", (64, 64), (0, 200, 200, 20))
    red, green, _ = middle_of(decode(encoded("jpeg", ink, quality=95)).thumbnail)
    assert red > 200
    assert green < 100
