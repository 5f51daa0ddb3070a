"""The form as a value: text that may be sent, and the way through a stored state."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.request import GenerationRequest, Reference
from ui.compose.form import MOST_PICTURES, PROMPT_CAP, Form, clean_prompt, from_request, from_state, to_state

FULL = Form(
    model="flux-2-pro",
    prompt="a mug\nwith \U0001f431",
    size="3:2",
    count=5,
    options={"metadata.resolution": "2K", "metadata.watermark": False, "metadata.seed": 7, "metadata.heat": 0.5},
    references=(Reference(name="mug.png", sha256="a" * 64, format="png", bytes=10, width=3, height=2),),
)


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("a\x00b\x1b[31m\x7f\x85c", "ab[31mc"),
        ("one\r\ntwo\rthree\u2028four\u2029five", "one\ntwo\nthree\nfour\nfive"),
        ("tab\tstays", "tab\tstays"),
        ("half \ud83d a cat", "half  a cat"),
        ("\u202eשלום\u202c", "\u202eשלום\u202c"),
        ("<b>not markup</b>", "<b>not markup</b>"),
    ],
)
def test_a_prompt_keeps_its_words_and_loses_what_cannot_be_sent(pasted: str, kept: str) -> None:
    assert clean_prompt(pasted) == kept


@given(st.text())
def test_a_cleaned_prompt_can_always_be_encoded_and_is_clean_already(text: str) -> None:
    cleaned = clean_prompt(text)
    assert json.loads(json.dumps(cleaned).encode("utf-8")) == cleaned
    assert clean_prompt(cleaned) == cleaned


def test_the_whole_form_survives_a_restart() -> None:
    assert from_state(json.loads(json.dumps(to_state(FULL)))) == FULL


RUBBISH: list[dict[str, object]] = [
    {},
    {"model": 3, "prompt": None, "size": [], "count": "many", "options": "x", "references": {"a": 1}},
    {"references": [{"name": "x", "surprise": {}}, 4]},
    {"options": {"metadata.resolution": {"nested": True}}},
]


@pytest.mark.parametrize("rubbish", RUBBISH)
def test_a_stored_form_that_makes_no_sense_becomes_an_empty_one(rubbish: dict[str, object]) -> None:
    form = from_state(rubbish)
    assert (form.model, form.prompt, form.size, form.count, dict(form.options)) == ("", "", None, 1, {})


def test_one_broken_field_does_not_take_the_others_with_it() -> None:
    state = {**to_state(FULL), "count": "four"}
    assert from_state(state).prompt == FULL.prompt
    assert from_state(state).count == 1


def test_a_stored_count_and_prompt_stay_within_what_the_form_holds() -> None:
    form = from_state({"count": 10**9, "prompt": "x\x00" * PROMPT_CAP})
    assert form.count == MOST_PICTURES
    assert form.prompt == "x" * PROMPT_CAP


def test_a_pictures_request_fills_the_whole_form() -> None:
    request = GenerationRequest(
        model="grok-4-1-image",
        prompt="again",
        size="16:9",
        n=2,
        options={"metadata.resolution": "2K"},
        references=FULL.references,
    )
    form = from_request(request, FULL)
    assert (form.model, form.prompt, form.size, form.count) == ("grok-4-1-image", "again", "16:9", 2)
    assert dict(form.options) == {"metadata.resolution": "2K"}
    assert form.references == FULL.references


def test_taking_a_choice_back_leaves_the_other_options() -> None:
    form = FULL.with_option("metadata.seed", None)
    assert "metadata.seed" not in form.options
    assert form.options["metadata.resolution"] == "2K"
