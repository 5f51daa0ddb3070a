"""The index: rows of pictures and full-text search in SQLite. A cache of the folder, safe to delete."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from app.library.by_task import TaskRuns, group_by_task
from app.library.connections import Connections
from app.library.facets import Facets, FacetValue, Suggestion, complete, count_facets, known_labels
from app.library.marks import Marks
from app.library.noting import Notes
from app.library.query import NEWEST, Query, Sort, parse
from app.library.record import ImageRecord
from app.library.replacing import replace_rows
from app.library.rows import COLUMNS, FURTHER, TAG, Entry, insert, remove, remove_uid, to_record, update_marks
from app.library.selection import select_ids
from app.library.text import encode_json


class Index:
    """Thread-safe; reading never waits for writing.

    Args:
        path: of `index.sqlite3`, on a local disk.
        library: what the paths in it are relative to.
        thumbnails: where the thumbnails are.

    Attributes:
        notes: told of every picture about whose row something is written, just before.

    Every method may raise DatabaseError (closed, damaged) or DiskError.
    """

    def __init__(self, path: Path, library: Path, thumbnails: Path) -> None:
        self._library = library
        self._origin = ascii(str(library))  # a folder's name need not be valid text
        self._thumbnails = thumbnails
        self._connections = Connections(path)
        self.notes = Notes()

    def open(self) -> bool:
        """Open or make the database; False when it has to be filled with `replace_all`."""
        is_complete = self._connections.open()
        return is_complete and self.is_of_folder()

    def is_of_folder(self) -> bool:
        """Whether it was made of this library's folder, and not of another that was there before."""
        with self._connections.reading() as connection:
            return connection.execute("SELECT library FROM origin").fetchall() == [(self._origin,)]

    def relocate(self, library: Path) -> None:
        """The same pictures are below another folder now."""
        with self._connections.writing() as connection:
            connection.execute("UPDATE origin SET library = ?", (ascii(str(library)),))
            connection.execute("DELETE FROM folders")
            self._library, self._origin = library, ascii(str(library))

    def close(self) -> None:
        """Wait for reads and writes that are under way, then close; harmless when closed."""
        self._connections.close()

    def add(self, *entries: Entry) -> list[ImageRecord]:
        """Add pictures in one transaction; their records with row ids. A row with the same uid or path is replaced."""
        self.notes.write_down(entry.record.uid for entry in entries)
        with self._connections.writing() as connection:
            for entry in entries:
                remove(connection, entry, self._library)
            return [replace(entry.record, id=insert(connection, entry, self._library)) for entry in entries]

    def uids(self) -> set[str]:
        """The uids of all pictures."""
        with self._connections.reading() as connection:
            return {str(row[0]) for row in connection.execute("SELECT uid FROM images")}

    def replace_all(
        self,
        entries: Sequence[Entry],
        *,
        known: Collection[str],
        lost: Sequence[Entry] = (),
        unsettled: Collection[str] = (),
    ) -> int:
        """Put `entries` (oldest first) in place of everything, in one transaction; the number of pictures after it.

        Rows whose uids are not in `known` were filed while the entries were being collected: they stay. So does what is
        `lost`: pictures whose files were not found. Of what is unsettled, only `unsettled` stays so.
        """
        with self._connections.writing() as connection:
            count = replace_rows(connection, self._library, self._thumbnails, entries, known, lost, unsettled)
            connection.execute("INSERT INTO origin VALUES (?)", (self._origin,))
        return count

    def ids(self, query: str | Query = "", sort: Sort = NEWEST) -> array[int]:
        """Row ids of the pictures that `query` finds (see `app.library.query`), all of them for an empty one."""
        wanted = parse(query) if isinstance(query, str) else query
        with self._connections.reading() as connection:
            return select_ids(connection, wanted, sort)

    def by_task(self, query: str | Query = "", sort: Sort = NEWEST) -> TaskRuns:
        """The same pictures, those of one task together; some 200 ms for 100,000."""
        wanted = parse(query) if isinstance(query, str) else query
        with self._connections.reading() as connection:
            return group_by_task(connection, select_ids(connection, wanted, sort))

    def facets(self, query: str | Query = "") -> Facets:
        """What `query` finds, counted; some 100 ms for 100,000 pictures."""
        wanted = parse(query) if isinstance(query, str) else query
        with self._connections.reading() as connection:
            return count_facets(connection, wanted, select_ids(connection, wanted))

    def complete(self, text: str, cursor: int) -> tuple[Suggestion, ...]:
        """What may stand where the cursor is."""
        with self._connections.reading() as connection:
            return complete(connection, text, cursor)

    def labels(self, kind: int = TAG) -> tuple[FacetValue, ...]:
        """All tags, or all collections, by name."""
        with self._connections.reading() as connection:
            return known_labels(connection, kind)

    def by_uids(self, uids: Iterable[str]) -> list[ImageRecord]:
        """The records of `uids` in that order; those that are gone are left out."""
        wanted = list(uids)
        found = self._select("uid IN (SELECT value FROM json_each(?))", encode_json(wanted).decode())
        by_uid = {record.uid: record for record in found}
        return [by_uid[uid] for uid in wanted if uid in by_uid]

    def entries_of(self, uids: Iterable[str]) -> list[Entry]:
        """The same, with all that the index knows of them."""
        statement = f"SELECT {COLUMNS}, {FURTHER} FROM images WHERE uid IN (SELECT value FROM json_each(?))"  # noqa: S608 - constants
        with self._connections.reading() as connection:
            rows = connection.execute(statement, (encode_json(list(uids)).decode(),)).fetchall()
        return [Entry(to_record(row, self._library, self._thumbnails), row[-1]) for row in rows]

    def set_marks(self, marks: Iterable[tuple[str, Marks]], *, settled: Iterable[str]) -> None:
        """Write the marks of pictures by uid, and settle pictures, in one transaction."""
        marks = list(marks)
        self.notes.write_down(uid for uid, _ in marks)
        with self._connections.writing() as connection:
            for uid, one in marks:
                update_marks(connection, uid, one)
            connection.executemany("DELETE FROM unsettled WHERE uid = ?", [(uid,) for uid in settled])

    def set_costs(self, costs: Iterable[tuple[str, float]]) -> None:
        """Write what pictures cost, by uid, in one transaction."""
        costs = list(costs)
        self.notes.write_down(uid for uid, _ in costs)
        with self._connections.writing() as connection:
            connection.executemany("UPDATE images SET cost = ? WHERE uid = ?", [(cost, uid) for uid, cost in costs])

    def unsettle(self, places: Iterable[tuple[str, str]]) -> None:
        """Note that the files of these (uid, relative path) are about to be changed, until they are settled.

        On the disk when this returns: otherwise a power cut could keep a file's change and lose the note.
        """
        places = list(places)
        self.notes.write_down(uid for uid, _ in places)
        with self._connections.writing(durable=True) as connection:
            connection.executemany("INSERT OR REPLACE INTO unsettled VALUES (?, ?)", places)

    def unsettled(self) -> list[tuple[str, str]]:
        """Uid and relative path of those whose files a crash kept from being changed completely, or known."""
        with self._connections.reading() as connection:
            return [(str(uid), str(path)) for uid, path in connection.execute("SELECT uid, path FROM unsettled")]

    def settle(
        self, uids: Iterable[str], *, add: Iterable[Entry] = (), remove_uids: Iterable[str] = ()
    ) -> list[ImageRecord]:
        """Add and remove rows and settle `uids`, in one transaction; the records that were added."""
        entries, removed = list(add), list(remove_uids)
        self.notes.write_down((*removed, *(entry.record.uid for entry in entries)))
        with self._connections.writing() as connection:
            for uid in removed:
                remove_uid(connection, uid)
            for entry in entries:
                remove(connection, entry, self._library)
            added = [replace(entry.record, id=insert(connection, entry, self._library)) for entry in entries]
            connection.executemany("DELETE FROM unsettled WHERE uid = ?", [(uid,) for uid in uids])
        return added

    def rows(self, ids: Iterable[int]) -> list[ImageRecord]:
        """The records of `ids` in that order; those that are gone are left out."""
        wanted = list(ids)
        found = self._select("id IN (SELECT value FROM json_each(?))", encode_json(wanted).decode())
        by_id = {record.id: record for record in found}
        return [by_id[row_id] for row_id in wanted if row_id in by_id]

    def find(self, uid: str) -> ImageRecord | None:
        """The picture with this uid."""
        return next(iter(self._select("uid = ?", uid)), None)

    def images_of(self, task_id: str) -> list[ImageRecord]:
        """The pictures of one task, in its order."""
        return self._select("task_id = ? ORDER BY number, id", task_id)

    def with_hash(self, sha256: str) -> ImageRecord | None:
        """The oldest picture with these bytes."""
        return next(iter(self._select("sha256 = ? ORDER BY id LIMIT 1", sha256)), None)

    def mentioning(self, sha256: str) -> list[ImageRecord]:
        """The pictures with a reference in whose description this hash stands, newest first; some 50 ms for 100,000."""
        condition = (
            "id IN (SELECT id FROM brief WHERE sources > 0) AND instr(request, ?) > 0 AND sha256 != ? ORDER BY id DESC"
        )
        return self._select(condition, sha256, sha256)

    def made_by(self, fingerprint: str) -> ImageRecord | None:
        """The latest picture of a request with this fingerprint."""
        condition = (
            "fingerprint = ? AND fingerprint != '' ORDER BY id DESC LIMIT 1"  # the partial index needs the second
        )
        return next(iter(self._select(condition, fingerprint)), None)

    def newest(self) -> ImageRecord | None:
        """The picture that was filed last."""
        return next(iter(self._select("TRUE ORDER BY id DESC LIMIT 1")), None)

    def all_records(self) -> list[ImageRecord]:
        """Every record, oldest first."""
        return self._select("TRUE ORDER BY id")

    def paths_from(self, first: str) -> set[str]:
        """Relative paths of all pictures at or after `first` in the order of names."""
        with self._connections.reading() as connection:
            return {str(row[0]) for row in connection.execute("SELECT path FROM images WHERE path >= ?", (first,))}

    def folders(self) -> dict[str, int]:
        """Relative path of every folder that was compared with the rows → its time then, in nanoseconds."""
        with self._connections.reading() as connection:
            return dict(connection.execute("SELECT path, changed FROM folders").fetchall())

    def rows_in(self, folder: str) -> dict[str, tuple[str, bool]]:
        """File name → uid and whether it is missing, of the pictures right in a folder ("" is the library)."""
        prefix = f"{folder}/" if folder else ""
        with self._connections.reading() as connection:
            rows = connection.execute(
                "SELECT substr(path, ?), uid, missing FROM images WHERE path >= ? AND path < ? "
                "AND instr(substr(path, ?), '/') = 0",
                (len(prefix) + 1, prefix, _behind(prefix), len(prefix) + 1),
            )
            return {str(name): (str(uid), bool(missing)) for name, uid, missing in rows.fetchall()}

    def uids_below(self, folder: str) -> set[str]:
        """Those of all pictures in a folder and below it that are not missing already."""
        prefix = f"{folder}/"
        with self._connections.reading() as connection:
            rows = connection.execute(
                "SELECT uid FROM images WHERE path >= ? AND path < ? AND NOT missing", (prefix, _behind(prefix))
            )
            return {str(uid) for (uid,) in rows.fetchall()}

    def paths_of(self, paths: Iterable[str]) -> set[str]:
        """Those of `paths` that have a row."""
        with self._connections.reading() as connection:
            rows = connection.execute(
                "SELECT path FROM images WHERE path IN (SELECT value FROM json_each(?))",
                (encode_json(list(paths)).decode(),),
            )
            return {str(path) for (path,) in rows.fetchall()}

    def take_scan(
        self, *, missing: Iterable[str], returned: Iterable[str], times: dict[str, int], vanished: Iterable[str]
    ) -> None:
        """Mark pictures as missing or there again, and remember the times of folders, in one transaction."""
        marks = [*((1, uid) for uid in missing), *((0, uid) for uid in returned)]
        self.notes.write_down(uid for _, uid in marks)
        with self._connections.writing() as connection:
            connection.executemany("UPDATE images SET missing = ? WHERE uid = ?", marks)
            for folder in vanished:
                connection.execute(
                    "DELETE FROM folders WHERE path = ? OR (path >= ? AND path < ?)",
                    (folder, f"{folder}/", _behind(f"{folder}/")),
                )
            connection.executemany("INSERT OR REPLACE INTO folders VALUES (?, ?)", times.items())

    def count(self) -> int:
        """How many pictures there are."""
        with self._connections.reading() as connection:
            return int(connection.execute("SELECT count(*) FROM images").fetchone()[0])

    def total_bytes(self) -> int:
        """The sizes of all picture files together."""
        with self._connections.reading() as connection:
            return int(connection.execute("SELECT coalesce(sum(bytes), 0) FROM images").fetchone()[0])

    def _select(self, condition: str, *values: object) -> list[ImageRecord]:
        statement = f"SELECT {COLUMNS} FROM images WHERE {condition}"  # noqa: S608 - constants
        with self._connections.reading() as connection:
            rows = connection.execute(statement, values)
            return [to_record(row, self._library, self._thumbnails) for row in rows]


def _behind(prefix: str) -> str:
    """The first text behind all that begin with `prefix`, which ends with a slash."""
    return f"{prefix[:-1]}0" if prefix else "\U0010ffff"
