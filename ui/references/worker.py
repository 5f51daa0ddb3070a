"""What happens to the references of the form: checked, previewed, uploaded, each by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.references.intake import ReferenceIntake
from ui.references.previews import ReferencePreviews
from ui.references.sending import ReferenceSending
from ui.references.tray import ReferenceTray

if TYPE_CHECKING:
    from app.core import Core
    from ui.bridge import Bridge


class ReferenceWorker(QObject):
    """Looks at the tray after every change and has done what an item waits for. Without a core everything waits."""

    def __init__(self, tray: ReferenceTray) -> None:
        super().__init__(tray)
        self._core: Core | None = None
        self.intake = ReferenceIntake(tray)
        self.sending = ReferenceSending(tray)
        self.previews = ReferencePreviews(tray)
        for part in (self.intake, self.sending, self.previews):
            tray.changed.connect(part.look)

    @property
    def is_attached(self) -> bool:
        """Whether there is a core that does the work."""
        return self._core is not None

    @property
    def core(self) -> Core | None:
        """The open core."""
        return self._core

    def attach(self, core: Core, bridge: Bridge) -> None:
        """Start on what waits."""
        self.detach()
        self._core = core
        self.intake.attach(core)
        self.sending.attach(core, bridge)
        self.previews.attach(core)

    def detach(self) -> None:
        """Stop; harmless when nothing is attached."""
        self._core = None
        for part in (self.intake, self.sending, self.previews):
            part.detach()
