"""Has screen readers say how generating goes: what was started, how far it is, what was saved, what went wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible

from app.tasks.state import TaskState
from app.words import number, plural, sentences, tr
from ui.features import Feature, Ground
from ui.tasks.words import is_running, needs_decision, trouble_of, words_of
from ui.widgets.announce import announce

if TYPE_CHECKING:
    from app.tasks.task import Task

Kind: TypeAlias = Literal["started", "held", "saved", "trouble"]

_SETTLE = 300
"""Milliseconds in which news are gathered: of many pictures only the number is said."""
_ONE_BY_ONE = 2
"""So many of a kind at once are said in full."""
_STEP = 25
"""Per cent of progress that are worth a word, while there is only one task."""
_LONGEST = 80
_BEGUN = frozenset({TaskState.QUEUED, TaskState.UPLOADING, TaskState.READY, TaskState.SENDING})
_BAD = frozenset({TaskState.FAILED, TaskState.LOST, TaskState.REJECTED, TaskState.UNCERTAIN})


@dataclass(frozen=True, slots=True)
class _News:
    kind: Kind
    text: str


class TaskAnnouncer(Feature):
    """Listens to the tasks; says nothing while no screen reader listens."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._window = ground.window
        self._last: dict[str, Task] = {}
        self._news: list[_News] = []
        self._progress = ""
        self._soon = QTimer(self, singleShot=True, interval=_SETTLE)
        self._soon.timeout.connect(self._say)
        ground.window.bridge.task_changed.connect(self._on_task)

    def detach(self) -> None:
        """Nothing of the old core is said any more."""
        self._soon.stop()
        self._news, self._progress, self._last = [], "", {}

    def _on_task(self, task: Task) -> None:
        before = self._last.pop(task.id, None)
        if not task.is_over:
            self._last[task.id] = task
        if not QAccessible.isActive():
            return
        if before is None or before.state is not task.state:
            self._note_state(before, task)
        elif is_running(task) and task.progress is not None:
            self._note_progress(before.progress or 0, task)
        if (self._news or self._progress) and not self._soon.isActive():
            self._soon.start()

    def _note_state(self, before: Task | None, task: Task) -> None:
        prompt = self._prompt(task)
        if before is None and task.state in _BEGUN:
            text = tr("Generating with {model}: {prompt}", model=self.model_name(task.request.model), prompt=prompt)
            self._news.append(_News("started", text))
        elif before is None and task.state is TaskState.HELD:
            self._news.append(_News("held", tr("Held: {prompt}", prompt=prompt)))
        elif before is not None and task.state is TaskState.DONE:
            self._progress = ""
            saved = sum(result.uid is not None for result in task.results)
            text = plural(saved, "{n} picture saved: {prompt}", "{n} pictures saved: {prompt}", prompt=prompt)
            self._news += [_News("saved", text)] * (saved > 0)
            if trouble := trouble_of(task):
                self._news.append(_News("trouble", trouble))
        elif before is not None and (task.state in _BAD or needs_decision(task)):
            self._progress = ""
            said = sentences(tr("{word}: {prompt}.", word=words_of(task).word, prompt=prompt), trouble_of(task))
            self._news.append(_News("trouble", said))

    def _note_progress(self, before: int, task: Task) -> None:
        progress = task.progress or 0
        alone = sum(is_running(one) for one in self._last.values()) == 1
        if alone and progress // _STEP > before // _STEP:
            self._progress = tr("{progress} %: {prompt}", progress=number(progress), prompt=self._prompt(task))

    def _say(self) -> None:
        news, self._news = self._news, []
        progress, self._progress = self._progress, ""
        if progress and not news:
            announce(self._window.dock, progress)
        for kind in ("started", "held", "saved", "trouble"):
            texts = [one.text for one in news if one.kind == kind]
            said = " ".join(texts) if len(texts) <= _ONE_BY_ONE else _many(kind, len(texts))
            announce(self._window.dock, said, urgent=kind == "trouble")

    def _prompt(self, task: Task) -> str:
        prompt = " ".join(task.request.prompt.split())
        return prompt if len(prompt) <= _LONGEST else f"{prompt[:_LONGEST]}…"


def _many(kind: Kind, count: int) -> str:
    if kind == "started":
        return plural(count, "{n} task started", "{n} tasks started")
    if kind == "held":
        return plural(count, "{n} task held", "{n} tasks held")
    if kind == "saved":
        return plural(count, "The pictures of {n} task are saved", "The pictures of {n} tasks are saved")
    return plural(count, "{n} task went wrong: see the list of tasks", "{n} tasks went wrong: see the list of tasks")
