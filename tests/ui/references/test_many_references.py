"""Hundreds of pictures at once: taken with progress, stopped in the middle, folded away, none of them lost."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from app.gateway.demo.script import ALWAYS, Fault
from tests.app.library.picture_factory import encoded, noise
from tests.ui.references.seat import Seat, seated
from tests.ui.shell.sitting import until
from ui.compose.panel import ComposePanel

pytestmark = pytest.mark.anyio


def photos(folder: Path, number: int) -> list[Path]:
    folder.mkdir()
    paths = [folder / f"{place:03}.jpg" for place in range(number)]
    for place, path in enumerate(paths):
        path.write_bytes(encoded("jpeg", noise(32, 24, seed=place)))
    return paths


def checked(seat: Seat) -> int:
    return sum(item.reference is not None for item in seat.items)


def _note(seen: list[tuple[int, int]], done: int, total: int) -> None:
    seen.append((done, total))


async def test_two_hundred_files_are_taken_in_order_and_what_is_too_much_is_parked(
    qapp: QApplication, tmp_path: Path
) -> None:
    paths = photos(tmp_path / "photos", 200)
    async with seated(qapp, tmp_path / "data") as seat:
        seen: list[tuple[int, int]] = []
        seat.flow.worker.intake.progressed.connect(partial(_note, seen))
        seat.drop(*paths)
        assert len(seat.items) == 200
        assert seat.panel.area.batch.isVisible()
        await until(lambda: checked(seat) == 200)
        await seat.settled()
        assert [item.name for item in seat.items] == [path.name for path in paths]
        assert [item.number for item in seat.items[:8]] == list(range(1, 9))
        assert all(item.parked for item in seat.items[8:])
        assert seat.uploads == 8
        assert not seat.panel.area.batch.isVisible()
        assert len(seen) < 100, "the form was looked at again for each of them"
        assert max(done for done, _ in seen) > 0
        assert seat.panel._parts.reference_section.state_text() == "8 of 8 · 192 parked"


async def test_most_parked_ones_are_folded_away_and_a_button_shows_them(qapp: QApplication, tmp_path: Path) -> None:
    paths = photos(tmp_path / "photos", 60)
    async with seated(qapp, tmp_path / "data") as seat:
        seat.drop(*paths)
        await until(lambda: checked(seat) == 60)
        grid = seat.panel.area.grid
        assert len(grid.tiles()) == 13
        assert grid.more.text() == "+47"
        assert grid.more.accessibleName() == "Show 47 more references"
        grid.more.click()
        await until(lambda: len(grid.tiles()) == 60)
        assert grid.more.text() == "Fewer"
        grid.more.click()
        assert len(grid.tiles()) == 13
        grid.focus_item(seat.items[-1].key)
        assert len(grid.tiles()) == 60


async def test_a_folder_is_taken_with_everything_below_it_and_what_is_no_picture_is_said(
    qapp: QApplication, tmp_path: Path
) -> None:
    folder = tmp_path / "shots"
    first, second = photos(folder, 2)
    (folder / "notes.txt").write_text("no picture")
    deep = photos(folder / "deep", 1)[0]
    deep.write_bytes(encoded("png", noise(seed=77)))
    lone = tmp_path / "lone.png"
    lone.write_bytes(encoded("png", noise(seed=78)))
    async with seated(qapp, tmp_path / "data") as seat:
        seat.drop(folder, lone)
        await seat.settled()
        assert [item.name for item in seat.items] == [first.name, second.name, deep.name, "lone.png"]
        assert seat.stages() == ["ready"] * 4
        assert "1 file in the folder is no picture" in seat.remark()


async def test_an_empty_folder_says_so_and_leaves_nothing_behind(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    async with seated(qapp, tmp_path / "data") as seat:
        seat.drop(tmp_path / "empty")
        await until(lambda: not seat.items)
        assert seat.remark() == "There is no picture in the folder."


async def test_stopping_keeps_what_is_done_and_lets_go_of_the_rest(qapp: QApplication, tmp_path: Path) -> None:
    paths = photos(tmp_path / "photos", 120)
    async with seated(qapp, tmp_path / "data") as seat:
        seat.drop(*paths)
        await until(lambda: checked(seat) > 3)
        (stop,) = [
            button
            for button in seat.panel.findChildren(QAbstractButton)
            if button.accessibleName() == "Stop adding pictures"
        ]
        QTest.mouseClick(stop, Qt.MouseButton.LeftButton)
        kept = len(seat.items)
        assert 3 < kept < 120
        assert all(item.reference is not None for item in seat.items)
        assert seat.remark().startswith("Stopped: ")
        assert "of 120 pictures were looked at" in seat.remark()
        assert not seat.panel.area.batch.isVisible()
        await seat.settled()
        assert len(seat.items) == kept


async def test_the_same_pictures_again_are_left_out_and_that_is_said_once(qapp: QApplication, tmp_path: Path) -> None:
    paths = photos(tmp_path / "photos", 5)
    async with seated(qapp, tmp_path / "data") as seat:
        seat.drop(*paths)
        await seat.settled()
        seat.drop(*paths)
        await until(lambda: len(seat.items) == 5)
        assert seat.remark() == "5 pictures were among the references already."


async def test_one_failure_leaves_the_others_alone_and_is_tried_again_by_itself(
    qapp: QApplication, tmp_path: Path
) -> None:
    paths = photos(tmp_path / "photos", 3)
    refusal = Fault(at="upload", call=1, status=400, body="unsuccessful", message="too many colours")
    async with seated(qapp, tmp_path / "data", refusal) as seat:
        seat.drop(*paths)
        await seat.settled()
        assert sorted(seat.stages()) == ["failed", "ready", "ready"]
        failed = next(item for item in seat.items if item.stage == "failed")
        assert "too many colours" in failed.reason
        seat.panel._tray.retry(failed.key)
        await seat.settled()
        assert seat.stages() == ["ready"] * 3


async def test_an_upload_is_stopped_and_started_again(qapp: QApplication, tmp_path: Path) -> None:
    (path,) = photos(tmp_path / "photos", 1)
    async with seated(qapp, tmp_path / "data", Fault(at="upload", times=1, hang=20)) as seat:
        seat.drop(path)
        await until(lambda: seat.stages() == ["uploading"])
        (tile,) = seat.panel.area.tiles()
        tile.stopped.emit(tile.item.key)
        await until(lambda: seat.stages() == ["stopped"])
        assert "The upload of 000.jpg was stopped: try again, or remove it." in seat.panel._bar.reason_texts()
        QTest.keyClick(tile, Qt.Key.Key_Return)
        await until(lambda: seat.stages() == ["ready"])
        assert seat.uploads == 1


async def test_removing_one_on_its_way_stops_its_upload_and_undo_starts_it_again(
    qapp: QApplication, tmp_path: Path
) -> None:
    (path,) = photos(tmp_path / "photos", 1)
    async with seated(qapp, tmp_path / "data", Fault(at="upload", times=1, hang=20)) as seat:
        seat.drop(path)
        await until(lambda: seat.stages() == ["uploading"])
        seat.flow.remove(seat.items[0].key)
        assert seat.remark() == "000.jpg was removed."
        seat.panel.undone.emit()
        await until(lambda: seat.stages() == ["ready"])


async def test_offline_uploads_wait_and_say_why(qapp: QApplication, tmp_path: Path) -> None:
    (path,) = photos(tmp_path / "photos", 1)
    async with seated(qapp, tmp_path / "data", Fault(at="upload", times=ALWAYS, status=503)) as seat:
        seat.drop(path)
        await until(lambda: seat.stages() == ["failed"])
        assert seat.items[0].reason


async def test_what_was_not_checked_yet_is_taken_up_again_by_the_next_window(
    qapp: QApplication, tmp_path: Path
) -> None:
    paths = photos(tmp_path / "photos", 3)
    early = ComposePanel()
    early.add_reference_files(paths)  # no library is open
    state = json.loads(json.dumps(early.state()))
    early.deleteLater()
    async with seated(qapp, tmp_path / "data") as seat:
        seat.panel.restore(state)
        await seat.settled()
        assert [item.name for item in seat.items] == [path.name for path in paths]
        assert seat.stages() == ["ready"] * 3
        assert "unchecked" not in seat.panel.state()
        seat.panel.restore({**state, "unchecked": [7, None]})
        assert seat.items == ()
