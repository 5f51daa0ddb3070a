"""The dialog for a key."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from app.core.keys import Probe
from app.vault import Vault
from ui.account.entry import KeyEntry
from ui.account.key_dialog import KeyDialog

SECRET = "sk-secret-123"


@pytest.fixture
def dialog(qtbot: QtBot) -> KeyDialog:
    made = KeyDialog("Use my key", "https://toapis.com")
    made.form.places.set_probe(Probe(works=True), Vault(Path("nowhere")))
    qtbot.addWidget(made)
    return made


def primary(dialog: KeyDialog) -> QPushButton:
    return next(button for button in dialog.findChildren(QPushButton) if button.property("role") == "primary")


def problem(dialog: KeyDialog) -> QLabel:
    return next(label for label in dialog.findChildren(QLabel) if label.accessibleName() == "Problem")


def test_nothing_can_be_checked_before_a_key_is_there(dialog: KeyDialog, qtbot: QtBot) -> None:
    assert not primary(dialog).isEnabled()
    qtbot.keyClicks(dialog.form.key_field, SECRET)
    assert primary(dialog).isEnabled()


def test_the_key_is_hidden_until_it_is_asked_for(dialog: KeyDialog) -> None:
    assert dialog.form.key_field.echoMode() == QLineEdit.EchoMode.Password
    eye = dialog.form.key_field.actions()[-1]
    eye.trigger()
    assert dialog.form.key_field.echoMode() == QLineEdit.EchoMode.Normal
    eye.trigger()
    assert dialog.form.key_field.echoMode() == QLineEdit.EchoMode.Password


def test_a_pasted_key_is_cleaned_and_goes_with_the_chosen_gateway(dialog: KeyDialog, qtbot: QtBot) -> None:
    dialog.form.key_field.setText(f"  Bearer {SECRET} ")
    china = dialog.findChildren(QRadioButton)[1]
    china.setChecked(True)
    with qtbot.waitSignal(dialog.submitted) as told:
        qtbot.mouseClick(primary(dialog), Qt.MouseButton.LeftButton)
    assert told.args == [KeyEntry("", "https://toapis.cn", SECRET, "keyring")]


def test_a_gateway_of_ones_own_is_typed_and_brought_into_form(dialog: KeyDialog, qtbot: QtBot) -> None:
    assert dialog.form.own_field.isHidden()
    dialog.findChildren(QRadioButton)[2].setChecked(True)
    assert not dialog.form.own_field.isHidden()
    dialog.form.own_field.setText("gateway.example/v1/")
    dialog.form.key_field.setText(SECRET)
    dialog.show()
    with qtbot.waitSignal(dialog.submitted) as told:
        qtbot.keyClick(dialog.form.key_field, Qt.Key.Key_Return)
    assert told.args == [KeyEntry("", "https://gateway.example", SECRET, "keyring")]


def test_an_address_that_is_in_use_is_chosen(qtbot: QtBot) -> None:
    dialog = KeyDialog("Use my key", "https://gateway.example")
    qtbot.addWidget(dialog)
    assert dialog.form.address() == "https://gateway.example"


def test_a_key_that_cannot_be_one_is_refused_in_a_sentence_without_the_key(dialog: KeyDialog, qtbot: QtBot) -> None:
    dialog.form.key_field.setText("sk two")
    with qtbot.assertNotEmitted(dialog.submitted):
        qtbot.mouseClick(primary(dialog), Qt.MouseButton.LeftButton)
    assert "space" in problem(dialog).text()
    assert "two" not in problem(dialog).text()
    assert not problem(dialog).isHidden()


def test_while_it_is_checked_nothing_can_be_changed_and_a_problem_gives_it_back(dialog: KeyDialog) -> None:
    dialog.form.key_field.setText(SECRET)
    dialog.set_busy("Checking…")
    assert not primary(dialog).isEnabled()
    assert not dialog.form.key_field.isEnabled()
    dialog.show_problem("<b>The gateway</b> refused the key.")
    assert primary(dialog).isEnabled()
    assert dialog.form.key_field.isEnabled()
    assert dialog.form.key_field.text() == SECRET
    assert problem(dialog).textFormat() == Qt.TextFormat.PlainText


def test_after_a_problem_the_next_key_can_be_typed_over_the_refused_one(dialog: KeyDialog, qtbot: QtBot) -> None:
    dialog.show()
    dialog.form.key_field.setText("sk-refused")
    dialog.form.key_field.setFocus()
    dialog.set_busy("Checking…")
    dialog.show_problem("The gateway did not accept the API key.")
    assert dialog.focusWidget() is dialog.form.key_field
    qtbot.keyClicks(dialog.form.key_field, SECRET)
    assert dialog.form.key_field.text() == SECRET


def test_a_key_over_two_lines_is_refused_and_not_repeated(dialog: KeyDialog, qapp: QApplication) -> None:
    qapp.clipboard().setText("sk-first-half\nsecond-half")
    dialog.form.key_field.paste()
    dialog.form.submit()
    assert "line break" in problem(dialog).text()
    assert "half" not in problem(dialog).text()


def test_until_the_keyring_has_answered_nothing_is_checked(qtbot: QtBot) -> None:
    dialog = KeyDialog("Use my key", "https://toapis.com")
    qtbot.addWidget(dialog)
    dialog.form.key_field.setText(SECRET)
    assert not primary(dialog).isEnabled()


@pytest.fixture
def without_keyring(dialog: KeyDialog, tmp_path: Path) -> KeyDialog:
    dialog.form.key_field.setText(SECRET)
    dialog.form.places.set_probe(Probe(works=False, reason="The keyring is locked."), Vault(tmp_path / "keys.vault"))
    return dialog


def told_by(dialog: KeyDialog) -> list[KeyEntry]:
    told: list[KeyEntry] = []
    dialog.submitted.connect(told.append)
    dialog.form.submit()
    return told


def test_without_a_keyring_the_choice_is_this_run_or_a_vault(without_keyring: KeyDialog) -> None:
    texts = [label.text() for label in without_keyring.findChildren(QLabel) if not label.isHidden()]
    assert "The keyring is locked. Where should the key be kept?" in texts
    assert told_by(without_keyring) == [KeyEntry("", "https://toapis.com", SECRET, "run")]


@pytest.mark.parametrize(
    ("one", "two", "why"),
    [("short", "short", "at least 8"), ("long enough", "long enouhg", "differ"), ("", "", "at least 8")],
)
def test_a_new_vault_wants_one_good_passphrase_twice(without_keyring: KeyDialog, one: str, two: str, why: str) -> None:
    vault_button(without_keyring).setChecked(True)
    without_keyring.form.places.passphrase.setText(one)
    without_keyring.form.places.again.setText(two)
    assert told_by(without_keyring) == []
    assert why in problem(without_keyring).text()
    without_keyring.form.places.passphrase.setText("long enough")
    without_keyring.form.places.again.setText("long enough")
    assert told_by(without_keyring) == [KeyEntry("", "https://toapis.com", SECRET, "vault", "long enough")]


def test_a_vault_that_exists_wants_its_passphrase_once(dialog: KeyDialog, tmp_path: Path) -> None:
    path = tmp_path / "keys.vault"
    path.write_text("{}")
    dialog.form.key_field.setText(SECRET)
    dialog.form.places.set_probe(Probe(works=False, reason="No."), Vault(path))
    assert vault_button(dialog).isChecked()
    assert dialog.form.places.again.isHidden()
    assert told_by(dialog) == []
    dialog.form.places.passphrase.setText("x")
    assert told_by(dialog) == [KeyEntry("", "https://toapis.com", SECRET, "vault", "x")]


def test_neither_key_nor_passphrase_is_in_a_repr() -> None:
    assert SECRET not in repr(KeyEntry("", "https://toapis.com", SECRET, "vault", "open sesame"))
    assert "sesame" not in repr(KeyEntry("", "https://toapis.com", SECRET, "vault", "open sesame"))


def vault_button(dialog: KeyDialog) -> QRadioButton:
    return next(button for button in dialog.findChildren(QRadioButton) if "vault" in button.text())
