"""The models of a running core: tables that change, what the key may use, and what was made before."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import TypeVar

import pytest
from PIL import Image

from app.core import Core
from app.core.allowed import AllowedModels
from app.errors import RequestRefusedError
from app.events import Event
from app.gateway.demo.app import KEY, PracticeGateway
from app.gateway.http import HttpGateway
from app.gateway.protocol import KeyRefusedError, NotSentError
from app.request import GenerationRequest
from app.tasks.state import TaskState
from tests.app.core.conftest import OpenCore

pytestmark = pytest.mark.anyio

T = TypeVar("T")

CAT = GenerationRequest(model="flux-2-pro", prompt="a cat in a spacesuit", size="16:9")
SHORT = """
name = "Flux"

[[models]]
id = "flux-2-pro"
name = "My FLUX"
summary = "Short prompts only"
prompt_max = 5
sources = { rules = "my own" }

[models.size]
choices = [{ value = "16:9" }]
"""


def write_table(core: Core, text: str, name: str = "mine.toml") -> Path:
    core.paths.models.mkdir(parents=True, exist_ok=True)
    path = core.paths.models / name
    path.write_text(text, encoding="utf-8")
    return path


class Told(list[T]):
    """What an event told, and a way to wait for more of it."""

    def __init__(self, event: Event[T] | None = None) -> None:
        super().__init__()
        self._more = asyncio.Event()
        if event is not None:
            event.connect(self.hear)

    def hear(self, value: T) -> None:
        self.append(value)
        self._more.set()

    async def until(self, number: int) -> None:
        async with asyncio.timeout(60):
            while len(self) < number:
                self._more.clear()
                await self._more.wait()


# ------------------------------------------------------------------------------------------------------- own tables


async def test_a_table_that_is_saved_is_in_force_without_a_restart(open_core: OpenCore) -> None:
    async with open_core() as core:
        catalogs = Told(core.catalog_changed)
        built_in = core.catalog
        path = write_table(core, SHORT)
        await catalogs.until(1)
        model = core.catalog.find("flux-2-pro")
        assert catalogs == [core.catalog]
        assert model is not None
        assert model.name == "My FLUX"
        with pytest.raises(RequestRefusedError, match="too long for My FLUX"):
            await core.submit(CAT)
        path.unlink()
        await catalogs.until(2)
        assert core.catalog.families == built_in.families
        task = await core.wait_for((await core.submit(CAT)).id)
        assert task.state is TaskState.DONE


async def test_a_mistake_is_told_once_with_file_and_line_and_costs_nothing_else(open_core: OpenCore) -> None:
    async with open_core() as core:
        catalogs, notices = Told(core.catalog_changed), Told(core.notice_raised)
        path = write_table(core, SHORT.replace("prompt_max", "promt_max"))
        await notices.until(1)
        (notice,) = notices
        assert (notice.level, notice.kind) == ("warning", "catalog")
        assert notice.text.startswith("mine.toml, line 8: ")
        assert "promt_max" in notice.text
        assert str(path) in notice.detail
        assert catalogs == []
        await core.reload_catalog()
        assert notices == [notice]
        path.write_text(SHORT, encoding="utf-8")
        await catalogs.until(1)
        assert core.catalog.problems == ()


async def test_tables_are_read_at_once_when_asked(open_core: OpenCore) -> None:
    async with open_core() as core:
        catalogs = Told(core.catalog_changed)
        write_table(core, SHORT.replace("flux-2-pro", "flux-of-mine"))
        catalog = await core.reload_catalog()
        assert catalog is core.catalog
        assert catalog.find("flux-of-mine") is not None
        assert catalogs == [catalog]
        assert await core.reload_catalog() is core.catalog
        assert len(catalogs) == 1


async def test_a_mistake_that_was_there_before_the_start_is_told_at_the_start(open_core: OpenCore) -> None:
    async with open_core() as core:
        write_table(core, "name = ")
        folder = core.paths.models
    async with open_core() as core:
        assert [problem.path.parent for problem in core.catalog.problems] == [folder]
        assert core.catalog.find("flux-2-pro") is not None


async def test_a_task_of_a_model_that_went_is_told_so_and_not_sent(
    open_core: OpenCore, gateway: PracticeGateway
) -> None:
    async with open_core() as core:
        path = write_table(core, SHORT.replace("flux-2-pro", "flux-of-mine").replace("prompt_max = 5", ""))
        await core.reload_catalog()
        core.pause(paused=True)
        task = await core.submit(GenerationRequest(model="flux-of-mine", prompt="a cat"))
        path.unlink()
        await core.reload_catalog()
        core.pause(paused=False)
        over = await core.wait_for(task.id)
        assert over.state is TaskState.REJECTED
        assert over.error is not None
        assert "not in the catalogue any more" in over.error.message
    assert len(gateway.ledger) == 0


# ---------------------------------------------------------------------------------------------------- allowed models


async def test_what_the_key_may_use_is_remembered_for_the_next_start(open_core: OpenCore) -> None:
    async with open_core() as core:
        told = Told(core.allowed_changed)
        assert core.known_allowed() is None
        asked = await core.allowed_models()
        assert core.known_allowed() == frozenset(asked)
        await core.allowed_models()
        assert told == [frozenset(asked)]
    async with open_core() as core:
        assert core.known_allowed() == frozenset(asked)


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "data" / "allowed-models.json"


@pytest.fixture
async def asking(base_url: str, cache: Path) -> AsyncGenerator[Callable[..., AllowedModels]]:
    """Asks the gateway of the test; closed with it."""
    async with AsyncExitStack() as stack:

        def make(told: Told[frozenset[str]] | None = None, *, key: str = KEY, url: str = base_url) -> AllowedModels:
            gateway = HttpGateway(url, key)
            stack.push_async_callback(gateway.aclose)
            made = AllowedModels(gateway, cache, (Told[frozenset[str]]() if told is None else told).hear, first=0.01)
            stack.push_async_callback(made.close)
            return made

        yield make


async def test_it_is_asked_for_in_the_background(asking: Callable[..., AllowedModels]) -> None:
    told: Told[frozenset[str]] = Told()
    allowed = asking(told)
    allowed.start()
    await told.until(1)
    assert allowed.known == told[0]
    assert "flux-2-pro" in told[0]


async def test_the_key_itself_is_not_written_down(asking: Callable[..., AllowedModels], cache: Path) -> None:
    await asking().refresh()
    text = await asyncio.to_thread(cache.read_text, encoding="utf-8")
    assert "flux-2-pro" in text
    assert KEY not in text


async def test_another_key_knows_nothing_yet_and_takes_nothing_away(
    asking: Callable[..., AllowedModels],
) -> None:
    models = await asking().refresh()
    other = asking(key="sk-another")
    await other.load()
    assert other.known is None
    with pytest.raises(KeyRefusedError):
        await other.refresh()
    again = asking()
    await again.load()
    assert again.known == frozenset(models)


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[]",
        '{"x": 5}',
        '{"x": {"asked": "never", "models": [1]}}',
    ],
)
async def test_a_damaged_memory_is_no_memory(asking: Callable[..., AllowedModels], cache: Path, text: str) -> None:
    await asyncio.to_thread(cache.parent.mkdir, parents=True)
    await asyncio.to_thread(cache.write_text, text, encoding="utf-8")
    allowed = asking()
    await allowed.load()
    assert allowed.known is None
    await allowed.refresh()
    assert allowed.known


async def test_a_memory_that_cannot_be_written_stops_nothing(asking: Callable[..., AllowedModels], cache: Path) -> None:
    await asyncio.to_thread(cache.parent.parent.mkdir, parents=True, exist_ok=True)
    await asyncio.to_thread(cache.parent.write_text, "a file where the folder should be")
    allowed = asking()
    await allowed.load()
    await allowed.refresh()
    assert allowed.known


async def test_a_gateway_that_cannot_be_reached_takes_nothing_away(asking: Callable[..., AllowedModels]) -> None:
    allowed = asking(url="http://127.0.0.1:1")
    with pytest.raises(NotSentError):
        await allowed.refresh()
    assert allowed.known is None


# -------------------------------------------------------------------------------------------- masks, and made before


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "mug.png"
    Image.new("RGB", (300, 200), "#8fb3c7").save(path)
    return path


@pytest.fixture
def mask(tmp_path: Path) -> Path:
    path = tmp_path / "mask.png"
    Image.new("RGBA", (300, 200), (0, 0, 0, 0)).save(path)
    return path


async def test_a_mask_is_uploaded_sent_and_kept_with_the_picture(open_core: OpenCore, photo: Path, mask: Path) -> None:
    async with open_core() as core:
        request = GenerationRequest(
            model="gpt-4o-image",
            prompt="a gold handle",
            references=(await core.add_reference(photo),),
            mask=await core.add_reference(mask),
        )
        task = await core.wait_for((await core.submit(request)).id)
        assert (task.state, task.error) == (TaskState.DONE, None)
        (record,) = core.library.images_of(task.id)
        assert record.request.mask == request.mask
        payload = core.library.sidecar_of(record)["payload"]
        assert isinstance(payload, dict)
        assert payload["mask_url"] not in payload["image_urls"]
        core.library.rebuild()
        (rebuilt,) = core.library.images_of(task.id)
        assert rebuilt.request.mask == request.mask


async def test_a_mask_whose_file_is_gone_is_named(open_core: OpenCore, photo: Path, mask: Path) -> None:
    async with open_core() as core:
        kept = await core.add_reference(mask)
        request = GenerationRequest(
            model="gpt-4o-image", prompt="a cup", references=(await core.add_reference(photo),), mask=kept
        )
        path = core.library.reference_path(kept)
        assert path is not None
        path.unlink()
        with pytest.raises(RequestRefusedError) as refused:
            await core.submit(request)
        (problem,) = refused.value.problems
        assert problem.field == "mask"
        assert problem.message.startswith("The file of mask mask.png is gone")


async def test_the_same_request_is_known_and_another_is_not(open_core: OpenCore, photo: Path) -> None:
    async with open_core() as core:
        request = GenerationRequest(
            model="nano-banana", prompt="a gold handle", references=(await core.add_reference(photo),)
        )
        assert core.made_before(request) is None
        task = await core.wait_for((await core.submit(request)).id)
        (record,) = core.library.images_of(task.id)
        assert core.made_before(request) == record
        assert core.made_before(GenerationRequest(model="nano-banana", prompt="a gold handle")) is None
        assert core.made_before(GenerationRequest(model="no-such-model", prompt="a gold handle")) is None
