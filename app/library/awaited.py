"""Which requests a search waits for: whose pictures it would find if they came now."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from typing import Final

from app.library.query import parse
from app.library.ratios import NAMED, name_ratio
from app.library.rows import COLLECTION
from app.library.search import for_index
from app.library.selection import where
from app.request import GenerationRequest

_PIXELS: Final = re.compile(r"(\d{1,5})x(\d{1,5})")

# the short form of the index's rows (`app.library.schema`); what is known only of a picture that is there may be NULL
_SCHEMA: Final = """
CREATE VIRTUAL TABLE words USING fts5(prompt, model, name, tags, notes, tokenize='unicode61 remove_diacritics 2');
CREATE TABLE models(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE brief(id INTEGER PRIMARY KEY, model INTEGER, ratio TEXT, rating INTEGER, favourite INTEGER,
    practice INTEGER, missing INTEGER, noted INTEGER, sources INTEGER, width INTEGER, height INTEGER, cost REAL);
CREATE TABLE labels(kind INTEGER, folded TEXT, image INTEGER);
"""


def would_find(
    text: str, requests: Sequence[GenerationRequest], *, practice: bool, collection: str = ""
) -> tuple[bool, ...]:
    """For each request, whether a search finds what comes of it: unrated, without tags and notes, filed now.

    Words are looked for in prompt and model as in the library. Filters on what nobody knows yet, such as the cost or
    the pixels where only a ratio was asked for, are not fulfilled. Some milliseconds for a hundred requests.

    Args:
        text: the search as typed.
        requests: what was asked for.
        practice: the pictures come from the practice gateway.
        collection: where new pictures go, "" for none.
    """
    now = datetime.now().astimezone()
    query = parse(text, now)
    if query.finds_all:
        return (True,) * len(requests)
    first = int(now.timestamp() * 1000)
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        db.executescript(_SCHEMA)
        db.execute("BEGIN")
        for row_id, request in enumerate(requests, first):
            _insert(db, row_id, request, practice=practice, collection=collection)
        tables, values = where(query)
        found = {row[0] for row in db.execute(f"SELECT b.id FROM {tables}", values)}  # noqa: S608 - made of constants
    return tuple(row_id in found for row_id in range(first, first + len(requests)))


def _insert(
    db: sqlite3.Connection, row_id: int, request: GenerationRequest, *, practice: bool, collection: str
) -> None:
    width, height, ratio = _sides(request.size or "")
    words = (row_id, for_index(request.prompt), for_index(request.model))
    db.execute("INSERT INTO words(rowid, prompt, model, name, tags, notes) VALUES (?, ?, ?, '', '', '')", words)
    db.execute("INSERT OR IGNORE INTO models(name) VALUES (?)", (request.model,))
    facts = (row_id, request.model, ratio, practice, len(request.references), width, height)
    db.execute(
        "INSERT INTO brief SELECT ?1, id, ?3, 0, 0, ?4, 0, 0, ?5, ?6, ?7, NULL FROM models WHERE name = ?2", facts
    )
    if collection:
        db.execute("INSERT INTO labels VALUES (?, ?, ?)", (COLLECTION, collection.casefold(), row_id))


def _sides(size: str) -> tuple[int | None, int | None, str | None]:
    """Width, height and the name of their ratio, as far as a size such as `16:9` or `1536x1024` says."""
    pixels = _PIXELS.fullmatch(size)
    if pixels and int(pixels[1]) and int(pixels[2]):
        width, height = int(pixels[1]), int(pixels[2])
        return width, height, name_ratio(width, height)
    return None, None, size if size in NAMED else None
