"""The references of a picture in the inspector: seen with their names, looked at, used again."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.core import Core
from app.request import Reference
from tests.ui.gallery.shelf import file_picture, fill, paint, practising, request_of, until
from ui.inspector.panel import Inspector
from ui.inspector.references_strip import ReferenceCell
from ui.references.large import LargeView

pytestmark = [pytest.mark.anyio, pytest.mark.qt_log_ignore("This plugin does not support")]

LEFT = Qt.MouseButton.LeftButton
ADDRESS = Reference(name="files.example.com", url="https://files.example.com/a.png")


@pytest.fixture
def inspector(qtbot: QtBot) -> Inspector:
    made = Inspector()
    qtbot.addWidget(made)
    made.resize(296, 800)
    made.show()
    return made


async def kept(core: Core, folder: Path, name: str, colour: tuple[int, int] = (80, 40)) -> Reference:
    assert paint(*colour).save(str(folder / name))
    return await core.add_reference(folder / name)


def show(inspector: Inspector, core: Core, folder: Path, *references: Reference) -> list[ReferenceCell]:
    record = file_picture(core.library, folder / "p", paint(90, 60), request=request_of(references=references))
    inspector.show_image(record)
    return inspector.made_from.cells()


def menu_of(cell: ReferenceCell) -> dict[str, QMenu]:
    """The entries of its menu, by their text without the key."""
    place = cell.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, cell.mapToGlobal(place))
    QApplication.sendEvent(cell, event)
    (menu,) = [one for one in cell.findChildren(QMenu) if one.isVisible()]
    return {action.text().partition("\t")[0]: menu for action in menu.actions()}


def choose(cell: ReferenceCell, text: str) -> None:
    menu = menu_of(cell)[text]
    next(action for action in menu.actions() if action.text().startswith(text)).trigger()
    menu.close()


async def test_they_stand_in_order_with_picture_and_name(inspector: Inspector, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        inspector.attach(core, bridge)
        mug = await kept(core, tmp_path, "mug <b>.png")
        gone = msgspec.structs.replace(mug, sha256="0" * 64, name="lost.png")
        first, second, third = show(inspector, core, tmp_path, mug, gone, ADDRESS)
        assert [cell.accessibleName() for cell in (first, second, third)] == [
            "Reference 1: mug <b>.png",
            "Reference 2: lost.png",
            "Reference 3: files.example.com",
        ]
        await until(lambda: second.is_gone)
        assert "gone" in second.toolTip()
        await until(lambda: first.icon().pixmap(QSize(52, 52)).toImage().pixelColor(26, 26).alpha() == 255)
        image = first.icon().pixmap(QSize(52, 52)).toImage()
        assert (image.pixelColor(3, 26).alpha(), image.pixelColor(26, 3).alpha()) == (255, 0), "in its own ratio"
        assert first.toolTip().startswith("<") is False or "<b>" not in first.toolTip(), "a name is no markup"
        (plain,) = fill(core.library, tmp_path / "q", 1)
        inspector.show_image(plain)
        assert not inspector.made_from.isVisible()
        inspector.detach()


async def test_a_click_shows_it_large_and_the_arrows_go_on(inspector: Inspector, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        inspector.attach(core, bridge)
        mug = await kept(core, tmp_path, "mug.png")
        jug = await kept(core, tmp_path, "jug.png", (30, 60))
        cells = show(inspector, core, tmp_path, ADDRESS, mug, jug)
        QTest.mouseClick(cells[1], LEFT)
        await until(lambda: bool(inspector.findChildren(LargeView)))
        (view,) = inspector.findChildren(LargeView)
        assert "mug.png" in view.words()
        QTest.keyClick(view, Qt.Key.Key_Right)
        assert "jug.png" in view.words()
        view.close()
        await until(lambda: not inspector.findChildren(LargeView))
        QTest.keyClick(cells[2], Qt.Key.Key_Space)
        await until(lambda: bool(inspector.findChildren(LargeView)))
        inspector.findChildren(LargeView)[0].close()
        inspector.detach()


async def test_one_is_used_again_by_key_and_by_menu(inspector: Inspector, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        inspector.attach(core, bridge)
        mug = await kept(core, tmp_path, "mug.png")
        used: list[Reference] = []
        inspector.made_from.used.connect(used.append)
        first, second = show(inspector, core, tmp_path, mug, ADDRESS)
        QTest.keyClick(first, Qt.Key.Key_R)
        choose(second, "Use as a reference")
        assert used == [mug, ADDRESS]
        choose(second, "Copy its address")
        assert QGuiApplication.clipboard().text() == ADDRESS.url
        inspector.detach()


async def test_one_that_is_gone_can_be_neither_looked_at_nor_used(inspector: Inspector, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        inspector.attach(core, bridge)
        used: list[Reference] = []
        inspector.made_from.used.connect(used.append)
        (cell,) = show(inspector, core, tmp_path, Reference(name="lost.png", sha256="0" * 64, format="png"))
        await until(lambda: cell.is_gone)
        QTest.keyClick(cell, Qt.Key.Key_R)
        entries = menu_of(cell)
        assert list(entries) == ["Copy its name"]
        entries["Copy its name"].close()
        await until(lambda: not cell.findChildren(QMenu))
        choose(cell, "Copy its name")
        assert QGuiApplication.clipboard().text() == "lost.png"
        assert used == []
        inspector.detach()


async def test_sixteen_of_them_wrap_and_are_never_cut(inspector: Inspector, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        inspector.attach(core, bridge)
        many = [
            Reference(name=f"host{number}.example.com", url=f"https://h{number}.test/a.png") for number in range(16)
        ]
        inspector.resize(250, 900)
        cells = show(inspector, core, tmp_path, *many)
        strip = inspector.made_from
        await until(lambda: len({cell.y() for cell in cells}) > 1)
        for cell in cells:
            right = cell.mapTo(strip, QPoint(cell.width(), 0)).x()
            assert right <= strip.width()
        inspector.detach()
