"""The settings: found by search, applied at once, refused in words, over a whole window."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QLabel, QLineEdit, QSpinBox, QWidget

from app.gateway.demo.app import PracticeGateway
from app.gateway.demo.script import FAST
from app.paths import find_paths
from app.settings import Settings
from app.tasks.state import TaskState
from app.tasks.task import Task
from tests.gateway_server import serve
from tests.ui.shell.sitting import Person, heard, sitting, until
from ui.actions import shown
from ui.dialogs import KeysList
from ui.options import Options
from ui.settings.dialog import SettingsDialog
from ui.settings.flow import SettingsFlow
from ui.settings.rows import SettingRow
from ui.settings.sections.shortcuts import ShortcutsSection, follow
from ui.theme import apply_theme, current, text_scale

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("look")]
W = TypeVar("W", bound=QWidget)


@pytest.fixture
def look(qapp: QApplication) -> Iterator[None]:
    """The look of other tests stays as it is."""
    yield
    apply_theme(qapp, "dark", accent="orange", text_scale=100)


def opened(person: Person, section: str = "") -> SettingsDialog:
    flow = person.program.ground.feature(SettingsFlow)
    flow.show(section)
    assert flow.dialog is not None
    return flow.dialog


def find(dialog: SettingsDialog, name: str, kind: type[W]) -> W:
    found = [one for one in dialog.findChildren(kind) if one.accessibleName() == name]
    assert found, f"there is no {kind.__name__} named {name}"
    return found[0]


def is_held(task: Task) -> bool:
    return task.state is TaskState.HELD


def lines(dialog: SettingsDialog) -> list[SettingRow]:
    return [row for row in dialog.findChildren(SettingRow) if row.isVisibleTo(dialog)]


def on_disk(data_dir: Path) -> dict[str, object]:
    return json.loads((find_paths(data_dir).config / "settings.json").read_bytes())


async def stored(data_dir: Path, name: str, value: object) -> None:
    path = find_paths(data_dir).config / "settings.json"
    await until(lambda: path.exists() and on_disk(data_dir).get(name) == value)


async def test_the_dialog_opens_by_its_keys_and_closes_by_escape(qapp: QApplication, data_dir: Path) -> None:
    async with sitting(qapp, data_dir) as person:
        assert person.program.commands.run("show_settings")
        dialog = person.program.ground.feature(SettingsFlow).dialog
        assert dialog is not None
        assert dialog.isVisible()
        assert person.program.commands.keys_of("show_settings") == ("Ctrl+,",)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert person.program.ground.feature(SettingsFlow).dialog is None


async def test_a_search_finds_lines_of_every_section_by_their_words(qapp: QApplication, data_dir: Path) -> None:
    async with sitting(qapp, data_dir) as person:
        dialog = opened(person)
        whole = len(lines(dialog))
        dialog.search.setText("SOCKS prox")
        assert [row.words.split()[0] for row in lines(dialog)] == ["proxy"]
        dialog.search.setText("metadata")
        assert len(lines(dialog)) == 2, "in the library, and under privacy"
        dialog.search.setText("appearance")
        assert len(lines(dialog)) == 3, "the name of a section finds all of it"
        dialog.search.setText("no such words at all")
        assert lines(dialog) == []
        QTest.keyClick(dialog.search, Qt.Key.Key_Escape)
        assert dialog.isVisible(), "Escape empties the search first"
        assert len(lines(dialog)) == whole
        dialog.close()


async def test_a_switch_works_at_once_and_is_on_the_disk(qapp: QApplication, data_dir: Path) -> None:
    async with sitting(qapp, data_dir) as person:
        dialog = opened(person, "library")
        core = person.program.desk.core
        assert core is not None
        assert core.library.embed
        find(dialog, "Write prompt and settings into the picture", QCheckBox).click()
        await until(lambda: not core.library.embed)
        await stored(data_dir, "embed_metadata", value=False)
        dialog.close()


async def test_the_template_of_names_has_a_preview_and_refuses_what_is_hostile(
    qapp: QApplication, data_dir: Path
) -> None:
    async with sitting(qapp, data_dir) as person:
        dialog = opened(person, "library")
        field = find(dialog, "Names of new pictures", QLineEdit)
        row = next(row for row in lines(dialog) if row.isAncestorOf(field))
        field.setText("{prompt} {number}")
        assert "a-cat-in-a-spacesuit 1_" in row.text()
        field.setText("../{prompt}")
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert "another folder" in row.problem()
        assert person.program.settings.values.file_name_template == "{time}_{model}_{prompt}"
        field.setText("{prompt}")
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert row.problem() == ""
        await stored(data_dir, "file_name_template", "{prompt}")
        dialog.close()


async def test_held_is_what_is_generated_while_the_setting_says_so(qapp: QApplication, data_dir: Path) -> None:
    async with sitting(qapp, data_dir) as person:
        dialog = opened(person, "generation")
        find(dialog, "Hold new tasks", QCheckBox).click()
        dialog.close()
        person.write("a cat")
        person.press("Generate")
        task = await heard(person.window.bridge.task_changed, is_held)
        assert task.sent is None
        assert "held" in person.message()


async def test_what_costs_more_than_the_limit_asks_for_a_second_press(qapp: QApplication, data_dir: Path) -> None:
    async with sitting(qapp, data_dir) as person:
        person.program.settings.change(confirm_above=0.0)
        person.write("a cat")
        sent: list[object] = []
        person.window.compose.generate_requested.connect(sent.append)
        person.press("Generate")
        assert sent == []
        button = person.find("Generate", QAbstractButton)
        assert "press again" in str(button.property("question") or getattr(button, "question", ""))
        person.write("another cat")
        await until(lambda: not getattr(button, "question", ""))
        person.press("Generate")
        assert sent == [], "a changed form is asked about again"
        person.press("Generate")
        assert len(sent) == 1
        person.program.settings.change(confirm_above=None)
        person.write("a third cat")
        person.press("Generate")
        assert len(sent) == 2


async def test_the_number_of_tasks_reaches_the_core(qapp: QApplication, data_dir: Path) -> None:
    async with sitting(qapp, data_dir) as person:
        dialog = opened(person, "generation")
        find(dialog, "Tasks at the same time", QSpinBox).setValue(3)
        core = person.program.desk.core
        assert core is not None
        await until(lambda: core.settings.parallel_tasks == 3)
        dialog.close()


async def test_the_accent_is_there_at_once(qapp: QApplication, data_dir: Path) -> None:
    async with sitting(qapp, data_dir) as person:
        dialog = opened(person, "appearance")
        before = current().accent
        find(dialog, "Accent: Blue", QAbstractButton).click()
        assert current().accent != before
        dialog.close()


async def test_the_size_of_the_text_makes_the_window_again_and_everything_stays(
    qapp: QApplication, data_dir: Path
) -> None:
    async with sitting(qapp, data_dir) as person:
        person.write("stays while the letters grow")
        opened(person, "appearance")
        person.program.settings.change(text_scale=150)
        assert text_scale() == 150
        await until(lambda: person.program.ground.feature(SettingsFlow).dialog is not None)
        assert "stays while" in person.window.compose.typed_prompt()
        dialog = person.program.ground.feature(SettingsFlow).dialog
        assert dialog is not None
        assert dialog.current() == "appearance", "the dialog comes back where it was"
        dialog.close()


async def test_a_bad_proxy_is_refused_and_a_dead_one_is_found_out(qapp: QApplication, data_dir: Path) -> None:
    async with sitting(qapp, data_dir) as person:
        dialog = opened(person, "network")
        find(dialog, "Proxy: SOCKS5", QAbstractButton).click()
        field = find(dialog, "Address of the proxy", QLineEdit)
        row = next(row for row in lines(dialog) if row.isAncestorOf(field))
        assert "Without an address" in row.problem()
        field.setText("proxy.example.org")
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert "needs a port" in row.problem()
        field.setText("socks5://127.0.0.1:9")
        find(dialog, "Test the network", QAbstractButton).click()
        assert person.program.settings.values.proxy_address == "127.0.0.1:9"
        network = person.program.ground.feature(SettingsFlow)._network
        assert network is not None
        await until(lambda: network.said() not in ("", "Asking…"))
        assert "proxy" in network.said()
        dialog.close()


async def test_the_history_of_prompts_is_forgotten_on_request(qapp: QApplication, data_dir: Path) -> None:
    async with sitting(qapp, data_dir) as person:
        core = person.program.desk.core
        assert core is not None
        person.write("a secret")
        person.press("Generate")
        await until(lambda: len(core.prompts.page()) == 1)
        dialog = opened(person, "privacy")
        find(dialog, "Forget the history of prompts", QAbstractButton).click()
        await until(lambda: core.prompts.page() == [])
        dialog.close()


async def test_a_draft_that_is_not_to_be_kept_is_not_on_the_disk(qapp: QApplication, data_dir: Path) -> None:
    for keep in (True, False):
        async with sitting(qapp, data_dir) as person:
            person.program.settings.change(remember_draft=keep)
            person.write("nobody may read this")
        session = (find_paths(data_dir).config / "session.json").read_text()
        assert ("nobody may read this" in session) is keep


async def test_read_only_settings_hold_for_this_run_and_it_is_said(
    qapp: QApplication, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with sitting(qapp, data_dir) as person:

        def refuse(_path: Path, _content: bytes) -> None:
            raise OSError(30, "Read-only file system")

        monkeypatch.setattr("app.settings.json_store.replace_file", refuse)
        person.program.settings.change(embed_metadata=False)
        await until(lambda: "Read-only file system" in person.message())
        assert person.program.settings.values.embed_metadata is False


# ------------------------------------------------------------------------------------------------------ shortcuts


def shortcuts(dialog: SettingsDialog) -> ShortcutsSection:
    found = dialog.findChildren(ShortcutsSection)
    assert len(found) == 1
    return found[0]


def press(section: ShortcutsSection, action: str, key: Qt.Key, held: Qt.KeyboardModifier) -> str:
    button = section.buttons[action]
    button.click()
    QTest.keyClick(button, key, held)
    row = next(row for row in section.rows if row.isAncestorOf(button))
    return row.problem()


async def test_pressed_keys_are_bound_at_once_and_can_be_reset(qapp: QApplication, data_dir: Path) -> None:
    async with sitting(qapp, data_dir) as person:
        dialog = opened(person, "shortcuts")
        section = shortcuts(dialog)
        control = Qt.KeyboardModifier.ControlModifier
        assert press(section, "focus_prompt", Qt.Key.Key_J, control) == ""
        assert person.program.commands.keys_of("focus_prompt") == ("Ctrl+J",)
        assert person.program.commands.run("show_keys")
        (listed,) = person.window.findChildren(KeysList)
        assert shown("Ctrl+J") in [label.text() for label in listed.findChildren(QLabel)]
        listed.close()
        await stored(data_dir, "shortcuts", {"focus_prompt": ["Ctrl+J"]})
        find(dialog, "Reset the keys of “Go to the prompt”", QAbstractButton).click()
        assert person.program.commands.keys_of("focus_prompt") == ("Ctrl+L",)
        dialog.close()


async def test_keys_that_are_taken_are_refused_with_the_name_of_who_has_them(
    qapp: QApplication, data_dir: Path
) -> None:
    async with sitting(qapp, data_dir) as person:
        dialog = opened(person, "shortcuts")
        section = shortcuts(dialog)
        control = Qt.KeyboardModifier.ControlModifier
        assert "Search the pictures" in press(section, "focus_prompt", Qt.Key.Key_F, control)
        assert person.program.commands.keys_of("focus_prompt") == ("Ctrl+L",)
        find(dialog, "Take the keys of “Search the pictures” away", QAbstractButton).click()
        assert person.program.commands.keys_of("focus_search") == ()
        assert press(section, "focus_prompt", Qt.Key.Key_F, control) == ""
        find(dialog, "Reset the keys of “Search the pictures”", QAbstractButton).click()
        assert person.program.commands.keys_of("focus_search") == (), "its usual keys are another's now"
        find(dialog, "Reset all shortcuts", QAbstractButton).click()
        assert person.program.commands.keys_of("focus_search") == ("Ctrl+F",)
        assert person.program.commands.keys_of("focus_prompt") == ("Ctrl+L",)
        dialog.close()


def test_keys_of_a_settings_file_that_two_actions_would_have_are_the_usual_ones() -> None:
    bound = {"toggle_theme": ("Ctrl+Q",), "quit": ("Ctrl+T",), "show_log": ("Ctrl+Alt+L",)}
    assert follow(Settings(shortcuts=bound)) == bound, "changing places is no conflict"
    left = follow(Settings(shortcuts={**bound, "quit": ("Ctrl+Alt+L",)}))
    assert left == {"show_log": ("Ctrl+Alt+L",)}, "and the keys of quit are its own again"
    rubbish = {"generate": ("no key at all",), "quit": ("",), "no_such_action": ("Ctrl+Alt+X",), "show_log": ()}
    assert follow(Settings(shortcuts=rubbish)) == {"show_log": ()}


async def test_the_test_asks_the_gateway_that_is_open(qapp: QApplication, data_dir: Path) -> None:
    with serve(PracticeGateway(FAST)) as address:
        options = Options(api_key="sk-practice", base_url=address)
        async with sitting(qapp, data_dir, options=options) as person:
            dialog = opened(person, "network")
            find(dialog, "Test the network", QAbstractButton).click()
            said = find(dialog, "Result of the test", QLabel)
            await until(lambda: said.text() == f"{address.partition('://')[2]} answers. The road is open.")
            dialog.close()


async def test_escape_leaves_the_keys_as_they_were(qapp: QApplication, data_dir: Path) -> None:
    async with sitting(qapp, data_dir) as person:
        dialog = opened(person, "shortcuts")
        section = shortcuts(dialog)
        assert press(section, "focus_prompt", Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier) == ""
        assert person.program.commands.keys_of("focus_prompt") == ("Ctrl+L",)
        assert dialog.isVisible()
        dialog.close()
