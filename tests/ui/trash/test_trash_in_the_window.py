"""The trash as a person meets it: Del, the view, back again, and gone for good only after a second step."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget

from app.library.changes import TrashPictures
from tests.ui.organise.studio_with_pictures import Studio, studio
from tests.ui.shell.sitting import until
from ui.handing.flow import HandingFlow
from ui.organise.undo import UndoFeature
from ui.trash.flow import TrashFeature
from ui.trash.panel import TrashPanel

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.qt_log_ignore("does not support", extend=True),  # the offscreen platform raises no window
]


async def throw_away(one: Studio, *places: int) -> None:
    uids = tuple(one.records[place].uid for place in places)
    await one.feature(UndoFeature).perform(TrashPictures(uids))
    await until(lambda: one.window.gallery.model.picture_count == one.core.library.count())


async def open_trash(one: Studio, count: int) -> TrashPanel:
    panel = one.feature(TrashFeature).panel
    one.run("show_trash")
    await until(lambda: panel.contents.count == count)
    return panel


def select(panel: TrashPanel, *rows: int) -> None:
    panel.grid.setFocus()
    panel.grid.clearSelection()
    for row in rows:
        index = panel.model.index(row)
        panel.grid.selectionModel().select(index, panel.grid.selectionModel().SelectionFlag.Select)


def menus(widget: QWidget) -> list[QMenu]:
    """Its own that are open, and none of its parts."""
    return widget.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)


async def test_del_goes_on_to_the_next_picture(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 4) as one:
        gallery = one.window.gallery
        shown = gallery.model.records(range(4))
        one.select([shown[1]])
        one.key(Qt.Key.Key_Delete)
        await until(lambda: gallery.model.picture_count == 3)
        await until(lambda: [record.uid for record in gallery.selected()] == [shown[2].uid])
        one.select([shown[3]])
        one.key(Qt.Key.Key_Delete)
        await until(lambda: gallery.model.picture_count == 2)
        await until(lambda: [record.uid for record in gallery.selected()] == [shown[2].uid])
        gallery.view.clearSelection()
        one.key(Qt.Key.Key_Delete)
        assert one.person.message() == "Nothing is selected, so nothing was moved."


async def test_del_in_the_viewer_goes_on_to_the_next_picture(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 2) as one:
        one.select(one.records[1:])
        one.key(Qt.Key.Key_Return)
        viewer = one.window.viewer
        await until(viewer.isVisible)
        QTest.keyClick(viewer, Qt.Key.Key_Delete)
        await until(lambda: viewer.record is not None and viewer.record.uid == one.records[0].uid)
        QTest.keyClick(viewer, Qt.Key.Key_4)
        await until(lambda: one.now(one.records[0]).rating == 4)
        QTest.keyClick(viewer, Qt.Key.Key_Delete)
        await until(viewer.isHidden)
        assert one.core.library.count() == 0


async def test_the_view_shows_what_is_there_and_brings_it_back(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 4) as one:
        places = [record.path for record in one.records]
        await throw_away(one, 0)
        await throw_away(one, 1, 2)
        panel = await open_trash(one, 3)
        assert panel.head.count.text().startswith("3 pictures · ")
        assert panel.grid.hasFocus()
        assert not one.window.gallery.view.isEnabled()
        uids = {record.uid for record in panel.contents.records()[:2]}
        assert uids == {one.records[1].uid, one.records[2].uid}, "the latest come first"
        select(panel, 0, 2)
        assert panel.head.restore.text() == "Restore 2"
        chosen = panel.selected_uids()
        QTest.keyClick(panel.grid, Qt.Key.Key_R)
        await until(lambda: panel.contents.count == 1)
        assert all(one.core.library.find(uid) is not None for uid in chosen)
        panel.head.restore_all.click()
        await until(lambda: panel.contents.count == 0)
        assert "The trash is empty" in panel.empty_text()
        assert [record.path for record in map(one.now, one.records)] == places
        assert not panel.head.restore_all.isEnabled()
        assert not panel.head.empty_button.isEnabled()
        QTest.keyClick(panel.grid, Qt.Key.Key_Escape)
        assert panel.isHidden()
        assert one.window.gallery.view.hasFocus()


async def test_emptying_takes_two_steps_and_cannot_be_undone(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 3) as one:
        undo = one.feature(UndoFeature)
        await throw_away(one, 0, 1)
        panel = await open_trash(one, 2)
        panel.head.empty_button.click()
        assert panel.question.text().startswith("Delete 2 pictures for good?")
        assert QGuiApplication.modalWindow() is None
        assert panel.question.keep.hasFocus()
        QTest.keyClick(panel.question.keep, Qt.Key.Key_Escape)
        assert panel.question.text() == ""
        assert len(one.core.library.trashed()) == 2
        panel.head.empty_button.click()
        panel.question.keep.click()
        assert len(one.core.library.trashed()) == 2
        assert undo.titles()[0] == "move to trash: 2 pictures"
        panel.head.empty_button.click()
        panel.question.delete_button.click()
        await until(lambda: panel.contents.everything == 0 and "deleted" in one.window.status._fact.text())
        assert one.core.library.trashed() == []
        assert undo.titles() == ("", "")
        assert one.person.message() == ""


async def test_some_can_be_deleted_and_the_others_still_restored(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 3) as one:
        await throw_away(one, 0, 1, 2)
        panel = await open_trash(one, 3)
        select(panel, 0)
        gone = panel.selected_uids()
        QTest.keyClick(panel.grid, Qt.Key.Key_Delete)
        assert panel.question.text().startswith("Delete 1 picture for good?")
        panel.question.delete_button.click()
        await until(lambda: panel.contents.count == 2)
        panel.leave()
        await one.undo()
        assert one.core.library.count() == 2
        assert one.core.library.find(gone[0]) is None
        assert one.person.message() == "", "nothing is said about what nobody can expect any more"


async def test_the_view_follows_undo_search_and_the_end_of_a_core(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 3) as one:
        await throw_away(one, 0)
        panel = await open_trash(one, 1)
        one.run("undo")
        await until(lambda: panel.contents.count == 0)
        assert not panel.isHidden()
        one.window.top.search.setFocus()
        QTest.keyClicks(one.window.top.search, "mug")
        await until(panel.isHidden)
        assert one.window.top.search.hasFocus(), "nobody who types loses the field"
        one.window.top.search.clear()
        one.run("show_trash")
        assert not panel.isHidden()
        one.run("show_trash")
        assert panel.isHidden()


async def test_a_picture_in_the_trash_can_be_looked_at_and_not_be_marked(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 2) as one:
        await throw_away(one, 0, 1)
        panel = await open_trash(one, 2)
        select(panel, 0)
        panel.grid.setCurrentIndex(panel.model.index(0))
        QTest.keyClick(panel.grid, Qt.Key.Key_Return)
        viewer = one.window.viewer
        await until(viewer.isVisible)
        first = viewer.record
        QTest.keyClick(viewer, Qt.Key.Key_Right)
        assert viewer.record is not None
        assert first is not None
        assert viewer.record.uid != first.uid
        await until(lambda: one.window.inspector.marks.uids == ())
        QTest.keyClick(viewer, Qt.Key.Key_4)
        await one.rest()
        assert one.feature(UndoFeature).titles()[0] == "move to trash: 2 pictures"
        viewer.leave()


async def test_the_details_tell_of_what_is_selected_in_the_trash_and_then_in_the_gallery(
    qapp: QApplication, tmp_path: Path
) -> None:
    async with studio(qapp, tmp_path, 3) as one:
        inspector = one.window.inspector
        await throw_away(one, 0)
        kept = one.window.gallery.model.records(range(1))[0]
        one.select([kept])
        await until(lambda: inspector.record is not None and inspector.record.uid == kept.uid)
        panel = await open_trash(one, 1)
        await until(lambda: inspector.record is None)
        select(panel, 0)
        assert inspector.record is not None
        assert inspector.record.uid == one.records[0].uid
        await until(lambda: inspector.marks.uids == ())  # what is in the trash is not rated
        panel.leave()
        assert inspector.record is not None
        assert inspector.record.uid == kept.uid


async def test_the_viewer_offers_nothing_that_cannot_be_done_in_the_trash(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 3) as one:
        await throw_away(one, 0)
        panel = await open_trash(one, 1)
        panel.opened.emit(panel.model.record(0))
        viewer = one.window.viewer
        await until(viewer.isVisible)
        buttons = [viewer.bar.button_of(action) for action in ("compare", "trash_pictures")]
        assert not any(button.isEnabled() for button in buttons)
        viewer.leave()
        panel.leave()
        one.person.program.desk.view(one.window.gallery.model.records(range(1))[0])
        assert all(button.isEnabled() for button in buttons)
        viewer.leave()


async def test_nothing_under_the_trash_can_be_reached_by_tab(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 1) as one:
        await throw_away(one, 0)
        panel = await open_trash(one, 1)
        reached: set[QWidget] = set()
        widget = panel.grid
        for _ in range(60):
            QTest.keyClick(one.window.focusWidget() or widget, Qt.Key.Key_Tab)
            focused = one.window.focusWidget()
            assert focused is not None
            reached.add(focused)
        below = {widget for widget in reached if one.window.gallery.isAncestorOf(widget)}
        assert below
        assert all(panel.isAncestorOf(widget) for widget in below)


async def test_what_cannot_be_shown_is_counted_and_emptied_too(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 1) as one:
        folder = one.core.paths.library / "trash" / "20261120T100000Z" / "2026"
        folder.mkdir(parents=True)
        (folder / "broken.png").write_bytes(b"no picture")
        panel = one.feature(TrashFeature).panel
        one.run("show_trash")
        await until(lambda: panel.contents.unreadable == 1)
        assert "1 cannot be shown" in panel.head.count.text()
        panel.ask_to_empty()
        panel.question.delete_button.click()
        await until(lambda: panel.contents.everything == 0)
        assert not (folder / "broken.png").exists()


async def test_a_picture_of_the_trash_in_the_viewer_says_so_and_can_be_restored(
    qapp: QApplication, tmp_path: Path
) -> None:
    async with studio(qapp, tmp_path, 2) as one:
        place = one.records[0].path
        await throw_away(one, 0)
        panel = await open_trash(one, 1)
        select(panel, 0)
        panel.grid.opened.emit(0)
        viewer = one.window.viewer
        assert viewer.record is not None
        there = viewer.record.path
        for key in (Qt.Key.Key_4, Qt.Key.Key_Period):
            one.person.window.messages.withdraw("organise")
            QTest.keyClick(viewer, key)
            assert one.person.message() == "This picture is in the trash. Restore it first: nothing was changed."
        one.run("copy_paths")
        await until(lambda: QGuiApplication.clipboard().text() == str(there))
        QTest.keyClick(viewer, Qt.Key.Key_Delete)
        message = one.window.messages.current()
        assert message is not None
        assert (message.text, message.action) == ("This picture is in the trash already.", "Restore")
        assert message.act is not None
        message.act()
        await until(viewer.isHidden)
        await until(place.is_file)
        await until(lambda: panel.contents.count == 0)
        assert one.now(one.records[0]).rating == 0


async def test_the_viewer_goes_through_the_trash_and_back_through_the_gallery(
    qapp: QApplication, tmp_path: Path
) -> None:
    async with studio(qapp, tmp_path, 4) as one:
        await throw_away(one, 0, 1)
        panel = await open_trash(one, 2)
        viewer = one.window.viewer
        panel.grid.opened.emit(0)
        thrown = [record.uid for record in panel.contents.records()]
        assert viewer.bar.place_text() == "1 of 2"
        assert viewer.strip.isVisible()
        viewer.strip.chosen.emit(1)
        assert viewer.record is not None
        assert (viewer.record.uid, viewer.record.id) == (thrown[1], 0)
        viewer.show_clock.start()
        viewer.show_clock.due.emit()
        assert viewer.record.uid == thrown[0], "after the last of the trash comes its first"
        viewer.show_clock.stop()
        flow = one.feature(HandingFlow)
        load = await flow._load([0], False)
        assert (load.uids, load.paths) == ((thrown[0],), (viewer.record.path,)), "from where it lies"
        panel.restore_wanted.emit((thrown[1],))
        await until(lambda: panel.contents.count == 1)
        await until(lambda: viewer.bar.place_text() in {"1 of 1", ""})
        viewer.leave()
        panel.leave()
        one.select([one.records[3]])
        one.key(Qt.Key.Key_Return)
        assert viewer.bar.place_text() == "1 of 3"
        viewer.leave()


async def test_the_menu_of_a_picture_of_the_trash_restores_and_changes_nothing(
    qapp: QApplication, tmp_path: Path
) -> None:
    async with studio(qapp, tmp_path, 2) as one:
        await throw_away(one, 0)
        panel = await open_trash(one, 1)
        panel.grid.opened.emit(0)
        viewer = one.window.viewer
        viewer.customContextMenuRequested.emit(viewer.rect().center())
        (menu,) = menus(viewer)
        entries = {entry.text(): entry for entry in menu.actions() if entry.text()}
        assert "Move to the trash" not in entries
        assert "Favourite" not in entries
        entries["Restore"].trigger()
        menu.close()
        await until(lambda: one.core.library.count() == 2)
        await until(viewer.isHidden)


async def test_the_status_line_counts_what_is_left_and_what_came_back(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 3) as one:
        status = one.window.status

        def says(text: str) -> bool:
            return any(label.text().startswith(text) for label in status.findChildren(QLabel))

        await throw_away(one, 0)
        await until(lambda: says("Library: 2 pictures"))
        one.run("undo")
        await until(lambda: says("Library: 3 pictures"))


async def test_a_picture_in_the_trash_was_delivered_all_the_same(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 3) as one:
        await throw_away(one, 0)
        panel = await open_trash(one, 1)
        panel.grid.opened.emit(0)
        await until(one.window.viewer.isVisible)
        inspector, table = one.window.inspector, one.window.inspector.table
        await until(lambda: inspector.record is not None and inspector.record.uid == one.records[0].uid)
        assert "Pictures: asked 1, delivered 1" in table.text()
        assert "fewer" not in table.text()
        one.window.viewer.leave()
