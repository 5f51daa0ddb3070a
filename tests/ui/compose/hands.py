"""What a person's hands do to the form: choose a model, press Generate, reach for a control by its name."""

from __future__ import annotations

from typing import TypeVar, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.catalog.spec import Model, Need
from app.request import GenerationRequest, Reference
from ui.compose.panel import ComposePanel
from ui.widgets import Segmented

W = TypeVar("W", bound=QWidget)


def asked(panel: ComposePanel, qtbot: QtBot) -> tuple[GenerationRequest, ...]:
    """Press Generate and take what it asks for."""
    with qtbot.waitSignal(panel.generate_requested) as caught:
        qtbot.mouseClick(panel._bar.button, Qt.MouseButton.LeftButton)
    assert caught.args is not None
    return cast("tuple[GenerationRequest, ...]", caught.args[0])


def choose(panel: ComposePanel, model: Model | str) -> None:
    field = panel._parts.model
    field.setCurrentIndex(field.findData(model if isinstance(model, str) else model.id))


def give_references(panel: ComposePanel, amount: int) -> None:
    """So many at least, each by its address: nothing has to be uploaded."""
    panel.add_references(
        [Reference(name=f"{number}.png", url=f"https://files.example.com/{number}.png") for number in range(amount)]
    )


def meet(panel: ComposePanel, qtbot: QtBot, need: Need | None) -> None:
    """Do to the form what a condition asks for."""
    if need is None:
        return
    give_references(panel, need.references)
    if need.option is not None:
        control = panel._parts.options.controls()[need.option].control
        assert isinstance(control, Segmented)
        qtbot.mouseClick(control.buttons()[control.values().index(need.value)], Qt.MouseButton.LeftButton)


def named(panel: QWidget, kind: type[W], name: str) -> W:
    found = [widget for widget in panel.findChildren(kind) if widget.accessibleName() == name]
    assert found, f"nothing is called {name}"
    return found[0]
