"""The journal: what is on disk, whatever happens next."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.errors import DatabaseError, DiskError
from app.request import GenerationRequest, Reference
from app.tasks.journal import Journal, StaleStateError
from app.tasks.row import ResultRow, Row
from app.tasks.state import ForbiddenTransitionError, ResultState, TaskState
from app.tasks.task import TaskError

REQUEST = GenerationRequest(
    model="flux-2-pro",
    prompt="a cat \U0001f408 in a spacesuit\n“quoted”",
    size="16:9",
    options={"metadata.resolution": "2K"},
    references=(Reference(name="mug.png", sha256="ab" * 32, format="png", bytes=10, width=1, height=2),),
)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    opened = Journal(tmp_path / "data" / "journal.sqlite3")
    yield opened
    opened.close()


def _row(task_id: str = "01A", state: TaskState = TaskState.QUEUED) -> Row:
    return Row(task_id, state, REQUEST, "https://toapis.com", datetime.now(UTC))


def test_a_task_reads_back_as_it_was_written(journal: Journal) -> None:
    row = _row()
    journal.insert(row, "asked for")
    read = journal.row(row.id)
    assert read is not None
    assert read.request == REQUEST
    assert abs(read.created - row.created) < timedelta(milliseconds=1)
    assert read.state is TaskState.QUEUED


def test_a_step_writes_state_and_changes_together(journal: Journal) -> None:
    journal.insert(_row(), "asked for")
    journal.advance("01A", TaskState.QUEUED, TaskState.READY, "ready", {})
    sent = datetime.now(UTC)
    journal.advance("01A", TaskState.READY, TaskState.SENDING, "sending", {"payload": {"n": 1}, "sent": sent})
    row = journal.advance("01A", TaskState.SENDING, TaskState.ACCEPTED, "accepted", {"remote_id": "task_img_1"})
    assert (row.state, row.remote_id, row.payload) == (TaskState.ACCEPTED, "task_img_1", {"n": 1})
    assert [step[2] for step in journal.steps("01A")] == ["QUEUED", "READY", "SENDING", "ACCEPTED"]


def test_a_step_from_a_state_that_is_past_writes_nothing(journal: Journal) -> None:
    journal.insert(_row(), "asked for")
    journal.advance("01A", TaskState.QUEUED, TaskState.CANCELLED, "cancelled", {})
    with pytest.raises(StaleStateError):
        journal.advance("01A", TaskState.QUEUED, TaskState.READY, "ready", {"remote_id": "x"})
    row = journal.row("01A")
    assert row is not None
    assert (row.state, row.remote_id) == (TaskState.CANCELLED, None)


def test_a_step_that_the_table_does_not_have_is_a_bug(journal: Journal) -> None:
    journal.insert(_row(), "asked for")
    with pytest.raises(ForbiddenTransitionError):
        journal.advance("01A", TaskState.QUEUED, TaskState.SENDING, "hurry", {})


def test_an_ended_task_knows_when_it_ended_and_why(journal: Journal) -> None:
    journal.insert(_row(), "asked for")
    error = TaskError("refused", "No such size. Nothing was charged.")
    journal.advance("01A", TaskState.QUEUED, TaskState.REJECTED, "refused", {"error": error})
    row = journal.row("01A")
    assert row is not None
    assert row.error == error
    assert row.ended is not None


def test_results_keep_their_own_states(journal: Journal) -> None:
    journal.insert(_row(), "asked for")
    saved = ResultRow(1, ResultState.SAVED, "https://files/1", "01P", Path("/lib/a.png"))
    journal.change("01A", {"results": (ResultRow(0, url="https://files/0"), saved)})
    row = journal.change("01A", {"results": (ResultRow(0, ResultState.BLOCKED, reason="disk full"),)})
    assert [(item.index, item.state) for item in row.results] == [(0, ResultState.BLOCKED), (1, ResultState.SAVED)]
    assert row.results[1].path == Path("/lib/a.png")


def test_only_the_first_of_two_resends_passes(journal: Journal) -> None:
    journal.insert(_row(state=TaskState.UNCERTAIN), "test")
    journal.resend("01A", _row("01B"), "again")
    with pytest.raises(StaleStateError):
        journal.resend("01A", _row("01C"), "again")
    assert journal.row("01C") is None
    assert [row.id for row in journal.latest(10)] == ["01B"]


def test_a_task_on_its_way_is_not_resent(journal: Journal) -> None:
    journal.insert(_row(state=TaskState.RUNNING), "test")
    with pytest.raises(StaleStateError):
        journal.resend("01A", _row("01B"), "again")
    assert journal.row("01B") is None


def test_the_list_holds_all_that_is_open_and_the_latest_of_the_rest(journal: Journal) -> None:
    for number, state in enumerate([TaskState.UNCERTAIN, TaskState.RUNNING, *[TaskState.DONE] * 5]):
        journal.insert(_row(f"0{number}", state), "test")
    assert [row.id for row in journal.latest(2)] == ["06", "05", "01", "00"]
    assert [row.id for row in journal.unfinished()] == ["01"]


def test_an_upload_is_remembered_for_its_gateway_and_key_and_not_for_ever(journal: Journal) -> None:
    journal.remember_upload("aa", "https://toapis.com", "k1", "https://files/aa.png")
    assert journal.find_upload("aa", "https://toapis.com", "k1", 60.0) == "https://files/aa.png"
    assert journal.find_upload("aa", "https://toapis.cn", "k1", 60.0) is None
    assert journal.find_upload("aa", "https://toapis.com", "k2", 60.0) is None
    assert journal.find_upload("aa", "https://toapis.com", "k1", -1.0) is None


def test_every_commit_is_on_disk_for_another_connection(journal: Journal) -> None:
    journal.insert(_row(), "asked for")
    other = sqlite3.connect(journal.path)
    assert other.execute("SELECT state FROM task").fetchall() == [("QUEUED",)]
    assert other.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    other.close()


def test_a_journal_of_a_newer_version_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    newer = sqlite3.connect(path)
    newer.execute("PRAGMA user_version = 99")
    newer.commit()
    newer.close()
    before = path.read_bytes()
    with pytest.raises(DatabaseError, match="newer version"):
        Journal(path)
    assert path.read_bytes() == before


def test_a_damaged_journal_is_refused_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    path.write_bytes(b"this is no database, but it has to stay where it is" * 100)
    before = path.read_bytes()
    with pytest.raises(DatabaseError, match="damaged"):
        Journal(path)
    assert path.read_bytes() == before


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(DiskError, match="cannot be written"):
        Journal(tmp_path / "file" / "journal.sqlite3")
