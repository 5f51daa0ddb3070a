"""Offline and paused: nothing is sent, nothing is lost, and it goes on by itself."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from app.core import Core, CoreOptions
from app.gateway.demo.app import KEY, PracticeGateway
from app.request import GenerationRequest
from app.tasks.monitor import CommandError
from app.tasks.recovery import Leaving
from app.tasks.state import TaskState
from app.tasks.task import Task
from tests.app.core.conftest import QUICK, OpenCore
from tests.gateway_server import serve

pytestmark = pytest.mark.anyio

CAT = GenerationRequest(model="flux-2-flex", prompt="a cat")


async def _heard(core: Core, wanted: Callable[[Task], bool]) -> None:
    heard = asyncio.Event()
    disconnect = core.task_changed.connect(lambda task: heard.set() if wanted(task) else None)
    if not any(wanted(task) for task in await core.tasks()):
        async with asyncio.timeout(60):
            await heard.wait()
    disconnect()


async def test_offline_tasks_are_held_and_go_out_once_the_network_is_back(
    tmp_path: Path, gateway: PracticeGateway
) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    options = CoreOptions(data_dir=tmp_path, base_url=f"http://127.0.0.1:{port}", api_key=KEY, pace=QUICK)
    async with Core(options) as core:
        online: list[bool] = []
        core.online_changed.connect(online.append)
        first = await core.submit(CAT)
        await _heard(core, lambda task: task.state is TaskState.HELD)
        second = await core.submit(CAT)
        await _heard(core, lambda task: task.id == second.id and task.state is TaskState.HELD)
        assert online == [False]
        held = await core.task(second.id)
        assert held is not None
        assert "goes out by itself" in held.note
        with serve(gateway, port=port):
            for task in (first, second):
                assert (await core.wait_for(task.id)).state is TaskState.DONE
            assert online == [False, True]
    assert len(gateway.ledger) == 2


async def test_what_was_held_offline_is_not_sent_by_a_later_start(
    tmp_path: Path, base_url: str, gateway: PracticeGateway
) -> None:
    nowhere = CoreOptions(data_dir=tmp_path, base_url="http://127.0.0.1:9", api_key=KEY, pace=QUICK)
    async with Core(nowhere) as core:
        task = await core.submit(CAT)
        await _heard(core, lambda changed: changed.state is TaskState.HELD)
    async with Core(CoreOptions(data_dir=tmp_path, base_url=base_url, api_key=KEY, pace=QUICK)) as core:
        held = await core.task(task.id)
        assert held is not None
        assert held.state is TaskState.HELD
        assert "by itself" not in held.note
    assert len(gateway.ledger) == 0


async def test_a_pause_keeps_requests_back_until_it_ends(open_core: OpenCore, gateway: PracticeGateway) -> None:
    async with open_core() as core:
        core.pause(paused=True)
        tasks = [await core.submit(CAT) for _ in range(3)]
        await _heard(core, lambda changed: changed.id == tasks[2].id and changed.state is TaskState.HELD)
        assert len(gateway.ledger) == 0
        await core.cancel(tasks[1].id)
        core.pause(paused=False)
        states = [(await core.wait_for(task.id)).state for task in tasks]
    assert states == [TaskState.DONE, TaskState.CANCELLED, TaskState.DONE]
    assert len(gateway.ledger) == 2


async def test_holding_a_held_task_keeps_it_back_when_the_pause_ends(
    open_core: OpenCore, gateway: PracticeGateway
) -> None:
    async with open_core() as core:
        core.pause(paused=True)
        task = await core.submit(CAT)
        await _heard(core, lambda changed: changed.state is TaskState.HELD)
        await core.hold(task.id)
        core.pause(paused=False)
        other = await core.submit(CAT)
        await core.wait_for(other.id)
        kept = await core.task(task.id)
        assert kept is not None
        assert kept.state is TaskState.HELD
        await core.release(task.id)
        assert (await core.wait_for(task.id)).state is TaskState.DONE
    assert len(gateway.ledger) == 2


async def _paused(core: Core) -> Task:
    core.pause(paused=True)
    task = await core.submit(CAT)
    await _heard(core, lambda changed: changed.state is TaskState.HELD)
    held = await core.task(task.id)
    assert held is not None
    return held


@pytest.mark.parametrize("turns", [0, 1, 2, 3, 5, 8])
async def test_holding_while_the_pause_ends_is_obeyed_or_refused_never_both(
    open_core: OpenCore, gateway: PracticeGateway, turns: int
) -> None:
    async with open_core() as core:
        task = await _paused(core)
        core.pause(paused=False)
        for _ in range(turns):
            await asyncio.sleep(0)
        await core.hold(task.id)  # the walk has not come to SENDING: it must obey
        await core.wait_for((await core.submit(CAT)).id)
        kept = await core.task(task.id)
        assert kept is not None
        assert kept.state is TaskState.HELD
        assert len(gateway.ledger) == 1
        await core.release(task.id)
        assert (await core.wait_for(task.id)).state is TaskState.DONE
    assert len(gateway.ledger) == 2


@pytest.mark.parametrize("turns", [0, 1, 2, 3, 5, 8])
async def test_releasing_while_the_pause_ends_sends_once(
    open_core: OpenCore, gateway: PracticeGateway, turns: int
) -> None:
    async with open_core() as core:
        task = await _paused(core)
        core.pause(paused=False)
        for _ in range(turns):
            await asyncio.sleep(0)
        with suppress(CommandError):  # it is not held any more
            await core.release(task.id)
        assert (await core.wait_for(task.id)).state is TaskState.DONE
    assert len(gateway.ledger) == 1


@pytest.mark.parametrize(
    ("left", "said"),
    [
        ("closed", "not sent before Proofsheet was closed"),
        ("account", "not sent before the account was changed"),
        ("practice", "not sent before practice mode was left"),
    ],
)
async def test_what_was_left_unsent_says_why(tmp_path: Path, left: Leaving, said: str) -> None:
    options = CoreOptions(data_dir=tmp_path, demo=True, pace=QUICK)
    async with Core(options) as core:
        core.pause(paused=True)
        task = await core.submit(CAT)
        await _heard(core, lambda heard: heard.state is TaskState.HELD)
    async with Core(replace(options, left=left)) as core:
        found = await core.task(task.id)
        assert found is not None
        assert found.state is TaskState.HELD
        assert found.note.startswith(said)
        await core.release(task.id)
        assert (await core.wait_for(task.id)).state is TaskState.DONE
