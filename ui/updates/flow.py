"""Looks for a newer version where the build has a channel: at most daily, told in the message bar, never silent."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices

from app.errors import ProofsheetError
from app.settings import JsonStore
from app.words import tr
from ui.features import Feature, Ground
from ui.loop import spawn
from ui.messages import Message
from ui.updates.dialog import UpdateDialog

if TYPE_CHECKING:
    from app.core import Core
    from app.updates.channel import Channel
    from app.updates.updater import Update, Updater

FIRST_LOOK = 20_000
"""Milliseconds after the start until a look that nobody asked for: the person's own work goes first."""
AGAIN = 3_600_000
"""The same until the next thought of it, in a window that stays open for days; whether a day has passed is on disk."""
_KIND = "update"


class UpdatesFlow(Feature):
    """Looks, tells, fetches; opening what was fetched is the person's click."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._window = ground.window
        self._channel: Channel | None = None
        self._dialog: UpdateDialog | None = None
        self._update: Update | None = None
        self._loading: asyncio.Task[Any] | None = None
        self._path: Path | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look_unasked)

    @property
    def has_channel(self) -> bool:
        """Whether this build looks for newer versions at all."""
        return self._channel is not None

    @property
    def dialog(self) -> UpdateDialog | None:
        """The dialog, while there is something to tell."""
        return self._dialog

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """To look now."""
        return {"check_updates": self.look}

    def attach(self, _core: Core, /) -> None:
        """A core is open: its folders are where lists are kept."""
        self.ground.commands.set_visible("check_updates", self._channel is not None)
        spawn(self._find_channel(), name="update channel")

    def detach(self) -> None:
        """The core is about to close: what is being fetched is dropped."""
        self._timer.stop()
        self._stop_loading()

    def look(self) -> None:
        """Look now, and say so whatever comes of it."""
        if self.core is not None and self._channel is not None:
            spawn(self._look(self.core, self._channel, aloud=True), name="look for updates")

    def show(self) -> None:
        """Open the dialog about what was found."""
        if self._update is None:
            return
        if self._dialog is None:
            self._dialog = self._make(self._update)
        self._dialog.show()
        self._dialog.raise_()

    # ------------------------------------------------------------------------------------------------------- looking

    async def _find_channel(self) -> None:
        from app.updates.channel import read_channel

        if (core := self.core) is not None and self._loading is None:
            await asyncio.to_thread(_tidy, core.paths.cache / "updates")
        self._channel = await asyncio.to_thread(read_channel)
        self.ground.commands.set_visible("check_updates", self._channel is not None)
        if self._channel is not None and self.core is not None:
            self._timer.start(FIRST_LOOK)

    def _look_unasked(self) -> None:
        if self.core is not None and self._channel is not None:
            spawn(self._look_by_itself(self.core, self._channel), name="look for updates")

    async def _look_by_itself(self, core: Core, channel: Channel) -> None:
        if self.ground.settings.values.check_updates:
            await self._look(core, channel, aloud=False)
        if self.core is core:  # only now: two looks at once would both find that a day has passed
            self._timer.start(AGAIN)

    async def _look(self, core: Core, channel: Channel, *, aloud: bool) -> None:
        updater = await self._updater(core, channel)
        now = datetime.now(UTC)
        try:
            if not aloud and not await updater.is_due(now):
                return
            update = await updater.look(now)
        except ProofsheetError as error:
            if aloud:  # unasked, tomorrow's look is enough
                sentence = tr("It is not known whether there is a newer version. {why}", why=str(error))
                self._window.messages.say(Message("warning", sentence, _KIND))
            return
        if self.core is not core:
            return
        if update is not None:
            self._tell(update)
        elif aloud:
            self._window.messages.say(Message("success", tr("This is the newest version."), _KIND))

    def _tell(self, update: Update) -> None:
        if self._update != update and self._dialog is not None:
            self._dialog.close()
            self._dialog.deleteLater()
            self._dialog = None
        self._update = update
        sentence = tr("Proofsheet {version} is available.", version=update.manifest.version)
        self._window.messages.say(Message("info", sentence, _KIND, action=tr("Details…"), act=self.show))

    async def _updater(self, core: Core, channel: Channel) -> Updater:
        import importlib

        await asyncio.to_thread(importlib.import_module, "app.updates.updater")  # brings much along
        from app.core.connect import network_of
        from app.gateway.fetch import Fetcher
        from app.updates.updater import Updater

        fetcher = Fetcher(network_of(self.ground.settings.values))
        folder = core.paths.cache / "updates"
        return Updater(channel, JsonStore(core.paths.config / "updates.json"), folder, fetcher.fetch)

    # ------------------------------------------------------------------------------------------------------ fetching

    def _make(self, update: Update) -> UpdateDialog:
        kind = self._channel.kind if self._channel is not None else ""
        opens = tr("Open the installer") if kind in ("windows-setup", "macos-dmg") else tr("Show it in its folder")
        dialog = UpdateDialog(update, opens=opens, parent=self._window)
        dialog.download_wanted.connect(self._download)
        dialog.cancelled.connect(self._stop_loading)
        dialog.open_wanted.connect(self._open)
        return dialog

    def _download(self) -> None:
        if self.core is not None and self._channel is not None and self._update is not None and self._dialog:
            self._dialog.show_progress(0, self._update.file.size)
            self._loading = spawn(
                self._fetch(self.core, self._channel, self._update, self._dialog), name="fetch update"
            )

    async def _fetch(self, core: Core, channel: Channel, update: Update, dialog: UpdateDialog) -> None:
        updater = await self._updater(core, channel)
        try:
            self._path = await updater.download(update, dialog.show_progress)
        except ProofsheetError as error:
            dialog.show_problem(str(error))
        else:
            dialog.show_ready()

    def _stop_loading(self) -> None:
        if self._loading is not None and not self._loading.done():
            self._loading.cancel()
        self._loading = None

    def _open(self) -> None:
        if self._path is None or self._channel is None:
            return
        is_installer = self._channel.kind in ("windows-setup", "macos-dmg")
        place = self._path if is_installer else self._path.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))
        if is_installer and self._dialog is not None:
            self._dialog.close()


def _tidy(folder: Path) -> None:
    """For a worker: most starts find no such folder, and need not load what can read it."""
    if folder.is_dir():
        from app.updates.leftovers import remove_leftovers

        remove_leftovers(folder)
