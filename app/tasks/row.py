"""One row of the journal: a task with everything the engine needs to go on with it after a crash."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TypedDict

from app.request import GenerationRequest
from app.tasks.evidence import explain
from app.tasks.money import TaskMoney
from app.tasks.state import ResultState, TaskState
from app.tasks.task import Result, Task, TaskError
from app.words import tr

OVER_BUDGET = "over today's budget"
"""How the reason of a task begins that is held because it would exceed the budget, in every language."""


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One image of a task; `url` is None when the gateway answered with the bytes themselves."""

    index: int
    state: ResultState = ResultState.PENDING
    url: str | None = None
    uid: str | None = None
    path: Path | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One task. Times are UTC; see `Task` for what the fields mean.

    Attributes:
        key_fingerprint: of the key it was sent with.
        accepted: when the gateway's id came back.
        payload: the exact JSON that was sent.
        answer: the gateway's last answer that changed something.
        submit_answer: its answer to the request itself; empty before, and for tasks of older versions.
        held: why it is held, in the words of the journal.
        money: None only before it is written for the first time, when no price is known.
    """

    id: str
    state: TaskState
    request: GenerationRequest
    gateway: str
    created: datetime
    key_fingerprint: str = ""
    sent: datetime | None = None
    accepted: datetime | None = None
    ended: datetime | None = None
    remote_id: str | None = None
    expires: datetime | None = None
    payload: Mapping[str, object] = field(default_factory=dict[str, object])
    answer: Mapping[str, object] = field(default_factory=dict[str, object])
    submit_answer: Mapping[str, object] = field(default_factory=dict[str, object])
    error: TaskError | None = None
    held: str = ""
    dismissed: bool = False
    watched: bool = True
    resent_as: str | None = None
    results: tuple[ResultRow, ...] = ()
    money: TaskMoney | None = None

    @property
    def is_over_budget(self) -> bool:
        """Held because it would exceed the day's budget."""
        return self.state is TaskState.HELD and self.held.startswith(OVER_BUDGET)

    def as_task(self, *, note: str = "", progress: int | None = None, next_try: datetime | None = None) -> Task:
        """The row as the outside sees it, with what is only known while the program runs."""
        return Task(
            id=self.id,
            state=self.state,
            request=self.request,
            gateway=self.gateway,
            created=self.created,
            sent=self.sent,
            ended=self.ended,
            remote_id=self.remote_id,
            progress=progress,
            note=note or _held_in_words(self.held),
            results=tuple(Result(r.index, r.state, r.uid, r.path, r.reason) for r in self.results),
            expires=self.expires,
            error=self.error,
            dismissed=self.dismissed,
            watched=self.watched,
            resent_as=self.resent_as,
            money=self.money,
            evidence=explain(self.state, self.money),
            over_budget=self.is_over_budget,
            next_try=next_try if note else None,
        )


def over_budget(reason: str) -> str:
    """What the journal keeps of a task that is held because of its cost: one line of ours, one for the person."""
    return reason if reason.startswith(OVER_BUDGET) else f"{OVER_BUDGET}\n{reason}"


def _held_in_words(held: str) -> str:
    """Sentences of ours in the language in use; what has figures in it stays as it was written."""
    return held.partition("\n")[2] or tr(held)


class Changes(TypedDict, total=False):
    """What a step writes beside the state."""

    key_fingerprint: str
    gateway: str
    sent: datetime
    accepted: datetime
    ended: datetime
    remote_id: str
    expires: datetime
    payload: Mapping[str, object]
    answer: Mapping[str, object]
    submit_answer: Mapping[str, object]
    error: TaskError | None
    held: str
    dismissed: bool
    watched: bool
    resent_as: str
    results: tuple[ResultRow, ...]
