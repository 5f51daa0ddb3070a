"""From older journals to the present one: a copy of the file first, then all of it in one transaction."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from app.errors import DiskError
from app.failpoints import reach
from app.tasks.money_schema import MONEY_SCHEMA, fill_from_steps
from app.tasks.schema import SCHEMA_VERSION
from app.words import tr


def migrate(db: sqlite3.Connection, path: Path) -> None:
    """Bring a journal of format 1 to the present format; every task keeps what it has.

    Raises:
        DiskError: the copy cannot be written; nothing was changed.
        sqlite3.Error: nothing was changed.
    """
    _copy(db, path.with_name(f"{path.stem}.before-format-{SCHEMA_VERSION}{path.suffix}"))
    reach("journal.migration.copied")
    with db:
        db.execute("BEGIN IMMEDIATE")
        for statement in MONEY_SCHEMA.split(";"):
            db.execute(statement)
        fill_from_steps(db)
        db.execute(f"PRAGMA user_version={SCHEMA_VERSION}")
        reach("journal.migration.before")
    reach("journal.migration.done")


def _copy(db: sqlite3.Connection, target: Path) -> None:
    """A whole copy or none; one that an interrupted migration left is made again, because the journal is still old."""
    part = target.with_suffix(".part")
    try:
        part.unlink(missing_ok=True)
        with closing(sqlite3.connect(part)) as copy:
            db.backup(copy)
            verdict = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
        if verdict != "ok":
            raise sqlite3.DatabaseError(str(verdict))
        part.replace(target)
    except (OSError, sqlite3.Error) as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise DiskError(
            tr(
                "The journal has to be brought to a new format, and the copy {target} that is made "
                "before cannot be written: {error}. Nothing was changed and nothing was sent.",
                target=target,
                error=error,
            )
        ) from error
