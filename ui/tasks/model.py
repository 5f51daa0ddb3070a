"""The tasks of the dock in the order they are shown: those that need a decision on top, then the newest first."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.tasks.task import Task
from ui.tasks.costs import cost_explained
from ui.tasks.words import needs_decision, row_in_words, trouble_of, words_of
from ui.widgets import plain_tooltip

AnyIndex = QModelIndex | QPersistentModelIndex

_MOST_ENDED = 300
_LONGEST_PROMPT = 400


class TaskModel(QAbstractListModel):
    """One row a task; the row's value is the `Task` itself."""

    def __init__(self, model_name: Callable[[str], str] = str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name_of = model_name
        self._tasks: list[Task] = []

    @property
    def tasks(self) -> tuple[Task, ...]:
        """All of them, in order."""
        return tuple(self._tasks)

    def task(self, row: int) -> Task | None:
        """The task of a row, None for a row that is not there."""
        return self._tasks[row] if 0 <= row < len(self._tasks) else None

    def row_of(self, task_id: str) -> int | None:
        """Where a task stands, None when it is not listed."""
        return next((row for row, task in enumerate(self._tasks) if task.id == task_id), None)

    def set_tasks(self, tasks: Iterable[Task]) -> None:
        """List these and no others."""
        self.beginResetModel()
        self._tasks = sorted((task for task in tasks if not task.dismissed), key=_order, reverse=True)
        self.endResetModel()

    def update(self, task: Task) -> None:
        """Take one task's new state into account: it appears, changes, moves or goes."""
        old = self.row_of(task.id)
        if task.dismissed:
            if old is not None:
                self._remove(old)
            return
        if old is not None and _order(self._tasks[old]) == _order(task):
            self._tasks[old] = task
            self.dataChanged.emit(self.index(old), self.index(old))
            return
        place = sum(1 for other in self._tasks if other.id != task.id and _order(other) > _order(task))
        if old is None:
            self.beginInsertRows(QModelIndex(), place, place)
            self._tasks.insert(place, task)
            self.endInsertRows()
            self._forget_oldest()
            return
        if place != old:
            self.beginMoveRows(QModelIndex(), old, old, QModelIndex(), place + 1 if place > old else place)
            del self._tasks[old]
            self._tasks.insert(place, task)
            self.endMoveRows()
        self._tasks[place] = task
        self.dataChanged.emit(self.index(place), self.index(place))

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """One row a task."""
        return 0 if parent.isValid() else len(self._tasks)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words for screen readers and tooltips, and the task itself as `UserRole`."""
        task = self.task(index.row())
        if task is None:
            return None
        match role:
            case Qt.ItemDataRole.UserRole:
                return task
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.DisplayRole:
                return row_in_words(task, self.name_of(task.request.model))
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return cost_explained(task)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tooltip(_tip(task))
            case _:
                return None

    def _remove(self, row: int) -> None:
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._tasks[row]
        self.endRemoveRows()

    def _forget_oldest(self) -> None:
        ended = [row for row, task in enumerate(self._tasks) if task.is_over and not needs_decision(task)]
        if len(ended) > _MOST_ENDED:
            self._remove(ended[-1])


def _order(task: Task) -> tuple[bool, str]:
    return needs_decision(task), task.id


def _tip(task: Task) -> str:
    prompt = task.request.prompt
    short = prompt if len(prompt) <= _LONGEST_PROMPT else f"{prompt[:_LONGEST_PROMPT]}…"
    parts = [trouble_of(task) or words_of(task).sentence, task.note, cost_explained(task), "", short]
    return "\n".join(part for number, part in enumerate(parts) if part or number == 3)
