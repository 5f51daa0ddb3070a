"""The inspector in the window: to a relative of a picture, and from several pictures to comparing them."""

from __future__ import annotations

from app.library.record import ImageRecord
from ui.features import Feature, Ground


class InspectorFeature(Feature):
    """Carries the inspector's wishes that are nobody else's."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        inspector = ground.window.inspector
        inspector.relative_chosen.connect(self._go_to)
        inspector.compare_requested.connect(self._compare)

    def _go_to(self, record: ImageRecord) -> None:
        """Select it in the grid; what the search does not show is shown in the inspector all the same."""
        window = self.ground.window
        if not window.gallery.select(record.uid):
            window.inspector.show_image(record)

    def _compare(self) -> None:
        self.ground.commands.run("compare")
