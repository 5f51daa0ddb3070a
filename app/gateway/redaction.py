"""An answer as it is kept for the record: the JSON object as received, without image bodies and absurd sizes."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TypeVar, cast

_MAX_TEXT = 4000
_MAX_ITEMS = 200
_MAX_DEPTH = 20
_BUDGET = 100_000
_CUT = "<cut>"

_Item = TypeVar("_Item")


def for_the_record(document: Mapping[str, object]) -> dict[str, object]:
    """A copy that is safe to store anywhere: valid JSON and UTF-8, at most about 100 000 characters.

    Base64 bodies, `data:` URLs and over-long texts are replaced by a note of their length.
    """
    copied = _Copier().copy(document, "", 0)
    return cast("dict[str, object]", copied) if isinstance(copied, dict) else {}


def _scalar(node: object) -> bool | int | float | None:
    """A number that every JSON reader and database takes, or None."""
    if isinstance(node, bool):
        return node
    if isinstance(node, int):
        return node if -(2**63) <= node < 2**63 else None
    return node if isinstance(node, float) and math.isfinite(node) else None


class _Copier:
    def __init__(self) -> None:
        self._left = _BUDGET

    def copy(self, node: object, name: str, depth: int) -> object:
        self._left -= 8
        if self._left < 0 or depth > _MAX_DEPTH:
            return _CUT
        if isinstance(node, str):
            return self._text(node, name)
        if isinstance(node, list):
            items = cast("list[object]", node)
            return [self.copy(item, name, depth + 1) for item in self._first(items)]
        if isinstance(node, dict):
            fields = cast("Mapping[str, object]", node)
            return {
                self._text(key, ""): self.copy(fields[key], key.lower(), depth + 1) for key in self._first(list(fields))
            }
        return _scalar(node)

    def _first(self, items: list[_Item]) -> list[_Item]:
        return items[:_MAX_ITEMS] if self._left > 0 else []

    def _text(self, text: str, name: str) -> str:
        if name == "b64_json" or text[:5].lower() == "data:":
            text = f"<{len(text)} characters of base64>"
        elif len(text) > _MAX_TEXT:
            text = f"<{len(text)} characters>"
        self._left -= len(text)
        # A lone surrogate is legal in JSON and can be written to no file and no database.
        return text.encode("utf-8", "replace").decode("utf-8")
