"""A journal of an older version: copied first, then brought up to date with everything that it holds."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.errors import DiskError
from app.tasks.journal import Journal
from app.tasks.row import Changes
from app.tasks.schema import SCHEMA_VERSION
from app.tasks.state import ResultState, TaskState

OLD = (Path(__file__).parent / "journal_schema_1.sql").read_text(encoding="utf-8")
PREFIX = "01JD000000000000000000000"


@pytest.fixture
def old_file(tmp_path: Path) -> Path:
    path = tmp_path / "journal.sqlite3"
    with closing(sqlite3.connect(path)) as db:
        db.executescript(OLD)
    return path


@pytest.fixture
def journal(old_file: Path) -> Iterator[Journal]:
    opened = Journal(old_file)
    yield opened
    opened.close()


def _contents(path: Path, *tables: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as db:
        found: list[tuple[object, ...]] = []
        for table in tables:
            found += db.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall()  # noqa: S608 - names are the tests' own
        return found


def test_every_old_row_is_what_it_was(old_file: Path, tmp_path: Path) -> None:
    tables = ("task", "result", "step", "upload")
    before = _contents(old_file, *tables)
    Journal(old_file).close()
    assert _contents(old_file, *tables) == before


def test_the_copy_made_before_is_the_old_journal(old_file: Path) -> None:
    before = _contents(old_file, "task", "step")
    Journal(old_file).close()
    copy = old_file.with_name("journal.before-format-2.sqlite3")
    assert _contents(copy, "task", "step") == before
    with closing(sqlite3.connect(copy)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (1,)
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_the_new_format_is_the_one_that_a_new_journal_has(journal: Journal, tmp_path: Path) -> None:
    new = Journal(tmp_path / "new.sqlite3")
    new.close()
    shapes: list[set[tuple[str, ...]]] = []
    for path in (journal.path, new.path):
        with closing(sqlite3.connect(path)) as db:
            assert db.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
            shapes.append({(name, " ".join(sql.split())) for name, sql in db.execute(
                "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")})  # fmt: skip
    assert shapes[0] == shapes[1]


def test_old_tasks_read_back_and_their_cost_is_honestly_unknown(journal: Journal) -> None:
    done = journal.row(f"{PREFIX}1")
    assert done is not None
    assert (done.state, done.request.n, done.remote_id) == (TaskState.DONE, 4, "task_img_1")
    assert done.results[0].state is ResultState.SAVED
    assert done.money is not None
    assert (done.money.estimate, done.money.how, done.money.charged, done.money.count) == (None, "unknown", None, 4)
    unclear = journal.row(f"{PREFIX}5")
    assert unclear is not None
    assert unclear.as_task().evidence.startswith("Cannot tell: the balance before it was sent is not known")


def test_old_tasks_go_on(journal: Journal) -> None:
    journal.advance(f"{PREFIX}2", TaskState.RUNNING, TaskState.SUCCEEDED, "completed", {})
    journal.advance(f"{PREFIX}3", TaskState.SENDING, TaskState.UNCERTAIN, "found sending at start", {})
    journal.advance(f"{PREFIX}4", TaskState.HELD, TaskState.QUEUED, "released", {})
    assert [row.state for row in journal.unfinished()] == [TaskState.SUCCEEDED, TaskState.QUEUED]


def test_what_runs_can_still_move_the_balance_and_what_ended_cannot(journal: Journal) -> None:
    steps = journal.look(
        lambda db: db.execute(
            "SELECT sent_step IS NOT NULL, answered_step IS NOT NULL, over_step IS NOT NULL FROM money ORDER BY task_id"
        ).fetchall()
    )
    assert [tuple(step) for step in steps] == [(1, 1, 1), (1, 1, 0), (1, 0, 0), (0, 0, 1), (1, 1, 1)]


def test_opening_it_again_migrates_nothing_and_keeps_the_copy(old_file: Path) -> None:
    Journal(old_file).close()
    copy = old_file.with_name("journal.before-format-2.sqlite3")
    kept = copy.read_bytes()
    Journal(old_file).close()
    assert copy.read_bytes() == kept


def test_without_a_copy_nothing_is_changed(old_file: Path) -> None:
    old_file.with_name("journal.before-format-2.part").mkdir()
    before = old_file.read_bytes()
    with pytest.raises(DiskError, match="Nothing was changed"):
        Journal(old_file)
    assert old_file.read_bytes() == before


def test_a_migration_that_breaks_off_leaves_the_old_journal(old_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = _contents(old_file, "task", "step")

    def power_cut(_db: sqlite3.Connection) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr("app.tasks.migrations.fill_from_steps", power_cut)
    with pytest.raises(DiskError, match="disk I/O error"):
        Journal(old_file)
    monkeypatch.undo()
    assert _contents(old_file, "task", "step") == before
    Journal(old_file).close()
    assert len(_contents(old_file, "money")) == 5


def test_what_the_gateway_said_to_a_request_is_kept_and_an_older_journal_gets_a_place_for_it(old_file: Path) -> None:
    with closing(Journal(old_file)) as journal:
        before = journal.row(f"{PREFIX}3")
        assert before is not None
        assert before.submit_answer == {}, "nobody kept it"
        first = {"id": "task_img_3", "status": "queued"}
        changes: Changes = {"answer": first, "submit_answer": first}
        journal.advance(f"{PREFIX}3", TaskState.SENDING, TaskState.ACCEPTED, "accepted", changes)
        last: Changes = {"answer": {"status": "completed"}}
        journal.advance(f"{PREFIX}3", TaskState.ACCEPTED, TaskState.SUCCEEDED, "completed", last)
    with closing(Journal(old_file)) as journal:
        row = journal.row(f"{PREFIX}3")
        assert row is not None
        assert (row.answer, row.submit_answer) == ({"status": "completed"}, first)
