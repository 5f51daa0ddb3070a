"""The dialog that shows work: progress, an end that was asked for, refusals in words."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.errors import DiskError
from tests.ui.gallery.shelf import until
from ui.loop import settle_spawned
from ui.work import Outcome, Runner, WorkDialog
from ui.work.fields import PlaceField
from ui.work.line import MOST_LISTED

pytestmark = [pytest.mark.anyio, pytest.mark.qt_log_ignore("does not support", extend=True)]

Tell = Callable[[int, int], None]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(window: QWidget) -> WorkDialog:
    made = WorkDialog("Sort", "Sorts everything.", "Begin", window)
    made.show()
    return made


async def test_work_is_shown_while_it_lasts_and_told_when_it_is_over(dialog: WorkDialog) -> None:
    runner, go_on = Runner(dialog), asyncio.Event()

    async def work(progress: Tell, _stop: threading.Event) -> Outcome:
        progress(3, 12)
        await go_on.wait()
        return Outcome("All is sorted.", "warning", ("a.png: it is no picture",), "Show", shown.set)

    shown = asyncio.Event()
    runner.run("Sorting", work)
    assert dialog.works
    assert not dialog.start.isEnabled()
    assert not dialog.body.isEnabled()
    await until(lambda: dialog.line.text.text() == "Sorting 3 of 12")
    assert (dialog.line.bar.value(), dialog.line.bar.maximum()) == (3, 12)
    runner.run("Again", work)  # nothing happens
    go_on.set()
    await until(lambda: not dialog.works)
    assert dialog.line.text.text() == "All is sorted."
    assert [dialog.line.left.item(row).text() for row in range(dialog.line.left.count())] == ["a.png: it is no picture"]
    assert dialog.line.bar.isHidden()
    QTest.mouseClick(dialog.line.button, Qt.MouseButton.LeftButton)
    assert shown.is_set()


async def test_escape_ends_the_work_first_and_the_dialog_after_that(dialog: WorkDialog) -> None:
    stopped: list[bool] = []

    async def work(_progress: Tell, stop: threading.Event) -> Outcome:
        stopped.append(await asyncio.to_thread(stop.wait, 20))
        return Outcome("It was ended.", "info")

    Runner(dialog).run("Sorting", work)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.line.text.text() == "Ending…"
    assert not dialog.leave.isEnabled()
    await until(lambda: stopped)
    await until(lambda: not dialog.works)
    assert dialog.isVisible()
    assert dialog.leave.text() == "Close"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    await until(lambda: not isValid(dialog))


async def test_the_cross_of_the_window_ends_the_work_too(dialog: WorkDialog) -> None:
    async def work(_progress: Tell, stop: threading.Event) -> Outcome:
        await asyncio.to_thread(stop.wait, 20)
        return Outcome("It was ended.", "info")

    Runner(dialog).run("Sorting", work)
    dialog.close()
    await until(lambda: not dialog.works)
    assert isValid(dialog)
    assert dialog.isVisible()
    dialog.close()
    await until(lambda: not isValid(dialog))


async def test_what_is_refused_stands_in_the_dialog(dialog: WorkDialog) -> None:
    async def work(_progress: Tell, _stop: threading.Event) -> Outcome:
        raise DiskError("The disk is full.")

    Runner(dialog).run("Sorting", work)
    await until(lambda: not dialog.works)
    assert dialog.line.outcome == Outcome("The disk is full.", "error")
    assert dialog.start.isEnabled()


async def test_a_dialog_that_is_left_behind_takes_its_work_with_it(dialog: WorkDialog) -> None:
    ended: list[bool] = []

    async def work(progress: Tell, stop: threading.Event) -> Outcome:
        ended.append(await asyncio.to_thread(stop.wait, 20))
        progress(1, 2)
        return Outcome("Nobody reads this.")

    Runner(dialog).run("Sorting", work)
    dialog.abandon()
    await until(lambda: not isValid(dialog))
    await until(lambda: ended)
    await settle_spawned(5)
    assert ended == [True]


async def test_text_from_outside_stays_text_and_a_long_list_is_cut(dialog: WorkDialog) -> None:
    names = tuple(f"<b>{number}</b>: broken" for number in range(MOST_LISTED + 5))
    dialog.begin("Sorting")
    dialog.end(Outcome("<img src=file:///x>", "warning", names))
    assert dialog.line.text.textFormat() == Qt.TextFormat.PlainText
    assert dialog.line.left.count() == MOST_LISTED + 1
    assert dialog.line.left.item(0).text() == "<b>0</b>: broken"
    assert dialog.line.left.item(MOST_LISTED).text() == "and 5 more"


@pytest.mark.parametrize("text", ["", "relative/folder", "/with\0nul"])
async def test_what_is_no_place_is_none(window: QWidget, text: str) -> None:
    field = PlaceField("Where to", lambda _path: pytest.fail("nobody asked"), window)
    field.field.setText(text)
    assert field.path() is None
