"""Totals by the person's calendar, and a table that spreadsheets cannot take for anything else."""

from __future__ import annotations

import csv
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import DiskError
from app.gateway.protocol import Balance
from app.request import GenerationRequest
from app.tasks.journal import Journal
from app.tasks.ledger import COLUMNS, lines, totals, write_csv
from app.tasks.money import TaskMoney, amount, moved, spent_on
from app.tasks.row import Row
from app.tasks.state import TaskState

HERE = "https://toapis.com"


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    opened = Journal(tmp_path / "journal.sqlite3")
    yield opened
    opened.close()


@contextmanager
def living_in(monkeypatch: pytest.MonkeyPatch, zone: str) -> Generator[None]:
    if not hasattr(time, "tzset"):
        pytest.skip("this system has one time zone")
    with monkeypatch.context() as patch:
        patch.setenv("TZ", zone)
        time.tzset()
        yield
    time.tzset()


class Book:
    """Writes tasks as the engine does, at times of the test's own."""

    def __init__(self, journal: Journal) -> None:
        self.journal = journal
        self.number = 0

    def add(
        self, sent: datetime, state: TaskState = TaskState.DONE, *, model: str = "flux-2-pro", gateway: str = HERE,
        estimate: float | None = None, charged: float | None = None, returned: bool | None = None, prompt: str = "x",
    ) -> str:  # fmt: skip
        self.number += 1
        name = f"01A{self.number:03}"
        request = GenerationRequest(model=model, prompt=prompt, size="16:9")
        money = TaskMoney(estimate=estimate, unit="", how="measured" if estimate else "unknown")
        self.journal.insert(Row(name, state, request, gateway, sent, money=money), "test")
        self.journal.change(name, {"sent": sent, "remote_id": f"task_img_{self.number}"})
        self.journal.within(
            lambda db: db.execute(
                "UPDATE money SET sent = ?, charged = ?, returned = ? WHERE task_id = ?",
                (sent.timestamp(), charged, returned, name),
            )
        )
        return name


@pytest.fixture
def book(journal: Journal) -> Book:
    return Book(journal)


NOON = datetime(2026, 11, 20, 12, 0).astimezone()


def test_today_and_this_month_are_those_of_the_person(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    with living_in(monkeypatch, "Asia/Shanghai"):
        now = datetime(2026, 12, 1, 7, 0, tzinfo=UTC).astimezone()
        book.add(datetime(2026, 11, 30, 15, 59, tzinfo=UTC), charged=1.0)  # 23:59 of the 30th in Shanghai
        book.add(datetime(2026, 11, 30, 16, 1, tzinfo=UTC), charged=2.0)  # 00:01 of the 1st
        spending = book.journal.look(lambda db: totals(db, HERE, now))
        assert (spending.day, spending.today.amount, spending.month.amount) == (date(2026, 12, 1), 2.0, 2.0)
        assert len(book.journal.look(lambda db: lines(db, date(2026, 11, 15)))) == 1


def test_the_day_of_a_changed_clock_begins_at_its_own_midnight(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    with living_in(monkeypatch, "Europe/Berlin"):
        now = datetime(2026, 10, 25, 22, 0, tzinfo=UTC).astimezone()  # summer time ended at 3 in the morning
        book.add(datetime(2026, 10, 24, 21, 59, tzinfo=UTC), charged=1.0)
        book.add(datetime(2026, 10, 24, 22, 1, tzinfo=UTC), charged=2.0)
        assert book.journal.look(lambda db: totals(db, HERE, now)).today.amount == 2.0


def test_what_is_measured_estimated_and_unknown_is_told_apart(book: Book) -> None:
    book.add(NOON, charged=0.04)
    book.add(NOON, estimate=0.03)
    book.add(NOON)
    book.add(NOON, TaskState.FAILED, estimate=0.05)
    book.add(NOON, TaskState.FAILED, charged=0.05, returned=True)
    book.add(NOON, TaskState.FAILED, charged=0.06, returned=False)
    book.add(NOON, TaskState.UNCERTAIN, estimate=0.07)
    book.add(NOON, TaskState.UNCERTAIN, estimate=0.07, charged=0.0)
    book.add(NOON, TaskState.REJECTED, estimate=1.0)
    book.add(NOON, TaskState.DONE, gateway="https://practice.invalid", charged=9.0)
    today = book.journal.look(lambda db: totals(db, HERE, NOON)).today
    assert (today.amount, today.measured, today.tasks, today.unknown) == (0.20, 0.10, 5, 1)


def test_models_come_dearest_first(book: Book) -> None:
    for model, charged in (("cheap", 0.01), ("dear", 0.5), ("cheap", 0.02)):
        book.add(NOON, model=model, charged=charged)
    models = book.journal.look(lambda db: totals(db, HERE, NOON)).models
    assert [(model, total.amount, total.tasks) for model, total in models] == [("dear", 0.5, 1), ("cheap", 0.03, 2)]


@given(st.lists(st.tuples(st.sampled_from(list(TaskState)), st.none() | st.floats(0, 9), st.none() | st.booleans(),
                          st.none() | st.floats(0, 9))))  # fmt: skip
def test_no_task_ever_adds_less_than_nothing(
    tasks: list[tuple[TaskState, float | None, bool | None, float | None]],
) -> None:
    for state, charged, returned, estimate in tasks:
        spent = spent_on(state, charged=charged, returned=returned, estimate=estimate)
        assert spent is None or spent >= 0.0
        if charged is not None and not returned and state in (TaskState.DONE, TaskState.UNCERTAIN, TaskState.FAILED):
            assert spent == charged


def _read(path: Path) -> list[dict[str, str]]:
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_table_has_one_line_a_task_and_no_prompts(book: Book, tmp_path: Path) -> None:
    book.add(NOON, charged=0.04, prompt="a secret")
    book.add(NOON + timedelta(hours=1), TaskState.FAILED, charged=0.5, returned=False)
    path = tmp_path / "ledger.csv"
    write_csv(path, book.journal.look(lambda db: lines(db, None)))
    first, second = _read(path)
    assert tuple(first) == COLUMNS
    assert (first["sent"], first["spent"], first["known from"]) == ("2026-11-20 12:00:00", "0.04", "balance")
    assert (second["returned"], second["spent"], second["state"]) == ("no", "0.5", "FAILED")
    assert "a secret" not in path.read_text(encoding="utf-8-sig")
    write_csv(path, book.journal.look(lambda db: lines(db, None)), prompts=True)
    assert _read(path)[0]["prompt"] == "a secret"


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", '=HYPERLINK("http://x","y")']
)
def test_no_cell_can_be_a_formula(book: Book, tmp_path: Path, text: str) -> None:
    name = book.add(NOON, model=text, prompt=text)
    book.journal.change(name, {"remote_id": text})
    path = tmp_path / "ledger.csv"
    write_csv(path, book.journal.look(lambda db: lines(db, None)), prompts=True)
    line = _read(path)[0]
    assert {line["model"], line["prompt"], line["gateway task"]} == {f"'{text}"}


@given(st.text(max_size=40))
def test_whatever_a_prompt_holds_the_table_stays_a_table(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("csv") / "ledger.csv"
    row = Row("01A", TaskState.DONE, GenerationRequest(model="m", prompt=text), HERE, NOON, money=TaskMoney())
    write_csv(path, [row, replace(row, id="01B")], prompts=True)
    found = _read(path)
    assert [line["task"] for line in found] == ["01A", "01B"]
    assert not found[0]["prompt"].startswith(("=", "+", "-", "@", "\t", "\r"))


def test_a_file_that_cannot_be_written_is_said_and_the_old_one_kept(book: Book, tmp_path: Path) -> None:
    path = tmp_path / "ledger.csv"
    path.write_text("old")
    (tmp_path / ".ledger.csv.part").mkdir()
    with pytest.raises(DiskError, match=r"ledger\.csv could not be written"):
        write_csv(path, [])
    assert path.read_text() == "old"


@pytest.mark.parametrize(
    ("value", "words"),
    [(0.0, "0.00"), (12.0, "12.00"), (0.16, "0.16"), (0.015, "0.015"), (1e-6, "0.000001"), (5e5, "500000.00")],
)
def test_money_in_words(value: float, words: str) -> None:
    assert amount(value) == words


def test_a_fall_is_counted_by_what_was_used_where_that_is_known() -> None:
    assert moved(Balance(10.0, 1.0), Balance(99.0, 1.04)) == 0.04
    assert moved(Balance(10.0, None), Balance(9.96, None)) == 0.04
    assert moved(Balance(10.0, 1.0), Balance(None, None)) is None
