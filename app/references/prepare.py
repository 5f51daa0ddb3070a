"""A file as it was given → the file that leaves this machine: upright, sRGB, and nothing in it but the picture.

Imports Pillow: for worker threads only. The bytes go unchanged whenever they need nothing; what is only to be left out
is left out without touching the pixels (`strip`); the rest is encoded again, without loss where the format can.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PIL import JpegImagePlugin

from app.library.decode import decode, orientation_of
from app.references.encode import as_jpeg, as_png, as_webp
from app.references.fit import UPLOAD_MAX_BYTES
from app.references.kinds import SENT, name_of_kind, recognise
from app.references.pixels import (
    explaining_damage,
    has_deep_channels,
    has_transparency,
    is_animated,
    normalised,
    opened,
    profile_to_apply,
)
from app.references.strip import stripped
from app.words import tr

if TYPE_CHECKING:
    from PIL import Image

RECIPE: Final = "plain-1"
"""Name of what `prepare` does; another number, whenever it gives other files."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is sent.

    Attributes:
        data: the file.
        format: `jpeg`, `png`, `webp` or `gif`.
        width, height: pixels.
        thumbnail: a small JPEG.
        kind: what the original is, one of `kinds.KINDS`.
        changes: what was done to it, each for the person: “turned upright”; empty when the bytes are the original's.
    """

    data: bytes
    format: str
    width: int
    height: int
    thumbnail: bytes
    kind: str
    changes: tuple[str, ...] = ()


def prepare(data: bytes) -> Prepared:
    """Make a picture fit to be sent.

    Raises:
        BadPictureError: it is no picture that can be used; the reason is in the text.
    """
    kind = recognise(data)
    with opened(data, kind) as image:
        animated = is_animated(image)
        if kind != "jpeg":
            image.load()  # only then a TIFF has turned itself, and a PNG's later chunks are known
        changes = _changes(image, data, kind, animated=animated)
        if changes or kind not in SENT:
            image.load()
            sent, file_format = _encoded(normalised(image), image, data, kind)
            if file_format != kind:
                changes.append(
                    tr("converted from {before} to {after}", before=name_of_kind(kind), after=name_of_kind(file_format))
                )
        else:
            sent, file_format = _without_loss(data, kind), kind
            if sent != data:
                changes.append(tr("metadata removed"))
    decoded = decode(sent)
    return Prepared(
        sent, file_format, decoded.shown_width, decoded.shown_height, decoded.thumbnail, kind, tuple(changes)
    )


def _changes(image: Image.Image, data: bytes, kind: str, *, animated: bool) -> list[str]:
    """All that can be done only by encoding again."""
    found: list[str] = []
    if animated:
        found.append(tr("only the first page is used") if kind == "tiff" else tr("only the first frame is used"))
    if orientation_of(image) != 1:
        found.append(tr("turned upright"))
    if profile_to_apply(image) is not None or image.mode in {"CMYK", "LAB"}:
        found.append(tr("colours converted to sRGB"))
    if has_deep_channels(data, kind):
        found.append(tr("16 bits a channel made 8"))
    return found


def _without_loss(data: bytes, kind: str) -> bytes:
    with explaining_damage():
        return stripped(data, kind)


def _encoded(pixels: Image.Image, source: Image.Image, data: bytes, kind: str) -> tuple[bytes, str]:
    """In the format of the source where that can be sent."""
    if kind == "jpeg":
        return as_jpeg(pixels, full_colour=_has_full_colour(source)), "jpeg"
    if kind == "webp":
        return as_webp(pixels, lossless=b"VP8L" in data[:64]), "webp"
    if kind in {"heic", "avif"} and not has_transparency(pixels):
        return as_jpeg(pixels), "jpeg"  # without loss it would be ten times as large as the photograph was
    sent = as_png(pixels)
    if kind in {"tiff", "bmp"} and len(sent) > UPLOAD_MAX_BYTES and not has_transparency(pixels):
        return as_jpeg(pixels), "jpeg"
    return sent, "png"


def _has_full_colour(source: Image.Image) -> bool:
    """4:2:2 counts as full: turned, it would lose in the other direction. So does what cannot be told (CMYK)."""
    return not isinstance(source, JpegImagePlugin.JpegImageFile) or JpegImagePlugin.get_sampling(source) != 2
