"""When the first page is shown, and what its answers do."""

from __future__ import annotations

import asyncio
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from app.errors import ProofsheetError
from app.gateway.address import origin_of
from app.settings import DEFAULT_BASE_URL
from app.words import tr
from ui.account.entry import KeyEntry
from ui.account.flow import AccountFlow
from ui.account.words import money_of
from ui.features import Feature, Ground
from ui.firstrun.page import FirstRunPage
from ui.loop import spawn
from ui.messages import describe

if TYPE_CHECKING:
    from app.core import Core

HELP = ("show_help", "show_keys")
"""The help page, and the list of keys where there is none."""


class FirstRunFlow(Feature):
    """Shows the page over the window while nothing is known: no key, no answer of an earlier start."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._window = ground.window
        self._page: FirstRunPage | None = None
        self._tried: Path | None = None

    @property
    def page(self) -> FirstRunPage | None:
        """The page while it is shown."""
        return self._page

    def attach(self, core: Core) -> None:
        """Ask, unless it was answered, or the command line says how this run is meant."""
        values = self.ground.settings.values
        is_meant = self.ground.studio.is_told
        if not (values.first_run_done or values.profiles or is_meant or not core.practice or self._page):
            self._show()

    def _show(self) -> None:
        page = FirstRunPage(self.ground.settings, self.ground.studio.paid_paths.library, self._window)
        self._page = page
        page.checked.connect(self._on_checked)
        page.started.connect(self._on_started)
        page.folder_chosen.connect(self._on_folder)
        page.console_wanted.connect(lambda: self._open_console(page))
        page.help_wanted.connect(self._help)
        self._cover(covered=True)
        page.show()
        page.raise_()
        page.form.key_field.setFocus()
        spawn(self._look(page), name="ask the keyring")

    def _cover(self, *, covered: bool) -> None:
        """While the page is there, neither Tab nor a shortcut reaches what lies under it."""
        below: QWidget | None = self._window.centralWidget()
        if below is not None:
            below.setEnabled(not covered)

    def _close(self) -> None:
        page, self._page = self._page, None
        if page is not None:
            page.hide()
            page.deleteLater()
            self._cover(covered=False)
            self._window.compose.focus_prompt()

    async def _look(self, page: FirstRunPage) -> None:
        desk = self.ground.feature(AccountFlow).desk
        probe = await desk.look()
        if self._page is page:
            page.form.places.set_probe(probe, desk.keeper.vault)

    async def _check(self, page: FirstRunPage, entry: KeyEntry) -> None:
        page.set_busy(tr("Checking…"))
        try:
            balance = await self.ground.feature(AccountFlow).desk.check(entry)
        except ProofsheetError as error:
            self._answer(page, str(error))
        except Exception as error:
            self._answer(page, describe(error))
            raise
        else:
            if self._page is page:
                page.show_balance(tr("The key works. {money}.", money=money_of(balance)))

    def _on_started(self, entry: KeyEntry | None) -> None:
        page = self._page
        if page is None:
            return
        if entry is None:
            self.ground.settings.change(first_run_done=True)
            self._close()
        else:
            spawn(self._use(page, entry), name="use key")

    async def _use(self, page: FirstRunPage, entry: KeyEntry) -> None:
        def busy(text: str) -> None:
            if self._page is page:
                page.set_busy(text)

        try:
            problem = await self.ground.feature(AccountFlow).check_and_use(entry, None, busy)
        except Exception as error:
            self._answer(page, describe(error))
            raise
        if problem:
            self._answer(page, problem)
        elif self._page is page:
            self._close()

    def _answer(self, page: FirstRunPage, problem: str) -> None:
        if self._page is page:
            page.show_problem(problem)

    def _on_checked(self, entry: KeyEntry) -> None:
        if self._page is not None:
            spawn(self._check(self._page, entry), name="check key")

    def _on_folder(self, folder: Path) -> None:
        if self._page is not None:
            spawn(self._try_folder(self._page, folder), name="try folder")

    async def _try_folder(self, page: FirstRunPage, folder: Path) -> None:
        self._tried = folder
        problem = await asyncio.to_thread(why_unusable, folder)
        if self._page is not page or self._tried != folder:  # the last word counts
            return
        if problem:
            page.show_folder_problem(problem)
        else:
            page.show_folder(folder)
            self.ground.settings.change(library=str(folder))

    def _open_console(self, page: FirstRunPage) -> None:
        try:
            address = origin_of(page.form.address()) or DEFAULT_BASE_URL
        except ValueError:
            address = DEFAULT_BASE_URL
        QDesktopServices.openUrl(QUrl(address if address.startswith("http") else DEFAULT_BASE_URL))

    def _help(self) -> None:
        commands = self.ground.commands
        for action in HELP:
            if commands.entry(action) is not None:
                commands.run(action)
                return


def why_unusable(folder: Path) -> str:
    """Why pictures cannot be kept in a folder, found out by writing there; "" when they can. Blocking."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".proofsheet-", dir=folder)
        os.close(handle)
        Path(name).unlink()
    except OSError as error:
        return tr("“{folder}” cannot be written ({reason}). Choose another one.", folder=folder, reason=error.strerror)
    return ""
