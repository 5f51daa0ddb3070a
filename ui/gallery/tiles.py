"""Which tasks stand in the grid as tiles of pictures that are still to come."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.request import GenerationRequest
from app.tasks.state import ResultState, TaskState
from app.tasks.task import Task
from ui.gallery.awaited import Awaited

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
        self._awaited = Awaited()
        self._aside: dict[str, list[Tile]] = {}
        self.all: list[Tile] = []

    def start_with(self, tasks: list[Task]) -> None:
        """Begin again with what the journal lists; pictures that are saved by now are in the library's own list."""
        self._arrived = {task.id: _saved(task) for task in tasks if is_coming(task)}
        self.all = []
        self._aside = {}
        for task in sorted(tasks, key=lambda task: task.id, reverse=True):
            if is_coming(task):
                self.all += self.tiles_of(task, shown=True)
        self.show_only(self._awaited)

    def show_only(self, awaited: Awaited) -> None:
        """Set the tiles of all other tasks aside; they come back with a search that awaits them."""
        tiles = sorted(
            [*self.all, *(tile for aside in self._aside.values() for tile in aside)],
            key=lambda tile: tile.task.id,
            reverse=True,
        )
        awaited.look(tile.task for tile in tiles)
        self._awaited = awaited
        self.all, self._aside = [], {}
        for tile in tiles:
            target = self.all if awaited.has(tile.task) else self._aside.setdefault(tile.task.id, [])
            target.append(tile)

    def set_aside(self, task: Task) -> bool:
        """Keep the tiles of a task up to date that the search does not await; whether it is such a one."""
        if self._awaited.has(task):
            return False
        tiles = self.tiles_of(task, shown=task.id in self._aside)
        self._aside.pop(task.id, None)
        if tiles:
            self._aside[task.id] = tiles
        return True

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
        aside = self._aside.get(task_id)
        if aside:
            place = next((place for place, tile in enumerate(aside) if tile.index == index), -1)
            del aside[place]
            return None
        rows = self.rows_of(task_id)
        exact = [row for row in rows if self.all[row].index == index]
        return exact[0] if exact else (rows[-1] if rows else None)


def is_coming(task: Task) -> bool:
    """Whether pictures of this task may arrive without anybody doing anything."""
    return not task.is_over and task.state is not TaskState.HELD and task.watched and not task.dismissed


def _saved(task: Task) -> set[int]:
    return {one.index for one in task.results if one.state is ResultState.SAVED}
