"""The dialog for a key, and the list of keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from ui.actions import ANYWHERE, KEYS, bound, sequences
from ui.dialogs import KeyDialog, KeysList

SECRET = "sk-secret-123"


@pytest.fixture
def dialog(qtbot: QtBot) -> KeyDialog:
    made = KeyDialog("https://toapis.com")
    qtbot.addWidget(made)
    return made


def primary(dialog: KeyDialog) -> QPushButton:
    return next(button for button in dialog.findChildren(QPushButton) if button.property("role") == "primary")


def problem(dialog: KeyDialog) -> QLabel:
    return next(label for label in dialog.findChildren(QLabel) if label.accessibleName() == "Problem")


def test_nothing_can_be_checked_before_a_key_is_there(dialog: KeyDialog, qtbot: QtBot) -> None:
    assert not primary(dialog).isEnabled()
    qtbot.keyClicks(dialog.key_field, SECRET)
    assert primary(dialog).isEnabled()


def test_the_key_is_hidden_until_it_is_asked_for(dialog: KeyDialog) -> None:
    assert dialog.key_field.echoMode() == QLineEdit.EchoMode.Password
    eye = dialog.key_field.actions()[-1]
    eye.trigger()
    assert dialog.key_field.echoMode() == QLineEdit.EchoMode.Normal
    eye.trigger()
    assert dialog.key_field.echoMode() == QLineEdit.EchoMode.Password


def test_a_pasted_key_is_cleaned_and_goes_with_the_chosen_gateway(dialog: KeyDialog, qtbot: QtBot) -> None:
    dialog.key_field.setText(f"  Bearer {SECRET} ")
    china = dialog.findChildren(QRadioButton)[1]
    china.setChecked(True)
    with qtbot.waitSignal(dialog.submitted) as told:
        qtbot.mouseClick(primary(dialog), Qt.MouseButton.LeftButton)
    assert told.args == ["https://toapis.cn", SECRET]


def test_a_gateway_of_ones_own_is_typed_and_brought_into_form(dialog: KeyDialog, qtbot: QtBot) -> None:
    assert dialog.own_field.isHidden()
    dialog.findChildren(QRadioButton)[2].setChecked(True)
    assert not dialog.own_field.isHidden()
    dialog.own_field.setText("gateway.example/v1/")
    dialog.key_field.setText(SECRET)
    dialog.show()
    with qtbot.waitSignal(dialog.submitted) as told:
        qtbot.keyClick(dialog.key_field, Qt.Key.Key_Return)
    assert told.args == ["https://gateway.example", SECRET]


def test_an_address_that_is_in_use_is_chosen(qtbot: QtBot) -> None:
    dialog = KeyDialog("https://gateway.example")
    qtbot.addWidget(dialog)
    assert dialog.address() == "https://gateway.example"


def test_a_key_that_cannot_be_one_is_refused_in_a_sentence_without_the_key(dialog: KeyDialog, qtbot: QtBot) -> None:
    dialog.key_field.setText("sk two")
    with qtbot.assertNotEmitted(dialog.submitted):
        qtbot.mouseClick(primary(dialog), Qt.MouseButton.LeftButton)
    assert "space" in problem(dialog).text()
    assert "two" not in problem(dialog).text()
    assert not problem(dialog).isHidden()


def test_while_it_is_checked_nothing_can_be_changed_and_a_problem_gives_it_back(dialog: KeyDialog) -> None:
    dialog.key_field.setText(SECRET)
    dialog.set_busy("Checking…")
    assert not primary(dialog).isEnabled()
    assert not dialog.key_field.isEnabled()
    dialog.show_problem("<b>The gateway</b> refused the key.")
    assert primary(dialog).isEnabled()
    assert dialog.key_field.isEnabled()
    assert dialog.key_field.text() == SECRET
    assert problem(dialog).textFormat() == Qt.TextFormat.PlainText


def test_after_a_problem_the_next_key_can_be_typed_over_the_refused_one(dialog: KeyDialog, qtbot: QtBot) -> None:
    dialog.show()
    dialog.key_field.setText("sk-refused")
    dialog.key_field.setFocus()
    dialog.set_busy("Checking…")
    dialog.show_problem("The gateway did not accept the API key.")
    assert dialog.focusWidget() is dialog.key_field
    qtbot.keyClicks(dialog.key_field, SECRET)
    assert dialog.key_field.text() == SECRET


def test_the_list_of_keys_shows_every_line_of_the_table(qtbot: QtBot) -> None:
    listed = KeysList()
    qtbot.addWidget(listed)
    texts = [label.text() for label in listed.findChildren(QLabel)]
    for key in KEYS:
        assert key.does in texts
        assert key.where in texts
        assert all(QKeySequence(text).toString(QKeySequence.SequenceFormat.NativeText) in texts for text in key.keys)


def test_the_list_of_keys_fits_a_small_laptop(qtbot: QtBot) -> None:
    listed = KeysList()
    qtbot.addWidget(listed)
    listed.show()
    assert listed.height() <= 600
    assert listed.width() <= 1200


def test_no_key_is_bound_twice_in_the_window() -> None:
    taken = [text for key in bound() for text in key.keys]
    assert len(taken) == len(set(taken))


def test_single_letters_are_left_to_the_widget_that_has_the_focus() -> None:
    everywhere = [text for key in bound() if key.where == ANYWHERE for text in key.keys]
    assert all("+" in text or text.startswith("F") for text in everywhere)


def test_every_key_of_the_table_is_one_that_qt_knows() -> None:
    for key in KEYS:
        for text in key.keys:
            assert QKeySequence(text).count() == 1, text
    with pytest.raises(KeyError):
        sequences("no such action")
