"""What is known of the models beyond their tables: favourites, which of them the key may use, what they cost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.catalog.load import Catalog
from app.catalog.spec import Model
from app.errors import ProofsheetError
from app.words import mark, tr
from ui.compose.costs import PriceOf, price_line
from ui.loop import spawn

if TYPE_CHECKING:
    from app.core import Core

NOT_ALLOWED = mark("not allowed for this key")


@dataclass(frozen=True, slots=True)
class Knowledge:
    """For the picker, at one moment.

    Attributes:
        favourites: ids, in the order in which they were marked.
        allowed: ids that the key may use; None while that is not known, or when the answer names no model of ours.
        price_of: None without a core.
        news: what became of asking for the allowed ones again; "" when there is nothing to say.
    """

    favourites: tuple[str, ...] = ()
    allowed: frozenset[str] | None = None
    price_of: PriceOf | None = None
    news: str = ""

    def refusal(self, model: Model) -> str:
        """Why the model cannot be used; "" when it can, or when nobody knows."""
        if self.allowed is None or self.allowed.intersection((model.id, *model.aliases)):
            return ""
        return tr(NOT_ALLOWED)

    def price(self, model: Model) -> str:
        """What one picture costs, and who says so."""
        return price_line(model, self.price_of)

    def summary(self, catalog: Catalog) -> str:
        """`8 of 8 models allowed for this key`; "" while that is not known."""
        if self.allowed is None:
            return ""
        usable = sum(not self.refusal(model) for model in catalog.models)
        return tr("{usable} of {count} models allowed for this key", usable=usable, count=len(catalog.models))


class ModelShelf(QObject):
    """Keeps the knowledge up to date.

    Signals:
        changed: any part of it.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.favourites: tuple[str, ...] = ()
        self._core: Core | None = None
        self._disconnect: Callable[[], None] | None = None
        self._news = ""

    def attach(self, core: Core) -> None:
        """Follow what this core knows of prices and of what its key may use."""
        self.detach()
        self._core = core
        self._disconnect = core.allowed_changed.connect(lambda _allowed: self.changed.emit())
        self.changed.emit()

    def detach(self) -> None:
        """Forget what belonged to the core; the favourites stay. Harmless when nothing is attached."""
        if self._disconnect is not None:
            self._disconnect()
            self._disconnect = None
        self._core = None
        self._tell("")

    @property
    def knowledge(self) -> Knowledge:
        """As of now."""
        core = self._core
        return Knowledge(self.favourites, self._allowed(), core.price_of if core is not None else None, self._news)

    def toggle(self, model_id: str) -> None:
        """Mark a model as a favourite, or not any more."""
        others = tuple(known for known in self.favourites if known != model_id)
        self.favourites = others if len(others) < len(self.favourites) else (*others, model_id)
        self.changed.emit()

    def restore(self, favourites: Sequence[object]) -> None:
        """As they were kept; what is no text is left out."""
        self.favourites = tuple(dict.fromkeys(found for found in favourites if isinstance(found, str)))
        self.changed.emit()

    def refresh(self) -> None:
        """Ask again which models the key may use."""
        core = self._core
        if core is None:
            self._tell(tr("Not connected yet"))
        elif not core.has_key:
            self._tell(tr("No key to ask with"))
        else:
            self._tell(tr("Asking which models this key may use…"))
            spawn(self._ask(core), name="allowed models")

    def _allowed(self) -> frozenset[str] | None:
        """An answer that names none of our models is about something else: it must not lock everything."""
        core = self._core
        told = core.known_allowed() if core is not None else None
        if core is None or told is None:
            return None
        ours = {name for model in core.catalog.models for name in (model.id, *model.aliases)}
        return told if told & ours else None

    def _tell(self, news: str) -> None:
        self._news = news
        self.changed.emit()

    async def _ask(self, core: Core) -> None:
        try:
            await core.allowed_models()
        except ProofsheetError as error:
            news = tr("Not known which models this key may use: {error}", error=error)
        else:
            news = ""
        if self._core is core:
            self._tell(news)
