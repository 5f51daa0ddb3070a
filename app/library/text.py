"""Values from outside made safe to write down: JSON of anything, text without lone surrogates or control characters."""

from __future__ import annotations

import re
from typing import cast

import msgspec

# C0, C1 and the characters that turn the direction of what follows (Unicode TR 9)
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def scrub(text: str) -> str:
    """The same text with surrogate pairs joined and lone surrogates replaced, so that it can be encoded."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def one_line(text: str) -> str:
    """Scrubbed, and without control and direction characters: a name that cannot disguise itself."""
    return _UNSEEN.sub("\ufffd", scrub(text))


def encode_json(value: object) -> bytes:
    """UTF-8 JSON of `value`. What JSON cannot hold is replaced or described: a paid picture never fails over it."""
    try:
        return msgspec.json.encode(value, enc_hook=repr)
    except UnicodeEncodeError:
        return msgspec.json.encode(_scrub_all(msgspec.to_builtins(value, enc_hook=repr)))


def _scrub_all(value: object) -> object:
    if isinstance(value, str):
        return scrub(value)
    if isinstance(value, dict):
        return {_scrub_all(key): _scrub_all(entry) for key, entry in cast("dict[object, object]", value).items()}
    if isinstance(value, list | tuple):
        return [_scrub_all(entry) for entry in cast("list[object]", value)]
    return value


def shallow(value: dict[str, object], levels: int = 50) -> dict[str, object]:
    """The same JSON object without what lies deeper than `levels`: no answer can be too deep to be written."""
    return {key: _cut(entry, levels) for key, entry in value.items()}


def _cut(value: object, levels: int) -> object:
    if isinstance(value, dict):
        entries = cast("dict[object, object]", value).items()
        return {key: _cut(entry, levels - 1) for key, entry in entries} if levels else "…"
    if isinstance(value, list):
        return [_cut(entry, levels - 1) for entry in cast("list[object]", value)] if levels else "…"
    return value
