"""200 kinds of damage to each database: the journal is refused and kept, or read rightly; the index is built again."""

from __future__ import annotations

import itertools
import logging
import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeAlias

import pytest
from ulid import ULID

from app.errors import DatabaseError, DiskError
from app.library.library import Library
from app.paths import Paths, find_paths
from app.request import GenerationRequest
from app.tasks.journal import Journal
from app.tasks.row import Row
from app.tasks.state import TaskState
from tests.faults.damage import damaged
from tests.faults.figures import FIGURES
from tests.faults.stock import fill

TIMES = 200

pytestmark = pytest.mark.timeout(300)


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """What is logged about damage is tested elsewhere."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


Everything: TypeAlias = tuple[list[Row], list[Row], list[list[tuple[datetime, str | None, str, str]]]]

TASKS = 40
ROAD = (TaskState.QUEUED, TaskState.READY, TaskState.SENDING, TaskState.ACCEPTED, TaskState.RUNNING)


def journal_of_many_states(path: Path) -> bytes:
    """A journal with forty tasks, each a step or more on its road."""
    journal = Journal(path)
    for number in range(TASKS):
        request = GenerationRequest(model="flux-2-pro", prompt=f"a lamp, the {number}. of many")
        row = Row(str(ULID()), TaskState.QUEUED, request, "https://toapis.com", datetime.now(UTC))
        journal.insert(row, "asked for")
        steps = ROAD[: 1 + number % len(ROAD)]
        for old, new in itertools.pairwise(steps):
            more = {"remote_id": f"task_{number:04d}"} if new is TaskState.ACCEPTED else {}
            journal.advance(row.id, old, new, "a step", more)  # pyright: ignore[reportArgumentType] - the one key is a right one
    journal.close()
    return path.read_bytes()


def rot(path: Path, data: bytes) -> None:
    """Give a file other bytes behind its back: damage touches neither its time nor what lies beside it."""
    found = path.stat()
    path.write_bytes(data)
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))


def everything(path: Path) -> Everything:
    """All that the program ever reads."""
    journal = Journal(path)
    try:
        rows = journal.latest(1_000)
        return rows, journal.unfinished(), [journal.steps(row.id) for row in rows]
    finally:
        journal.close()


def test_a_damaged_journal_is_refused_and_kept_or_read_rightly(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    whole = journal_of_many_states(path)
    right = everything(path)
    seal = path.with_name("journal.sqlite3.seal")
    sealed = seal.read_text()
    wrong: list[str] = []
    for seed in range(TIMES):
        data = damaged(whole, seed)
        rot(path, data)
        seal.write_text(sealed)
        wrong += [f"{seed}: {line}" for line in meet(path, data, "damaged journals", lambda read: read == right)]
        rot(path, whole)
        os.utime(path, ns=(0, int(sealed.split()[0])))
    assert not wrong, "\n".join(wrong)
    seal.write_text(sealed)
    assert everything(path) == right


def test_a_damaged_journal_of_a_killed_program_is_refused_and_kept_or_has_every_task(tmp_path: Path) -> None:
    """No seal then: a letter in a text may have changed unseen, but no task is missing and every value is one."""
    path = tmp_path / "journal.sqlite3"
    whole = journal_of_many_states(path)
    wrong: list[str] = []
    for seed in range(TIMES):
        data = damaged(whole, seed)
        path.with_name("journal.sqlite3.seal").unlink(missing_ok=True)
        path.write_bytes(data)
        wrong += [
            f"{seed}: {line}"
            for line in meet(path, data, "damaged journals without a seal", lambda read: len(read[0]) == TASKS)
        ]
    assert not wrong, "\n".join(wrong)


def meet(path: Path, data: bytes, name: str, is_right: Callable[[Everything], bool]) -> list[str]:
    """Open a damaged journal; what is wrong with how it ended."""
    try:
        read = everything(path)
    except (DatabaseError, DiskError) as error:
        FIGURES.add(f"{name}, refused")
        says = "nothing was" in str(error).lower() and str(path) in str(error)
        is_kept = path.read_bytes() == data
        return ([] if says else [f"says {error}"]) + ([] if is_kept else ["refused and changed"])
    except Exception as error:  # noqa: BLE001 - any other error is what this test looks for
        return [f"{type(error).__name__}: {error}"]
    FIGURES.add(f"{name}, read")
    return [] if is_right(read) else ["read wrongly"]


def test_an_emptied_journal_is_not_taken_for_a_new_one(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    journal_of_many_states(path)
    path.write_bytes(b"")
    with pytest.raises(DatabaseError, match="it is empty and was not before"):
        Journal(path)
    path.unlink()
    Journal(path).close()


# ------------------------------------------------------------------------------------------------------- the index


def stocked(paths: Paths) -> None:
    """A library with thirty pictures."""
    library = Library(paths)
    library.open()
    fill(library, paths, 30)
    library.close()


def shown(library: Library) -> list[tuple[object, ...]]:
    """What is in the library, without the row ids of the index."""
    records = library.rows(library.ids())
    return [(record.uid, record.path, record.prompt, record.sha256, record.created) for record in records]


def test_a_damaged_index_is_set_aside_and_built_again_or_read_rightly(tmp_path: Path) -> None:
    paths = find_paths(tmp_path)
    stocked(paths)
    whole = paths.index.read_bytes()
    library = Library(paths)
    library.open()
    right, found = shown(library), list(library.ids("lamp"))
    library.close()
    wrong: list[str] = []
    for seed in range(TIMES):
        for path in paths.data.glob("index.sqlite3*"):
            path.unlink()
        paths.index.write_bytes(damaged(whole, seed))
        library = Library(paths)
        try:
            library.open()
            read, hits = shown(library), list(library.ids("lamp"))
        except DatabaseError as error:
            refused = str(error)
            library.close()
            if "newer version" in refused:
                FIGURES.add("damaged indexes, refused as newer")
                continue
            library.open()  # deeper than the first look: known by now, and built again
            read, hits = shown(library), list(library.ids("lamp"))
        except Exception as error:  # noqa: BLE001 - any other error is what this test looks for
            wrong.append(f"{seed}: {type(error).__name__}: {error}")
            library.close()
            continue
        is_aside = any("damaged" in path.name for path in paths.data.glob("index.sqlite3*"))
        FIGURES.add("damaged indexes, set aside and built again" if is_aside else "damaged indexes, read")
        library.close()
        if read != right or len(hits) != len(found):
            wrong.append(f"{seed}: read wrongly")
    assert not wrong, "\n".join(wrong)
    assert len(list(paths.library.rglob("*.json"))) == 30
