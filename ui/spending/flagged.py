"""Tasks whose money deserves a look: a charge that did not come back, and requests that nobody knows to be paid."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.tasks.state import TaskState
from app.tasks.task import Task
from app.words import clock, day, plural, tr
from ui.tasks.costs import cost_of, was_kept
from ui.tasks.words import headline_of, words_of
from ui.theme import set_role
from ui.widgets import Elided, IconLabel, plain_label

MOST = 30


def flagged_of(tasks: Iterable[Task]) -> tuple[Task, ...]:
    """Those worth a look, the latest first; dismissed ones too, for they may have been paid all the same."""
    doubtful = {TaskState.UNCERTAIN, TaskState.LOST}
    found = {task.id: task for task in tasks if was_kept(task) or task.state in doubtful}
    return tuple(found[task_id] for task_id in sorted(found, reverse=True))


class FlaggedList(QWidget):
    """One line a task, with its id to copy for the gateway's support."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Task, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def show_tasks(self, tasks: Sequence[Task], name_of: Callable[[str], str]) -> None:
        """Show these."""
        if tuple(tasks) == self._shown:
            return
        self._shown = tuple(tasks)
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if not tasks:
            self._column.addWidget(
                plain_label(tr("Nothing is unclear, and every failed task gave its charge back."), "muted")
            )
        for task in tasks[:MOST]:
            self._column.addWidget(_line(task, name_of(task.request.model)))
        if len(tasks) > MOST:
            self._column.addWidget(
                plain_label(
                    plural(len(tasks) - MOST, "{n} more: it stands in the CSV.", "{n} more: they stand in the CSV."),
                    "muted",
                )
            )


def _line(task: Task, model: str) -> QWidget:
    word = tr("not returned") if was_kept(task) else words_of(task).word
    if task.resent_as is not None:
        word = tr("{state}, sent again", state=word)
    at = (task.sent or task.created).astimezone()
    cost = cost_of(task)
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(IconLabel("warning", "unclear", side=14))
    row.addWidget(plain_label(word, "warning"))
    row.addWidget(plain_label(tr("{day}, {clock}", day=day(at), clock=clock(at)), "muted"))
    said = f"{model} · {headline_of(task)}"
    row.addWidget(Elided(said, "small", mode=Qt.TextElideMode.ElideMiddle), 1)  # the verdict stands at the end
    row.addWidget(plain_label(cost, "figure"))
    copy = QPushButton(tr("Copy id"))
    set_role(copy, "link")
    copy.setIconSize(QSize(12, 12))
    copy.setAutoDefault(False)
    known = task.remote_id or task.id
    copy.setAccessibleName(tr("Copy the id of the task of {time}", time=clock(at)))
    copy.setToolTip(
        tr("For the gateway's support.") if task.remote_id else tr("The gateway never named one: this is ours.")
    )
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(known))
    row.addWidget(copy)
    box.setAccessibleName(f"{word}, {model}, {cost}, {headline_of(task)}")
    return box
