"""Every fault of the practice menu, played to a real core: it ends as its hint promises, and costs what it says."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from PIL import Image

from app.core import Core, CoreOptions
from app.gateway.demo.app import KEY, PracticeGateway
from app.gateway.demo.menu import PracticeFault, hastened, practice_faults
from app.gateway.demo.script import FAST
from app.gateway.protocol import GatewayError
from app.request import GenerationRequest, Reference
from app.tasks.monitor import CommandError
from app.tasks.state import ResultState, TaskState
from app.tasks.task import Task
from tests.app.core.conftest import QUICK
from tests.gateway_server import serve

pytestmark = pytest.mark.anyio

LAMP = GenerationRequest(model="flux-2-flex", prompt="a lamp", size="1:1")
PRICE = 0.02
STUCK = "stuck"

COMES = r"[Tt]he picture comes|is saved|and saved|sent again by itself\.$|go(es)? out by itself|themselves|all the same"
PROMISES = {
    r"ends as unclear": TaskState.UNCERTAIN,
    r"ends as refused": TaskState.REJECTED,
    r"ends as failed": TaskState.FAILED,
    r"ends as lost": TaskState.LOST,
    r"ends as expired": TaskState.DONE,
    r"keeps running": TaskState.RUNNING,
    COMES: TaskState.DONE,
}
CHARGES = {
    r"not charged|[Nn]othing is charged|before it takes the request|the money comes back": 0.0,
    r"is charged|accepts and charges": PRICE,
}


def promised(fault: PracticeFault) -> TaskState:
    """What the hint says in words."""
    found = {state for words, state in PROMISES.items() if re.search(words, fault.hint)}
    unclear = found - {TaskState.DONE} or found
    assert len(unclear) == 1, f"{fault.id}: {fault.hint}"
    return unclear.pop()


def charged(fault: PracticeFault) -> float:
    """What the hint says about money; a picture that comes is paid for."""
    text = f"{fault.label}. {fault.hint}"
    return next((amount for words, amount in CHARGES.items() if re.search(words, text)), PRICE)


@asynccontextmanager
async def practising(folder: Path) -> AsyncGenerator[Core]:
    async with Core(CoreOptions(data_dir=folder / "data", demo=True, script=FAST, pace=QUICK)) as core:
        await core.refresh_balance()
        yield core


async def reference_of(core: Core, folder: Path) -> Reference:
    path = folder / "mug.png"
    Image.new("RGB", (300, 200), "#8fb3c7").save(path)
    return await core.add_reference(path)


async def ended(core: Core, request: GenerationRequest, fault_id: str) -> tuple[Task, list[Task]]:
    """Submit, and wait for the end, or for a task that shall not end until it runs; and all that was told of it."""
    told: list[Task] = []
    running = asyncio.Event()

    def note(task: Task) -> None:
        told.append(task)
        if task.state is TaskState.RUNNING:
            running.set()

    core.task_changed.connect(note)
    task = await core.submit(request)
    if fault_id == STUCK:
        await running.wait()
        await core.recheck(task.id)
        return told[-1], told
    return await core.wait_for(task.id), told


async def used(core: Core) -> float:
    return round((await core.refresh_balance()).used or 0.0, 6)


MAKING = [fault for fault in practice_faults() if fault.faults[0].at not in {"balance", "models"}]


@pytest.mark.parametrize("fault", MAKING, ids=[fault.id for fault in MAKING])
async def test_a_fault_ends_as_its_hint_promises(fault: PracticeFault, tmp_path: Path) -> None:
    async with practising(tmp_path) as core:
        request = LAMP
        if fault.faults[0].at == "upload":
            request = GenerationRequest(
                model=LAMP.model, prompt="a mug", references=(await reference_of(core, tmp_path),)
            )
        core.plan_practice_fault(fault.id)
        task, told = await ended(core, request, fault.id)
        assert task.state is promised(fault), task.error
        assert await used(core) == charged(fault)
        if "waits that long, visibly" in fault.hint:
            assert any("next try in" in seen.note for seen in told)
        if "wait, unsent" in fault.hint:
            assert any(seen.state in {TaskState.READY, TaskState.HELD} and "sent" in seen.note for seen in told)
        if task.state is TaskState.DONE:
            saved = core.library.images_of(task.id)
            assert len(saved) == (0 if fault.id == "picture-expired" else 1)
        if fault.id == "picture-expired":
            assert [result.state for result in task.results] == [ResultState.EXPIRED]
            assert task.error is not None
            assert (task.remote_id or "?") in task.error.message


@pytest.mark.parametrize("fault_id", ["answer-lost", "task-fails", "forgotten", "picture-cut", "refused-prompt"])
async def test_the_request_after_the_next_is_as_always(fault_id: str, tmp_path: Path) -> None:
    async with practising(tmp_path) as core:
        core.plan_practice_fault(fault_id)
        first = await core.submit(LAMP)
        second = await core.submit(LAMP)
        states = [(await core.wait_for(task.id)).state for task in (first, second)]
    promise = next(promised(fault) for fault in practice_faults() if fault.id == fault_id)
    assert sorted(states) == sorted([promise, TaskState.DONE])


@pytest.mark.parametrize("fault_id", ["balance-error", "balance-refused"])
async def test_a_balance_that_is_not_available_keeps_no_picture_away(fault_id: str, tmp_path: Path) -> None:
    async with practising(tmp_path) as core:
        core.plan_practice_fault(fault_id)
        with pytest.raises(GatewayError):
            await core.refresh_balance()
        assert (await core.wait_for((await core.submit(LAMP)).id)).state is TaskState.DONE
        assert await used(core) == PRICE


async def test_a_list_of_models_that_is_not_available_keeps_no_picture_away(tmp_path: Path) -> None:
    async with practising(tmp_path) as core:
        core.plan_practice_fault("models-error")
        with pytest.raises(GatewayError):
            await core.allowed_models()
        assert (await core.wait_for((await core.submit(LAMP)).id)).state is TaskState.DONE
        assert "flux-2-flex" in await core.allowed_models()


async def test_the_menu_is_ordered_and_told_in_words(tmp_path: Path) -> None:
    async with practising(tmp_path) as core:
        menu = core.practice_faults()
        with pytest.raises(CommandError, match="made-up"):
            core.plan_practice_fault("made-up")
    assert menu == practice_faults()
    assert len({fault.id for fault in menu}) == len(menu) >= 30
    assert len({fault.label for fault in menu}) == len(menu)
    groups = [fault.group for fault in menu]
    assert sorted(groups, key=list(dict.fromkeys(groups)).index) == groups, "entries of a group follow each other"
    for fault in menu:
        assert 8 < len(fault.label) <= 48, fault.label
        assert fault.hint.endswith(".")
        assert fault.faults
        promised(fault)


async def test_faults_are_for_practice_mode_only(tmp_path: Path) -> None:
    gateway = PracticeGateway(FAST)
    with serve(gateway) as url:
        async with Core(CoreOptions(data_dir=tmp_path, base_url=url, api_key=KEY, pace=QUICK)) as core:
            assert core.practice_faults() == ()
            with pytest.raises(CommandError, match="practice mode only"):
                core.plan_practice_fault("answer-lost")
    assert gateway.faults.pending == ()


def test_a_hastened_fault_differs_in_its_times_only() -> None:
    for fault in (step for entry in practice_faults() for step in entry.faults):
        assert hastened(fault, 1.0) == fault
        quick = hastened(fault, 0.5)
        assert (quick.hang, quick.times, quick.aged) == (fault.hang / 2, fault.times, fault.aged)
        assert quick.run == (None if fault.run is None else fault.run / 2)
        assert quick.retry_after == (None if fault.retry_after is None else fault.retry_after / 2)
