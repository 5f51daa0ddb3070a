"""What was painted → the mask that is sent: a PNG of exactly the reference's pixels, transparent where it may change.

Imports Pillow: for worker threads only.
"""

from __future__ import annotations

from PIL import Image, ImageChops

from app.references.encode import as_png
from app.references.pixels import opened

_HALF = 128
_BAND = 256
"""Rows that are worked on at a time."""


def mask_png(painted: bytes, held: tuple[int, int], wanted: tuple[int, int]) -> bytes | None:
    """Make the file of a mask; None when nothing is painted, which would let nothing change.

    Args:
        painted: one byte a pixel, row by row without padding: 255 where the picture may change, 0 where it stays.
        held: width and height of `painted`, pixels.
        wanted: width and height of the reference, pixels.

    Raises:
        ValueError: there are not as many bytes as `held` says.
    """
    may_change = Image.frombytes("L", held, painted)
    if held != wanted:
        may_change = may_change.resize(wanted, Image.Resampling.BILINEAR)  # pyright: ignore[reportUnknownMemberType] - Pillow's sizes may be arrays of NumPy, which is not there
    if may_change.getbbox() is None:
        return None
    mask = Image.new("RGBA", wanted, None)
    for top in range(0, wanted[1], _BAND):  # none of these lets other threads run, and the window is one of them
        band = (0, top, wanted[0], min(top + _BAND, wanted[1]))
        stays = ImageChops.invert(may_change.crop(band))
        black = Image.new("L", stays.size, 0)
        mask.paste(Image.merge("RGBA", (black, black, black, stays)), (0, top))
    return as_png(mask)


def changeable_share(data: bytes) -> float:
    """How much of a picture under this mask may change, 0…1; 0 for a file without anything transparent.

    Raises:
        BadPictureError: it cannot be decoded.
    """
    with opened(data, "png") as image:
        levels = image.convert("RGBA").getchannel("A").histogram()
    total = sum(levels)
    return sum(levels[:_HALF]) / total if total else 0.0
