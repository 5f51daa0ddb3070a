"""Tags, notes and collections written in the viewer: with the keys of the grid, undone as there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from tests.ui.organise.studio_with_pictures import Studio, studio
from tests.ui.shell.sitting import until
from ui.organise.collections_flow import CollectionsFeature
from ui.trash.flow import TrashFeature
from ui.viewer.viewer import Viewer

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.qt_log_ignore("does not support", extend=True),  # the offscreen platform raises no window
]


def view(one: Studio, place: int) -> Viewer:
    one.select([one.records[place]])
    one.key(Qt.Key.Key_Return)
    viewer = one.window.viewer
    assert viewer.record == one.records[place]
    return viewer


async def test_a_tag_is_written_over_the_picture_and_undone(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 2) as one:
        viewer = view(one, 1)
        one.key(Qt.Key.Key_T)
        field = viewer.marks.panel.tags.field
        assert viewer.marks.isVisible()
        await until(field.hasFocus)
        QTest.keyClicks(field, "retouch.")
        QTest.keyClick(field, Qt.Key.Key_Return)
        await until(lambda: one.now(one.records[1]).tags == ("retouch.",))
        await until(lambda: viewer.marks.panel.tags.names() == ["retouch."])
        assert not one.now(one.records[1]).favourite, "a point is a letter while a tag is written"
        assert one.now(one.records[0]).tags == ()
        QTest.keyClick(field, Qt.Key.Key_Escape)
        assert viewer.marks.isHidden()
        assert viewer.isVisible(), "Escape closes the card and not the picture"
        await until(viewer.hasFocus)
        one.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: one.now(one.records[1]).tags == ())
        one.key(Qt.Key.Key_Escape)
        assert viewer.isHidden()


async def test_notes_go_to_the_picture_that_they_were_written_on(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 2) as one:
        viewer = view(one, 1)
        one.key(Qt.Key.Key_N)
        notes = viewer.marks.panel.notes
        await until(notes.hasFocus)
        QTest.keyClicks(notes, "crop the left")
        viewer.step(1)
        assert viewer.record == one.records[0]
        await until(lambda: one.now(one.records[1]).notes == "crop the left")
        assert notes.toPlainText() == ""
        QTest.keyClicks(notes, "print it")
        viewer.leave()
        await until(lambda: one.now(one.records[0]).notes == "print it")
        assert one.now(one.records[1]).notes == "crop the left"
        await one.rest()


async def test_a_collection_is_made_and_its_pictures_are_shown(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 2) as one:
        viewer = view(one, 0)
        one.run("new_collection")
        field = viewer.marks.panel.collections.field
        await until(field.hasFocus)
        QTest.keyClicks(field, "Sea")
        QTest.keyClick(field, Qt.Key.Key_Return)
        await until(lambda: viewer.marks.panel.collections.names() == ["Sea"])
        QTest.keyClick(field, Qt.Key.Key_Escape)
        collections = one.feature(CollectionsFeature).collections
        await until(lambda: [known.name for known in collections.all] == ["Sea"])
        one.key(Qt.Key.Key_K)
        await until(field.hasFocus)
        await until(lambda: field.known() == ["Sea"])
        viewer.marks.panel.collections.chip("Sea").name.click()
        assert viewer.isHidden(), "what is found would lie under it"
        await until(lambda: one.window.gallery.model.picture_count == 1)


async def test_tab_stays_in_the_card_and_other_keys_do_not_reach_the_picture(
    qapp: QApplication, tmp_path: Path
) -> None:
    async with studio(qapp, tmp_path, 2) as one:
        viewer = view(one, 1)
        one.key(Qt.Key.Key_N)
        await until(viewer.marks.panel.notes.hasFocus)
        first = QApplication.focusWidget()
        met: list[QWidget] = []
        while not met or met[-1] is not first:
            one.key(Qt.Key.Key_Tab)
            focused = QApplication.focusWidget()
            assert focused is not None
            assert viewer.marks.isAncestorOf(focused)
            assert focused not in met
            met.append(focused)
        assert viewer.marks.close_button in met
        assert len(met) > 3
        viewer.marks.close_button.setFocus()
        one.key(Qt.Key.Key_Right)
        one.key(Qt.Key.Key_Home)
        assert viewer.record == one.records[1]
        viewer.marks.close_button.click()
        assert viewer.marks.isHidden()
        one.key(Qt.Key.Key_T)
        viewer.show_clock.start()
        assert viewer.marks.isHidden(), "a slideshow has the picture to itself"
        viewer.leave()


async def test_the_card_stands_on_the_picture_whatever_the_size(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 1) as one:
        viewer = view(one, 0)
        one.key(Qt.Key.Key_T)
        zoom = viewer.canvas.placement.zoom
        QTest.mouseDClick(viewer.marks, Qt.MouseButton.LeftButton)
        assert viewer.canvas.placement.zoom == zoom
        for width, height in ((900, 640), (1500, 900)):
            one.window.resize(width, height)
            assert viewer.canvas.rect().contains(viewer.marks.geometry())
        viewer.leave()


async def test_the_menu_offers_the_marks(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 1) as one:
        viewer = view(one, 0)
        place = viewer.canvas.rect().center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, viewer.mapToGlobal(place))
        QApplication.sendEvent(viewer, event)
        menu = viewer.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)[0]
        texts = {entry.text(): entry for entry in menu.actions()}
        assert texts["Add to collection"].menu() is not None
        texts["Notes…"].trigger()
        menu.close()
        assert viewer.marks.isVisible()
        await until(viewer.marks.panel.notes.hasFocus)
        assert "Tags…" in texts
        viewer.leave()


async def test_nothing_is_written_on_a_picture_of_the_trash(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 1) as one:
        one.select(one.records)
        one.key(Qt.Key.Key_Delete)
        await until(lambda: one.core.library.count() == 0)
        panel = one.feature(TrashFeature).panel
        one.run("show_trash")
        await until(lambda: panel.contents.count == 1)
        panel.opened.emit(panel.contents.records()[0])
        one.key(Qt.Key.Key_T)
        assert one.window.viewer.marks.isHidden()
        assert "in the trash" in one.person.message()
        one.window.viewer.leave()
