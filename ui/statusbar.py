"""The line at the foot: what is going on, and how much there is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.tasks.state import TaskState
from ui.theme import set_role
from ui.widgets import Elided, plain_label

if TYPE_CHECKING:
    from app.tasks.task import Task

_WAITING = frozenset({TaskState.QUEUED, TaskState.UPLOADING, TaskState.READY})
_RUNNING = frozenset({TaskState.SENDING, TaskState.ACCEPTED, TaskState.RUNNING, TaskState.SUCCEEDED})


class StatusLine(QWidget):
    """Counts of tasks on the left, the size of the library on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self.setAccessibleName("Status")
        self.setFixedHeight(26)
        self._tasks: dict[str, Task] = {}
        self._running = plain_label(role="muted")
        self._unclear = plain_label(role="warning")
        self._held = plain_label(role="muted")
        self._fact = Elided(role="muted")
        self._library = plain_label(role="muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(20)
        for label in (self._running, self._unclear, self._held):
            row.addWidget(label)
        row.addWidget(self._fact, 1)
        row.addWidget(self._library)
        self.clear()

    def clear(self) -> None:
        """Nothing is known: no core is open."""
        self._tasks = {}
        self._count()
        self._library.setText("")

    def set_tasks(self, tasks: Iterable[Task]) -> None:
        """Start from these."""
        self._tasks = {task.id: task for task in tasks}
        self._count()

    def change_task(self, task: Task) -> None:
        """Take one task's new state into account."""
        self._tasks[task.id] = task
        self._count()

    def set_library(self, pictures: int, size: int) -> None:
        """Show how many pictures there are and how many bytes they take."""
        noun = "picture" if pictures == 1 else "pictures"
        self._library.setText(f"Library: {pictures:,} {noun} · {human_bytes(size)}")

    def say(self, fact: str) -> None:
        """Show what the program is doing itself, such as finishing; "" for nothing."""
        self._fact.setText(fact)

    def unfinished(self) -> int:
        """How many tasks still go on by themselves."""
        return sum(task.state in _RUNNING or task.state in _WAITING for task in self._tasks.values())

    def _count(self) -> None:
        states = [task.state for task in self._tasks.values() if not task.dismissed]
        running = sum(state in _RUNNING for state in states)
        waiting = sum(state in _WAITING for state in states)
        held = states.count(TaskState.HELD)
        unclear = states.count(TaskState.UNCERTAIN)
        parts = [f"{running} running"] * bool(running) + [f"{waiting} waiting"] * bool(waiting)
        self._running.setText(" · ".join(parts) or "Nothing is running")
        self._held.setText(f"{held} held")
        self._held.setVisible(held > 0)
        self._unclear.setText(f"{unclear} needs your decision" if unclear == 1 else f"{unclear} need your decision")
        self._unclear.setVisible(unclear > 0)


def human_bytes(size: int) -> str:
    """`2.1 GB`, in powers of 1000 as file managers count."""
    amount = float(size)
    for unit in ("bytes", "KB", "MB", "GB"):
        if amount < 1000:
            return f"{amount:.0f} {unit}" if unit in ("bytes", "KB") else f"{amount:.1f} {unit}"
        amount /= 1000
    return f"{amount:.1f} TB"
