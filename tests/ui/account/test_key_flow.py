"""From practice to a key of one's own and back, at one window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QRadioButton

from app.gateway.demo.app import PracticeGateway
from app.gateway.demo.script import FAST
from app.paths import find_paths
from app.settings import SettingsStore
from tests.gateway_server import serve
from tests.ui.shell.memory_keyring import Memory, memory_keyring
from tests.ui.shell.sitting import Person, heard, sitting, until
from ui.account.key_dialog import KeyDialog
from ui.options import Options

pytestmark = pytest.mark.anyio
KEY = "sk-right-key"


@pytest.fixture
def memory() -> Iterator[Memory]:
    with memory_keyring() as backend:
        yield backend


@pytest.fixture
def address() -> Iterator[str]:
    with serve(PracticeGateway(FAST, keys=(KEY,))) as base_url:
        yield base_url


async def open_dialog(person: Person) -> KeyDialog:
    assert person.program.commands.run("use_key")
    dialog = person.window.findChild(KeyDialog)
    assert dialog is not None
    await until(dialog.form.places.is_known)
    return dialog


def fill_in(dialog: KeyDialog, address: str, key: str) -> None:
    dialog.findChildren(QRadioButton)[2].setChecked(True)
    dialog.form.own_field.setText(address)
    dialog.form.key_field.setText(key)
    use = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Check and use")
    QTest.mouseClick(use, Qt.MouseButton.LeftButton)


def problem(dialog: KeyDialog) -> str:
    return next(label.text() for label in dialog.findChildren(QLabel) if label.accessibleName() == "Problem")


async def test_a_right_key_is_kept_and_opens_the_gateway_under_the_same_window(
    qapp: QApplication, data_dir: Path, memory: Memory, address: str
) -> None:
    async with sitting(qapp, data_dir) as person:
        person.write("stays while the gateway changes")
        fill_in(await open_dialog(person), address, KEY)
        await heard(person.program.opened)
        core = person.program.desk.core
        assert core is not None
        assert not core.practice
        assert core.gateway_host == address
        assert "The key works" in person.message()
        assert KEY not in person.message()
        assert list(memory.kept.values()) == [KEY]
        assert SettingsStore(find_paths(data_dir).config / "settings.json").load().profile.base_url == address
        person.press("Generate")
        await heard(person.window.bridge.image_added)
        assert not list((data_dir / "practice" / "library").rglob("*.png"))
    async with sitting(qapp, data_dir, options=Options()) as person:
        core = person.program.desk.core
        assert core is not None
        assert not core.practice, "the next start finds the key"
        assert person.program.commands.run("remove_key")
        await heard(person.program.opened)
        core = person.program.desk.core
        assert core is not None
        assert core.practice
        assert memory.kept == {}


async def test_a_wrong_key_is_said_in_the_dialog_and_practice_goes_on(
    qapp: QApplication, data_dir: Path, memory: Memory, address: str
) -> None:
    async with sitting(qapp, data_dir) as person:
        dialog = await open_dialog(person)
        fill_in(dialog, address, "sk-wrong-key")
        await until(lambda: bool(problem(dialog)))
        assert "sk-wrong-key" not in problem(dialog)
        assert memory.kept == {}
        core = person.program.desk.core
        assert core is not None
        assert core.practice
        dialog.reject()


async def test_without_a_keyring_the_key_works_for_this_run_and_the_person_is_told(
    qapp: QApplication, data_dir: Path, address: str
) -> None:
    async with sitting(qapp, data_dir) as person:
        fill_in(await open_dialog(person), address, KEY)
        await heard(person.program.opened)
        assert "this run only" in person.message()
        core = person.program.desk.core
        assert core is not None
        assert not core.practice
        assert person.program.commands.run("remove_key")
        await heard(person.program.opened)
        core = person.program.desk.core
        assert core is not None
        assert core.practice
        assert "removed" in person.message()
        assert "this run" not in person.message(), "nothing is left of what was said about the key"


async def test_a_gateway_that_cannot_be_reached_is_said_in_the_dialog(
    qapp: QApplication, data_dir: Path, memory: Memory
) -> None:
    async with sitting(qapp, data_dir) as person:
        dialog = await open_dialog(person)
        fill_in(dialog, "http://127.0.0.1:9", KEY)
        await until(lambda: bool(problem(dialog)))
        assert memory.kept == {}
        dialog.reject()


async def test_a_key_of_the_environment_is_used_and_never_stored(
    qapp: QApplication, data_dir: Path, memory: Memory, address: str
) -> None:
    async with sitting(qapp, data_dir, options=Options(api_key=KEY, base_url=address)) as person:
        core = person.program.desk.core
        assert core is not None
        assert not core.practice
        assert core.has_key
    assert memory.kept == {}


async def test_without_any_key_it_starts_in_practice(qapp: QApplication, data_dir: Path, memory: Memory) -> None:
    async with sitting(qapp, data_dir, options=Options()) as person:
        core = person.program.desk.core
        assert core is not None
        assert core.practice
