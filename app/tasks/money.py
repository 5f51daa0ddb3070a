"""What one task costs, as far as it is known: the estimate before it, and what the balance said around it.

Amounts without a currency are in the account's own unit (USD, CNY or tokens: the gateway does not say which).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from app.gateway.protocol import Balance
from app.tasks.state import UNSENT, TaskState

How: TypeAlias = Literal["measured", "published", "unknown"]

ACCOUNT_UNIT = ""
"""The unit of whatever was read off the balance."""

_FREE = UNSENT | {TaskState.SENDING, TaskState.REJECTED, TaskState.CANCELLED}


@dataclass(frozen=True, slots=True)
class TaskMoney:
    """The money of one task.

    Attributes:
        estimate: for all its pictures, made when it was asked for; None when no price was known.
        unit: of the estimate: a currency when published, `ACCOUNT_UNIT` when measured.
        how: where the estimate came from.
        count: pictures that are paid for.
        charged: what the balance fell by, in the account's unit, when nothing else can have moved it; None otherwise.
        returned: of a task that failed: whether its charge came back; None while, or if, nobody can tell.
        balance_before: as last heard before the request left.
        balance_after: as heard after the gateway's answer, or, when it failed or is unclear, some time after that.
        others_in_flight: tasks that can have moved the balance between the two, so that nothing is certain.
        settled: no later look at the balance will tell more.
    """

    estimate: float | None = None
    unit: str = ACCOUNT_UNIT
    how: How = "unknown"
    count: int = 1
    charged: float | None = None
    returned: bool | None = None
    balance_before: Balance | None = None
    balance_after: Balance | None = None
    others_in_flight: int = 0
    settled: bool = False

    @property
    def measured(self) -> bool:
        """What it cost was read off the balance."""
        return self.charged is not None


def moved(before: Balance, after: Balance) -> float | None:
    """By how much the money fell between two balances; None when they do not say.

    `used` is what counts where the gateway tells it: topping the account up changes only what remains.
    """
    if before.used is not None and after.used is not None:
        return round(after.used - before.used, 6)
    if before.remain is not None and after.remain is not None:
        return round(before.remain - after.remain, 6)
    return None


def spent_on(state: TaskState, *, charged: float | None, returned: bool | None, estimate: float | None) -> float | None:
    """What a task took, as well as it is known: measured, else estimated; None when there is neither.

    A failed task counts as free unless its charge was seen to stay away; an unclear one counts as paid unless the
    balance says otherwise: a budget errs on the careful side.
    """
    if state in _FREE:
        return 0.0
    if charged is not None:
        return 0.0 if returned else charged
    return 0.0 if state is TaskState.FAILED else estimate


def amount(value: float) -> str:
    """Money for people: two digits, more only where they are needed: 0.16, 0.015, 12.00."""
    exact = f"{value:.6f}".rstrip("0")
    return exact if len(exact.partition(".")[2]) > 2 else f"{value:.2f}"
