"""One uploaded image, and what can be said of it at a glance."""

from __future__ import annotations

import io
import struct
import warnings

import msgspec

_TYPES = ("PNG", "JPEG", "WEBP", "GIF")
_ORIENTATION = 0x0112
_TURNED = frozenset({5, 6, 7, 8})
"""Orientations that swap width and height (Exif 2.32, table 4)."""


class Upload(msgspec.Struct, frozen=True, kw_only=True):
    """What is remembered of it.

    Attributes:
        size: bytes.
        created: Unix seconds.
        width, height: pixels, orientation applied; 0 when it cannot be read, None when it was never looked at.
    """

    id: str
    mime_type: str
    size: int
    created: float
    width: int | None = None
    height: int | None = None

    @property
    def shape(self) -> tuple[int, int] | None:
        """Width and height, where they are known."""
        return (self.width, self.height) if self.width and self.height else None

    @property
    def is_unreadable(self) -> bool:
        """It begins like an image but is none."""
        return self.width == 0


def type_of_image(data: bytes) -> str:
    """MIME type by the first bytes; "" for anything that is not JPEG, PNG, WebP or GIF."""
    if data.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "image/gif"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "image/webp"
    return ""


def shape_of_image(data: bytes) -> tuple[int, int]:
    """Width and height in pixels as it is meant to be seen, (0, 0) when it cannot be read; for worker threads."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # only its header is read
            with Image.open(io.BytesIO(data), formats=_TYPES) as image:
                width, height = image.size
                # asked without it, a PNG decodes all its pixels to look for some behind them
                turned = "exif" in image.info and image.getexif().get(_ORIENTATION) in _TURNED
    except (OSError, ValueError, SyntaxError, EOFError, struct.error, Image.DecompressionBombError):
        return 0, 0
    return (height, width) if turned else (width, height)
