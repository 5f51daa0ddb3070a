"""The core's commands about pictures: one event for each operation, and what a restart finds."""

from __future__ import annotations

import asyncio
import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from app.core import Core, CoreOptions
from app.core.pictures import LibraryChanged
from app.errors import ConfigurationError, DiskError
from app.gateway.demo.script import FAST
from app.library.changes import MarkPictures, RestorePictures, TrashPictures
from app.library.export import ExportOptions
from app.library.marks import Edit
from app.library.record import ImageRecord
from app.library.sheet import SheetOptions
from app.request import GenerationRequest
from tests.app.core.conftest import QUICK, OpenCore
from tests.app.core.waiting import PATIENCE

pytestmark = pytest.mark.anyio

MODEL = "flux-2-pro"


async def make(core: Core, prompt: str = "a mug") -> ImageRecord:
    told: set[int] = set()
    disconnect = core.library_changed.connect(lambda event: told.update(event.changed))
    try:
        task = await core.submit(GenerationRequest(model=MODEL, prompt=prompt, size="1:1"))
        await core.wait_for(task.id)
        # the cost is a change of its own, written and then told a moment later: nobody shall take it for theirs
        await until(core, lambda: core.library.images_of(task.id)[0].id in told)
    finally:
        disconnect()
    (record,) = core.library.images_of(task.id)
    assert record.cost is not None
    return record


def heard(core: Core) -> list[LibraryChanged]:
    events: list[LibraryChanged] = []
    core.library_changed.connect(events.append)
    return events


async def until(core: Core, fits: Callable[[], bool]) -> None:
    """Wait for the library to change until it fits."""
    changed = asyncio.Event()
    disconnect = core.library_changed.connect(lambda _: changed.set())
    try:
        async with asyncio.timeout(PATIENCE):
            while not fits():
                changed.clear()
                await changed.wait()
                await asyncio.sleep(0)  # the notice follows the event
    finally:
        disconnect()


async def test_each_change_is_told_once_and_undone(open_core: OpenCore) -> None:
    async with open_core() as core:
        first, second = await make(core), await make(core, "a cat")
        events = heard(core)
        steps: list[tuple[int, int]] = []
        done = await core.apply(
            MarkPictures((first.uid, second.uid), Edit(rating=5)), lambda done, total: steps.append((done, total))
        )
        assert [set(event.changed) for event in events] == [{first.id, second.id}]
        assert done.undo is not None
        await core.apply(done.undo)
        gone = await core.apply(TrashPictures((first.uid,)))
        assert events[-1].removed == (first.id,)
        assert gone.undo == RestorePictures((first.uid,))
        assert gone.undo is not None
        await core.apply(gone.undo)
        assert [record.uid for record in events[-1].added] == [first.uid]
        assert len(events) == 4
        await core.apply(MarkPictures((first.uid,), Edit(rating=0)))
        assert len(events) == 4, "nothing changed, nothing is told"
        assert steps == [(1, 2), (2, 2)]


async def test_new_results_go_into_the_target_collection_after_a_restart_too(open_core: OpenCore) -> None:
    async with open_core() as core:
        await core.set_target_collection("  Autumn ")
        assert (await make(core)).collections == ("Autumn",)
    async with open_core() as core:
        assert (await make(core)).collections == ("Autumn",)
        await core.set_target_collection("")
        assert (await make(core)).collections == ()


async def test_files_from_outside_are_noticed_by_themselves(open_core: OpenCore) -> None:
    async with open_core() as core:
        record = await make(core)
        events = heard(core)
        notices: list[str] = []
        core.notice_raised.connect(lambda notice: notices.append(notice.text))
        stranger = core.paths.library / "stranger.png"
        Image.new("RGB", (20, 20), "#123456").save(stranger)
        await until(core, lambda: any(one.path == stranger for event in events for one in event.added))
        away = record.path.rename(core.paths.data / "away.png")
        await until(core, lambda: any(record.path.name in text for text in notices))
        assert list(core.library.ids("is:missing")) == [record.id]
        away.rename(record.path)
        await until(core, lambda: not core.library.ids("is:missing"))


async def test_out_and_in_again(open_core: OpenCore, tmp_path: Path) -> None:
    async with open_core() as core:
        record = await make(core)
        report = await core.export([record], ExportOptions(target=tmp_path / "out", metadata=False))
        assert report.pictures == 1
        sheet = await core.contact_sheet([record], SheetOptions(target=tmp_path / "sheet.png"))
        assert sheet.written == (tmp_path / "sheet.png",)
        copy = await core.strip_copy(record)
        assert copy.read_bytes() == report.written[0].read_bytes()
        assert copy.is_relative_to(core.paths.cache)
        events = heard(core)
        added = (await core.import_pictures([tmp_path / "out"])).added
        assert [event.added for event in events] == [added]
        stop = threading.Event()
        stop.set()
        assert (await core.export([record], ExportOptions(target=tmp_path / "no"), stop=stop)).was_cancelled
        assert (await core.rebuild_library()).pictures == 2
        assert events[-1].everything


async def test_a_moved_library_is_found_by_the_next_start(open_core: OpenCore, tmp_path: Path) -> None:
    target = tmp_path / "elsewhere"
    async with open_core() as core:
        record = await make(core)
        old = core.paths.library
        events = heard(core)
        report = await core.move_library(target)
        assert (report.left, core.paths.library) == ((), target)
        assert events == [LibraryChanged(everything=True)]
        assert await core.finish_move() is None
        assert (await make(core)).path.is_relative_to(target)
    async with open_core() as core:
        assert core.paths.library == target
        found = core.library.find(record.uid)
        assert found is not None
        assert found.path.is_file()
        assert not old.exists()


async def test_the_rest_of_an_interrupted_move_is_said_and_finished(open_core: OpenCore, tmp_path: Path) -> None:
    target = tmp_path / "elsewhere"
    async with open_core() as core:
        await make(core)
        old = core.paths.library
        await core.move_library(target)
    shutil.copytree(target, old)
    (tmp_path / "data" / "data" / "library-move.json").write_text(f'{{"from": "{old}", "to": "{target}"}}')
    async with open_core() as core:
        report = await core.finish_move()
        assert report is not None
        assert report.files == 2
        assert not old.exists()
        assert await core.finish_move() is None


async def test_the_practice_library_stays(tmp_path: Path) -> None:
    async with Core(CoreOptions(data_dir=tmp_path / "data", demo=True, script=FAST, pace=QUICK)) as core:
        with pytest.raises(ConfigurationError, match="practice"):
            await core.move_library(tmp_path / "x")


@pytest.mark.parametrize("by_link", [False, True])
async def test_nothing_is_exported_into_the_library(open_core: OpenCore, tmp_path: Path, *, by_link: bool) -> None:
    async with open_core() as core:
        record = await make(core)
        before = record.path.read_bytes()
        folder = record.path.parent
        if by_link:
            folder = tmp_path / "link"
            folder.symlink_to(record.path.parent, target_is_directory=True)
        replacing = ExportOptions(target=folder, template="{name}", max_side=64, conflict="replace")
        with pytest.raises(DiskError, match="library's own folder"):
            await core.export([record], replacing)
        with pytest.raises(DiskError, match="library's own folder"):
            await core.contact_sheet([record], SheetOptions(target=folder / record.path.name))
        with pytest.raises(DiskError, match="library's own folder"):
            await core.export([record], ExportOptions(target=folder / "new" / "a.zip", as_zip=True))
        assert record.path.read_bytes() == before
        assert not (folder / "new").exists()


async def test_numbers_agree_with_what_was_made(open_core: OpenCore) -> None:
    async with open_core() as core:
        records = [await make(core), await make(core, "a cat"), await make(core, "a dog")]
        await core.apply(TrashPictures((records[0].uid,)))
        records[1].path.unlink()
        await core.scan_library()
        numbers = await core.numbers()
        assert (numbers.pictures, numbers.missing, numbers.trashed) == (2, 1, 1)
        assert [(one.value, one.count) for one in numbers.library.models] == [(MODEL, 2)]
        assert numbers.disk.pictures == records[1].bytes + records[2].bytes
        assert numbers.disk.trash > records[0].bytes
        assert numbers.disk.thumbnails > 0
        assert numbers.disk.databases > 0
        (model,) = numbers.tasks.models
        assert (model.model, model.tasks, model.done, model.failed, model.unclear) == (MODEL, 3, 3, 0, 0)
        assert model.median_seconds is not None
        assert model.slowest_seconds is not None
        assert 0 <= model.median_seconds <= model.slowest_seconds
        spending = await core.spending()
        (month,) = numbers.tasks.months
        assert (month.month, month.tasks) == (f"{spending.day:%Y-%m}", 3)
        assert month.spent == model.spent == spending.month.amount


async def test_searches_are_kept(open_core: OpenCore) -> None:
    async with open_core() as core:
        core.searches.save("Cats", "cat")
    async with open_core() as core:
        assert [one.name for one in core.searches.saved] == ["Cats"]
