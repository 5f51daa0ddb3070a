"""The top bar and the status line say what is the case, and nothing when nothing is known."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.gateway.protocol import Balance
from app.request import GenerationRequest
from app.tasks.state import TaskState
from app.tasks.task import Task
from ui.statusbar import StatusLine, human_bytes
from ui.topbar import SearchField, TopBar

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


def test_what_was_dismissed_needs_no_decision(line: StatusLine) -> None:
    line.set_tasks([task(1, TaskState.UNCERTAIN, dismissed=True)])
    assert shown(line) == ["Nothing is running"]


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
    assert "–" in shown(top)
    top.set_balance(Balance(remain=1234.5, used=1.0))
    assert "1,234.50" in shown(top)
    top.set_balance(Balance(remain=None, used=1.0, unlimited=True))
    assert "unlimited" in shown(top)
    with qtbot.waitSignal(top.balance_wanted):
        qtbot.mouseClick(top.refresh_button, Qt.MouseButton.LeftButton)


def test_todays_sum_is_shown_once_it_is_known_and_gives_way_in_a_narrow_window(top: TopBar) -> None:
    top.show()
    assert "Today" not in shown(top)
    top.set_today(0.86)
    assert {"Today", "0.86"} <= set(shown(top))
    top.resize(1000, 44)
    assert "Today" not in shown(top)


def test_the_connection_is_a_word_not_only_a_colour(top: TopBar) -> None:
    assert "opening…" in shown(top)
    top.set_online(True)
    assert "online" in shown(top)
    top.set_online(False)
    assert "offline" in shown(top)


def test_every_button_of_the_bar_has_a_name_and_a_tooltip(top: TopBar) -> None:
    buttons = [top.compose_button, top.inspector_button, top.theme_button, top.menu_button, top.refresh_button]
    assert all(button.accessibleName() and button.toolTip() for button in buttons)


@pytest.fixture
def search(qtbot: QtBot) -> SearchField:
    made = SearchField()
    qtbot.addWidget(made)
    return made


def test_search_waits_for_a_pause_in_typing_and_trims(search: SearchField, qtbot: QtBot) -> None:
    told: list[str] = []
    search.searched.connect(told.append)
    with qtbot.waitSignal(search.searched):
        qtbot.keyClicks(search, " cat ")
    assert told == ["cat"]


def test_return_searches_at_once_and_moves_to_the_pictures(search: SearchField, qtbot: QtBot) -> None:
    qtbot.keyClicks(search, "cat")
    with qtbot.waitSignals([search.searched, search.left]):
        qtbot.keyClick(search, Qt.Key.Key_Return)


def test_escape_clears_first_and_leaves_then(search: SearchField, qtbot: QtBot) -> None:
    qtbot.keyClicks(search, "cat")
    with qtbot.assertNotEmitted(search.left), qtbot.waitSignal(search.searched) as told:
        qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert told.args == [""]
    assert search.text() == ""
    with qtbot.waitSignal(search.left):
        qtbot.keyClick(search, Qt.Key.Key_Escape)
