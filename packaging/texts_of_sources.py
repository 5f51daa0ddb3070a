"""Every text of the program that can be translated, read off its sources and tables."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, cast

_CALLS = {"tr": 1, "mark": 1, "plural": 3}
_DATA = {"label", "hint", "summary", "message", "group"}
_DATA_FILES = ("resources/models/*.toml", "resources/practice/faults.toml")


class Key(NamedTuple):
    """What a translation is found by."""

    text: str
    note: str


@dataclass
class Text:
    """One text as the sources have it.

    Attributes:
        one: of a plural, the English form for one; "" for any other text.
        places: files, relative to the project.
    """

    one: str = ""
    places: list[str] = field(default_factory=list[str])


class CollectError(Exception):
    """A call whose text cannot be collected: file, line and reason."""


def collect(root: Path) -> dict[Key, Text]:
    """Every text of the program, in the order of its files.

    Raises:
        CollectError: a text is no literal, or stands here as a plural and there as none.
    """
    found: dict[Key, Text] = {}
    clashes: list[str] = []
    for path in sorted([*root.glob("app/**/*.py"), *root.glob("ui/**/*.py")]):
        place = path.relative_to(root).as_posix()
        for key, one in _from_python(path.read_text(encoding="utf-8"), place):
            known = found.setdefault(key, Text(one))
            if known.one != one:
                clashes.append(f"{place}: “{key.text}” is a plural with other forms in {', '.join(known.places)}")
            if place not in known.places:
                known.places.append(place)
    for pattern in _DATA_FILES:
        for path in sorted(root.glob(pattern)):
            place = path.relative_to(root).as_posix()
            for text in _from_data(tomllib.loads(path.read_text(encoding="utf-8"))):
                known = found.setdefault(Key(text, ""), Text())
                if place not in known.places:
                    known.places.append(place)
    if clashes:
        raise CollectError("\n".join(clashes))
    return found


def _from_python(source: str, place: str) -> Iterator[tuple[Key, str]]:
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name not in _CALLS:
            continue
        if isinstance(node.func, ast.Attribute) and getattr(node.func.value, "id", "") != "words":
            continue  # somebody else's method of that name
        texts = [_literal(argument) for argument in node.args[: _CALLS[name]]]
        note = next((_literal(keyword.value) for keyword in node.keywords if keyword.arg == "note"), "")
        if name == "plural":
            one, many = texts[1:] if len(texts) == 3 else (None, None)
            if one is None or many is None or note is None:
                raise CollectError(f"{place}:{node.lineno}: plural takes two literal texts")
            yield Key(many, note), one
        elif texts and texts[0] is not None and note is not None:
            yield Key(texts[0], note), ""
        elif name == "mark" or isinstance(node.args[0], ast.JoinedStr):
            raise CollectError(f"{place}:{node.lineno}: {name} takes a literal text")


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _from_data(value: object, name: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in cast("dict[str, object]", value).items():
            yield from _from_data(inner, key)
    elif isinstance(value, list):
        for inner in cast("list[object]", value):
            yield from _from_data(inner, name)
    elif isinstance(value, str) and name in _DATA and re.search(r"[A-Za-z]{2}", value):
        yield value
