"""What is printed: the JSON objects that scripts read from stdout, and the words that people read from stderr."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Callable, Iterable
from typing import TextIO, cast

from app.core import Core
from app.errors import ProofsheetError
from app.library.record import ImageRecord
from app.tasks.task import Task


class OutputError(ProofsheetError):
    """What was found or made could not be told: stdout is a file on a full disk, for one."""

    kind = "output"


def print_json(value: dict[str, object]) -> None:
    """One object on stdout; raises OutputError, or BrokenPipeError when nobody reads it any more."""
    _put(json.dumps(value, ensure_ascii=False) + "\n")


def print_line(text: str) -> None:
    """One line of results on stdout; raises as `print_json` does."""
    _put(plain(text) + "\n")


def flush() -> None:
    """Hand over what is still in the buffer; raises as `print_json` does."""
    _put("", at_once=True)


def say(text: str) -> None:
    """A sentence for the person, on stderr."""
    print(plain(text), file=sys.stderr, flush=True)


def plain(text: str) -> str:
    """Text from outside without what could steer a terminal: control and direction-changing characters."""
    return "".join(" " if unicodedata.category(char) in ("Cc", "Cf") else char for char in text)


def _put(text: str, *, at_once: bool = False) -> None:
    # a process may have been started without a stdout; typeshed knows nothing of it
    stream = cast("TextIO | None", sys.stdout)
    if stream is None:
        return
    try:
        stream.write(text)
        if at_once:
            stream.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(
            f"The result could not be written ({error.strerror}). Pictures that were made are in the library all the "
            "same; list them with: library list"
        ) from error


def image_as_json(record: ImageRecord) -> dict[str, object]:
    """A picture; `sha256` is the file's."""
    return {
        "path": str(record.path),
        "sha256": record.sha256,
        "width": record.width,
        "height": record.height,
        "prompt": record.prompt,
        "model": record.model,
        "created": record.created.isoformat(),
    }


def task_as_json(core: Core, task: Task) -> dict[str, object]:
    """A task with its saved pictures in order."""
    images = sorted(core.library.images_of(task.id), key=lambda record: record.index)
    return {
        "id": task.id,
        "state": str(task.state),
        "remote_id": task.remote_id,
        "model": task.request.model,
        "prompt": task.request.prompt,
        "images": [image_as_json(record) for record in images],
        "error": {"kind": task.error.kind, "message": task.error.message} if task.error else None,
    }


def table(rows: Iterable[tuple[str, ...]]) -> list[str]:
    """Columns padded to line up; the last one as it is."""
    found = [tuple(plain(cell) for cell in row) for row in rows]
    if not found:
        return []
    widths = [max(len(row[column]) for row in found) for column in range(len(found[0]) - 1)]
    return [
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[-1]]) for row in found
    ]


def progress_line(verb: str) -> Callable[[int, int], None]:
    """A counter that rewrites its own line on a terminal, and stays silent elsewhere."""

    def report(done: int, total: int) -> None:
        if sys.stderr.isatty():
            end = "\n" if done == total else ""
            print(f"\r{done} of {total} {verb}", file=sys.stderr, end=end, flush=True)

    return report
