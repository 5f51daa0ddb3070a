"""Every fault at every endpoint, over a real socket: how it ends, and that the gateway's book agrees."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from app.gateway.protocol import GatewayError, NotSentError, RateLimitedError, RefusedError
from app.tasks.state import TaskState
from tests.faults.conftest import SHORT, Stage, done
from tests.faults.judge import Fault
from tests.faults.misbehaviour import ABSURD, BROKEN, ENDLESS, ODD, RATE_LIMITED, REFUSED, SLOW

pytestmark = [pytest.mark.anyio, pytest.mark.timeout(60)]

NEVER_READ = {"dropped before the body was read", "reset before the body was read", "hangs and never reads"}


def each(*faults: Fault) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("fault", faults, ids=lambda fault: fault.name)


def patient(stage: Stage, fault: Fault) -> None:
    """Short deadlines only for what would else take minutes."""
    if fault in SLOW:
        stage.deadlines = SHORT


# --------------------------------------------------------------------------------------------------- submit


@each(*BROKEN, *SLOW)
async def test_submit_of_unknown_outcome_is_unclear_and_never_sent_again(stage: Stage, fault: Fault) -> None:
    patient(stage, fault)
    stage.judge.plan("submit", fault)
    async with stage.core() as core:
        task = await core.wait_for((await stage.click(core)).id)
        assert task.state is TaskState.UNCERTAIN
        assert task.error is not None
        assert "may have been accepted and charged" in task.error.message
    async with stage.core() as core:
        assert [task.state for task in await core.tasks()] == [TaskState.UNCERTAIN]
    assert stage.charges == (0 if fault.name in NEVER_READ else 1)
    stage.audit()


@each(ENDLESS)
async def test_submit_answered_without_end_is_unclear(stage: Stage, fault: Fault) -> None:
    stage.judge.plan("submit", fault)
    async with stage.core() as core:
        assert (await core.wait_for((await stage.click(core)).id)).state is TaskState.UNCERTAIN
    assert stage.charges == 1
    stage.audit()


@each(*REFUSED)
async def test_submit_refused_with_json_is_final_and_free(stage: Stage, fault: Fault) -> None:
    stage.judge.plan("submit", fault)
    async with stage.core() as core:
        task = await core.wait_for((await stage.click(core)).id)
        assert task.state is TaskState.REJECTED
        assert task.error is not None
        assert "Nothing was charged." in task.error.message
    assert stage.charges == 0
    stage.audit()


@each(*RATE_LIMITED)
async def test_submit_told_to_wait_waits_and_is_paid_once(stage: Stage, fault: Fault) -> None:
    stage.judge.plan("submit", fault, 2)
    before = len(stage.judge.asked.get("submit", ()))
    async with stage.core() as core:
        assert done(await core.wait_for((await stage.click(core)).id))
    times = stage.judge.asked["submit"][before:]
    least = {"429 with seconds": 0.3, "429 with a date": 1.0}.get(fault.name, 0.0)
    assert len(times) == 3
    assert min(times[1] - times[0], times[2] - times[1]) >= least
    assert stage.charges == 1
    stage.audit()


@each(ABSURD)
async def test_submit_told_to_wait_for_ever_is_not_sent_early(stage: Stage, fault: Fault) -> None:
    stage.judge.plan("submit", fault)
    async with stage.core() as core:
        waits = asyncio.Event()
        core.task_changed.connect(lambda task: waits.set() if "asks to wait" in task.note else None)
        task = await stage.click(core)
        await waits.wait()
    async with stage.core() as core:
        held = await core.task(task.id)
        assert held is not None
        assert held.state is TaskState.HELD
        assert stage.charges == 0
        await core.release(task.id)
        assert done(await core.wait_for(task.id))
    assert stage.charges == 1
    stage.audit()


@each(*ODD)
async def test_submit_answered_strangely_but_rightly_is_accepted(stage: Stage, fault: Fault) -> None:
    stage.judge.plan("submit", fault)
    async with stage.core() as core:
        assert done(await core.wait_for((await stage.click(core)).id))
    assert stage.charges == 1
    stage.audit()


# --------------------------------------------------------------------------------------------------- status


@each(*BROKEN, *SLOW, *REFUSED, *RATE_LIMITED, *ODD, ENDLESS)
async def test_status_in_any_trouble_never_fails_a_task(stage: Stage, fault: Fault) -> None:
    patient(stage, fault)
    stage.judge.plan("status", fault, 1 if fault in (*SLOW, ENDLESS) or "date" in fault.name else 3)
    async with stage.core() as core:
        assert done(await core.wait_for((await stage.click(core)).id))
    assert stage.charges == 1
    stage.audit()


# --------------------------------------------------------------------------------------------------- download


@each(*BROKEN, *SLOW, *REFUSED, *RATE_LIMITED, ENDLESS)
async def test_download_in_any_trouble_is_fetched_again_until_it_is_right(stage: Stage, fault: Fault) -> None:
    patient(stage, fault)
    stage.judge.plan("download", fault, 1 if fault in (*SLOW, ENDLESS) else 2)
    async with stage.core() as core:
        assert done(await core.wait_for((await stage.click(core)).id))
        assert core.library.count() == 1
        assert core.library.verify().is_sound
    assert stage.charges == 1
    stage.audit()


# --------------------------------------------------------------------------------------------------- upload


@each(*BROKEN, *SLOW, *RATE_LIMITED, *ODD, ENDLESS)
async def test_upload_in_any_trouble_is_tried_again_before_anything_is_paid(
    stage: Stage, fault: Fault, photo: Path
) -> None:
    patient(stage, fault)
    stage.judge.plan("upload", fault, 1 if fault in (*SLOW, ENDLESS) or "date" in fault.name else 2)
    async with stage.core() as core:
        reference = await core.add_reference(photo)
        assert done(await core.wait_for((await stage.click(core, references=(reference,))).id))
    assert stage.charges == 1
    stage.audit()


@each(*REFUSED)
async def test_upload_refused_with_json_ends_the_task_unsent(stage: Stage, fault: Fault, photo: Path) -> None:
    stage.judge.plan("upload", fault)
    async with stage.core() as core:
        reference = await core.add_reference(photo)
        task = await core.wait_for((await stage.click(core, references=(reference,))).id)
        assert task.state is TaskState.REJECTED
        assert task.error is not None
        assert "Nothing was charged." in task.error.message
    assert stage.charges == 0
    stage.audit()


# --------------------------------------------------------------------------------------------------- balance


@each(*BROKEN, *SLOW, *REFUSED, *RATE_LIMITED, ENDLESS)
async def test_balance_in_any_trouble_says_so(stage: Stage, fault: Fault) -> None:
    patient(stage, fault)
    kinds: dict[Fault, type[GatewayError]] = dict.fromkeys(REFUSED, RefusedError)
    kinds.update(dict.fromkeys(RATE_LIMITED, RateLimitedError))
    async with stage.core() as core:
        stage.judge.plan("balance", fault)
        expected = kinds.get(fault, RateLimitedError if fault.name.startswith("429") else GatewayError)
        with pytest.raises(expected) as caught:
            await core.refresh_balance()
        assert not isinstance(caught.value, NotSentError)
        assert (await core.refresh_balance()).remain is not None


@each(BROKEN[0], BROKEN[10], REFUSED[1], RATE_LIMITED[0], SLOW[1])
async def test_balance_in_lasting_trouble_touches_no_task(stage: Stage, fault: Fault) -> None:
    patient(stage, fault)
    stage.judge.plan("balance", fault, 1_000)
    async with stage.core() as core:
        assert done(await core.wait_for((await stage.click(core)).id))
    assert stage.charges == 1
    stage.audit()


@each(*ODD)
async def test_balance_told_strangely_but_rightly_is_understood(stage: Stage, fault: Fault) -> None:
    async with stage.core() as core:
        stage.judge.plan("balance", fault)
        balance = await core.refresh_balance()
    assert balance.remain is not None
    assert 0 < balance.remain <= 100
