"""As in this picture: the size whose shape is nearest to that of one of the references."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QToolButton

from app.catalog.nearest import nearest_ratio
from app.catalog.spec import Model
from app.request import GenerationRequest
from app.words import tr
from ui.compose.words import shape_words
from ui.widgets import set_tooltip

_LONGEST = 40


class Likeness(QObject):
    """Looks after the button beside the label "Size"; with several references it asks which one.

    Signals:
        chosen: the size.
    """

    chosen = Signal(str)

    def __init__(self, button: QToolButton) -> None:
        super().__init__(button)
        self._button = button
        self._offers: list[tuple[str, str]] = []
        button.hide()
        button.clicked.connect(self._on_clicked)

    def set_request(self, model: Model, request: GenerationRequest) -> None:
        """Offer the shapes of the references that would be sent."""
        self._offers = likenesses(model, request)
        self._button.setVisible(bool(self._offers))
        one = self._offers[0] if len(self._offers) == 1 else None
        tip = (
            tr("{size} is nearest to {picture}", size=shape_words(one[1]), picture=one[0])
            if one
            else tr("The nearest size to one of the references")
        )
        set_tooltip(self._button, tip)
        self._button.setAccessibleDescription(tip)

    def _on_clicked(self) -> None:
        if len(self._offers) == 1:
            self.chosen.emit(self._offers[0][1])
            return
        menu = QMenu(self._button)
        menu.aboutToHide.connect(menu.deleteLater)
        for number, (name, size) in enumerate(self._offers, 1):
            short = name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…"
            text = f"{number}  {short}\t{shape_words(size)}".replace("&", "&&")
            menu.addAction(text, partial(self.chosen.emit, size))
        menu.popup(self._button.mapToGlobal(QPoint(0, self._button.height() + 2)))


def likenesses(model: Model, request: GenerationRequest) -> list[tuple[str, str]]:
    """Name and nearest size of every reference whose pixels are known, in order."""
    found: list[tuple[str, str]] = []
    for reference in request.references:
        if reference.width and reference.height:
            size = nearest_ratio(model, reference.width, reference.height, request)
            if size is not None:
                found.append((reference.name, size))
    return found
