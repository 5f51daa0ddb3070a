"""The undo stack as the window shows it: menu, message bar, failures by name, many pictures, one library at a time."""

from __future__ import annotations

import asyncio
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.core import Core
from app.library import sidecar
from app.library.changes import MarkPictures, RestorePictures
from app.library.marks import Edit
from tests.ui.organise.studio_with_pictures import Studio, studio
from tests.ui.shell.sitting import heard, until
from ui.organise.history import MOST_PICTURES, MOST_STEPS, Deed, History, Step
from ui.organise.undo import UndoFeature
from ui.studio import Mode

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.qt_log_ignore("does not support", extend=True),  # the offscreen platform raises no window
]

CTRL = Qt.KeyboardModifier.ControlModifier


def can(one: Studio, action: str) -> bool:
    entry = one.person.program.ground.commands.entry(action)
    assert entry is not None
    return entry.isEnabled()


async def test_the_menu_says_what_would_be_undone_and_redone(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 2) as one:
        undo = one.feature(UndoFeature)
        assert (one.undo_text(), can(one, "undo"), can(one, "redo")) == ("Undo", False, False)
        one.select(one.records)
        one.key(Qt.Key.Key_3)
        await until(lambda: can(one, "undo"))
        assert one.undo_text() == "Undo: rate 2 pictures"
        one.select(one.records[:1])
        one.key(Qt.Key.Key_Period)
        await until(lambda: one.undo_text() == "Undo: mark 1 picture")
        for _ in range(2):  # faster than the disk
            one.key(Qt.Key.Key_Z, CTRL)
        await until(lambda: undo.titles() == ("", "rate 2 pictures"))
        assert not can(one, "undo")
        assert not one.now(one.records[0]).rating
        one.key(Qt.Key.Key_Y, CTRL)
        await until(lambda: undo.titles() == ("rate 2 pictures", "mark 1 picture"))
        assert one.window.status._fact.text() == "Redone: rate 2 pictures"
        one.key(Qt.Key.Key_5)
        await until(lambda: undo.titles() == ("rate 1 picture", ""))  # what was undone is not to be redone any more


async def test_throwing_away_is_said_with_a_button_that_undoes_exactly_that(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 3) as one:
        one.select(one.records[:2])
        one.key(Qt.Key.Key_Delete)
        await until(lambda: one.person.message() == "2 pictures are in the trash.")
        one.window.messages._action.click()
        await until(lambda: one.core.library.count() == 3)
        assert one.person.message() == ""
        await until(lambda: one.window.gallery.model.picture_count == 3)
        one.select(one.records[:1])
        one.key(Qt.Key.Key_Delete)
        await until(lambda: one.person.message() == "1 picture is in the trash.")
        await until(lambda: one.window.gallery.model.picture_count == 2)
        one.select(one.records[1:2])
        one.key(Qt.Key.Key_4)
        await until(lambda: one.undo_text() == "Undo: rate 1 picture")
        assert one.person.message() == "", "the button would undo the rating now"


async def test_what_was_left_alone_is_named_and_the_rest_is_done(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 4) as one:
        broken = one.records[:3]
        for record in broken:
            sidecar.path_for(record.path).write_text("{ not ours")
        one.select(one.records)
        one.key(Qt.Key.Key_4)
        await until(lambda: one.person.message() != "")
        assert [one.now(record).rating for record in one.records] == [0, 0, 0, 4]
        message = one.window.messages.current()
        assert message is not None
        assert message.text.startswith("3 pictures were left as they are.")
        assert sum(record.path.name in message.text for record in broken) == 2
        assert "1 more" in message.text
        assert all(record.path.name in message.detail for record in broken)
        assert all(sidecar.path_for(record.path).read_text() == "{ not ours" for record in broken)
        await one.undo()
        assert one.now(one.records[3]).rating == 0


async def test_a_library_that_is_away_is_said_and_the_step_can_be_tried_again(
    qapp: QApplication, tmp_path: Path
) -> None:
    async with studio(qapp, tmp_path, 1) as one:
        undo = one.feature(UndoFeature)
        one.select(one.records)
        one.key(Qt.Key.Key_Delete)
        await until(lambda: one.core.library.count() == 0)
        await one.rest()
        folder = one.core.paths.library
        await asyncio.to_thread(folder.rename, folder.with_name("away"))
        one.window.gallery.view.setFocus()
        one.key(Qt.Key.Key_Z, CTRL)
        await until(lambda: "Is its disk connected" in one.person.message())
        await one.rest()
        assert undo.titles() == ("move to trash: 1 picture", "")
        await asyncio.to_thread(folder.with_name("away").rename, folder)
        await one.undo()
        assert one.core.library.count() == 1


async def test_text_fields_keep_their_own_undo(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 1) as one:
        one.select(one.records)
        one.key(Qt.Key.Key_3)
        await until(lambda: one.undo_text() == "Undo: rate 1 picture")
        search = one.window.top.search
        search.setFocus()
        QTest.keyClicks(search, "mug")
        QTest.keyClick(search, Qt.Key.Key_Z, CTRL)
        assert search.text() != "mug"
        await one.rest()
        assert one.now(one.records[0]).rating == 3


async def test_notes_in_pauses_are_one_step(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 2) as one:
        undo = one.feature(UndoFeature)
        one.select(one.records[:1])
        marks = one.window.inspector.marks
        await until(lambda: marks.uids == (one.records[0].uid,))
        marks.notes.setFocus()
        for word in ("warm", " light", " left"):
            QTest.keyClicks(marks.notes, word)
            marks.notes.flush()
        await until(lambda: one.now(one.records[0]).notes == "warm light left")
        await one.rest()
        assert len(undo._history.done) == 1
        await one.undo()
        assert one.now(one.records[0]).notes == ""


async def test_notes_that_are_being_typed_are_kept_when_the_window_closes(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 1) as one:
        record = one.records[0]
        one.select([record])
        marks = one.window.inspector.marks
        await until(lambda: marks.uids == (record.uid,))
        marks.notes.setFocus()
        QTest.keyClicks(marks.notes, "not lost")
    assert sidecar.read(sidecar.path_for(record.path)).notes == "not lost"


async def test_a_core_that_is_opened_anew_has_nothing_to_undo(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 1) as one:
        one.select(one.records)
        one.key(Qt.Key.Key_Delete)
        await until(lambda: can(one, "undo"))
        opened = asyncio.ensure_future(heard(one.person.program.opened))
        one.person.program.studio.switch(Mode(practice=True))
        await opened
        assert one.undo_text() == "Undo"
        assert not can(one, "undo")
        assert "trash" not in one.person.message()


async def test_other_parts_may_push_what_is_no_change_of_pictures(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 1) as one:
        undo = one.feature(UndoFeature)
        kept = ["sea"]

        async def put_back(_core: Core) -> Deed:
            kept.append("harbour")
            return take_away

        async def take_away(_core: Core) -> Deed:
            kept.remove("harbour")
            return put_back

        undo.push(lambda: "delete the search “harbour”", put_back, said="The search “harbour” is gone.")
        one.window.messages._action.click()
        await until(lambda: kept == ["sea", "harbour"])
        await one.rest()
        await one.redo()
        assert kept == ["sea"]


async def test_a_long_change_shows_how_far_it_is(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 2) as one:
        undo = one.feature(UndoFeature)
        seen: list[str] = []
        undo.work._blink.setInterval(0)

        async def slowly(core: Core) -> None:
            undo.work.tell(1, 2)
            await until(undo.work.isVisible)
            seen.append(undo.work.text())
            await core.apply(MarkPictures(tuple(record.uid for record in one.records), Edit(rating=1)))

        assert not await undo.do(slowly, lambda: "tag 2 pictures")
        assert seen == ["Tag 2 pictures: 1 of 2"]
        assert undo.work.isHidden()


def test_history_is_bounded_and_forgets_what_left_the_trash() -> None:
    history = History()
    for number in range(MOST_STEPS + 5):
        history.push(Step(partial(str, number), MarkPictures((), Edit())))
    assert len(history.done) == MOST_STEPS
    assert history.done[0].title() == "5"
    history.push(Step(lambda: "two", RestorePictures(("a", "b"))))
    history.push(Step(lambda: "one", RestorePictures(("a",))))
    history.forget({"a"})
    assert history.done[-1].reversal == RestorePictures(("b",))
    history.forget(None)
    assert history.done[-1].title() == str(MOST_STEPS + 4)


def test_history_is_bounded_by_what_it_has_to_remember_too() -> None:
    history = History()
    many = tuple(str(number) for number in range(MOST_PICTURES // 2))
    for number in range(3):
        history.push(Step(partial(str, number), RestorePictures(many)))
    assert [step.title() for step in history.done] == ["1", "2"]
    history.push(Step(lambda: "all", RestorePictures(many * 3)))
    assert [step.title() for step in history.done] == ["all"], "the last step is kept whatever it weighs"


def test_a_group_ends_when_something_else_is_done() -> None:
    history = History()
    first, second = (MarkPictures((name,), Edit()) for name in "ab")
    history.push(Step(lambda: "notes", first, "n"))
    history.push(Step(lambda: "notes", second, "n"))
    assert [step.reversal for step in history.done] == [first]
    history.end_group()
    history.push(Step(lambda: "notes", second, "n"))
    assert [step.reversal for step in history.done] == [first, second]
