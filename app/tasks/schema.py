"""The journal's tables, and how a row of them becomes a `Row`."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

import msgspec

from app.request import GenerationRequest
from app.tasks.money_schema import MONEY_SCHEMA, read_money
from app.tasks.row import ResultRow, Row
from app.tasks.state import ResultState, TaskState
from app.tasks.task import TaskError

SCHEMA_VERSION = 2

TASK_SCHEMA = """
CREATE TABLE task (
    id TEXT PRIMARY KEY, state TEXT NOT NULL, request TEXT NOT NULL, gateway TEXT NOT NULL, created REAL NOT NULL,
    key_fingerprint TEXT NOT NULL DEFAULT '', sent REAL, accepted REAL, ended REAL, remote_id TEXT, expires REAL,
    payload TEXT NOT NULL DEFAULT '{}', answer TEXT NOT NULL DEFAULT '{}', error TEXT, held TEXT NOT NULL DEFAULT '',
    dismissed INTEGER NOT NULL DEFAULT 0, watched INTEGER NOT NULL DEFAULT 1, resent_as TEXT
) WITHOUT ROWID;
CREATE INDEX task_state ON task (state);
CREATE TABLE result (
    task_id TEXT NOT NULL REFERENCES task (id), idx INTEGER NOT NULL, state TEXT NOT NULL, url TEXT, uid TEXT,
    path TEXT, reason TEXT NOT NULL DEFAULT '', PRIMARY KEY (task_id, idx)
) WITHOUT ROWID;
CREATE TABLE step (task_id TEXT NOT NULL, at REAL NOT NULL, old TEXT, new TEXT NOT NULL, why TEXT NOT NULL);
CREATE INDEX step_task ON step (task_id);
CREATE TABLE upload (
    sha256 TEXT NOT NULL, gateway TEXT NOT NULL, key_fingerprint TEXT NOT NULL, url TEXT NOT NULL, at REAL NOT NULL,
    PRIMARY KEY (sha256, gateway, key_fingerprint)
) WITHOUT ROWID;
"""

ANSWER_SCHEMA = """
CREATE TABLE IF NOT EXISTS submit_answer (
    task_id TEXT PRIMARY KEY REFERENCES task (id), answer TEXT NOT NULL
) WITHOUT ROWID;
"""
"""What the gateway said to the request itself: `task.answer` is replaced by its later ones.

Made at opening where it is missing. Older versions of the program pass it over, so it is no format of its own: who goes
back to one of them can still open the journal.
"""

SCHEMA = TASK_SCHEMA + MONEY_SCHEMA


def as_row(db: sqlite3.Connection, row: sqlite3.Row) -> Row:
    """A row of `task` with its results."""
    with closing(
        db.execute("SELECT idx, state, url, uid, path, reason FROM result WHERE task_id = ? ORDER BY idx", (row["id"],))
    ) as found:
        results = tuple(
            ResultRow(idx, ResultState(state), url, uid, Path(path) if path else None, reason)
            for idx, state, url, uid, path, reason in found.fetchall()
        )
    with closing(db.execute("SELECT answer FROM submit_answer WHERE task_id = ?", (row["id"],))) as found:
        first = found.fetchone()
    return Row(
        id=row["id"],
        state=TaskState(row["state"]),
        request=msgspec.json.decode(row["request"], type=GenerationRequest),
        gateway=row["gateway"],
        created=as_time(row["created"]),
        key_fingerprint=row["key_fingerprint"],
        sent=_maybe_time(row["sent"]),
        accepted=_maybe_time(row["accepted"]),
        ended=_maybe_time(row["ended"]),
        remote_id=row["remote_id"],
        expires=_maybe_time(row["expires"]),
        payload=json.loads(row["payload"]),
        answer=json.loads(row["answer"]),
        submit_answer=json.loads(first[0]) if first is not None else {},
        error=TaskError(**json.loads(row["error"])) if row["error"] else None,
        held=row["held"],
        dismissed=bool(row["dismissed"]),
        watched=bool(row["watched"]),
        resent_as=row["resent_as"],
        results=results,
        money=read_money(db, row["id"]),
    )


def read_request(db: sqlite3.Connection, task_id: str) -> GenerationRequest:
    """What a task asked for; the task must exist."""
    found = db.execute("SELECT request FROM task WHERE id = ?", (task_id,)).fetchone()
    return msgspec.json.decode(found[0], type=GenerationRequest)


def encode(value: object) -> str:
    """JSON as the columns hold it."""
    return msgspec.json.encode(value).decode()


def as_column(value: object) -> Any:
    """A field of `Row` as its column holds it."""
    if isinstance(value, datetime):
        return value.timestamp()
    if isinstance(value, TaskError):
        return json.dumps({"kind": value.kind, "message": value.message})
    if isinstance(value, dict):
        return encode(cast("object", value))
    return value


def as_time(value: float) -> datetime:
    """UTC from the seconds of a column."""
    return datetime.fromtimestamp(value, UTC)


def _maybe_time(value: float | None) -> datetime | None:
    return None if value is None else as_time(value)
