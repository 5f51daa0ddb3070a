"""Words for the sentences that the catalogue's checks tell the person: plain text, short, safe to show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from app.words import joined, number, tr

LARGEST = 2**53 - 1
"""The largest whole number that every JSON reader takes exactly."""

_LONGEST = 40
_FORMATS = {"jpeg": "JPEG", "png": "PNG", "webp": "WebP", "gif": "GIF"}


def shown(value: object) -> str:
    """A value from outside as it may stand in a sentence: one line, shortened, without control characters."""
    if isinstance(value, str):
        text = "".join(char if char.isprintable() else " " for char in value[: _LONGEST + 1]).strip()
        return f"“{text[:_LONGEST]}…”" if len(value) > _LONGEST else f"“{text}”"
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, int):
        return str(value) if abs(value) <= LARGEST else tr("a number that is far too large")
    if isinstance(value, float):
        return f"{value:g}"
    return tr("nothing") if value is None else tr("something else")


def listed(items: Sequence[object], last: Literal["or", "and"] = "or") -> str:
    """`a, b or c`."""
    texts = [str(item) for item in items]
    if len(texts) < 2:
        return "".join(texts)
    first = joined(texts[:-1])
    if last == "or":
        return tr("{first} or {last}", first=first, last=texts[-1])
    return tr("{first} and {last}", first=first, last=texts[-1])


def megabytes(size: int) -> str:
    """Bytes as `10 MB` or `10.1 MB`, rounded up so that a size over a limit never reads like the limit."""
    tenths = -(-size // 100_000)
    return tr("{size} MB", size=number(tenths / 10, 0 if tenths % 10 == 0 else 1))


def format_name(name: str) -> str:
    """`jpeg` as people write it."""
    return _FORMATS.get(name, name.upper())
