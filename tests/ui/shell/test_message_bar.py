"""The one place where the window says that something happened."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from app.errors import ConfigurationError
from ui.messages import Message, MessageBar, describe


@pytest.fixture
def bar(qtbot: QtBot) -> MessageBar:
    made = MessageBar()
    qtbot.addWidget(made)
    return made


def texts(bar: MessageBar) -> list[str]:
    return [label.text() for label in bar.findChildren(QLabel)]


def test_the_bar_is_away_while_there_is_nothing_to_say(bar: MessageBar) -> None:
    assert bar.isHidden()
    assert bar.current() is None


def test_a_message_has_a_word_for_its_level_and_is_plain_text(bar: MessageBar) -> None:
    bar.say(Message("error", "<img src=file:///x> went wrong"))
    assert not bar.isHidden()
    assert "Error" in texts(bar)
    assert "<img src=file:///x> went wrong" in texts(bar)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in bar.findChildren(QLabel))


def test_messages_wait_for_each_other_and_come_back(bar: MessageBar, qtbot: QtBot) -> None:
    bar.say(Message("warning", "first"))
    bar.say(Message("error", "second"))
    assert "second" in texts(bar)
    assert "1 more" in texts(bar)
    dismiss = bar.findChild(QToolButton)
    assert dismiss is not None
    assert dismiss.accessibleName() == "Dismiss message"
    qtbot.mouseClick(dismiss, Qt.MouseButton.LeftButton)
    assert "first" in texts(bar)
    assert "1 more" not in texts(bar)
    qtbot.mouseClick(dismiss, Qt.MouseButton.LeftButton)
    assert bar.isHidden()


def test_the_same_words_stand_there_once(bar: MessageBar) -> None:
    for text in ("a", "b", "a"):
        bar.say(Message("warning", text))
    assert bar.current() == Message("warning", "a")
    bar.dismiss()
    assert bar.current() == Message("warning", "b")
    bar.dismiss()
    assert bar.current() is None


def test_a_later_message_of_a_kind_replaces_the_earlier_one(bar: MessageBar) -> None:
    bar.say(Message("error", "disk full", "disk"))
    bar.say(Message("error", "disk fuller", "disk"))
    bar.dismiss()
    assert bar.current() is None


def test_a_kind_is_withdrawn_when_its_reason_is_gone(bar: MessageBar) -> None:
    bar.say(Message("error", "cannot open", "start"))
    bar.say(Message("warning", "something else"))
    bar.withdraw("start")
    assert bar.current() == Message("warning", "something else")
    bar.withdraw("start")
    bar.dismiss()
    assert bar.isHidden()


def test_the_one_action_is_done_and_takes_its_message_away(bar: MessageBar, qtbot: QtBot) -> None:
    done: list[bool] = []
    bar.say(Message("error", "cannot open", action="Try again", act=lambda: done.append(True)))
    button = bar.findChild(QPushButton)
    assert button is not None
    assert button.text() == "Try again"
    assert not button.isHidden()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == [True]
    assert bar.isHidden()


def test_errors_stay_and_good_news_leaves_by_itself(bar: MessageBar) -> None:
    bar.say(Message("error", "stays"))
    assert not bar._timer.isActive()
    bar.say(Message("success", "leaves"))
    assert bar._timer.isActive()
    bar._timer.timeout.emit()
    assert bar.current() == Message("error", "stays")
    assert not bar._timer.isActive()


def test_an_error_of_ours_is_its_own_sentence_and_any_other_is_a_fault_of_the_program() -> None:
    assert describe(ConfigurationError("The folder cannot be written.")) == "The folder cannot be written."
    said = describe(ZeroDivisionError("division by zero"))
    assert "ZeroDivisionError" in said
    assert "division" not in said
