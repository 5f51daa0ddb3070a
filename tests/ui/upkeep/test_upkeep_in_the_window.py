"""Verify, rebuild and move, as a person asks for them at the whole window; interrupted, and gone on with."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from app.gateway.demo.app import PracticeGateway
from app.gateway.demo.script import FAST
from app.library.library import Library
from app.library.move import MARKER, check_target
from app.paths import find_paths
from app.settings import JsonStore
from tests.gateway_server import serve
from tests.ui.gallery.shelf import fill
from tests.ui.shell.sitting import Person, core_of, sitting, until
from ui.options import Options
from ui.upkeep.flow import UpkeepFlow
from ui.upkeep.move_dialog import MoveDialog
from ui.work import WorkDialog

pytestmark = [pytest.mark.anyio, pytest.mark.qt_log_ignore("does not support", extend=True)]

PICTURES = 6
KEY = "sk-of-a-test-0123456789"


@pytest.fixture
def address() -> Iterator[str]:
    with serve(PracticeGateway(FAST, keys=(KEY,))) as base_url:
        yield base_url


def stock(folder: Path, *, practice: bool = True) -> None:
    library = Library(find_paths(folder / "data", practice=practice))
    library.open()
    fill(library, folder / "parts", PICTURES)
    library.close()


@asynccontextmanager
async def with_pictures(app: QApplication, folder: Path) -> AsyncGenerator[Person]:
    stock(folder)
    async with sitting(app, folder / "data") as person:
        await until(lambda: person.window.gallery.model.picture_count == PICTURES)
        yield person


@asynccontextmanager
async def with_a_key(app: QApplication, folder: Path, address: str) -> AsyncGenerator[Person]:
    """A library of paid pictures: that of practice cannot be moved."""
    options = Options(api_key=KEY, base_url=address)
    async with sitting(app, folder / "data", options=options) as person:
        yield person


async def done(dialog: WorkDialog | None) -> str:
    assert dialog is not None
    assert dialog.isVisible()
    await until(dialog.start.isEnabled)
    dialog.start.click()
    assert dialog.works
    await until(lambda: not dialog.works)
    return dialog.line.text.text()


def left_of(dialog: WorkDialog) -> list[str]:
    return [dialog.line.left.item(row).text() for row in range(dialog.line.left.count())]


async def test_a_sound_library_is_said_to_be_sound(qapp: QApplication, tmp_path: Path) -> None:
    async with with_pictures(qapp, tmp_path) as person:
        dialog = person.program.ground.feature(UpkeepFlow).show_verify()
        assert await done(dialog) == f"{PICTURES} pictures were compared. Every byte is as it was saved."


async def test_what_was_changed_by_hand_is_named_and_a_rebuild_takes_it_up(qapp: QApplication, tmp_path: Path) -> None:
    async with with_pictures(qapp, tmp_path) as person:
        core = core_of(person)
        records = core.library.rows(core.library.ids())
        records[0].path.write_bytes(records[0].path.read_bytes() + b"\0")
        records[1].path.with_suffix(".json").write_text("{broken")
        records[2].path.unlink()
        before = {path: path.read_bytes() for path in core.paths.library.rglob("*") if path.is_file()}
        flow = person.program.ground.feature(UpkeepFlow)
        verify = flow.show_verify()
        assert await done(verify) == f"{PICTURES} pictures were compared. 3 deserve a look."
        assert verify is not None
        named = left_of(verify)
        for record, reason in zip(records, ("changed after", "cannot be used", "gone"), strict=False):
            assert any(record.path.stem in line and reason in line for line in named)
        rebuild = flow.show_rebuild()
        await until(lambda: not isValid(verify))
        text = await done(rebuild)
        assert text.startswith(f"{PICTURES} pictures are in the index. 2 had no usable sidecar")
        assert "The file of one is gone." in text
        assert {path: path.read_bytes() for path in before} == before
        await until(lambda: person.window.gallery.model.picture_count == PICTURES)


async def test_escape_ends_a_rebuild_and_the_index_stays(qapp: QApplication, tmp_path: Path) -> None:
    async with with_pictures(qapp, tmp_path) as person:
        core = core_of(person)
        rows = list(core.library.ids())
        dialog = person.program.ground.feature(UpkeepFlow).show_rebuild()
        assert dialog is not None
        dialog.start.click()
        dialog.reject()  # before the worker has begun
        await until(lambda: not dialog.works)
        assert dialog.line.text.text() == "It was ended. The index is as it was before."
        assert list(core.library.ids()) == rows


async def test_closing_the_program_ends_what_goes_on(qapp: QApplication, tmp_path: Path) -> None:
    async with with_pictures(qapp, tmp_path) as person:
        dialog = person.program.ground.feature(UpkeepFlow).show_verify()
        assert dialog is not None
        dialog.start.click()
    assert person.ended.done()


async def test_the_practice_library_stays_where_it_is(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path / "data") as person:
        entry = person.program.commands.entry("move_library")
        assert entry is not None
        assert not entry.isEnabled()
        assert person.program.ground.feature(UpkeepFlow).show_move() is None


async def test_the_library_moves_and_everything_goes_on_there(qapp: QApplication, tmp_path: Path, address: str) -> None:
    stock(tmp_path, practice=False)
    target = tmp_path / "another disk" / "pictures"
    async with with_a_key(qapp, tmp_path, address) as person:
        core = core_of(person)
        source = core.paths.library
        (source / "notes of mine.txt").write_text("not of the library, and moved all the same")
        dialog = person.program.ground.feature(UpkeepFlow).show_move()
        assert isinstance(dialog, MoveDialog)
        await until(lambda: dialog.amount.text().startswith(f"{PICTURES} pictures, "))
        dialog.place.set_path(source / "inside")
        await until(lambda: "one is in the other" in dialog.problem.text())
        assert not dialog.start.isEnabled()
        dialog.place.set_path(target)
        assert (await done(dialog)).startswith(f"The library is in {target} now: ")
        assert core.paths.library == target
        assert all(record.path.is_relative_to(target) for record in core.library.rows(core.library.ids()))
        assert not source.exists()
        assert person.program.settings.values.library == str(target)
        person.program.settings.change(theme="light")  # what the window stores later must not take it back
        await until(lambda: person.window.gallery.model.picture_count == PICTURES)
    async with with_a_key(qapp, tmp_path, address) as person:
        assert core_of(person).paths.library == target
        assert core_of(person).library.count() == PICTURES


async def test_an_interrupted_move_is_offered_again_and_goes_on(
    qapp: QApplication, tmp_path: Path, address: str
) -> None:
    stock(tmp_path, practice=False)
    target = tmp_path / "another disk"
    async with with_a_key(qapp, tmp_path, address) as person:
        core = core_of(person)
        source = core.paths.library
        dialog = person.program.ground.feature(UpkeepFlow).show_move()
        assert isinstance(dialog, MoveDialog)
        guide: MoveDialog = dialog
        guide.place.set_path(target)
        await until(guide.start.isEnabled)
        guide.start.click()
        guide.reject()
        await until(lambda: not guide.works)
        assert dialog.line.text.text().startswith("It was interrupted: the library is where it was.")
        assert core.paths.library == source
        assert (target / MARKER).is_file()
    async with with_a_key(qapp, tmp_path, address) as person:
        core = core_of(person)
        dialog = person.program.ground.feature(UpkeepFlow).show_move()
        assert isinstance(dialog, MoveDialog)
        assert dialog.place.path() == target
        await until(lambda: dialog.start.text() == "Go on")
        assert (await done(dialog)).startswith(f"The library is in {target} now: ")
        assert not (target / MARKER).exists()
        dialog.close()
        await until(lambda: not isValid(dialog))
        again = person.program.ground.feature(UpkeepFlow).show_move()
        assert isinstance(again, MoveDialog)
        assert again.place.path() is None


async def test_an_old_folder_that_a_crash_left_can_be_emptied_from_the_message(
    qapp: QApplication, tmp_path: Path, address: str
) -> None:
    stock(tmp_path, practice=False)
    paths = find_paths(tmp_path / "data")
    old = tmp_path / "old place"
    shutil.copytree(paths.library, old)
    JsonStore(paths.data / "library-move.json").save({"from": str(old), "to": str(paths.library)})
    async with with_a_key(qapp, tmp_path, address) as person:
        message = person.window.messages
        await until(lambda: "can be finished" in person.message())
        shown = message.current()
        assert shown is not None
        assert shown.action == "Finish the move"
        assert shown.act is not None
        shown.act()
        await until(lambda: person.message() == "The old folder of the library is emptied.")
        assert not old.exists()
        assert core_of(person).library.count() == PICTURES


async def test_where_a_library_cannot_go(tmp_path: Path) -> None:
    def judge(target: Path, needed: int = 1000) -> str:
        return check_target(tmp_path / "library", target, needed)[0]

    def prepare() -> None:
        (tmp_path / "library").mkdir()
        (tmp_path / "full").mkdir()
        (tmp_path / "full" / "a").write_text("a")
        (tmp_path / "file").write_text("a")

    await asyncio.to_thread(prepare)
    assert judge(tmp_path / "new" / "place") == ""
    assert "is not empty" in judge(tmp_path / "full")
    assert "is a file" in judge(tmp_path / "file")
    assert "one is in the other" in judge(tmp_path)
    assert "has room for" in judge(tmp_path / "new", 2**60)
    assert not await asyncio.to_thread((tmp_path / "new").exists)
