"""Words into full-text expressions, and text into words for them; any input gives a valid expression."""

from __future__ import annotations

import re

# scripts without spaces between words: each character is a word of its own, and several in a row are a phrase
_UNSPACED = re.compile(
    "([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])"
)


def for_index(text: str) -> str:
    """`text` as it goes into the full-text index."""
    return _UNSPACED.sub(r" \1 ", text)


def term(text: str, *, begins: bool = False) -> str | None:
    """An FTS5 phrase of all words in `text`, with `begins` the beginning of one; None when there is no word in it."""
    if not any(char.isalnum() for char in text):
        return None
    quoted = for_index(text.replace('"', " ").replace("\0", " "))
    return f'"{quoted}"{"*" if begins else ""}'
