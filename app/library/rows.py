"""A picture as a row of the index and back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count, islice, takewhile
from pathlib import Path, PurePosixPath
from typing import Any, Final

import msgspec

from app.library.marks import Marks
from app.library.ratios import name_ratio
from app.library.record import ImageRecord
from app.library.search import for_index
from app.library.text import encode_json
from app.request import GenerationRequest

COLUMNS: Final = (
    "id, uid, path, sha256, width, height, format, bytes, created, task_id, remote_id, number, of, gateway, practice, "
    "cost, model, prompt, request, rating, favourite, tags, notes, collections, missing"
)
"""The columns of a record; `FURTHER` follow where they are needed."""

FURTHER: Final = "fingerprint"
"""The column of an entry beyond its record."""

TAG: Final = 0
COLLECTION: Final = 1

_INSERT: Final = f"INSERT INTO images({COLUMNS}, {FURTHER}, ratio, sources) VALUES ({', '.join('?' * 28)})"  # noqa: S608 - constants
_INSERT_LABEL: Final = "INSERT OR IGNORE INTO labels(kind, folded, image, name) VALUES (?, ?, ?, ?)"
_INSERT_WORDS: Final = "INSERT INTO words(rowid, prompt, model, name, tags, notes) VALUES (?, ?, ?, ?, ?, ?)"
_REMOVE_WORDS: Final = (
    "INSERT INTO words(words, rowid, prompt, model, name, tags, notes) VALUES ('delete', ?, ?, ?, ?, ?, ?)"
)
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)
_MILLISECOND: Final = timedelta(milliseconds=1)
_TOGETHER: Final = 600_000
"""Milliseconds within which pictures of a task count as filed at the same time."""
_REQUEST: Final = msgspec.json.Decoder(GenerationRequest)


@dataclass(frozen=True, slots=True)
class Entry:
    """One picture for the index: its record (with id 0 before it has a row), and what is asked for beyond that.

    `fingerprint` is of what was sent for it, see `app.catalog.fingerprint`; "" when that is not known.
    """

    record: ImageRecord
    fingerprint: str = ""


def insert(connection: sqlite3.Connection, entry: Entry, library: Path) -> int:
    """Add the row and its words inside the transaction of the caller; the row id.

    The id is the time of filing in milliseconds: lists sorted by it, and the days in them, need no other column.
    """
    record = entry.record
    row_id = _id_for(connection, record)
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
        record.rating,
        record.favourite,
        _lines(record.tags),
        record.notes,
        _lines(record.collections),
        record.missing,
        entry.fingerprint,
        name_ratio(record.width, record.height),
        len(record.request.references),
    )
    connection.execute(_INSERT, values)
    words = _words(record.prompt, record.model, record.path.stem, _lines(record.tags), record.notes)
    connection.execute(_INSERT_WORDS, (row_id, *words))
    _insert_labels(connection, row_id, record.tags, record.collections)
    return row_id


def update_marks(connection: sqlite3.Connection, uid: str, marks: Marks) -> int | None:
    """Write what the person set on a picture, inside the transaction of the caller; its row id."""
    row = connection.execute("SELECT id, prompt, model, path, tags, notes FROM images WHERE uid = ?", (uid,)).fetchone()
    if row is None:
        return None
    row_id, prompt, model, path, tags, notes = row
    name = PurePosixPath(path).stem
    if (tags, notes) != (_lines(marks.tags), marks.notes):
        connection.execute(_REMOVE_WORDS, (row_id, *_words(prompt, model, name, tags, notes)))
        words = _words(prompt, model, name, _lines(marks.tags), marks.notes)
        connection.execute(_INSERT_WORDS, (row_id, *words))
    connection.execute(
        "UPDATE images SET rating = ?, favourite = ?, tags = ?, notes = ?, collections = ? WHERE id = ?",
        (marks.rating, marks.favourite, _lines(marks.tags), marks.notes, _lines(marks.collections), row_id),
    )
    connection.execute("DELETE FROM labels WHERE image = ?", (row_id,))
    _insert_labels(connection, row_id, marks.tags, marks.collections)
    return int(row_id)


def _insert_labels(
    connection: sqlite3.Connection, row_id: int, tags: tuple[str, ...], collections: tuple[str, ...]
) -> None:
    labels = [(TAG, name) for name in tags] + [(COLLECTION, name) for name in collections]
    connection.executemany(_INSERT_LABEL, [(kind, name.casefold(), row_id, name) for kind, name in labels])


def _lines(names: tuple[str, ...]) -> str:
    return "\n".join(names)


def _id_for(connection: sqlite3.Connection, record: ImageRecord) -> int:
    """The time of filing; or a place between the pictures of the same task, if there are any.

    The pictures of a task are fetched side by side and filed as they come: this way the newest first are 1, 2, 3, 4.
    Room is left for those between that come later.
    """
    filed = (record.created - _EPOCH) // _MILLISECOND
    if not record.task_id or record.of < 2:
        return next(_free(connection, filed, 1))
    above = _neighbour(connection, record, filed, "max(number), id FROM images WHERE task_id = ? AND number < ?")
    below = _neighbour(connection, record, filed, "min(number), id FROM images WHERE task_id = ? AND number > ?")
    if above is not None:
        number, top = above
        bottom = below[1] if below is not None else None
        between = takewhile(lambda place: bottom is None or place > bottom, _free(connection, top - 1, -1))
        places = list(islice(between, _room(record.index - number)))
        return places[-1] if places else next(_free(connection, top - 1, -1))
    if below is not None:
        number, bottom = below
        *_, lowest = islice(_free(connection, bottom + 1, 1), _room(number - record.index))
        return next(_free(connection, max(lowest, filed), 1))
    return next(_free(connection, filed, 1))


def _room(steps: int) -> int:
    """How many free places from a picture the one is that comes `steps` after it.

    Those between are still to come, and others may be filed in the same milliseconds.
    """
    return 1 + 16 * (steps - 1)


def _neighbour(
    connection: sqlite3.Connection, record: ImageRecord, filed: int, selected: str
) -> tuple[int, int] | None:
    number, row_id = connection.execute(f"SELECT {selected}", (record.task_id, record.index)).fetchone()
    return (number, row_id) if number is not None and abs(filed - row_id) <= _TOGETHER else None


def _free(connection: sqlite3.Connection, start: int, step: int) -> Iterator[int]:
    for place in count(start, step):
        if connection.execute("SELECT 1 FROM images WHERE id = ?", (place,)).fetchone() is None:
            yield place


def remove(connection: sqlite3.Connection, entry: Entry, library: Path) -> None:
    """Remove the rows that have the uid or the path of `entry`, inside the transaction of the caller."""
    path = entry.record.path.relative_to(library).as_posix()
    _remove(connection, "uid = ? OR path = ?", entry.record.uid, path)


def remove_uid(connection: sqlite3.Connection, uid: str) -> None:
    """Remove the row of a picture, inside the transaction of the caller."""
    _remove(connection, "uid = ?", uid)


def _remove(connection: sqlite3.Connection, condition: str, *values: str) -> None:
    statement = f"SELECT id, prompt, model, path, tags, notes FROM images WHERE {condition}"  # noqa: S608 - constants
    rows = connection.execute(statement, values).fetchall()
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
        rating=row[19],
        favourite=bool(row[20]),
        tags=tuple(row[21].splitlines()),
        notes=row[22],
        collections=tuple(row[23].splitlines()),
        missing=bool(row[24]),
    )


def thumbnail_path(thumbnails: Path, sha256: str) -> Path:
    """Where the thumbnail of the file with this hash is."""
    return thumbnails / sha256[:2] / f"{sha256}.jpg"
