"""What a row of the dock shows where there is trouble, and where the keys go."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.tasks.state import TaskState
from tests.ui.gallery.shelf import request_of, task_of
from ui.tasks.columns import ROW, columns_of
from ui.tasks.model import TaskModel
from ui.tasks.task_list import TaskList
from ui.theme import apply_theme, current

EVIDENCE = "Balance fell by 0.04 at the same time; it was probably paid."


@pytest.fixture
def model(qapp: QApplication) -> TaskModel:
    apply_theme(qapp, "dark")
    return TaskModel()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Has the keys."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def shown(model: TaskModel, window: QWidget, qtbot: QtBot) -> TaskList:
    """The list between two buttons."""
    column = QVBoxLayout(window)
    made = TaskList(model)
    for widget in (QPushButton("before"), made, QPushButton("after")):
        column.addWidget(widget)
    window.resize(900, 400)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    return made


def unclear(prompt: str) -> QImage:
    """One row of the list at the width of the narrowest dock."""
    model = TaskModel()
    made = TaskList(model)
    made.resize(400, 2 * ROW)
    model.set_tasks([task_of(1, TaskState.UNCERTAIN, evidence=EVIDENCE, request=request_of(prompt))])
    picture = made.grab().toImage()
    made.deleteLater()
    return picture


def frames(shown: TaskList, place: QRect) -> bool:
    """Whether the accent is all along the left edge of a place."""
    image = shown.viewport().grab().toImage()
    accent = QColor(current().accent)
    return all(image.pixelColor(place.left(), y) == accent for y in range(place.top() + 2, place.bottom() - 2))


def test_unclear_rows_are_told_apart_by_their_prompts_even_where_there_is_little_room(model: TaskModel) -> None:
    assert unclear("A red mug") == unclear("A red mug")
    assert unclear("A red mug") != unclear("Blue lighthouse")


def test_tooltip_and_screen_reader_have_prompt_and_evidence_in_full(model: TaskModel) -> None:
    prompt = "A red mug " * 20
    model.set_tasks([task_of(1, TaskState.UNCERTAIN, evidence=EVIDENCE, request=request_of(prompt.strip()))])
    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        said = str(model.data(model.index(0), role))
        assert prompt.strip() in said
        assert EVIDENCE in said


def test_a_narrow_row_keeps_its_icon_some_words_and_its_buttons() -> None:
    columns = columns_of(QRect(0, 0, 400, ROW), 272, headline=500)
    assert columns.icon.width() == 16
    assert columns.text.width() >= 48
    assert columns.text.right() < columns.actions.left()
    assert columns.actions.width() == 272


def test_the_row_with_the_keys_is_framed_though_nothing_is_selected(model: TaskModel, shown: TaskList) -> None:
    model.set_tasks([task_of(1), task_of(2)])
    assert not frames(shown, shown.visualRect(model.index(0)))
    shown.setFocus(Qt.FocusReason.TabFocusReason)
    assert not shown.selectedIndexes()
    assert frames(shown, shown.visualRect(model.index(0)))
    assert not frames(shown, shown.visualRect(model.index(1)))


def test_an_empty_list_with_the_keys_is_framed_itself(shown: TaskList) -> None:
    assert not frames(shown, shown.viewport().rect())
    shown.setFocus(Qt.FocusReason.TabFocusReason)
    assert frames(shown, shown.viewport().rect())


def test_tab_reaches_the_buttons_of_rows_in_sight_only_and_from_the_top_down(
    model: TaskModel, shown: TaskList, qtbot: QtBot
) -> None:
    model.set_tasks([task_of(number, TaskState.FAILED) for number in range(40)])
    shown.scrollToBottom()
    shown.verticalScrollBar().setValue(5 * ROW + ROW // 2)
    rows = [shown.visualRect(model.index(row)) for row in range(model.rowCount())]
    whole = [row for row in rows if shown.viewport().rect().contains(row)]
    assert len(whole) < sum(shown.viewport().rect().intersects(row) for row in rows)
    shown.setFocus()
    tops: list[int] = []
    qtbot.keyClick(shown, Qt.Key.Key_Tab)
    while shown.isAncestorOf(focused := shown.window().focusWidget()):
        place = QRect(focused.mapTo(shown.viewport(), focused.rect().topLeft()), focused.size())
        assert shown.viewport().rect().contains(place)
        tops.append(place.center().y())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert isinstance(focused, QPushButton)
    assert focused.text() == "after"
    assert tops == sorted(tops)
    assert len(set(tops)) == len(whole)


def test_a_button_that_scrolls_away_gives_the_keys_to_the_list(model: TaskModel, shown: TaskList) -> None:
    model.set_tasks([task_of(number, TaskState.FAILED) for number in range(40)])
    shown.place_buttons()
    buttons = shown.buttons(model.tasks[0].id)
    assert buttons is not None
    more = buttons.findChild(QToolButton)
    assert more is not None
    more.setFocus()
    shown.scrollToBottom()
    assert shown.window().focusWidget() is shown
