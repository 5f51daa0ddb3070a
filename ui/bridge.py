"""The core's events as Qt signals: what every panel listens to, whichever core is open at the moment."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from app.core import Core


class Bridge(QObject):
    """Carries complete frozen values from one core at a time; signals are emitted in the GUI thread.

    Signals:
        task_changed: `app.tasks.task.Task`.
        image_added: `app.library.record.ImageRecord`.
        notice_raised: `app.core.Notice`.
        balance_changed: `app.gateway.protocol.Balance`.
        online_changed: whether the gateway can be reached.
        upload_changed: `app.core.UploadState`.
        paused_changed: whether requests are kept back.
        spending_changed: `app.tasks.ledger.Spending`.
        library_changed: `app.core.pictures.LibraryChanged`.
    """

    task_changed = Signal(object)
    image_added = Signal(object)
    notice_raised = Signal(object)
    balance_changed = Signal(object)
    online_changed = Signal(bool)
    upload_changed = Signal(object)
    paused_changed = Signal(bool)
    spending_changed = Signal(object)
    library_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._disconnect: list[Callable[[], None]] = []

    def attach(self, core: Core) -> None:
        """Carry this core's events from now on, and no other's."""
        self.detach()
        self._disconnect = [
            core.task_changed.connect(self.task_changed.emit),
            core.image_added.connect(self.image_added.emit),
            core.notice_raised.connect(self.notice_raised.emit),
            core.balance_changed.connect(self.balance_changed.emit),
            core.online_changed.connect(self.online_changed.emit),
            core.upload_changed.connect(self.upload_changed.emit),
            core.paused_changed.connect(self.paused_changed.emit),
            core.spending_changed.connect(self.spending_changed.emit),
            core.library_changed.connect(self.library_changed.emit),
        ]

    def detach(self) -> None:
        """Carry nothing; harmless when nothing is attached."""
        for disconnect in self._disconnect:
            disconnect()
        self._disconnect = []
