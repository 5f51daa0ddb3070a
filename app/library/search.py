"""Free words into a full-text query, and text into words for it; any input gives a valid query."""

from __future__ import annotations

import re

from app.library.text import scrub

# scripts without spaces between words: each character is a word of its own, and several in a row are a phrase
_UNSPACED = re.compile(
    "([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])"
)
_PIECE = re.compile(r'"([^"]*)(?:"|$)|([^\s"]+)')


def for_index(text: str) -> str:
    """`text` as it goes into the full-text index."""
    return _UNSPACED.sub(r" \1 ", text)


def match_expression(query: str) -> str | None:
    """An FTS5 query: all words have to occur, the last one may be the beginning of a word; None when there is no word.

    Quotation marks hold a phrase together; one that is never closed ends at the end.
    """
    query = scrub(query).replace("\0", " ")
    pieces = [(found[1] is not None, found[1] or found[2] or "") for found in _PIECE.finditer(query)]
    pieces = [(is_phrase, text) for is_phrase, text in pieces if any(char.isalnum() for char in text)]
    if not pieces:
        return None
    terms = [f'"{for_index(text)}"' for _, text in pieces]
    is_phrase, last = pieces[-1]
    if not is_phrase and query.endswith(last):
        terms[-1] += "*"
    return " AND ".join(terms)
