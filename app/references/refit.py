"""Does what a fix says. Imports Pillow: for worker threads only."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PIL import Image

from app.catalog.words import megabytes
from app.library.decode import decode
from app.library.errors import BadPictureError
from app.library.thumbnails import LARGE
from app.references.encode import FINE, as_jpeg, as_png, as_webp
from app.references.fit import Fix
from app.references.kinds import name_of_kind, recognise
from app.references.pixels import has_transparency, normalised, opened
from app.references.prepare import Prepared
from app.words import number, tr

if TYPE_CHECKING:
    from collections.abc import Iterator

_QUALITIES: Final = (FINE, 92, 88, 84, 80, 75)
_SHRINK: Final = 0.87


def recipe_of(fix: Fix) -> str:
    """The same for fixes that give the same file of the same original."""
    after = fix.after
    size = f"{fix.before.width}x{fix.before.height}>{after.width}x{after.height}"
    return f"fix-1 {size} {fix.box} {after.format} {fix.max_bytes} {fix.min_side} {fix.max_ratio} {fix.formats}"


def shows_all(data: bytes, width: int, height: int) -> bool:
    """Whether a picture, upright, has these pixels: a reference that was cropped or scaled has others."""
    try:
        with opened(data, recognise(data)) as image:
            image.load()
            return normalised(image).size == (width, height)
    except BadPictureError:
        return False


def refit(data: bytes, fix: Fix) -> Prepared:
    """The picture with the fix applied.

    Raises:
        BadPictureError: it cannot be read, is not the one that the fix is for, or cannot be made small enough.
    """
    kind = recognise(data)
    with opened(data, kind) as source:
        source.load()
        image = normalised(source)
    if image.size != (fix.before.width, fix.before.height):
        raise BadPictureError(tr("the correction was made for another picture"))
    if fix.box is not None:
        image = image.crop(fix.box)
    wanted = (fix.after.width, fix.after.height)
    if image.size != wanted:
        image = _resized(image, wanted)
    sent, file_format = _within(image, fix)
    decoded = decode(sent, thumbnail_side=LARGE)  # it is shown beside what was there before
    return Prepared(
        sent,
        file_format,
        decoded.shown_width,
        decoded.shown_height,
        decoded.thumbnail,
        kind,
        tuple(_changes(fix, decoded.shown_width, decoded.shown_height, len(sent), file_format)),
    )


def _within(image: Image.Image, fix: Fix) -> tuple[bytes, str]:
    """The best file that is small enough: less quality first, then fewer pixels."""
    while True:
        for data, file_format in _candidates(image, fix):
            if len(data) <= fix.max_bytes:
                return data, file_format
        smaller = _smaller(image, fix)
        if min(smaller) < max(fix.min_side, 1) or smaller == image.size:
            raise BadPictureError(tr("it cannot be made smaller than {max_bytes}", max_bytes=megabytes(fix.max_bytes)))
        image = _resized(image, smaller)


def _smaller(image: Image.Image, fix: Fix) -> tuple[int, int]:
    short, long = (max(1, round(side * _SHRINK)) for side in sorted(image.size))
    if fix.max_ratio is not None:
        long = min(long, math.floor(fix.max_ratio * short))  # rounding must not make it too long
    return (long, short) if image.width > image.height else (short, long)


def _resized(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    return image.resize(size, Image.Resampling.LANCZOS)  # pyright: ignore[reportUnknownMemberType] - Pillow's sizes may be arrays of NumPy, which is not there


def _candidates(image: Image.Image, fix: Fix) -> Iterator[tuple[bytes, str]]:
    """Files of the picture, the best one first."""
    target, formats = fix.after.format, fix.formats
    if (
        has_transparency(image)
        and target == "jpeg"
        and (other := [name for name in ("png", "webp") if name in formats])
    ):
        target = other[0]
    if target in {"png", "gif"}:
        yield as_png(image), "png"
        if "webp" in formats:
            yield as_webp(image, lossless=True), "webp"
            target = "webp"
        elif "jpeg" in formats and not has_transparency(image):
            target = "jpeg"
    for quality in _QUALITIES if target in {"jpeg", "webp"} else ():
        if target == "jpeg":
            yield as_jpeg(image, quality=quality, full_colour=quality >= 92), "jpeg"
        else:
            yield as_webp(image, quality=quality), "webp"


def _changes(fix: Fix, width: int, height: int, size: int, file_format: str) -> Iterator[str]:
    if "crop" in fix.kinds:
        yield tr("cropped")
    if (width, height) != (fix.before.width, fix.before.height) and ("scale" in fix.kinds or "crop" not in fix.kinds):
        yield tr("scaled to {width} × {height}", width=number(width), height=number(height))
    if file_format != fix.before.format:
        yield tr(
            "converted from {before} to {after}",
            before=name_of_kind(fix.before.format),
            after=name_of_kind(file_format),
        )
    if "recompress" in fix.kinds:
        yield tr("recompressed to {size}", size=megabytes(size))
