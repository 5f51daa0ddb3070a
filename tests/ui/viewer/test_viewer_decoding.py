"""A file on its way to the screen: checked first, upright, in the screen's colours."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image, ImageCms
from PySide6.QtGui import QColorSpace

from ui.gallery.decode import UnreadablePictureError
from ui.viewer.load import load

P3 = bytes(QColorSpace(QColorSpace.NamedColorSpace.DisplayP3).iccProfile().data())
SRGB = bytes(QColorSpace(QColorSpace.NamedColorSpace.SRgb).iccProfile().data())
RED = (200, 50, 50)


def by_littlecms(colour: tuple[int, int, int], profile: bytes) -> tuple[int, int, int]:
    """What another colour engine makes of it."""
    image = Image.new("RGB", (1, 1), colour)
    source, target = (ImageCms.ImageCmsProfile(io.BytesIO(one)) for one in (profile, SRGB))
    done = ImageCms.profileToProfile(image, source, target, outputMode="RGB")
    assert done is not None
    pixel = done.getpixel((0, 0))
    assert isinstance(pixel, tuple)
    return int(pixel[0]), int(pixel[1]), int(pixel[2])


def near(path: Path, wanted: tuple[int, int, int]) -> bool:
    colour = load(path).levels[0].pixelColor(8, 8)
    return all(abs(a - b) <= 3 for a, b in zip((colour.red(), colour.green(), colour.blue()), wanted, strict=True))


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_colours_are_brought_from_the_files_profile_to_the_screens(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"wide.{kind}"
    Image.new("RGB", (32, 32), RED).save(path, kind, icc_profile=P3, quality=98)
    wanted = by_littlecms(RED, P3)
    assert wanted[0] - RED[0] > 10, "the profile makes a difference"
    assert near(path, wanted)
    assert load(path).converted


def test_transparent_colours_are_converted_as_well(tmp_path: Path) -> None:
    path = tmp_path / "half.png"
    Image.new("RGBA", (32, 32), (*RED, 128)).save(path, icc_profile=P3)
    loaded = load(path)
    assert loaded.transparent
    assert near(path, by_littlecms(RED, P3))
    assert loaded.levels[0].pixelColor(8, 8).alpha() == 128


@pytest.mark.parametrize("profile", [None, SRGB])
def test_without_another_profile_colours_stay_as_they_are(tmp_path: Path, profile: bytes | None) -> None:
    path = tmp_path / "plain.png"
    Image.new("RGB", (32, 32), RED).save(path, icc_profile=profile)
    assert near(path, RED)


def test_a_picture_for_print_is_shown_in_its_colours(tmp_path: Path) -> None:
    path = tmp_path / "print.jpg"
    Image.new("CMYK", (32, 32), (0, 200, 200, 20)).save(path, quality=98)
    assert near(path, (235, 51, 51))


def test_there_are_copies_of_half_the_sides_and_less(tmp_path: Path) -> None:
    path = tmp_path / "large.png"
    Image.new("RGB", (2100, 700)).save(path)
    assert [level.width() for level in load(path).levels] == [2100, 1050, 525]


def test_a_picture_that_lies_is_turned_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    path = tmp_path / "lying.jpg"
    Image.new("RGB", (64, 32), RED).save(path, exif=exif)
    size = load(path).levels[0].size()
    assert (size.width(), size.height()) == (32, 64)


def said(path: Path) -> str:
    with pytest.raises(UnreadablePictureError) as caught:
        load(path)
    return str(caught.value)


def test_what_cannot_be_shown_says_why(tmp_path: Path) -> None:
    whole = io.BytesIO()
    Image.new("RGB", (64, 64), RED).save(whole, "PNG")
    files = {"cut.png": whole.getvalue()[:-20], "text.png": b"hello", "empty.png": b""}
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    assert said(tmp_path / "cut.png") == "The file is damaged: it is cut off."
    assert said(tmp_path / "text.png") == "The file is not a picture that can be shown."
    assert said(tmp_path / "empty.png") == "The file is not a picture that can be shown."
    assert said(tmp_path / "gone.png") == "The file is no longer in its place."
    assert said(tmp_path).startswith("The file cannot be read")


def test_a_bomb_is_refused_before_memory_is_taken(tmp_path: Path) -> None:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 0, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")
    (tmp_path / "bomb.png").write_bytes(bomb)
    assert "more than 100 megapixels" in said(tmp_path / "bomb.png")
