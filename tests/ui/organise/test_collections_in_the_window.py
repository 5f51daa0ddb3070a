"""Collections as a person meets them: the strip, drops, names, the target for new pictures, the menu."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from app.library.changes import MarkPictures
from app.library.marks import Edit
from tests.ui.gallery.shelf import fill
from tests.ui.organise.studio_with_pictures import Studio, studio
from tests.ui.organise.test_undo_of_every_action import drop
from tests.ui.shell.sitting import until
from ui.handing.mime import mime_of
from ui.organise.collections import clean_name
from ui.organise.collections_flow import CollectionsFeature
from ui.organise.undo import UndoFeature

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.qt_log_ignore("does not support", extend=True),  # the offscreen platform raises no window
]


async def make(one: Studio, name: str, *places: int) -> None:
    feature = one.feature(CollectionsFeature)
    assert await feature.collections.create(name, [one.records[place].uid for place in places])
    await until(lambda: name in feature.strip.names())


async def test_the_strip_shows_looks_into_and_leaves(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 3) as one:
        feature = one.feature(CollectionsFeature)
        assert feature.strip.isHidden()
        feature.button.click()
        assert feature.strip.isVisible()
        await make(one, "Spring sale", 0, 2)
        chip = feature.strip.chip("Spring sale")
        assert chip.accessibleName() == "Collection Spring sale, 2 pictures"
        chip.click()
        await until(lambda: one.window.gallery.model.picture_count == 2)
        await until(lambda: feature.strip.chip("Spring sale").isChecked())
        feature.strip.chip("Spring sale").click()
        await until(lambda: one.window.gallery.model.picture_count == 3)
        assert not feature.strip.chip("Spring sale").isChecked()


async def test_drops_from_the_gallery(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 3) as one:
        feature = one.feature(CollectionsFeature)
        await make(one, "Sea", 0)
        mime = mime_of([record.uid for record in one.records], [record.path for record in one.records])
        enter = QDragEnterEvent(
            feature.button.rect().center(),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(feature.button, enter)
        assert feature.strip.isVisible(), "it opens under what is dragged"
        drop(feature.strip.chip("Sea"), mime)
        await until(lambda: all(one.now(record).collections == ("Sea",) for record in one.records))
        await one.rest()
        assert one.window.status._fact.text() == "2 pictures added to “Sea”"
        drop(feature.strip.chip("Sea"), mime)
        await until(lambda: one.window.status._fact.text() == "They are in “Sea” already")
        drop(feature.strip.plus, mime)
        QTest.keyClicks(feature.strip.field, "All & more")
        QTest.keyClick(feature.strip.field, Qt.Key.Key_Return)
        await until(lambda: all("All & more" in one.now(record).collections for record in one.records))


async def test_files_from_other_programs_are_not_for_collections(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 1) as one:
        feature = one.feature(CollectionsFeature)
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "stranger.png"))])
        enter = QDragEnterEvent(
            feature.button.rect().center(),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(feature.button, enter)
        assert feature.strip.isHidden(), "it goes on to the window, which makes references of files"
        assert feature.button.property("lit") is not True


async def test_names_are_checked_and_nothing_is_lost(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 2) as one:
        feature = one.feature(CollectionsFeature)
        await make(one, "Sea", 0)
        await make(one, "Land", 1)
        feature.strip.renamed.emit("Sea", " LAND ")
        await until(lambda: "“Sea” was not renamed" in one.person.message())
        feature.strip.made.emit("  ", ())
        await until(lambda: "no name for a collection" in one.person.message())
        assert feature.strip.names() == ["Land", "Sea"]
        feature.strip.renamed.emit("Sea", "sea")
        await until(lambda: one.now(one.records[0]).collections == ("sea",))
        feature.strip.begin(renaming="Land")
        QTest.keyClick(feature.strip.field, Qt.Key.Key_Escape)
        assert feature.strip.field.isHidden()
        assert one.now(one.records[1]).collections == ("Land",)


async def test_a_name_with_signs_of_the_search_means_only_itself(qapp: QApplication, tmp_path: Path) -> None:
    """Written by another program into the sidecars: "Sea*" is not every collection that begins with Sea."""
    async with studio(qapp, tmp_path, 4) as one:
        feature = one.feature(CollectionsFeature)
        organise = feature._undo
        names = ("Sea*", "Seaside", 'the "best"', "a,b")
        for record, name in zip(one.records, names, strict=True):
            await organise.perform(MarkPictures((record.uid,), Edit(add_collections=(name,))))
        await until(lambda: len(feature.strip.names()) == 4)
        for number, name in enumerate(names):
            if name != "Seaside":
                assert await feature.collections.rename(name, f"new {number}")
        found = [one.now(record).collections for record in one.records]
        assert found == [("new 0",), ("Seaside",), ("new 2",), ("new 3",)]


@pytest.mark.parametrize(
    ("typed", "kept"), [("  Sea  side ", "Sea side"), ('the "best"', "the 'best'"), ("Sea**", "Sea"), (" \n\t", "")]
)
def test_a_new_name_is_one_that_can_be_searched_for(typed: str, kept: str) -> None:
    assert clean_name(typed) == kept


async def test_new_pictures_go_to_the_target_after_a_restart_too(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 1) as one:
        feature = one.feature(CollectionsFeature)
        await make(one, "Inbox")
        feature.strip.targeted.emit("Inbox")
        await until(lambda: feature.strip.chip("Inbox").collection.is_target)
        assert "New pictures go to “Inbox”." in feature.button.toolTip()
        await one.rest()
        assert fill(one.core.library, tmp_path / "more", 1)[0].collections == ("Inbox",)
        feature.show_strip(shown=True)
    async with studio(qapp, tmp_path, 0) as one:
        feature = one.feature(CollectionsFeature)
        await until(lambda: feature.strip.names() == ["Inbox"])
        assert feature.strip.isVisible(), "as it was left"
        assert feature.strip.chip("Inbox").collection.is_target
        await until(lambda: feature.strip.chip("Inbox").collection.count == 1)
        feature.strip.targeted.emit("")
        await until(lambda: one.core.library.target_collection == "")
        feature.strip.deleted.emit("Inbox")
        await until(lambda: feature.strip.names() == [])
        assert one.person.message().startswith("The collection “Inbox” is gone.")


async def test_the_menu_of_the_gallery_adds_to_a_collection(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 3) as one:
        feature = one.feature(CollectionsFeature)
        await make(one, "Sea & sand", 0)
        entry = one.person.program.ground.commands.entry("edit_collections")
        assert entry is not None
        menu = entry.menu()
        assert isinstance(menu, QMenu)
        menu.aboutToShow.emit()
        assert [action.text() for action in menu.actions() if action.text()] == ["Sea && sand", "New collection…"]
        one.select(one.records[1:])
        menu.actions()[0].trigger()
        await until(lambda: all(one.now(record).collections == ("Sea & sand",) for record in one.records))
        menu.actions()[-1].trigger()
        await until(feature.strip.field.isVisible)
        assert feature.strip._waiting == tuple(record.uid for record in one.window.gallery.selected())


async def test_a_collection_that_was_made_by_name_stays_when_it_is_empty(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 1) as one:
        feature = one.feature(CollectionsFeature)
        await make(one, "Kept", 0)
        one.select(one.records)
        feature.strip.emptied.emit("Kept")
        await until(lambda: feature.strip.chip("Kept").collection.count == 0)
        feature.strip.filled.emit("Kept")
        await until(lambda: feature.strip.chip("Kept").collection.count == 1)
        await one.rest()
        assert one.feature(UndoFeature).titles()[0] == "collect 1 picture"
