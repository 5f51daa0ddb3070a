"""Pictures in the order of their tasks: those of one task together, in its own order."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, groupby
from operator import itemgetter
from typing import Final

from app.library.text import encode_json

_FEW: Final = 5_000
"""Up to so many pictures are looked up one by one; for more of them the index by task is read through."""

_IMPORTED: Final = -1
_FURTHER: Final = -2
"""A picture of a task that began before."""


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
    """The same pictures by task; tasks in the order in which `ids` names the first picture of each.

    Imported ones stay together as they are; a run of them ends where a task comes between.
    """
    found = _tasks_among(connection, ids)
    starts = list(accumulate(found.counts, initial=0))
    ordered, counts, names = array("q"), array("q"), list[str]()
    is_imported = False
    for place, row_id in enumerate(ids):
        task = found.begins[place]
        if task == _IMPORTED:
            if not is_imported:
                names.append("")
                counts.append(0)
            ordered.append(row_id)
            counts[-1] += 1
        elif task != _FURTHER:
            names.append(found.names[task])
            counts.append(found.counts[task])
            ordered.extend(found.members[starts[task] : starts[task + 1]])
        is_imported = task == _IMPORTED
    return TaskRuns(ordered, tuple(names), counts)


@dataclass(frozen=True, slots=True)
class _Tasks:
    """Tasks in any order. Arrays: for 100,000 pictures, an object for each would be 40 MB for a moment.

    Attributes:
        names: of the tasks.
        counts: how many pictures each has.
        members: row ids task by task, each in the order of the task.
        begins: for every place among the pictures that were asked for: the number of the task that begins there, or
            `_FURTHER`, or `_IMPORTED`.
    """

    names: list[str]
    counts: array[int]
    members: array[int]
    begins: array[int]


def _tasks_among(connection: sqlite3.Connection, ids: Sequence[int]) -> _Tasks:
    places = {row_id: place for place, row_id in enumerate(ids)}
    tasks = _Tasks([], array("q"), array("q"), array("q", [_IMPORTED]) * len(ids))
    for task, rows in groupby(_in_order_of_tasks(connection, ids), key=itemgetter(1)):
        members = [row[0] for row in rows if row[0] in places] if task else []
        if not members:
            continue
        standing = [places[row_id] for row_id in members]
        for place in standing:
            tasks.begins[place] = _FURTHER
        tasks.begins[min(standing)] = len(tasks.names)
        tasks.names.append(task)
        tasks.counts.append(len(members))
        tasks.members.extend(members)
    return tasks


def _in_order_of_tasks(connection: sqlite3.Connection, ids: Sequence[int]) -> Iterable[tuple[int, str]]:
    if len(ids) <= _FEW:
        return connection.execute(
            "SELECT id, task_id FROM images WHERE id IN (SELECT value FROM json_each(?)) ORDER BY task_id, number, id",
            (encode_json(list(ids)).decode(),),
        )
    # covered by the index and in its order, so that the long rows of the pictures are not read
    return connection.execute("SELECT id, task_id FROM images INDEXED BY images_of_task ORDER BY task_id, number, id")
