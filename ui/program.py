"""Everything after the first paint: panels, menu, features, the studio, and an orderly end."""

from __future__ import annotations

import asyncio
import importlib
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from app.errors import ProofsheetError
from app.logs import configure_logging
from app.paths import Paths
from app.settings import JsonStore, Settings, SettingsStore
from app.words import tr
from ui.commands import Commands
from ui.compose.form import without_draft
from ui.desk import Desk
from ui.features import Features, Ground
from ui.language import font_problem, resolve, spoken
from ui.loop import on_error, run, settle_spawned, signals_as_wishes, spawn
from ui.main_window import MainWindow
from ui.menu import MainMenu
from ui.messages import Message
from ui.options import Options, complain
from ui.rebuild import rebuild, renew_frame
from ui.session import SESSION_FILE, SessionKeeper, part
from ui.session_bus import bus_problem
from ui.settings.desk import SettingsDesk
from ui.spending.flow import SpendingFlow
from ui.studio import Studio, Tune
from ui.theme import apply_theme, text_scale, theme_name


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
        self.settings = SettingsDesk(SettingsStore(paths.config / "settings.json"), self)
        self._session_store = JsonStore(paths.config / SESSION_FILE)
        self._logs = paths.logs
        self._files = options.files
        self._language: str = "system"
        self._set_language: str = "system"
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
        on_error(self._on_error)
        self.failed.connect(self._on_failure)
        await asyncio.to_thread(
            partial(configure_logging, self._logs, tell=self.failed.emit, caught=window.crashed.emit)
        )
        try:
            with signals_as_wishes(self.studio.close):
                return await self._sit()
        finally:
            await settle_spawned()
            on_error(None)

    async def _sit(self) -> int:
        session = await self._fill_window()
        await asyncio.to_thread(importlib.import_module, "app.core")  # a quarter of a second, off the GUI thread
        self.studio.address = self._address()
        self._keeper = SessionKeeper(self._session_store, self._kept_state, self)
        self.furnish()
        self.features.restore(part(session, "features"))
        self._connect()
        self._keeper.start()
        code = await self._run_studio()
        await self._keeper.stop()
        return code

    async def _fill_window(self) -> dict[str, object]:
        """The panels, as they were left; the frame around them stands already. What the session file says."""
        settings = await self.settings.load()
        session = await asyncio.to_thread(self._session_store.load)
        # what follows changes something only where the settings were edited by hand since the window was open last
        is_other_size = settings.text_scale != text_scale()
        theme = self._options.theme or settings.theme
        apply_theme(self._app, theme, accent=settings.accent, text_scale=settings.text_scale)
        self._language = self._options.language or settings.language
        self._set_language = settings.language
        if is_other_size or resolve(self._language) != spoken():
            renew_frame(self._app, self._window, self._language, session)
        self._window.build_panels()
        self._window.restore_panels(session)
        self._tell_problems()
        return session

    def state(self) -> dict[str, object]:
        """What comes back at the next start, and when the window is made again."""
        return {
            **self._window.state(),
            "theme": self.settings.values.theme,
            "accent": self.settings.values.accent,
            "text_scale": self.settings.values.text_scale,
            "language": self.settings.values.language,
            "features": self.features.state(),
        }

    def _kept_state(self) -> dict[str, object]:
        """The same for the disk: without what was being written, where the person wants that."""
        state = self.state()
        if not self.settings.values.remember_draft:
            state["compose"] = without_draft(part(state, "compose"))
        return state

    def furnish(self) -> None:
        """Give the panels what they do: the menu, the actions and their keys, the features."""
        window = self._window
        self.desk = Desk(window)
        self.menu = MainMenu(window)
        self.commands = Commands(window)
        self.ground = Ground(window, self.studio, self.desk, self.commands, self.menu, self.settings)
        self.studio.opened.connect(self.desk.attach)
        self.features = Features(self.ground)
        self.studio.closing.connect(self.desk.detach)
        self.menu.fill(self.commands)
        window.top.menu_button.setMenu(self.menu)
        self.spending = self.ground.feature(SpendingFlow)
        self.desk.answers["budget"] = (tr("Spending…"), self.spending.show_budget)
        self.desk.answers["money"] = (tr("Spending…"), self.spending.show)
        window.compose.edited.connect(self._keeper.look_soon)

    def unfurnish(self) -> None:
        """Take all of that away again; the core stays open."""
        self.features.clear()
        self.desk.detach()
        self.studio.opened.disconnect(self.desk.attach)
        self.studio.closing.disconnect(self.desk.detach)
        self.commands.clear()
        for part_of_it in (self.desk, self.commands, self.menu):
            part_of_it.deleteLater()

    def _connect(self) -> None:
        self.settings.changed.connect(self._on_settings)
        self.settings.failed.connect(self._on_settings_failed)
        self.studio.mode_changed.connect(self._on_mode)
        self.studio.raised.connect(self._on_raised)
        self.studio.opened.connect(self._on_opened)
        self.studio.opened.connect(self.opened)

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
        return self._options.base_url or self.settings.values.profile.base_url

    # ------------------------------------------------------------------------------------------------------- slots

    def _on_failure(self, sentence: str) -> None:
        self._window.messages.say(Message("error", sentence, "failure"))

    def _on_error(self, error: BaseException) -> None:
        self._window.messages.say_error(error)
        if not isinstance(error, ProofsheetError):
            self._window.crashed.emit(error)

    def _on_settings_failed(self, sentence: str) -> None:
        self._window.messages.say(Message("warning", sentence, "settings"))

    def _on_settings(self, settings: Settings) -> None:
        is_other_size = settings.text_scale != text_scale()
        if is_other_size:
            apply_theme(self._app, theme_name(), text_scale=settings.text_scale)
        if settings.language != self._set_language:  # what the command line asked for holds until then
            self._language = self._set_language = settings.language
        if is_other_size or resolve(self._language) != spoken():
            # not now: whoever changes the setting is a part of the window
            QTimer.singleShot(0, self, lambda: rebuild(self, self._app, self._window, self._language))

    def _on_mode(self) -> None:
        self.commands.set_core_open(self.studio.mode is not None)

    def _on_opened(self, _core: object) -> None:
        files, self._files = self._files, ()
        if files:
            self.desk.add_files(list(files))

    def _on_raised(self, files: list[Path]) -> None:
        self._window.come_forward()
        if files:
            self.desk.add_files(files)

    def _tell_problems(self) -> None:
        problems = {
            "bus": bus_problem(),
            "font": font_problem(),
            "session": self._session_store.problem,
            "settings": self.settings.problem,
        }
        for kind, problem in problems.items():  # each its own: a later one takes the place of one of its kind
            if problem:
                self._window.messages.say(Message("warning", problem, kind))
