"""From a request to pictures on disk, through the real core and a real socket."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from PIL import Image

from app.errors import RequestRefusedError
from app.gateway.demo.app import PracticeGateway
from app.gateway.demo.script import Fault
from app.library.record import ImageRecord
from app.request import GenerationRequest, Reference
from app.tasks.state import ResultState, TaskState
from app.tasks.task import Task
from tests.app.core.conftest import OpenCore

pytestmark = pytest.mark.anyio

CAT = GenerationRequest(model="flux-2-pro", prompt="a cat in a spacesuit", size="16:9")


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "mug photo.png"
    Image.new("RGB", (300, 200), "#8fb3c7").save(path)
    return path


async def test_a_request_becomes_a_picture_on_disk(open_core: OpenCore, gateway: PracticeGateway) -> None:
    async with open_core() as core:
        added: list[ImageRecord] = []
        core.image_added.connect(added.append)
        task = await core.wait_for((await core.submit(CAT)).id)
        assert (task.state, task.error) == (TaskState.DONE, None)
        record = core.library.images_of(task.id)[0]
        assert (record.width, record.height) == (1820, 1024)
        with Image.open(record.path) as picture:
            assert picture.size == (1820, 1024)
        assert [image.uid for image in added] == [record.uid]
    assert len(gateway.ledger) == 1


async def test_every_state_is_told_in_order(open_core: OpenCore) -> None:
    async with open_core() as core:
        told: list[Task] = []
        core.task_changed.connect(told.append)
        await core.wait_for((await core.submit(CAT)).id)
    states = list(dict.fromkeys(task.state for task in told))
    assert states == [
        TaskState.QUEUED,
        TaskState.READY,
        TaskState.SENDING,
        TaskState.ACCEPTED,
        TaskState.RUNNING,
        TaskState.SUCCEEDED,
        TaskState.DONE,
    ] or states == [s for s in TaskState if s in states and s is not TaskState.RUNNING]
    assert told[-1].results[0].state is ResultState.SAVED


async def test_four_pictures_of_one_request_are_all_saved(open_core: OpenCore, gateway: PracticeGateway) -> None:
    async with open_core() as core:
        request = GenerationRequest(model="grok-4-2-image", prompt="four lamps", size="3:2", n=4)
        task = await core.wait_for((await core.submit(request)).id)
        records = core.library.images_of(task.id)
    assert sorted(record.index for record in records) == [0, 1, 2, 3]
    assert len({record.sha256 for record in records}) == 4
    assert [charge.count for charge in gateway.ledger] == [4]


async def test_pictures_inside_the_answer_are_saved_too(open_core: OpenCore) -> None:
    async with open_core() as core:
        request = GenerationRequest(model="gpt-image-2", prompt="poster", n=2)
        task = await core.wait_for((await core.submit(request)).id)
        assert len(core.library.images_of(task.id)) == 2
        assert not list(core.paths.spool.iterdir())


async def test_a_reference_is_uploaded_once_for_many_tasks(
    open_core: OpenCore, gateway: PracticeGateway, photo: Path
) -> None:
    async with open_core() as core:
        reference = await core.add_reference(photo)
        request = GenerationRequest(model="flux-2-flex", prompt="mug", references=(reference,))
        tasks = [await core.submit(request) for _ in range(5)]
        done = [await core.wait_for(task.id) for task in tasks]
        assert [task.state for task in done] == [TaskState.DONE] * 5
        urls = {str(record.request.references) for task in done for record in core.library.images_of(task.id)}
        assert len(urls) == 1
    async with open_core() as core:
        await core.wait_for((await core.submit(request)).id)
    assert len(gateway.ledger) == 6
    assert len(gateway._store.uploads) == 1


async def test_a_public_url_is_used_as_it_is(open_core: OpenCore) -> None:
    async with open_core() as core:
        reference = Reference(name="example.com", url="https://example.com/mug.png")
        request = GenerationRequest(model="gemini-2.5-flash-image-preview", prompt="mug", references=(reference,))
        task = await core.wait_for((await core.submit(request)).id)
        assert task.state is TaskState.DONE


async def test_a_vanished_reference_is_refused_before_anything_is_sent(
    open_core: OpenCore, gateway: PracticeGateway, photo: Path
) -> None:
    async with open_core() as core:
        reference = await core.add_reference(photo)
        kept = core.library.reference_path(reference)
        assert kept is not None
        kept.unlink()
        with pytest.raises(RequestRefusedError, match=r"mug photo\.png is gone"):
            await core.submit(GenerationRequest(model="flux-2-flex", prompt="mug", references=(reference,)))
        assert await core.tasks() == []
    assert len(gateway.ledger) == 0


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"model": "flux-3"}, "model"),
        ({"prompt": "  "}, "prompt"),
        ({"size": "5:1"}, "size"),
        ({"n": 2}, "n"),
        ({"options": {"metadata.resolution": "8K"}}, "metadata.resolution"),
    ],
)
async def test_an_illegal_request_is_refused_and_leaves_no_trace(
    open_core: OpenCore, gateway: PracticeGateway, change: dict[str, object], field: str
) -> None:
    words: dict[str, object] = {"model": "flux-2-pro", "prompt": "a cat", **change}
    async with open_core() as core:
        with pytest.raises(RequestRefusedError) as caught:
            await core.submit(GenerationRequest(**words))  # pyright: ignore[reportArgumentType] - the values are the test's parameters
        assert [problem.field for problem in caught.value.problems] == [field]
        assert await core.tasks() == []
    assert len(gateway.ledger) == 0


async def test_an_alias_is_sent_under_the_models_own_name(open_core: OpenCore) -> None:
    async with open_core() as core:
        task = await core.submit(GenerationRequest(model="nano-banana", prompt="a cat"))
        assert (await core.wait_for(task.id)).request.model == "gemini-2.5-flash-image-preview"


async def test_many_tasks_run_side_by_side(open_core: OpenCore, gateway: PracticeGateway) -> None:
    async with open_core() as core:
        tasks = await asyncio.gather(*(core.submit(CAT) for _ in range(20)))
        done = await asyncio.gather(*(core.wait_for(task.id) for task in tasks))
        assert {task.state for task in done} == {TaskState.DONE}
        assert core.library.count() == 20
    assert len(gateway.ledger) == 20


async def test_the_balance_is_told_after_it_moved(open_core: OpenCore, gateway: PracticeGateway) -> None:
    async with open_core() as core:
        before = await core.refresh_balance()
        moved = asyncio.Event()
        core.balance_changed.connect(lambda balance: moved.set() if balance.used != before.used else None)
        await core.wait_for((await core.submit(CAT)).id)
        async with asyncio.timeout(60):
            await moved.wait()
        assert (await core.refresh_balance()).remain == gateway.ledger.remain


async def test_the_models_of_the_key_are_those_of_the_catalogue(open_core: OpenCore) -> None:
    async with open_core() as core:
        assert set(await core.allowed_models()) >= {model.id for model in core.catalog.models}


async def test_a_failed_task_says_why_in_the_gateways_words(open_core: OpenCore, gateway: PracticeGateway) -> None:
    gateway.plan(Fault(at="submit", fail=("generation_failed", "The upstream is tired.")))
    async with open_core() as core:
        task = await core.wait_for((await core.submit(CAT)).id)
    assert task.state is TaskState.FAILED
    assert task.error is not None
    assert "The upstream is tired." in task.error.message
