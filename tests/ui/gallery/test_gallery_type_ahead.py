"""Typing in the grid goes to pictures; the pill says what came out of sight."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.library.library import Library
from app.library.query import Sort
from tests.ui.gallery.shelf import file_picture, fill, paint, practising, press, request_of, until
from ui.gallery.model import GalleryModel
from ui.gallery.panel import GalleryPanel
from ui.gallery.pill import NewPill
from ui.gallery.view import GalleryView

pytestmark = pytest.mark.anyio


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[GalleryPanel]:
    made = GalleryPanel()
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    yield made
    made.detach()


def current_prompt(panel: GalleryPanel) -> str:
    record = panel.model.record(panel.view.currentIndex().row())
    return record.prompt if record is not None else ""


async def test_typing_goes_to_the_next_picture_with_the_words(panel: GalleryPanel, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        fill(core.library, tmp_path / "parts", 9, ("a mug", "a red harbour", "a harbour at night"))
        panel.attach(core, bridge)
        await until(lambda: panel.model.picture_count == 9)
        panel.view.setFocus()
        QTest.keyClicks(panel.view, "harb")
        await until(lambda: "6 pictures" in panel.view.type_ahead.sign_text())
        first = panel.view.currentIndex().row()
        assert "harbour" in current_prompt(panel)
        press(panel.view, Qt.Key.Key_F3)
        await until(lambda: panel.view.currentIndex().row() != first)
        assert "harbour" in current_prompt(panel)
        QTest.keyClicks(panel.view, "our n")
        await until(lambda: current_prompt(panel) == "a harbour at night")
        press(panel.view, Qt.Key.Key_Backspace)
        assert panel.view.type_ahead.text == "harbour "
        press(panel.view, Qt.Key.Key_Escape)
        assert panel.view.type_ahead.sign_text() == ""
        panel.detach()


async def test_words_that_nothing_has_are_said_and_nothing_moves(panel: GalleryPanel, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        fill(core.library, tmp_path / "parts", 3)
        panel.attach(core, bridge)
        await until(lambda: panel.model.picture_count == 3)
        panel.view.setCurrentIndex(panel.model.index(1))
        QTest.keyClicks(panel.view, "/zebra")
        await until(lambda: "nothing found" in panel.view.type_ahead.sign_text())
        assert panel.view.currentIndex().row() == 1
        panel.detach()


def test_letters_are_keys_of_actions_until_a_slash(view: GalleryView, qtbot: QtBot) -> None:
    action = QAction(view)
    action.setShortcut(QKeySequence("R"))
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    view.addAction(action)
    told: list[int] = []
    action.triggered.connect(lambda: told.append(1))
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    window = view.windowHandle()
    QTest.keyClick(window, Qt.Key.Key_R)
    assert told == [1]
    QTest.keyClicks(view, "/")
    QTest.keyClick(window, Qt.Key.Key_R)
    assert view.type_ahead.text == "r"
    assert told == [1]
    view.clearFocus()
    assert not view.type_ahead.is_active


def test_enter_ends_the_typing_and_opens(view: GalleryView) -> None:
    opened: list[int] = []
    view.opened.connect(opened.append)
    view.setCurrentIndex(view.model().index(2, 0))
    QTest.keyClicks(view, "/mu")
    press(view, Qt.Key.Key_Return)
    assert opened == [2]
    assert not view.type_ahead.is_active


# --- the pill ---------------------------------------------------------------------------------------------------------


def test_the_pill_counts_what_came_out_of_sight_and_goes_there(
    view: GalleryView, model: GalleryModel, full_library: Library, tmp_path: Path
) -> None:
    pill = NewPill(view, model)
    view.verticalScrollBar().setValue(view.grid.line * 4)
    for number in range(3):
        record = file_picture(full_library, tmp_path / "parts", paint(64, 64), request=request_of(f"new {number}"))
        model.add_picture(record)
        pill.note(record.id)
    pill.refresh()
    assert pill.isVisible()
    assert pill.text() == "3 new"
    assert pill.geometry().center().x() == pytest.approx(view.viewport().width() / 2, abs=2)
    QTest.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert view.verticalOffset() == 0
    assert not pill.isVisible()
    assert view.hasFocus()


def test_what_is_in_sight_was_seen(
    view: GalleryView, model: GalleryModel, full_library: Library, tmp_path: Path, qtbot: QtBot
) -> None:
    pill = NewPill(view, model)
    view.verticalScrollBar().setValue(view.grid.line * 4)
    record = file_picture(full_library, tmp_path / "parts", paint(64, 64))
    model.add_picture(record)
    pill.note(record.id)
    pill.refresh()
    assert pill.isVisible()
    view.go_to_top()
    qtbot.waitUntil(lambda: not pill.isVisible())
    view.verticalScrollBar().setValue(view.grid.line * 4)
    pill.refresh()
    assert not pill.isVisible()


async def test_a_picture_that_is_made_while_one_looks_elsewhere_is_told(panel: GalleryPanel, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        fill(core.library, tmp_path / "parts", 30)
        panel.attach(core, bridge)
        await until(lambda: panel.model.picture_count == 30)
        panel.view.verticalScrollBar().setValue(panel.view.grid.line * 3)
        task = await core.submit(request_of("new", size="1:1"))
        await core.wait_for(task.id)
        await until(panel.pill.isVisible)
        assert panel.pill.text() == "1 new"
        panel.set_sort(Sort("date", falling=False))
        assert not panel.pill.isVisible(), "another order is another list"
        panel.detach()


def test_the_sign_stands_at_the_foot(view: GalleryView) -> None:
    QTest.keyClicks(view, "/m")
    sign = view.type_ahead.sign_text()
    assert sign.startswith("Go to: m")
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert view.type_ahead.sign_text() == ""
