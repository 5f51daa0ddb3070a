"""Each reference is uploaded once, can be stopped while nobody needs it, and comes back when the gateway forgot it."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from app.core import Core, CoreOptions
from app.gateway.demo.app import KEY, PracticeGateway
from app.gateway.demo.script import ALWAYS, Fault
from app.request import GenerationRequest
from app.tasks.journal import Journal
from app.tasks.state import TaskState
from app.tasks.uploads import UploadCancelledError, UploadState
from tests.app.core.conftest import OpenCore
from tests.app.library.picture_factory import encoded, noise

pytestmark = pytest.mark.anyio


async def test_a_hundred_tasks_with_the_same_five_references_make_five_uploads(
    open_core: OpenCore, gateway: PracticeGateway, tmp_path: Path
) -> None:
    gateway.plan(Fault(at="submit", times=ALWAYS, fail=("generation_failed", "no time to paint a hundred pictures")))
    paths = [tmp_path / f"{number}.png" for number in range(5)]
    for number, path in enumerate(paths):
        path.write_bytes(encoded("png", noise(seed=number)))
    async with open_core() as core:
        references = (await core.add_references(paths)).references
        request = GenerationRequest(model="flux-2-flex", prompt="x", references=references)
        tasks = await asyncio.gather(*(core.submit(request) for _ in range(50)))
        done = await asyncio.gather(*(core.wait_for(task.id) for task in tasks))
        assert {task.state for task in done} == {TaskState.FAILED}
    async with open_core() as core:
        again = (await core.add_references(paths)).references
        assert again == references
        tasks = await asyncio.gather(*(core.submit(request) for _ in range(50)))
        await asyncio.gather(*(core.wait_for(task.id) for task in tasks))
    assert len(gateway.ledger) == 100
    assert len(gateway._store.uploads) == 5


async def test_an_upload_that_the_gateway_forgot_is_sent_again_by_itself(
    open_core: OpenCore, gateway: PracticeGateway, picture: Path
) -> None:
    async with open_core() as core:
        reference = await core.add_reference(picture)
        first = await core.upload(reference)
        gateway._store.uploads.clear()
        request = GenerationRequest(model="flux-2-flex", prompt="x", references=(reference,))
        tasks = await asyncio.gather(*(core.submit(request) for _ in range(8)))
        done = await asyncio.gather(*(core.wait_for(task.id) for task in tasks))
        assert [task.state for task in done] == [TaskState.DONE] * 8
        assert len(gateway.ledger) == 8
        assert len(gateway._store.uploads) == 1
        assert await core.upload(reference) != first
        assert len(gateway._store.uploads) == 1


@pytest.mark.parametrize(
    ("fault", "tries"),
    [
        (Fault(at="submit", times=ALWAYS, status=400, param="image_urls.0", message="It has expired."), 2),
        (Fault(at="submit", times=ALWAYS, status=400, message="Failed to download image from URL."), 2),
        (Fault(at="submit", times=ALWAYS, status=400, message="参考图下载失败"), 2),
        (Fault(at="submit", times=ALWAYS, status=400, param="prompt", message="No such image."), 1),
        (Fault(at="submit", times=ALWAYS, status=400, message="The prompt is not nice."), 1),
        (Fault(at="submit", times=ALWAYS, status=422, message="The image could not be fetched."), 1),
    ],
)
async def test_a_refusal_is_answered_with_a_new_upload_once_at_most(
    open_core: OpenCore, gateway: PracticeGateway, picture: Path, fault: Fault, tries: int
) -> None:
    gateway.plan(fault)
    async with open_core() as core:
        reference = await core.add_reference(picture)
        task = await core.submit(GenerationRequest(model="flux-2-flex", prompt="x", references=(reference,)))
        task = await core.wait_for(task.id)
        assert task.state is TaskState.REJECTED
        assert core._writer is not None
        steps = await core._writer.call(Journal.steps, task.id)
    assert [new for _, _, new, _ in steps].count("SENDING") == tries
    assert len(gateway._store.uploads) == tries
    assert len(gateway.ledger) == 0


@pytest.mark.parametrize(
    ("said", "uploads"), [("Failed to download image from URL.", 2), ("The prompt is not nice.", 1)]
)
async def test_a_task_that_failed_for_its_image_makes_the_next_one_upload_it_again(
    open_core: OpenCore, gateway: PracticeGateway, picture: Path, said: str, uploads: int
) -> None:
    async with open_core() as core:
        gateway.plan(Fault(at="submit", fail=("upstream_error", said)))
        reference = await core.add_reference(picture)
        request = GenerationRequest(model="flux-2-flex", prompt="x", references=(reference,))
        failed = await core.wait_for((await core.submit(request)).id)
        assert failed.state is TaskState.FAILED
        assert len(gateway.ledger) == 1
        done = await core.wait_for((await core.submit(request)).id)
        assert done.state is TaskState.DONE
        assert len(gateway._store.uploads) == uploads


@pytest.mark.parametrize("status", [500, 404])
async def test_what_may_have_been_charged_is_never_sent_again_for_a_reference(
    open_core: OpenCore, gateway: PracticeGateway, picture: Path, status: int
) -> None:
    gateway.plan(Fault(at="submit", status=status, param="image_urls.0", message="failed to fetch the image"))
    async with open_core() as core:
        reference = await core.add_reference(picture)
        task = await core.submit(GenerationRequest(model="flux-2-flex", prompt="x", references=(reference,)))
        assert (await core.wait_for(task.id)).state is TaskState.UNCERTAIN
    assert len(gateway._store.uploads) == 1


async def test_a_public_address_is_not_uploaded_when_it_cannot_be_fetched(
    open_core: OpenCore, gateway: PracticeGateway
) -> None:
    gateway.plan(Fault(at="submit", status=400, param="image_urls.0", message="cannot fetch the image"))
    async with open_core() as core:
        reference = await core.add_reference_address("https://example.com/mug.png")
        task = await core.submit(GenerationRequest(model="flux-2-flex", prompt="x", references=(reference,)))
        assert (await core.wait_for(task.id)).state is TaskState.REJECTED
    assert len(gateway._store.uploads) == 0


async def test_an_upload_can_be_stopped_while_no_task_needs_it(
    open_core: OpenCore, gateway: PracticeGateway, picture: Path
) -> None:
    gateway.plan(Fault(at="upload", hang=2.0))
    async with open_core() as core:
        reference = await core.add_reference(picture)
        going, told = asyncio.Event(), list[UploadState]()

        def note(state: UploadState) -> None:
            told.append(state)
            if state.state == "uploading":
                going.set()

        core.upload_changed.connect(note)
        upload = asyncio.ensure_future(core.upload(reference))
        await going.wait()
        assert core.cancel_upload(reference)
        with pytest.raises(UploadCancelledError, match="cancelled"):
            await upload
        assert told[-1].state == "failed"
        assert not core.cancel_upload(reference)
        assert await core.upload(reference)
    assert len(gateway._store.uploads) == 1


async def test_a_stopped_wait_for_the_network_ends_too(picture: Path, tmp_path: Path) -> None:
    options = CoreOptions(data_dir=tmp_path / "data", base_url="http://127.0.0.1:9", api_key=KEY)  # at the real pace
    async with Core(options) as core:
        reference = await core.add_reference(picture)
        waits = asyncio.Event()
        core.upload_changed.connect(lambda state: waits.set() if "Trying again" in state.message else None)
        upload = asyncio.ensure_future(core.upload(reference))
        await waits.wait()
        assert core.cancel_upload(reference)
        with pytest.raises(UploadCancelledError):
            await upload


async def test_an_upload_that_a_task_needs_is_not_stopped(
    open_core: OpenCore, gateway: PracticeGateway, picture: Path
) -> None:
    gateway.plan(Fault(at="upload", hang=0.3))
    async with open_core() as core:
        reference = await core.add_reference(picture)
        going = asyncio.Event()
        core.upload_changed.connect(lambda state: going.set() if state.state == "uploading" else None)
        task = await core.submit(GenerationRequest(model="flux-2-flex", prompt="x", references=(reference,)))
        await going.wait()
        assert not core.cancel_upload(reference)
        assert (await core.wait_for(task.id)).state is TaskState.DONE
