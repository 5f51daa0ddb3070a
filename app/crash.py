"""Reports of errors of this program: what its makers need, and nothing of the person (`app.personal`)."""

from __future__ import annotations

import faulthandler
import os
import platform
import sys
import traceback
from collections.abc import Generator, Mapping
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from app import __version__
from app.errors import DiskError
from app.logs import FILE_NAME
from app.personal import Personal
from app.words import tr

KEPT = 20
"""Reports in the folder; the oldest go."""
_TAIL_BYTES = 60_000
_TAIL_LINES = 80
_LONGEST = 200_000
"""Characters of a report: an error may quote a whole document."""
_DEPTH = 8
"""Errors behind an error."""


def make_report(error: BaseException | None, personal: Personal, facts: Mapping[str, object], log: str = "") -> str:
    """A report as text; English, for it goes to whoever makes this program.

    Args:
        error: None for a report without one.
        personal: takes out what is the person's.
        facts: further lines about the moment.
        log: the end of the log file.
    """
    head = {
        "Proofsheet": f"{__version__} ({'frozen' if getattr(sys, 'frozen', False) else 'from source'})",
        "Python": platform.python_version(),
        "System": f"{platform.system()} {platform.release()} {platform.machine()}",
        "Time": f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC",
        **facts,
    }
    parts = ["\n".join(f"{name}: {value}" for name, value in head.items())]
    if error is not None:
        parts.append(_told(error))
    if log:
        parts.append(f"The end of the log:\n{log}")
    text = "\n\n".join(parts)
    if len(text) > _LONGEST:
        text = f"{text[:_LONGEST]}\n(cut)"
    return personal.out_of(text)


def tail_of_log(folder: Path) -> str:
    """The last lines of the log; "" when there is none that can be read."""
    try:
        with (folder / FILE_NAME).open("rb") as file:
            file.seek(max(file.seek(0, os.SEEK_END) - _TAIL_BYTES, 0))
            text = file.read().decode("utf-8", "replace")
    except OSError:
        return ""
    return "\n".join(text.splitlines()[-_TAIL_LINES:])


def keep_report(folder: Path, text: str) -> Path:
    """Write a report into the folder of reports; the file. Raises DiskError."""
    name = f"crash-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for number in range(100):
            path = folder / (f"{name}-{number}.txt" if number else f"{name}.txt")
            try:
                with path.open("x", encoding="utf-8", errors="replace") as file:
                    file.write(text)
            except FileExistsError:
                continue
            _throw_old_away(folder)
            return path
    except OSError as error:
        raise DiskError(tr("{path} could not be written ({reason}).", path=folder, reason=error.strerror)) from error
    raise DiskError(tr("{path} could not be written ({reason}).", path=folder, reason=name))


def reports_in(folder: Path) -> list[Path]:
    """Every report there is, the newest first."""
    with suppress(OSError):
        return sorted(folder.glob("crash-*.txt"), reverse=True)
    return []


@contextmanager
def hard_crashes_noted(folder: Path) -> Generator[None]:
    """While this lasts, a crash below Python leaves a trace in `folder`; a folder that cannot be written is let be."""
    path = folder / f"fault-{os.getpid()}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = path.open("w", encoding="utf-8")
    except OSError:
        yield
        return
    with file:
        faulthandler.enable(file, all_threads=True)
        try:
            yield
        finally:
            faulthandler.disable()
    with suppress(OSError):
        path.unlink()


def take_earlier(folder: Path, personal: Personal) -> list[Path]:
    """Make reports of what earlier runs left when they crashed below Python; the files, the newest first.

    A run that was killed, or a computer that lost its power, leaves an empty trace, which tells nothing.
    """
    made: list[Path] = []
    for trace in _traces(folder):
        if _is_alive(trace):
            continue
        with suppress(OSError, DiskError):
            text = trace.read_text(encoding="utf-8", errors="replace")[:_LONGEST].strip()
            if text:
                when = datetime.fromtimestamp(trace.stat().st_mtime, UTC)
                facts = {"Crashed": f"{when:%Y-%m-%d %H:%M:%S} UTC"}
                made.append(keep_report(folder, f"{make_report(None, personal, facts)}\n\n{personal.out_of(text)}\n"))
            trace.unlink()
    return made[::-1]


def _traces(folder: Path) -> list[Path]:
    with suppress(OSError):
        return sorted(folder.glob("fault-*.txt"))
    return []


def _is_alive(trace: Path) -> bool:
    number = trace.stem.partition("-")[2]
    if not number.isdecimal() or int(number) == os.getpid():
        return number.isdecimal()
    if os.name == "nt":
        return False  # a file that is open there cannot be taken away, which `take_earlier` finds out
    try:
        os.kill(int(number), 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def _told(error: BaseException) -> str:
    """The error with its traceback, without the values of variables, and those it came from."""
    told = traceback.TracebackException.from_exception(error, limit=60, capture_locals=False, max_group_depth=_DEPTH)
    return "".join(told.format(chain=True)).rstrip()


def _throw_old_away(folder: Path) -> None:
    for path in reports_in(folder)[KEPT:]:
        with suppress(OSError):
            path.unlink()
