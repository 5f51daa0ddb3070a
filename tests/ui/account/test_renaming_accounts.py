"""An account gets another name in its line of the settings; its key is neither asked for nor touched."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from app.paths import find_paths
from app.settings import Profile, Settings, SettingsStore
from tests.ui.shell.memory_keyring import Memory, memory_keyring
from tests.ui.shell.sitting import Person, sitting, until
from ui.account.entry import KeyEntry
from ui.account.flow import AccountFlow
from ui.options import Options
from ui.settings.flow import SettingsFlow
from ui.settings.sections.account_row import AccountRow

pytestmark = pytest.mark.anyio
KEY, OTHER, NEXT = "sk-first-key-0123456789abcd", "sk-other-key-0123456789efgh", "sk-next-key-0123456789ijkl"
ADDRESS = "http://127.0.0.1:9"
WORK, HOME = Profile(name="Work", base_url=ADDRESS), Profile(name="Home", base_url=ADDRESS, id="0a")
TWO = Settings(profiles=(WORK, HOME), active_profile="Work", first_run_done=True)


@pytest.fixture
def memory() -> Iterator[Memory]:
    with memory_keyring() as backend:
        backend.kept.update({("Proofsheet", WORK.account): KEY, ("Proofsheet", HOME.account): OTHER})
        yield backend


def store_of(data_dir: Path) -> SettingsStore:
    return SettingsStore(find_paths(data_dir).config / "settings.json")


def rows(person: Person) -> dict[str, AccountRow]:
    """The lines of the accounts, by name."""
    settings = person.program.ground.feature(SettingsFlow)
    settings.show("account")
    assert settings.dialog is not None
    return {row.profile.name: row for row in settings.dialog.findChildren(AccountRow) if row.isVisible()}


def desk_of(person: Person) -> AccountFlow:
    return person.program.ground.feature(AccountFlow)


def press(row: AccountRow, name: str) -> None:
    button = next(one for one in row.findChildren(QPushButton) if one.accessibleName() == name)
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


async def test_the_account_in_use_is_renamed_without_its_key(
    qapp: QApplication, data_dir: Path, memory: Memory
) -> None:
    store_of(data_dir).save(TWO)
    keys = dict(memory.kept)
    async with sitting(qapp, data_dir, options=Options()) as person:
        core = person.program.desk.core
        press(rows(person)["Work"], "Rename Work")
        row = rows(person)["Work"]
        assert row.has_focus
        assert row.field.selectedText() == "Work"
        QTest.keyClicks(row.field, "  Studio   Berlin ")
        QTest.keyClick(row.field, Qt.Key.Key_Return)
        shown = rows(person)
        assert list(shown) == ["Studio Berlin", "Home"]
        assert shown["Studio Berlin"].choice.isChecked()
        assert not shown["Studio Berlin"].is_renaming
        assert shown["Studio Berlin"].rename_button is shown["Studio Berlin"].window().focusWidget()
        assert person.program.desk.core is core, "no other gateway is opened"
        assert memory.kept == keys
        await until(lambda: store_of(data_dir).load().active_profile == "Studio Berlin")
    kept = store_of(data_dir).load()
    assert [profile.name for profile in kept.profiles] == ["Studio Berlin", "Home"]
    assert [profile.account for profile in kept.profiles] == [WORK.account, HOME.account]
    async with sitting(qapp, data_dir, options=Options()) as person:
        core = person.program.desk.core
        assert core is not None
        assert core.has_key, "the key is found under the new name"


async def test_a_name_that_another_account_has_is_refused_and_can_be_mended(
    qapp: QApplication, data_dir: Path, memory: Memory
) -> None:
    store_of(data_dir).save(TWO)
    async with sitting(qapp, data_dir, options=Options()) as person:
        row = rows(person)["Home"]
        row.begin()
        for wrong in ("Work", "   "):
            row.field.setText(wrong)
            press(row, "Save the name")
            assert row.problem() == "An account needs a name that no other one has."
            assert row.is_renaming
            assert row.has_focus
        assert desk_of(person).desk.profiles == (WORK, HOME)
        QTest.keyClicks(row.field, "shed")
        assert not row.problem(), "what is typed may be right"
        press(row, "Save the name")
        assert [profile.name for profile in desk_of(person).desk.profiles] == ["Work", "shed"]
        assert desk_of(person).desk.active == WORK, "the one that pays goes on paying"
    assert memory.kept


async def test_escape_and_cancel_leave_the_name_and_the_settings_open(
    qapp: QApplication, data_dir: Path, memory: Memory
) -> None:
    store_of(data_dir).save(TWO)
    async with sitting(qapp, data_dir, options=Options()) as person:
        row = rows(person)["Home"]
        row.begin()
        QTest.keyClicks(row.field, "Shed")
        QTest.keyClick(row.field, Qt.Key.Key_Escape)
        assert not row.is_renaming
        assert row.isVisible(), "the dialog stays"
        assert row.window().focusWidget() is row.rename_button
        row.begin()
        assert row.field.text() == "Home"
        press(row, "Keep the name")
        assert not row.is_renaming
        assert desk_of(person).desk.profiles == (WORK, HOME)
    assert memory.kept


async def test_one_field_at_a_time_and_what_is_typed_outlives_a_change_of_the_list(
    qapp: QApplication, data_dir: Path, memory: Memory
) -> None:
    store_of(data_dir).save(TWO)
    async with sitting(qapp, data_dir, options=Options()) as person:
        shown = rows(person)
        shown["Work"].begin()
        shown["Home"].begin()
        assert not shown["Work"].is_renaming
        QTest.keyClicks(shown["Home"].field, "She")
        desk_of(person).desk.changed.emit()
        row = rows(person)["Home"]
        assert row is not shown["Home"]
        assert row.is_renaming
        assert row.has_focus
        QTest.keyClicks(row.field, "d")
        QTest.keyClick(row.field, Qt.Key.Key_Return)
        assert list(rows(person)) == ["Work", "Shed"]
    assert memory.kept


async def test_a_key_that_comes_while_its_account_is_renamed_makes_no_second_account(
    qapp: QApplication, data_dir: Path, memory: Memory
) -> None:
    store_of(data_dir).save(TWO)
    async with sitting(qapp, data_dir, options=Options()) as person:
        desk = desk_of(person).desk
        opened = person.program.desk.core
        assert desk.rename(HOME, "Shed") == ""
        entry = KeyEntry(key=NEXT, address=ADDRESS, place="keyring", name="", passphrase="")
        assert await desk.use(entry, HOME) == ""
        assert [(profile.name, profile.account) for profile in desk.profiles] == [
            ("Work", WORK.account),
            ("Shed", HOME.account),
        ]
        await until(lambda: person.program.desk.core not in (opened, None))
    assert memory.kept["Proofsheet", HOME.account] == NEXT
