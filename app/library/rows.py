"""A picture as a row of the index and back."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path, PurePosixPath
from typing import Any, Final

import msgspec

from app.library.record import ImageRecord
from app.library.search import for_index
from app.library.text import encode_json
from app.request import GenerationRequest

COLUMNS: Final = (
    "id, uid, path, sha256, width, height, format, bytes, created, task_id, remote_id, number, of, gateway, practice, "
    "cost, model, prompt, request"
)
"""The columns of a record; `FURTHER` follow where they are needed."""

FURTHER: Final = "tags, notes, fingerprint"
"""The columns of an entry beyond its record."""

_INSERT: Final = f"INSERT INTO images({COLUMNS}, {FURTHER}) VALUES ({', '.join('?' * 22)})"  # noqa: S608 - constants
_INSERT_WORDS: Final = "INSERT INTO words(rowid, prompt, model, name, tags, notes) VALUES (?, ?, ?, ?, ?, ?)"
_REMOVE_WORDS: Final = (
    "INSERT INTO words(words, rowid, prompt, model, name, tags, notes) VALUES ('delete', ?, ?, ?, ?, ?, ?)"
)
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)
_MILLISECOND: Final = timedelta(milliseconds=1)
_REQUEST: Final = msgspec.json.Decoder(GenerationRequest)


@dataclass(frozen=True, slots=True)
class Entry:
    """One picture for the index: its record (with id 0 before it has a row), and what is searched beyond that.

    `fingerprint` is of what was sent for it, see `app.catalog.fingerprint`; "" when that is not known.
    """

    record: ImageRecord
    tags: tuple[str, ...] = ()
    notes: str = ""
    fingerprint: str = ""


def insert(connection: sqlite3.Connection, entry: Entry, library: Path) -> int:
    """Add the row and its words inside the transaction of the caller; the row id.

    The id is the time of filing in milliseconds: lists sorted by it, and the days in them, need no other column.
    """
    record = entry.record
    row_id = _free_id(connection, (record.created - _EPOCH) // _MILLISECOND)
    rest = msgspec.structs.replace(record.request, model="", prompt="")  # these two have columns of their own
    values = (
        row_id,
        record.uid,
        record.path.relative_to(library).as_posix(),
        record.sha256,
        record.width,
        record.height,
        record.format,
        record.bytes,
        (record.created - _EPOCH) // _MICROSECOND,
        record.task_id,
        record.remote_id,
        record.index,
        record.of,
        record.gateway,
        record.practice,
        record.cost,
        record.model,
        record.prompt,
        encode_json(rest).decode(),
        "\n".join(entry.tags),
        entry.notes,
        entry.fingerprint,
    )
    connection.execute(_INSERT, values)
    tags = "\n".join(entry.tags)
    connection.execute(
        _INSERT_WORDS, (row_id, *_words(record.prompt, record.model, record.path.stem, tags, entry.notes))
    )
    return row_id


def _free_id(connection: sqlite3.Connection, wanted: int) -> int:
    while connection.execute("SELECT 1 FROM images WHERE id = ?", (wanted,)).fetchone():
        wanted += 1
    return wanted


def remove(connection: sqlite3.Connection, entry: Entry, library: Path) -> None:
    """Remove the rows that have the uid or the path of `entry`, inside the transaction of the caller."""
    rows = connection.execute(
        "SELECT id, prompt, model, path, tags, notes FROM images WHERE uid = ? OR path = ?",
        (entry.record.uid, entry.record.path.relative_to(library).as_posix()),
    ).fetchall()
    for row_id, prompt, model, path, tags, notes in rows:
        # a full-text index without content has to be told what it is to forget
        words = _words(prompt, model, PurePosixPath(path).stem, tags, notes)
        connection.execute(_REMOVE_WORDS, (row_id, *words))
        connection.execute("DELETE FROM images WHERE id = ?", (row_id,))


def _words(*texts: str) -> list[str]:
    return [for_index(text) for text in texts]


def to_record(row: Sequence[Any], library: Path, thumbnails: Path) -> ImageRecord:
    """A row of `COLUMNS` as a record.

    Raises:
        msgspec.MsgspecError: the request in it cannot be read.
    """
    return ImageRecord(
        id=row[0],
        uid=row[1],
        path=library / row[2],
        sha256=row[3],
        width=row[4],
        height=row[5],
        format=row[6],
        bytes=row[7],
        created=_EPOCH + row[8] * _MICROSECOND,
        thumbnail=thumbnail_path(thumbnails, row[3]),
        task_id=row[9],
        remote_id=row[10],
        index=row[11],
        of=row[12],
        gateway=row[13],
        practice=bool(row[14]),
        cost=row[15],
        request=msgspec.structs.replace(_REQUEST.decode(row[18]), model=row[16], prompt=row[17]),
    )


def thumbnail_path(thumbnails: Path, sha256: str) -> Path:
    """Where the thumbnail of the file with this hash is."""
    return thumbnails / sha256[:2] / f"{sha256}.jpg"
