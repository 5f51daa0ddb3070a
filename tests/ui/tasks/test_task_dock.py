"""The dock over a real core in practice mode: what a person does there really happens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from app.core import Notice
from app.gateway.demo.script import FAST, Fault
from app.tasks.state import TaskState
from app.tasks.task import Task
from tests.ui.gallery.shelf import practising, request_of, task_of, until
from ui.tasks.actions import Action
from ui.tasks.costs import cost_of
from ui.tasks.dock import TaskDock
from ui.tasks.words import headline_of

pytestmark = pytest.mark.anyio

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dock(qtbot: QtBot) -> TaskDock:
    made = TaskDock()
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.show()
    return made


def states(dock: TaskDock) -> list[TaskState]:
    return [task.state for task in dock.tasks]


def ready(dock: TaskDock, task: Task, action: Action) -> Callable[[], bool]:
    def holds() -> bool:
        buttons = dock.list.buttons(task.id)
        return buttons is not None and buttons.button(action) is not None

    return holds


async def push(dock: TaskDock, task: Task, action: Action) -> None:
    """Click the button of a row once it is there."""
    await until(ready(dock, task, action))
    buttons = dock.list.buttons(task.id)
    button = buttons.button(action) if buttons is not None else None
    assert button is not None
    QTest.mouseClick(button, LEFT)


async def test_a_task_is_followed_until_it_is_saved(dock: TaskDock, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        dock.attach(core, bridge)
        assert dock.header.texts() == ("nothing is running",)
        task = await core.submit(request_of("a lighthouse"))
        await core.wait_for(task.id)
        await until(lambda: states(dock) == [TaskState.DONE])
        await until(lambda: dock.header.texts() == ("nothing is running",))
        opened: list[Task] = []
        dock.task_opened.connect(opened.append)
        place = dock.list.visualRect(dock.list.model().index(0, 0)).topLeft() + QPoint(200, 9)
        QTest.mouseDClick(dock.list.viewport(), LEFT, pos=place)
        assert [one.id for one in opened] == [task.id]
        dock.detach()
        assert dock.tasks == ()


async def test_what_ran_before_is_listed_at_the_start(dock: TaskDock, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        done = await core.submit(request_of())
        await core.wait_for(done.id)
        slow = await core.submit(request_of("[slow]"))
        dock.attach(core, bridge)
        await until(lambda: [task.id for task in dock.tasks] == [slow.id, done.id])
        await until(lambda: dock.header.texts() == ("1 running",))
        dock.detach()


async def test_retry_puts_a_new_task_in_the_place_of_the_old_one(dock: TaskDock, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        dock.attach(core, bridge)
        task = await core.submit(request_of("[fail]"))
        await core.wait_for(task.id)
        await push(dock, task, Action.RETRY)
        await until(lambda: task.id not in [one.id for one in dock.tasks])
        await until(lambda: len(dock.tasks) == 1)
        again = dock.tasks[0]
        assert again.request == task.request
        await core.wait_for(again.id)
        dock.detach()


async def test_dismissing_takes_a_task_off_the_list(dock: TaskDock, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        dock.attach(core, bridge)
        task = await core.submit(request_of("[refuse]"))
        await core.wait_for(task.id)
        await push(dock, task, Action.DISMISS)
        await until(lambda: dock.tasks == ())
        assert await core.tasks() == []
        dock.detach()


async def test_an_unclear_task_waits_for_a_decision_on_top(dock: TaskDock, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        dock.attach(core, bridge)
        task = await core.submit(request_of("[unclear]"))
        ended = await core.wait_for(task.id)
        assert ended.state is TaskState.UNCERTAIN
        later = await core.submit(request_of("[slow]"))
        await until(lambda: [one.id for one in dock.tasks] == [task.id, later.id])
        await until(lambda: dock.header.texts() == ("1 running", "1 unclear"))
        await push(dock, task, Action.SEND_AGAIN)
        await until(lambda: task.id not in [one.id for one in dock.tasks])
        resent = await core.task(task.id)
        assert resent is not None
        assert resent.resent_as is not None
        await until(lambda: resent.resent_as in [one.id for one in dock.tasks])
        dock.detach()


async def test_a_held_task_is_sent_by_its_button(dock: TaskDock, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        dock.attach(core, bridge)
        task = await core.submit(request_of())
        dock.act(Action.HOLD, task)
        held = await until_state(dock, task)
        if held is TaskState.HELD:
            await push(dock, task, Action.RELEASE)
        await core.wait_for(task.id)
        await until(lambda: states(dock) == [TaskState.DONE])
        dock.detach()


async def until_state(dock: TaskDock, task: Task) -> TaskState:
    """The state once it was held, or had got too far for that."""
    late = {TaskState.HELD, TaskState.DONE}
    await until(lambda: any(one.id == task.id and one.state in late for one in dock.tasks))
    return next(one.state for one in dock.tasks if one.id == task.id)


async def test_what_the_core_refuses_is_told_and_changes_nothing(dock: TaskDock, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        dock.attach(core, bridge)
        notices: list[Notice] = []
        bridge.notice_raised.connect(notices.append)
        task = await core.submit(request_of())
        await core.wait_for(task.id)
        dock.act(Action.CANCEL, task)
        await until(lambda: notices)
        assert notices[0].level == "error"
        assert notices[0].text
        dock.detach()


async def test_the_queue_is_paused_and_goes_on_from_the_header(dock: TaskDock, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        dock.attach(core, bridge)
        pause = dock.header.pause_button
        assert pause.accessibleName() == "Pause queue"
        QTest.mouseClick(pause, LEFT)
        assert pause.accessibleName() == "Go on"
        assert "paused" in [label.text() for label in dock.header.findChildren(QLabel) if label.isVisible()]
        task = await core.submit(request_of())
        await until(lambda: states(dock) == [TaskState.HELD])
        assert headline_of(dock.tasks[0]) == "Paused: goes out when you go on"
        QTest.mouseClick(pause, LEFT)
        assert pause.accessibleName() == "Pause queue"
        assert "paused" not in [label.text() for label in dock.header.findChildren(QLabel) if label.isVisible()]
        assert (await core.wait_for(task.id)).state is TaskState.DONE
        dock.detach()


async def test_a_pause_from_elsewhere_shows_in_the_header(dock: TaskDock, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        dock.attach(core, bridge)
        core.pause(paused=True)
        assert dock.header.pause_button.text() == "Go on"
        dock.detach()
        dock.attach(core, bridge)
        core.pause(paused=False)
        assert dock.header.pause_button.text() == "Pause queue"
        dock.detach()


async def test_what_exceeds_the_budget_says_so_and_is_sent_anyway_by_its_button(dock: TaskDock, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        dock.attach(core, bridge)
        await core.set_daily_budget(0.0)
        held = await core.submit(request_of())
        await until(lambda: states(dock) == [TaskState.HELD])
        assert headline_of(dock.tasks[0]).startswith("Over today's budget of 0.00")
        await push(dock, held, Action.RELEASE_ANYWAY)
        assert (await core.wait_for(held.id)).state is TaskState.DONE
        dock.detach()


async def test_an_unclear_row_says_what_the_balance_tells(dock: TaskDock, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        dock.attach(core, bridge)
        task = await core.submit(request_of("[unclear]"))
        await until(lambda: bool(dock.tasks) and headline_of(dock.tasks[0]).startswith("Balance fell by"))
        row = dock.list.model().index(0, 0)
        said = str(row.data(Qt.ItemDataRole.AccessibleTextRole))
        assert "probably paid" in said
        assert said.endswith(" ?"), "the cost is in doubt"
        assert "never sent again by itself" in str(row.data(Qt.ItemDataRole.ToolTipRole))
        await push(dock, task, Action.DISMISS)
        await until(lambda: dock.tasks == ())
        dock.detach()


async def test_a_failed_task_says_that_its_charge_came_back(dock: TaskDock, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        dock.attach(core, bridge)
        await core.wait_for((await core.submit(request_of("[fail]"))).id)
        await until(lambda: bool(dock.tasks) and cost_of(dock.tasks[0]) == "returned")
        assert dock.tasks[0].evidence, "that its charge came back, or that nothing was charged in the end"
        assert dock.tasks[0].evidence in str(dock.list.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole))
        dock.detach()


async def test_a_wait_that_the_gateway_asks_for_is_seen_to_pass(dock: TaskDock, tmp_path: Path) -> None:
    patient = replace(FAST, faults=(Fault(at="submit", status=429, retry_after=30.0),))
    async with practising(tmp_path, patient) as (core, bridge):
        dock.attach(core, bridge)
        task = await core.submit(request_of())
        await until(lambda: bool(dock.tasks) and dock.tasks[0].next_try is not None)
        await until(lambda: dock.is_ticking)
        waiting = dock.tasks[0]
        assert waiting.next_try is not None
        assert waiting.note_at(waiting.next_try - timedelta(seconds=12)).endswith("next try in 12 s")
        await core.cancel(task.id)
        dock.detach()


@pytest.mark.parametrize("width", [240, 300, 400, 500, 600, 1200])
async def test_nothing_of_the_header_is_cut_however_narrow_it_is(dock: TaskDock, width: int) -> None:
    every = (TaskState.RUNNING, TaskState.HELD, TaskState.UNCERTAIN, TaskState.FAILED, TaskState.DONE)
    dock.resize(width, 200)
    dock.header.set_tasks([task_of(number, state) for number, state in enumerate(every)])
    dock.header.set_paused(paused=True)
    header = dock.header

    def seen() -> list[QWidget]:
        return [one for one in header.findChildren(QWidget) if one.isVisible()]

    await until(lambda: header.width() == width and all(one.width() >= one.sizeHint().width() for one in seen()))
    assert {header.fold_button, header.pause_button} <= set(seen())
    assert max(one.geometry().right() for one in seen()) < width
    assert header.pause_button.accessibleName() == "Go on"
    assert header.clear_button.isVisible() is (width == 1200)


async def test_clearing_takes_saved_tasks_away_and_leaves_the_others(dock: TaskDock, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        dock.attach(core, bridge)
        for prompt in ("one", "[fail]", "two"):
            task = await core.submit(request_of(prompt))
            await core.wait_for(task.id)
        await until(lambda: states(dock).count(TaskState.DONE) == 2)
        await until(dock.header.clear_button.isVisible)
        dock.header.clear_button.click()
        await until(lambda: states(dock) == [TaskState.FAILED])
        await until(lambda: not dock.header.clear_button.isVisible())
        assert core.library.count() == 2, "no picture is deleted"
        dock.detach()


@pytest.mark.qt_log_ignore("does not support", extend=True)  # the offscreen platform cannot grab the keyboard
async def test_the_menu_holds_everything_that_applies(dock: TaskDock, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        dock.attach(core, bridge)
        task = await core.submit(request_of("[fail]"))
        ended = await core.wait_for(task.id)
        await until(lambda: states(dock) == [TaskState.FAILED])
        dock.list.menu_wanted.emit(ended, QPoint(0, 0))
        menu = dock.list.findChildren(QMenu)[-1]
        entries = {action.text().partition("\t")[0]: action for action in menu.actions() if not action.isSeparator()}
        assert list(entries) == [
            "Retry",
            "Copy what happened",
            "Use this request again",
            "Copy prompt",
            "Incident pack…",
            "Dismiss",
        ]
        reused: list[object] = []
        dock.reuse_requested.connect(reused.append)
        entries["Use this request again"].trigger()
        entries["Copy what happened"].trigger()
        assert reused == [ended.request]
        assert ended.error is not None
        assert QGuiApplication.clipboard().text() == ended.error.message
        menu.close()
        dock.detach()


async def test_it_folds_to_its_header_and_comes_back_at_its_height(qtbot: QtBot) -> None:
    splitter = QSplitter(Qt.Orientation.Vertical)
    qtbot.addWidget(splitter)
    dock = TaskDock()
    splitter.addWidget(QWidget())
    splitter.addWidget(dock)
    splitter.resize(800, 700)
    splitter.show()
    splitter.setSizes([450, 250])
    before = dock.height()
    dock.header.fold_button.click()
    assert dock.is_folded
    assert dock.height() == dock.header.height()
    assert dock.header.fold_button.accessibleName() == "Show the tasks"
    dock.header.fold_button.click()
    assert not dock.is_folded
    assert abs(dock.height() - before) <= 1


async def test_ages_tick_only_while_something_runs_in_sight(dock: TaskDock, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        dock.attach(core, bridge)
        assert not dock.is_ticking
        await core.submit(request_of("[slow]"))
        await until(lambda: dock.is_ticking)
        dock.fold(folded=True)
        assert not dock.is_ticking
        dock.fold(folded=False)
        assert dock.is_ticking
        dock.hide()
        assert not dock.is_ticking
        dock.show()
        assert dock.is_ticking
        dock.detach()
        assert not dock.is_ticking


def test_many_tasks_at_once_are_counted_without_delay(dock: TaskDock, qtbot: QtBot) -> None:
    for number in range(500):
        dock.follow(task_of(number, progress=number % 100))
    qtbot.waitUntil(lambda: dock.header.texts() == ("500 running",))
    for number in range(500):
        dock.follow(task_of(number, TaskState.DONE))
    qtbot.waitUntil(lambda: dock.header.texts() == ("nothing is running",))
