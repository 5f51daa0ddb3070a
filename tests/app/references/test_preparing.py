"""What is sent: nothing but the picture, as it is meant to be seen, and unchanged where that is possible."""

from __future__ import annotations

import io
import struct
import zlib

import pillow_heif
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from app.library.errors import BadPictureError
from app.references.prepare import Prepared, prepare
from tests.app.library.picture_factory import encoded, noise, pixels

FORMATS = ("jpeg", "png", "webp", "gif")
HALVES = Image.new("RGB", (64, 48), "red")
HALVES.paste("blue", (0, 0, 32, 48))


def opened(prepared: Prepared) -> Image.Image:
    image = Image.open(io.BytesIO(prepared.data))
    image.load()
    assert image.size == (prepared.width, prepared.height)
    assert (image.format or "").lower() == prepared.format
    return image


def turned_exif(orientation: int) -> bytes:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = orientation, "S3CR3T"
    return exif.tobytes()


def swapped_profile() -> bytes:
    """sRGB, with red and green taking each other's place."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()  # pyright: ignore[reportUnknownArgumentType] - Pillow leaves the type open
    return profile.replace(b"rXYZ", b"____", 1).replace(b"gXYZ", b"rXYZ", 1).replace(b"____", b"gXYZ", 1)


def srgb_profile() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()  # pyright: ignore[reportUnknownArgumentType] - Pillow leaves the type open


@pytest.mark.parametrize("file_format", FORMATS)
def test_what_needs_nothing_goes_out_as_it_is(file_format: str) -> None:
    data = encoded(file_format, noise())
    prepared = prepare(data)
    assert prepared.data == data
    assert (prepared.format, prepared.kind, prepared.changes) == (file_format, file_format, ())


@pytest.mark.parametrize("mode", ["L", "LA", "RGBA"])
def test_a_png_of_any_usual_mode_goes_out_as_it_is(mode: str) -> None:
    data = encoded("png", noise(mode=mode))
    assert prepare(data).data == data


@pytest.mark.parametrize("file_format", ["jpeg", "png", "webp"])
def test_metadata_goes_without_touching_a_pixel(file_format: str) -> None:
    plain = encoded(file_format, noise())
    data = encoded(file_format, noise(), exif=turned_exif(1), icc_profile=srgb_profile(), xmp=b"S3CR3T") + b"S3CR3T"
    prepared = prepare(data)
    assert prepared.changes == ("metadata removed",)
    assert b"S3CR3T" not in prepared.data
    assert pixels(prepared.data) == pixels(plain)
    assert not {"exif", "icc_profile", "xmp", "comment"} & set(opened(prepared).info)


def test_chunks_that_nobody_knows_yet_go_too() -> None:
    data = encoded("png", noise())
    body = b"zzZzS3CR3T"
    chunk = struct.pack(">I", 6) + body + struct.pack(">I", zlib.crc32(body))
    assert prepare(data[:33] + chunk + data[33:]).data == data


def test_the_preview_inside_a_jpeg_header_goes() -> None:
    data = encoded("jpeg", noise())
    body = b"JFIF\0\x01\x01\0\0\x01\0\x01\x02\x02" + b"S3CR3T" * 2
    preview = b"\xff\xd8\xff\xe0" + struct.pack(">H", len(body) + 2) + body + data[20:]
    assert prepare(preview).data == data


def test_comments_of_a_gif_go_and_its_pixels_stay() -> None:
    data = encoded("gif", noise(), comment=b"S3CR3T")
    prepared = prepare(data)
    assert (prepared.changes, b"S3CR3T" in prepared.data) == (("metadata removed",), False)
    assert pixels(prepared.data) == pixels(data)


@pytest.mark.parametrize("orientation", range(2, 9))
@pytest.mark.parametrize("file_format", ["jpeg", "png", "webp", "tiff", "avif"])
def test_every_orientation_is_applied(file_format: str, orientation: int) -> None:
    image = Image.new("RGB", (64, 32), "white")
    image.paste("red", (0, 0, 32, 16))  # the corner that is stored first
    prepared = prepare(encoded(file_format, image, exif=turned_exif(orientation)))
    corner = {2: (1, 0), 3: (1, 1), 4: (0, 1), 5: (0, 0), 6: (1, 0), 7: (1, 1), 8: (0, 1)}[orientation]
    shown = opened(prepared).convert("RGB")
    assert shown.size == ((32, 64) if orientation > 4 else (64, 32))
    for x, y in ((0, 0), (1, 0), (0, 1), (1, 1)):
        found = shown.getpixel((x * (shown.width - 9) + 4, y * (shown.height - 9) + 4))
        assert isinstance(found, tuple)
        assert (found[1] < 128) is ((x, y) == corner), (orientation, (x, y), found)
    assert b"S3CR3T" not in prepared.data


@pytest.mark.parametrize("file_format", ["jpeg", "png", "webp", "tiff"])
def test_colours_are_converted_by_their_profile(file_format: str) -> None:
    prepared = prepare(encoded(file_format, Image.new("RGB", (16, 16), "red"), icc_profile=swapped_profile()))
    assert "colours converted to sRGB" in prepared.changes
    image = opened(prepared)
    red, green, blue = image.convert("RGB").tobytes()[:3]
    assert (red < 40, green > 215, blue < 40) == (True, True, True)
    assert "icc_profile" not in image.info


def test_a_profile_that_cannot_be_used_counts_as_none() -> None:
    data = encoded("png", HALVES, icc_profile=b"no profile at all")
    assert pixels(prepare(data).data) == pixels(encoded("png", HALVES))


@pytest.mark.parametrize(
    ("data", "kind", "sent"),
    [
        (encoded("tiff", HALVES), "tiff", "png"),
        (encoded("tiff", HALVES, compression="jpeg"), "tiff", "png"),
        (encoded("bmp", HALVES), "bmp", "png"),
        (encoded("avif", HALVES), "avif", "jpeg"),
        (encoded("avif", Image.new("RGBA", (20, 20), (255, 0, 0, 90))), "avif", "png"),
    ],
)
def test_what_the_gateway_does_not_take_is_converted(data: bytes, kind: str, sent: str) -> None:
    prepared = prepare(data)
    assert (prepared.kind, prepared.format) == (kind, sent)
    assert prepared.changes[-1].startswith(f"converted from {kind.upper()} to {sent.upper()}")
    assert opened(prepared).convert("RGB").getpixel((2, 2)) != (0, 0, 0)


def test_a_telephones_heic_is_converted() -> None:
    out = io.BytesIO()
    pillow_heif.from_pillow(HALVES).save(out, exif=turned_exif(1), quality=90)
    prepared = prepare(out.getvalue())
    assert (prepared.kind, prepared.format, prepared.width, prepared.height) == ("heic", "jpeg", 64, 48)
    left = opened(prepared).getpixel((8, 8))
    assert isinstance(left, tuple)
    assert left[2] > 200
    assert b"S3CR3T" not in prepared.data
    with pytest.raises(BadPictureError):
        prepare(out.getvalue()[:-200])


def test_cmyk_becomes_rgb() -> None:
    prepared = prepare(encoded("jpeg", HALVES.convert("CMYK")))
    assert "colours converted to sRGB" in prepared.changes
    assert opened(prepared).mode == "RGB"


@pytest.mark.parametrize("file_format", ["png", "tiff"])
def test_sixteen_bits_of_grey_become_eight_and_are_not_clipped(file_format: str) -> None:
    prepared = prepare(encoded(file_format, Image.new("I;16", (16, 16), 30_000)))
    assert opened(prepared).getpixel((3, 3)) == 30_000 >> 8
    assert ("16 bits a channel made 8" in prepared.changes) is (file_format == "png")


def test_of_an_animation_the_first_frame_is_used_and_that_is_said() -> None:
    frames = {"save_all": True, "append_images": [Image.new("RGB", (64, 48), "green")]}
    for file_format in ("gif", "webp", "png"):
        prepared = prepare(encoded(file_format, HALVES, **frames))
        assert prepared.changes[0] == "only the first frame is used"
        assert not getattr(opened(prepared), "is_animated", False)
        first = opened(prepared).convert("RGB").getpixel((5, 5))
        assert isinstance(first, tuple)
        assert first[2] > 200


def test_a_palette_with_transparency_keeps_it_when_it_has_to_be_turned() -> None:
    palette = Image.new("P", (20, 10), 0)
    palette.putpalette([255, 0, 0, 0, 0, 255])
    palette.paste(1, (10, 0, 20, 10))
    data = encoded("png", palette, transparency=1, exif=turned_exif(3))
    image = opened(prepare(data)).convert("RGBA")
    assert image.getpixel((2, 5)) == (0, 0, 255, 0)
    assert image.getpixel((17, 5)) == (255, 0, 0, 255)


def test_full_colour_of_a_jpeg_is_kept() -> None:
    for subsampling in (0, 2):
        data = encoded("jpeg", noise(), subsampling=subsampling, exif=turned_exif(3))
        with Image.open(io.BytesIO(prepare(data).data)) as image:
            layers: list[tuple[int, int, int, int]] = getattr(image, "layer")  # noqa: B009 - Pillow says nothing about it
            assert layers[0][1] == (1 if subsampling == 0 else 2)


def test_the_same_bytes_always_give_the_same_file() -> None:
    for data in (encoded("jpeg", noise(), exif=turned_exif(6)), encoded("tiff", noise(mode="CMYK"))):
        assert prepare(data).data == prepare(data).data


SOURCES = [
    encoded("jpeg", noise(20, 20), exif=turned_exif(6)),
    encoded("png", noise(20, 20), exif=turned_exif(3)),
    encoded("webp", noise(20, 20), icc_profile=swapped_profile()),
    encoded("gif", noise(20, 20)),
    encoded("tiff", noise(20, 20)),
    encoded("bmp", noise(20, 20)),
    encoded("avif", noise(20, 20)),
]


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(SOURCES), st.data())
def test_damaged_files_are_prepared_or_refused_and_nothing_else(source: bytes, data: st.DataObject) -> None:
    damaged = bytearray(source)
    for _ in range(data.draw(st.integers(1, 6))):
        damaged[data.draw(st.integers(0, len(source) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(source)))
    try:
        prepared = prepare(bytes(damaged[:cut] if data.draw(st.booleans()) else damaged))
    except BadPictureError:
        return
    assert b"S3CR3T" not in prepared.data
    opened(prepared)
