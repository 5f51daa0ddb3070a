"""How long to wait: between polls, after errors, before giving a task up for lost."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Pace:
    """Every waiting time of the engine, in seconds; tests use a quick one.

    The gateway's pages advise a first look after about 2 s and one every 3–5 s from then on (5–10 s with jitter on a
    newer page). Their samples give up after 120 s; a task that was given up is still paid for, so this engine only
    asks less often as a task grows old.

    Attributes:
        first_poll: from acceptance to the first question.
        polls: (age from which it holds, shortest, longest wait), oldest last.
        retry: first wait after a network error; doubled each time, with jitter, up to `retry_most`.
        retry_most: longest wait after an error.
        asked_most: longest wait that the gateway can ask for before the next question about a task: its result is
            deleted after a day, and a question costs nothing. Requests that cost money wait as long as they are told.
        retry_disk: wait before a picture that could not be written is tried again.
        missing: a task is given up as LOST only after this many 404 in a row …
        missing_seconds: … over at least this long.
        upload_lifetime: an uploaded reference's URL is used again for this long.
        ask_first: a lone request waits at most this long for the balance before it.
        looks: pauses between the looks at the balance after a task that failed or is unclear; money moves late.
        tables: between two looks at the person's own model tables; a change is taken up at the second that finds it.
        patience: how often an upload that nobody waits for is tried before it is shown as failed.
        disk: a file of the person that takes longer to be read lies on a disk or network that does not answer.
    """

    first_poll: float = 2.0
    polls: tuple[tuple[float, float, float], ...] = (
        (0.0, 3.0, 5.0),
        (120.0, 5.0, 10.0),
        (1_800.0, 20.0, 40.0),
        (10_800.0, 60.0, 120.0),
    )
    retry: float = 2.0
    retry_most: float = 60.0
    asked_most: float = 900.0
    retry_disk: float = 15.0
    missing: int = 8
    missing_seconds: float = 300.0
    upload_lifetime: float = 43_200.0
    ask_first: float = 2.0
    looks: tuple[float, ...] = (3.0, 10.0, 45.0)
    tables: float = 2.0
    patience: int = 3
    disk: float = 30.0

    def scaled(self, factor: float) -> Pace:
        """The same pace with every wait multiplied by `factor`, for tests and for the practice gateway."""
        return replace(
            self,
            first_poll=self.first_poll * factor,
            polls=tuple((age * factor, low * factor, high * factor) for age, low, high in self.polls),
            retry=self.retry * factor,
            retry_most=self.retry_most * factor,
            asked_most=self.asked_most * factor,
            retry_disk=self.retry_disk * factor,
            missing_seconds=self.missing_seconds * factor,
            tables=self.tables * factor,
            ask_first=max(0.5, self.ask_first * factor),  # a question takes its time however quick the engine is
            looks=tuple(look * factor for look in self.looks),
            disk=max(2.0, self.disk * factor),  # as quick as the machine is, not as the engine
        )

    def next_poll(self, age: float) -> float:
        """Seconds until a task that was accepted `age` seconds ago is asked about again."""
        low, high = self.polls[0][1:]
        for start, shortest, longest in self.polls:
            if age >= start:
                low, high = shortest, longest
        return random.uniform(low, high)  # noqa: S311 - jitter, not a secret

    def after_error(self, attempt: int) -> float:
        """Seconds to wait after the `attempt`-th error in a row (from 1): exponential, half of it jitter."""
        ceiling = min(self.retry_most, self.retry * 2.0 ** min(attempt - 1, 16))
        return random.uniform(ceiling / 2, ceiling)  # noqa: S311 - jitter, not a secret
