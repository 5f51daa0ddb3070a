"""Never lost, never paid twice: what the engine does when the road is bad, judged by the gateway's own ledger."""

from __future__ import annotations

import asyncio

import pytest

from app.core import Core, Notice
from app.errors import DiskError
from app.gateway.demo.app import PracticeGateway
from app.gateway.demo.script import ALWAYS, Fault
from app.request import GenerationRequest
from app.tasks.monitor import CommandError
from app.tasks.state import ResultState, TaskState
from app.tasks.task import Task
from tests.app.core.conftest import OpenCore

pytestmark = pytest.mark.anyio

CAT = GenerationRequest(model="flux-2-flex", prompt="a cat")


async def _until(core: Core, task_id: str, *states: TaskState) -> Task:
    reached = asyncio.Event()
    disconnect = core.task_changed.connect(
        lambda task: reached.set() if task.id == task_id and task.state in states else None
    )
    task = await core.task(task_id)
    if task is None or task.state not in states:
        async with asyncio.timeout(60):
            await reached.wait()
    disconnect()
    found = await core.task(task_id)
    assert found is not None
    return found


@pytest.mark.parametrize(
    "fault",
    [
        Fault(at="submit", accepted=True, drop="silent"),
        Fault(at="submit", accepted=True, drop="midway"),
        Fault(at="submit", accepted=True, status=502, body="html"),
        Fault(at="submit", accepted=True, status=500),
        Fault(at="submit", accepted=True, status=504, body="empty"),
        Fault(at="submit", accepted=True, status=200, body="html"),
        Fault(at="submit", accepted=True, body="cut"),
        Fault(at="submit", accepted=True, status=429, body="html"),
        Fault(at="submit", accepted=True, status=302, location="https://elsewhere.invalid/"),
    ],
    ids=repr,
)
async def test_an_unclear_answer_is_never_sent_again_by_itself(
    open_core: OpenCore, gateway: PracticeGateway, fault: Fault
) -> None:
    gateway.plan(fault)
    async with open_core() as core:
        task = await core.wait_for((await core.submit(CAT)).id)
        assert task.state is TaskState.UNCERTAIN
        assert task.error is not None
        assert task.error.message.count("may have been accepted and charged") == 1
        assert task.error.message.count("before you send it again") == 1
    async with open_core() as core:
        assert [task.state for task in await core.tasks()] == [TaskState.UNCERTAIN]
    assert len(gateway.ledger) == 1


@pytest.mark.parametrize("status", [400, 401, 402, 403, 422])
async def test_a_refusal_is_final_and_free(open_core: OpenCore, gateway: PracticeGateway, status: int) -> None:
    gateway.plan(Fault(at="submit", status=status, message="No."))
    async with open_core() as core:
        task = await core.wait_for((await core.submit(CAT)).id)
    assert task.state is TaskState.REJECTED
    assert task.error is not None
    assert task.error.message.count("Nothing was charged.") == 1
    assert len(gateway.ledger) == 0


async def test_a_rate_limit_is_waited_out_and_paid_once(open_core: OpenCore, gateway: PracticeGateway) -> None:
    gateway.plan(Fault(at="submit", status=429, times=3, retry_after=0.01))
    async with open_core() as core:
        notes: list[str] = []
        core.task_changed.connect(lambda task: notes.append(task.note))
        task = await core.wait_for((await core.submit(CAT)).id)
    assert task.state is TaskState.DONE
    assert any("asks to wait" in note for note in notes)
    assert len(gateway.ledger) == 1


@pytest.mark.parametrize(
    "fault",
    [
        Fault(at="status", times=7, status=502, body="html"),
        Fault(at="status", times=7, drop="silent"),
        Fault(at="status", times=7, status=401),
        Fault(at="status", times=7, status=200, body="empty"),
        Fault(at="status", times=3, status=404, code="task_not_found"),
        Fault(at="status", times=7, word="thinking_very_hard"),
        Fault(at="status", times=7, status=429, retry_after=0.01),
    ],
    ids=repr,
)
async def test_no_poll_error_fails_a_task(open_core: OpenCore, gateway: PracticeGateway, fault: Fault) -> None:
    gateway.plan(fault)
    async with open_core() as core:
        task = await core.wait_for((await core.submit(CAT)).id)
        assert (task.state, task.error) == (TaskState.DONE, None)
    assert len(gateway.ledger) == 1


async def test_a_task_that_is_unknown_again_and_again_is_lost_and_can_be_rechecked(
    open_core: OpenCore, gateway: PracticeGateway
) -> None:
    gateway.plan(Fault(at="status", status=404, code="task_not_found", times=ALWAYS))
    async with open_core() as core:
        task = await core.wait_for((await core.submit(CAT)).id)
        assert task.state is TaskState.LOST
        assert task.error is not None
        assert (task.remote_id or "?") in task.error.message
        gateway.faults.clear()
        await core.recheck(task.id)
        assert (await _until(core, task.id, TaskState.DONE)).results[0].path is not None


@pytest.mark.parametrize(
    "file",
    [
        "cut",
        "empty",
        "html",
        "oversize",
        "garbage",
        "wrong_type",
        "bomb",
        "expired",
        "gone",
    ],
)
async def test_a_bad_file_is_never_saved_and_fetched_again(
    open_core: OpenCore, gateway: PracticeGateway, file: str
) -> None:
    gateway.plan(Fault(at="download", file=file, times=2))  # pyright: ignore[reportArgumentType] - one of the literals above
    async with open_core() as core:
        task = await core.wait_for((await core.submit(CAT)).id)
        assert task.state is TaskState.DONE
        assert core.library.count() == 1
        assert not core.library.verify(lambda _done, _all: None).problems
        assert not list(core.paths.spool.iterdir())


async def test_a_start_goes_on_with_what_is_paid(open_core: OpenCore, gateway: PracticeGateway) -> None:
    gateway.plan(Fault(at="status", status=503, body="html", times=ALWAYS))
    async with open_core() as core:
        task = await core.submit(CAT)
        await _until(core, task.id, TaskState.ACCEPTED)
    gateway.faults.clear()
    async with open_core() as core:
        done = await core.wait_for(task.id)
        assert done.state is TaskState.DONE
        assert core.library.count() == 1
    assert len(gateway.ledger) == 1


async def test_a_start_spends_nothing_on_what_was_never_sent(open_core: OpenCore, gateway: PracticeGateway) -> None:
    gateway.plan(Fault(at="submit", status=429, retry_after=3600.0))
    async with open_core() as core:
        task = await core.submit(CAT)
        waiting = asyncio.Event()
        core.task_changed.connect(lambda changed: waiting.set() if "asks to wait" in changed.note else None)
        async with asyncio.timeout(60):
            await waiting.wait()
    async with open_core() as core:
        held = await core.task(task.id)
        assert held is not None
        assert held.state is TaskState.HELD
        assert len(gateway.ledger) == 0
        await core.release(task.id)
        assert (await core.wait_for(task.id)).state is TaskState.DONE
    assert len(gateway.ledger) == 1


async def test_quitting_does_not_wait_for_a_rate_limit(open_core: OpenCore, gateway: PracticeGateway) -> None:
    gateway.plan(Fault(at="submit", hang=0.3, status=429, retry_after=3600.0))
    async with open_core() as core:
        task = await core.submit(CAT)
        await _until(core, task.id, TaskState.SENDING)
    async with open_core() as core:
        held = await core.task(task.id)
        assert held is not None
        assert held.state is TaskState.HELD
    assert len(gateway.ledger) == 0


async def test_quitting_waits_for_the_answer_to_a_request_that_is_out(
    open_core: OpenCore, gateway: PracticeGateway
) -> None:
    gateway.plan(Fault(at="submit", hang=0.3))
    async with open_core() as core:
        task = await core.submit(CAT)
        await _until(core, task.id, TaskState.SENDING)
    async with open_core() as core:
        assert (await core.wait_for(task.id)).state is TaskState.DONE
    assert len(gateway.ledger) == 1


async def test_two_clicks_on_send_again_pay_once(open_core: OpenCore, gateway: PracticeGateway) -> None:
    gateway.plan(Fault(at="submit", accepted=True, drop="silent"))
    async with open_core() as core:
        task = await core.wait_for((await core.submit(CAT)).id)
        results = await asyncio.gather(*(core.send_again(task.id) for _ in range(5)), return_exceptions=True)
        new = [result for result in results if isinstance(result, Task)]
        assert len(new) == 1
        assert sum(isinstance(result, CommandError) for result in results) == 4
        assert (await core.wait_for(new[0].id)).state is TaskState.DONE
        assert [listed.id for listed in await core.tasks()] == [new[0].id]
    assert len(gateway.ledger) == 2


async def test_a_cancelled_task_is_never_sent(open_core: OpenCore, gateway: PracticeGateway) -> None:
    gateway.plan(Fault(at="submit", status=429, retry_after=3600.0))
    async with open_core() as core:
        waiting = asyncio.Event()
        core.task_changed.connect(lambda changed: waiting.set() if "asks to wait" in changed.note else None)
        task = await core.submit(CAT)
        async with asyncio.timeout(60):
            await waiting.wait()
        await core.cancel(task.id)
        assert (await core.wait_for(task.id)).state is TaskState.CANCELLED
    assert len(gateway.ledger) == 0


async def test_a_task_at_the_gateway_cannot_be_cancelled_only_left_alone(
    open_core: OpenCore, gateway: PracticeGateway
) -> None:
    gateway.plan(Fault(at="submit", run=3600.0))
    async with open_core() as core:
        task = await core.submit(CAT)
        await _until(core, task.id, TaskState.ACCEPTED, TaskState.RUNNING)
        with pytest.raises(CommandError, match="no way to cancel"):
            await core.cancel(task.id)
        with pytest.raises(CommandError, match="pay for it twice"):
            await core.send_again(task.id)
        await core.stop_watching(task.id)
        left = await core.task(task.id)
        assert left is not None
        assert not left.watched
    async with open_core() as core:
        assert (await core.tasks())[0].watched is False


async def test_a_library_that_cannot_be_written_keeps_the_picture_until_it_can(
    open_core: OpenCore, gateway: PracticeGateway
) -> None:
    gateway.plan(Fault(at="download", hang=2))
    async with open_core() as core:
        library = core.paths.library
        aside = library.with_name("aside")
        notices: list[Notice] = []
        core.notice_raised.connect(notices.append)
        task = await core.submit(CAT)
        await _until(core, task.id, TaskState.SUCCEEDED)
        library.rename(aside)
        library.write_text("a file in the way")
        blocked = asyncio.Event()
        core.notice_raised.connect(lambda _notice: blocked.set())
        async with asyncio.timeout(60):
            await blocked.wait()
        library.unlink()
        aside.rename(library)
        assert (await core.wait_for(task.id)).state is TaskState.DONE
        assert core.library.count() == 1
        assert len(notices) == 1
    assert len(gateway.ledger) == 1


async def test_nothing_is_sent_while_pictures_cannot_be_saved(open_core: OpenCore, gateway: PracticeGateway) -> None:
    async with open_core() as core:
        core.paths.library.rename(core.paths.library.with_name("aside"))
        core.paths.library.write_text("a file in the way")
        with pytest.raises(DiskError, match="library"):
            await core.submit(CAT)
        assert await core.tasks() == []
    assert len(gateway.ledger) == 0


async def test_a_start_without_the_librarys_disk_fetches_what_is_paid_and_files_it_later(
    open_core: OpenCore, gateway: PracticeGateway
) -> None:
    async with open_core() as core:
        await core.wait_for((await core.submit(CAT)).id)
        gateway.plan(Fault(at="status", status=503, body="html", times=ALWAYS))
        task = await core.submit(CAT)
        await _until(core, task.id, TaskState.ACCEPTED)
        library = core.paths.library
    gateway.faults.clear()
    aside = library.with_name("unplugged")
    library.rename(aside)
    async with open_core() as core:
        blocked = asyncio.Event()
        core.task_changed.connect(
            lambda changed: blocked.set() if any(r.state is ResultState.BLOCKED for r in changed.results) else None
        )
        async with asyncio.timeout(60):
            await blocked.wait()
        assert not library.exists()
        assert [path.suffix for path in core.paths.spool.iterdir()] == [".ready"]
        aside.rename(library)
        assert (await core.wait_for(task.id)).state is TaskState.DONE
        assert core.library.count() == 2


async def test_a_dismissed_task_is_not_listed_and_a_running_one_cannot_be(
    open_core: OpenCore, gateway: PracticeGateway
) -> None:
    async with open_core() as core:
        task = await core.wait_for((await core.submit(CAT)).id)
        await core.dismiss(task.id)
        assert await core.tasks() == []
        gateway.plan(Fault(at="submit", run=3600.0))
        running = await core.submit(CAT)
        with pytest.raises(CommandError, match="not ended"):
            await core.dismiss(running.id)
