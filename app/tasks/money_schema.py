"""The journal's tables about money, and the steps that a task's row in them follows."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import cast

from app.gateway.protocol import Balance
from app.request import GenerationRequest
from app.tasks.attribution import OLDEST_BEFORE
from app.tasks.money import How, TaskMoney
from app.tasks.state import TaskState

MONEY_SCHEMA = """
CREATE TABLE money (
    task_id TEXT PRIMARY KEY REFERENCES task (id), gateway TEXT NOT NULL, model TEXT NOT NULL,
    estimate REAL, unit TEXT NOT NULL DEFAULT '', how TEXT NOT NULL DEFAULT 'unknown', count INTEGER NOT NULL DEFAULT 1,
    sent REAL, sent_step INTEGER, answered_step INTEGER, over_step INTEGER,
    charged REAL, returned INTEGER, before_id INTEGER, after_id INTEGER, others INTEGER NOT NULL DEFAULT 0,
    settled INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE INDEX money_sent ON money (gateway, sent);
CREATE INDEX money_open ON money (gateway, settled);
CREATE TABLE reading (
    id INTEGER PRIMARY KEY, gateway TEXT NOT NULL, key_fingerprint TEXT NOT NULL, at REAL NOT NULL,
    asked_step INTEGER NOT NULL, answered_step INTEGER NOT NULL, remain REAL, used REAL,
    unlimited INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE price (
    gateway TEXT NOT NULL, model TEXT NOT NULL, facts TEXT NOT NULL, amount REAL NOT NULL, lowest REAL NOT NULL,
    highest REAL NOT NULL, times INTEGER NOT NULL, at REAL NOT NULL, PRIMARY KEY (gateway, model, facts)
) WITHOUT ROWID;
"""
"""`*_step` are row numbers of the table `step`: the clock of `app.tasks.attribution`."""

_BEFORE = (
    "before_id = (SELECT max(r.id) FROM reading r JOIN task t ON t.id = money.task_id WHERE r.gateway = money.gateway"
    " AND r.key_fingerprint = t.key_fingerprint AND r.at > ?)"
)
"""So that a crash in the next moment leaves at least one half of the evidence."""

_IN_DOUBT = (TaskState.FAILED, TaskState.LOST, TaskState.UNCERTAIN)


def insert_money(
    db: sqlite3.Connection, task_id: str, gateway: str, request: GenerationRequest, money: TaskMoney | None
) -> None:
    """The row of a new task; inside the transaction that writes the task."""
    money = money or TaskMoney(count=request.n or 1)
    db.execute(
        "INSERT INTO money (task_id, gateway, model, estimate, unit, how, count) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (task_id, gateway, request.model, money.estimate, money.unit, money.how, money.count),
    )


def follow_step(
    db: sqlite3.Connection, task_id: str, old: TaskState | None, new: TaskState, step: int, now: float
) -> None:
    """Keep up with a step of the task; inside the transaction that makes it."""

    def write(columns: str, *values: object) -> None:
        db.execute(f"UPDATE money SET {columns} WHERE task_id = ?", (*values, task_id))  # noqa: S608 - columns are literals below

    if new is TaskState.SENDING:
        write(
            f"sent_step = ?, sent = ?, answered_step = NULL, over_step = NULL, settled = 0, {_BEFORE}",
            step,
            now,
            now - OLDEST_BEFORE,
        )
    elif old is TaskState.SENDING and new in (TaskState.READY, TaskState.REJECTED):
        write("sent_step = NULL, sent = NULL")  # provably not charged
    elif new is TaskState.ACCEPTED:
        write("answered_step = ?", step)
    elif new is TaskState.SUCCEEDED and old is not TaskState.DONE:
        write("over_step = ?, settled = 0", step)
    elif new in _IN_DOUBT:
        write("answered_step = COALESCE(answered_step, ?), over_step = NULL, settled = 0", step)
    elif new is TaskState.RUNNING and old is TaskState.LOST:
        write("over_step = NULL, settled = 0")


def read_money(db: sqlite3.Connection, task_id: str) -> TaskMoney | None:
    """The money of a task; None for an unknown task."""
    with closing(
        db.execute(
            "SELECT m.estimate, m.unit, m.how, m.count, m.charged, m.returned, m.others, m.settled,"
            " b.remain, b.used, b.unlimited, a.remain, a.used, a.unlimited FROM money m"
            " LEFT JOIN reading b ON b.id = m.before_id LEFT JOIN reading a ON a.id = m.after_id WHERE m.task_id = ?",
            (task_id,),
        )
    ) as found:
        row = found.fetchone()
    if row is None:
        return None
    return TaskMoney(
        estimate=row[0],
        unit=row[1],
        how=cast("How", row[2]),
        count=row[3],
        charged=row[4],
        returned=None if row[5] is None else bool(row[5]),
        balance_before=_balance(*row[8:11]),
        balance_after=_balance(*row[11:14]),
        others_in_flight=row[6],
        settled=bool(row[7]),
    )


def fill_from_steps(db: sqlite3.Connection) -> None:
    """Give every task that was written before there was a table of money its row; inside a transaction.

    What was sent then can never be measured, so it is settled; what still runs can move the balance from now on.
    """
    db.execute(
        "INSERT INTO money (task_id, gateway, model, count, sent, settled)"
        " SELECT id, gateway, json_extract(request, '$.model'), COALESCE(json_extract(request, '$.n'), 1), sent, 1"
        " FROM task WHERE true"
    )
    db.execute("UPDATE money SET sent = NULL WHERE task_id IN (SELECT id FROM task WHERE state IN ('READY', 'HELD'))")
    for column, states in (("sent_step", "'SENDING'"), ("answered_step", "'ACCEPTED', 'UNCERTAIN'")):
        db.execute(
            f"UPDATE money SET {column} = (SELECT max(rowid) FROM step"  # noqa: S608 - names and states are literals above
            f" WHERE step.task_id = money.task_id AND new IN ({states})) WHERE sent IS NOT NULL"
        )
    db.execute(
        "UPDATE money SET over_step = (SELECT max(rowid) FROM step) WHERE task_id NOT IN"
        " (SELECT id FROM task WHERE state IN ('SENDING', 'ACCEPTED', 'RUNNING'))"
    )


def _balance(remain: float | None, used: float | None, unlimited: int | None) -> Balance | None:
    return None if unlimited is None else Balance(remain=remain, used=used, unlimited=bool(unlimited))
