"""The settings in the window: the dialog, and what follows when one changes."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from app.errors import ProofsheetError
from app.gateway.address import origin_of
from app.settings import DEFAULT_BASE_URL, Settings
from app.tasks.money import amount
from app.words import tr
from ui.account.flow import AccountFlow
from ui.features import Feature, Ground
from ui.loop import spawn
from ui.messages import describe
from ui.settings.dialog import SettingsDialog
from ui.settings.sections.shortcuts import follow
from ui.spending.flow import SpendingFlow
from ui.theme import apply_theme, theme_name
from ui.updates.flow import UpdatesFlow

if TYPE_CHECKING:
    from app.core import Core
    from ui.settings.sections.generation import GenerationSection
    from ui.settings.sections.library import LibrarySection
    from ui.settings.sections.network import NetworkSection

MOVE = "move_library"


class SettingsFlow(Feature):
    """`show` opens the dialog; every setting that is about the window or the core is put into force here."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._window = ground.window
        self._dialog: SettingsDialog | None = None
        self._in_force = ground.settings.values
        self._library: LibrarySection | None = None
        self._generation: GenerationSection | None = None
        self._network: NetworkSection | None = None
        ground.settings.changed.connect(self._follow)
        self._put_into_force(ground.settings.values)

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Its dialog."""
        return {"show_settings": self.show}

    @property
    def dialog(self) -> SettingsDialog | None:
        """The dialog while it is open."""
        return self._dialog

    def attach(self, _core: Core, /) -> None:
        """Show what belongs to this library and this account."""
        self._fill()

    def detach(self) -> None:
        """Both are about to close."""
        self._fill()

    def hand_over(self) -> object:
        """Where the dialog stands: it comes back after a change of the language or the size of the text."""
        return self._dialog.current() if self._dialog is not None else None

    def take_over(self, left: object) -> None:
        """Open it there again."""
        if isinstance(left, str):
            self.show(left)

    def show(self, section: str = "") -> None:
        """Open the dialog, or bring it to the front; at a section where one is named."""
        if self._dialog is None:
            self._dialog = self._make()
            self._dialog.finished.connect(self._on_finished)
            spawn(self.ground.feature(AccountFlow).desk.look(), name="ask the keyring")
        if section:
            self._dialog.open_at(section)
        self._fill()
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    # ---------------------------------------------------------------------------------------------------------- dialog

    def _make(self) -> SettingsDialog:
        from ui.settings.sections.about import AboutSection
        from ui.settings.sections.account import AccountSection
        from ui.settings.sections.appearance import AppearanceSection, LanguageSection
        from ui.settings.sections.generation import GenerationSection
        from ui.settings.sections.library import LibrarySection
        from ui.settings.sections.network import NetworkSection
        from ui.settings.sections.notifications import NotificationsSection
        from ui.settings.sections.privacy import PrivacySection
        from ui.settings.sections.shortcuts import ShortcutsSection

        ground, desk = self.ground, self.ground.settings
        spending = ground.feature(SpendingFlow)
        self._library = LibrarySection(desk, lambda: ground.commands.run(MOVE), ground.desk.open_folder)
        self._generation = GenerationSection(desk, spending.show_budget)
        self._network = NetworkSection(desk, lambda: spawn(self._test(), name="test the network"))
        sections = (
            AccountSection(ground.feature(AccountFlow)),
            self._library,
            self._generation,
            self._network,
            NotificationsSection(desk),
            AppearanceSection(desk),
            LanguageSection(desk),
            ShortcutsSection(desk),
            PrivacySection(desk, self._forget_prompts, has_updates=ground.feature(UpdatesFlow).has_channel),
            AboutSection(desk.folder, ground.studio.logs, self._open_console),
        )
        return SettingsDialog(sections, self._window)

    def _fill(self) -> None:
        core = self.core
        if self._library is not None:
            can_move = self.ground.commands.entry(MOVE) is not None
            self._library.show_folder(str(core.paths.library) if core is not None else "", can_move=can_move)
        if self._generation is not None:
            budget = core.daily_budget if core is not None else None
            self._generation.say_budget(
                tr("None is set.") if budget is None else tr("{budget} a day", budget=amount(budget))
            )

    def _on_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = self._library = self._generation = self._network = None

    # --------------------------------------------------------------------------------------------------------- effects

    def _follow(self, values: Settings) -> None:
        self._put_into_force(values)
        if self.core is not None:
            spawn(self._told(self.core.apply_settings(values)), name="apply settings")

    def _put_into_force(self, values: Settings) -> None:
        ground = self.ground
        ground.desk.holds_all = values.hold_new_tasks
        ground.window.compose.confirming.limit = values.confirm_above
        ground.commands.rebind(follow(values))
        app = QApplication.instance()
        if isinstance(app, QApplication) and values.accent != self._in_force.accent:
            apply_theme(app, theme_name(), accent=values.accent)
        self._in_force = values

    async def _test(self) -> None:
        from app.core.checkup import check_road

        values = self.ground.settings.values
        mode = self.ground.studio.mode  # its gateway may have been named for this run
        address = (mode.address if mode is not None else None) or values.profile.base_url
        try:
            await check_road(address, values)
        except ProofsheetError as error:
            sentence, problem = str(error), True
        except Exception as error:
            self._show_test(describe(error), problem=True)
            raise
        else:
            host = address.partition("://")[2]
            sentence, problem = tr("{host} answers. The road is open.", host=host), False
        self._show_test(sentence, problem=problem)

    def _show_test(self, sentence: str, *, problem: bool) -> None:
        if self._network is not None:
            self._network.show_test(sentence, problem=problem)

    def _forget_prompts(self) -> None:
        if self.core is not None:
            spawn(self._told(self.core.forget_prompts()), name="forget prompts")

    def _open_console(self) -> None:
        address = origin_of(self.ground.settings.values.profile.base_url)
        QDesktopServices.openUrl(QUrl(address if address.startswith(("https://", "http://")) else DEFAULT_BASE_URL))

    async def _told(self, command: Coroutine[object, None, None]) -> None:
        try:
            await command
        except ProofsheetError as error:
            self._window.messages.say_error(error)
