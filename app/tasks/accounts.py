"""The money of the journal, for one account: balances heard, tasks judged by them, prices learned, what was spent.

Every function runs on the journal's thread: `await writer.call(Journal.within, accounts.settle, account)`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from app.gateway.protocol import Balance
from app.tasks.attribution import Outcome, Reading, Span, Verdict, judge
from app.tasks.state import TaskState

KEEP_READINGS = 7 * 86_400.0
"""Seconds for which a balance is kept that no task refers to."""

LONGEST_TASK = 7 * 86_400.0
"""Seconds after which a task that was never heard of again moves no balance any more."""

_OUTCOMES: dict[TaskState, Outcome] = {
    TaskState.SUCCEEDED: "succeeded",
    TaskState.DONE: "succeeded",
    TaskState.FAILED: "failed",
    TaskState.LOST: "unclear",
    TaskState.UNCERTAIN: "unclear",
}


@dataclass(frozen=True, slots=True)
class Account:
    """Whose balance is asked: one key at one gateway."""

    gateway: str
    key_fingerprint: str


@dataclass(frozen=True, slots=True)
class Settled:
    """A task about which something new is known; `price` is for one picture, None when none was learned."""

    task_id: str
    price: float | None
    not_returned: bool


def last_step(db: sqlite3.Connection) -> int:
    """The number of the last step: the present, as `app.tasks.attribution` counts it."""
    return int(db.execute("SELECT COALESCE(max(rowid), 0) FROM step").fetchone()[0])


def add_reading(db: sqlite3.Connection, account: Account, asked: int, balance: Balance) -> None:
    """Keep a balance that was asked for at step `asked` and has just been answered."""
    db.execute(
        "INSERT INTO reading (gateway, key_fingerprint, at, asked_step, answered_step, remain, used, unlimited)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            account.gateway,
            account.key_fingerprint,
            datetime.now(UTC).timestamp(),
            asked,
            last_step(db),
            balance.remain,
            balance.used,
            balance.unlimited,
        ),
    )


def forget_readings(db: sqlite3.Connection) -> None:
    """Drop old balances that no task refers to."""
    db.execute(
        "DELETE FROM reading WHERE at < ? AND id NOT IN (SELECT before_id FROM money WHERE before_id IS NOT NULL"
        " UNION SELECT after_id FROM money WHERE after_id IS NOT NULL)",
        (datetime.now(UTC).timestamp() - KEEP_READINGS,),
    )


def in_doubt(db: sqlite3.Connection, account: Account) -> list[tuple[str, float]]:
    """Failed, lost and unclear tasks whose money is still looked for, and how many seconds ago they ended."""
    rows = db.execute(
        "SELECT m.task_id, t.ended FROM money m JOIN task t ON t.id = m.task_id"
        " WHERE m.gateway = ? AND t.key_fingerprint = ? AND m.sent_step IS NOT NULL AND m.over_step IS NULL"
        " AND t.state IN ('FAILED', 'LOST', 'UNCERTAIN')",
        (account.gateway, account.key_fingerprint),
    )
    now = datetime.now(UTC).timestamp()
    return [(str(task_id), now - (ended or 0.0)) for task_id, ended in rows.fetchall()]


def close(db: sqlite3.Connection, task_ids: Iterable[str]) -> None:
    """Expect no more movement of the balance from these tasks."""
    now = last_step(db)
    for task_id in task_ids:
        db.execute("UPDATE money SET over_step = ? WHERE task_id = ? AND over_step IS NULL", (now, task_id))


def settle(db: sqlite3.Connection, account: Account) -> list[Settled]:
    """Judge every open task by the balances there are; the tasks about which that told something new."""
    open_ids = {str(row[0]): int(row[1]) for row in db.execute(_OPEN, (account.gateway, account.key_fingerprint))}
    if not open_ids:
        return []
    readings = _readings(db, account, min(open_ids.values()))
    spans = _spans(db, account, readings[0].asked if readings else 0)
    told: list[Settled] = []
    for span in spans:
        if span.task_id not in open_ids:
            continue
        verdict = judge(span, readings, [other for other in spans if other.task_id != span.task_id])
        if _write(db, span.task_id, verdict):
            if verdict.returned:
                close(db, [span.task_id])
            lost = verdict.settled and verdict.returned is False
            told.append(Settled(span.task_id, _price(db, span, verdict), not_returned=lost))
    return told


_OPEN = (
    "SELECT m.task_id, m.sent_step FROM money m JOIN task t ON t.id = m.task_id"
    " WHERE m.gateway = ? AND t.key_fingerprint = ? AND m.settled = 0 AND m.sent_step IS NOT NULL"
)


def _spans(db: sqlite3.Connection, account: Account, since: int) -> list[Span]:
    """Every task that can have moved the balance after step `since`, the open ones among them."""
    rows = db.execute(
        "SELECT m.task_id, m.sent_step, m.sent, m.answered_step, m.over_step, t.state FROM money m"
        " JOIN task t ON t.id = m.task_id WHERE m.gateway = ? AND t.key_fingerprint = ? AND m.sent_step IS NOT NULL"
        " AND m.sent > ? AND (m.settled = 0 OR m.over_step IS NULL OR m.over_step > ?)",
        (account.gateway, account.key_fingerprint, datetime.now(UTC).timestamp() - LONGEST_TASK, since),
    )
    return [
        Span(task_id, sent, sent_at, answered, over, _OUTCOMES.get(TaskState(state), "running"))
        for task_id, sent, sent_at, answered, over, state in rows.fetchall()
    ]


def _readings(db: sqlite3.Connection, account: Account, first_sent: int) -> Sequence[Reading]:
    """All balances from the last one before step `first_sent` on, oldest first."""
    rows = db.execute(
        "SELECT id, asked_step, answered_step, at, remain, used, unlimited FROM reading"
        " WHERE gateway = ?1 AND key_fingerprint = ?2 AND id >= COALESCE((SELECT max(id) FROM reading"
        " WHERE gateway = ?1 AND key_fingerprint = ?2 AND answered_step < ?3), 0) ORDER BY id",
        (account.gateway, account.key_fingerprint, first_sent),
    )
    return [
        Reading(number, asked, answered, at, Balance(remain=remain, used=used, unlimited=bool(unlimited)))
        for number, asked, answered, at, remain, used, unlimited in rows.fetchall()
    ]


def _write(db: sqlite3.Connection, task_id: str, verdict: Verdict) -> bool:
    new = (
        verdict.charged,
        verdict.returned,
        verdict.before.id if verdict.before else None,
        verdict.after.id if verdict.after else None,
        verdict.others,
        verdict.settled,
    )
    old = db.execute(
        "SELECT charged, returned, before_id, after_id, others, settled FROM money WHERE task_id = ?", (task_id,)
    ).fetchone()
    if tuple(old) == new:
        return False
    db.execute(
        "UPDATE money SET charged = ?, returned = ?, before_id = ?, after_id = ?, others = ?, settled = ?"
        " WHERE task_id = ?",
        (*new, task_id),
    )
    return True


def _price(db: sqlite3.Connection, span: Span, verdict: Verdict) -> float | None:
    if span.outcome != "succeeded" or not verdict.is_price or verdict.charged is None:
        return None
    count = int(db.execute("SELECT count FROM money WHERE task_id = ?", (span.task_id,)).fetchone()[0])
    return round(verdict.charged / max(1, count), 6)
