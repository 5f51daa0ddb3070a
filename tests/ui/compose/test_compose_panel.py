"""The form as a person uses it, for every model of the shipped tables: what is clicked is what is asked for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QDoubleSpinBox, QLineEdit, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from app.catalog.check import check
from app.catalog.load import load_catalog
from app.catalog.spec import Model
from app.request import Reference
from tests.ui.compose.hands import asked, choose, give_references, meet, named
from ui.compose.panel import ComposePanel
from ui.compose.reasons import STARTING
from ui.widgets import Segmented

SHIPPED = load_catalog(None)
MODELS = pytest.mark.parametrize("model", SHIPPED.models, ids=lambda model: model.id)


@MODELS
def test_every_size_tile_asks_for_its_size(ready: ComposePanel, qtbot: QtBot, model: Model) -> None:
    choose(ready, model)
    tiles = ready._parts.size.tiles()
    assert len(tiles) >= len(model.size.choices if model.size else ())
    needs = {str(choice.value): choice.needs for choice in (model.size.choices if model.size else ())}
    for tile in tiles:
        meet(ready, qtbot, needs.get(str(tile.value)))
        qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
        assert tile.isChecked()
        (request,) = asked(ready, qtbot)
        assert request.size == tile.value
        assert check(model, request) == ()


@MODELS
def test_every_segment_and_entry_asks_for_its_value(ready: ComposePanel, qtbot: QtBot, model: Model) -> None:
    choose(ready, model)
    give_references(ready, model.references.minimum if model.references else 0)
    ready._parts.options.unfold(True)
    for field, control in ready._parts.options.controls().items():
        inner = control.control
        meet(ready, qtbot, control.option.needs)
        if isinstance(inner, Segmented):
            for value, button in zip(inner.values(), inner.buttons(), strict=True):
                qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
                (request,) = asked(ready, qtbot)
                assert request.options.get(field) == value
                assert check(model, request) == ()
        elif isinstance(inner, QComboBox):
            for index in range(inner.count()):
                inner.setCurrentIndex(index)
                (request,) = asked(ready, qtbot)
                assert request.options.get(field) == inner.itemData(index)
                assert check(model, request) == ()


@MODELS
@pytest.mark.parametrize("wanted", [1, 2, 3, 4, 8, 16])
def test_every_number_of_pictures_is_reached(ready: ComposePanel, qtbot: QtBot, model: Model, wanted: int) -> None:
    choose(ready, model)
    give_references(ready, model.references.minimum if model.references else 0)
    named(ready, QSpinBox, "Number of pictures").setValue(wanted)
    requests = asked(ready, qtbot)
    assert sum(request.n or 1 for request in requests) == wanted
    assert all(check(model, request) == () for request in requests)
    assert ready._bar.button.label == ("Generate" if wanted == 1 else f"Generate {wanted}")


def test_ten_clicks_ask_ten_times(ready: ComposePanel, qtbot: QtBot) -> None:
    heard: list[object] = []
    ready.generate_requested.connect(heard.append)
    for _ in range(10):
        qtbot.mouseClick(ready._bar.button, Qt.MouseButton.LeftButton)
    assert len(heard) == 10


def test_ctrl_enter_works_from_the_prompt_and_from_the_tiles(ready: ComposePanel, qtbot: QtBot) -> None:
    heard: list[object] = []
    ready.generate_requested.connect(heard.append)
    for place in (ready._parts.prompt, ready._parts.size.tiles()[0], ready._parts.model):
        qtbot.keyClick(place, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(heard) == 3


def test_tab_leaves_the_prompt(panel: ComposePanel, qtbot: QtBot) -> None:
    panel.focus_prompt()
    qtbot.keyClick(panel._parts.prompt, Qt.Key.Key_Tab)
    assert panel._parts.prompt.prompt() == ""
    assert panel.focusWidget() is not panel._parts.prompt


def test_arrow_keys_move_through_the_sizes(ready: ComposePanel, qtbot: QtBot) -> None:
    choose(ready, "grok-4-1-image")
    tiles = ready._parts.size.tiles()
    tiles[0].setFocus()
    qtbot.keyClick(tiles[0], Qt.Key.Key_Right)
    assert tiles[1].isChecked()
    assert ready.state()["size"] == tiles[1].value


# ------------------------------------------------------------------------------------------------------- the reasons


def test_without_a_core_everything_can_be_filled_in_and_only_sending_waits(panel: ComposePanel, qtbot: QtBot) -> None:
    panel.set_prompt("A mug")
    qtbot.mouseClick(panel._parts.size.tiles()[3], Qt.MouseButton.LeftButton)
    assert panel.state()["size"] == panel._parts.size.tiles()[3].value
    assert not panel._bar.button.isEnabled()
    assert panel._bar.reason_texts() == [STARTING]


def test_an_empty_prompt_is_the_reason_and_a_click_on_it_leads_there(ready: ComposePanel, qtbot: QtBot) -> None:
    ready.set_prompt("   ")
    assert not ready._bar.button.isEnabled()
    assert "empty" in ready._bar.reason_texts()[0]
    ready._bar.follow(0)
    assert ready.focusWidget() is ready._parts.prompt


def test_a_prompt_over_the_limit_turns_the_counter_into_a_warning(ready: ComposePanel) -> None:
    choose(ready, "gemini-2.5-flash-image-preview")
    ready.set_prompt("\U0001f431" * 1000)
    section = ready._parts.prompt_section
    assert section.state_text() == "1,000 of 1,000 characters"
    assert ready._bar.button.isEnabled()
    ready.set_prompt("\U0001f431" * 1001)
    assert section.state_text() == "1,001 of 1,000 characters, 1 too many"
    assert not ready._bar.button.isEnabled()
    assert "too long" in ready._bar.reason_texts()[0]


def test_a_required_reference_leads_to_the_tile_that_adds_one(ready: ComposePanel) -> None:
    choose(ready, "edit-only")
    assert not ready._bar.button.isEnabled()
    ready._bar.follow(0)
    focused = ready.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Add references"


def test_trigger_with_a_reason_sends_nothing_and_shows_the_place(ready: ComposePanel) -> None:
    heard: list[object] = []
    ready.generate_requested.connect(heard.append)
    ready.set_prompt("")
    ready.trigger_generate()
    assert heard == []
    assert ready.focusWidget() is ready._parts.prompt


# ------------------------------------------------------------------------------------------------- what tables can say


def test_sizes_that_the_resolution_forbids_are_disabled_and_say_why(ready: ComposePanel, qtbot: QtBot) -> None:
    choose(ready, "rich-1")
    control = ready._parts.options.controls()["metadata.resolution"].control
    assert isinstance(control, Segmented)
    qtbot.mouseClick(control.buttons()[2], Qt.MouseButton.LeftButton)
    disabled = {tile.label: tile.accessibleDescription() for tile in ready._parts.size.tiles() if not tile.isEnabled()}
    assert disabled["1:1"] == "Not offered with Resolution 4K."
    assert disabled["Match input"] == "Needs at least 1 reference image."


def test_an_option_that_needs_another_is_disabled_until_it_is_on(ready: ComposePanel, qtbot: QtBot) -> None:
    choose(ready, "rich-1")
    options = ready._parts.options.controls()
    first = options["metadata.google_search"].control
    second = options["metadata.google_image_search"].control
    assert not second.isEnabled()
    assert "Google search" in second.accessibleDescription()
    qtbot.keyClick(first, Qt.Key.Key_Space)
    assert second.isEnabled()
    qtbot.keyClick(second, Qt.Key.Key_Space)
    (request,) = asked(ready, qtbot)
    assert dict(request.options) == {"metadata.google_search": True, "metadata.google_image_search": True}


def test_what_a_model_does_not_know_is_not_shown(ready: ComposePanel) -> None:
    choose(ready, "rich-1")
    assert "metadata.only" not in ready._parts.options.controls()  # one choice: nothing to decide
    choose(ready, "text-only")
    assert ready._parts.options.controls() == {}
    assert not ready._parts.size_section.isVisible()
    assert not ready.area.isVisible()
    assert ready._parts.reference_section.state_text() == "Text Only takes none"


def test_numbers_without_a_default_start_as_auto_and_are_sent_once_chosen(ready: ComposePanel, qtbot: QtBot) -> None:
    choose(ready, "rich-1")
    spin = named(ready, QDoubleSpinBox, "Temperature")
    assert spin.text() == "Auto"
    assert "metadata.temperature" not in asked(ready, qtbot)[0].options
    spin.setValue(1.5)
    assert asked(ready, qtbot)[0].options["metadata.temperature"] == 1.5


def test_text_options_are_folded_away_and_sent(ready: ComposePanel, qtbot: QtBot) -> None:
    choose(ready, "rich-1")
    line = named(ready, QLineEdit, "Negative prompt")
    assert not line.isVisible()
    ready._parts.options.unfold(True)
    assert line.isVisible()
    qtbot.keyClicks(line, "blur")
    assert asked(ready, qtbot)[0].options["metadata.negative"] == "blur"


# ----------------------------------------------------------------------------------------------- the whole panel


def test_every_control_has_a_name(ready: ComposePanel) -> None:
    for model in ("rich-1", "flux-2-pro", "gemini-2.5-flash-image-preview"):
        choose(ready, model)
        QApplication.processEvents()
        nameless = [
            type(widget).__name__
            for widget in ready.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not widget.accessibleName()
            and not (isinstance(widget, QPushButton) and widget.text())
            and widget.isVisible()
            and "qt_" not in widget.objectName()
        ]
        assert nameless == []


def test_the_form_fits_a_small_screen_without_scrolling(ready: ComposePanel) -> None:
    choose(ready, "flux-2-pro")
    ready._tray.add_references([Reference(name=f"{i}.png", sha256=f"{i:064x}") for i in range(4)])
    ready.resize(360, 690)  # 800 px less bars, title and status line
    for _ in range(4):
        QApplication.processEvents()
    assert ready._parts.scroll.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("width", [360, 384, 440])
def test_nothing_sticks_out_sideways(ready: ComposePanel, width: int) -> None:
    for model in ("rich-1", "gemini-2.5-flash-image-preview", "gpt-image-2"):
        choose(ready, model)
        ready._parts.options.unfold(True)
        ready.resize(width, 700)
        for _ in range(4):
            QApplication.processEvents()
        inside = ready._parts.scroll.widget()
        assert inside is not None
        assert inside.width() <= ready._parts.scroll.viewport().width()
        for widget in inside.findChildren(QWidget):
            if widget.isVisible():
                right = widget.mapToGlobal(widget.rect().topRight()).x() - inside.mapToGlobal(QPoint(0, 0)).x()
                assert right <= inside.width(), widget
