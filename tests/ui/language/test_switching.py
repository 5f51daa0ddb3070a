"""Another language without a restart: the window is made again, and everything else goes on."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from app.catalog.spec import Model
from app.gateway.demo.script import FAST
from app.library.changes import MarkPictures
from app.library.marks import Edit
from app.library.record import ImageRecord
from app.tasks.state import TaskState
from app.tasks.task import Task
from tests.ui.shell.sitting import Person, core_of, heard, sitting, until
from ui.compose.panel import ComposePanel
from ui.firstrun.flow import FirstRunFlow
from ui.language import speak, spoken
from ui.messages import Message
from ui.options import Options
from ui.organise.undo import UndoFeature
from ui.settings.dialog import SettingsDialog
from ui.settings.flow import SettingsFlow
from ui.tasks.dock import TaskDock
from ui.topbar import TopBar

pytestmark = pytest.mark.anyio


@pytest.fixture(autouse=True)
def english_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    speak(qapp, "en")


def rating_of(person: Person, record: ImageRecord) -> int | None:
    found = core_of(person).library.find(record.uid)
    return found.rating if found is not None else None


def sizes_of(person: Person) -> tuple[object, object]:
    state = person.window.state()
    return state["sides"], state["middle"]


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


async def switch(person: Person, language: str) -> None:
    """As the settings do it."""
    old = person.window.top
    person.program.settings.change(language=language)
    await until(lambda: person.window.top is not old and spoken() == language)


def reached(state: TaskState) -> Callable[[Task], bool]:
    return lambda task: task.state is state


async def test_the_window_changes_its_language_and_back(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path) as person:
        core = core_of(person)
        person.write("a cat")
        await switch(person, "zh_CN")
        assert core_of(person) is core
        assert person.find("提示词", QPlainTextEdit).toPlainText() == "a cat"
        assert "图库：0 张图片" in await shown(person, "图库")
        await switch(person, "en")
        assert person.find("Prompt", QPlainTextEdit).toPlainText() == "a cat"
        assert core_of(person) is core


async def shown(person: Person, part: str) -> str:
    await until(lambda: part in texts(person.window.status))
    return texts(person.window.status)


async def test_a_task_that_runs_meanwhile_is_finished_and_shown(qapp: QApplication, tmp_path: Path) -> None:
    script = replace(FAST, run_seconds=1.0)
    async with sitting(qapp, tmp_path, script=script) as person:
        person.write("a cat")
        person.press("Generate")
        await heard(person.window.bridge.task_changed, reached(TaskState.ACCEPTED))
        await switch(person, "zh_CN")
        await heard(person.window.bridge.task_changed, reached(TaskState.DONE))
        grid = person.find("图库", QAbstractItemView)
        await until(lambda: grid.model().rowCount() == 1)
        assert len(await core_of(person).tasks()) == 1
        await until(
            lambda: "已保存" in person.window.dock.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        )


async def test_what_was_begun_with_the_old_panels_ends_and_they_go(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path) as person:
        await switch(person, "zh_CN")
        await switch(person, "en")
        kinds = (ComposePanel, TaskDock, TopBar)
        await until(lambda: all(sum(isinstance(w, kind) for w in qapp.allWidgets()) == 1 for kind in kinds))


async def test_the_settings_switch_it_and_are_open_again_at_the_same_place(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path) as person:
        person.program.ground.feature(SettingsFlow).show("language")
        dialog = person.program.ground.feature(SettingsFlow).dialog
        assert dialog is not None
        [box] = [box for box in dialog.findChildren(QComboBox) if box.findText("简体中文") >= 0 and box.isVisible()]
        box.setCurrentIndex(box.findText("简体中文"))
        box.activated.emit(box.currentIndex())
        await until(lambda: spawned_again(person) not in (None, dialog))
        again = spawned_again(person)
        assert again is not None
        assert again.windowTitle() == "设置"
        assert again.current() == "language"
        assert not dialog.isVisible()


def spawned_again(person: Person) -> SettingsDialog | None:
    return person.program.ground.feature(SettingsFlow).dialog


async def test_a_first_start_asks_again_in_the_new_language(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path, options=Options()) as person:
        await until(lambda: person.program.ground.feature(FirstRunFlow).page is not None)
        await switch(person, "zh_CN")
        page = person.program.ground.feature(FirstRunFlow).page
        assert page is not None
        assert page.isVisible()
        assert "欢迎使用 Proofsheet" in texts(page)


async def test_search_sizes_and_sides_stay(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path) as person:
        person.window.resize(1200, 800)
        whole = sizes_of(person)
        person.window.show_inspector(False)
        person.find("Search", QLineEdit).setText("cat")
        await until(lambda: sizes_of(person) != whole)
        before = sizes_of(person)
        await switch(person, "zh_CN")
        assert not person.window.is_inspector_shown()
        assert person.window.is_compose_shown()
        assert person.find("搜索", QLineEdit).text() == "cat"
        await until(lambda: sizes_of(person) == before)
        assert person.window.size() == QSize(1200, 800)


async def test_a_pause_stays_a_pause(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path) as person:
        core_of(person).pause(paused=True)
        await until(lambda: person.window.dock.is_paused)
        await switch(person, "zh_CN")
        assert person.window.dock.is_paused
        assert person.window.dock.header.pause_button.accessibleName() == "继续"


async def test_offline_stays_offline(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path) as person:
        person.window.bridge.online_changed.emit(False)
        await switch(person, "zh_CN")
        assert "离线" in texts(person.window.top)


async def test_every_key_does_its_work_once(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path) as person:
        await switch(person, "zh_CN")
        person.window.activateWindow()
        assert person.window.is_compose_shown()
        person.key(Qt.Key.Key_B)
        assert not person.window.is_compose_shown()
        person.key(Qt.Key.Key_B)
        assert person.window.is_compose_shown()


async def test_what_was_done_to_pictures_can_still_be_undone(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path) as person:
        person.write("a cat")
        person.press("Generate")
        record = await heard(person.window.bridge.image_added)
        await until(lambda: person.window.status.unfinished() == 0)
        undo = person.program.ground.feature(UndoFeature)
        await undo.perform(MarkPictures((record.uid,), Edit(rating=4)))
        await undo.perform(MarkPictures((record.uid,), Edit(favourite=True)))
        undo.undo()
        await until(lambda: undo.titles() == ("rate 1 picture", "mark 1 picture"))
        await switch(person, "zh_CN")
        assert rating_of(person, record) == 4
        undo = person.program.ground.feature(UndoFeature)
        assert undo.titles() == ("为 1 张图片评分", "收藏 1 张图片"), "and in words of this language"
        commands = person.program.commands
        said = [entry.text() for name in ("undo", "redo") if (entry := commands.entry(name)) is not None]
        assert all(title in text for title, text in zip(undo.titles(), said, strict=True))
        undo.undo()
        await until(lambda: rating_of(person, record) == 0)
        assert undo.titles()[0] == ""


async def test_messages_that_stand_stay_but_their_buttons_go(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path) as person:
        person.window.messages.say(Message("warning", "The disk is full.", "disk"))
        person.window.messages.say(Message("info", "Deleted.", "undo", action="Undo", act=lambda: None))
        await switch(person, "zh_CN")
        assert person.message() == "The disk is full."
        assert "警告" in texts(person.window.messages)


async def test_why_nothing_could_be_opened_is_said_in_the_new_language(qapp: QApplication, tmp_path: Path) -> None:
    from app.lock import FolderLock
    from app.paths import find_paths

    async with sitting(qapp, tmp_path) as person:
        elsewhere = person.program.studio
        with FolderLock(find_paths(tmp_path, practice=False).lock):
            from ui.studio import Mode

            elsewhere.switch(Mode(practice=False, address="https://toapis.com", key="sk-0123456789abcdef"))
            await until(lambda: "is using the data folder" in person.message())
            await switch(person, "zh_CN")
            assert "正在使用数据文件夹" not in person.message()  # the error was written before
            assert "未打开" in texts(person.window.top)
            assert "重试" in [message.action for message in person.window.messages.standing()]
        elsewhere.switch(Mode(practice=True))
        await until(lambda: person.program.desk.core is not None)


async def test_a_language_set_by_hand_in_the_settings_is_spoken(qapp: QApplication, tmp_path: Path) -> None:
    from app.paths import find_paths

    path = find_paths(tmp_path).config / "settings.json"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps({"language": "zh_CN"}), encoding="utf-8")
    async with sitting(qapp, tmp_path) as person:
        assert spoken() == "zh_CN"
        assert person.find("生成", QWidget).isVisible()


async def test_an_unknown_language_in_the_settings_is_said_and_not_spoken(qapp: QApplication, tmp_path: Path) -> None:
    from app.paths import find_paths

    path = find_paths(tmp_path).config / "settings.json"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps({"language": "klingon"}), encoding="utf-8")
    async with sitting(qapp, tmp_path) as person:
        assert spoken() == "en"
        assert "no such value for language" in person.message()


async def test_a_language_of_the_command_line_holds_until_another_is_chosen(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path, options=Options(demo=True, language="zh_CN")) as person:
        assert spoken() == "zh_CN"
        person.program.settings.change(embed_metadata=False)
        person.program.settings.change(text_scale=110)
        await until(lambda: person.find("生成", QWidget).isVisible())
        assert spoken() == "zh_CN"
        await switch(person, "en")
        person.program.settings.change(text_scale=100)
        assert person.program.settings.values.language == "en"


async def test_the_next_start_speaks_it_before_the_first_paint(qapp: QApplication, tmp_path: Path) -> None:
    from app.paths import find_paths
    from ui.session import SESSION_FILE, peek

    async with sitting(qapp, tmp_path) as person:
        await switch(person, "zh_CN")
    assert peek(find_paths(tmp_path).config / SESSION_FILE)["language"] == "zh_CN"


def test_a_label_of_a_person_s_own_model_stays_as_it_is(qapp: QApplication) -> None:
    from app.words import tr

    speak(qapp, "zh_CN")
    assert tr("My own option") == "My own option"
    assert Model(id="x", name="X", summary="s", sources={"rules": "p"}).name == "X"
