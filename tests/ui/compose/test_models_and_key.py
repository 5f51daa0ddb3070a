"""Which models the key may use, which ones the person likes, and what they cost: as the picker tells it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from app.catalog.load import Catalog
from app.gateway.demo.script import Fault, Script
from app.tasks.prices import PriceKnowledge
from tests.ui.compose.conftest import Attach
from tests.ui.compose.hands import choose, named
from tests.ui.shell.sitting import until
from ui.compose.model_list import FAVOURITES, ID_ROLE, ModelListView, model_rows, star_place
from ui.compose.model_popup import ModelPopup
from ui.compose.panel import ComposePanel
from ui.compose.shelf import NOT_ALLOWED, Knowledge

pytestmark = [pytest.mark.anyio, pytest.mark.qt_log_ignore("This plugin does not support")]


def only(panel: ComposePanel, *ids: str) -> None:
    """As if the gateway had named these."""
    known = Knowledge(allowed=frozenset(ids))
    panel._parts.model.set_knowledge(known)


def opened(panel: ComposePanel) -> ModelPopup:
    panel._parts.model.showPopup()
    return panel._parts.model.popup()


def headings(catalog: Catalog, knowledge: Knowledge) -> list[tuple[str, list[str]]]:
    rows = model_rows(catalog, knowledge=knowledge)
    groups: list[tuple[str, list[str]]] = []
    for row in range(rows.rowCount()):
        found = rows.item(row).data(ID_ROLE)
        if found is None:
            groups.append((rows.item(row).text(), []))
        else:
            groups[-1][1].append(found)
    return groups


def test_favourites_stand_in_a_group_on_top_in_the_order_they_were_marked(catalog: Catalog) -> None:
    groups = headings(catalog, Knowledge(favourites=("gpt-image-2", "flux-2-pro", "gone-long-ago")))
    assert groups[0] == (FAVOURITES, ["gpt-image-2", "flux-2-pro"])
    everywhere = [model_id for _, ids in groups for model_id in ids]
    assert sorted(everywhere) == sorted(model.id for model in catalog.models)


def test_ctrl_d_marks_a_favourite_and_takes_it_back(panel: ComposePanel, qtbot: QtBot) -> None:
    popup = opened(panel)
    line = popup.findChildren(QLineEdit)[0]
    qtbot.keyClicks(line, "gpt-image-2")
    chosen = popup.selected_id()
    qtbot.keyClick(line, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert panel.state()["favourites"] == [chosen]
    assert popup.isVisible()
    assert popup.selected_id() == chosen
    qtbot.keyClick(line, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert panel.state()["favourites"] == []
    popup.close()


def test_a_click_on_the_star_marks_and_does_not_choose(panel: ComposePanel, qtbot: QtBot) -> None:
    before = panel.state()["model"]
    popup = opened(panel)
    (rows,) = popup.findChildren(ModelListView)
    index = rows.model().index(2, 0)
    wanted = index.data(ID_ROLE)
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=star_place(rows.visualRect(index)).center())
    assert panel.state()["favourites"] == [wanted]
    assert panel.state()["model"] == before
    assert popup.isVisible()
    popup.close()


def test_favourites_come_back(panel: ComposePanel, qtbot: QtBot) -> None:
    panel._shelf.toggle("flux-2-pro")
    other = ComposePanel()
    qtbot.addWidget(other)
    other.restore(panel.state())
    assert other.state()["favourites"] == ["flux-2-pro"]
    other.restore({"favourites": [7, "a", "a", None]})
    assert other.state()["favourites"] == ["a"]


def test_what_the_key_may_not_use_is_greyed_with_the_reason_and_cannot_be_chosen(
    panel: ComposePanel, qtbot: QtBot
) -> None:
    only(panel, "flux-2-pro", "gpt-image-2")
    popup = opened(panel)
    assert popup.shown_ids(usable=True) == ["flux-2-pro", "gpt-image-2"]
    (rows,) = popup.findChildren(ModelListView)
    greyed = next(
        rows.model().index(row, 0)
        for row in range(rows.model().rowCount())
        if rows.model().index(row, 0).data(ID_ROLE) == "flux-2-flex"
    )
    assert NOT_ALLOWED in greyed.data(Qt.ItemDataRole.AccessibleTextRole)
    before = panel.state()["model"]
    inside = rows.visualRect(greyed).topLeft() + QPoint(30, 20)
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=inside)
    assert panel.state()["model"] == before
    popup.close()


def test_the_arrow_keys_of_the_closed_field_leave_it_out(panel: ComposePanel, qtbot: QtBot) -> None:
    choose(panel, "flux-2-pro")
    only(panel, "flux-2-pro", "gpt-image-2")
    qtbot.keyClick(panel._parts.model, Qt.Key.Key_Down)
    assert panel.state()["model"] == "gpt-image-2"


def test_an_alias_that_is_allowed_allows_its_model(rich_catalog: Catalog) -> None:
    model = rich_catalog.find("rich-1")
    assert model is not None
    assert Knowledge(allowed=frozenset({"wealthy"})).refusal(model) == ""
    assert Knowledge(allowed=frozenset({"other"})).refusal(model) == NOT_ALLOWED
    assert Knowledge().refusal(model) == ""


@pytest.mark.parametrize(
    ("known", "words"),
    [
        (PriceKnowledge(0.031, "", "measured", 3, "2026-05-03", 0.031, 0.031), "0.031 a picture, measured"),
        (PriceKnowledge(0.04, "USD", "published", date="2026-01-01"), "≈ 0.015–0.04 USD a picture, published"),
        (PriceKnowledge(), "≈ 0.015–0.04 USD a picture, published"),
    ],
)
def test_a_price_says_who_says_so(rich_catalog: Catalog, known: PriceKnowledge, words: str) -> None:
    model = rich_catalog.find("rich-1")
    assert model is not None
    assert Knowledge(price_of=lambda _request: known).price(model) == words


# ------------------------------------------------------------------------------------------------- with a real core


async def test_the_header_counts_what_the_key_may_use(panel: ComposePanel, attach: Attach) -> None:
    async with attach() as core:
        popup = opened(panel)
        named(popup, QToolButton, "Ask again which models this key may use").click()
        every = len(core.catalog.models)
        words = f"{every} of {every} models allowed for this key"
        await until(lambda: popup.status_text() == words)
        assert panel._parts.model_section.state_text() == words
        popup.close()
    assert panel._parts.model_section.state_text() == ""


async def test_a_refresh_that_fails_says_so_and_greys_nothing(panel: ComposePanel, attach: Attach) -> None:
    broken = Script(queue_seconds=0, run_seconds=0, faults=(Fault(at="models", status=403, times=10),))
    async with attach(broken):
        popup = opened(panel)
        named(popup, QToolButton, "Ask again which models this key may use").click()
        await until(lambda: popup.status_text().startswith("Not known which models"))
        assert popup.shown_ids(usable=True) == popup.shown_ids()
        popup.close()


async def test_a_model_that_the_key_may_not_use_is_the_reason_under_generate(
    panel: ComposePanel, attach: Attach
) -> None:
    async with attach() as core:
        practice = core._practice
        assert practice is not None
        practice.allowed = frozenset({"gpt-image-2"})
        panel._shelf.refresh()
        await until(lambda: panel._shelf.knowledge.allowed == frozenset({"gpt-image-2"}))
        choose(panel, "flux-2-pro")
        panel.set_prompt("A mug")
        assert any(NOT_ALLOWED in text for text in panel._bar.reason_texts())
        choose(panel, "gpt-image-2")
        assert panel._bar.button.isEnabled()


async def test_a_list_that_names_none_of_our_models_locks_nothing(panel: ComposePanel, attach: Attach) -> None:
    async with attach() as core:
        practice = core._practice
        assert practice is not None
        practice.allowed = frozenset({"some-video-model"})
        assert core.known_allowed() is None
        await core.allowed_models()
        assert panel._shelf.knowledge.allowed is None
