"""Everything after the first paint: actions, menu, dialogs, the studio, and an orderly end."""

from __future__ import annotations

import asyncio
import importlib
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication

from app.errors import DiskError, ProofsheetError
from app.logs import configure_logging
from app.paths import Paths
from app.settings import JsonStore, Settings, SettingsStore
from ui.actions import GRID, bound
from ui.desk import Desk
from ui.dialogs import KeysList
from ui.keyflow import KeyFlow
from ui.keys import DEFAULT_ADDRESS
from ui.loop import on_error, run, settle_spawned, signals_as_wishes, spawn
from ui.main_window import MainWindow
from ui.menu import MainMenu, MenuSlots
from ui.messages import Message
from ui.options import Options, complain
from ui.practice import PracticeFlow
from ui.session import SESSION_FILE, SessionKeeper
from ui.spending.flow import SpendingFlow
from ui.studio import Studio, Tune
from ui.theme import ThemeName, apply_theme, current, theme_name


class Program(QObject):
    """One run of the window that is on the screen already.

    Signals:
        failed: one sentence about an error that nobody caught, from any thread.
        opened: a core is open and every panel has it.
    """

    failed = Signal(str)
    opened = Signal(object)

    def __init__(
        self,
        app: QApplication,
        window: MainWindow,
        options: Options,
        paths: Paths,
        *,
        tune: Tune | None = None,
    ) -> None:
        super().__init__(window)
        self._app = app
        self._window = window
        self._options = options
        self._settings_store = SettingsStore(paths.config / "settings.json")
        self._session_store = JsonStore(paths.config / SESSION_FILE)
        self._settings = Settings()
        self._logs = paths.logs
        self._files = options.files
        self._keys: KeysList | None = None
        self.studio = Studio(window, options, tune=tune)
        window.close_requested.connect(self.studio.close)
        if window.is_close_wanted:  # a click during the first moments counts too
            self.studio.close()

    def run(self) -> int:
        """Run to the end; the exit code."""
        return run(self._app, self.main)

    async def main(self) -> int:
        """The same as `run`, on a loop that runs already."""
        window = self._window
        on_error(window.messages.say_error)
        self.failed.connect(self._on_failure)
        await asyncio.to_thread(partial(configure_logging, self._logs, tell=self.failed.emit))
        try:
            with signals_as_wishes(self.studio.close):
                return await self._sit()
        finally:
            await settle_spawned()
            on_error(None)

    async def _sit(self) -> int:
        window = self._window
        await self._fill_window()
        await asyncio.to_thread(importlib.import_module, "app.core")  # a quarter of a second, off the GUI thread
        self.desk = Desk(window)
        self.studio.address = self._address()
        self._flow = KeyFlow(window, self.studio, self._remember_address)
        self._connect()
        session = SessionKeeper(self._session_store, self._state, self)
        session.start()
        self._window.compose.edited.connect(session.look_soon)
        code = await self._run_studio()
        await session.stop()
        return code

    async def _fill_window(self) -> None:
        """The panels, as they were left; the frame around them stands already."""
        self._settings = await asyncio.to_thread(self._settings_store.load)
        session = await asyncio.to_thread(self._session_store.load)
        theme = self._options.theme or self._settings.theme
        if theme != theme_name():  # the settings were edited by hand since the window was open last
            apply_theme(self._app, theme)
        self._window.build_panels()
        self._window.restore_panels(session)
        self._tell_problems()

    def _state(self) -> dict[str, object]:
        return {**self._window.state(), "theme": self._settings.theme}

    async def _run_studio(self) -> int:
        if not self._options.smoke_test:
            try:
                return await self.studio.run()
            except ProofsheetError as error:  # on the way out, when no window is left to say it
                complain(str(error))
                return 1
        from ui.smoke import SmokeTest

        smoke = SmokeTest(self._window, self._options.screenshot)
        self.studio.opened.connect(smoke.on_opened)
        test = spawn(smoke.run(), name="smoke test")
        test.add_done_callback(lambda _test: self.studio.close())
        try:
            await self.studio.run()
        except ProofsheetError as error:
            test.cancel()
            complain(f"the smoke test failed: {error}")
            return 1
        reason = "it was ended from outside" if test.cancelled() else await test
        if reason:
            complain(f"the smoke test failed: {reason}")
        return 1 if reason else 0

    def _address(self) -> str:
        from app.errors import ConfigurationError
        from app.gateway.address import normalise_base_url

        chosen = self._options.base_url or self._settings.base_url
        try:
            return normalise_base_url(chosen) if chosen else DEFAULT_ADDRESS
        except ConfigurationError:  # a settings file that was edited by hand; opening the core says what is wrong
            return chosen or DEFAULT_ADDRESS

    def _connect(self) -> None:
        window = self._window
        window.top.key_wanted.connect(self._flow.ask)
        window.top.compose_toggled.connect(self._toggle_compose)
        window.top.inspector_toggled.connect(self._toggle_inspector)
        window.top.theme_toggled.connect(self._toggle_theme)
        window.top.search.left.connect(self._focus_gallery)
        self.menu = MainMenu(
            MenuSlots(
                add_references=self._choose_references,
                open_folder=self.desk.open_folder,
                use_key=self._flow.ask,
                remove_key=self._flow.remove,
                choose_theme=self._choose_theme,
                toggle_compose=self._toggle_compose,
                toggle_inspector=self._toggle_inspector,
                show_spending=self._show_spending,
                show_keys=self._show_keys,
                quit=self.studio.close,
            ),
            window,
        )
        window.top.menu_button.setMenu(self.menu)
        self.spending = SpendingFlow(window)
        self.desk.answers["budget"] = ("Spending…", self.spending.show_budget)
        self.desk.answers["money"] = ("Spending…", self.spending.show)
        practice = PracticeFlow(self.menu.practice, window.messages)
        for flow in (self.spending, practice):
            self.studio.opened.connect(flow.attach)
            self.studio.closing.connect(flow.detach)
        self.studio.mode_changed.connect(self._on_mode)
        self.studio.opened.connect(self.desk.attach)
        self.studio.closing.connect(self.desk.detach)
        self.studio.raised.connect(self._on_raised)
        self.studio.opened.connect(self._on_opened)
        self.studio.opened.connect(self.opened)
        slots = {
            "generate": window.compose.trigger_generate,
            "hold": window.compose.trigger_hold,
            "focus_prompt": self._focus_prompt,
            "focus_search": self._focus_search,
            "focus_gallery": self._focus_gallery,
            "toggle_compose": self._toggle_compose,
            "toggle_inspector": self._toggle_inspector,
            "add_references": self._choose_references,
            "toggle_theme": self._toggle_theme,
            "show_spending": self._show_spending,
            "show_keys": self._show_keys,
            "quit": self.studio.close,
        }
        for key in bound():
            for sequence in key.keys:
                shortcut = QShortcut(sequence, window.gallery.view if key.where == GRID else window)
                if key.where == GRID:
                    shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
                shortcut.activated.connect(slots[key.action])

    # ------------------------------------------------------------------------------------------------------- slots

    def _on_failure(self, sentence: str) -> None:
        self._window.messages.say(Message("error", sentence, "failure"))

    def _on_mode(self) -> None:
        mode = self.studio.mode
        self.menu.set_mode(is_open=mode is not None, practice=mode is None or mode.practice)

    def _on_opened(self, _core: object) -> None:
        files, self._files = self._files, ()
        if files:
            self.desk.add_files(list(files))

    def _on_raised(self, files: list[Path]) -> None:
        self._window.come_forward()
        if files:
            self.desk.add_files(files)

    def _toggle_compose(self) -> None:
        self._window.show_compose(not self._window.is_compose_shown())

    def _toggle_inspector(self) -> None:
        self._window.show_inspector(not self._window.is_inspector_shown())

    def _focus_prompt(self) -> None:
        self._window.show_compose(True)
        self._window.compose.focus_prompt()

    def _focus_search(self) -> None:
        self._window.top.search.setFocus()
        self._window.top.search.selectAll()

    def _focus_gallery(self) -> None:
        self._window.gallery.view.setFocus()

    def _choose_references(self) -> None:
        self._window.show_compose(True)
        self._window.compose.choose_references()

    def _show_keys(self) -> None:
        if self._keys is None:
            self._keys = KeysList(self._window)
        self._keys.show()
        self._keys.raise_()

    def _show_spending(self) -> None:
        self.spending.show()

    def _toggle_theme(self) -> None:
        self._choose_theme("light" if current().dark else "dark")

    def _choose_theme(self, name: ThemeName) -> None:
        apply_theme(self._app, name)
        self._settings = msgspec.structs.replace(self._settings, theme=name)
        spawn(self._save_settings(), name="save settings")

    async def _save_settings(self) -> None:
        try:
            await asyncio.to_thread(self._settings_store.save, self._settings)
        except DiskError as error:
            self._window.messages.say(Message("warning", str(error), "settings"))

    async def _remember_address(self, address: str) -> None:
        chosen: Any = None if address == DEFAULT_ADDRESS else address
        self._settings = msgspec.structs.replace(self._settings, base_url=chosen)
        await asyncio.to_thread(self._settings_store.save, self._settings)

    def _tell_problems(self) -> None:
        for problem in (self._session_store.problem, self._settings_store.problem):
            if problem:
                self._window.messages.say(Message("warning", problem, "settings"))
