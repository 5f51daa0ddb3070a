"""What a task cost or will cost, as far as it is known, in a few characters."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from app.catalog.prices import estimate
from app.tasks.state import TaskState
from app.tasks.task import Task

if TYPE_CHECKING:
    from app.catalog.spec import Model
    from app.library.record import ImageRecord

_FREE = frozenset({TaskState.FAILED, TaskState.REJECTED, TaskState.CANCELLED})


def amount_in_words(amount: float) -> str:
    """As `0.04`; small amounts keep the digits that matter."""
    return f"{amount:.2f}" if amount == 0 or abs(amount) >= 0.01 else f"{amount:.4f}".rstrip("0")


def cost_of(task: Task, model: Model | None, saved: Iterable[ImageRecord]) -> str:
    """`0.04` when it is known, `≈ 0.04` by the published prices, `0.04 ?` when nobody knows whether it was paid."""
    if task.state in _FREE:
        return ""
    known = [record.cost for record in saved if record.cost is not None]
    if known:
        return amount_in_words(sum(known))
    if task.money is not None and task.money.charged is not None:
        return amount_in_words(task.money.charged)
    price = estimate(model, task.request) if model is not None else None
    if price is None:
        return ""
    default = model.count.default if model is not None and model.count is not None else 1
    amount = amount_in_words(price.amount * (task.request.n or default))
    return f"{amount} ?" if task.state in {TaskState.UNCERTAIN, TaskState.LOST} else f"≈ {amount}"
