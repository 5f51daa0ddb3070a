"""The list of the dock: order, rows, and real buttons on the rows in sight."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolTip
from pytestqt.qtbot import QtBot

from app.tasks.money import TaskMoney
from app.tasks.state import TaskState
from app.tasks.task import Task
from tests.ui.gallery.shelf import press, request_of, task_of
from ui.tasks.actions import Action
from ui.tasks.columns import ROW, columns_of
from ui.tasks.model import TaskModel
from ui.tasks.task_list import TaskList

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def model(qapp: object) -> TaskModel:
    return TaskModel()


@pytest.fixture
def shown(model: TaskModel, qtbot: QtBot) -> TaskList:
    made = TaskList(model)
    qtbot.addWidget(made)
    made.resize(900, 10 * ROW)
    made.show()
    return made


def order(model: TaskModel) -> list[int]:
    return [int(task.id.removeprefix("01JTASK")) for task in model.tasks]


def test_the_newest_is_on_top_and_what_needs_a_decision_above_it(model: TaskModel) -> None:
    model.set_tasks([task_of(1), task_of(3), task_of(2, TaskState.UNCERTAIN), task_of(4, TaskState.DONE)])
    assert order(model) == [2, 4, 3, 1]
    model.update(task_of(5))
    assert order(model) == [2, 5, 4, 3, 1]
    model.update(task_of(1, TaskState.UNCERTAIN))
    assert order(model) == [2, 1, 5, 4, 3]
    model.update(replace(task_of(2, TaskState.UNCERTAIN), resent_as="01J"))
    assert order(model) == [1, 5, 4, 3, 2]


def test_dismissed_tasks_leave_and_do_not_come_back(model: TaskModel) -> None:
    model.set_tasks([task_of(1, TaskState.FAILED), task_of(2, TaskState.FAILED, dismissed=True)])
    assert order(model) == [1]
    model.update(task_of(1, TaskState.FAILED, dismissed=True))
    model.update(task_of(3, TaskState.FAILED, dismissed=True))
    assert order(model) == []


def test_progress_changes_one_row_and_keeps_the_selection(model: TaskModel, shown: TaskList) -> None:
    model.set_tasks([task_of(number) for number in range(5)])
    shown.setCurrentIndex(model.index(2))
    watched = shown.current_task()
    model.update(task_of(9))
    model.update(task_of(0, TaskState.UNCERTAIN))
    current = shown.current_task()
    assert watched is not None
    assert current is not None
    assert current.id == watched.id


def test_the_list_of_a_long_day_stays_bounded(model: TaskModel) -> None:
    model.set_tasks([task_of(1)])
    for number in range(2, 400):
        model.update(task_of(number, TaskState.DONE))
    assert model.rowCount() <= 302
    assert order(model)[-1] == 1, "what runs is never dropped"


def test_a_row_offers_the_buttons_of_its_state(model: TaskModel, shown: TaskList, qtbot: QtBot) -> None:
    failed, unclear = task_of(1, TaskState.FAILED), task_of(2, TaskState.UNCERTAIN)
    model.set_tasks([failed, unclear, task_of(3)])
    qtbot.waitUntil(lambda: shown.buttons(failed.id) is not None)
    wanted: list[tuple[Action, str]] = []

    def note(action: Action, task: Task) -> None:
        wanted.append((action, task.id))

    shown.wanted.connect(note)
    of_failed, of_unclear, of_running = (shown.buttons(task.id) for task in (failed, unclear, task_of(3)))
    assert of_failed is not None
    assert of_unclear is not None
    assert of_running is not None
    retry, dismiss = of_failed.button(Action.RETRY), of_unclear.button(Action.DISMISS)
    again = of_unclear.button(Action.SEND_AGAIN)
    assert retry is not None
    assert dismiss is not None
    assert again is not None
    assert of_running.findChildren(QPushButton) == []
    assert again.property("role") == "link"
    assert not again.isDefault()
    assert not again.autoDefault()
    assert "twice" in again.toolTip()
    for button in (retry, dismiss, again):
        QTest.mouseClick(button, LEFT)
    assert wanted == [(Action.RETRY, failed.id), (Action.DISMISS, unclear.id), (Action.SEND_AGAIN, unclear.id)]


def test_buttons_change_with_the_state(model: TaskModel, shown: TaskList, qtbot: QtBot) -> None:
    model.set_tasks([task_of(1, TaskState.QUEUED)])
    qtbot.waitUntil(lambda: shown.buttons(task_of(1).id) is not None)

    def offered() -> tuple[Action, ...]:
        buttons = shown.buttons(task_of(1).id)
        return buttons.actions_shown if buttons is not None else ()

    assert offered() == (Action.CANCEL,)
    model.update(task_of(1))
    qtbot.waitUntil(lambda: offered() == ())
    model.update(task_of(1, TaskState.FAILED))
    qtbot.waitUntil(lambda: offered() == (Action.RETRY, Action.DISMISS))


def test_only_rows_in_sight_carry_widgets(model: TaskModel, shown: TaskList, qtbot: QtBot) -> None:
    model.set_tasks([task_of(number, TaskState.FAILED) for number in range(500)])
    qtbot.waitUntil(lambda: shown.buttons(task_of(499).id) is not None)
    assert len(shown.findChildren(QPushButton)) <= 2 * 12
    shown.scrollToBottom()
    qtbot.waitUntil(lambda: shown.buttons(task_of(0).id) is not None)
    assert shown.buttons(task_of(499).id) is None
    buttons = shown.buttons(task_of(0).id)
    assert buttons is not None
    assert buttons.geometry().top() == shown.visualRect(model.index(499)).top()


@pytest.mark.parametrize("width", [600, 1500])
def test_buttons_stand_at_the_end_of_their_row_whatever_the_width(
    model: TaskModel, shown: TaskList, qtbot: QtBot, width: int
) -> None:
    model.set_tasks([task_of(number, TaskState.FAILED) for number in range(20)])
    shown.resize(width, 6 * ROW)
    qtbot.waitUntil(lambda: shown.buttons(task_of(19).id) is not None)
    shown.resize(2100 - width, 6 * ROW)
    buttons = shown.buttons(task_of(19).id)
    assert buttons is not None
    qtbot.waitUntil(lambda: buttons.geometry().right() == shown.viewport().width() - 17)


def test_the_second_click_of_a_double_click_pays_for_nothing(model: TaskModel, shown: TaskList, qtbot: QtBot) -> None:
    model.set_tasks([task_of(number, TaskState.UNCERTAIN) for number in (1, 2, 3)])
    told: list[str] = []

    def take_away(_action: Action, task: Task) -> None:
        told.append(task.id)
        model.update(replace(task, dismissed=True))

    shown.wanted.connect(take_away)
    for number in (3, 2):
        qtbot.waitUntil(lambda number=number: shown.buttons(task_of(number).id) is not None)
        buttons = shown.buttons(task_of(number).id)
        assert buttons is not None
        again = buttons.button(Action.SEND_AGAIN)
        assert again is not None
        QTest.mouseClick(again, LEFT)
    assert told == [task_of(3).id], "the row below came under the pointer"


def test_the_cost_explains_itself_under_the_pointer(model: TaskModel, shown: TaskList) -> None:
    money = TaskMoney(estimate=0.04, unit="<b>USD", how="published")
    model.set_tasks([task_of(1, money=money)])
    shown.rows.with_cost = True
    index = model.index(0)
    place = shown.rows.cost_place(shown.visualRect(index), task_of(1, money=money))
    assert not place.isEmpty()
    point = place.center()
    QApplication.sendEvent(
        shown.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, shown.viewport().mapToGlobal(point))
    )
    assert "by the published price" in QToolTip.text()
    assert "&lt;b&gt;USD" in QToolTip.text()
    assert "prompt 1" not in QToolTip.text()
    QToolTip.hideText()
    assert "by the published price" in str(index.data(Qt.ItemDataRole.AccessibleDescriptionRole))


def test_enter_shows_the_picture_or_asks_what_to_do(model: TaskModel, shown: TaskList) -> None:
    model.set_tasks([task_of(2, TaskState.DONE), task_of(1, TaskState.FAILED)])
    told: list[str] = []

    def note(action: Action) -> None:
        told.append(action.name)

    shown.wanted.connect(note)
    shown.menu_wanted.connect(lambda: told.append("menu"))
    shown.setCurrentIndex(model.index(0))
    press(shown, Qt.Key.Key_Return)
    shown.setCurrentIndex(model.index(1))
    press(shown, Qt.Key.Key_Return)
    press(shown, Qt.Key.Key_Delete)
    assert told == ["OPEN", "menu", "DISMISS"]


def test_delete_does_nothing_to_what_runs(model: TaskModel, shown: TaskList) -> None:
    model.set_tasks([task_of(1)])
    told: list[object] = []
    shown.wanted.connect(lambda: told.append(1))
    shown.setCurrentIndex(model.index(0))
    press(shown, Qt.Key.Key_Delete)
    assert told == []


def test_a_double_click_opens_what_is_saved_and_nothing_else(model: TaskModel, shown: TaskList) -> None:
    model.set_tasks([task_of(2, TaskState.DONE), task_of(1, TaskState.FAILED)])
    told: list[object] = []
    shown.wanted.connect(lambda: told.append(1))
    for row in (1, 0):
        QTest.mouseDClick(shown.viewport(), LEFT, pos=shown.visualRect(model.index(row)).topLeft() + QPoint(200, 9))
    assert told == [1]


def test_screen_readers_meet_a_list_named_tasks(model: TaskModel, shown: TaskList) -> None:
    model.set_tasks([task_of(1, progress=43)])
    was_active = QAccessible.isActive()
    QAccessible.setActive(True)
    try:
        found = QAccessible.queryAccessibleInterface(shown)
        assert found.text(QAccessible.Text.Name) == "Tasks"
        assert found.child(0).text(QAccessible.Text.Name) == "running, 43 %, prompt 1, flux-2-pro"
    finally:
        QAccessible.setActive(was_active)


def test_what_the_gateway_says_never_becomes_markup(model: TaskModel) -> None:
    model.set_tasks([task_of(1, request=request_of("<img src=file:///etc/passwd>"))])
    tip = str(model.data(model.index(0), Qt.ItemDataRole.ToolTipRole))
    assert "<img" not in tip
    assert "&lt;img" in tip


@pytest.mark.parametrize("width", [320, 480, 560, 760, 1200, 2400])
@pytest.mark.parametrize("actions", [24, 150, 280])
@pytest.mark.parametrize(("said", "headline"), [(0, 0), (240, 0), (0, 90), (0, 700)])
def test_the_parts_of_a_row_never_overlap(width: int, actions: int, said: int, headline: int) -> None:
    columns = columns_of(QRect(0, 0, width, ROW), actions, said=said, headline=headline)
    ordered = [columns.thumb, columns.icon, columns.word, columns.text, columns.model, columns.cost, columns.age]
    rights = [rect for rect in (*ordered, columns.state, columns.actions) if rect.width() > 0]
    if width >= 480:
        assert all(one.right() < two.left() for one, two in pairwise(rights))
    assert columns.actions.right() < width
    assert columns.actions.width() == actions


def test_what_a_decision_hangs_on_gets_the_place_of_what_matters_less() -> None:
    row = QRect(0, 0, 640, ROW)
    usual, urgent = columns_of(row, 270), columns_of(row, 270, headline=400)
    assert usual.word.width() > 0
    assert urgent.text.width() > usual.text.width() + 80
    assert urgent.word.isEmpty()
    wide = columns_of(QRect(0, 0, 1400, ROW), 270, headline=400)
    assert not any(part.isEmpty() for part in (wide.word, wide.cost, wide.age, wide.model))


def test_every_state_can_be_painted(model: TaskModel, shown: TaskList) -> None:
    model.set_tasks([task_of(number, state) for number, state in enumerate(TaskState)])
    for state in TaskState:
        model.update(task_of(20, state, progress=50, note="waiting for the network, next try in 8 s"))
        assert not shown.grab().isNull()
    shown.resize(300, 400)
    assert not shown.grab().isNull()
