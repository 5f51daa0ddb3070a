"""How the form looks: a picture of it for every kind of model, in both themes, with nothing cut off."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.catalog.load import load_catalog
from app.catalog.spec import Model
from app.request import Reference
from tests.ui.compose.hands import choose
from ui.compose.panel import ComposePanel
from ui.theme import ThemeName, apply_theme
from ui.widgets import Elided

SHIPPED = load_catalog(None)
SHOWN = (
    "flux-2-pro",
    "flux-kontext-pro",
    "gpt-image-2",
    "gpt-4o-image",
    "gemini-3-pro-image-preview",
    "grok-4-1-image",
    "doubao-seedream-4-0",
)
LOW = 728
"""Height of the form in a window of 1280 × 800."""

PROMPT = "An enamel mug on washed linen, morning light from the left, shallow depth of field"


@pytest.fixture(params=["dark", "light"])
def form(
    request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> ComposePanel:
    theme: ThemeName = request.param
    apply_theme(qapp, theme)
    made = ComposePanel()
    qtbot.addWidget(made)
    monkeypatch.setattr(type(made._worker), "is_attached", True)
    made.set_catalog(SHIPPED)
    made.set_prompt(PROMPT)
    made.resize(360, LOW)
    made.show()
    return made


def picture(form: ComposePanel, qapp: QApplication) -> QImage:
    for _ in range(3):
        qapp.processEvents()
    return form.grab().toImage()


def test_seven_models_give_seven_pictures(form: ComposePanel, qapp: QApplication, tmp_path: Path) -> None:
    pictures: list[QImage] = []
    for model_id in SHOWN:
        choose(form, model_id)
        pictures.append(picture(form, qapp))
        assert pictures[-1].save(str(tmp_path / f"{model_id}.png"))
    files = sorted(tmp_path.glob("*.png"))
    assert len(files) == len(SHOWN)
    assert all(QImage(str(file)).width() == 360 for file in files)
    assert all(one != other for one, other in pairwise(pictures))


@pytest.mark.parametrize("model_id", ["flux-2-pro", "flux-2-flex", "gpt-image-2"])
def test_the_common_models_fit_a_low_window_without_scrolling(
    form: ComposePanel, qapp: QApplication, model_id: str
) -> None:
    choose(form, model_id)
    form.add_references([Reference(name="a.png", url="https://a.test/a.png", width=64, height=64)])
    picture(form, qapp)
    assert form._parts.scroll.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("model", SHIPPED.models, ids=lambda model: model.id)
def test_no_word_is_cut_off(form: ComposePanel, qapp: QApplication, model: Model) -> None:
    choose(form, model)
    form._parts.options.unfold(True)
    form._parts.prompt.set_prompt(f"{PROMPT}, {{red|deep blue}} rim")
    picture(form, qapp)
    inside = form._parts.scroll.widget()
    assert inside is not None
    for label in inside.findChildren(QLabel):
        if label.isVisible() and not isinstance(label, Elided):
            assert label.width() >= label.minimumSizeHint().width(), label.text()
    for button in inside.findChildren(QAbstractButton):
        if button.isVisible() and button.text() and button.property("role") != "tile":
            assert button.width() >= button.minimumSizeHint().width() - 1, button.text()
    for widget in inside.findChildren(QWidget):
        if widget.isVisible():
            place = QRect(widget.mapTo(inside, QPoint(0, 0)), widget.size())
            assert inside.rect().contains(place), f"{type(widget).__name__} {widget.accessibleName()} sticks out"
