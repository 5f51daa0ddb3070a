"""A query as SQL on the index: which rows, in which order."""

from __future__ import annotations

import sqlite3
from array import array
from itertools import chain
from typing import Final

from app.library.query import NEWEST, Query, Sort

_AT_A_TIME: Final = 4096
_COLUMN: Final = {"date": "b.id", "rating": "b.rating", "cost": "b.cost", "size": "b.pixels"}


def where(query: Query) -> tuple[str, tuple[object, ...]]:
    """What stands behind FROM, with the rows' short form as `b`, and the values of its question marks."""
    tables = "brief b"
    clauses: list[str] = []
    values: list[object] = []
    if query.match is not None:
        tables = "words w CROSS JOIN brief b ON b.id = w.rowid"  # CROSS JOIN: the full-text index is asked first
        clauses.append("words MATCH ?")
        values.append(query.match)
    for unmatched in query.unmatched:
        clauses.append("b.id NOT IN (SELECT rowid FROM words WHERE words MATCH ?)")
        values.append(unmatched)
    for condition in query.conditions:
        clauses.append(f"({condition.sql})")
        values += condition.values
    return (f"{tables} WHERE {' AND '.join(clauses)}" if clauses else tables), tuple(values)


def select_ids(connection: sqlite3.Connection, query: Query, sort: Sort = NEWEST) -> array[int]:
    """Row ids in the order of `sort`."""
    direction = "DESC" if sort.falling else "ASC"
    if query.match is not None and not query.unmatched and not query.conditions and sort.key == "date":
        statement = f"SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid {direction}"  # noqa: S608 - constants
        return _as_array(connection.execute(statement, (query.match,)))
    tables, values = where(query)
    if sort.key == "date":
        order = f"{'w.rowid' if query.match is not None else 'b.id'} {direction}"
    else:
        last = " NULLS LAST" if sort.key == "cost" and not sort.falling else ""
        order = f"{_COLUMN[sort.key]} {direction}{last}, b.id {direction}"
    return _as_array(connection.execute(f"SELECT b.id FROM {tables} ORDER BY {order}", values))  # noqa: S608 - made of constants


def _as_array(rows: sqlite3.Cursor) -> array[int]:
    ids = array("q")
    while found := rows.fetchmany(_AT_A_TIME):  # all rows at once are tuples of 10 MB for 100,000 pictures
        ids.extend(chain.from_iterable(found))
    return ids
