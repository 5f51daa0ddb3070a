"""Files without what they say about themselves: prompts, settings, places, comments, provenance; the same pixels.

Colour profiles and the orientation stay, since the picture would look different without them.
"""

from __future__ import annotations

from collections.abc import Callable

from app.library.formats import jpeg, png, webp

_PNG_DROPPED = frozenset({b"iTXt", b"tEXt", b"zTXt", b"eXIf", b"tIME", b"caBX"})
_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_WEBP_DROPPED = frozenset({b"EXIF", b"XMP ", b"C2PA"})
_WEBP_FLAGS = 0x08 | 0x04
_APP0, _APP2, _APP14, _APP15, _COM = 0xE0, 0xE2, 0xEE, 0xEF, 0xFE
_PROFILE = b"ICC_PROFILE\0"
_EXIF = b"Exif\0\0"


def bare(data: bytes, file_format: str, orientation: int = 1) -> bytes:
    """The file without metadata; a GIF as it is, since nothing of ours is ever in one.

    Args:
        data: a complete file.
        file_format: as `sniff` says.
        orientation: of a JPEG that has one other than 1: what has to stay.

    Raises:
        ValueError: the container is cut off or inconsistent.
    """
    strip = _STRIPPERS.get(file_format)
    return data if strip is None else strip(data, orientation)


def _png(data: bytes, _orientation: int) -> bytes:
    kept = [chunk for kind, chunk in png.chunks(data) if kind not in _PNG_DROPPED]
    return b"".join([_PNG_SIGNATURE, *kept])


def _webp(data: bytes, _orientation: int) -> bytes:
    parts: list[bytes] = []
    for kind, payload in webp.chunks(data):
        if kind in _WEBP_DROPPED:
            continue
        body = bytes(payload)
        if kind == b"VP8X":
            body = bytes([body[0] & ~_WEBP_FLAGS]) + body[1:]
        parts.append(kind + len(body).to_bytes(4, "little") + body + b"\0" * (len(body) % 2))
    body = b"WEBP" + b"".join(parts)
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def _jpeg(data: bytes, orientation: int) -> bytes:
    parts = [data[:2]]
    if orientation != 1:
        parts.append(_orientation_segment(orientation))
    for marker, start, end in jpeg.segments(data):
        at = start
        while data[at : at + 1] == b"\xff":
            at += 1
        is_profile = marker == _APP2 and data.startswith(_PROFILE, at + 3)
        is_application = _APP0 <= marker <= _APP15 or marker == _COM
        if not is_application or is_profile or marker in (_APP0, _APP14):
            parts.append(data[start:end])
    return b"".join([*parts, b"\xff\xd9"])


def _orientation_segment(orientation: int) -> bytes:
    """An Exif segment with nothing but the orientation (Exif 2.32, 4.6.4)."""
    entry = (0x0112).to_bytes(2, "big") + (3).to_bytes(2, "big") + (1).to_bytes(4, "big")
    directory = (1).to_bytes(2, "big") + entry + orientation.to_bytes(2, "big") + bytes(2) + bytes(4)
    body = _EXIF + b"MM\0*" + (8).to_bytes(4, "big") + directory
    return b"\xff\xe1" + (len(body) + 2).to_bytes(2, "big") + body


_STRIPPERS: dict[str, Callable[[bytes, int], bytes]] = {"png": _png, "webp": _webp, "jpeg": _jpeg}
