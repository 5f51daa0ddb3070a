"""The line at the foot: what is going on, and how much there is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.tasks.state import TaskState
from app.words import number, plural, tr
from ui.theme import scaled, set_role
from ui.widgets import Elided, plain_label

if TYPE_CHECKING:
    from app.tasks.task import Task

_WAITING = frozenset({TaskState.QUEUED, TaskState.UPLOADING, TaskState.READY})
_NOTABLE = timedelta(hours=6)
"""With less than this left of the 24 hours that the gateway keeps results, saving them is worth a word."""
_SECONDS = 6
"""How long `tell` shows what has happened."""
_RUNNING = frozenset({TaskState.SENDING, TaskState.ACCEPTED, TaskState.RUNNING, TaskState.SUCCEEDED})


class StatusLine(QWidget):
    """Counts of tasks on the left, the size of the library on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self.setAccessibleName(tr("Status"))
        self.setFixedHeight(scaled(26))
        self._tasks: dict[str, Task] = {}
        self._running = plain_label(role="muted")
        self._unclear = plain_label(role="warning")
        self._held = plain_label(role="muted")
        self._rescued = Elided(role="muted")
        self._fact = Elided(role="muted")
        self._saved_late: dict[str, tuple[int, timedelta]] = {}
        self._library = plain_label(role="muted")
        self._told = QTimer(self)
        self._told.setSingleShot(True)
        self._told.timeout.connect(lambda: self.say(""))
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(20)
        for label in (self._running, self._unclear, self._held):
            row.addWidget(label)
        row.addWidget(self._rescued)
        row.addWidget(self._fact, 1)
        row.addWidget(self._library)
        self.clear()

    def clear(self) -> None:
        """Nothing is known: no core is open."""
        self._tasks = {}
        self._saved_late = {}
        self._tell_rescued()
        self._count()
        self._library.setText("")

    def set_tasks(self, tasks: Iterable[Task]) -> None:
        """Start from these."""
        self._tasks = {task.id: task for task in tasks}
        self._count()

    def change_task(self, task: Task) -> None:
        """Take one task's new state into account."""
        before = self._tasks.get(task.id)
        self._tasks[task.id] = task
        if before is not None and before.state is not task.state:
            self._note_rescue(task)
        self._count()

    def set_library(self, pictures: int, size: int) -> None:
        """Show how many pictures there are and how many bytes they take."""
        size_text = human_bytes(size)
        self._library.setText(
            plural(pictures, "Library: {n} picture · {size}", "Library: {n} pictures · {size}", size=size_text)
        )

    def say(self, fact: str) -> None:
        """Show what the program is doing itself, such as finishing; "" for nothing."""
        self._told.stop()
        self._fact.setText(fact)

    def tell(self, fact: str) -> None:
        """Show for a few seconds what has happened."""
        self.say(fact)
        self._told.start(_SECONDS * 1000)

    def add_work(self, widget: QWidget) -> None:
        """Have a place for what goes on for a while; the widget hides itself in between."""
        self._row.insertWidget(self._row.count() - 1, widget)

    def unfinished(self) -> int:
        """How many tasks still go on by themselves."""
        return sum(task.state in _RUNNING or task.state in _WAITING for task in self._tasks.values())

    def _note_rescue(self, task: Task) -> None:
        """Remember pictures that were saved when their time at the gateway was nearly over."""
        saved = sum(result.uid is not None for result in task.results)
        if task.state is not TaskState.DONE or not saved or task.expires is None or task.ended is None:
            return
        left = task.expires - task.ended
        if timedelta(0) < left < _NOTABLE:
            self._saved_late[task.id] = (saved, left)
            self._tell_rescued()

    def _tell_rescued(self) -> None:
        count = sum(saved for saved, _left in self._saved_late.values())
        self._rescued.setVisible(count > 0)
        if count:
            left = min(left for _saved, left in self._saved_late.values())
            self._rescued.setText(
                plural(
                    count,
                    "{n} result saved, {time} before it expired",
                    "{n} results saved, {time} before they expired",
                    time=_span(left),
                )
            )

    def _count(self) -> None:
        states = [task.state for task in self._tasks.values() if not task.dismissed]
        running = sum(state in _RUNNING for state in states)
        waiting = sum(state in _WAITING for state in states)
        held = states.count(TaskState.HELD)
        unclear = sum(
            task.state is TaskState.UNCERTAIN and not task.dismissed and task.resent_as is None
            for task in self._tasks.values()
        )
        parts = [tr("{n} running", n=number(running))] if running else []
        parts += [tr("{n} waiting", n=number(waiting))] if waiting else []
        self._running.setText(" · ".join(parts) or tr("Nothing is running"))
        self._held.setText(tr("{n} held", n=number(held)))
        self._held.setVisible(held > 0)
        self._unclear.setText(plural(unclear, "{n} needs your decision", "{n} need your decision"))
        self._unclear.setVisible(unclear > 0)


def _span(time: timedelta) -> str:
    """`41 min`, `3 h`, and seconds when it was that close."""
    seconds = int(time.total_seconds())
    if seconds >= 3600:
        return tr("{n} h", n=seconds // 3600)
    return tr("{n} min", n=seconds // 60) if seconds >= 60 else tr("{n} s", n=seconds)


def human_bytes(size: int) -> str:
    """`2.1 GB`, in powers of 1000 as file managers count."""
    amount = float(size)
    for unit in ("bytes", "KB", "MB", "GB"):
        if amount < 1000:
            if unit == "bytes":
                return plural(size, "{n} byte", "{n} bytes")
            return f"{number(amount, 0 if unit == 'KB' else 1)} {unit}"
        amount /= 1000
    return f"{number(amount, 1)} TB"
