"""Opens the log and reads it in a worker."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from app.log_entries import read_log
from ui.features import Feature, Ground
from ui.logs.dialog import LogDialog
from ui.loop import spawn


class LogFlow(Feature):
    """One window with the log; it needs no core, for that is when the log is wanted most."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._dialog: LogDialog | None = None

    @property
    def dialog(self) -> LogDialog | None:
        """The window, once it was opened."""
        return self._dialog

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Its window."""
        return {"show_log": self.show}

    def show(self) -> None:
        """Open it, or bring it to the front, with what is in the files now."""
        if self._dialog is None:
            self._dialog = LogDialog(self.ground.window)
            self._dialog.refresh_wanted.connect(self._read_soon)
            self._dialog.folder_wanted.connect(self._open_folder)
        self._dialog.show()
        self._dialog.raise_()
        self._read_soon()

    def _read_soon(self) -> None:
        if self._dialog is not None:
            spawn(self._read(self._dialog), name="read log")

    async def _read(self, dialog: LogDialog) -> None:
        entries = await asyncio.to_thread(read_log, self.ground.studio.logs)
        if self._dialog is dialog:
            dialog.show_entries(entries)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.ground.studio.logs)))
