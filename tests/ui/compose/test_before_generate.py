"""What the bottom of the form says and does: alternatives and their price, the same made before, holding back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from app.catalog.load import Catalog
from app.library.record import ImageRecord
from app.request import GenerationRequest, Reference
from app.tasks.prices import PriceKnowledge
from app.tasks.state import TaskState
from app.tasks.task import Task
from tests.ui.compose.conftest import RICH
from tests.ui.compose.hands import asked, choose, named
from tests.ui.shell.sitting import heard, sitting
from ui.compose.costs import estimate_words, price_note
from ui.compose.earlier import Earlier, earlier_words
from ui.compose.fit import requests
from ui.compose.form import Form
from ui.compose.panel import ComposePanel
from ui.compose.variants import MOST_AT_ONCE, as_typed, differences, variants

pytestmark = pytest.mark.anyio


async def until(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(60):
        while not holds():  # noqa: ASYNC110 - a label raises no event
            await asyncio.sleep(0.01)


def type_prompt(panel: ComposePanel, text: str) -> None:
    """As typed, alternatives and all."""
    panel._parts.prompt.set_prompt(text)


# ----------------------------------------------------------------------------------------------------- alternatives


def test_alternatives_are_shown_counted_and_asked_for(ready: ComposePanel, qtbot: QtBot) -> None:
    choose(ready, "rich-1")
    type_prompt(ready, "a {red|blue} mug")
    ready._store.set_count(2)
    view = ready._parts.variants
    assert view.isVisible()
    assert view.lines() == ["a red mug", "a blue mug"]
    assert ready._bar.button.label == "Generate 4"
    assert ready._bar.button.side.startswith("≈ 0.16 USD")
    assert [(request.prompt, request.n) for request in asked(ready, qtbot)] == [("a red mug", 2), ("a blue mug", 2)]
    type_prompt(ready, "a red mug")
    assert not view.isVisible()


def test_the_counter_counts_the_longest_prompt(ready: ComposePanel) -> None:
    choose(ready, "rich-1")
    type_prompt(ready, "a {red|very dark green}")
    assert ready._parts.prompt_section.state_text() == "17 of 20 characters"
    type_prompt(ready, "a {red|very very dark green}")
    assert not ready._bar.button.isEnabled()
    assert "too long" in ready._bar.reason_texts()[0]


@pytest.mark.parametrize(
    ("prompt", "count", "words"),
    [
        ("{a|b|c|d|e}" * 3, 1, "at most 64"),
        ("{a|b|c|d|e}", 16, "5 prompts × 16 make 80 pictures; at most 64 at once."),
        ("a {red|blue", 1, "never closed"),
    ],
)
def test_what_goes_too_far_is_refused_with_the_reason(ready: ComposePanel, prompt: str, count: int, words: str) -> None:
    choose(ready, "flux-2-pro")
    type_prompt(ready, prompt)
    ready._store.set_count(count)
    assert not ready._bar.button.isEnabled()
    assert words in ready._bar.reason_texts()[0]


def test_as_many_as_the_cap_may_go_out(ready: ComposePanel, qtbot: QtBot) -> None:
    type_prompt(ready, "{a|b}" * 6)
    assert len(asked(ready, qtbot)) == MOST_AT_ONCE


@pytest.mark.parametrize("prompt", ['{"scene": "a mug"}', "a {red|blue} mug", r"a \{ mug", "plain", "{a|b", ""])
def test_a_prompt_from_outside_is_sent_exactly_as_it_is(ready: ComposePanel, prompt: str) -> None:
    assert variants(as_typed(prompt)).prompts == (prompt,)
    ready.set_prompt(prompt)
    model = ready._store.model
    assert model is not None
    assert requests(model, ready._store.form)[0].prompt == prompt
    ready.load_request(GenerationRequest(model="gpt-image-2", prompt=prompt))
    assert {request.prompt for request in requests(model, ready._store.form)} == {prompt}


def test_long_prompts_are_cut_down_to_where_they_differ() -> None:
    text = "An enamel mug on washed linen, light from the left, {red|deep blue|} rim, calm and very quiet indeed"
    assert differences(variants(text).prompts) == [
        "… from the left, red rim, calm and …",
        "… from the left, deep blue rim, calm and …",
        "… from the left, rim, calm and …",
    ]
    assert differences(("same", "same")) == ["same", "same"]


# ---------------------------------------------------------------------------------------------------------- the price


def test_the_price_says_where_it_is_known_from(rich_catalog: Catalog) -> None:
    model = rich_catalog.find("rich-1")
    assert model is not None
    wanted = requests(model, Form(prompt="a {b|c}", count=3))
    measured = PriceKnowledge(0.031, "", "measured", 3, "2026-05-03", 0.03, 0.031)
    assert estimate_words(model, wanted, lambda _request: measured) == "≈ 0.186"
    note = price_note(model, wanted[0], lambda _request: measured)
    assert note == "0.031 a picture, measured 3 times, not always the same, last 2026-05-03"
    assert price_note(model, wanted[0]) == "0.04 USD a picture, published 2026-01-01"
    assert estimate_words(model, wanted, lambda _request: PriceKnowledge()) == "price unknown"


def test_holding_is_a_press_of_its_own(ready: ComposePanel, qtbot: QtBot) -> None:
    sent: list[object] = []
    held: list[object] = []
    ready.generate_requested.connect(sent.append)
    ready.hold_requested.connect(held.append)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    for place in (ready._parts.prompt, ready._parts.size.tiles()[0], ready._parts.model):
        qtbot.keyClick(place, Qt.Key.Key_Return, both)
    assert (len(sent), len(held)) == (0, 3)
    type_prompt(ready, "")
    ready.trigger_hold()
    assert len(held) == 3


# ------------------------------------------------------------------------------------------------ as in this picture


def picture(number: int, width: int, height: int) -> Reference:
    return Reference(name=f"{number}.png", url=f"https://a.test/{number}.png", width=width, height=height)


def test_the_size_can_follow_the_reference(ready: ComposePanel, qtbot: QtBot) -> None:
    choose(ready, "flux-2-pro")
    button = named(ready, QToolButton, "As in the picture")
    assert not button.isVisible()
    ready.add_references([picture(1, 1900, 1000)])
    assert button.isVisible()
    assert button.accessibleDescription() == "16:9 is nearest to 1.png"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked(ready, qtbot)[0].size == "16:9"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_with_several_references_it_asks_which(ready: ComposePanel, qtbot: QtBot) -> None:
    choose(ready, "flux-2-pro")
    ready.add_references([picture(1, 1900, 1000), picture(2, 900, 1600)])
    button = named(ready, QToolButton, "As in the picture")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    (menu,) = button.findChildren(QMenu)
    assert [action.text() for action in menu.actions()] == ["1  1.png\t16:9", "2  2.png\t9:16"]
    menu.actions()[1].trigger()
    menu.close()
    assert asked(ready, qtbot)[0].size == "9:16"


def test_a_reference_of_unknown_pixels_offers_nothing(ready: ComposePanel) -> None:
    ready.add_references([Reference(name="a.png", url="https://a.test/a.png")])
    assert not named(ready, QToolButton, "As in the picture").isVisible()


# ------------------------------------------------------------------------------------------- with the whole window


RECORD = ImageRecord(
    id=1,
    uid="u",
    path=Path("/p/a.png"),
    sha256="",
    width=1,
    height=1,
    format="png",
    bytes=1,
    created=datetime(2026, 5, 3, 12, tzinfo=UTC),
    thumbnail=Path("/t"),
    task_id="t",
    remote_id="r",
    index=0,
    of=1,
    request=GenerationRequest(model="m", prompt="p"),
)


@pytest.mark.parametrize(
    ("cost", "year", "words"),
    [
        (0.04, 2026, "Made on 3 May 2026, for 0.04:"),
        (None, 2026, "Made on 3 May 2026:"),
        (0.015, 2027, "Made on 3 May 2026, for 0.015:"),
    ],
)
def test_the_words_about_the_same_request(cost: float | None, year: int, words: str) -> None:
    assert earlier_words(Earlier(RECORD, cost), datetime(year, 6, 1, tzinfo=UTC)) == words


def test_a_picture_of_this_day_was_made_today() -> None:
    assert earlier_words(Earlier(RECORD, None), RECORD.created) == "Made today:"
    assert earlier_words(Earlier(RECORD, 0.04), RECORD.created) == "Made today, for 0.04:"


async def test_the_same_request_is_said_and_can_be_shown_or_made_again(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path) as person:
        window = person.window
        person.write("A mug")
        line = window.compose._bar.earlier
        assert line.isHidden()
        person.press("Generate")
        added = await heard(window.bridge.image_added)
        await until(lambda: not line.isHidden())
        await until(lambda: ", for 0." in line.text())
        assert window.compose._bar.button.side.startswith("≈ 0.")
        person.press("Show the picture that was made before")
        await until(lambda: window.inspector.record is not None)
        assert window.inspector.record is not None
        assert window.inspector.record.uid == added.uid
        person.press("Make another picture of the same request")
        other = await heard(window.bridge.image_added)
        assert other.uid != added.uid
        person.write("Another mug")
        assert line.isHidden()


def is_held(task: Task) -> bool:
    return task.state is TaskState.HELD


async def test_what_is_held_back_is_sent_only_when_it_is_released(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path) as person:
        person.write("A mug")
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        person.key(Qt.Key.Key_Return, both)
        task = await heard(person.window.bridge.task_changed, is_held)
        core = person.program.desk.core
        assert core is not None
        held = await core.task(task.id)
        assert held is not None
        assert (held.state, held.over_budget) == (TaskState.HELD, False)
        await core.release(task.id)
        assert (await core.wait_for(task.id)).state is TaskState.DONE


# --------------------------------------------------------------------------------------------------- reuse and undo


def strip_words(panel: ComposePanel) -> tuple[str, str]:
    strip = panel._parts.remarks
    (button,) = strip.findChildren(QPushButton)
    assert strip.findChildren(QLabel)
    return strip.text(), button.text()


def test_a_reused_request_can_be_undone_and_redone(ready: ComposePanel, qtbot: QtBot) -> None:
    choose(ready, "flux-2-pro")
    type_prompt(ready, "my own words")
    ready.add_references([picture(1, 100, 100), picture(2, 100, 100)])
    before = ready.state()
    ready.load_request(GenerationRequest(model="gpt-image-2", prompt="theirs", references=(picture(3, 9, 9),)))
    after = ready.state()
    assert strip_words(ready) == ("All settings of the picture are here.", "Undo")
    tile = ready._parts.size.tiles()[0]
    tile.setFocus()
    qtbot.keyClick(tile, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert ready.state() == before
    assert [item.name for item in ready._tray.items] == ["1.png", "2.png"]
    named(ready._parts.remarks, QPushButton, "Redo").click()
    assert ready.state() == after


def test_ctrl_z_in_the_prompt_is_the_prompts_own(ready: ComposePanel, qtbot: QtBot) -> None:
    ready.load_request(GenerationRequest(model="gpt-image-2", prompt="theirs", size="1024x1536"))
    ready.focus_prompt()
    qtbot.keyClick(ready._parts.prompt, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert ready._parts.prompt.prompt() == "A mug"
    assert ready.state()["model"] == "gpt-image-2"


def test_references_alone_can_be_reused(ready: ComposePanel) -> None:
    type_prompt(ready, "my own words")
    ready.load_references((picture(3, 9, 9),))
    assert ready.state()["prompt"] == "my own words"
    assert [item.name for item in ready._tray.items] == ["3.png"]
    ready._replacer.undo()
    assert ready._tray.items == ()


def test_undo_without_anything_to_undo_does_nothing(ready: ComposePanel) -> None:
    before = ready.state()
    ready._replacer.undo()
    assert ready.state() == before


async def test_a_table_that_the_person_adds_is_offered_without_a_restart(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path) as person:
        core = person.program.desk.core
        assert core is not None
        folder = core.paths.models
        await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
        await asyncio.to_thread((folder / "own.toml").write_bytes, RICH.read_bytes())
        await core.reload_catalog()
        assert person.window.compose._parts.model.findData("rich-1") >= 0


async def test_the_references_of_a_picture_can_be_used_alone(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path) as person:
        window = person.window
        inspector = window.inspector
        inspector.show_image(RECORD)
        button = person.find("Use references", QPushButton)
        assert button.isHidden()
        made_from = GenerationRequest(model="m", prompt="p", references=(picture(1, 64, 64),))
        inspector.show_image(replace(RECORD, request=made_from))
        person.write("my own words")
        person.press("Use references")
        assert [item.name for item in window.compose._tray.items] == ["1.png"]
        assert window.compose.state()["prompt"] == "my own words"
