"""Whether the very same request was made before: asked in a worker a moment after the form comes to rest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import ProofsheetError
from app.request import GenerationRequest
from app.words import day, tr
from ui.compose.costs import amount_words
from ui.loop import spawn

if TYPE_CHECKING:
    from app.core import Core
    from app.library.record import ImageRecord

_REST = 250
"""Milliseconds without a change before anything is asked."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """The latest picture of the same request, and what it cost as far as that is known."""

    record: ImageRecord
    cost: float | None = None


class EarlierLookup(QObject):
    """Looks a request up in the library.

    Signals:
        found: `Earlier`; None when there is none.
    """

    found = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._core: Core | None = None
        self._wanted: GenerationRequest | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST)
        self._timer.timeout.connect(self._ask)

    def set_core(self, core: Core | None) -> None:
        """Whose library is asked; None: none."""
        self._core = core
        self.look_for(None)

    def look_for(self, request: GenerationRequest | None) -> None:
        """Ask about this request from now on; None has no answer."""
        if request == self._wanted:
            return
        self._wanted = request
        self._timer.stop()
        self.found.emit(None)
        if request is not None and self._core is not None:
            self._timer.start()

    def look_again(self) -> None:
        """A picture has been added."""
        if self._wanted is not None and self._core is not None:
            self._timer.start()

    def _ask(self) -> None:
        if self._core is not None and self._wanted is not None:
            spawn(self._find(self._core, self._wanted), name="look for the same request")

    async def _find(self, core: Core, request: GenerationRequest) -> None:
        import asyncio

        try:
            record = await asyncio.to_thread(core.made_before, request)
            cost = await _cost_of(core, record) if record is not None else None
        except (ProofsheetError, ValueError):  # a library that cannot be read says so elsewhere
            return
        if self._core is core and self._wanted == request:
            self.found.emit(Earlier(record, cost) if record is not None else None)


async def _cost_of(core: Core, record: ImageRecord) -> float | None:
    """What the library knows, else what was measured for the task that it came of."""
    if record.cost is not None:
        return record.cost
    task = await core.task(record.task_id)
    money = task.money if task is not None else None
    return None if money is None or money.charged is None else money.charged / max(1, money.count)


def earlier_words(earlier: Earlier, now: datetime) -> str:
    """`Made on 3 May 2026, for 0.04:`; of a picture of this day `Made today, for 0.04:`."""
    when, today = earlier.record.created.astimezone().date(), now.astimezone().date()
    if earlier.cost is None:
        return tr("Made today:") if when == today else tr("Made on {day}:", day=day(when))
    cost = amount_words(earlier.cost)
    if when == today:
        return tr("Made today, for {cost}:", cost=cost)
    return tr("Made on {day}, for {cost}:", day=day(when), cost=cost)
