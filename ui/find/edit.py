"""The text of a search, changed at the places of its filters; what the person wrote elsewhere stays as it is."""

from __future__ import annotations

from app.library.query import Part, parts, split_values, write_value

NARROWING = frozenset({"tag", "collection", "is", "has"})
"""Keys of which a picture may have several values: each more narrows the search. Of others, each more widens it."""


def filters_of(text: str) -> tuple[Part, ...]:
    """The filters in a search that have a value."""
    return tuple(part for part in parts(text) if part.key and part.value)


def has_open_quote(text: str) -> bool:
    """Whether a quotation mark is not closed: the search takes everything behind it."""
    return text.count('"') % 2 == 1


def values_of(text: str, key: str) -> frozenset[str]:
    """The values of a key that pictures have to have, folded."""
    found = (part for part in filters_of(text) if part.key == key and not part.negated)
    return frozenset(value.casefold() for part in found for value in split_values(part.value))


def without(text: str, part: Part) -> str:
    """The same search without one of its parts."""
    return _joined(text[: part.start], text[part.end :])


def without_key(text: str, key: str) -> str:
    """The same search without what pictures have to have of this key."""
    for part in reversed(filters_of(text)):
        if part.key == key and not part.negated:
            text = without(text, part)
    return text


def without_filters(text: str) -> str:
    """The words alone."""
    for part in reversed(filters_of(text)):
        text = without(text, part)
    return text


def toggled(text: str, key: str, value: str) -> str:
    """The same search with a value of a filter, or without it where it has it."""
    folded = value.casefold()
    own = [part for part in filters_of(text) if part.key == key and not part.negated]
    for part in own:
        values = split_values(part.value)
        rest = [one for one in values if one.casefold() != folded]
        if len(rest) < len(values):
            return _with_values(text, part, rest) if rest else without(text, part)
    if own and key not in NARROWING:
        return _with_values(text, own[0], [*split_values(own[0].value), value])
    if has_open_quote(text):
        text += '"'
    return _joined(text, f"{key}:{write_value(value)}")


def _with_values(text: str, part: Part, values: list[str]) -> str:
    written = ",".join(write_value(value) for value in values)
    return _joined(text[: part.start], f"{part.key}:{written}", text[part.end :])


def _joined(*pieces: str) -> str:
    return " ".join(piece.strip() for piece in pieces if piece.strip())
