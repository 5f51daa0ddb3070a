"""The prompt as a person types and pastes it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.compose.form import PROMPT_CAP
from ui.compose.prompt_edit import PromptEdit


@pytest.fixture
def field(qtbot: QtBot, qapp: QApplication) -> PromptEdit:
    made = PromptEdit()
    qtbot.addWidget(made)
    made.resize(340, made.height())
    made.show()
    return made


def text(words: str) -> QMimeData:
    mime = QMimeData()
    mime.setText(words)
    return mime


def test_what_is_typed_is_told(field: PromptEdit, qtbot: QtBot) -> None:
    heard: list[str] = []
    field.edited.connect(heard.append)
    qtbot.keyClicks(field, "a mug")
    assert heard[-1] == "a mug"


def test_markup_is_pasted_as_the_text_it_is(field: PromptEdit) -> None:
    mime = text("<b>bold</b>")
    mime.setHtml("<b>bold</b><img src='file:///etc/hostname'>")
    field.insertFromMimeData(mime)
    assert field.prompt() == "<b>bold</b>"


def test_control_characters_do_not_survive_a_paste(field: PromptEdit) -> None:
    field.insertFromMimeData(text("a\x00mug\x1b\r\non linen"))
    assert field.prompt() == "amug\non linen"


def test_megabytes_are_cut_with_a_message(field: PromptEdit) -> None:
    heard: list[str] = []
    field.shortened.connect(heard.append)
    field.insertFromMimeData(text("word " * 1_000_000))
    assert len(field.prompt()) == PROMPT_CAP
    assert len(heard) == 1
    assert "5,000,000 characters" in heard[0]


def test_a_paste_over_a_selection_uses_its_room(field: PromptEdit) -> None:
    heard: list[str] = []
    field.shortened.connect(heard.append)
    field.set_prompt("x" * PROMPT_CAP)
    field.selectAll()
    field.insertFromMimeData(text("y" * PROMPT_CAP))
    assert field.prompt() == "y" * PROMPT_CAP
    assert heard == []


def test_the_field_grows_with_the_text_within_bounds(field: PromptEdit) -> None:
    least = field.height()
    field.set_prompt("\n".join("line" for _ in range(8)))
    grown = field.height()
    field.set_prompt("\n".join("line" for _ in range(400)))
    assert least < grown < field.height() < 400
    field.set_prompt("")
    assert field.height() == least


def test_a_replaced_prompt_comes_back_with_undo(field: PromptEdit, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "my own words")
    field.set_prompt("someone else's words")
    field.undo()
    assert field.prompt() == "my own words"


def test_ctrl_enter_sends_and_adds_no_line(field: PromptEdit, qtbot: QtBot) -> None:
    field.set_prompt("a mug")
    with qtbot.waitSignal(field.submitted):
        qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert field.prompt() == "a mug"


def test_a_pasted_picture_goes_to_the_references(field: PromptEdit, qtbot: QtBot) -> None:
    offered: list[QMimeData] = []
    field.pictures_offered.connect(offered.append)
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    QGuiApplication.clipboard().setImage(image)
    qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert len(offered) == 1
    assert field.prompt() == ""


def test_pasted_files_go_to_the_references_and_leave_no_path_in_the_prompt(field: PromptEdit, tmp_path: Path) -> None:
    offered: list[QMimeData] = []
    field.pictures_offered.connect(offered.append)
    mime = text(str(tmp_path / "a.png"))
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.png"))])
    field.insertFromMimeData(mime)
    assert len(offered) == 1
    assert field.prompt() == ""
    assert not field.canInsertFromMimeData(mime)  # so that a drop goes on to the panel
