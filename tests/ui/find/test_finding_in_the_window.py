"""Finding at the whole window: the field, its suggestions, chips, filters with counts, kept searches, a restart."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.core.pictures import LibraryChanged
from app.library.changes import MarkPictures
from app.library.marks import Edit
from app.library.query import Sort
from tests.ui.gallery.shelf import fill
from tests.ui.shell.sitting import Person, core_of, sitting, until
from ui.find.flow import FindFlow
from ui.widgets.tab_order import reached_in

pytestmark = pytest.mark.anyio

PROMPTS = ("a mug on a table", "a harbour at night", "a red harbour")


def flow(person: Person) -> FindFlow:
    return person.program.ground.feature(FindFlow)


def counts(person: Person) -> str:
    return person.window.gallery.counts_text()


async def furnish(person: Person, folder: Path, count: int = 12) -> None:
    """Twelve pictures; every second is rated 4, the first is a favourite with a tag."""
    core = core_of(person)
    records = fill(core.library, folder / "parts", count, PROMPTS)
    await core.apply(MarkPictures(tuple(record.uid for record in records[::2]), Edit(rating=4)))
    await core.apply(MarkPictures((records[0].uid,), Edit(favourite=True, add_tags=("best of",))))
    core.library_changed.emit(LibraryChanged(added=tuple(records)))  # they were filed past the core
    await until(lambda: person.window.gallery.model.picture_count == count)


def write(person: Person, text: str) -> None:
    person.window.activateWindow()
    person.window.top.search.setFocus()
    QTest.keyClicks(person.window.top.search, text)


def key(person: Person, which: Qt.Key) -> None:
    QTest.keyClick(person.window.top.search, which)


async def test_what_is_suggested_goes_into_the_search_and_becomes_a_chip(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path) as person:
        await furnish(person, tmp_path)
        find = flow(person)
        field = person.window.top.search
        offered = find.completer.suggestions
        write(person, "ta")
        await until(lambda: [entry.label for entry in offered.entries()] == ["tag:"])
        key(person, Qt.Key.Key_Down)
        key(person, Qt.Key.Key_Return)
        await until(lambda: [entry.label for entry in offered.entries()] == ['"best of"'])
        assert offered.entries()[0].note == "1"
        key(person, Qt.Key.Key_Down)
        key(person, Qt.Key.Key_Tab)
        assert field.text() == 'tag:"best of" '
        assert field.hasFocus(), "Tab took what was chosen and did not leave"
        await until(lambda: counts(person) == "1 of 12 pictures")
        (chip,) = find.chips.chips()
        assert chip.text() == "Tag: best of"
        assert person.window.gallery.isVisible()
        chip.click()
        await until(lambda: counts(person) == "12 pictures")
        assert field.text() == ""
        assert find.chips.isHidden()


async def test_escape_closes_the_suggestions_before_it_clears(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path) as person:
        await furnish(person, tmp_path, 3)
        offered = flow(person).completer.suggestions
        write(person, "mod")
        await until(lambda: bool(offered.entries()))
        key(person, Qt.Key.Key_Escape)
        assert not offered.entries()
        assert person.window.top.search.text() == "mod"
        key(person, Qt.Key.Key_Escape)
        assert person.window.top.search.text() == ""
        key(person, Qt.Key.Key_Escape)
        assert person.window.gallery.view.hasFocus()


async def test_what_is_not_understood_is_said_and_the_rest_is_searched(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path) as person:
        await furnish(person, tmp_path)
        find = flow(person)
        write(person, 'rating:many "red harbour')
        await until(lambda: counts(person) == "4 of 12 pictures")
        assert find.chips.said() == "", "nothing is said while somebody writes"
        await until(lambda: "rating:many" in find.chips.said())
        assert "quotation mark is not closed" in find.chips.said()
        assert person.message() == "", "it is no error"


async def test_filters_count_choose_widen_and_narrow(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path) as person:
        await furnish(person, tmp_path)
        find = flow(person)
        assert find.facets.isHidden()
        assert person.program.commands.run("toggle_facets")
        await until(lambda: ("rating", "4", 6, False) in find.facets.rows())
        rows = find.facets.rows()
        assert ("is", "favourite", 1, False) in rows
        assert ("model", "flux-2-pro", 12, False) in rows
        assert ("tag", "best of", 1, False) in rows
        find.facets.toggled.emit("rating", "4")
        await until(lambda: ("rating", "4", 6, True) in find.facets.rows())
        assert ("rating", "0", 6, False) in find.facets.rows(), "the other ratings can be added"
        assert person.window.top.search.text() == "rating:4"
        assert counts(person) == "6 of 12 pictures"
        find.facets.toggled.emit("rating", "0")
        await until(lambda: counts(person) == "12 of 12 pictures")
        assert person.window.top.search.text() == "rating:4,0"
        find.facets.toggled.emit("tag", "best of")
        await until(lambda: counts(person) == "1 of 12 pictures")
        find.chips._clear.click()
        await until(lambda: counts(person) == "12 pictures")


async def test_the_filters_are_walked_with_the_keyboard(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path) as person:
        await furnish(person, tmp_path)
        find = flow(person)
        find.toggle_facets()
        await until(lambda: bool(find.facets.rows()))
        tree = find.facets.tree
        tree.setFocus()
        model_part = tree.topLevelItem(1)
        assert model_part is not None
        tree.setCurrentItem(model_part)
        QTest.keyClick(tree, Qt.Key.Key_Space)
        assert find.facets.closed() == ["model"]
        QTest.keyClick(tree, Qt.Key.Key_Return)
        assert find.facets.closed() == []
        QTest.keyClick(tree, Qt.Key.Key_Down)
        QTest.keyClick(tree, Qt.Key.Key_Return)
        await until(lambda: person.window.top.search.text() == "model:flux-2-pro")
        await until(lambda: ("model", "flux-2-pro", 12, True) in find.facets.rows())
        find.toggle_facets()
        assert find.facets.isHidden()


@pytest.mark.qt_log_ignore("does not support", extend=True)  # the offscreen platform cannot grab the keyboard
async def test_a_search_is_kept_renamed_taken_and_deleted_with_a_way_back(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path) as person:
        await furnish(person, tmp_path)
        saved, searches = flow(person).saved, core_of(person).searches
        write(person, "harbour rating:4")
        person.window.gallery.set_sort(Sort("rating"))
        saved.open()
        popup = saved.popup()
        saved.name.setText("Rated harbours")
        saved.save_button.click()
        await until(lambda: popup.said() == "Kept as “Rated harbours”.")
        assert searches.find("rated harbours") is not None
        popup.renamed.emit("Rated harbours", "Good harbours")
        await until(lambda: popup.keys() == ["Good harbours"])
        popup.removed.emit("Good harbours")
        await until(lambda: not popup.keys())
        assert popup.said() == "Deleted “Good harbours”."
        popup.acted.emit()
        await until(lambda: popup.keys() == ["Good harbours"])
        person.window.top.search.clear()
        person.window.gallery.set_sort(Sort())
        popup.chosen.emit("Good harbours")
        assert person.window.top.search.text() == "harbour rating:4"
        assert person.window.gallery.arrangement.sort == Sort("rating")
        popup.close()


async def test_recent_searches_are_offered_in_the_empty_field(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path) as person:
        await furnish(person, tmp_path, 3)
        core, offered = core_of(person), flow(person).completer.suggestions
        write(person, "harbour")
        await until(lambda: bool(offered.entries()) or counts(person) == "2 of 3 pictures")
        key(person, Qt.Key.Key_Return)
        await until(lambda: core.searches.recent == ("harbour",))
        person.window.top.search.clear()
        person.window.gallery.view.setFocus()
        person.window.top.search.setFocus()
        assert [entry.label for entry in offered.entries()] == ["harbour"]
        key(person, Qt.Key.Key_Down)
        key(person, Qt.Key.Key_Return)
        await until(lambda: counts(person) == "2 of 3 pictures")


async def test_a_search_that_finds_nothing_has_a_way_out(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path) as person:
        await furnish(person, tmp_path, 3)
        write(person, "zebra")
        await until(lambda: "Nothing matches “zebra”" in person.window.gallery.empty_text())
        person.press("Show everything")
        await until(lambda: counts(person) == "3 pictures")
        assert person.window.top.search.text() == ""


async def test_search_order_groups_and_place_come_back(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path) as person:
        await furnish(person, tmp_path, 60)
        gallery = person.window.gallery
        write(person, "harbour")
        gallery.set_group("task")
        gallery.set_sort(Sort("date", falling=False))
        flow(person).toggle_facets()
        flow(person).facets.set_closed(["model"])
        await until(lambda: counts(person) == "40 of 60 pictures" and len(gallery.view.grid.counts) == 40)
        gallery.view.verticalScrollBar().setValue(gallery.view.grid.line * 5)
        looked_at = gallery.view.place()
        assert looked_at is not None
    async with sitting(qapp, tmp_path) as person:
        gallery = person.window.gallery
        await until(lambda: counts(person) == "40 of 60 pictures")
        assert person.window.top.search.text() == "harbour"
        assert gallery.arrangement.group == "task"
        assert gallery.arrangement.sort == Sort("date", falling=False)
        await until(lambda: gallery.view.place() == looked_at)
        assert not flow(person).facets.isHidden()
        assert flow(person).facets.closed() == ["model"]


async def test_giving_a_search_up_leads_back_to_where_one_was(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path) as person:
        await furnish(person, tmp_path, 60)
        gallery = person.window.gallery
        gallery.view.verticalScrollBar().setValue(gallery.view.grid.line * 6)
        looked_at = gallery.view.place()
        write(person, "red")
        await until(lambda: counts(person) == "20 of 60 pictures")
        assert gallery.view.verticalOffset() == 0
        key(person, Qt.Key.Key_Escape)
        key(person, Qt.Key.Key_Escape)
        await until(lambda: counts(person) == "60 pictures")
        assert gallery.view.place() == looked_at


async def test_a_picture_that_leaves_the_search_leaves_the_keys_beside_it(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path) as person:
        await furnish(person, tmp_path)
        gallery = person.window.gallery
        write(person, "rating:4")
        await until(lambda: counts(person) == "6 of 12 pictures")
        gallery.view.setCurrentIndex(gallery.model.index(2))
        (record,) = gallery.selected()
        await core_of(person).apply(MarkPictures((record.uid,), Edit(rating=1)))
        await until(lambda: counts(person) == "5 of 12 pictures")
        assert gallery.view.currentIndex().row() == 2


@pytest.mark.qt_log_ignore("does not support", extend=True)  # the offscreen platform cannot grab the keyboard
async def test_the_menu_holds_what_can_be_done_with_a_picture(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path) as person:
        await furnish(person, tmp_path, 3)
        gallery = person.window.gallery
        gallery.view.setCurrentIndex(gallery.model.index(0))
        gallery.view.customContextMenuRequested.emit(gallery.view.visualRect(gallery.model.index(0)).center())
        (menu,) = (menu for menu in gallery.view.findChildren(QMenu) if menu.isVisible())
        texts = [action.text().partition("\t")[0] for action in menu.actions() if not action.isSeparator()]
        wanted = ["Open", "Use as a reference", "Use all its settings again", "Copy the picture", "Copy the prompt"]
        assert [text for text in texts if text in wanted] == wanted
        assert "Use its references" not in texts, "it has none"
        opened: list[object] = []
        gallery.image_activated.connect(opened.append)
        menu.actions()[0].trigger()
        assert opened == [gallery.model.record(0)]
        menu.close()
        person.window.viewer.close()


async def test_keys_of_the_grid_reach_the_form(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path) as person:
        await furnish(person, tmp_path, 3)
        gallery, commands = person.window.gallery, person.program.commands
        told: list[object] = []
        gallery.reference_requested.connect(told.append)
        gallery.reuse_requested.connect(told.append)
        gallery.view.selectAll()
        assert commands.run("use_as_reference")
        assert told == [gallery.model.record(row) for row in range(3)]
        told.clear()
        gallery.view.setCurrentIndex(gallery.model.index(1))
        assert commands.run("reuse_settings")
        (record,) = gallery.selected()
        assert told == [record.request]
        assert not commands.run("use_references")


async def test_tab_goes_through_search_and_gallery_in_the_order_of_reading(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path) as person:
        await furnish(person, tmp_path, 3)
        find, header = flow(person), person.window.gallery.header
        find.toggle_facets()
        write(person, "rating:4 is:favourite")
        await until(lambda: len(find.chips.chips()) == 2)
        inside = reached_in(person.window)
        wanted: list[QWidget] = [find.facets_button, header.sort, header.slider, *find.chips.chips(), find.facets.tree]
        wanted.append(person.window.gallery.view)
        found = [widget for widget in inside if widget in wanted]
        assert [one.accessibleName() for one in found] == [one.accessibleName() for one in wanted]
