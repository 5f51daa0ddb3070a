"""The practice account: every charge, and what is left."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from app.gateway.demo.tasks import PracticeTask


@dataclass(frozen=True, slots=True)
class Charge:
    """Money taken when a generation was accepted.

    Attributes:
        time: Unix seconds.
        amount: practice units for all pictures of the task.
        returned: the task failed and the money was given back.
    """

    time: float
    task_id: str
    amount: float
    model: str
    count: int
    returned: bool


class Ledger:
    """All charges, oldest first. It is read off the tasks, so it can never disagree with them."""

    def __init__(
        self, tasks: Callable[[], Iterable[PracticeTask]], now: Callable[[], float], start: float | None
    ) -> None:
        self._tasks = tasks
        self._now = now
        self._start = start

    @property
    def charges(self) -> tuple[Charge, ...]:
        """Every charge as it stands now."""
        now = self._now()
        return tuple(
            Charge(
                time=task.accepted,
                task_id=task.id,
                amount=task.amount,
                model=task.order.model,
                count=task.order.count,
                returned=task.state(now) == "failed",
            )
            for task in sorted(self._tasks(), key=lambda task: task.accepted)
        )

    def __iter__(self) -> Iterator[Charge]:
        return iter(self.charges)

    def __len__(self) -> int:
        return len(self.charges)

    def __getitem__(self, index: int) -> Charge:
        return self.charges[index]

    @property
    def used(self) -> float:
        """Practice units spent and not returned."""
        return round(sum(charge.amount for charge in self.charges if not charge.returned), 6)

    @property
    def remain(self) -> float | None:
        """Practice units left; None when the account is unlimited."""
        return None if self._start is None else round(self._start - self.used, 6)

    def can_pay(self, amount: float) -> bool:
        """Whether there is enough for one more order."""
        return self.remain is None or self.remain >= amount
