"""What a person's hands do to the form: choose a model, press Generate, reach for a control by its name."""

from __future__ import annotations

from typing import TypeVar, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.catalog.spec import Model
from app.request import GenerationRequest
from ui.compose.panel import ComposePanel

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


def named(panel: QWidget, kind: type[W], name: str) -> W:
    found = [widget for widget in panel.findChildren(kind) if widget.accessibleName() == name]
    assert found, f"nothing is called {name}"
    return found[0]
