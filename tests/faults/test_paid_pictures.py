"""What a start, a close and a person's commands may meet in the middle of a task, and must never turn into a loss."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.core import Core
from app.errors import DiskError
from app.library import names
from app.tasks.state import ResultState, TaskState
from app.tasks.task import Task
from tests.faults.conftest import Stage, done
from tests.faults.judge import Judge
from tests.faults.misbehaviour import BROKEN, SLOW

pytestmark = [pytest.mark.anyio, pytest.mark.timeout(60)]

HANG = SLOW[1]
DROPPED = next(fault for fault in BROKEN if fault.name == "dropped after the body was read")


def until(core: Core, task: Task, is_it: Callable[[Task], bool]) -> asyncio.Future[Task]:
    """The task as it is when `is_it` first holds for it."""
    found: asyncio.Future[Task] = asyncio.get_running_loop().create_future()

    def look(changed: Task) -> None:
        if changed.id == task.id and is_it(changed) and not found.done():
            found.set_result(changed)

    core.task_changed.connect(look)
    return found


def write(stage: Stage, *statements: str) -> None:
    """Put the journal into the state in which a kill would have left it."""
    with closing(sqlite3.connect(stage.data / "data" / "journal.sqlite3")) as db, db:
        for statement in statements:
            db.execute(statement)


async def saved(stage: Stage) -> Task:
    """A task that is done, its picture in the library."""
    async with stage.core() as core:
        task = await core.wait_for((await stage.click(core)).id)
        assert done(task)
        return task


# --------------------------------------------------------------------------------------- a start after a kill


async def test_a_kill_between_the_last_picture_and_the_end_of_the_task_leaves_nothing_to_do_but_to_end_it(
    stage: Stage,
) -> None:
    task = await saved(stage)
    write(stage, "UPDATE task SET state = 'SUCCEEDED', ended = NULL")
    async with stage.core() as core:
        assert done(await core.wait_for(task.id))
    stage.audit()


@pytest.mark.parametrize("index_too", [False, True])
async def test_a_picture_that_was_filed_but_not_noted_is_found_and_not_fetched_again(
    stage: Stage, index_too: bool
) -> None:
    task = await saved(stage)
    asked = len(stage.judge.asked["download"])
    for order in stage.judge.orders.values():
        order.deleted = order.deleted or order.prompt == stage.prompt
    write(
        stage,
        "UPDATE task SET state = 'SUCCEEDED', ended = NULL",
        "UPDATE result SET state = 'PENDING', uid = NULL, path = NULL",
    )
    if index_too:
        (stage.data / "data" / "index.sqlite3").unlink()
    async with stage.core() as core:
        again = await core.wait_for(task.id)
        assert (again.state, again.results) == (TaskState.DONE, task.results)
    assert len(stage.judge.asked["download"]) == asked


async def test_a_download_that_was_complete_but_not_filed_is_filed_from_the_spool(stage: Stage) -> None:
    stage.judge.plan("download", HANG, 1_000)
    async with stage.core() as core:
        task = await stage.click(core)
        await until(core, task, lambda changed: any(r.state is ResultState.FETCHING for r in changed.results))
        remote_id = next(order.remote_id for order in stage.judge.orders.values() if order.prompt == stage.prompt)
    spool = stage.data / "data" / "spool"
    spool.mkdir(exist_ok=True)
    (spool / f"{task.id}_0.ready").write_bytes(stage.judge.orders[remote_id].bytes_of(0))
    async with stage.core() as core:
        assert done(await core.wait_for(task.id))
    stage.audit()


@pytest.mark.parametrize("days", [-2, -1, 1, 2])
async def test_what_a_kill_left_half_written_on_a_day_by_another_clock_is_tidied_up(stage: Stage, days: int) -> None:
    stage.judge.plan("download", HANG, 1_000)
    async with stage.core() as core:
        task = await stage.click(core)
        await until(core, task, lambda changed: any(r.state is ResultState.FETCHING for r in changed.results))
    stage.judge.forget_plans()
    uid = names.uid_of_result(task.id, 0)
    folder = stage.data / "library" / names.day_folder(datetime.now(UTC) + timedelta(days=days))
    folder.mkdir(parents=True)
    (folder / f".{uid}.json.part").write_text("{}")
    (folder / f".{uid}.picture.part").write_bytes(b"half")
    async with stage.core() as core:
        assert done(await core.wait_for(task.id))
    stage.audit()


# --------------------------------------------------------------------------------------- commands and doubles


async def test_rechecking_again_and_again_asks_one_question_and_fetches_one_file(stage: Stage) -> None:
    stage.judge.plan("download", BROKEN[4], 3)
    async with stage.core() as core:
        task = await stage.click(core)
        ready = until(core, task, lambda changed: changed.state is TaskState.SUCCEEDED)
        await ready
        await asyncio.gather(*(core.recheck(task.id) for _ in range(20)))
        assert done(await core.wait_for(task.id))
        assert core.library.count() == 1
    stage.audit()


async def test_an_answer_that_arrives_twice_is_heard_once(stage: Stage) -> None:
    stage.judge.plan("status", BROKEN[0], 3)
    async with stage.core() as core:
        task = await stage.click(core)
        await until(core, task, lambda changed: changed.state is TaskState.ACCEPTED)
        for _ in range(20):
            core._running.poller.watch(task.id, 0.0)
        assert done(await core.wait_for(task.id))
        rows = core._running.board.rows()
        assert rows == []
    stage.audit()


async def test_a_held_task_that_goes_to_another_gateway_is_remembered_with_that_one(
    stage: Stage, served: Judge
) -> None:
    async with stage.core() as core:
        core.pause(paused=True)
        task = await stage.click(core)
        held = await core.task(task.id)
        assert held is not None
    other = Judge()
    try:
        stage.judge, stage.base_url = other, other.base_url
        other.plan("status", BROKEN[0], 1_000)
        async with stage.core() as core:
            await core.release(task.id)
            await until(core, task, lambda changed: changed.state is TaskState.ACCEPTED)
        other.forget_plans()
        async with stage.core() as core:
            again = await core.wait_for(task.id)
            assert done(again)
            assert again.gateway == other.base_url
        stage.audit()
    finally:
        other.close()
    assert served.charges_of(stage.prompt) == 0


async def test_a_task_of_another_gateway_is_left_alone_until_that_one_is_open_again(stage: Stage) -> None:
    stage.judge.plan("status", BROKEN[0], 1_000)
    async with stage.core() as core:
        task = await stage.click(core)
        await until(core, task, lambda changed: changed.state is TaskState.ACCEPTED)
    home, other = stage.base_url, Judge()
    try:
        stage.base_url = other.base_url
        async with stage.core() as core:
            waiting = await core.task(task.id)
            assert waiting is not None
            assert waiting.state is TaskState.ACCEPTED
            assert home in waiting.note
            assert "status" not in other.asked
    finally:
        other.close()
    stage.judge.forget_plans()
    stage.base_url = home
    async with stage.core() as core:
        assert done(await core.wait_for(task.id))
    stage.audit()


# --------------------------------------------------------------------------------------- full disks


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> Callable[[bool], None]:
    """A disk that takes no commit of the journal, until it is told to."""
    real: Any = sqlite3.connect
    full = False

    class Connection(sqlite3.Connection):
        def execute(self, statement: str, *values: Any) -> sqlite3.Cursor:
            if full and statement.startswith("BEGIN IMMEDIATE"):
                raise sqlite3.OperationalError("database or disk is full")
            return super().execute(statement, *values)

    def connect(path: Path, **words: Any) -> sqlite3.Connection:
        return real(path, **{"factory": Connection, **words})

    def fill(state: bool) -> None:
        nonlocal full
        full = state

    monkeypatch.setattr(sqlite3, "connect", connect)
    return fill


async def test_a_click_on_a_full_disk_says_so_and_sends_nothing(
    stage: Stage, full_disk: Callable[[bool], None]
) -> None:
    async with stage.core() as core:
        full_disk(True)
        with pytest.raises(DiskError, match="Nothing was changed and nothing was sent"):
            await stage.click(core)
        full_disk(False)
    stage.allowed.clear()
    assert stage.charges == 0


@pytest.mark.expected_logs(r"the journal cannot be written|could not be (kept|written)")
async def test_a_task_that_meets_a_full_disk_before_it_is_sent_goes_on_when_there_is_room(
    stage: Stage, full_disk: Callable[[bool], None]
) -> None:
    async with stage.core() as core:
        task = await stage.click(core)
        full_disk(True)
        await until(core, task, lambda changed: "cannot write the journal" in changed.note)
        assert stage.charges == 0
        full_disk(False)
        assert done(await core.wait_for(task.id))
    assert stage.charges == 1
    stage.audit()


@pytest.mark.expected_logs(r"the journal cannot be written|could not be (kept|written)")
async def test_closing_on_a_disk_that_stays_full_ends_and_the_next_start_calls_it_unclear(
    stage: Stage, full_disk: Callable[[bool], None]
) -> None:
    stage.judge.when("submit", lambda: full_disk(True))
    async with stage.core() as core:
        task = await stage.click(core)
        await until(core, task, lambda changed: "cannot write the journal" in changed.note)
    full_disk(False)
    async with stage.core() as core:
        left = await core.task(task.id)
        assert left is not None
        assert left.state is TaskState.UNCERTAIN
        assert left.error is not None
        assert "may have been accepted and charged" in left.error.message
    assert stage.charges == 1
    stage.audit()


# --------------------------------------------------------------------------------------- closing


async def test_closing_waits_for_every_answer_to_what_was_sent(stage: Stage) -> None:
    arrived = asyncio.Event()
    loop = asyncio.get_running_loop()
    stage.judge.when("submit", lambda: loop.call_soon_threadsafe(arrived.set))
    async with stage.core() as core:
        task = await stage.click(core)
        await arrived.wait()
    async with stage.core() as core:
        assert done(await core.wait_for(task.id))
    assert stage.charges == 1
    stage.audit()


async def test_a_click_in_the_moment_of_closing_is_sent_or_kept_but_never_between(stage: Stage) -> None:
    async with stage.core() as core:
        clicks = [asyncio.ensure_future(stage.click(core)) for _ in range(5)]
        await asyncio.sleep(0)
    await asyncio.gather(*clicks, return_exceptions=True)
    async with stage.core() as core:
        for task in await core.tasks():
            if task.state is TaskState.HELD:
                await core.release(task.id)
            await core.wait_for(task.id)
    assert stage.charges <= 5
    stage.audit()


async def test_sent_again_by_hand_after_an_unclear_end_may_be_paid_twice_and_never_thrice(stage: Stage) -> None:
    stage.judge.plan("submit", DROPPED)
    async with stage.core() as core:
        task = await core.wait_for((await stage.click(core)).id)
        assert task.state is TaskState.UNCERTAIN
        assert done(await core.wait_for((await stage.again(core, task.id)).id))
    assert stage.charges == 2
    stage.audit()
