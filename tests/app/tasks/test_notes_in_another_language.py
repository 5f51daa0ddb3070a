"""Notes and reasons of tasks in another language: what the journal keeps, what is counted down, what is recognised."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app import words
from app.request import GenerationRequest
from app.tasks.evidence import explain
from app.tasks.gate import OFFLINE
from app.tasks.money import TaskMoney
from app.tasks.row import OVER_BUDGET, Row, over_budget
from app.tasks.state import TaskState
from app.tasks.task import next_try_in
from app.words import English, tr

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
ROW = Row("1", TaskState.HELD, GenerationRequest(model="m", prompt="a cat"), "https://gateway.example", NOW)


class _Other(English):
    """Everything in brackets, but for what counts seconds."""

    def translate(self, text: str, note: str, count: int | None) -> str:
        known = {"next try in {n} s": "noch {n} Sek.", "next try now": "jetzt (sofort)"}
        return known.get(text) or f"[{text}]"


@pytest.fixture
def other() -> Iterator[None]:
    words.use(_Other())
    yield
    words.use(None)


@pytest.mark.usefixtures("other")
def test_a_sentence_of_ours_in_the_journal_is_shown_in_the_language_of_now() -> None:
    assert replace(ROW, held=OFFLINE).as_task().note == f"[{OFFLINE}]"


@pytest.mark.usefixtures("other")
def test_what_is_over_budget_is_recognised_in_every_language() -> None:
    kept = over_budget(tr("over today's budget of {limit} ({spent} spent)", limit="5.00", spent="4.99"))
    row = replace(ROW, held=kept)
    assert row.is_over_budget
    assert row.as_task().over_budget
    assert row.as_task().note == "[over today's budget of 5.00 (4.99 spent)]"
    words.use(None)
    assert row.is_over_budget
    assert row.as_task().note == "[over today's budget of 5.00 (4.99 spent)]"  # in the language it was written in


def test_an_english_reason_is_kept_as_it_always_was() -> None:
    kept = over_budget(f"{OVER_BUDGET} of 5.00 (4.99 spent)")
    assert kept == "over today's budget of 5.00 (4.99 spent)"
    assert replace(ROW, held=kept).as_task().note == kept


@pytest.mark.usefixtures("other")
def test_a_wait_is_counted_down_in_the_language_of_the_note() -> None:
    note = tr("the gateway asks to wait, {when}", when=next_try_in(9))
    task = replace(ROW, state=TaskState.READY).as_task(note=note, next_try=NOW + timedelta(seconds=9))
    assert task.note_at(NOW) == "[the gateway asks to wait, noch 9 Sek.]"
    assert task.note_at(NOW + timedelta(seconds=5)) == "[the gateway asks to wait, noch 4 Sek.]"
    assert task.note_at(NOW + timedelta(seconds=20)) == "[the gateway asks to wait, jetzt (sofort)]"


@pytest.mark.usefixtures("other")
def test_the_evidence_is_told_in_the_language_of_now() -> None:
    said = explain(TaskState.UNCERTAIN, TaskMoney(estimate=0.04))
    assert said == "[Cannot tell: the balance before it was sent is not known ([the price of this is 0.04]).]"
