"""Stories of one sitting: from the prompt to the picture, and from the first start to the next."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from app.gateway.demo.script import FAST, Fault
from app.tasks.state import TaskState
from app.tasks.task import Task
from tests.ui.references.dragging import Drag
from tests.ui.shell.sitting import Person, core_of, heard, sitting, until
from ui.compose.generate_bar import ReasonLine
from ui.dialogs import KeysList
from ui.options import Options
from ui.theme import current, theme_name

pytestmark = pytest.mark.anyio


def labels(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def is_done(task: Task) -> bool:
    return task.state is TaskState.DONE


def is_sending(task: Task) -> bool:
    return task.state is TaskState.SENDING


def put(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def picture(path: Path) -> Path:
    Image.new("RGB", (64, 48), (200, 80, 20)).save(path)
    return path


async def make_one(person: Person, prompt: str = "a cat") -> None:
    person.write(prompt)
    person.press("Generate")
    await heard(person.window.bridge.task_changed, is_done)


async def test_a_prompt_becomes_a_picture_in_the_gallery_and_in_the_counts(qapp: QApplication, data_dir: Path) -> None:
    async with sitting(qapp, data_dir) as person:
        await make_one(person, "a cat in a spacesuit")
        grid = person.find("Gallery", QAbstractItemView)
        await until(lambda: any("Library: 1 picture" in text for text in labels(person.window.status)))
        assert grid.model().rowCount() == 1
        assert "Nothing is running" in labels(person.window.status)
        await until(lambda: person.window.top.balance_button.figure.startswith("99."))
    assert len(list((data_dir / "practice" / "library").rglob("*.png"))) == 1
    assert person.ended.result() == 0


async def test_ten_clicks_are_ten_tasks_and_the_window_stays_fluent(qapp: QApplication, data_dir: Path) -> None:
    async with sitting(qapp, data_dir) as person:
        done: set[str] = set()

        def note(task: Task) -> None:
            if is_done(task):
                done.add(task.id)

        person.window.bridge.task_changed.connect(note)
        person.write("a cat")
        for _ in range(10):
            person.press("Generate")
        await until(lambda: len(done) == 10)
        await until(lambda: person.find("Gallery", QAbstractItemView).model().rowCount() == 10)


async def test_ctrl_enter_generates_wherever_the_focus_is(qapp: QApplication, data_dir: Path) -> None:
    async with sitting(qapp, data_dir) as person:
        person.write("a cat")
        person.window.activateWindow()
        person.find("Search", QLineEdit).setFocus()
        await until(person.window.isActiveWindow)
        person.key(Qt.Key.Key_Return)
        await heard(person.window.bridge.image_added)


async def test_the_keys_move_the_focus_and_the_sides(qapp: QApplication, data_dir: Path) -> None:
    async with sitting(qapp, data_dir) as person:
        window = person.window
        window.activateWindow()
        await until(window.isActiveWindow)
        person.key(Qt.Key.Key_F)
        assert person.find("Search", QLineEdit).hasFocus()
        person.key(Qt.Key.Key_L)
        assert person.find("Prompt", QPlainTextEdit).hasFocus()
        person.key(Qt.Key.Key_B)
        assert window.compose.isHidden()
        person.key(Qt.Key.Key_L)
        assert not window.compose.isHidden()
        person.key(Qt.Key.Key_I)
        assert window.inspector.isHidden()
        dark = current().dark
        person.key(Qt.Key.Key_T)
        assert current().dark is not dark
        person.key(Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier)
        listed = window.findChild(KeysList)
        assert listed is not None
        assert listed.isVisible()
        assert not listed.isModal()


async def test_the_first_key_pressed_goes_into_the_prompt(qapp: QApplication, data_dir: Path) -> None:
    async with sitting(qapp, data_dir) as person:
        assert person.window.focusWidget() is person.find("Prompt", QPlainTextEdit)


async def test_hiding_the_side_that_has_the_focus_hands_it_to_the_gallery(qapp: QApplication, data_dir: Path) -> None:
    async with sitting(qapp, data_dir) as person:
        gallery = person.find("Gallery", QAbstractItemView)
        person.find("Prompt", QPlainTextEdit).setFocus()
        person.window.show_inspector(False)
        assert person.window.focusWidget() is person.find("Prompt", QPlainTextEdit)
        person.window.show_compose(False)
        assert person.window.focusWidget() is gallery


async def test_ctrl_q_leaves_in_order(qapp: QApplication, data_dir: Path) -> None:
    async with sitting(qapp, data_dir) as person:
        person.window.activateWindow()
        await until(person.window.isActiveWindow)
        person.key(Qt.Key.Key_Q)
        assert await person.ended == 0


async def test_form_sides_and_look_come_back_at_the_next_start(qapp: QApplication, data_dir: Path) -> None:
    async with sitting(qapp, data_dir) as person:
        person.write("a half-finished thought")
        person.window.show_inspector(False)
        person.window.top.theme_toggled.emit()
    async with sitting(qapp, data_dir) as person:
        assert person.find("Prompt", QPlainTextEdit).toPlainText() == "a half-finished thought"
        assert person.window.inspector.isHidden()
        assert not current().dark


async def test_the_look_of_the_command_line_stays_while_something_else_is_set(
    qapp: QApplication, data_dir: Path
) -> None:
    async with sitting(qapp, data_dir, options=Options(demo=True, theme="light")) as person:
        assert person.program.settings.values.theme == "system"
        person.program.settings.change(sound=True)
        assert theme_name() == "light"
        person.program.settings.change(theme="dark")
        assert theme_name() == "dark"


async def test_a_damaged_session_is_set_aside_and_said(qapp: QApplication, data_dir: Path) -> None:
    config = put(data_dir / "config" / "session.json", "{broken").parent
    async with sitting(qapp, data_dir) as person:
        assert "was damaged" in person.message()
        assert list(config.glob("session.json.broken-*"))


async def test_every_file_that_was_edited_badly_is_told_of(qapp: QApplication, data_dir: Path) -> None:
    put(data_dir / "config" / "session.json", "{broken")
    put(data_dir / "config" / "settings.json", '{"theme": "pink", "file_name_template": "../{prompt}"}')
    async with sitting(qapp, data_dir) as person:
        told = " ".join(message.text for message in person.window.messages.standing())
        assert "session.json was damaged" in told
        assert "no such value for theme" in told
        assert "named as usual" in told


async def test_a_session_full_of_rubbish_is_an_ordinary_start(qapp: QApplication, data_dir: Path) -> None:
    rubbish = {"placement": 7, "sides": [1, "x"], "middle": None, "compose": [], "gallery": {"cell": "big"}, "theme": 1}
    put(data_dir / "config" / "session.json", json.dumps(rubbish))
    async with sitting(qapp, data_dir) as person:
        assert not person.window.compose.isHidden()
        assert person.message() == ""


async def test_files_dropped_on_the_window_become_references(
    qapp: QApplication, data_dir: Path, tmp_path: Path
) -> None:
    async with sitting(qapp, data_dir) as person:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(picture(tmp_path / "a.png"))), QUrl("https://example.org/b.png")])
        assert Drag(person.window, data).drop(person.window.gallery)
        await until(lambda: bool(list((data_dir / "practice" / "library" / "references").glob("*.png"))))
        await until(lambda: any(text.startswith("2 of ") for text in labels(person.window.compose)))


async def test_files_of_the_command_line_become_references(qapp: QApplication, data_dir: Path, tmp_path: Path) -> None:
    options = Options(demo=True, files=(picture(tmp_path / "a.png"),))
    async with sitting(qapp, data_dir, options=options) as person:
        await until(lambda: any(text.startswith("1 of ") for text in labels(person.window.compose)))


async def test_a_picture_of_the_gallery_becomes_a_reference_and_its_settings_come_back(
    qapp: QApplication, data_dir: Path
) -> None:
    async with sitting(qapp, data_dir) as person:
        await make_one(person, "a cat")
        person.write("something else")
        library = core_of(person).library
        uid = library.rows(library.ids())[0].uid
        await until(lambda: person.window.gallery.select(uid))
        record = person.window.gallery.selected()[0]
        person.window.gallery.reference_requested.emit(record)
        await until(lambda: any(text.startswith("1 of ") for text in labels(person.window.compose)))
        person.window.inspector.reuse_requested.emit(record.request)
        assert person.find("Prompt", QPlainTextEdit).toPlainText() == "a cat"
        person.window.gallery.image_activated.emit(record)
        await until(person.window.viewer.isVisible)
        person.key(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
        await until(lambda: not person.window.viewer.isVisible())


async def test_closing_waits_for_the_answer_to_a_request_that_is_under_way(qapp: QApplication, data_dir: Path) -> None:
    slow = replace(FAST, faults=(Fault(at="submit", hang=4),))
    async with sitting(qapp, data_dir, script=slow) as person:
        person.write("a cat")
        person.press("Generate")
        await heard(person.window.bridge.task_changed, is_sending)
        person.window.close()
        await until(lambda: any("Finishing" in text for text in labels(person.window.status)))
        assert person.window.isVisible()
        person.window.close()
        assert await person.ended == 0
    async with sitting(qapp, data_dir) as person:
        await heard(person.window.bridge.image_added)


async def test_a_refused_request_is_one_sentence_in_the_window(qapp: QApplication, data_dir: Path) -> None:
    async with sitting(qapp, data_dir) as person:
        await make_one(person)
        core = core_of(person)
        request = core.library.rows(core.library.ids())[0].request
        bad = type(request)(model=request.model, prompt="x", size="21:99")
        person.window.compose.generate_requested.emit((bad,))
        await until(lambda: bool(person.message()))
        assert "21:99" in person.message()
        assert "Traceback" not in person.message()


async def test_a_data_folder_that_cannot_be_used_is_said_and_can_be_tried_again(
    qapp: QApplication, data_dir: Path
) -> None:
    obstacle = put(data_dir / "practice", "in the way")
    async with sitting(qapp, data_dir, wait=False) as person:
        await until(lambda: "cannot be used" in person.message())
        assert person.window.isVisible()
        obstacle.unlink()
        message = person.window.messages.current()
        assert message is not None
        assert message.action == "Try again"
        assert "not open" in labels(person.window.top)
        lines = [line.text() for line in person.window.compose.findChildren(ReasonLine) if line.isVisible()]
        assert lines == ["Proofsheet could not open its data folder."]
        person.window.messages._action.click()
        await heard(person.program.opened)
        assert person.message() == ""
        assert "online" in labels(person.window.top)


async def test_closing_while_nothing_could_be_opened_ends_it(qapp: QApplication, data_dir: Path) -> None:
    put(data_dir, "in the way")
    async with sitting(qapp, data_dir, wait=False) as person:
        await until(lambda: bool(person.message()))
        person.window.close()
        assert await person.ended == 0


async def test_search_finds_by_words_and_says_when_nothing_is_found(qapp: QApplication, data_dir: Path) -> None:
    async with sitting(qapp, data_dir) as person:
        await make_one(person, "a red fox")
        await make_one(person, "a blue whale")
        grid = person.find("Gallery", QAbstractItemView)
        await until(lambda: grid.model().rowCount() == 2)
        search = person.find("Search", QLineEdit)
        search.setText("whale")
        await until(lambda: grid.model().rowCount() == 1)
        search.setText("zebra")
        await until(lambda: grid.model().rowCount() == 0)
        search.setText("")
        await until(lambda: grid.model().rowCount() == 2)


async def test_names_of_every_control_that_has_the_focus_by_tab(qapp: QApplication, data_dir: Path) -> None:
    async with sitting(qapp, data_dir) as person:
        for name in ("Model", "Prompt", "Generate", "Gallery", "Tasks", "Search", "Status", "Messages"):
            person.find(name, QWidget)
        nameless = [
            f"{type(widget).__name__} in {type(widget.parent()).__name__}"
            for widget in person.window.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.isVisible()
            and not widget.accessibleName()
            and not getattr(widget, "text", str)()
        ]
        assert nameless == []
