"""PNG chunks (W3C PNG, third edition): walked, checked, and text put in without touching the others."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Mapping

from app.library.formats.limits import MOST_PARTS, TOO_MANY_PARTS
from app.words import mark, tr

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_CUT = mark("it is cut off")
Chunk = tuple[bytes, memoryview]
"""Type, and the whole chunk including length, type and checksum."""


def chunks(data: bytes) -> Iterator[Chunk]:
    """Every chunk up to and with IEND; bytes after it are not looked at.

    Raises:
        ValueError: cut off, far too many chunks, or the checksum of a chunk that the pixels depend on is wrong.
    """
    view = memoryview(data)
    at = len(_SIGNATURE)
    for _ in range(MOST_PARTS):
        if at + 12 > len(data):
            raise ValueError(tr(_CUT))
        length = int.from_bytes(view[at : at + 4], "big")
        end = at + 12 + length
        if end > len(data):
            raise ValueError(tr(_CUT))
        kind = bytes(view[at + 4 : at + 8])
        is_critical = not kind[0] & 0x20
        if is_critical and zlib.crc32(view[at + 4 : end - 4]) != int.from_bytes(view[end - 4 : end], "big"):
            raise ValueError(tr("its data is damaged (a PNG checksum does not match)"))
        yield kind, view[at:end]
        if kind == b"IEND":
            return
        at = end
    raise ValueError(tr(TOO_MANY_PARTS))


def measure(data: bytes) -> tuple[int, int]:
    """Width and height from IHDR, once the whole file has been walked. Raises ValueError."""
    size: tuple[int, int] | None = None
    for kind, chunk in chunks(data):
        if size is None:
            if kind != b"IHDR" or len(chunk) != 25:
                raise ValueError(tr("its PNG header is missing"))
            size = struct.unpack(">II", chunk[8:16])
    if size is None:
        raise ValueError(tr(_CUT))
    return size


def count_frames(data: bytes) -> int:
    """How many frames an animated PNG says it has, 0 for none. Raises ValueError."""
    for kind, chunk in chunks(data):
        if kind == b"acTL" and len(chunk) >= 16:
            return int.from_bytes(chunk[8:12], "big")
        if kind == b"IDAT":  # what makes it an animation stands before its pixels
            return 0
    return 0


def with_texts(data: bytes, texts: Mapping[str, str], *, ours: str) -> bytes:
    """The file with one iTXt chunk (UTF-8, not compressed) for each keyword that it does not have yet.

    They go right behind IHDR, where readers find them without walking over the pixels. The chunk with the keyword
    `ours` is replaced when there is one.
    """
    kept: list[memoryview] = []
    present: set[str] = set()
    walked = len(_SIGNATURE)
    for kind, chunk in chunks(data):
        keyword = _keyword(kind, chunk)
        walked += len(chunk)
        if keyword != ours:
            kept.append(chunk)
            present.add(keyword)
    inserted = [_text_chunk(key, text) for key, text in texts.items() if key not in present]
    return b"".join([_SIGNATURE, kept[0], *inserted, *kept[1:], memoryview(data)[walked:]])


def texts(data: bytes) -> dict[str, str]:
    """The uncompressed iTXt chunks by keyword; broken ones are left out. Raises ValueError when cut."""
    found: dict[str, str] = {}
    for kind, chunk in chunks(data):
        if kind != b"iTXt":
            continue
        # keyword NUL, compressed?, method, language NUL, translated keyword NUL, text
        keyword, _, rest = bytes(chunk[8:-4]).partition(b"\0")
        fields = rest[2:].split(b"\0", 2)
        if len(fields) == 3 and rest[:1] == b"\0":
            found.setdefault(keyword.decode("latin-1"), fields[2].decode("utf-8", "replace"))
    return found


def pixel_parts(data: bytes) -> list[memoryview]:
    """All chunks but texts, to compare two files by what is shown."""
    return [chunk for kind, chunk in chunks(data) if kind != b"iTXt"]


def _keyword(kind: bytes, chunk: memoryview) -> str:
    if kind not in {b"iTXt", b"tEXt", b"zTXt"}:
        return ""
    return bytes(chunk[8:-4]).partition(b"\0")[0].decode("latin-1")


def _text_chunk(keyword: str, text: str) -> bytes:
    # NUL is the one character that iTXt cannot hold (11.3.3.4)
    body = keyword.encode("latin-1") + b"\0\0\0\0\0" + text.replace("\0", "\ufffd").encode("utf-8")
    named = b"iTXt" + body
    return len(body).to_bytes(4, "big") + named + zlib.crc32(named).to_bytes(4, "big")
