"""A wait whose end is known can be watched: its note counts down."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.core import Core, CoreOptions
from app.gateway.demo.script import FAST, Fault
from app.request import GenerationRequest
from app.tasks.backoff import Pace
from app.tasks.state import TaskState
from app.tasks.task import Task, next_try_in

NOW = datetime(2026, 11, 20, 15, 30, tzinfo=UTC)
LAMP = GenerationRequest(model="flux-2-pro", prompt="a lamp")


def waiting(note: str, next_try: datetime | None) -> Task:
    return Task("01J", TaskState.READY, LAMP, "https://toapis.com", NOW, note=note, next_try=next_try)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(15.2, "next try in 15 s"), (0.2, "next try in 1 s"), (0, "next try now"), (-3, "next try now")],
)
def test_a_wait_is_said_in_whole_seconds(seconds: float, words: str) -> None:
    assert next_try_in(seconds) == words


def test_the_note_counts_down_and_keeps_the_rest_of_its_words() -> None:
    task = waiting("waiting for the network, next try in 15 s: no route. Nothing was sent.", NOW + timedelta(seconds=9))
    assert task.note_at(NOW) == "waiting for the network, next try in 9 s: no route. Nothing was sent."
    late = task.note_at(NOW + timedelta(seconds=20))
    assert late == "waiting for the network, next try now: no route. Nothing was sent."


def test_a_note_without_a_known_end_stays_as_it_is() -> None:
    task = waiting("the gateway gave no clear answer; asking again", None)
    assert task.note_at(NOW) == task.note


@pytest.mark.anyio
@pytest.mark.parametrize("by", ["pause", "hand"])
async def test_a_request_that_was_held_meanwhile_still_is_not_sent_early(tmp_path: Path, by: str) -> None:
    script = replace(FAST, faults=(Fault(at="submit", status=429, retry_after=2.0),))
    options = CoreOptions(data_dir=tmp_path, demo=True, script=script, pace=Pace().scaled(0.01))
    asked, sent, held = asyncio.Event(), list[datetime](), asyncio.Event()
    async with Core(options) as core:

        def look(task: Task) -> None:
            if task.state is TaskState.SENDING:
                sent.append(datetime.now(UTC))
                if by == "pause":
                    core.pause(paused=True)
            if task.next_try is not None:
                asked.set()
            if task.state is TaskState.HELD:
                held.set()

        core.task_changed.connect(look)
        task = await core.submit(LAMP)
        async with asyncio.timeout(60):
            await asked.wait()
        if by == "hand":
            await core.hold(task.id)
        async with asyncio.timeout(60):
            await held.wait()
        if by == "hand":
            await core.release(task.id)
        by = "nobody"
        core.pause(paused=False)
        assert (await core.wait_for(task.id)).state is TaskState.DONE
    assert len(sent) == 2
    assert sent[1] - sent[0] >= timedelta(seconds=2)


@pytest.mark.anyio
async def test_a_request_that_has_to_wait_says_until_when(tmp_path: Path) -> None:
    script = replace(FAST, faults=(Fault(at="submit", status=429, retry_after=0.3),))
    options = CoreOptions(data_dir=tmp_path, demo=True, script=script, pace=Pace().scaled(0.01))
    seen: list[Task] = []
    async with Core(options) as core:
        core.task_changed.connect(seen.append)
        begun = datetime.now(UTC)
        done = await core.wait_for((await core.submit(LAMP)).id)
    waits = [task.next_try for task in seen if task.next_try is not None]
    assert waits
    assert waits[0] > begun + timedelta(seconds=0.3)
    assert done.state is TaskState.DONE
    assert done.next_try is None
    assert all(task.next_try is None for task in seen if task.state is not TaskState.READY)
