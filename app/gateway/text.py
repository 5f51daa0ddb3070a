"""Text from outside, made fit to stand inside one of our sentences."""

from __future__ import annotations

import unicodedata


def plain(value: object, limit: int = 300) -> str:
    """One line of plain text: control, format and surrogate characters gone, whitespace collapsed, cut at `limit`.

    Numbers become text; anything that is neither text nor a number becomes "".
    """
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return ""
    text = value if isinstance(value, str) else repr(value)
    spaced = (" " if character.isspace() else character for character in text[: limit * 4])
    kept = "".join(character for character in spaced if unicodedata.category(character)[0] != "C")
    line = " ".join(kept.split())
    return line if len(line) <= limit else f"{line[: limit - 1]}…"
