"""A second press for what costs more than the person wants to spend by accident."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.words import number, tr
from ui.compose.costs import estimate_amount

if TYPE_CHECKING:
    from app.catalog.spec import Model
    from app.request import GenerationRequest
    from ui.compose.costs import PriceOf
    from ui.compose.generate_bar import GenerateButton

PATIENCE = 6000
"""Milliseconds that a question stands: a press after that is a first one again."""


class Confirmation(QObject):
    """Asks in the button itself. The same press again is the answer; any change of the form takes the question back.

    Attributes:
        limit: from which amount on it asks, in the account's own unit; None: never.
    """

    def __init__(self, button: GenerateButton, parent: QObject) -> None:
        super().__init__(parent)
        self.limit: float | None = None
        self._button = button
        self._asked: tuple[GenerationRequest, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE)
        self._timer.timeout.connect(self.withdraw)

    def allows(self, model: Model | None, wanted: tuple[GenerationRequest, ...], price_of: PriceOf | None) -> bool:
        """Whether this may be sent now; otherwise the question stands in the button."""
        if self.limit is None or model is None:
            return True
        amount = estimate_amount(model, wanted, price_of)
        if (amount is not None and amount <= self.limit + 1e-9) or wanted == self._asked:
            self.withdraw()
            return True
        self._asked = wanted
        self._button.ask(
            tr("Price unknown: press again to send")
            if amount is None
            else tr("About {money}: press again to send", money=number(amount, 2))
        )
        self._timer.start()
        return False

    def withdraw(self) -> None:
        """Ask no more."""
        self._timer.stop()
        self._asked = ()
        self._button.ask("")
