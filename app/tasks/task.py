"""A task as everything outside the engine sees it: complete, frozen, safe to keep."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.request import GenerationRequest
from app.tasks.money import TaskMoney
from app.tasks.state import ENDED, ResultState, TaskState
from app.words import tr


def next_try_in(seconds: float) -> str:
    """How a note says when a request is tried again: `next try in 8 s`."""
    return tr("next try in {n} s", n=max(1, round(seconds))) if seconds > 0 else tr("next try now")


@dataclass(frozen=True, slots=True)
class Result:
    """One image of a task.

    Attributes:
        index: counted from 0.
        state: see `ResultState`.
        uid: of the picture in the library once it is saved.
        path: of the picture once it is saved.
        reason: why it is not saved, for the person; "" when there is nothing to say.
    """

    index: int
    state: ResultState
    uid: str | None = None
    path: Path | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class TaskError:
    """Why a task ended without pictures.

    Attributes:
        kind: a `GatewayError.kind`, `failed` (the gateway's own verdict), `expired`, or `interrupted`.
        message: for the person: what happened, what was charged, what to do next; plain text from outside in parts.
    """

    kind: str
    message: str


@dataclass(frozen=True, slots=True)
class Task:
    """One request on its way.

    Attributes:
        id: ours, a ULID: sorts by creation.
        state: see `TaskState`.
        request: what was asked for.
        gateway: `https://toapis.com`: a task is only ever asked about where it was sent.
        created: UTC.
        sent: UTC, when the request left; None before.
        ended: UTC, when it reached a state in `ENDED`.
        remote_id: the gateway's id; None until accepted.
        progress: 0–100; None when not known.
        note: what it waits for right now, for the person ("waiting for the network, next try in 8 s"); "" otherwise.
        results: one entry an image, known once the task has succeeded.
        expires: UTC, when the gateway deletes the results.
        error: set in FAILED, LOST, REJECTED, UNCERTAIN, and in DONE when an image expired.
        dismissed: the person has seen how it ended and does not want it listed any more.
        watched: False after "stop watching": the task runs on at the gateway, unasked about.
        resent_as: id of the task that was made by "send again".
        money: what it costs and what the balance said about it; kept up to date after it has ended, too.
        evidence: of an unclear, lost or failed task: whether it was paid for, as far as the balance tells, in a
            sentence for the person; "" when there is nothing to say.
        over_budget: held because it would exceed the day's budget; `note` says by how much.
        next_try: UTC, when the request is tried again by itself, while `note` tells of such a wait.
    """

    id: str
    state: TaskState
    request: GenerationRequest
    gateway: str
    created: datetime
    sent: datetime | None = None
    ended: datetime | None = None
    remote_id: str | None = None
    progress: int | None = None
    note: str = ""
    results: tuple[Result, ...] = ()
    expires: datetime | None = None
    error: TaskError | None = None
    dismissed: bool = False
    watched: bool = True
    resent_as: str | None = None
    money: TaskMoney | None = None
    evidence: str = ""
    over_budget: bool = False
    next_try: datetime | None = None

    @property
    def is_over(self) -> bool:
        """Nothing more happens to it unless the person asks for it."""
        return self.state in ENDED

    def note_at(self, now: datetime) -> str:
        """`note` with the seconds that are left until `next_try`, so that a wait can be watched."""
        if self.next_try is None:
            return self.note
        said = re.escape(tr("next try in {n} s", n="0")).replace("0", r"\d+")
        waits = re.compile(f"{said}|{re.escape(tr('next try now'))}")
        return waits.sub(next_try_in((self.next_try - now).total_seconds()), self.note)
