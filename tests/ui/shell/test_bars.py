"""The top bar and the status line say what is the case, and nothing when nothing is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from app.gateway.protocol import Balance
from app.request import GenerationRequest
from app.tasks.ledger import Spending, Total
from app.tasks.state import ResultState, TaskState
from app.tasks.task import Result, Task
from ui.find.field import SearchField
from ui.statusbar import StatusLine, human_bytes
from ui.topbar import TopBar

TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 15, 30, tzinfo=UTC)
REQUEST = GenerationRequest(model="flux-2-pro", prompt="a cat")


def task(number: int, state: TaskState, *, dismissed: bool = False) -> Task:
    return Task(
        id=f"{number:026}",
        state=state,
        request=REQUEST,
        gateway="https://toapis.com",
        created=datetime(2026, 11, 20, tzinfo=UTC),
        dismissed=dismissed,
    )


def shown(widget: StatusLine | TopBar) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if not label.isHidden() and label.text()]


@pytest.fixture
def line(qtbot: QtBot) -> StatusLine:
    made = StatusLine()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def top(qtbot: QtBot) -> TopBar:
    made = TopBar()
    qtbot.addWidget(made)
    made.resize(1440, 44)
    return made


def test_tasks_are_counted_by_what_they_need(line: StatusLine) -> None:
    states = [
        TaskState.RUNNING,
        TaskState.ACCEPTED,
        TaskState.QUEUED,
        TaskState.HELD,
        TaskState.UNCERTAIN,
        TaskState.DONE,
    ]
    line.set_tasks([task(number, state) for number, state in enumerate(states)])
    assert shown(line) == ["2 running · 1 waiting", "1 needs your decision", "1 held"]
    assert line.unfinished() == 3


def test_a_task_that_moves_on_is_counted_once(line: StatusLine) -> None:
    line.set_tasks([task(1, TaskState.RUNNING)])
    line.change_task(task(1, TaskState.DONE))
    assert shown(line) == ["Nothing is running"]
    line.change_task(task(2, TaskState.UNCERTAIN))
    line.change_task(task(3, TaskState.UNCERTAIN))
    assert "2 need your decision" in shown(line)


def test_what_was_sent_again_needs_no_decision_any_more(line: StatusLine) -> None:
    line.set_tasks([replace(task(1, TaskState.UNCERTAIN), resent_as="01J")])
    assert shown(line) == ["Nothing is running"]


def test_what_was_dismissed_needs_no_decision(line: StatusLine) -> None:
    line.set_tasks([task(1, TaskState.UNCERTAIN, dismissed=True)])
    assert shown(line) == ["Nothing is running"]


def saved(number: int, left: timedelta | None, pictures: int = 1) -> Task:
    """A task whose pictures were saved when the gateway would have kept them for `left` more."""
    return replace(
        task(number, TaskState.DONE),
        ended=NOW,
        expires=NOW + left if left is not None else None,
        results=tuple(Result(index, ResultState.SAVED, f"UID{index}") for index in range(pictures)),
    )


def rescued(line: StatusLine) -> str:
    return " ".join(text for text in shown(line) if "expired" in text)


def test_pictures_that_were_saved_in_time_are_worth_a_word(line: StatusLine) -> None:
    line.set_tasks([task(1, TaskState.RUNNING), task(2, TaskState.RUNNING), saved(9, timedelta(minutes=1))])
    line.change_task(saved(9, timedelta(minutes=1)))
    assert rescued(line) == "", "it was saved in an earlier run"
    line.change_task(saved(1, timedelta(minutes=50)))
    assert rescued(line) == "1 result saved, 50 min before it expired"
    line.change_task(saved(1, timedelta(minutes=50)))
    line.change_task(saved(2, timedelta(minutes=41), pictures=2))
    assert rescued(line) == "3 results saved, 41 min before they expired"
    line.clear()
    assert rescued(line) == ""


@pytest.mark.parametrize("left", [None, timedelta(hours=23, minutes=59), timedelta(seconds=-5)])
def test_what_was_saved_as_usual_is_not(line: StatusLine, left: timedelta | None) -> None:
    line.set_tasks([task(1, TaskState.RUNNING)])
    line.change_task(saved(1, left))
    assert rescued(line) == ""


def test_the_library_is_counted_with_separators_and_units(line: StatusLine) -> None:
    line.set_library(1284, 2_100_000_000)
    assert "Library: 1,284 pictures · 2.1 GB" in shown(line)
    line.set_library(1, 512)
    assert "Library: 1 picture · 512 bytes" in shown(line)


@pytest.mark.parametrize(
    ("size", "words"),
    [(0, "0 bytes"), (999, "999 bytes"), (1000, "1 KB"), (1_400_000, "1.4 MB"), (3_200_000_000_000, "3.2 TB")],
)
def test_sizes_are_said_as_file_managers_say_them(size: int, words: str) -> None:
    assert human_bytes(size) == words


def test_finishing_is_said(line: StatusLine) -> None:
    line.say("Finishing")
    assert "Finishing" in shown(line)
    line.say("")
    assert "Finishing" not in shown(line)


def test_practice_is_calm_and_offers_a_key(top: TopBar, qtbot: QtBot) -> None:
    top.set_mode(practice=True, host="https://practice.invalid")
    chip = next(button for button in top.findChildren(QPushButton) if button.accessibleName() == "Use my key")
    assert not chip.isHidden()
    with qtbot.waitSignal(top.key_wanted):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    top.set_mode(practice=False, host="https://toapis.com")
    assert chip.isHidden()


def test_money_is_shown_as_the_gateway_says_it(top: TopBar, qtbot: QtBot) -> None:
    top.set_mode(practice=False, host="https://toapis.com")
    balance = top.balance_button
    assert balance.accessibleName() == "Balance –"
    top.set_balance(Balance(remain=1234.5, used=1.0))
    assert balance.accessibleName() == "Balance 1,234.50"
    top.set_balance(Balance(remain=None, used=1.0, unlimited=True))
    assert balance.accessibleName() == "Balance unlimited"
    top.set_balance(Balance(remain=None, used=1.0))
    assert balance.accessibleName() == "Balance unknown"
    with qtbot.waitSignal(top.balance_wanted):
        qtbot.mouseClick(balance, Qt.MouseButton.LeftButton)


def test_a_gateway_that_does_not_tell_the_balance_is_not_made_to_look_empty(top: TopBar) -> None:
    top.set_mode(practice=False, host="https://toapis.com")
    top.set_balance(None)
    assert top.balance_button.figure == "unknown"
    top.set_balance(Balance(remain=3.0, used=1.0))
    assert "Heard at" in top.balance_button.toolTip()
    top.set_balance(None)
    assert top.balance_button.figure == "3.00", "the last one heard still stands"
    assert "Not told at" in top.balance_button.toolTip()


def test_todays_sum_is_shown_once_it_is_known_and_gives_way_in_a_narrow_window(top: TopBar) -> None:
    top.show()
    today = top.today_button
    assert today.isHidden()
    top.set_today(Spending(TODAY, today=Total(0.86, 0.86, 3)))
    assert today.isVisible()
    assert today.accessibleName() == "Today 0.86"
    top.resize(1000, 44)
    assert not today.isVisible()


def test_todays_sum_says_what_it_does_not_know_and_which_budget_it_is_of(top: TopBar, qtbot: QtBot) -> None:
    top.show()
    top.set_today(Spending(TODAY, today=Total(0.86, 0.5, 3, 1), budget=5.0))
    assert top.today_button.figure == "≈ 0.86 of 5.00"
    assert "0.50 measured on the balance, 0.36 estimated" in top.today_button.toolTip()
    assert "The cost of 1 task is not known." in top.today_button.toolTip()
    with qtbot.waitSignal(top.spending_wanted):
        qtbot.keyClick(top.today_button, Qt.Key.Key_Space)


def test_the_connection_is_a_word_not_only_a_colour(top: TopBar) -> None:
    assert "opening…" in shown(top)
    top.set_online(True)
    assert "online" in shown(top)
    top.set_online(False)
    assert "offline" in shown(top)


def test_every_button_of_the_bar_has_a_name_and_a_tooltip(top: TopBar) -> None:
    buttons = [top.compose_button, top.inspector_button, top.theme_button, top.menu_button, top.balance_button]
    assert all(button.accessibleName() and button.toolTip() for button in buttons)


@pytest.fixture
def search(qtbot: QtBot) -> SearchField:
    made = SearchField()
    qtbot.addWidget(made)
    return made


def test_every_key_searches_at_once_and_spaces_around_do_not(search: SearchField, qtbot: QtBot) -> None:
    told: list[str] = []
    search.searched.connect(told.append)
    qtbot.keyClicks(search, " cat ")
    assert told == ["c", "ca", "cat"]


def test_return_means_the_search_and_moves_to_the_pictures(search: SearchField, qtbot: QtBot) -> None:
    qtbot.keyClicks(search, "cat")
    with qtbot.waitSignal(search.settled) as told, qtbot.waitSignal(search.left):
        qtbot.keyClick(search, Qt.Key.Key_Return)
    assert told.args == ["cat"]


def test_escape_clears_first_and_leaves_then(search: SearchField, qtbot: QtBot) -> None:
    qtbot.keyClicks(search, "cat")
    with qtbot.assertNotEmitted(search.left), qtbot.waitSignal(search.searched) as told:
        qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert told.args == [""]
    assert search.text() == ""
    with qtbot.waitSignal(search.left):
        qtbot.keyClick(search, Qt.Key.Key_Escape)


def test_the_hint_of_the_key_lies_on_no_button_and_an_empty_field_has_no_cross(search: SearchField) -> None:
    search.resize(450, 32)
    search.show()
    (hint,) = search.findChildren(QLabel)
    (cross,) = (button for button in search.findChildren(QToolButton) if button.accessibleName() == "Clear the search")
    assert hint.isVisible()
    assert cross.isHidden()
    others = [button for button in search.findChildren(QToolButton) if button.isVisible()]
    assert not [button.accessibleName() for button in others if button.geometry().intersects(hint.geometry())]
    search.setText("cat")
    assert cross.isVisible()
    assert hint.isHidden()
    search.clear()
    assert cross.isHidden()
    assert hint.isVisible()


@pytest.mark.parametrize("width", range(280, 420, 10))
def test_the_hint_of_the_key_never_lies_on_what_the_empty_field_says(search: SearchField, width: int) -> None:
    search.setFixedWidth(width)
    search.show()
    (hint,) = search.findChildren(QLabel)
    said = search.cursorRect().right() + search.fontMetrics().horizontalAdvance(search.placeholderText())
    assert hint.isHidden() or hint.x() > said
    search.setFixedWidth(500)
    assert hint.isVisible()
