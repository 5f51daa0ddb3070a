"""JPEG segments (ITU-T T.81, annex B): walked to the end-of-image marker; XMP put in without touching the scans."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.library.formats.limits import MOST_PARTS, TOO_MANY_PARTS
from app.words import mark, tr

XMP_HEADER = b"http://ns.adobe.com/xap/1.0/\x00"
MAX_XMP = 0xFFFF - 2 - len(XMP_HEADER)
"""Bytes of XMP that fit in one segment (XMP specification, part 3, 1.1.3)."""

_CUT = mark("it is cut off")
_SOS, _EOI = 0xDA, 0xD9
_STANDALONE = frozenset({0x01, *range(0xD0, 0xD8)})
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_MARKER_AFTER_SCAN = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
Segment = tuple[int, int, int]
"""Marker, offset of its 0xFF, offset behind the segment and behind the scan data that follows it."""


def segments(data: bytes) -> Iterator[Segment]:
    """Every segment between start and end of image; bytes after the end are not looked at.

    Raises:
        ValueError: no end-of-image marker, far too many segments, or something else where a marker must be.
    """
    at = 2
    for _ in range(MOST_PARTS):
        start = at
        if data[at : at + 1] != b"\xff":
            raise ValueError(tr(_CUT) if at >= len(data) else tr("its JPEG structure is damaged"))
        while data[at : at + 1] == b"\xff":  # fill bytes are allowed before a marker
            at += 1
        if at >= len(data):
            raise ValueError(tr(_CUT))
        marker = data[at]
        at += 1
        if marker == _EOI:
            return
        if marker not in _STANDALONE:
            length = int.from_bytes(data[at : at + 2], "big")
            if length < 2 or at + length > len(data):
                raise ValueError(tr(_CUT))
            at += length
        if marker == _SOS:
            following = _MARKER_AFTER_SCAN.search(data, at)
            if following is None:
                raise ValueError(tr(_CUT))
            at = following.start()
        yield marker, start, at
    raise ValueError(tr(TOO_MANY_PARTS))


def measure(data: bytes) -> tuple[int, int]:
    """Width and height of the frame, as stored, once the whole file has been walked. Raises ValueError."""
    size: tuple[int, int] | None = None
    scans = 0
    for marker, start, end in segments(data):
        scans += marker == _SOS
        if marker in _FRAMES and size is None:
            body = data[start:end].lstrip(b"\xff")[3:]
            if len(body) < 5:
                raise ValueError(tr("its JPEG header is damaged"))
            size = int.from_bytes(body[3:5], "big"), int.from_bytes(body[1:3], "big")
    if size is None or not scans:
        raise ValueError(tr("it has no picture in it"))
    return size


def xmp(data: bytes) -> bytes | None:
    """The XMP packet, None without one. Raises ValueError."""
    found = _find_xmp(data)
    return data[found[0] + 4 + len(XMP_HEADER) : found[1]] if found else None


def with_xmp(data: bytes, packet: bytes) -> bytes:
    """The file with `packet` (at most `MAX_XMP` bytes) as its XMP, in place of one that it may have."""
    segment = b"\xff\xe1" + (2 + len(XMP_HEADER) + len(packet)).to_bytes(2, "big") + XMP_HEADER + packet
    found = _find_xmp(data)
    if found:
        return data[: found[0]] + segment + data[found[1] :]
    at = _behind_leading_headers(data)
    return data[:at] + segment + data[at:]


def pixel_parts(data: bytes) -> list[memoryview]:
    """All segments but XMP, to compare two files by what is shown."""
    view = memoryview(data)
    return [view[start:end] for _, start, end in segments(data) if not _is_xmp(data, start)]


def _is_xmp(data: bytes, start: int) -> bool:
    return data.startswith(b"\xff\xe1", start) and data.startswith(XMP_HEADER, start + 4)


def _find_xmp(data: bytes) -> tuple[int, int] | None:
    return next(((start, end) for _, start, end in segments(data) if _is_xmp(data, start)), None)


def _behind_leading_headers(data: bytes) -> int:
    """JFIF wants to be first and Exif right behind it; XMP follows them."""
    at = 2
    for marker, start, end in segments(data):
        is_exif = marker == 0xE1 and data.startswith(b"Exif\x00", start + 4)
        if marker != 0xE0 and not is_exif:
            break
        at = end
    return at
