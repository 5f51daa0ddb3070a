"""Pictures without what is not picture: everything but pixels, and how to show them, is left out, bit for bit.

Each container has a list of what stays. What is not on it goes: Exif, places, XMP, IPTC, comments, embedded previews,
depth maps, sound, video behind a photograph, and whatever will be invented.
"""

from __future__ import annotations

from collections.abc import Callable

from app.library.formats import gif, jpeg, png, webp

# frame headers and tables, scans, number of lines, restart interval (ITU-T T.81, table B.1)
_JPEG_KEPT = frozenset({*range(0xC0, 0xD0), 0xDA, 0xDB, 0xDC, 0xDD}) - {0xC8}
_JFIF, _ADOBE = 0xE0, 0xEE
_JFIF_SIZE = 14
_PNG_KEPT = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"bKGD", b"pHYs"}
)
_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_WEBP_KEPT = frozenset({b"VP8X", b"VP8 ", b"VP8L", b"ALPH"})
_WEBP_ALPHA = 0x10


def stripped(data: bytes, file_format: str) -> bytes:
    """The same pixels; the very same bytes when there is nothing to leave out.

    A colour profile and an orientation are left out too: whoever needs them has to apply them first. Of an animation
    only the first picture stays, which is not always the whole frame: decode that instead.

    Raises:
        ValueError: the container is cut off or inconsistent.
    """
    return _STRIPPERS[file_format](data)


def _jpeg(data: bytes) -> bytes:
    parts = [b"\xff\xd8"]
    for marker, start, end in jpeg.segments(data):
        segment = data[start:end].lstrip(b"\xff")
        if marker in _JPEG_KEPT:
            parts += [b"\xff", segment]
        elif marker == _JFIF and segment[3:8] == b"JFIF\0" and len(segment) >= 3 + _JFIF_SIZE:
            # without the preview that it may hold (JFIF 1.02)
            parts.append(b"\xff\xe0\x00\x10" + segment[3 : 1 + _JFIF_SIZE] + b"\0\0")
        elif marker == _ADOBE and segment[3:8] == b"Adobe" and len(segment) >= 15:
            parts.append(b"\xff\xee\x00\x0e" + segment[3:15])  # says how the colours are coded
    parts.append(b"\xff\xd9")
    return b"".join(parts)


def _png(data: bytes) -> bytes:
    return b"".join([_PNG_SIGNATURE, *(chunk for kind, chunk in png.chunks(data) if kind in _PNG_KEPT)])


def _webp(data: bytes) -> bytes:
    parts: list[bytes] = []
    for kind, payload in webp.chunks(data):
        if kind in _WEBP_KEPT:
            body = bytes([payload[0] & _WEBP_ALPHA]) + bytes(payload[1:]) if kind == b"VP8X" else bytes(payload)
            parts.append(kind + len(body).to_bytes(4, "little") + body + b"\0" * (len(body) % 2))
    body = b"WEBP" + b"".join(parts)
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def _gif(data: bytes) -> bytes:
    head, blocks = gif.split(data)
    kept = (block for block in blocks if block[:1] == b"\x2c" or block[:2] == b"\x21\xf9")
    return b"".join([head, *kept, b"\x3b"])


_STRIPPERS: dict[str, Callable[[bytes], bytes]] = {"jpeg": _jpeg, "png": _png, "webp": _webp, "gif": _gif}
