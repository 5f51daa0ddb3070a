"""Whatever is typed, pasted or found in a file: the form stays quick, says what is wrong, and loses nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData
from pytestqt.qtbot import QtBot

from app.request import GenerationRequest
from tests.ui.compose.hands import asked, choose
from ui.compose.form import PROMPT_CAP, from_state, to_state
from ui.compose.panel import ComposePanel
from ui.compose.variants import MOST_AT_ONCE, variants

RTL = "كوب مينا على الكتان, \u05e1\u05e4\u05dc \u05e2\u05dc \u05e4\u05e9\u05ea\u05df"
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"


def paste(panel: ComposePanel, text: str) -> None:
    mime = QMimeData()
    mime.setText(text)
    panel._parts.prompt.insertFromMimeData(mime)


@pytest.mark.parametrize("text", [RTL, FAMILY, "e\u0301 = é", "\u202eevil\u202c", "tab\tand\nlines"])
def test_every_script_arrives_as_it_was_written(ready: ComposePanel, qtbot: QtBot, text: str) -> None:
    ready._parts.prompt.set_prompt("")
    paste(ready, text)
    assert asked(ready, qtbot)[0].prompt == text
    assert ready._parts.prompt_section.state_text().startswith(f"{len(text)} character")


def test_megabytes_of_alternatives_are_refused_at_once(ready: ComposePanel) -> None:
    heard: list[str] = []
    ready._parts.prompt.shortened.connect(heard.append)
    ready._parts.prompt.set_prompt("")
    paste(ready, "{a|b}" * 1_000_000)
    assert len(ready._parts.prompt.prompt()) == PROMPT_CAP
    assert "was cut" in heard[0]
    assert not ready._bar.button.isEnabled()
    assert f"at most {MOST_AT_ONCE}" in ready._bar.reason_texts()[0]
    assert not ready._parts.variants.isVisible()


@pytest.mark.parametrize(
    "text", ["{" * PROMPT_CAP, "{a|" * 5000, "|" * 20_000, "{a|b" + "}" * 9000, "\\" * 20_000 + "{"]
)
def test_braces_without_end_are_answered(ready: ComposePanel, text: str) -> None:
    ready._parts.prompt.set_prompt(text)
    assert ready._parts.prompt.prompt() == text[:PROMPT_CAP]
    known = variants(text[:PROMPT_CAP])
    assert known.problems or len(known.prompts) <= MOST_AT_ONCE


def test_control_characters_of_a_request_from_outside_are_left_out(ready: ComposePanel, qtbot: QtBot) -> None:
    ready.load_request(GenerationRequest(model="flux-2-pro", prompt="a\x00 mug\x1b[31m\r\non linen"))
    assert asked(ready, qtbot)[0].prompt == "a mug[31m\non linen"


def test_a_prompt_far_too_long_for_the_model_is_kept_and_counted(ready: ComposePanel) -> None:
    choose(ready, "gemini-2.5-flash-image-preview")
    ready._parts.prompt.set_prompt("\U0001f431" * 5000)
    assert ready._parts.prompt_section.state_text() == "5,000 of 1,000 characters, 4,000 too many"
    choose(ready, "flux-2-pro")
    assert ready._bar.button.isEnabled()
    assert len(ready._store.form.prompt) == 5000


@pytest.mark.parametrize(
    "state",
    [
        {"own": {"a": 3}, "mask": {"name": 4}, "references": "x", "prompt": "kept"},
        {"own": [], "mask": [], "options": {"a": None}, "prompt": "kept", "count": 10**30},
        {"prompt": "kept", "size": {"a": "b"}, "model": ["x"], "version": 99, "more": "things"},
    ],
)
def test_a_draft_that_was_damaged_gives_back_what_can_be_read(ready: ComposePanel, state: dict[str, object]) -> None:
    ready.restore(state)
    assert ready._store.form.prompt == "kept"
    assert from_state(to_state(ready._store.form)) == ready._store.form
