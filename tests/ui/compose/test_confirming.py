"""The second press for what is expensive, and a form whose draft is not kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.catalog.load import Catalog, load_catalog
from app.request import GenerationRequest
from app.tasks.prices import PriceKnowledge
from ui.compose.confirming import Confirmation
from ui.compose.form import Form, to_state, without_draft
from ui.compose.generate_bar import GenerateButton


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load_catalog()


@pytest.fixture
def button(qtbot: QtBot) -> GenerateButton:
    made = GenerateButton()
    qtbot.addWidget(made)
    return made


def costing(amount: float | None) -> Callable[[GenerationRequest], PriceKnowledge]:
    return lambda _request: PriceKnowledge(amount_per_image=amount, unit="", how="measured" if amount else "unknown")


def asked(catalog: Catalog, prompt: str = "a cat") -> tuple[GenerationRequest, ...]:
    return (GenerationRequest(model=catalog.models[0].id, prompt=prompt),)


def test_below_the_limit_nothing_is_asked(catalog: Catalog, button: GenerateButton) -> None:
    confirmation = Confirmation(button, button)
    assert confirmation.allows(catalog.models[0], asked(catalog), costing(9.0)), "without a limit"
    confirmation.limit = 0.5
    assert confirmation.allows(catalog.models[0], asked(catalog), costing(0.5))
    assert button.question == ""


def test_above_it_the_same_press_again_is_the_answer(catalog: Catalog, button: GenerateButton) -> None:
    confirmation = Confirmation(button, button)
    confirmation.limit = 0.5
    assert not confirmation.allows(catalog.models[0], asked(catalog), costing(0.6))
    assert "0.60" in button.question
    assert not confirmation.allows(catalog.models[0], asked(catalog, "a dog"), costing(0.6)), (
        "another one is asked again"
    )
    assert confirmation.allows(catalog.models[0], asked(catalog, "a dog"), costing(0.6))
    assert button.question == ""


def test_a_question_that_was_taken_back_is_asked_again(catalog: Catalog, button: GenerateButton) -> None:
    confirmation = Confirmation(button, button)
    confirmation.limit = 0.5
    confirmation.allows(catalog.models[0], asked(catalog), costing(0.6))
    confirmation.withdraw()
    assert not confirmation.allows(catalog.models[0], asked(catalog), costing(0.6))
    confirmation.withdraw()


def test_a_draft_that_is_not_kept_leaves_the_model_and_how_the_form_stands() -> None:
    form = Form(model="flux-2-flex", prompt="a secret", count=4)
    left = without_draft({**to_state(form), "unfolded": True, "favourites": ["flux-2-flex"]})
    assert "a secret" not in str(left)
    assert left["model"] == "flux-2-flex"
    assert left["unfolded"] is True
    assert left["favourites"] == ["flux-2-flex"]
