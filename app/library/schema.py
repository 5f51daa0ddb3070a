"""The index file: its tables, and what is done with one that is newer, older, damaged or not there.

`PRAGMA user_version` is set in the transaction that fills a new index: one whose building was interrupted has 0 and is
built again.
"""

from __future__ import annotations

import contextlib
import logging
import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from app.errors import DatabaseError, DiskError, ProofsheetError
from app.words import tr

VERSION: Final = 3
BIG: Final = 8 * 1024 * 1024
"""Bytes of an index up to which it is checked through at every opening, which then takes about 10 ms."""

_TABLES: Final = """
CREATE TABLE IF NOT EXISTS images(
    id INTEGER PRIMARY KEY,         -- milliseconds since 1970 when it was filed, or the next that is free
    uid TEXT NOT NULL UNIQUE,
    path TEXT NOT NULL UNIQUE,      -- relative to the library, with forward slashes
    sha256 TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    format TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    created INTEGER NOT NULL,       -- microseconds since 1970, UTC
    task_id TEXT NOT NULL,
    remote_id TEXT NOT NULL,
    number INTEGER NOT NULL,        -- which image of the task, from 0
    of INTEGER NOT NULL,
    gateway TEXT NOT NULL,
    practice INTEGER NOT NULL,
    cost REAL,
    model TEXT NOT NULL,
    prompt TEXT NOT NULL,
    request TEXT NOT NULL,          -- the rest of the request, JSON
    tags TEXT NOT NULL,
    notes TEXT NOT NULL,
    fingerprint TEXT NOT NULL,      -- of what was sent (`app.catalog.fingerprint`); '' when that is not known
    rating INTEGER NOT NULL,
    favourite INTEGER NOT NULL,
    collections TEXT NOT NULL,      -- one a line, as are the tags
    missing INTEGER NOT NULL,       -- the file was gone when the folder was last looked at
    ratio TEXT NOT NULL,            -- of the sides as delivered (`app.library.ratios`)
    sources INTEGER NOT NULL        -- how many reference images it was made from
) STRICT;
CREATE INDEX IF NOT EXISTS images_of_task ON images(task_id, number);
CREATE INDEX IF NOT EXISTS images_by_hash ON images(sha256);
CREATE INDEX IF NOT EXISTS images_by_fingerprint ON images(fingerprint, id) WHERE fingerprint != '';
CREATE INDEX IF NOT EXISTS images_by_size ON images(bytes);  -- total size without reading the rows
CREATE TABLE IF NOT EXISTS origin(library TEXT NOT NULL) STRICT;
CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(
    prompt, model, name, tags, notes, content='', tokenize='unicode61 remove_diacritics 2'
);
CREATE TABLE IF NOT EXISTS models(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
-- what is filtered, counted and sorted by, in rows so short that all of them are read in a few milliseconds
CREATE TABLE IF NOT EXISTS brief(
    id INTEGER PRIMARY KEY, model INTEGER NOT NULL, ratio TEXT NOT NULL, rating INTEGER NOT NULL,
    favourite INTEGER NOT NULL, practice INTEGER NOT NULL, missing INTEGER NOT NULL, noted INTEGER NOT NULL,
    sources INTEGER NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL, pixels INTEGER NOT NULL, cost REAL
) STRICT;
CREATE INDEX IF NOT EXISTS brief_by_rating ON brief(rating);
CREATE INDEX IF NOT EXISTS brief_by_pixels ON brief(pixels);
CREATE INDEX IF NOT EXISTS brief_by_cost ON brief(cost);
-- tags (kind 0) and collections (kind 1); `folded` is the name without the difference of case
CREATE TABLE IF NOT EXISTS labels(
    kind INTEGER NOT NULL, folded TEXT NOT NULL, image INTEGER NOT NULL, name TEXT NOT NULL,
    PRIMARY KEY(kind, folded, image)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS labels_of_image ON labels(image);
-- pictures whose files are being changed: looked at again after a crash
CREATE TABLE IF NOT EXISTS unsettled(uid TEXT PRIMARY KEY, path TEXT NOT NULL) STRICT, WITHOUT ROWID;
-- folders as they were when they were last compared with the rows
CREATE TABLE IF NOT EXISTS folders(path TEXT PRIMARY KEY, changed INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TRIGGER IF NOT EXISTS image_added AFTER INSERT ON images BEGIN
    INSERT OR IGNORE INTO models(name) VALUES (NEW.model);
    INSERT INTO brief SELECT NEW.id, models.id, NEW.ratio, NEW.rating, NEW.favourite, NEW.practice, NEW.missing,
        NEW.notes != '', NEW.sources, NEW.width, NEW.height, NEW.width * NEW.height, NEW.cost
        FROM models WHERE name = NEW.model;
END;
CREATE TRIGGER IF NOT EXISTS image_changed AFTER UPDATE ON images BEGIN
    UPDATE brief SET rating = NEW.rating, favourite = NEW.favourite, missing = NEW.missing, noted = NEW.notes != '',
        cost = NEW.cost WHERE id = NEW.id;
END;
CREATE TRIGGER IF NOT EXISTS image_removed AFTER DELETE ON images BEGIN
    DELETE FROM brief WHERE id = OLD.id;
    DELETE FROM labels WHERE image = OLD.id;
END;
"""
_DAMAGE: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
# with the program's own fixed statements, these only come from tables that are not what they were
_DAMAGE_IN_WORDS: Final = ("no such", "vtable constructor failed", "malformed", "SQL logic error", "Could not decode")
_DISK: Final = frozenset(
    {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}
)

FAILURES: Final = (sqlite3.Error, UnicodeDecodeError)
"""What SQLite raises; the second when a damaged file makes it quote nonsense."""

_log = logging.getLogger(__name__)


class DamagedIndexError(DatabaseError):
    """Damage that was found in use; the index is built again at the next opening."""


def connect(path: Path) -> sqlite3.Connection:
    """A connection that any one thread at a time may use; transactions are begun by hand."""
    connection = sqlite3.connect(path, timeout=10, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
    except BaseException:
        connection.close()
        raise
    return connection


def open_database(path: Path) -> tuple[sqlite3.Connection, bool]:
    """Open the index, set a damaged or older one aside, and make an empty one where there is none.

    Returns:
        The connection, and whether the index is complete; when not, it is to be filled from the folder.

    Raises:
        DatabaseError: it was written by a newer version of the program; it is left as it is.
        DiskError: it cannot be opened or written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DiskError(
            tr("The data folder “{parent}” cannot be made: {reason}.", parent=path.parent, reason=error.strerror)
        ) from error
    for _ in range(2):
        try:
            connection = _open_sound(path)
        except FAILURES as error:
            if not is_damage(error):
                raise explain(error, path) from error
            connection = None
        if connection is not None:
            try:
                connection.executescript(_TABLES)
                return connection, _version(connection) == VERSION
            except FAILURES as error:
                connection.close()
                raise explain(error, path) from error
        set_aside(path)
    raise DatabaseError(tr("The index “{path}” cannot be used and cannot be set aside.", path=path))


def _open_sound(path: Path) -> sqlite3.Connection | None:
    """A connection to an index that passes its checks; None when it is damaged or older."""
    is_suspect = _is_suspect(path)
    _refuse_newer(path)
    connection = connect(path)
    try:
        version = _version(connection)
        is_sound = version == 0 or (version == VERSION and _is_whole(connection, is_suspect))
    except BaseException:
        connection.close()
        raise
    if not is_sound or _doubt(path).exists():
        connection.close()
        return None
    return connection


def _refuse_newer(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path, timeout=10)) as connection:
        version = _version(connection)
    if version > VERSION:
        raise DatabaseError(
            tr(
                "The index of the library (“{path}”) was written by a newer version of Proofsheet "
                "(layout {version}, this one knows {known}). Nothing was changed: please use the newer "
                "version.",
                path=path,
                version=version,
                known=VERSION,
            )
        )


def _is_suspect(path: Path) -> bool:
    """Whether the whole file is worth checking: it is small, or was not closed properly."""
    log = path.with_name(f"{path.name}-wal")
    with contextlib.suppress(OSError):
        if log.exists() and log.stat().st_size:
            return True
        return path.stat().st_size <= BIG
    return True


def _doubt(path: Path) -> Path:
    return path.with_name(f"{path.name}.check")


def remember_doubt(path: Path) -> None:
    """Have the index built again at the next opening: a value in it was not what it should be."""
    with contextlib.suppress(OSError):
        _doubt(path).touch()


def _is_whole(connection: sqlite3.Connection, is_suspect: bool) -> bool:
    tables = {str(row[0]) for row in connection.execute("SELECT name FROM sqlite_master")}
    if not {"images", "words", "origin", "brief", "labels", "models", "unsettled", "folders"} <= tables:
        return False
    if is_suspect and connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
        return False
    connection.execute("SELECT * FROM images ORDER BY id DESC LIMIT 1").fetchone()
    connection.execute("SELECT rowid FROM words WHERE words MATCH 'a' LIMIT 1").fetchone()
    return True


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def set_aside(path: Path) -> None:
    """Rename the index and what belongs to it, `index.sqlite3.damaged-<time>`; nothing is deleted.

    Raises:
        DiskError: it cannot be renamed.
    """
    aside = f"{path.name}.damaged-{datetime.now(UTC):%Y%m%dT%H%M%S%fZ}"
    _log.warning("the index is set aside as %s and built again from the folder", aside)
    try:
        for suffix in ("-wal", "-shm", ""):
            old = path.with_name(f"{path.name}{suffix}")
            if old.exists():
                old.rename(path.with_name(f"{aside}{suffix}"))
        _doubt(path).unlink(missing_ok=True)
    except OSError as error:
        raise DiskError(
            tr("The damaged index “{path}” cannot be set aside: {reason}.", path=path, reason=error.strerror)
        ) from error


def is_damage(error: Exception) -> bool:
    """Whether the file is broken, as opposed to a disk or a program that is."""
    code = getattr(error, "sqlite_errorcode", None)
    is_shape = isinstance(error, sqlite3.OperationalError) and any(words in str(error) for words in _DAMAGE_IN_WORDS)
    return is_shape or isinstance(error, UnicodeDecodeError) or (isinstance(code, int) and code & 0xFF in _DAMAGE)


def explain(error: Exception, path: Path) -> ProofsheetError:
    """The error for the person that a failed use of the index is."""
    code = getattr(error, "sqlite_errorcode", None)
    if is_damage(error):
        return damaged(path)
    if isinstance(code, int) and code & 0xFF in _DISK:
        return DiskError(
            tr("The index of the library (“{path}”) cannot be read or written: {error}.", path=path, error=error)
        )
    return DatabaseError(tr("The index of the library (“{path}”) cannot be used: {error}.", path=path, error=error))


def damaged(path: Path) -> DamagedIndexError:
    """The error for the person that damage found during use is."""
    return DamagedIndexError(
        tr(
            "The index of the library (“{path}”) is damaged. No picture is lost: it is built again "
            "from the folder at the next start.",
            path=path,
        )
    )
