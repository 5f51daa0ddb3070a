"""Which task moved the balance: decided only where exactly one can have done it.

Time here is the number of the journal's last step, never a clock: a clock may jump, and steps are counted across
restarts. A step is committed before its request leaves and after its answer came, so a balance that was answered before
step 7 knows nothing of what step 7 began, and one that was asked after step 9 knows all that had ended by then.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from app.gateway.protocol import Balance
from app.tasks.money import moved

Outcome: TypeAlias = Literal["running", "succeeded", "failed", "unclear"]

NOTHING = 1e-6
"""Differences up to this are none."""

OLDEST_BEFORE = 600.0
"""Seconds: an older balance is no "before", because another program may use the same account."""

LONGEST_MEASURE = 1_800.0
"""Seconds between two balances from which a price may be learned."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One answer about the balance; `asked` and `answered` are steps, `at` is in Unix seconds."""

    id: int
    asked: int
    answered: int
    at: float
    balance: Balance


@dataclass(frozen=True, slots=True)
class Span:
    """When one task can have moved the balance, in steps.

    Attributes:
        sent: it moves nothing before this.
        sent_at: the same in Unix seconds.
        answered: accepted, or given up as unclear; None while the request is out.
        over: it moves nothing after this; None while that is open. Of a success: when it succeeded. Of the others: when
            nobody expects money to come back, or to be taken late, any more.
    """

    task_id: str
    sent: int
    sent_at: float
    answered: int | None
    over: int | None
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the balances say about one task; see `TaskMoney`."""

    before: Reading | None = None
    after: Reading | None = None
    others: int = 0
    charged: float | None = None
    returned: bool | None = None
    settled: bool = False

    @property
    def is_price(self) -> bool:
        """Whether the charge is good enough to be remembered as the price: the two balances are close together."""
        return (
            self.settled
            and bool(self.charged)
            and self.before is not None
            and self.after is not None
            and 0 <= self.after.at - self.before.at <= LONGEST_MEASURE
        )


def judge(task: Span, readings: Sequence[Reading], others: Sequence[Span]) -> Verdict:
    """What is known about one task.

    Args:
        task: the task.
        readings: of its account, oldest first.
        others: every other task of the same account that can have moved the balance meanwhile.
    """
    before = next((reading for reading in reversed(readings) if reading.answered < task.sent), None)
    if before is None or abs(task.sent_at - before.at) > OLDEST_BEFORE:
        return Verdict(settled=task.answered is not None)
    if task.answered is None:
        return Verdict(before)
    candidates = _candidates(task, task.answered, readings)
    if not candidates:
        return Verdict(before)
    clean: list[Reading] = []
    certain = possible = 0
    for reading in candidates:
        certain, possible = _movers(others, before, reading)
        if certain or possible:
            break
        clean.append(reading)
    if not clean:
        return Verdict(before, candidates[0], others=certain + possible, settled=certain > 0)
    # a later balance is the better one (the gateway may book late), until somebody else can have moved it
    return _weigh(task, before, clean, last_word=certain > 0)


def _candidates(task: Span, answered: int, readings: Sequence[Reading]) -> list[Reading]:
    """Every balance asked after the answer, up to the first that was asked when all was over."""
    found: list[Reading] = []
    for reading in readings:
        if reading.asked >= answered:
            found.append(reading)
            if task.over is not None and reading.asked >= task.over:
                break
    return found


def _movers(others: Sequence[Span], before: Reading, after: Reading) -> tuple[int, int]:
    """How many others moved the balance between the two, or will turn out to have moved it if they fail."""
    certain = possible = 0
    for other in others:
        if other.sent > after.answered:
            continue
        end = other.over if other.outcome in ("failed", "unclear") else other.answered
        if end is None or end > before.asked:
            certain += 1
        elif other.outcome == "running":
            possible += 1
    return certain, possible


def _weigh(task: Span, before: Reading, clean: list[Reading], *, last_word: bool) -> Verdict:
    after = clean[-1]
    falls = [moved(before.balance, reading.balance) for reading in clean]
    known = [fall for fall in falls if fall is not None]
    if len(known) < len(falls):
        return Verdict(before, after, settled=True)
    fall, peak = known[-1], max(known)
    complete = task.over is not None and after.asked >= task.over
    final = complete or last_word
    if task.outcome in ("running", "succeeded"):
        return Verdict(before, after, charged=fall if fall > NOTHING else None, settled=final)
    if task.outcome == "failed":
        return _weigh_failure(before, after, fall, peak, complete=complete, final=final)
    if fall < -NOTHING:
        return Verdict(before, after, settled=final)
    if fall > NOTHING:
        return Verdict(before, after, charged=fall, settled=True)
    return Verdict(before, after, charged=0.0 if complete else None, settled=final)


def _weigh_failure(
    before: Reading, after: Reading, fall: float, peak: float, *, complete: bool, final: bool
) -> Verdict:
    taken = peak if peak > NOTHING else None
    if fall > NOTHING:
        charged = fall if complete else taken
        return Verdict(before, after, charged=charged, returned=False if complete else None, settled=final)
    if taken is not None:
        return Verdict(before, after, charged=taken, returned=True, settled=True)
    if complete:
        return Verdict(before, after, charged=0.0, returned=True, settled=True)
    return Verdict(before, after, settled=final)
