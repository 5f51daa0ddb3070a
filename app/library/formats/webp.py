"""WebP chunks (RFC 9649): walked, and XMP put in; a simple file becomes an extended one with the same bitstream."""

from __future__ import annotations

from collections.abc import Iterator

from app.library.formats.limits import MOST_PARTS, TOO_MANY_PARTS
from app.words import mark, tr

_CUT = mark("it is cut off")
_ALPHA, _XMP = 0x10, 0x04
Chunk = tuple[bytes, memoryview]
"""Type and payload without padding."""


def chunks(data: bytes) -> Iterator[Chunk]:
    """Every chunk inside the RIFF container; bytes behind it are not looked at. Raises ValueError when cut."""
    end = 8 + int.from_bytes(data[4:8], "little")
    if end > len(data) or end < 20:
        raise ValueError(tr(_CUT))
    view = memoryview(data)
    at = 12
    for _ in range(MOST_PARTS):
        if at >= end:
            return
        size = int.from_bytes(view[at + 4 : at + 8], "little")
        if at + 8 + size > end:
            raise ValueError(tr(_CUT))
        yield bytes(view[at : at + 4]), view[at + 8 : at + 8 + size]
        at += 8 + size + size % 2
    raise ValueError(tr(TOO_MANY_PARTS))


def measure(data: bytes) -> tuple[int, int]:
    """Width and height of the canvas, once the whole file has been walked. Raises ValueError."""
    found = list(chunks(data))
    kinds = {kind for kind, _ in found}
    if not kinds & {b"VP8 ", b"VP8L", b"ANMF"}:
        raise ValueError(tr("it has no picture in it"))
    return _canvas(*found[0])


def count_frames(data: bytes) -> int:
    """How many frames an animation has, 0 for none. Raises ValueError."""
    return sum(kind == b"ANMF" for kind, _ in chunks(data))


def xmp(data: bytes) -> bytes | None:
    """The XMP packet, None without one. Raises ValueError."""
    return next((bytes(payload) for kind, payload in chunks(data) if kind == b"XMP "), None)


def with_xmp(data: bytes, packet: bytes) -> bytes:
    """The file with `packet` as its XMP, in place of one that it may have; everything else stays in its order."""
    found = [(kind, bytes(payload)) for kind, payload in chunks(data) if kind != b"XMP "]
    kind, payload = found[0]
    if kind == b"VP8X":
        found[0] = kind, bytes([payload[0] | _XMP]) + payload[1:]
    else:
        width, height = _canvas(*found[0])
        flags = _XMP | (_ALPHA if _has_alpha(kind, payload) else 0)
        sides = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
        found.insert(0, (b"VP8X", bytes([flags, 0, 0, 0]) + sides))
    found.append((b"XMP ", packet))
    body = b"WEBP" + b"".join(
        kind + len(payload).to_bytes(4, "little") + payload + b"\0" * (len(payload) % 2) for kind, payload in found
    )
    behind = data[8 + int.from_bytes(data[4:8], "little") :]
    return b"RIFF" + len(body).to_bytes(4, "little") + body + behind


def pixel_parts(data: bytes) -> list[memoryview]:
    """All chunks but XMP and the extended header, to compare two files by what is shown."""
    return [payload for kind, payload in chunks(data) if kind not in {b"XMP ", b"VP8X"}]


def _canvas(kind: bytes, payload: bytes | memoryview) -> tuple[int, int]:
    head = bytes(payload[:10])
    if kind == b"VP8X" and len(head) == 10:
        return int.from_bytes(head[4:7], "little") + 1, int.from_bytes(head[7:10], "little") + 1
    if kind == b"VP8 " and head[3:6] == b"\x9d\x01\x2a" and len(head) == 10:
        return int.from_bytes(head[6:8], "little") & 0x3FFF, int.from_bytes(head[8:10], "little") & 0x3FFF
    if kind == b"VP8L" and head[:1] == b"\x2f" and len(head) >= 5:
        bits = int.from_bytes(head[1:5], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    raise ValueError(tr("its WebP header is damaged"))


def _has_alpha(kind: bytes, payload: bytes) -> bool:
    return kind == b"VP8L" and bool(int.from_bytes(payload[1:5], "little") >> 28 & 1)
