"""Named sets of references, the strip of recent ones, removal with a way back, and waiting for uploads."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton

from app.gateway.demo.script import Fault
from app.request import GenerationRequest
from app.tasks.state import TaskState
from tests.app.library.picture_factory import encoded, noise
from tests.ui.compose.hands import named
from tests.ui.references.seat import Seat, seated
from tests.ui.shell.sitting import until
from ui.references.large import LargeView

pytestmark = [pytest.mark.anyio, pytest.mark.qt_log_ignore("does not support", extend=True)]


def pictures(folder: Path, *names: str) -> list[Path]:
    for place, name in enumerate(names):
        (folder / name).write_bytes(encoded("png", noise(seed=place)))
    return [folder / name for name in names]


def names(seat: Seat) -> list[str]:
    return [item.name for item in seat.items]


# ------------------------------------------------------------------------------------------------------------- sets


async def test_a_set_is_kept_taken_renamed_and_deleted_with_a_way_back(qapp: QApplication, tmp_path: Path) -> None:
    async with seated(qapp, tmp_path / "data") as seat:
        seat.drop(*pictures(tmp_path, "a.png", "b.png"))
        await seat.settled()
        sets = seat.panel._references.sets
        seat.panel._parts.sets_button.click()
        popup = sets.popup()
        field = named(popup, QLineEdit, "Name of the set")
        field.setText("Mugs")
        named(popup, QPushButton, "Save the set").click()
        await until(lambda: popup.keys() == ["Mugs"])
        assert popup.said() == "Kept as “Mugs”."
        seat.flow.remove_where(lambda _item: True)
        popup.chosen.emit("Mugs")
        assert names(seat) == ["a.png", "b.png"]
        popup.renamed.emit("Mugs", "Cups")
        await until(lambda: popup.keys() == ["Cups"])
        popup.removed.emit("Cups")
        await until(lambda: popup.keys() == [])
        assert popup.said() == "Deleted “Cups”."
        popup.acted.emit()
        await until(lambda: popup.keys() == ["Cups"])
        assert [one.name for one in await seat.core.reference_sets()] == ["Cups"]
        popup.close()


async def test_a_set_of_the_same_name_is_replaced_and_can_be_brought_back(qapp: QApplication, tmp_path: Path) -> None:
    async with seated(qapp, tmp_path / "data") as seat:
        seat.drop(*pictures(tmp_path, "a.png", "b.png"))
        await seat.settled()
        sets = seat.panel._references.sets
        sets.open()
        sets.keep("Mugs")
        await until(lambda: sets.popup().said() == "Kept as “Mugs”.")
        seat.flow.remove(seat.items[0].key)
        sets.keep("Mugs")
        await until(lambda: sets.popup().said() == "Replaced “Mugs”.")
        assert [len(one.references) for one in await seat.core.reference_sets()] == [1]
        sets.popup().acted.emit()
        await until(lambda: sets.popup().said() == "Undone.")
        assert [len(one.references) for one in await seat.core.reference_sets()] == [2]
        sets.popup().close()


async def test_an_empty_form_makes_no_set_and_a_taken_name_is_said(qapp: QApplication, tmp_path: Path) -> None:
    async with seated(qapp, tmp_path / "data") as seat:
        sets = seat.panel._references.sets
        sets.keep("Mugs")
        assert seat.remark() == "There are no references in the form yet."
        seat.drop(*pictures(tmp_path, "a.png"))
        await seat.settled()
        sets.open()
        for name in ("Mugs", "Cups"):
            sets.keep(name)
            await until(lambda name=name: sets.popup().said() == f"Kept as “{name}”.")
        sets.popup().renamed.emit("Cups", "Mugs")
        await until(lambda: "already" in sets.popup().said())
        assert sets.popup().keys() == ["Cups", "Mugs"]
        sets.popup().close()


# ----------------------------------------------------------------------------------------------------------- recent


async def test_what_tasks_used_stands_in_the_strip_and_comes_back_with_a_click(
    qapp: QApplication, tmp_path: Path
) -> None:
    async with seated(qapp, tmp_path / "data") as seat:
        recent = seat.panel.area.recent
        assert not recent.isVisible()
        assert seat.panel._parts.recent_button.isHidden(), "there is nothing to show or to put away"
        seat.drop(*pictures(tmp_path, "a.png"))
        await seat.settled()
        (reference,) = seat.panel._tray.references
        task = await seat.core.submit(GenerationRequest(model="flux-2-flex", prompt="x", references=(reference,)))
        assert (await seat.core.wait_for(task.id)).state is TaskState.DONE
        await until(lambda: len(recent._recent) == 1)
        assert not recent.isVisible()  # what is in the form already is not offered again
        seat.flow.remove(seat.items[0].key)
        assert [button.accessibleName() for button in recent.buttons()] == ["Use a.png again"]
        assert recent.isVisible()
        assert not seat.panel._parts.recent_button.isHidden()
        seat.panel._parts.recent_button.click()
        assert not recent.isVisible()
        assert seat.panel.state()["recent"] is False
        seat.panel._parts.recent_button.click()
        recent.buttons()[0].click()
        assert names(seat) == ["a.png"]
        await seat.settled()


# ---------------------------------------------------------------------------------------------------------- removing


async def test_what_was_removed_comes_back_to_its_place(qapp: QApplication, tmp_path: Path) -> None:
    async with seated(qapp, tmp_path / "data") as seat:
        seat.drop(*pictures(tmp_path, "a.png", "b.png", "c.png"))
        await seat.settled()
        QTest.keyClick(seat.panel.area.tiles()[1], Qt.Key.Key_Delete)
        assert names(seat) == ["a.png", "c.png"]
        assert seat.remark() == "b.png was removed."
        seat.panel.set_prompt("typed since")
        named(seat.panel._parts.remarks, QPushButton, "Undo").click()
        assert names(seat) == ["a.png", "b.png", "c.png"]
        assert seat.panel._store.form.prompt == "typed since"
        named(seat.panel._parts.remarks, QPushButton, "Redo").click()
        assert names(seat) == ["a.png", "c.png"]


async def test_the_section_offers_to_remove_what_failed_what_is_parked_or_all(
    qapp: QApplication, tmp_path: Path
) -> None:
    paths = pictures(tmp_path, *(f"{n}.png" for n in range(10)))
    async with seated(qapp, tmp_path / "data") as seat:
        seat.drop(*paths, tmp_path / "gone.png")
        await seat.settled()
        await until(lambda: sum(item.reference is not None for item in seat.items) == 10)
        for text, left in (("Remove the one that failed", 10), ("Remove 2 parked ones", 8), ("Remove all", 0)):
            seat.panel._parts.more_button.click()
            (menu,) = seat.panel._parts.more_button.findChildren(QMenu)
            next(action for action in menu.actions() if action.text() == text).trigger()
            menu.close()
            await until(lambda: not seat.panel._parts.more_button.findChildren(QMenu))
            assert len(seat.items) == left


async def test_the_menu_of_a_tile_moves_and_removes(qapp: QApplication, tmp_path: Path) -> None:
    async with seated(qapp, tmp_path / "data") as seat:
        seat.drop(*pictures(tmp_path, "a.png", "b.png", "c.png"))
        await seat.settled()
        for text, order in (
            ("Move to the front", ["b.png", "a.png", "c.png"]),
            ("Move right", ["b.png", "c.png", "a.png"]),
            ("Remove", ["b.png", "c.png"]),
        ):
            tile = seat.panel.area.tiles()[1] if text != "Remove" else seat.panel.area.tiles()[2]
            tile.menu_wanted.emit(tile.item.key, QPoint(0, 0))
            (menu,) = seat.panel.area.findChildren(QMenu)
            next(action for action in menu.actions() if action.text() == text).trigger()
            menu.close()
            await until(lambda: not seat.panel.area.findChildren(QMenu))
            assert names(seat) == order


# ----------------------------------------------------------------------------------------------------------- looking


async def test_a_reference_is_shown_large_and_the_arrows_go_through_all(qapp: QApplication, tmp_path: Path) -> None:
    async with seated(qapp, tmp_path / "data") as seat:
        seat.drop(*pictures(tmp_path, "a.png", "b.png"))
        await seat.settled()
        QTest.keyClick(seat.panel.area.tiles()[0], Qt.Key.Key_Return)
        (large,) = seat.panel.findChildren(LargeView)
        assert large.words().startswith("1 of 2 · a.png · 64 × 48 · PNG")
        await until(lambda: large.picture.part() is not None)
        QTest.keyClick(large, Qt.Key.Key_Right)
        assert large.words().startswith("2 of 2 · b.png")
        QTest.keyClick(large, Qt.Key.Key_Right)
        assert large.words().startswith("2 of 2")
        QTest.keyClick(large, Qt.Key.Key_Escape)
        assert not large.isVisible()


# ----------------------------------------------------------------------------------------------------------- waiting


async def test_generate_waits_for_uploads_says_so_and_goes_out_with_exactly_those(
    qapp: QApplication, tmp_path: Path
) -> None:
    slow = Fault(at="upload", times=2, hang=4)  # the second one begins before the first one ends
    async with seated(qapp, tmp_path / "data", slow) as seat:
        seat.panel.set_prompt("a mug")
        seat.drop(*pictures(tmp_path, "a.png", "b.png"))
        await until(lambda: seat.stages() == ["uploading", "uploading"])
        words = "Waiting for 2 uploads: what you generate now is sent by itself when they are ready."
        assert seat.panel._bar.reason_texts() == [words]
        assert seat.panel._bar.button.isEnabled()
        asked: list[tuple[GenerationRequest, ...]] = []
        seat.panel.generate_requested.connect(asked.append)
        seat.panel._bar.button.click()
        ((request,),) = asked
        seat.flow.remove(seat.items[0].key)  # what was asked for stays what it was
        task = await seat.core.submit(request)
        assert len(seat.gateway.ledger) == 0
        done = await seat.core.wait_for(task.id)
        assert done.state is TaskState.DONE
        assert [reference.name for reference in done.request.references] == ["a.png", "b.png"]
        assert len(seat.gateway.ledger) == 1
        await seat.settled()
        assert seat.panel._bar.reason_texts() == []
