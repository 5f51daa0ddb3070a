"""What can be done with a task in its state: the one table behind the dock's buttons, its menu and its keys."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from enum import Enum
from typing import TYPE_CHECKING, Any

from app.tasks.state import UNSENT, ResultState, TaskState
from app.tasks.task import Task
from app.words import mark, tr
from ui.tasks.words import has_result

if TYPE_CHECKING:
    from app.core import Core

_T = TaskState


class Action(Enum):
    """One thing to do: its label, its icon, and the tooltip that says what it costs or leaves alone."""

    OPEN = (mark("Show picture"), "image", mark("Show it in the gallery."))
    RELEASE = (mark("Send"), "play", mark("Send it now."))
    RELEASE_ANYWAY = (mark("Send anyway"), "play", mark("Send it now although it exceeds the day's budget."))
    HOLD = (mark("Hold"), "pause", mark("Keep it back until you send it."))
    CANCEL = (mark("Cancel"), "close", mark("It was not sent: nothing is charged."))
    STOP_WATCHING = (
        mark("Stop watching"),
        "eye-off",
        mark("It goes on at the gateway and stays paid; nobody asks about it here."),
    )
    RECHECK = (mark("Check again"), "refresh", mark("Ask the gateway once more; this costs nothing."))
    RETRY = (mark("Retry"), "refresh", mark("Make a new task of the same request."))
    SEND_AGAIN = (
        mark("Send again, may be paid twice"),
        "refresh",
        mark("The first one may have been taken: you may pay twice."),
    )
    REUSE = (mark("Use this request again"), "reuse", mark("Load it into the form at the left."))
    REUSE_REFERENCES = (
        mark("Use its references again"),
        "images",
        mark("Put them into the form at the left, in place of those there."),
    )
    COPY_PROMPT = (mark("Copy prompt"), "copy", "")
    COPY_ERROR = (mark("Copy what happened"), "copy", "")
    INCIDENT = (mark("Incident pack…"), "note", mark("What the gateway's support needs to look into this task."))
    DISMISS = (mark("Dismiss"), "close", mark("Take it off this list. Nothing is deleted."))

    def __init__(self, label: str, icon: str, tip: str) -> None:
        self._label = label
        self.icon = icon
        self._tip = tip

    @property
    def label(self) -> str:
        """What the button says."""
        return tr(self._label)

    @property
    def tip(self) -> str:
        """What it costs or leaves alone."""
        return tr(self._tip) if self._tip else ""


def actions_of(task: Task) -> tuple[Action, ...]:
    """Everything that applies now, the most useful first; never an entry that would do nothing."""
    first: list[Action] = []
    if has_result(task, ResultState.SAVED):
        first.append(Action.OPEN)
    first += _by_state(task)
    if task.error is not None:
        first.append(Action.COPY_ERROR)
    first.append(Action.REUSE)
    if task.request.references:
        first.append(Action.REUSE_REFERENCES)
    first += [Action.COPY_PROMPT, Action.INCIDENT]
    if task.is_over and Action.DISMISS not in first:
        first.append(Action.DISMISS)
    return tuple(first)


def buttons_of(task: Task) -> tuple[Action, ...]:
    """What stands in the row itself, at most two; the menu holds the rest."""
    release = {Action.RELEASE, Action.RELEASE_ANYWAY}
    shown = release | {Action.CANCEL, Action.RECHECK, Action.RETRY, Action.SEND_AGAIN, Action.DISMISS}
    if task.state is _T.DONE and not has_result(task, ResultState.EXPIRED):
        return ()
    wanted = [action for action in _by_state(task) if action in shown]
    if task.is_over and Action.DISMISS not in wanted:
        wanted.append(Action.DISMISS)
    return tuple(wanted[:2])


_COMMANDS: dict[Action, Callable[[Core, str], Coroutine[Any, Any, object]]] = {
    Action.RELEASE: lambda core, task_id: core.release(task_id),
    Action.RELEASE_ANYWAY: lambda core, task_id: core.release(task_id, over_budget=True),
    Action.HOLD: lambda core, task_id: core.hold(task_id),
    Action.CANCEL: lambda core, task_id: core.cancel(task_id),
    Action.STOP_WATCHING: lambda core, task_id: core.stop_watching(task_id),
    Action.RECHECK: lambda core, task_id: core.recheck(task_id),
    Action.RETRY: lambda core, task_id: core.send_again(task_id),
    Action.SEND_AGAIN: lambda core, task_id: core.send_again(task_id),
    Action.DISMISS: lambda core, task_id: core.dismiss(task_id),
}


def perform(core: Core, action: Action, task: Task) -> Coroutine[Any, Any, object] | None:
    """The core's command behind an action; None for those that the window does by itself."""
    command = _COMMANDS.get(action)
    return command(core, task.id) if command is not None else None


def _by_state(task: Task) -> list[Action]:
    if task.is_over:
        return _at_the_end(task)
    if task.state is _T.HELD:
        return [Action.RELEASE_ANYWAY if task.over_budget else Action.RELEASE, Action.CANCEL]
    if task.state in UNSENT:
        return [Action.CANCEL, Action.HOLD]
    if task.state is _T.SENDING:
        return []
    if not task.watched or has_result(task, ResultState.BLOCKED):
        return [Action.RECHECK]
    return [] if task.state is _T.SUCCEEDED else [Action.STOP_WATCHING]


def _at_the_end(task: Task) -> list[Action]:
    if task.state is _T.UNCERTAIN:
        # dismissing is the safe choice and comes first, so that no key press by habit pays twice
        return [Action.DISMISS] if task.resent_as else [Action.DISMISS, Action.SEND_AGAIN]
    if task.state is _T.LOST or has_result(task, ResultState.EXPIRED):
        return [Action.RECHECK]
    if task.state in {_T.FAILED, _T.REJECTED, _T.CANCELLED} and task.resent_as is None:
        return [Action.RETRY]
    return []
