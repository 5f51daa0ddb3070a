"""Settings at work in an open core: changed while it runs, they hold from the next picture, task or call on."""

from __future__ import annotations

import asyncio
import io
from pathlib import Path

import msgspec
import pytest
from PIL import Image

from app.core import Core, CoreOptions
from app.gateway.demo.app import KEY, PracticeGateway
from app.gateway.demo.script import FAST
from app.paths import find_paths
from app.request import GenerationRequest
from app.settings import Profile, Settings, SettingsStore
from app.tasks.state import TaskState
from app.tasks.task import Task
from tests.app.core.conftest import QUICK, OpenCore
from tests.app.core.waiting import until
from tests.gateway_server import serve

pytestmark = pytest.mark.anyio
CAT = GenerationRequest(model="flux-2-flex", prompt="a cat")


async def picture_of(core: Core) -> Path:
    task = await core.wait_for((await core.submit(CAT)).id)
    assert task.state is TaskState.DONE
    path = task.results[0].path
    assert path is not None
    return path


def thumbnails(core: Core) -> set[Path]:
    return set(core.paths.thumbnails.rglob("*.jpg"))


async def change(core: Core, **fields: object) -> None:
    await core.apply_settings(msgspec.structs.replace(core.settings, **fields))


async def test_the_template_names_the_next_picture(open_core: OpenCore) -> None:
    async with open_core() as core:
        await change(core, file_name_template="{prompt} by {model}")
        assert (await picture_of(core)).name.startswith("a-cat by flux-2-flex_")


async def test_a_template_that_was_made_hostile_by_hand_is_not_used_and_said(tmp_path: Path, base_url: str) -> None:
    data = tmp_path / "data"
    SettingsStore(find_paths(data).config / "settings.json").save(Settings(file_name_template="../../{prompt}"))
    core = Core(CoreOptions(data_dir=data, base_url=base_url, api_key=KEY, pace=QUICK))
    told: list[str] = []
    core.notice_raised.connect(lambda notice: told.append(notice.text))
    async with core:
        path = await picture_of(core)
        assert path.is_relative_to(core.paths.library)
    assert any("named as usual" in text for text in told)


async def test_metadata_goes_into_the_next_picture_only_while_it_is_wanted(open_core: OpenCore) -> None:
    async with open_core() as core:
        with_prompt = (await picture_of(core)).read_bytes()
        await change(core, embed_metadata=False)
        without = (await picture_of(core)).read_bytes()
    assert b"a cat" in with_prompt
    assert b"a cat" not in without


async def test_the_quality_of_thumbnails_holds_for_the_next_one(open_core: OpenCore) -> None:
    async with open_core() as core:
        sizes: list[int] = []
        for quality in (95, 60):
            await change(core, thumbnail_quality=quality)
            before = thumbnails(core)
            await picture_of(core)
            (made,) = thumbnails(core) - before
            small = made.read_bytes()
            sizes.append(len(small))
            with Image.open(io.BytesIO(small)) as image:
                assert image.format == "JPEG"
    assert sizes[0] > 1.3 * sizes[1]


async def test_prompts_are_remembered_only_while_it_is_wanted_and_forgotten_on_request(open_core: OpenCore) -> None:
    async with open_core() as core:
        await picture_of(core)
        await change(core, remember_prompts=False)
        await core.wait_for((await core.submit(msgspec.structs.replace(CAT, prompt="a secret"))).id)
        assert [one.text for one in core.prompts.page()] == ["a cat"]
        await core.forget_prompts()
        assert core.prompts.page() == []
        core.prompts.close()
        assert b"a cat" not in core.paths.prompts.read_bytes()


async def test_what_the_core_stores_itself_is_not_taken_back_by_older_settings(open_core: OpenCore) -> None:
    async with open_core() as core:
        older = core.settings
        await core.set_daily_budget(2.5)
        await core.apply_settings(msgspec.structs.replace(older, thumbnail_quality=70))
        assert core.daily_budget == 2.5


async def test_the_windows_settings_count_before_those_on_the_disk(tmp_path: Path, base_url: str) -> None:
    library = tmp_path / "elsewhere"
    options = CoreOptions(
        data_dir=tmp_path / "data", base_url=base_url, api_key=KEY, pace=QUICK, settings=Settings(library=str(library))
    )
    async with Core(options) as core:
        assert (await picture_of(core)).is_relative_to(library)


async def test_a_profile_of_the_settings_opens_its_gateway(tmp_path: Path, base_url: str) -> None:
    settings = Settings(profiles=(Profile(name="Mine", base_url=base_url),))
    async with Core(CoreOptions(data_dir=tmp_path, api_key=KEY, pace=QUICK, settings=settings)) as core:
        assert core.gateway_host == base_url


# ---------------------------------------------------------------------------------------------- tasks at the same time


async def test_no_more_tasks_run_at_once_than_are_wanted_and_more_may_be_let_in(tmp_path: Path) -> None:
    with serve(PracticeGateway(FAST)) as url:
        options = CoreOptions(
            data_dir=tmp_path, base_url=url, api_key=KEY, pace=QUICK, settings=Settings(parallel_tasks=1)
        )
        async with Core(options) as core:
            running: set[str] = set()
            most: list[int] = []

            def look(task: Task) -> None:
                if task.state in (TaskState.SENDING, TaskState.ACCEPTED, TaskState.RUNNING):
                    running.add(task.id)
                else:
                    running.discard(task.id)
                most.append(len(running))

            core.task_changed.connect(look)
            tasks = [await core.submit(CAT) for _ in range(4)]
            for task in tasks:
                assert (await core.wait_for(task.id)).state is TaskState.DONE
            assert max(most) == 1
            most.clear()
            await change(core, parallel_tasks=4)
            tasks = [await core.submit(CAT) for _ in range(4)]
            await asyncio.gather(*(core.wait_for(task.id) for task in tasks))
            assert max(most) > 1


async def test_one_that_waits_for_its_turn_says_so_and_can_be_cancelled(tmp_path: Path, base_url: str) -> None:
    options = CoreOptions(
        data_dir=tmp_path, base_url=base_url, api_key=KEY, pace=QUICK, settings=Settings(parallel_tasks=1)
    )
    async with Core(options) as core:
        first = await core.submit(msgspec.structs.replace(CAT, prompt="[stuck] a cat"))
        await until(core, first.id, lambda task: task.state in (TaskState.ACCEPTED, TaskState.RUNNING))
        second, third = await core.submit(CAT), await core.submit(CAT)
        await until(core, second.id, lambda task: "its turn" in task.note)
        await core.cancel(second.id)
        assert (await core.wait_for(second.id)).state is TaskState.CANCELLED
        await core.stop_watching(first.id)
        await until(core, third.id, lambda task: task.sent is not None)


# ------------------------------------------------------------------------------------------ a key that is refused


async def test_a_key_that_is_refused_in_the_middle_keeps_tasks_waiting_until_there_is_another(tmp_path: Path) -> None:
    gateway = PracticeGateway(FAST, keys=("sk-right",))
    with serve(gateway) as url:
        told: list[str] = []
        wrong = Core(CoreOptions(data_dir=tmp_path, base_url=url, api_key="sk-expired", pace=QUICK, waits_for_key=True))
        wrong.notice_raised.connect(lambda notice: told.append(notice.kind))
        async with wrong as core:
            tasks = [await core.submit(CAT) for _ in range(3)]
            for task in tasks:
                waiting = await until(core, task.id, lambda one: one.state is TaskState.HELD)
                assert "another one" in waiting.note
        assert told.count("key_refused") == 1, "said once, not for each task"
        assert len(gateway.ledger) == 0
        right = CoreOptions(data_dir=tmp_path, base_url=url, api_key="sk-right", pace=QUICK, waits_for_key=True)
        async with Core(right) as core:
            for task in tasks:
                still = await core.task(task.id)
                assert still is not None
                assert still.state is TaskState.HELD, "a start alone spends nothing"
            await core.go_on_with_key()
            for task in tasks:
                assert (await core.wait_for(task.id)).state is TaskState.DONE
    assert len(gateway.ledger) == 3


async def test_without_anybody_to_give_another_key_the_task_is_refused(tmp_path: Path) -> None:
    with serve(PracticeGateway(FAST, keys=("sk-right",))) as url:
        async with Core(CoreOptions(data_dir=tmp_path, base_url=url, api_key="sk-wrong", pace=QUICK)) as core:
            task = await core.wait_for((await core.submit(CAT)).id)
            assert task.state is TaskState.REJECTED


async def test_no_key_at_all_is_looked_for_where_none_is_wanted(tmp_path: Path, base_url: str) -> None:
    async with Core(CoreOptions(data_dir=tmp_path, base_url=base_url, api_key="", pace=QUICK)) as core:
        assert not core.has_key
