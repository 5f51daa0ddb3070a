"""All rows of the index at once: what was read from the folder in place of what was there."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Sequence
from pathlib import Path

from app.library import schema
from app.library.rows import COLUMNS, FURTHER, Entry, insert, to_record
from app.library.text import encode_json


def replace_rows(
    connection: sqlite3.Connection,
    library: Path,
    thumbnails: Path,
    entries: Sequence[Entry],
    known: Collection[str],
    lost: Sequence[Entry],
    unsettled: Collection[str],
) -> int:
    """See `Index.replace_all`; inside the transaction of the caller, who writes the origin after it."""
    collected = {entry.record.uid for entry in entries}
    rows = connection.execute(f"SELECT {COLUMNS}, {FURTHER} FROM images")  # noqa: S608 - constants
    meanwhile = [
        Entry(to_record(row, library, thumbnails), row[-1])
        for row in rows
        if row[1] not in known and row[1] not in collected
    ]
    connection.execute("DELETE FROM images")
    connection.execute("INSERT INTO words(words) VALUES ('delete-all')")
    connection.execute("DELETE FROM folders")
    connection.execute(
        "DELETE FROM unsettled WHERE uid NOT IN (SELECT value FROM json_each(?))",
        (encode_json(list(unsettled)).decode(),),
    )
    kept = [entry for entry in lost if entry.record.uid in known]
    for entry in (*entries, *kept, *meanwhile):
        insert(connection, entry, library)
    connection.execute("DELETE FROM origin")
    connection.execute(f"PRAGMA user_version={schema.VERSION}")
    return len(entries) + len(kept) + len(meanwhile)
