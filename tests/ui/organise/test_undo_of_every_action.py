"""Everything that can be done to pictures is taken back by Ctrl+Z and done again by Ctrl+Shift+Z, sidecars and all."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from dataclasses import astuple
from pathlib import Path
from typing import TypeAlias

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.organise.studio_with_pictures import Studio, studio
from tests.ui.shell.sitting import until
from ui.handing.mime import mime_of
from ui.organise.collections_flow import CollectionsFeature
from ui.organise.undo import UndoFeature
from ui.trash.flow import TrashFeature
from ui.watching.flow import WatchingFeature

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.qt_log_ignore("does not support", extend=True),  # the offscreen platform raises no window
]

Action: TypeAlias = Callable[[Studio], Awaitable[None] | None]

COPY = Qt.DropAction.CopyAction
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def state_of(one: Studio) -> dict[str, object]:
    """All that an action may change: index, sidecars, files, kept collections, the target."""
    state: dict[str, object] = {}
    for record in one.records:
        found = one.core.library.find(record.uid)
        state[record.uid] = None
        if found is not None:
            there = found.path.is_file()
            state[record.uid] = (found.rating, found.favourite, found.tags, found.notes, found.collections, there)
            if there:
                state[f"sidecar {record.uid}"] = astuple(one.marks(found))
    kept = one.core.paths.data / "collections.json"
    state["kept"] = sorted(json.loads(kept.read_text())["names"]) if kept.is_file() else []
    state["target"] = one.core.library.target_collection
    state["trashed"] = {picture.record.uid for picture in one.core.library.trashed()}
    return state


def drop(widget: QWidget, mime: QMimeData) -> None:
    """As a drag out of the gallery ends on a widget."""
    place = QPointF(widget.rect().center())
    enter = QDragEnterEvent(place.toPoint(), COPY, mime, LEFT, NONE)
    QApplication.sendEvent(widget, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(widget, QDropEvent(place, COPY, mime, LEFT, NONE))


def press(widget: QWidget, key: Qt.Key) -> None:
    """A key for a widget that got the focus by Tab or a click."""
    widget.setFocus()
    QTest.keyClick(widget, key)


async def there_and_back(one: Studio, title: str, act: Action) -> None:
    """Do it, undo it, do it again, undo it; each time everything is as it should be."""
    undo = one.feature(UndoFeature)
    before, steps = state_of(one), len(undo._history.done)
    waiting = act(one)
    if waiting is not None:
        await waiting
    await until(lambda: len(undo._history.done) == steps + 1)
    await one.rest()
    after = state_of(one)
    assert after != before
    assert one.undo_text() == f"Undo: {title}"
    await one.undo()
    assert state_of(one) == before
    assert undo.titles()[1] == title
    await one.redo()
    assert state_of(one) == after
    await one.undo()
    assert state_of(one) == before


async def act_for_good(one: Studio, act: Action) -> None:
    undo = one.feature(UndoFeature)
    steps = len(undo._history.done)
    waiting = act(one)
    if waiting is not None:
        await waiting
    await until(lambda: len(undo._history.done) == steps + 1)
    await one.rest()


def favourite(one: Studio) -> None:
    one.select(one.records[:2])
    one.key(Qt.Key.Key_Period)


def rate(one: Studio) -> None:
    one.select(one.records)
    one.key(Qt.Key.Key_4)


async def tag(one: Studio) -> None:
    one.select(one.records[:2])
    await shown(one, 2)
    one.key(Qt.Key.Key_T)
    field = one.window.inspector.marks.tags.field
    assert field.hasFocus()
    field.insert("pottery, spring sale")  # as pasted: typing takes each at its comma
    QTest.keyClick(field, Qt.Key.Key_Return)


async def untag(one: Studio) -> None:
    one.select(one.records[:1])
    tags = one.window.inspector.marks.tags
    await until(lambda: one.window.inspector.marks.uids == (one.records[0].uid,) and "pottery" in tags.names())
    press(tags.chip("pottery").name, Qt.Key.Key_Delete)


async def annotate(one: Studio) -> None:
    one.select(one.records[:1])
    await shown(one, 1)
    one.key(Qt.Key.Key_N)
    notes = one.window.inspector.marks.notes
    assert notes.hasFocus()
    QTest.keyClicks(notes, "ask about the glaze")
    one.window.gallery.view.setFocus()


async def collect(one: Studio) -> None:
    one.select(one.records[1:])
    await shown(one, len(one.records) - 1)
    one.key(Qt.Key.Key_K)
    field = one.window.inspector.marks.collections.field
    assert field.hasFocus()
    QTest.keyClicks(field, "Spring")
    QTest.keyClick(field, Qt.Key.Key_Return)


async def take_out(one: Studio) -> None:
    one.select(one.records[1:2])
    marks = one.window.inspector.marks
    await until(lambda: marks.uids == (one.records[1].uid,) and marks.collections.names() == ["Spring"])
    press(marks.collections.chip("Spring").name, Qt.Key.Key_Delete)


async def drop_on_collection(one: Studio) -> None:
    strip = one.feature(CollectionsFeature).strip
    await until(lambda: "Spring" in strip.names())
    drop(strip.chip("Spring"), mime_of([one.records[0].uid], [one.records[0].path]))


async def make_collection(one: Studio) -> None:
    strip = one.feature(CollectionsFeature).strip
    one.select(one.records[:2])
    one.run("new_collection")
    await until(strip.field.isVisible)
    QTest.keyClicks(strip.field, "To print")
    QTest.keyClick(strip.field, Qt.Key.Key_Return)


def make_empty_collection(one: Studio) -> None:
    strip = one.feature(CollectionsFeature).strip
    strip.plus.click()
    QTest.keyClicks(strip.field, "Later")
    QTest.keyClick(strip.field, Qt.Key.Key_Return)


async def rename_collection(one: Studio) -> None:
    strip = one.feature(CollectionsFeature).strip
    await until(lambda: "Spring" in strip.names())
    press(strip.chip("Spring"), Qt.Key.Key_F2)
    strip.field.clear()
    QTest.keyClicks(strip.field, "Autumn")
    QTest.keyClick(strip.field, Qt.Key.Key_Return)


async def delete_collection(one: Studio) -> None:
    strip = one.feature(CollectionsFeature).strip
    await until(lambda: "Spring" in strip.names())
    press(strip.chip("Spring"), Qt.Key.Key_Delete)


async def aim(one: Studio) -> None:
    strip = one.feature(CollectionsFeature).strip
    await until(lambda: "Spring" in strip.names())
    strip.targeted.emit("Spring")


async def throw_away(one: Studio) -> None:
    await until(lambda: one.window.gallery.model.picture_count == len(one.records))
    one.select(one.records[:2])
    one.key(Qt.Key.Key_Delete)


async def bring_back(one: Studio) -> None:
    trash = one.feature(TrashFeature).panel
    if trash.isHidden():
        one.run("show_trash")
    await until(lambda: trash.contents.count == 1)
    trash.head.restore_all.click()


async def shown(one: Studio, count: int) -> None:
    await until(lambda: len(one.window.inspector.marks.uids) == count)


async def test_marks_and_collections(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 3) as one:
        one.feature(CollectionsFeature).show_strip(shown=True)
        await there_and_back(one, "mark 2 pictures", favourite)
        await there_and_back(one, "rate 3 pictures", rate)
        await there_and_back(one, "tag 2 pictures", tag)
        await act_for_good(one, tag)
        await there_and_back(one, "untag 1 picture", untag)
        await there_and_back(one, "annotate 1 picture", annotate)
        await there_and_back(one, "collect 2 pictures", collect)
        await act_for_good(one, collect)
        await there_and_back(one, "take out of a collection: 1 picture", take_out)
        await there_and_back(one, "collect 1 picture", drop_on_collection)
        await there_and_back(one, "new collection “To print”", make_collection)
        await there_and_back(one, "new collection “Later”", make_empty_collection)
        await there_and_back(one, "rename the collection “Spring”", rename_collection)
        await there_and_back(one, "delete the collection “Spring”", delete_collection)
        await there_and_back(one, "new pictures go to “Spring”", aim)
        await act_for_good(one, aim)
        await there_and_back(one, "rename the collection “Spring”", rename_collection)
        await there_and_back(one, "delete the collection “Spring”", delete_collection)
        while one.feature(UndoFeature).titles()[0]:
            await one.undo()
        assert all(astuple(one.marks(record)) == (0, False, (), "", ()) for record in one.records)


async def test_trash_and_missing_files(qapp: QApplication, tmp_path: Path) -> None:
    async with studio(qapp, tmp_path, 3) as one:
        await there_and_back(one, "move to trash: 2 pictures", throw_away)
        await until(lambda: one.window.gallery.model.picture_count == 3)
        one.select(one.records[2:])
        await act_for_good(one, lambda one: one.key(Qt.Key.Key_Delete))
        await there_and_back(one, "restore 1 picture", bring_back)
        one.feature(TrashFeature).panel.leave()
        one.records[0].path.unlink()
        await one.core.scan_library()
        await there_and_back(one, "forget 1 picture", lambda one: one.feature(WatchingFeature).forget())
