"""Pictures in the order of their tasks: those of one task together, in its own order."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from app.library.text import encode_json

_FEW: Final = 5_000
"""Up to so many pictures are looked up one by one; for more of them the index by task is read through."""


@dataclass(frozen=True, slots=True)
class TaskRuns:
    """Row ids, and the runs they fall into.

    Attributes:
        ids: those of one task next to each other, in the order of the task.
        tasks: the task of each run; "" for pictures that were imported.
        counts: how many pictures each run has.
    """

    ids: array[int] = field(default_factory=lambda: array("q"))
    tasks: tuple[str, ...] = ()
    counts: array[int] = field(default_factory=lambda: array("q"))


def group_by_task(connection: sqlite3.Connection, ids: Sequence[int]) -> TaskRuns:
    """The same pictures by task; tasks in the order in which `ids` names the first picture of each."""
    tasks = _tasks_of(connection, ids)
    members: dict[str, list[tuple[int, int]]] = {}
    run = ""
    for row_id in ids:
        task, number = tasks.get(row_id, ("", 0))
        if not task:  # imported ones stay together as they are; a run of them ends where a task comes between
            run = run or f" {row_id}"
            task, number = run, len(members.get(run, ()))
        else:
            run = ""
        members.setdefault(task, []).append((number, row_id))
    ordered = array("q")
    for found in members.values():
        if len(found) > 1:
            found.sort()
        ordered.extend(row_id for _, row_id in found)
    names = tuple("" if name.startswith(" ") else name for name in members)
    return TaskRuns(ordered, names, array("q", map(len, members.values())))


def _tasks_of(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[int, tuple[str, int]]:
    if len(ids) <= _FEW:
        rows = connection.execute(
            "SELECT id, task_id, number FROM images WHERE id IN (SELECT value FROM json_each(?))",
            (encode_json(list(ids)).decode(),),
        )
    else:  # covered by the index, so that the long rows of the pictures are not read
        rows = connection.execute("SELECT id, task_id, number FROM images INDEXED BY images_of_task")
    return {row_id: (task, number) for row_id, task, number in rows}
