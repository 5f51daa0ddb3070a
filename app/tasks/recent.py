"""Which references were used lately, by the journal."""

from __future__ import annotations

import sqlite3

import msgspec

from app.request import GenerationRequest, Reference

_TASKS = 1_000


def recent_references(db: sqlite3.Connection, limit: int) -> tuple[Reference, ...]:
    """Those of the latest tasks, latest first, each once. Within a task in its order."""
    found: dict[str, Reference] = {}
    rows = db.execute("SELECT request FROM task ORDER BY id DESC LIMIT ?", (_TASKS,))
    for (text,) in rows.fetchall():
        for reference in msgspec.json.decode(text, type=GenerationRequest).references:
            found.setdefault(reference.sha256 or reference.url or reference.name, reference)
        if len(found) >= limit:
            break
    return tuple(found.values())[:limit]
