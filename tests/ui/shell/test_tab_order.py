"""Tab goes through the whole window in the order of reading, whatever was made last."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QPlainTextEdit, QWidget

from app.tasks.state import TaskState
from tests.ui.shell.sitting import Person, heard, sitting, until
from ui.compose.option_form import OptionForm
from ui.compose.size_picker import SizeTile
from ui.references.tile import ReferenceTile

pytestmark = pytest.mark.anyio


def part_of(person: Person, widget: QWidget) -> str:
    """Where the focus is, in a word."""
    window = person.window
    parts: dict[str, QWidget] = {
        "pictures": person.find("Pictures", QWidget),
        "options": window.compose.findChildren(OptionForm)[0],
        "form": window.compose,
        "gallery": window.gallery,
        "tasks": window.dock,
        "inspector": window.inspector,
    }
    if isinstance(widget, SizeTile):
        return "size"
    if isinstance(widget, ReferenceTile):
        return "reference"
    known = {"Prompt", "Snippets", "Prompts sent before", "Add references", "Reference sets", "Recently used",
             "More for references", "Generate", "As in the picture"}  # fmt: skip
    if widget.accessibleName() in known:
        return widget.accessibleName()
    return next((name for name, part in parts.items() if part is widget or part.isAncestorOf(widget)), "frame")


def walk(person: Person) -> list[str]:
    """The parts that Tab reaches from the prompt on, until it is back."""
    prompt = person.find("Prompt", QPlainTextEdit)
    prompt.setFocus()
    found = ["Prompt"]
    for _ in range(200):
        QTest.keyClick(person.window.focusWidget(), Qt.Key.Key_Tab)
        focused = person.window.focusWidget()
        if focused is prompt:
            return [name for name, _ in groupby(found)]
        found.append(part_of(person, focused))
    raise AssertionError(found)


async def test_tab_goes_down_the_form_and_on_to_the_right(qapp: QApplication, data_dir: Path, tmp_path: Path) -> None:
    photo = tmp_path / "photo.png"
    Image.new("RGB", (64, 48), (200, 80, 20)).save(photo)
    async with sitting(qapp, data_dir) as person:
        models = person.find("Model", QComboBox)
        person.write("A mug")
        for model in ("flux-2-flex", "gpt-image-2", "flux-2-pro"):
            models.setCurrentIndex(models.findData(model))
        person.window.compose.add_reference_files([photo])
        await until(lambda: len(person.window.findChildren(ReferenceTile)) == 1)
        await until(person.find("Generate", QAbstractButton).isEnabled)
        person.press("Generate")
        record = await heard(person.window.bridge.image_added)
        await until(lambda: any(task.state is TaskState.DONE for task in person.window.dock.tasks))
        person.window.inspector.show_image(record)
        await until(lambda: person.window.dock.list.buttons(record.task_id) is not None)
        ordered = [name for name in walk(person) if name != "frame"]
        assert ordered == [
            "Prompt", "Snippets", "Prompts sent before", "reference", "Add references", "Recently used",
            "Reference sets", "More for references", "size", "As in the picture",
            "options", "pictures", "Generate", "gallery", "tasks", "inspector", "form",
        ]  # fmt: skip
