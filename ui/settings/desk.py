"""The person's settings as the window uses them: read at the start, changed at once, stored in a worker."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal

from app.errors import DiskError
from app.settings import Settings, SettingsStore
from ui.loop import spawn


class SettingsDesk(QObject):
    """Holds the settings; whoever shows or follows one listens to `changed`.

    Signals:
        changed: the new Settings; told before they are on the disk.
        failed: one sentence, when they could not be stored: they hold until the end of this run.
    """

    changed = Signal(object)
    failed = Signal(str)

    def __init__(self, store: SettingsStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._values = Settings()
        self._writing = asyncio.Lock()

    @property
    def values(self) -> Settings:
        """What is set."""
        return self._values

    @property
    def folder(self) -> Path:
        """Where the settings are, and the vault beside them."""
        return self._store.path.parent

    @property
    def problem(self) -> str:
        """What was wrong with the file when it was read, "" when nothing was."""
        return self._store.problem

    async def load(self) -> Settings:
        """Read the file; nobody is told."""
        self._values = await asyncio.to_thread(self._store.load)
        return self._values

    def change(self, **fields: Any) -> None:
        """Set these from now on; raises TypeError for a field that Settings does not have."""
        values = msgspec.structs.replace(self._values, **fields)
        if values == self._values:
            return
        self._values = values
        self.changed.emit(values)
        spawn(self._save(), name="save settings")

    async def _save(self) -> None:
        async with self._writing:  # one after the other: the last one holds the newest values
            try:
                await asyncio.to_thread(self._store.save, self._values)
            except DiskError as error:
                self.failed.emit(str(error))
