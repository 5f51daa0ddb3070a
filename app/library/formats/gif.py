"""GIF blocks (GIF89a): walked to the trailer, so that a cut file is known as such."""

from __future__ import annotations

_CUT = "it is cut off"
_EXTENSION, _IMAGE, _TRAILER = 0x21, 0x2C, 0x3B


def measure(data: bytes) -> tuple[int, int]:
    """Width and height that hold the logical screen and every frame, once the whole file has been walked.

    Raises:
        ValueError: no trailer, no picture, or an unknown block.
    """
    if len(data) < 13:
        raise ValueError(_CUT)
    width, height = _two(data, 6), _two(data, 8)
    at = 13 + _table(data[10])
    frames = 0
    while True:
        kind = data[at] if at < len(data) else None
        if kind is None:
            raise ValueError(_CUT)
        if kind == _TRAILER:
            break
        if kind == _EXTENSION:
            at = _behind_blocks(data, at + 2)
        elif kind == _IMAGE:
            if at + 11 > len(data):
                raise ValueError(_CUT)
            frames += 1
            width = max(width, _two(data, at + 1) + _two(data, at + 5))
            height = max(height, _two(data, at + 3) + _two(data, at + 7))
            at = _behind_blocks(data, at + 10 + _table(data[at + 9]) + 1)
        else:
            raise ValueError("its GIF structure is damaged")
    if not frames:
        raise ValueError("it has no picture in it")
    return width, height


def _two(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 2], "little")


def _table(flags: int) -> int:
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _behind_blocks(data: bytes, at: int) -> int:
    while True:
        if at >= len(data):
            raise ValueError(_CUT)
        size = data[at]
        at += 1 + size
        if size == 0:
            return at
