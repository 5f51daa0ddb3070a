"""Pixels back into files, without loss where that is possible. Imports Pillow: for worker threads only."""

from __future__ import annotations

import io
import tempfile
from typing import TYPE_CHECKING, Final

from app.references.strip import stripped

if TYPE_CHECKING:
    from PIL import Image

FINE: Final = 95
"""Quality of what had to be encoded once more: the loss cannot be seen."""


def as_jpeg(image: Image.Image, *, quality: int = FINE, full_colour: bool = True) -> bytes:
    """JPEG; what is transparent becomes white. `full_colour` keeps a colour for every pixel (4:4:4)."""
    return _saved(on_white(image), "JPEG", quality=quality, subsampling=0 if full_colour else 2)


def as_png(image: Image.Image) -> bytes:
    """PNG, without loss."""
    return _saved(image, "PNG")


def as_webp(image: Image.Image, *, quality: int = FINE, lossless: bool = False) -> bytes:
    """WebP."""
    plain = image if image.mode in {"RGB", "RGBA"} else image.convert("RGBA" if image.mode == "LA" else "RGB")
    return _saved(plain, "WEBP", quality=quality, lossless=lossless, exact=True)


def on_white(image: Image.Image) -> Image.Image:
    """L or RGB."""
    if image.mode in {"L", "RGB"}:
        return image
    from PIL import Image as Images

    solid = image.convert("RGBA")
    return Images.alpha_composite(Images.new("RGBA", solid.size, "white"), solid).convert("RGB")


def _saved(image: Image.Image, name: str, **options: object) -> bytes:
    """Through a file without a name: into memory, Pillow encodes while every other thread has to wait."""
    try:
        with tempfile.TemporaryFile(prefix="proofsheet-") as file:
            image.save(file, name, **options)
            file.seek(0)
            data = file.read()
    except OSError:  # no room for it
        out = io.BytesIO()
        image.save(out, name, **options)
        data = out.getvalue()
    return stripped(data, name.lower())
