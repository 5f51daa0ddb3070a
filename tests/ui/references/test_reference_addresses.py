"""Addresses as references: sent as they are, and asked for a preview only when the person agrees."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton

from app.request import GenerationRequest, Reference
from tests.app.library.picture_factory import encoded, noise
from tests.ui.references.seat import Seat, seated
from tests.ui.shell.sitting import until
from ui.references.tile import ReferenceTile

pytestmark = [pytest.mark.anyio, pytest.mark.qt_log_ignore("does not support", extend=True)]


async def addresses(seat: Seat, folder: Path, number: int) -> list[str]:
    """Of pictures on a host of this machine: the only one that a gateway on this machine may lead to."""
    found: list[str] = []
    for place in range(number):
        path = folder / f"{place}.png"
        path.write_bytes(encoded("png", noise(seed=place)))
        found.append(await seat.core.upload(await seat.core.add_reference(path)))
    return found


def eye(tile: ReferenceTile) -> QToolButton:
    (found,) = [b for b in tile.findChildren(QToolButton) if b.accessibleName().startswith("Show preview")]
    return found


def _note(seen: list[int], key: int, _image: object) -> None:
    seen.append(key)


async def test_nothing_is_asked_before_the_person_agrees_and_then_the_whole_host_may_be(
    qapp: QApplication, tmp_path: Path
) -> None:
    async with seated(qapp, tmp_path / "data") as seat:
        first, second = await addresses(seat, tmp_path, 2)
        seen: list[int] = []
        seat.panel._tray.preview_loaded.connect(partial(_note, seen))
        seat.panel.area.add_files([first, second])
        await until(lambda: seat.stages() == ["ready", "ready"])
        assert [item.name for item in seat.items] == ["127.0.0.1"] * 2
        assert [(item.reference or Reference(name="")).url for item in seat.items] == [first, second]
        one, other = seat.panel.area.tiles()
        assert eye(one).isVisible()
        assert seen == []
        assert seat.flow.worker.previews._running == {}
        eye(one).click()
        await until(lambda: len(seen) == 2)
        reference = seat.items[0].reference
        assert reference is not None
        assert (reference.width, reference.height, reference.url) == (64, 48, first)
        assert not eye(one).isVisible()
        assert not eye(other).isVisible()


async def test_a_preview_that_cannot_be_had_is_said_and_the_address_stays_usable(
    qapp: QApplication, tmp_path: Path
) -> None:
    async with seated(qapp, tmp_path / "data") as seat:
        seat.panel.area.add_files(["http://10.0.0.1/a.png"])
        await until(lambda: seat.stages() == ["ready"])
        (tile,) = seat.panel.area.tiles()
        QTest.keyClick(tile, Qt.Key.Key_Return)
        await until(lambda: bool(seat.items[0].note))
        assert seat.items[0].note.startswith("There is no preview: ")
        assert seat.remark() == seat.items[0].note
        assert seat.stages() == ["ready"]
        assert tile.accessibleDescription() == seat.items[0].note
        assert eye(tile).isVisible()


async def test_the_address_is_copied_from_the_menu(qapp: QApplication, tmp_path: Path) -> None:
    async with seated(qapp, tmp_path / "data") as seat:
        seat.panel.area.add_files(["https://example.com/a.png"])
        await until(lambda: seat.stages() == ["ready"])
        (tile,) = seat.panel.area.tiles()
        tile.menu_wanted.emit(tile.item.key, QPoint(0, 0))
        (menu,) = seat.panel.area.findChildren(QMenu)
        texts = [action.text() for action in menu.actions() if action.text()]
        assert texts == ["Show preview: asks example.com", "Copy its address", "Remove"]
        next(action for action in menu.actions() if action.text() == "Copy its address").trigger()
        menu.close()
        assert qapp.clipboard().text() == "https://example.com/a.png"


@pytest.mark.parametrize(
    "address", ["https://somebody:secret@example.com/a.png", "ftp://example.com/a.png", "data:image/png;base64,AAAA"]
)
async def test_what_is_refused_for_good_is_not_to_be_tried_again(
    qapp: QApplication, tmp_path: Path, address: str
) -> None:
    async with seated(qapp, tmp_path / "data") as seat:
        seat.panel.area.add_files([address])
        await until(lambda: seat.stages() == ["failed"])
        (tile,) = seat.panel.area.tiles()
        assert not [b for b in tile.findChildren(QToolButton) if b.isVisible() and "again" in b.accessibleName()]
        tile.menu_wanted.emit(tile.item.key, QPoint(0, 0))
        (menu,) = seat.panel.area.findChildren(QMenu)
        assert [action.text() for action in menu.actions() if action.text()] == ["Remove"]
        menu.close()
        QTest.keyClick(tile, Qt.Key.Key_Return)
        seat.panel._tray.retry(tile.item.key)
        assert seat.stages() == ["failed"]
        QTest.keyClick(tile, Qt.Key.Key_Delete)
        assert seat.stages() == []


async def test_a_file_that_was_refused_may_be_another_one_the_next_time(qapp: QApplication, tmp_path: Path) -> None:
    async with seated(qapp, tmp_path / "data") as seat:
        path = tmp_path / "late.png"
        path.write_bytes(b"not yet")
        seat.panel.area.add_files([path])
        await until(lambda: seat.stages() == ["failed"])
        path.write_bytes(encoded("png", noise(seed=5)))
        (tile,) = seat.panel.area.tiles()
        QTest.keyClick(tile, Qt.Key.Key_Return)
        await until(lambda: seat.stages() == ["ready"])


async def test_a_request_carries_the_address_itself(qapp: QApplication, tmp_path: Path) -> None:
    async with seated(qapp, tmp_path / "data") as seat:
        seat.panel.set_prompt("a mug")
        seat.panel.area.add_files(["https://example.com/a.png?b=1"])
        await until(lambda: seat.stages() == ["ready"])
        asked: list[tuple[GenerationRequest, ...]] = []
        seat.panel.generate_requested.connect(asked.append)
        seat.panel.trigger_generate()
        ((request,),) = asked
        assert [reference.url for reference in request.references] == ["https://example.com/a.png?b=1"]
        assert seat.uploads == 0
