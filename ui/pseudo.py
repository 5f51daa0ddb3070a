"""A language for tests: English in brackets, with accents and two fifths more length.

What is shown without brackets was never handed to `app.words.tr`; what is cut off would be cut off in a language that
needs more room than English.
"""

from __future__ import annotations

import re

from app.words import English

MORE = 0.4
"""How much longer every text is made."""

_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ACCENTED = "áƀçðéƒĝĥíĵķļɱñóþɋŕšţúṽŵẋýžÁƁÇÐÉƑĜĤÍĴĶĻṀÑÓÞɊŔŠŢÚṼŴẊÝŽ"
_ACCENTS = str.maketrans(_PLAIN, _ACCENTED)
_LETTERS = re.compile(r"[A-Za-z]")
_KEPT = re.compile(r"\{\{|\}\}|\{[^}]*\}|\(\*[^)]*\)")
"""Placeholders, and the patterns of file dialogs: they are read by programs."""


class Pseudo(English):
    """See the module; numbers and dates are English."""

    def translate(self, text: str, note: str, count: int | None) -> str:
        """`Open` as `[Óþéñ éé]`; what has no letters of its own stays."""
        del note, count
        rest = _KEPT.sub("", text)
        if not _LETTERS.search(rest):
            return ""
        return f"[{_accented(text)} {'é' * max(2, round(len(rest) * MORE))}]"


def _accented(text: str) -> str:
    parts: list[str] = []
    end = 0
    for found in _KEPT.finditer(text):
        parts += [text[end : found.start()].translate(_ACCENTS), found.group()]
        end = found.end()
    return "".join([*parts, text[end:].translate(_ACCENTS)])
