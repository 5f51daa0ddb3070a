"""Daily copies of the journal: they open, they are few, and they never stand in the way."""

from __future__ import annotations

import sqlite3
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from app.errors import DatabaseError
from app.request import GenerationRequest
from app.tasks.backups import KEPT, Backups
from app.tasks.journal import Journal
from app.tasks.row import Row
from app.tasks.state import TaskState


def _row(task_id: str) -> Row:
    request = GenerationRequest(model="flux-2-flex", prompt="a cat")
    return Row(task_id, TaskState.DONE, request, "https://toapis.com", datetime.now(UTC))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A journal with one task in it."""
    path = tmp_path / "journal.sqlite3"
    journal = Journal(path)
    journal.insert(_row("01A"), "test")
    journal.close()
    return path


def test_opening_a_journal_with_tasks_leaves_a_copy_that_opens(path: Path) -> None:
    Journal(path).close()
    copy = Backups(path.parent / "backups").newest()
    assert copy is not None
    restored = Journal(copy)
    assert restored.row("01A") is not None
    restored.close()


def test_an_empty_journal_is_not_copied(tmp_path: Path) -> None:
    for _ in range(2):
        Journal(tmp_path / "journal.sqlite3").close()
    assert Backups(tmp_path / "backups").newest() is None


def test_one_copy_a_day_and_only_the_latest_are_kept(path: Path) -> None:
    backups = Backups(path.parent / "backups")
    db = sqlite3.connect(path)
    first = date(2026, 1, 1)
    for day in range(KEPT + 5):
        made = backups.make(db, first + timedelta(days=day))
        assert made is not None
        assert backups.make(db, first + timedelta(days=day)) == made
    db.close()
    names = sorted(copy.name for copy in (path.parent / "backups").iterdir())
    assert len(names) == KEPT
    assert names[-1] == "journal-2026-01-19.sqlite3"


def test_a_damaged_journal_names_the_copy_to_put_in_its_place(path: Path) -> None:
    Journal(path).close()
    path.write_bytes(b"\0" * 5000)
    with pytest.raises(DatabaseError, match=r"journal-\d{4}-\d{2}-\d{2}\.sqlite3"):
        Journal(path)


@pytest.mark.expected_logs("could not be copied")
def test_a_folder_of_copies_that_cannot_be_made_does_not_stop_the_journal(path: Path) -> None:
    (path.parent / "backups").write_text("in the way")
    journal = Journal(path)
    journal.insert(_row("01B"), "test")
    assert journal.row("01B") is not None
    journal.close()
