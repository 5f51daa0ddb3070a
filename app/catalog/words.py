"""Words for the sentences that the catalogue's checks tell the person: plain text, short, safe to show."""

from __future__ import annotations

from collections.abc import Sequence

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
        return "yes" if value else "no"
    if isinstance(value, int):
        return str(value) if abs(value) <= LARGEST else "a number that is far too large"
    if isinstance(value, float):
        return f"{value:g}"
    return "nothing" if value is None else "something else"


def listed(items: Sequence[object], last: str = "or") -> str:
    """`a, b or c`."""
    texts = [str(item) for item in items]
    return f"{', '.join(texts[:-1])} {last} {texts[-1]}" if len(texts) > 1 else "".join(texts)


def counted(number: int, singular: str) -> str:
    """`1 image`, `1,320 images`."""
    return f"{number:,} {singular}" if number == 1 else f"{number:,} {singular}s"


def megabytes(size: int) -> str:
    """Bytes as `10 MB` or `10.1 MB`, rounded up so that a size over a limit never reads like the limit."""
    tenths = -(-size // 100_000)
    return f"{tenths // 10:,} MB" if tenths % 10 == 0 else f"{tenths / 10:,.1f} MB"


def format_name(name: str) -> str:
    """`jpeg` as people write it."""
    return _FORMATS.get(name, name.upper())
