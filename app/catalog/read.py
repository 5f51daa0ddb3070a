"""One catalogue file: read and checked, or refused with line and reason. Runs before the first paint."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from app.catalog.spec import Family
from app.catalog.validate import family_faults
from app.catalog.validate_options import Fault
from app.words import tr

_LARGEST_FILE = 256 * 1024
_LONGEST_REASON = 300
_SYNTAX_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_VALUE_PLACE = re.compile(r" - at `(\$[^`]*)`$")
_UNKNOWN_KEY = re.compile(r"unknown field `([^`]*)`")


@dataclass(frozen=True, slots=True)
class CatalogProblem:
    """Why a catalogue file was refused; `line` counts from 1 and is None where the whole file is at fault."""

    path: Path
    line: int | None
    message: str

    def __str__(self) -> str:
        place = self.path.name if self.line is None else tr("{file}, line {line}", file=self.path.name, line=self.line)
        return f"{place}: {self.message}"


class RefusedFileError(Exception):
    """One file's faults."""

    def __init__(self, problems: Sequence[CatalogProblem]) -> None:
        super().__init__("; ".join(str(problem) for problem in problems))
        self.problems = tuple(problems)


def read_family(path: Path) -> Family:
    """One catalogue file, checked.

    Raises:
        RefusedFileError: with everything that is wrong with it.
    """
    text = _read_text(path)
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _refusal(path, *_syntax_fault(text, str(error))) from error
    except RecursionError as error:
        raise _refusal(path, None, tr("it is nested too deeply")) from error
    try:
        family = msgspec.convert(tables, Family)
    except msgspec.ValidationError as error:
        raise RefusedFileError(_locate(path, text, [_value_fault(str(error))])) from error
    faults = list(family_faults(family))
    if faults:
        raise RefusedFileError(_locate(path, text, faults))
    return family


def locate_faults(path: Path, faults: Sequence[Fault]) -> list[CatalogProblem]:
    """Faults of a file that was read before, with their lines."""
    return _locate(path, _read_text(path), faults) if faults else []


def _locate(path: Path, text: str, faults: Sequence[Fault]) -> list[CatalogProblem]:
    from app.catalog.locate import find_line  # only a file at fault needs it

    problems: list[CatalogProblem] = []
    for place, reason in faults:
        where = place.removeprefix("$").removeprefix(".")
        message = f"{where}: {reason}" if where else reason
        problems.append(CatalogProblem(path, find_line(text, place), _clean(message)))
    return problems


def _read_text(path: Path) -> str:
    try:
        if not path.is_file():
            raise _refusal(path, None, tr("it is not a file"))
        with path.open("rb") as file:
            content = file.read(_LARGEST_FILE + 1)
    except OSError as error:
        raise _refusal(path, None, tr("it cannot be read: {reason}", reason=error.strerror)) from error
    if len(content) > _LARGEST_FILE:
        raise _refusal(path, None, tr("it is larger than {size} KB", size=_LARGEST_FILE // 1024))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _refusal(path, content.count(b"\n", 0, error.start) + 1, tr("it is not UTF-8 text")) from error


def _syntax_fault(text: str, message: str) -> tuple[int, str]:
    """The place that tomllib names; "end of document" is the last line that holds something."""
    found = _SYNTAX_PLACE.search(message)
    line = int(found[1]) if found and found[1] else text.rstrip().count("\n") + 1
    return line, message[: found.start()] if found else message


def _value_fault(message: str) -> Fault:
    """The place that msgspec names, one step further for a key that it does not know."""
    found = _VALUE_PLACE.search(message)
    place = found[1] if found else "$"
    unknown = _UNKNOWN_KEY.search(message)
    reason = message[: found.start()] if found else message
    return f"{place}.{unknown[1]}" if unknown else place, reason


def _refusal(path: Path, line: int | None, reason: str) -> RefusedFileError:
    return RefusedFileError([CatalogProblem(path, line, _clean(reason))])


def _clean(reason: str) -> str:
    return "".join(char if char.isprintable() else " " for char in reason[:_LONGEST_REASON])
