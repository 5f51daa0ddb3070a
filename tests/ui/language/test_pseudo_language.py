"""The whole window and its dialogs in a language of brackets: nothing is left in English, nothing is cut off."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from app.catalog.load import load_catalog
from app.tasks.task import Task
from app.words import tr
from tests.ui.language.reading import actions_of, is_cut, plain_words, texts_on
from tests.ui.shell.sitting import Person, heard, sitting, until
from ui.language import PSEUDO, speak
from ui.options import Options

pytestmark = pytest.mark.anyio

MINE = "xq zzyzx"
SKIPPED = {
    # leave the window, ask the system, or only change what is there
    "quit",
    "generate",
    "hold",
    "undo",
    "redo",
    "open_folder",
    "open_outside",
    "show_in_folder",
    "print",
    "print_pictures",
    "remove_key",
    "toggle_theme",
}
STILL = 4
"""How often a window has to read the same before it counts as filled."""


@pytest.fixture(autouse=True)
def english_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    speak(qapp, "en")


class Reader:
    """Collects what is wrong, each text once."""

    def __init__(self, data_dir: Path) -> None:
        models = load_catalog().models
        names = {name for model in models for name in (model.id, model.name, *model.aliases)}
        names |= {family.name for family in load_catalog().families} | {MINE, str(data_dir)}
        months = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"  # numbers and days are English here
        listed = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
        ids = r"\b[0-9A-HJKMNP-TV-Z]{26}\b|\btask_img_\w+"
        said = r"The practice gateway was asked to let this one fail\.?"  # a gateway's words are its own
        data = r"\[unclear\]|\[fail\]|Python|Qt|Linux|x86_64|English|\{\w+(:\d+)?\}|\S+\.\w{3,6}|/\S+"
        self.known = re.compile(f"{listed}|\\b({months})\\b|{ids}|{said}|{data}")
        self.left: dict[str, str] = {}
        self.cut: dict[str, str] = {}

    def read(self, where: str, root: QWidget) -> None:
        for text in texts_on(root):
            if words := plain_words(text.text, self.known):
                self.left.setdefault(text.text, f"{where}: {words} in {text}")
        for widget in (root, *root.findChildren(QWidget)):
            if widget.isVisible() and widget.window() is root.window() and is_cut(widget):
                text = getattr(widget, "text", str)()
                self.cut.setdefault(
                    text, f"{where}: {type(widget).__name__} {text!r} in {type(widget.parent()).__name__}"
                )


def is_over(task: Task) -> bool:
    return task.is_over


async def filled(*tops: QWidget) -> None:
    """What loads in a worker is there: nothing that can be read changes any more."""
    before: list[str] = []
    same = 0

    def is_still() -> bool:
        nonlocal before, same
        now = [text.text for top in tops for text in texts_on(top)]
        same = same + 1 if now == before else 0
        before = now
        return same >= STILL

    await until(is_still)


def tops(app: QApplication) -> list[QWidget]:
    return [top for top in app.topLevelWidgets() if top.isVisible() and not isinstance(top, QFileDialog)]


async def run(person: Person, action: str, app: QApplication, reader: Reader) -> None:
    """Do it, read everything that is on the screen then, and close what came."""
    person.program.commands.run(action)
    await asyncio.sleep(0)
    await filled(*tops(app))
    for top in tops(app):
        reader.read(action, top)
        for pages in top.findChildren(QListView):
            if pages.objectName() == "pages" or (top is not person.window and action == "show_settings"):
                for row in range(pages.model().rowCount()):
                    pages.setCurrentIndex(pages.model().index(row, 0))
                    await filled(top)
                    reader.read(f"{action} {row}", top)
    for top in app.topLevelWidgets():
        if top is not person.window and top.isVisible():
            top.close()
    if person.window.viewer.isVisible():
        person.window.viewer.close()
    await asyncio.sleep(0)


@pytest.mark.qt_log_ignore("This plugin does not support (setting window masks|grabbing the keyboard)", extend=True)
async def test_nothing_is_left_in_english_and_nothing_is_cut_off(qapp: QApplication, tmp_path: Path) -> None:
    reader = Reader(tmp_path)
    async with sitting(qapp, tmp_path, options=Options(demo=True, language=PSEUDO)) as person:
        window = person.window
        window.resize(1280, 800)
        await filled(window)
        reader.read("empty", window)
        for prompt in (MINE, f"{MINE} [unclear]", f"{MINE} [fail]"):
            window.compose.set_prompt(prompt)
            window.compose.trigger_generate()
            await heard(window.bridge.task_changed, is_over)
        await until(lambda: window.status.unfinished() == 0)
        window.gallery.view.selectAll()
        await filled(window)
        reader.read("filled", window)
        window.compose.set_prompt("")
        await filled(window)
        reader.read("reasons", window)
        names = [name for name in person.program.commands.names() if name not in SKIPPED]
        assert len(names) > 20
        for name in names:
            await run(person, name, qapp, reader)
        for action in actions_of(person.program.menu):
            if plain_words(action.text(), reader.known):
                reader.left.setdefault(action.text(), f"menu: {action.text()!r}")
    assert not reader.left, "not translated:\n" + "\n".join(reader.left.values())
    assert not reader.cut, "cut off:\n" + "\n".join(reader.cut.values())


def test_a_text_that_passes_by_and_one_that_is_cut_off_are_noticed(qapp: QApplication, tmp_path: Path) -> None:
    speak(qapp, PSEUDO)
    box = QWidget()
    column = QVBoxLayout(box)
    bare, narrow, good = QLabel("Open folder"), QPushButton(tr("Open folder")), QPushButton(tr("Open folder"))
    narrow.setFixedWidth(40)
    for widget in (bare, narrow, good):
        column.addWidget(widget)
    box.show()
    reader = Reader(tmp_path)
    reader.read("box", box)
    assert list(reader.left) == ["Open folder"]
    assert list(reader.cut) == [narrow.text()]
    assert not is_cut(good)
    box.close()
    box.deleteLater()
