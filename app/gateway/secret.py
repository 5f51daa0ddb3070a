"""Answers with the key taken out: some gateways quote it in their messages, and it must not get any further."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast
from urllib.parse import quote

_MARK = "[key]"
_SHORTEST = 8
_DEPTH = 60
"""Levels of JSON that are kept; nothing that is read or recorded lies as deep."""


class Secret:
    """A key that may be taken out of text. Shorter than 8 characters it is none, and could be part of any word."""

    def __init__(self, key: str) -> None:
        forms = {key, quote(key), quote(key, safe="")} if len(key) >= _SHORTEST else set[str]()
        self._forms = tuple(sorted(forms, key=len, reverse=True))

    def __repr__(self) -> str:
        return "Secret(…)"

    def out_of_text(self, text: str) -> str:
        """The text without the key, as it is and as it stands in a URL."""
        for form in self._forms:
            if form in text:
                text = text.replace(form, _MARK)
        return text

    def out_of(self, document: object) -> object:
        """Decoded JSON without the key: JSON can spell it in many ways that only decoding makes one."""
        return self._copy(document, _DEPTH) if self._forms else document

    def _copy(self, node: object, levels: int) -> object:
        if isinstance(node, str):
            return self.out_of_text(node)
        if isinstance(node, (dict, list)) and not levels:
            return None
        if isinstance(node, dict):
            fields = cast("Mapping[str, object]", node).items()
            return {self.out_of_text(name): self._copy(value, levels - 1) for name, value in fields}
        if isinstance(node, list):
            return [self._copy(item, levels - 1) for item in cast("list[object]", node)]
        return node
