"""References of earlier tasks into the form: one of them from the details, all of them from the list of tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.request import Reference
from ui.features import Feature

if TYPE_CHECKING:
    from ui.features import Ground


class ReuseFlow(Feature):
    """Joins panels that know nothing of each other."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        window = ground.window
        window.inspector.made_from.used.connect(self._add)
        window.dock.references_requested.connect(ground.desk.reuse_references)

    def _add(self, reference: Reference) -> None:
        """One more beside those that are there; what is there already stays once."""
        window = self.ground.window
        window.show_compose(True)
        window.compose.add_references([reference])
