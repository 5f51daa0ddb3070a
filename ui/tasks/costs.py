"""What a task costs, as far as it is known: a few characters for the row, and a sentence that says how it is known."""

from __future__ import annotations

from app.tasks.money import TaskMoney, amount
from app.tasks.state import TaskState
from app.tasks.task import Task
from app.words import plural, sentences, tr

_FREE = frozenset({TaskState.REJECTED, TaskState.CANCELLED})
_IN_DOUBT = frozenset({TaskState.UNCERTAIN, TaskState.LOST})


def cost_of(task: Task) -> str:
    """What stands in the row.

    Returns:
        `≈ 0.04` before it is charged, `0.04` as charged, `0.04 ?` while nobody can say whether it stays paid,
        `returned` when a failed task's charge came back, "" where nothing is known or nothing was charged.
    """
    money = task.money
    if money is None or task.state in _FREE:
        return ""
    best = money.charged if money.charged is not None else money.estimate
    if task.state is TaskState.FAILED and money.returned:
        return tr("returned")
    if best is None:
        return ""
    if task.state in _IN_DOUBT or (task.state is TaskState.FAILED and money.returned is None):
        return f"{amount(best)} ?"
    return amount(best) if money.measured else f"≈ {amount(best)}"


def cost_explained(task: Task) -> str:
    """How the cost is known, in a sentence or two; "" where the row says nothing of it. Plain text."""
    money = task.money
    if money is None or not cost_of(task):
        return ""
    if task.state is TaskState.FAILED:
        return task.evidence or tr("The task failed. Whether its charge comes back is not known yet.")
    if task.state in _IN_DOUBT:
        return sentences(_known(money), tr("Whether it was taken is not certain."))
    return _known(money)


def was_kept(task: Task) -> bool:
    """Whether a task failed and its charge was seen to stay away."""
    return task.state is TaskState.FAILED and task.money is not None and task.money.returned is False


def _known(money: TaskMoney) -> str:
    if money.charged is not None:
        return tr("Measured: the balance fell by {charged} while nothing else was out.", charged=amount(money.charged))
    pictures = plural(money.count, "{n} picture", "{n} pictures")
    said = f"{amount(money.estimate or 0.0)} {money.unit}".rstrip()
    if money.how == "measured":
        return tr("Estimate: {sum} for {pictures}, as measured on this account before.", sum=said, pictures=pictures)
    return tr("Estimate: {sum} for {pictures}, by the published price.", sum=said, pictures=pictures)
