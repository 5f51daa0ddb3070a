"""The log files read back: one entry a record, with the lines of its traceback."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from app.logs import FILE_COUNT, FILE_NAME

LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
"""From the least to the most pressing."""

_HEAD = re.compile(r"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d),\d{3} ([A-Z]+) ([\w.]+): ?(.*)")


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One record.

    Attributes:
        time: as written, local; "" of lines that belong to none.
        level: one of `LEVELS`.
        source: the logger's name.
        text: everything that was said, a traceback included.
    """

    time: str
    level: str
    source: str
    text: str

    @property
    def line(self) -> str:
        """Its first line."""
        return f"{self.time}  {self.level}  {self.source}: {self.text.partition(chr(10))[0]}"

    @property
    def whole(self) -> str:
        """All of it."""
        return f"{self.time}  {self.level}  {self.source}: {self.text}"


def read_log(folder: Path) -> list[LogEntry]:
    """Every entry of the files in `folder`, oldest first; those that are missing or cannot be read are left out."""
    entries: list[LogEntry] = []
    names = [f"{FILE_NAME}.{number}" for number in range(FILE_COUNT - 1, 0, -1)]
    for name in [*names, FILE_NAME]:
        try:
            text = (folder / name).read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
        entries += _entries_of(text)
    return entries


def _entries_of(text: str) -> list[LogEntry]:
    found: list[tuple[str, str, str, list[str]]] = []
    for line in text.split("\n"):
        head = _HEAD.fullmatch(line)
        if head is not None and head[2] in LEVELS:
            found.append((head[1], head[2], head[3], [head[4]]))
        elif found:
            found[-1][3].append(line)
        elif line:  # the file begins within a traceback
            found.append(("", "INFO", "", [line]))
    return [LogEntry(time, level, source, "\n".join(lines).rstrip("\n")) for time, level, source, lines in found]
