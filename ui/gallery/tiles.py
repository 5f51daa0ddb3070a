"""Which tasks stand in the grid as tiles of pictures that are still to come."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.request import GenerationRequest
from app.tasks.state import ResultState, TaskState
from app.tasks.task import Task

_COMING = frozenset({ResultState.PENDING, ResultState.FETCHING, ResultState.SAVED})


@dataclass(frozen=True, slots=True)
class Tile:
    """The place of one picture that a task will give; `index` is the picture's number within the task, from 0."""

    task: Task
    index: int


class Tiles:
    """The tiles in the order they stand in, newest task first.

    A task that ends without its pictures (failed, unclear, not watched any more) or that is held leaves the grid: the
    dock goes on showing it. One that is done keeps a tile for each picture that was saved but has not arrived yet, so
    that nothing jumps between the two facts.
    """

    def __init__(self, expected: Callable[[GenerationRequest], int]) -> None:
        self._expected = expected
        self._arrived: dict[str, set[int]] = {}
        self.all: list[Tile] = []

    def start_with(self, tasks: list[Task]) -> None:
        """Begin again with what the journal lists; pictures that are saved by now are in the library's own list."""
        self._arrived = {task.id: _saved(task) for task in tasks if is_coming(task)}
        self.all = []
        for task in sorted(tasks, key=lambda task: task.id, reverse=True):
            if is_coming(task):
                self.all += self.tiles_of(task, shown=True)

    def tiles_of(self, task: Task, *, shown: bool) -> list[Tile]:
        """The tiles that a task should have now; `shown` says whether it has some at the moment."""
        if not is_coming(task) and not (shown and task.state is TaskState.DONE):
            return []
        arrived = self._arrived.get(task.id, set())
        if task.results:
            return [Tile(task, one.index) for one in task.results if one.state in _COMING and one.index not in arrived]
        if task.state is TaskState.DONE:
            return []
        return [Tile(task, index) for index in range(self._expected(task.request)) if index not in arrived]

    def rows_of(self, task_id: str) -> range:
        """Where the tiles of a task stand; they are always next to each other."""
        rows = [row for row, tile in enumerate(self.all) if tile.task.id == task_id]
        return range(rows[0], rows[-1] + 1) if rows else range(0)

    def place_for(self, task_id: str) -> int:
        """Where the tiles of a task that has none yet go."""
        return sum(1 for tile in self.all if tile.task.id > task_id)

    def arrive(self, task_id: str, index: int) -> int | None:
        """Note that a picture is there; returns the row of the tile it takes over, if there is one."""
        self._arrived.setdefault(task_id, set()).add(index)
        rows = self.rows_of(task_id)
        exact = [row for row in rows if self.all[row].index == index]
        return exact[0] if exact else (rows[-1] if rows else None)


def is_coming(task: Task) -> bool:
    """Whether pictures of this task may arrive without anybody doing anything."""
    return not task.is_over and task.state is not TaskState.HELD and task.watched and not task.dismissed


def _saved(task: Task) -> set[int]:
    return {one.index for one in task.results if one.state is ResultState.SAVED}
