"""What becomes of the form when the model changes, when the program starts again, when a picture is made anew."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDoubleSpinBox, QPushButton
from pytestqt.qtbot import QtBot

from app.catalog.load import Catalog
from app.request import GenerationRequest, Reference
from tests.ui.compose.hands import asked, choose, named
from ui.compose.panel import ComposePanel


def test_a_change_that_costs_something_says_so_and_go_back_undoes_it(ready: ComposePanel) -> None:
    choose(ready, "flux-2-pro")
    ready._store.set_size("3:4")
    choose(ready, "rich-1")
    strip = ready._parts.strip
    assert strip.isVisible()
    assert strip.text() == "3:4 → 1:1"
    named(strip, QPushButton, "Go back").click()
    assert ready.state()["model"] == "flux-2-pro"
    assert ready.state()["size"] == "3:4"
    assert not strip.isVisible()


def test_changing_there_and_back_restores_options_that_the_other_did_not_have(
    ready: ComposePanel, qtbot: QtBot
) -> None:
    choose(ready, "rich-1")
    named(ready, QDoubleSpinBox, "Temperature").setValue(1.0)
    choose(ready, "grok-4-1-image")
    assert dict(asked(ready, qtbot)[0].options) == {}
    choose(ready, "rich-1")
    assert asked(ready, qtbot)[0].options["metadata.temperature"] == 1.0


def test_the_whole_form_comes_back(panel: ComposePanel, qtbot: QtBot, rich_catalog: Catalog) -> None:
    request = GenerationRequest(
        model="rich-1",
        prompt="A mug",
        size="21:9",
        n=3,
        options={"metadata.resolution": "2K", "metadata.temperature": 0.5, "metadata.watermark": False},
        references=(Reference(name="a.png", url="https://example.test/a.png"),),
    )
    panel.load_request(request)
    panel._parts.options.unfold(True)
    other = ComposePanel()
    qtbot.addWidget(other)
    other.restore(panel.state())  # before there is a catalogue, as at a start
    other.set_catalog(rich_catalog)
    assert other.state() == panel.state()
    assert other._parts.prompt.prompt() == "A mug"
    assert [item.name for item in other._tray.items] == ["a.png"]
    assert other._store.form.count == 3


@pytest.mark.parametrize("state", [{}, {"model": "no-such-model", "prompt": "A mug"}, {"model": 7, "count": "x"}])
def test_a_state_that_makes_no_sense_falls_back_to_the_first_model(
    panel: ComposePanel, rich_catalog: Catalog, state: dict[str, object]
) -> None:
    panel.restore(state)
    assert panel.state()["model"] == rich_catalog.models[0].id
    assert panel._parts.model.currentText() == rich_catalog.models[0].name


def test_a_model_that_is_gone_is_named(panel: ComposePanel) -> None:
    panel.restore({"model": "no-such-model"})
    assert "no-such-model" in panel._parts.strip.text()
