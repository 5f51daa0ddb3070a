"""The whole window and its dialogs in a language of brackets: nothing is left in English, nothing is cut off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from app.catalog.load import load_catalog
from app.words import tr
from tests.ui.language.reading import actions_of, is_cut, plain_words, texts_on
from tests.ui.language.tour import MINE, OFFSCREEN, stations
from tests.ui.shell.sitting import sitting
from ui.language import PSEUDO, speak
from ui.options import Options

pytestmark = [pytest.mark.anyio, pytest.mark.qt_log_ignore(OFFSCREEN)]


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
        logged = r"\d{4}-\d\d-\d\d [\d:]+ +[A-Z]+ +[\w.]+: .*"  # the log is English, as its readers are
        data = r"\[unclear\]|\[fail\]|Python|Qt|Linux|x86_64|English|\{\w+(:\d+)?\}|\S+\.\w{3,6}|/\S+"
        self.known = re.compile(f"{listed}|\\b({months})\\b|{ids}|{said}|{logged}|{data}")
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


async def test_nothing_is_left_in_english_and_nothing_is_cut_off(qapp: QApplication, tmp_path: Path) -> None:
    reader = Reader(tmp_path)
    async with sitting(qapp, tmp_path, options=Options(demo=True, language=PSEUDO)) as person:
        async for where, top in stations(person, qapp):
            reader.read(where, top)
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
