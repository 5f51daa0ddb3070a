"""Results that are cut, false, hostile or gone, and answers in every shape: what is saved is the picture or nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from app.events import Event
from app.tasks.state import ResultState, TaskState
from app.tasks.task import Task
from tests.faults.conftest import Stage, done
from tests.faults.judge import LIFETIME, Exchange, Fault, as_json
from tests.faults.misbehaviour import ODD
from tests.faults.spoiled import BAD_FILES, BAD_REDIRECTS, GONE, ODD_FILES

pytestmark = [pytest.mark.anyio, pytest.mark.timeout(60)]

STRANGE = frozenset(
    {
        "one byte a chunk",
        "drips within the deadline",
        "early hints before the answer",
        "a gzip nobody asked for",
        "no length, ended by the close",
    }
)


def each(*faults: Fault) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("fault", faults, ids=lambda fault: fault.name)


@each(*BAD_FILES, *BAD_REDIRECTS, *GONE)
async def test_download_of_something_else_is_never_saved_and_fetched_again(stage: Stage, fault: Fault) -> None:
    stage.judge.plan("download", fault, 2)
    async with stage.core() as core:
        assert done(await core.wait_for((await stage.click(core)).id))
        assert core.library.count() == 1
        assert core.library.verify().is_sound
    assert stage.charges == 1
    stage.audit()


@each(*ODD_FILES, *(fault for fault in ODD if fault.name in STRANGE))
async def test_download_of_the_picture_in_a_strange_way_is_saved_at_once(stage: Stage, fault: Fault) -> None:
    before = len(stage.judge.asked.get("download", ()))
    stage.judge.plan("download", fault)
    async with stage.core() as core:
        assert done(await core.wait_for((await stage.click(core)).id))
    assert len(stage.judge.asked["download"]) - before == 1
    stage.audit()


@pytest.fixture
def short_lived(stage: Stage) -> Iterator[None]:
    """Results whose day is over as soon as they are there."""
    stage.judge.max_age = 0
    yield
    stage.judge.max_age = LIFETIME


async def _expires(stage: Stage) -> None:
    async with stage.core() as core:
        task = await core.wait_for((await stage.click(core)).id)
        assert task.state is TaskState.DONE
        assert task.results[0].state is ResultState.EXPIRED
        assert task.error is not None
        assert (task.remote_id or "?") in task.error.message
        assert core.library.count() == 0
    assert stage.charges == 1
    stage.audit()


@pytest.mark.usefixtures("short_lived")
async def test_download_of_a_picture_that_was_deleted_after_its_day_is_said_with_the_tasks_id(stage: Stage) -> None:
    stage.judge.when("download", lambda: _change(stage, deleted=True))
    await _expires(stage)


async def test_download_of_a_picture_that_nobody_knows_any_more_is_said_with_the_tasks_id(stage: Stage) -> None:
    stage.judge.when("download", lambda: _change(stage, deleted=True, forgotten=True))
    await _expires(stage)


@pytest.mark.usefixtures("short_lived")
async def test_download_after_its_day_by_a_wrong_clock_is_tried_again_and_again(stage: Stage) -> None:
    stage.judge.plan("download", GONE[0], 4)
    async with stage.core() as core:
        assert done(await core.wait_for((await stage.click(core)).id))
    stage.audit()


@pytest.mark.usefixtures("short_lived")
@each(BAD_FILES[0], BAD_FILES[4], BAD_REDIRECTS[0])
async def test_download_that_is_bad_until_its_day_is_over_ends(stage: Stage, fault: Fault) -> None:
    stage.judge.plan("download", fault, 1_000)
    stage.judge.when("download", lambda: _change(stage, deleted=True))
    await _expires(stage)


def _change(stage: Stage, **words: object) -> None:
    """Change what the gateway knows of the stage's task."""
    for order in stage.judge.orders.values():
        if order.prompt == stage.prompt:
            for name, value in words.items():
                setattr(order, name, value)


# --------------------------------------------------------------------------------------------- shapes and words


@pytest.mark.parametrize("shape", ["data", "url", "both", "b64_json", "strings"])
@pytest.mark.parametrize("count", [1, 4])
async def test_status_in_every_shape_of_results(stage: Stage, shape: str, count: int) -> None:
    stage.prompt += f" [{shape}]"
    async with stage.core() as core:
        task = await stage.click(core, model="grok-4-2-image", size="3:2", n=count)
        assert done(await core.wait_for(task.id))
        assert core.library.count() == count
    stage.audit()


def _word(change: dict[str, Any]) -> Fault:
    async def behave(exchange: Exchange) -> None:
        await exchange.work()
        await exchange.send(as_json({"id": "task_x", **change}))

    return Fault(f"says {change}", behave)


WORDS: tuple[dict[str, Any], ...] = (
    {"status": "thinking_very_hard"},
    {"status": None},
    {"status": 7},
    {"status": ""},
    {"status": "completed"},
    {"status": "completed", "result": {"data": []}},
    {"status": "completed", "result": None, "url": ""},
    {"status": "cancelled"},
    {"status": "timeout", "error": {"message": "late"}},
    {"status": "in_progress", "progress": 1e308},
    {"status": "in_progress", "progress": "ninety"},
    {"status": "in_progress", "id": "another"},
)


@each(*(_word(word) for word in WORDS))
async def test_status_in_unknown_words_means_that_it_runs(stage: Stage, fault: Fault) -> None:
    stage.judge.plan("status", fault, 3)
    async with stage.core() as core:
        assert done(await core.wait_for((await stage.click(core)).id))
    assert stage.charges == 1
    stage.audit()


async def test_status_failed_is_the_only_word_that_fails_a_task(stage: Stage) -> None:
    stage.prompt += " [fail]"
    async with stage.core() as core:
        task = await core.wait_for((await stage.click(core)).id)
    assert task.state is TaskState.FAILED
    assert task.error is not None
    assert "The upstream is tired." in task.error.message
    stage.audit()


async def test_status_of_a_task_that_is_unknown_again_and_again_is_lost_and_found_by_hand(stage: Stage) -> None:
    stage.judge.when("submit", lambda: _change(stage, forgotten=True))
    async with stage.core() as core:
        task = await core.wait_for((await stage.click(core)).id)
        assert task.state is TaskState.LOST
        assert task.error is not None
        assert (task.remote_id or "?") in task.error.message
        _change(stage, forgotten=False)
        again = _when(core.task_changed, lambda changed: changed.state is TaskState.DONE)
        await core.recheck(task.id)
        await again
    assert stage.charges == 1
    stage.audit()


def _when(event: Event[Task], is_it: Callable[[Task], bool]) -> asyncio.Future[Task]:
    found: asyncio.Future[Task] = asyncio.get_running_loop().create_future()
    event.connect(lambda task: found.set_result(task) if is_it(task) and not found.done() else None)
    return found


async def test_status_that_shows_a_picture_more_each_time_loses_none(stage: Stage) -> None:
    stage.judge.when("submit", lambda: _change(stage, short=2))
    async with stage.core() as core:
        task = await stage.click(core, model="grok-4-2-image", size="3:2", n=4)
        assert done(await core.wait_for(task.id))
        assert core.library.count() == 4
    stage.audit()


async def test_status_that_stays_short_of_a_picture_ends_all_the_same(stage: Stage) -> None:
    stage.judge.when("submit", lambda: _change(stage, short=1_000))
    async with stage.core() as core:
        task = await stage.click(core, model="grok-4-2-image", size="3:2", n=4)
        assert done(await core.wait_for(task.id))
        assert core.library.count() == 3


async def test_status_completed_at_once_in_the_answer_to_the_submit(stage: Stage) -> None:
    async def at_once(exchange: Exchange) -> None:
        await exchange.work()
        assert exchange.order is not None
        document = {"id": exchange.order.remote_id, "status": "completed", **exchange.judge.results(exchange.order)}
        await exchange.send(as_json(document))

    stage.judge.plan("submit", Fault("completed at once", at_once))
    async with stage.core() as core:
        assert done(await core.wait_for((await stage.click(core)).id))
    assert stage.charges == 1
    stage.audit()
