"""Which running tasks stand in the grid while something is searched for: those whose pictures would be found."""

from __future__ import annotations

from collections.abc import Iterable

from app.library.awaited import would_find
from app.tasks.task import Task


class Awaited:
    """Answers for one search; each task is looked at once.

    Args:
        query: as typed; everything is awaited for an empty one.
        practice: new pictures come from the practice gateway.
        collection: where they go, "" for none.
    """

    def __init__(self, query: str = "", *, practice: bool = False, collection: str = "") -> None:
        self._query = query
        self._practice = practice
        self._collection = collection
        self._known: dict[str, bool] = {}

    def look(self, tasks: Iterable[Task]) -> None:
        """Find out about all of these at once."""
        fresh = {task.id: task for task in tasks if task.id not in self._known} if self._query else {}
        if fresh:
            requests = [task.request for task in fresh.values()]
            answers = would_find(self._query, requests, practice=self._practice, collection=self._collection)
            self._known |= dict(zip(fresh, answers, strict=True))

    def has(self, task: Task) -> bool:
        """Whether the search would find the pictures of this task."""
        self.look((task,))
        return self._known.get(task.id, True)
