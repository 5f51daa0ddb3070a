"""GIF blocks (GIF89a): walked to the trailer, so that a cut file is known as such."""

from __future__ import annotations

from app.words import mark, tr

_CUT = mark("it is cut off")
_EXTENSION, _IMAGE, _TRAILER = 0x21, 0x2C, 0x3B


def split(data: bytes) -> tuple[bytes, list[bytes]]:
    """The header with the global colours, and every block up to the trailer.

    Raises:
        ValueError: no trailer, or an unknown block.
    """
    if len(data) < 13:
        raise ValueError(tr(_CUT))
    start = at = 13 + _table(data[10])
    blocks: list[bytes] = []
    while True:
        kind = data[at] if at < len(data) else None
        begin = at
        if kind is None:
            raise ValueError(tr(_CUT))
        if kind == _TRAILER:
            return data[:start], blocks
        if kind == _EXTENSION:
            at = _behind_blocks(data, at + 2)
        elif kind == _IMAGE:
            if at + 11 > len(data):
                raise ValueError(tr(_CUT))
            at = _behind_blocks(data, at + 10 + _table(data[at + 9]) + 1)
        else:
            raise ValueError(tr("its GIF structure is damaged"))
        blocks.append(data[begin:at])


def measure(data: bytes) -> tuple[int, int]:
    """Width and height that hold the logical screen and every frame, once the whole file has been walked.

    Raises:
        ValueError: no trailer, no picture, or an unknown block.
    """
    head, blocks = split(data)
    width, height = _two(head, 6), _two(head, 8)
    frames = [block for block in blocks if block[0] == _IMAGE]
    for frame in frames:
        width = max(width, _two(frame, 1) + _two(frame, 5))
        height = max(height, _two(frame, 3) + _two(frame, 7))
    if not frames:
        raise ValueError(tr("it has no picture in it"))
    return width, height


def count_frames(data: bytes) -> int:
    """How many images stand in it. Raises ValueError."""
    return sum(block[0] == _IMAGE for block in split(data)[1])


def _two(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 2], "little")


def _table(flags: int) -> int:
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _behind_blocks(data: bytes, at: int) -> int:
    while True:
        if at >= len(data):
            raise ValueError(tr(_CUT))
        size = data[at]
        at += 1 + size
        if size == 0:
            return at
