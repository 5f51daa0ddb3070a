"""Viewer and comparison in the whole window: opened from the grid, marked by keys, undone, told of what happens."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget

from app.core import Core
from app.core.pictures import LibraryChanged
from app.library.changes import TrashPictures
from app.library.record import ImageRecord
from tests.ui.gallery.shelf import fill, until
from tests.ui.shell.sitting import Person, sitting
from ui.compare.compare import Compare
from ui.messages import Message
from ui.viewer.echo import Echo

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.qt_log_ignore("does not support", extend=True),  # the offscreen platform raises no menu
]
NONE = Qt.KeyboardModifier.NoModifier


@asynccontextmanager
async def shown(app: QApplication, folder: Path, count: int = 6) -> AsyncGenerator[tuple[Person, Core]]:
    """A window over a library with pictures, the first of which is selected."""
    async with sitting(app, folder) as person:
        core = person.program.desk.core
        assert core is not None
        fill(core.library, folder / "p", count)
        core.library_changed.emit(LibraryChanged(everything=True))
        await until(lambda: person.window.gallery.model.picture_count == count)
        person.window.activateWindow()
        person.window.gallery.view.setFocus()
        person.window.gallery.view.setCurrentIndex(person.window.gallery.model.index(0))
        yield person, core


def key(person: Person, pressed: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    """To whatever has the focus; actions of the window hear of it first."""
    QTest.keyClick(person.window.focusWidget() or person.window, pressed, held)


def at(person: Person, place: int) -> ImageRecord:
    record = person.window.gallery.model.record(place)
    assert record is not None
    return record


def compared(person: Person) -> Compare:
    return person.window.findChildren(Compare)[0]


def menus(widget: QWidget) -> list[QMenu]:
    """Its own that are open, and none of its parts."""
    return widget.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)


async def test_from_the_grid_into_the_viewer_and_along_the_film(qapp: QApplication, tmp_path: Path) -> None:
    async with shown(qapp, tmp_path) as (person, _core):
        viewer = person.window.viewer
        key(person, Qt.Key.Key_Return)
        assert viewer.record == at(person, 0)
        assert viewer.bar.place_text() == "1 of 6"
        assert viewer.strip.isVisible()
        key(person, Qt.Key.Key_Right)
        assert viewer.record == at(person, 1)
        assert person.window.gallery.selected()[0].uid == at(person, 1).uid, "the grid follows"
        key(person, Qt.Key.Key_Z)
        assert viewer.canvas.placement.zoom == 1
        key(person, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
        assert viewer.canvas.placement.fits
        key(person, Qt.Key.Key_F)
        assert not viewer.strip.isVisible()
        key(person, Qt.Key.Key_Space)
        assert viewer.isHidden()
        assert person.window.gallery.view.hasFocus()


async def test_rated_in_the_viewer_and_undone(qapp: QApplication, tmp_path: Path) -> None:
    async with shown(qapp, tmp_path) as (person, _core):
        viewer = person.window.viewer
        key(person, Qt.Key.Key_Return)
        key(person, Qt.Key.Key_4)
        await until(lambda: viewer.bar.marks.text() == "4 stars")
        key(person, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: viewer.bar.marks.text() == "")
        viewer.leave()


async def test_what_is_trashed_leaves_the_viewer_for_the_next(qapp: QApplication, tmp_path: Path) -> None:
    async with shown(qapp, tmp_path, 3) as (person, core):
        viewer = person.window.viewer
        first, second = at(person, 0), at(person, 1)
        key(person, Qt.Key.Key_Return)
        assert viewer.bar.button_of("trash_pictures").isVisible()
        await core.apply(TrashPictures((first.uid,)))
        assert viewer.record is not None
        assert viewer.record.uid == second.uid
        await until(lambda: viewer.bar.place_text() == "1 of 2")
        viewer.leave()


async def test_messages_are_told_over_the_picture(qapp: QApplication, tmp_path: Path) -> None:
    async with shown(qapp, tmp_path, 2) as (person, _core):
        viewer, messages = person.window.viewer, person.window.messages
        key(person, Qt.Key.Key_Return)
        acted: list[int] = []
        messages.say(Message("error", "The disk is full.", action="Try again", act=lambda: acted.append(1)))
        button = next(b for b in viewer.canvas.findChildren(QToolButton) if b.accessibleName() == "Dismiss message")
        assert button.isVisible()
        echo = viewer.canvas.findChildren(Echo)[0]
        assert echo.text() == "The disk is full."
        assert not viewer.canvas.grab().isNull()
        button.click()
        assert messages.current() is None
        assert not button.isVisible()
        viewer.leave()


async def test_c_in_the_grid_compares_what_is_selected_and_in_the_viewer_the_next(
    qapp: QApplication, tmp_path: Path
) -> None:
    async with shown(qapp, tmp_path) as (person, _core):
        gallery = person.window.gallery
        selection = gallery.view.selectionModel()
        for row in (0, 1, 2):
            selection.select(gallery.model.index(row), QItemSelectionModel.SelectionFlag.Select)
        key(person, Qt.Key.Key_C)
        compare = compared(person)
        assert [record.uid for record in compare.records] == [at(person, row).uid for row in (0, 1, 2)]
        key(person, Qt.Key.Key_Right)
        key(person, Qt.Key.Key_5)
        await until(lambda: compare.records[1].rating == 5)
        key(person, Qt.Key.Key_Period)
        await until(lambda: compare.records[1].favourite)
        key(person, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: not compare.records[1].favourite)
        key(person, Qt.Key.Key_Escape)
        assert compare.isHidden()
        assert gallery.view.hasFocus()
        key(person, Qt.Key.Key_Return)
        key(person, Qt.Key.Key_C)
        assert len(compare.records) == 2
        key(person, Qt.Key.Key_Escape)
        assert person.window.viewer.isVisible(), "back in the viewer"
        person.window.viewer.leave()


async def test_one_alone_has_nothing_to_be_compared_with_and_six_are_too_many(
    qapp: QApplication, tmp_path: Path
) -> None:
    async with shown(qapp, tmp_path) as (person, core):
        person.window.gallery.view.selectAll()
        key(person, Qt.Key.Key_C)
        compare = compared(person)
        assert len(compare.records) == 4
        assert "2 more that are selected are left out" in person.message()
        await core.apply(TrashPictures(tuple(record.uid for record in compare.records[1:])))
        assert compare.isHidden(), "one is left"
        person.window.gallery.view.clearSelection()
        key(person, Qt.Key.Key_C)
        assert "Choose two to four pictures" in person.message()


async def test_the_slideshow_begins_from_the_menu(qapp: QApplication, tmp_path: Path) -> None:
    async with shown(qapp, tmp_path, 2) as (person, _core):
        viewer = person.window.viewer
        action = next(one for one in viewer.actions() if one.text() == "Slideshow")
        action.trigger()
        assert viewer.isVisible()
        assert viewer.show_clock.is_on
        key(person, Qt.Key.Key_R)
        assert not viewer.show_clock.is_on
        assert not person.window.compose.state().get("references"), "the key that ended it did nothing else"
        viewer.leave()


async def test_used_again_from_the_viewer(qapp: QApplication, tmp_path: Path) -> None:
    async with shown(qapp, tmp_path, 2) as (person, _core):
        key(person, Qt.Key.Key_Return)
        person.window.viewer.bar.button_of("viewer_reference").click()
        await until(lambda: "among the references" in person.message())
        assert person.window.compose.state().get("references")
        person.write("other words")
        key(person, Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
        assert person.window.viewer.isHidden()
        assert person.window.compose.state()["prompt"] == "a mug"


async def test_how_one_likes_to_look_comes_back(qapp: QApplication, tmp_path: Path) -> None:
    async with shown(qapp, tmp_path, 3) as (person, _core):
        viewer = person.window.viewer
        viewer.show_clock.set_seconds(10)
        viewer.toggle_strip(False)
        compared(person).set_settings(False)
        compared(person).bar.differing.setChecked(True)
    async with sitting(qapp, tmp_path) as person:
        viewer = person.window.viewer
        assert viewer.show_clock.seconds == 10
        assert not viewer.is_strip_wanted
        assert not compared(person).is_settings_wanted
        assert compared(person).table.only_differing


async def test_the_menu_of_the_viewer_does_what_its_keys_do(qapp: QApplication, tmp_path: Path) -> None:
    async with shown(qapp, tmp_path, 2) as (person, core):
        viewer = person.window.viewer
        first = at(person, 0)
        key(person, Qt.Key.Key_Return)
        centre = viewer.canvas.rect().center()
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, centre, viewer.canvas.mapToGlobal(centre))
        QApplication.sendEvent(viewer.canvas, asked)
        (menu,) = menus(viewer)
        (ratings,) = menu.findChildren(QMenu)
        entries = {entry.text().partition("\t")[0]: entry for entry in (*menu.actions(), *ratings.actions())}
        assert {"Pixel by pixel", "Copy the picture", "Export…", "Slideshow", "Move to the trash"} <= set(entries)
        entries["Four stars"].trigger()
        await until(lambda: viewer.bar.marks.text() == "4 stars")
        entries["Compare with the next picture"].trigger()
        assert [record.uid for record in compared(person).records] == [first.uid, at(person, 1).uid]
        compared(person).leave()
        menu.close()
        viewer.leave()
        assert core.library.rows([first.id])[0].rating == 4


async def test_a_slideshow_has_no_menu(qapp: QApplication, tmp_path: Path) -> None:
    async with shown(qapp, tmp_path, 2) as (person, _core):
        viewer = person.window.viewer
        key(person, Qt.Key.Key_Return)
        viewer.show_clock.start()
        viewer.customContextMenuRequested.emit(viewer.rect().center())
        assert not menus(viewer)
        viewer.leave()


async def test_a_menu_opens_the_picture_that_it_was_asked_for(qapp: QApplication, tmp_path: Path) -> None:
    async with shown(qapp, tmp_path, 2) as (person, core):
        view = person.window.gallery.view
        first = at(person, 0)
        view.customContextMenuRequested.emit(view.visualRect(view.model().index(0, 0)).center())
        (menu,) = menus(view)
        fill(core.library, tmp_path / "late", 1)
        core.library_changed.emit(LibraryChanged(everything=True))
        await until(lambda: person.window.gallery.model.picture_count == 3)
        assert at(person, 0).uid != first.uid, "another picture came in front of it"
        menu.actions()[0].trigger()
        assert person.window.viewer.record is not None
        assert person.window.viewer.record.uid == first.uid
        menu.close()
        person.window.viewer.leave()


async def test_all_that_is_selected_and_not_compared_is_counted(qapp: QApplication, tmp_path: Path) -> None:
    async with shown(qapp, tmp_path, 9) as (person, _core):
        key(person, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        key(person, Qt.Key.Key_C)
        assert [record.uid for record in compared(person).records] == [at(person, place).uid for place in range(4)]
        assert person.message() == "At most 4 pictures are compared at a time: 5 more that are selected are left out."
        compared(person).leave()
