"""Choosing a model: by mouse, by keyboard, by typing a part of a name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.catalog.load import Catalog
from ui.compose.model_list import ID_ROLE, ModelListView, matches, model_rows
from ui.compose.model_popup import ModelPopup
from ui.compose.panel import ComposePanel

# what the offscreen platform says of every popup
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def open_list(panel: ComposePanel) -> ModelPopup:
    field = panel._parts.model
    field.showPopup()
    return field.popup()


def filter_of(popup: ModelPopup) -> QLineEdit:
    (found,) = popup.findChildren(QLineEdit)
    return found


def test_models_are_grouped_under_their_family(catalog: Catalog) -> None:
    rows = model_rows(catalog)
    texts = [(rows.item(row).text(), rows.item(row).data(ID_ROLE)) for row in range(rows.rowCount())]
    assert texts[0] == (catalog.families[0].name, None)
    assert [model_id for _, model_id in texts if model_id] == [model.id for model in catalog.models]


def test_a_row_tells_a_screen_reader_description_limits_and_price(catalog: Catalog) -> None:
    rows = model_rows(catalog, "gpt-image-2")
    spoken = rows.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "4,000 characters" in spoken
    assert "0.015 USD" in spoken


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("nano-ban", {"gemini-2.5-flash-image-preview", "gemini-3-pro-image-preview"}),
        ("BANANA-PRO", {"gemini-3-pro-image-preview"}),
        ("gemini flash 2.5", {"gemini-2.5-flash-image-preview", "gemini-2.5-flash-image-official"}),
        ("kontext max", {"flux-kontext-max"}),
    ],
)
def test_a_model_is_found_by_name_id_or_alias(catalog: Catalog, text: str, ids: set[str]) -> None:
    found = {model.id for family in catalog.families for model in family.models if matches(model, family.name, text)}
    assert found == ids


def test_typing_filters_and_enter_chooses(panel: ComposePanel, qtbot: QtBot) -> None:
    popup = open_list(panel)
    qtbot.keyClicks(filter_of(popup), "grok 4.2")
    assert popup.shown_ids() == ["grok-4-2-image"]
    qtbot.keyClick(filter_of(popup), Qt.Key.Key_Return)
    assert not popup.isVisible()
    assert panel.state()["model"] == "grok-4-2-image"


def test_arrows_walk_over_the_headings(panel: ComposePanel, qtbot: QtBot, rich_catalog: Catalog) -> None:
    popup = open_list(panel)
    ids = [model.id for model in rich_catalog.models]
    walked = [popup.selected_id()]
    for _ in range(len(ids)):
        qtbot.keyClick(filter_of(popup), Qt.Key.Key_Down)
        walked.append(popup.selected_id())
    assert walked == [*ids, ids[-1]]


def rest_pointer_on(popup: ModelPopup, row: int) -> None:
    """Qt asks where the pointer is whenever a list moves under it."""
    view = popup.findChild(ModelListView)
    assert view is not None
    place = view.visualRect(view.model().index(row, 0)).center()
    QCursor.setPos(view.viewport().mapToGlobal(place))


def test_a_pointer_that_rests_on_the_list_does_not_take_the_selection_from_the_arrows(
    panel: ComposePanel, qtbot: QtBot, rich_catalog: Catalog
) -> None:
    popup = open_list(panel)
    ids = [model.id for model in rich_catalog.models]
    rest_pointer_on(popup, 2)
    for _ in ids:  # the list scrolls on the way
        qtbot.keyClick(filter_of(popup), Qt.Key.Key_Down)
    assert popup.selected_id() == ids[-1]


def test_a_pointer_that_moves_takes_the_selection_along(panel: ComposePanel, qtbot: QtBot) -> None:
    popup = open_list(panel)
    view = popup.findChild(ModelListView)
    assert view is not None
    under = [view.visualRect(view.model().index(row, 0)).center() for row in (2, 3)]
    before = popup.selected_id()
    qtbot.mouseMove(view.viewport(), under[0])
    assert popup.selected_id() == before, "a list that opens under the pointer is told where it is"
    qtbot.mouseMove(view.viewport(), under[1])
    assert popup.selected_id() == view.model().index(3, 0).data(ID_ROLE)


def test_escape_changes_nothing(panel: ComposePanel, qtbot: QtBot) -> None:
    before = panel.state()["model"]
    popup = open_list(panel)
    qtbot.keyClick(filter_of(popup), Qt.Key.Key_Down)
    qtbot.keyClick(filter_of(popup), Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert panel.state()["model"] == before


def test_a_name_that_nothing_has_says_so(panel: ComposePanel, qtbot: QtBot) -> None:
    popup = open_list(panel)
    qtbot.keyClicks(filter_of(popup), "zzz")
    assert popup.shown_ids() == []
    qtbot.keyClick(filter_of(popup), Qt.Key.Key_Return)  # nothing to choose: the list stays open
    assert popup.isVisible()
    popup.close()


def test_the_closed_field_steps_with_the_arrow_keys(panel: ComposePanel, qtbot: QtBot, rich_catalog: Catalog) -> None:
    field = panel._parts.model
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert panel.state()["model"] == rich_catalog.models[1].id
    assert field.currentText() == rich_catalog.models[1].name
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert panel.state()["model"] == rich_catalog.models[0].id


def test_a_letter_opens_the_list_with_that_letter(panel: ComposePanel, qtbot: QtBot) -> None:
    field = panel._parts.model
    qtbot.keyClick(field, Qt.Key.Key_G)
    assert field.popup().isVisible()
    assert filter_of(field.popup()).text() == "g"
    field.hidePopup()


def test_the_field_is_named_and_described(panel: ComposePanel) -> None:
    field = panel._parts.model
    assert field.accessibleName() == "Model"
    assert field.accessibleDescription()
    assert field.grab().width() > 0
