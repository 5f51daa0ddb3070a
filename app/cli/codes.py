"""What the command line's exit codes mean; scripts rely on them."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

from app.tasks.state import TaskState
from app.tasks.task import Task


class ExitCode(IntEnum):
    """See the README's table."""

    SAVED = 0
    REFUSED = 2
    FOLDER_IN_USE = 3
    GATEWAY_FAILED = 4
    UNCLEAR = 5
    WORK_LEFT = 6


def code_of(task: Task) -> ExitCode:
    """How one task ended, or that it has not."""
    if task.state is TaskState.DONE:
        return ExitCode.GATEWAY_FAILED if task.error else ExitCode.SAVED
    if task.state is TaskState.UNCERTAIN:
        return ExitCode.UNCLEAR
    if task.state in (TaskState.FAILED, TaskState.REJECTED, TaskState.LOST):
        return ExitCode.GATEWAY_FAILED
    if task.state is TaskState.CANCELLED:
        return ExitCode.REFUSED
    return ExitCode.WORK_LEFT


def worst(codes: Iterable[ExitCode]) -> ExitCode:
    """The one that most needs a look: unclear, then failed, then unfinished."""
    order = (ExitCode.UNCLEAR, ExitCode.GATEWAY_FAILED, ExitCode.WORK_LEFT, ExitCode.REFUSED, ExitCode.SAVED)
    found = set(codes)
    return next((code for code in order if code in found), ExitCode.SAVED)
