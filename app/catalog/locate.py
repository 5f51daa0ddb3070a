"""Where in a TOML text a value stands, for error messages: only used once a catalogue file is at fault.

tomllib tells no lines for values, so the text is taken apart into statements and each is read by tomllib itself.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

Path = tuple[str | int, ...]

_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d+)\]")
_LONGEST_STATEMENT = 500


@dataclass(frozen=True, slots=True)
class _Statement:
    """A table header or a key with its value; `line` counts from 1, `text` is None for a header."""

    line: int
    path: Path
    text: str | None


def find_line(text: str, path: str) -> int:
    """The line of the deepest part of the path that stands in the text; 1 where none of it does.

    Args:
        text: valid TOML.
        path: as msgspec writes it, such as `$.models[1].size.choices[2].value`.
    """
    wanted = parse_path(path)
    best, line = 0, 1
    for statement in _statements(text.replace("\r\n", "\n").split("\n")):
        depth = _shared(wanted, statement.path)
        if depth > best:
            best, line = depth, statement.line
            rest = wanted[depth:]
            if statement.text is not None and depth == len(statement.path) and rest and isinstance(rest[0], int):
                line += _lines_before(statement.text, rest[0])
    return line


def parse_path(path: str) -> Path:
    """`$.models[1].id` as ("models", 1, "id"); what follows an unnamed key (`[...]`) is dropped."""
    known = path.partition("[...]")[0].removeprefix("$")
    return tuple(int(step[2]) if step[2] is not None else step[1] for step in _STEP.finditer(known))


def _shared(one: Path, other: Path) -> int:
    """How many steps two paths have in common from the start."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count


def _statements(lines: list[str]) -> Iterator[_Statement]:
    table: Path = ()
    elements: dict[Path, int] = {}  # how many elements each array of tables has so far
    start = 0
    while start < len(lines):
        stripped = lines[start].strip()
        if not stripped or stripped.startswith("#"):
            start += 1
            continue
        text, read, end = _read_statement(lines, start)
        if read is None:
            return
        if stripped.startswith("["):
            table = _enter(_keys(read), elements, is_array=stripped.startswith("[["))
            yield _Statement(start + 1, table, None)
        else:
            yield _Statement(start + 1, (*table, *_keys(read)), text)
        start = end


def _read_statement(lines: list[str], start: int) -> tuple[str, dict[str, object] | None, int]:
    """The shortest run of lines that is TOML by itself, what it says, and where the next one starts."""
    for end in range(start + 1, min(len(lines), start + _LONGEST_STATEMENT) + 1):
        text = "\n".join(lines[start:end])
        try:
            return text, tomllib.loads(text), end
        except tomllib.TOMLDecodeError:
            continue
    return "", None, len(lines)


def _keys(read: dict[str, object]) -> list[str]:
    """The dotted key of a statement: down as long as there is only one way to go."""
    keys: list[str] = []
    table = read
    while len(table) == 1:
        ((key, value),) = table.items()
        keys.append(key)
        if not isinstance(value, dict):
            break
        table = cast("dict[str, object]", value)
    return keys


def _enter(keys: list[str], elements: dict[Path, int], *, is_array: bool) -> Path:
    """The path of a table header; a name that is an array of tables means its last element."""
    path: Path = ()
    for key in keys[:-1]:
        path = _last_element((*path, key), elements)
    path = (*path, keys[-1])
    if is_array:
        elements[path] = elements.get(path, 0) + 1
    return _last_element(path, elements)


def _last_element(path: Path, elements: dict[Path, int]) -> Path:
    return (*path, elements[path] - 1) if path in elements else path


def _lines_before(text: str, index: int) -> int:
    """How many lines of an array's statement come before the line in which an element is complete."""
    lines = text.split("\n")
    for count in range(1, len(lines)):
        try:
            read = tomllib.loads("\n".join(lines[:count]) + "\n]")
        except tomllib.TOMLDecodeError:
            continue
        value: object = read
        for key in _keys(read):
            value = cast("dict[str, object]", value)[key]
        if isinstance(value, list) and len(cast("list[object]", value)) > index:
            return count - 1
    return 0
