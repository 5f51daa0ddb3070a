"""What can be brought back: prompts that were sent, snippets, presets, with their files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from app.catalog.load import Catalog
from app.core import Core
from tests.ui.compose.conftest import Attach
from tests.ui.compose.hands import choose, named
from tests.ui.shell.sitting import heard, sitting, until
from ui.compose.named import LONGEST_NAME, NamedThings, clean_name
from ui.compose.panel import ComposePanel
from ui.compose.pick_popup import PickPopup
from ui.loop import settle_spawned

pytestmark = [pytest.mark.anyio, pytest.mark.qt_log_ignore("This plugin does not support")]

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def send_all(core: Core, *prompts: str) -> None:
    for prompt in prompts:
        core.prompts.note(prompt)


def titles(popup: PickPopup) -> list[str]:
    rows = popup.list.model()
    return [str(rows.index(row, 0).data()) for row in range(rows.rowCount())]


async def recall(panel: ComposePanel, key: Qt.Key, expected: str) -> None:
    QTest.keyClick(panel._parts.prompt, key, ALT)
    await until(lambda: panel._parts.prompt.prompt() == expected)


async def kept_on_disk(things: NamedThings) -> None:
    await until(lambda: things.is_open)
    if things._writing is not None:
        await things._writing


# -------------------------------------------------------------------------------------------------- sent prompts


async def test_alt_up_steps_through_what_was_sent_and_alt_down_back_to_the_draft(
    panel: ComposePanel, attach: Attach
) -> None:
    async with attach() as core:
        send_all(core, "first", "second", "third")
        panel._parts.prompt.set_prompt("my draft")
        for key, text in (
            (Qt.Key.Key_Up, "third"),
            (Qt.Key.Key_Up, "second"),
            (Qt.Key.Key_Up, "first"),
            (Qt.Key.Key_Down, "second"),
            (Qt.Key.Key_Down, "third"),
            (Qt.Key.Key_Down, "my draft"),
        ):
            await recall(panel, key, text)
        assert panel.state()["prompt"] == "my draft"


async def test_beyond_the_oldest_and_the_draft_nothing_happens(panel: ComposePanel, attach: Attach) -> None:
    async with attach() as core:
        send_all(core, "only one")
        await recall(panel, Qt.Key.Key_Up, "only one")
        for key in (Qt.Key.Key_Up, Qt.Key.Key_Up):
            QTest.keyClick(panel._parts.prompt, key, ALT)
            await settle(panel)
        assert panel._parts.prompt.prompt() == "only one"
        await recall(panel, Qt.Key.Key_Down, "")
        QTest.keyClick(panel._parts.prompt, Qt.Key.Key_Down, ALT)
        assert panel._parts.prompt.prompt() == ""


async def settle(panel: ComposePanel) -> None:
    await until(lambda: not panel._kept.recall._busy)


async def test_a_recalled_prompt_that_was_edited_is_the_new_draft(panel: ComposePanel, attach: Attach) -> None:
    async with attach() as core:
        send_all(core, "first", "second")
        await recall(panel, Qt.Key.Key_Up, "second")
        QTest.keyClicks(panel._parts.prompt, "!")
        edited = panel._parts.prompt.prompt()
        await recall(panel, Qt.Key.Key_Up, "second")
        await recall(panel, Qt.Key.Key_Down, edited)


async def test_undo_survives_recall(panel: ComposePanel, attach: Attach) -> None:
    async with attach() as core:
        send_all(core, "first", "second")
        QTest.keyClicks(panel._parts.prompt, "my words")
        await recall(panel, Qt.Key.Key_Up, "second")
        await recall(panel, Qt.Key.Key_Up, "first")
        for text in ("second", "my words", ""):
            QTest.keyClick(panel._parts.prompt, Qt.Key.Key_Z, CONTROL)
            assert panel._parts.prompt.prompt() == text


async def test_the_list_searches_pins_and_takes(panel: ComposePanel, attach: Attach) -> None:
    async with attach() as core:
        send_all(core, "a red mug", "a lamp", "a blue MUG")
        named(panel, QToolButton, "Prompts sent before").click()
        popup = panel._kept.history.popup()
        await until(lambda: titles(popup) == ["a blue MUG", "a lamp", "a red mug"])
        QTest.keyClicks(popup.search, "mug")
        await until(lambda: titles(popup) == ["a blue MUG", "a red mug"])
        QTest.keyClick(popup.search, Qt.Key.Key_Down)
        QTest.keyClick(popup.search, Qt.Key.Key_D, CONTROL)
        await until(lambda: titles(popup) == ["a red mug", "a blue MUG"])
        QTest.keyClick(popup.search, Qt.Key.Key_Return)
        assert not popup.isVisible()
        assert panel._parts.prompt.prompt() == "a red mug"


async def test_a_long_history_comes_page_by_page(panel: ComposePanel, attach: Attach) -> None:
    async with attach() as core:
        send_all(core, *(f"prompt {number}" for number in range(120)))
        named(panel, QToolButton, "Prompts sent before").click()
        popup = panel._kept.history.popup()
        await until(lambda: len(titles(popup)) == 50)
        popup.list.scrollToBottom()
        await until(lambda: len(titles(popup)) == 100)
        popup.list.scrollToBottom()
        await until(lambda: len(titles(popup)) == 120)
        assert len(set(popup.keys())) == 120
        popup.close()


async def test_what_is_sent_from_the_window_is_in_the_history_once_as_it_was_typed(
    qapp: QApplication, tmp_path: Path
) -> None:
    async with sitting(qapp, tmp_path) as person:
        person.write("a {red|blue} mug")
        person.press("Generate")
        await heard(person.window.bridge.image_added)
        core = person.program.desk.core
        assert core is not None
        await until(lambda: len(core.prompts.page()) == 1)
        (prompt,) = core.prompts.page()
        assert (prompt.text, prompt.times) == ("a {red|blue} mug", 1)


# ------------------------------------------------------------------------------------------------------- snippets


async def test_a_snippet_is_kept_under_a_name_and_put_in_at_the_cursor(panel: ComposePanel, attach: Attach) -> None:
    async with attach() as core:
        await kept_on_disk(panel._kept.snippets)
        panel._parts.prompt.set_prompt("soft morning light")
        named(panel, QToolButton, "Snippets").click()
        popup = panel._kept.snippet_list.popup()
        QTest.keyClicks(named(popup, QLineEdit, "Name: Snippets"), "Light")
        named(popup, QPushButton, "Save: Snippets").click()
        assert titles(popup) == ["Light"]
        popup.close()
        panel._parts.prompt.set_prompt("a mug, ")
        panel._parts.prompt.moveCursor(panel._parts.prompt.textCursor().MoveOperation.End)
        named(panel, QToolButton, "Snippets").click()
        QTest.keyClick(popup.search, Qt.Key.Key_Return)
        assert panel._parts.prompt.prompt() == "a mug, soft morning light"
        panel._parts.prompt.undo()
        assert panel._parts.prompt.prompt() == "a mug, "
        await kept_on_disk(panel._kept.snippets)
        stored = json.loads((core.paths.config / "snippets.json").read_text())
        assert stored["items"] == [{"name": "Light", "value": "soft morning light"}]


async def test_what_is_deleted_or_renamed_can_be_undone(panel: ComposePanel, attach: Attach) -> None:
    async with attach():
        things = panel._kept.snippets
        await kept_on_disk(things)
        for name in ("one", "two"):
            things.put(name, f"text of {name}")
        named(panel, QToolButton, "Snippets").click()
        popup = panel._kept.snippet_list.popup()
        QTest.keyClick(popup.search, Qt.Key.Key_Delete)
        assert titles(popup) == ["two"]
        assert popup.said() == "Deleted “one”."
        named(popup, QPushButton, "Undo").click()
        assert titles(popup) == ["one", "two"]
        index = popup.list.model().index(0, 0)
        popup.list.model().setData(index, "three")
        await until(lambda: popup.said() == "Renamed to “three”.")
        named(popup, QPushButton, "Undo").click()
        assert titles(popup) == ["one", "two"]
        popup.list.model().setData(popup.list.model().index(0, 0), "two")
        await until(lambda: "taken" in popup.said())
        assert titles(popup) == ["one", "two"]
        popup.close()
        await kept_on_disk(things)


# -------------------------------------------------------------------------------------------------------- presets


async def test_a_preset_brings_the_whole_form_back(panel: ComposePanel, attach: Attach, rich_catalog: Catalog) -> None:
    async with attach():
        await kept_on_disk(panel._kept.presets)
        panel.set_catalog(rich_catalog)
        choose(panel, "rich-1")
        panel._parts.prompt.set_prompt("a {red|blue} mug")
        panel._store.set_size("9:16")
        panel._store.set_option("metadata.temperature", 1.5)
        panel._store.set_count(4)
        before = panel.state()
        panel._kept.preset_list.save("Mugs")
        choose(panel, "gpt-image-2")
        panel._parts.prompt.set_prompt("something else")
        other = panel.state()
        named(panel, QToolButton, "Presets").click()
        popup = panel._kept.preset_list.popup()
        QTest.keyClick(popup.search, Qt.Key.Key_Return)
        assert panel.state() == before
        assert panel._parts.remarks.text() == "Preset “Mugs” is here."
        named(panel._parts.remarks, QPushButton, "Undo").click()
        assert {**panel.state(), "own": None} == {**other, "own": None}
        await kept_on_disk(panel._kept.presets)


async def test_a_preset_of_a_vanished_model_says_so_and_keeps_everything(panel: ComposePanel, attach: Attach) -> None:
    async with attach():
        await kept_on_disk(panel._kept.presets)
        value = {"model": "gone-1", "prompt": "a mug", "size": "3:2", "options": {"metadata.x": 3}, "count": 2}
        panel._kept.presets.put("Old", value)
        panel._kept.preset_list._take("Old")
        assert panel._parts.strip.text() == "The model gone-1 is not in the catalogue"
        state = panel.state()
        assert (state["prompt"], state["size"], state["count"]) == ("a mug", "3:2", 2)
        assert state["options"] == {"metadata.x": 3}
        assert "not in the catalogue" in panel._kept._describe(value)
        await kept_on_disk(panel._kept.presets)


# ----------------------------------------------------------------------------------------------------------- files


async def test_presets_travel_as_a_file(panel: ComposePanel, attach: Attach, tmp_path: Path) -> None:
    async with attach():
        things = panel._kept.presets
        await kept_on_disk(things)
        panel._kept.preset_list.save("Mugs")
        things.export_to(tmp_path / "out.json")
        await heard(things.told)
        mine = things.items["Mugs"]
        things.put("Mugs", {"prompt": "other"})
        things.import_from(tmp_path / "out.json")
        assert await heard(things.told) == "1 preset was added from out.json."
        assert things.items == {"Mugs": {"prompt": "other"}, "Mugs (2)": mine}
        things.import_from(tmp_path / "out.json")
        await heard(things.told)
        await settle_spawned(5)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\x89PNG not json", "no JSON file"),
        (b"[" * 100_000, "no JSON file"),
        (b"{}", "holds no snippets"),
        (b'{"kind": "presets", "items": [{"name": "a", "value": {}}]}', "holds no snippets"),
        (
            b'{"kind": "snippets", "items": [{"name": 7, "value": "x"}, {"name": "\\u202e", "value": "x"}, 3]}',
            "holds no",
        ),
        (None, "cannot be read"),
    ],
)
async def test_a_file_with_nothing_usable_is_refused_in_words(
    panel: ComposePanel, attach: Attach, tmp_path: Path, content: bytes | None, words: str
) -> None:
    path = tmp_path / "in.json"
    if content is not None:
        path.write_bytes(content)
    async with attach():
        things = panel._kept.snippets
        await kept_on_disk(things)
        things.import_from(path)
        assert words in await heard(things.told)
        assert things.items == {}


async def test_a_damaged_file_is_set_aside_and_said(panel: ComposePanel, attach: Attach, tmp_path: Path) -> None:
    config = tmp_path / "data" / "practice" / "config"
    config.mkdir(parents=True)
    (config / "presets.json").write_text("{broken")
    async with attach():
        await until(lambda: "damaged" in panel._parts.remarks.text())
        await kept_on_disk(panel._kept.presets)
        assert panel._kept.presets.items == {}


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("  a \n b\x00\u202e ", "a b"),
        ("\u200b", ""),
        ("x" * 500, "x" * LONGEST_NAME),
        ("猫 \U0001f431", "猫 \U0001f431"),
    ],
)
def test_names_are_one_line_that_can_be_seen(name: str, clean: str) -> None:
    assert clean_name(name) == clean


async def test_files_are_chosen_without_a_nested_loop(panel: ComposePanel, qtbot: QtBot) -> None:
    panel._kept.preset_list._choose(saving=True)
    (dialog,) = panel.findChildren(QFileDialog)
    assert dialog.isVisible()
    dialog.close()
