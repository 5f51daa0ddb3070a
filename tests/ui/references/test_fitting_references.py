"""What does not fit the model: said at the tile, shown before and after, mended for one or for all, undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from app.request import Reference
from tests.app.library.picture_factory import encoded, noise
from tests.ui.references.seat import Seat, seated
from tests.ui.shell.sitting import until
from ui.references.crop_view import CropView
from ui.references.fit_dialog import FitDialog

pytestmark = [pytest.mark.anyio, pytest.mark.qt_log_ignore("does not support", extend=True)]

STRICT = "doubao-seedream-4-0"


def wide(folder: Path, *names: str) -> list[Path]:
    """Pictures whose longer side is six times the shorter one: twice as much as the model takes."""
    for place, name in enumerate(names):
        (folder / name).write_bytes(encoded("png", noise(240, 40, seed=place)))
    return [folder / name for name in names]


async def opened(seat: Seat) -> FitDialog:
    seat.flow.mend()
    (dialog,) = seat.panel.findChildren(FitDialog)
    await until(lambda: "working" not in dialog.words()[1])
    return dialog


async def test_what_does_not_fit_is_said_at_its_tile_and_below_the_tiles(qapp: QApplication, tmp_path: Path) -> None:
    async with seated(qapp, tmp_path / "data") as seat:
        seat.drop(*wide(tmp_path, "a.png"))
        await seat.settled()
        assert not seat.panel.area.fits.isVisible()
        seat.choose(STRICT)
        model = seat.panel._store.model
        assert model is not None
        assert seat.panel.area.fits.text() == f"One picture does not fit {model.name}."
        assert seat.panel.area.fits.isVisible()
        assert "3 times as long" in seat.panel.area.tiles()[0].misfit
        seat.choose("flux-2-flex")
        assert not seat.panel.area.fits.isVisible()
        assert seat.panel.area.tiles()[0].misfit == ""


async def test_before_and_after_are_shown_with_their_measures_and_applied(qapp: QApplication, tmp_path: Path) -> None:
    async with seated(qapp, tmp_path / "data") as seat:
        seat.drop(*wide(tmp_path, "a.png"))
        await seat.settled()
        seat.choose(STRICT)
        before = seat.items[0].reference
        assert before is not None
        assert before.bytes is not None
        dialog = await opened(seat)
        words = dialog.words()
        assert words[0].startswith("240 × 40 · PNG · ")
        assert words[1].startswith("120 × 40 · PNG · ")
        assert words[2] == "Crop to 120 × 40."
        assert dialog.before.box == (60, 0, 180, 40)
        folder = seat.core.paths.references
        kept = len(list(folder.iterdir()))
        (apply,) = [b for b in dialog.findChildren(QPushButton) if b.text() == "Apply"]
        apply.click()
        await until(lambda: seat.items[0].reference != before)
        after = seat.items[0].reference
        assert after is not None
        assert (after.width, after.height) == (120, 40)
        assert len(list(folder.iterdir())) == kept + 1
        await until(lambda: not seat.panel.findChildren(FitDialog))
        assert not seat.panel.area.fits.isVisible()
        assert seat.remark() == "The picture fits now."
        await seat.settled()
        assert seat.stages() == ["ready"]
        seat.panel.undone.emit()
        assert seat.items[0].reference == before
        await seat.settled()


async def test_looking_at_a_fix_keeps_nothing(qapp: QApplication, tmp_path: Path) -> None:
    async with seated(qapp, tmp_path / "data") as seat:
        seat.drop(*wide(tmp_path, "a.png"))
        await seat.settled()
        seat.choose(STRICT)
        folder = seat.core.paths.references
        kept = sorted(path.name for path in folder.iterdir())
        dialog = await opened(seat)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert sorted(path.name for path in folder.iterdir()) == kept
        assert (seat.items[0].reference or Reference(name="")).width == 240


async def test_the_part_that_stays_is_moved_by_keyboard_and_is_what_is_kept(qapp: QApplication, tmp_path: Path) -> None:
    image = noise(240, 40)
    image.paste("red", (0, 0, 120, 40))
    image.paste("blue", (120, 0, 240, 40))
    image.save(tmp_path / "halves.png")
    async with seated(qapp, tmp_path / "data") as seat:
        seat.drop(tmp_path / "halves.png")
        await seat.settled()
        seat.choose(STRICT)
        dialog = await opened(seat)
        for _ in range(5):
            QTest.keyClick(dialog.before, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
        assert dialog.before.box == (0, 0, 120, 40)
        await until(lambda: "working" not in dialog.words()[1])
        (apply,) = [b for b in dialog.findChildren(QPushButton) if b.text() == "Apply"]
        apply.click()
        await until(lambda: (seat.items[0].reference or Reference(name="")).width == 120)
        reference = seat.items[0].reference
        path = seat.core.library.reference_path(reference) if reference is not None else None
        assert QImage(str(path)).pixelColor(60, 20).name() == "#ff0000"
        await seat.settled()


async def test_all_are_mended_at_once_and_one_that_cannot_be_is_named(qapp: QApplication, tmp_path: Path) -> None:
    async with seated(qapp, tmp_path / "data") as seat:
        seat.drop(*wide(tmp_path, "a.png", "b.png", "c.png"))
        await seat.settled()
        seat.choose(STRICT)
        dialog = await opened(seat)
        assert len(dialog.keys()) == 3
        reference = seat.items[1].reference
        path = seat.core.library.reference_path(reference) if reference is not None else None
        assert path is not None
        path.unlink()
        (apply,) = [b for b in dialog.findChildren(QPushButton) if b.text() == "Apply to all 3"]
        apply.click()
        await until(lambda: len(dialog.keys()) == 1)
        assert dialog.keys() == [seat.items[1].key]
        assert "gone from the library" in dialog.trouble()
        assert seat.remark() == "2 pictures fit now."
        assert [(item.reference or Reference(name="")).width for item in seat.items] == [120, 240, 120]
        dialog.close()
        await seat.settled()


async def test_the_menu_of_a_tile_leads_there_too(qapp: QApplication, tmp_path: Path) -> None:
    async with seated(qapp, tmp_path / "data") as seat:
        seat.drop(*wide(tmp_path, "a.png", "b.png"))
        await seat.settled()
        seat.choose(STRICT)
        tile = seat.panel.area.tiles()[1]
        tile.menu_wanted.emit(tile.item.key, QPoint(0, 0))
        (menu,) = seat.panel.area.findChildren(QMenu)
        (mend,) = [action for action in menu.actions() if action.text() == "Make it fit…"]
        mend.trigger()
        menu.close()
        (dialog,) = seat.panel.findChildren(FitDialog)
        assert dialog._shown == tile.item.key
        dialog.close()


def test_the_frame_is_dragged_along_the_long_side_and_stays_inside(qtbot: QtBot) -> None:
    view = CropView()
    qtbot.addWidget(view)
    view.resize(308, 308)
    view.show_picture(QSize(600, 100), (150, 0, 450, 100))
    view.set_image(QImage(60, 10, QImage.Format.Format_RGB32))
    view.show()
    middle = QPoint(154, 154)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(view, middle + QPoint(50, 40))
    assert view.box == (250, 0, 550, 100)
    QTest.mouseMove(view, middle + QPoint(500, 0))
    assert view.box == (300, 0, 600, 100)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=middle)
    part = view.part()
    assert part is not None
    assert (part.width(), part.height()) == (30, 10)
