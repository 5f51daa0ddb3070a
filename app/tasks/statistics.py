"""How long models took, how often they failed, and what they cost by month: from the journal, for a page of numbers."""

from __future__ import annotations

import sqlite3
import statistics
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime

from app.tasks.money import spent_on
from app.tasks.state import TaskState

_FAILED = frozenset({TaskState.FAILED, TaskState.LOST, TaskState.REJECTED})


@dataclass(frozen=True, slots=True)
class ModelNumbers:
    """What the journal says of one model; tasks that never left are not counted.

    Attributes:
        model: its id.
        tasks: how many were sent.
        done, failed, unclear: how they ended; the others are under way or expired.
        median_seconds, slowest_seconds: from sending to the end, of those that are done; None without any.
        spent: measured and estimated, in the account's unit.
        unknown: tasks about whose cost nothing is known.
    """

    model: str
    tasks: int = 0
    done: int = 0
    failed: int = 0
    unclear: int = 0
    median_seconds: float | None = None
    slowest_seconds: float | None = None
    spent: float = 0.0
    unknown: int = 0


@dataclass(frozen=True, slots=True)
class MonthNumbers:
    """What was sent in one month (`2026-11`) of the person's calendar; `models` is by id, the dearest first."""

    month: str
    tasks: int = 0
    spent: float = 0.0
    models: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class TaskNumbers:
    """By model, those with most tasks first; by month, the latest first."""

    models: tuple[ModelNumbers, ...] = ()
    months: tuple[MonthNumbers, ...] = ()


@dataclass(frozen=True, slots=True)
class _Sent:
    model: str
    month: str
    state: TaskState
    seconds: float | None
    spent: float | None


def count_tasks(db: sqlite3.Connection, gateway: str) -> TaskNumbers:
    """The numbers of one gateway; on the journal's thread.

    Args:
        db: the journal.
        gateway: as the tasks have it: amounts of different accounts cannot be added.
    """
    sent = _all_sent(db, gateway)
    by_model: dict[str, list[_Sent]] = {}
    by_month: dict[str, list[_Sent]] = {}
    for one in sent:
        by_model.setdefault(one.model, []).append(one)
        by_month.setdefault(one.month, []).append(one)
    models = sorted((_model(name, found) for name, found in by_model.items()), key=lambda one: (-one.tasks, one.model))
    months = [_month(name, by_month[name]) for name in sorted(by_month, reverse=True)]
    return TaskNumbers(tuple(models), tuple(months))


def _all_sent(db: sqlite3.Connection, gateway: str) -> list[_Sent]:
    with closing(
        db.execute(
            "SELECT m.model, m.sent, t.ended, t.state, m.charged, m.returned, m.estimate FROM money m "
            "JOIN task t ON t.id = m.task_id WHERE m.gateway = ? AND m.sent IS NOT NULL",
            (gateway,),
        )
    ) as rows:
        found: list[_Sent] = []
        for model, at, ended, state_name, charged, returned, estimate in rows.fetchall():
            state = TaskState(state_name)
            came_back = None if returned is None else bool(returned)
            is_done = state is TaskState.DONE and ended is not None
            found.append(
                _Sent(
                    model=str(model),
                    month=f"{datetime.fromtimestamp(at).astimezone():%Y-%m}",
                    state=state,
                    seconds=max(0.0, ended - at) if is_done else None,
                    spent=spent_on(state, charged=charged, returned=came_back, estimate=estimate),
                )
            )
        return found


def _model(name: str, sent: list[_Sent]) -> ModelNumbers:
    seconds = [one.seconds for one in sent if one.seconds is not None]
    return ModelNumbers(
        model=name,
        tasks=len(sent),
        done=sum(one.state is TaskState.DONE for one in sent),
        failed=sum(one.state in _FAILED for one in sent),
        unclear=sum(one.state is TaskState.UNCERTAIN for one in sent),
        median_seconds=statistics.median(seconds) if seconds else None,
        slowest_seconds=max(seconds, default=None),
        spent=_sum(sent),
        unknown=sum(one.spent is None for one in sent),
    )


def _month(name: str, sent: list[_Sent]) -> MonthNumbers:
    by_model: dict[str, list[_Sent]] = {}
    for one in sent:
        by_model.setdefault(one.model, []).append(one)
    models = sorted(((model, _sum(found)) for model, found in by_model.items()), key=lambda pair: (-pair[1], pair[0]))
    return MonthNumbers(name, len(sent), _sum(sent), tuple(models))


def _sum(sent: list[_Sent]) -> float:
    return round(sum(one.spent or 0.0 for one in sent), 6)
