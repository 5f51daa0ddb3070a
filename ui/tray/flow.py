"""Closing the window leaves the program in the tray, fetching what is paid for, when it is set so."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from app.settings import Settings
from app.words import tr
from ui.features import Feature, Ground
from ui.icons import app_icon

_TOLD = "tray"
"""Kept among the hints that were shown: it is said once."""


class TrayFlow(Feature):
    """Shows the icon while the setting wants it; without a tray closing ends the program, whatever is set."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._window = ground.window
        self._icon: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None
        ground.settings.changed.connect(self._follow)
        self._window.installEventFilter(self)
        self._follow(ground.settings.values)

    @property
    def icon(self) -> QSystemTrayIcon | None:
        """The icon, while it is shown."""
        return self._icon

    def hides_window(self) -> bool:
        """Whether closing the window hides it."""
        return self._icon is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the wish to close for one to be left alone."""
        if watched is self._window and event.type() == QEvent.Type.Close and self._is_to_stay():
            event.ignore()
            self._window.hide()
            self._tell_once()
            return True
        return super().eventFilter(watched, event)

    def _is_to_stay(self) -> bool:
        if not QSystemTrayIcon.isSystemTrayAvailable():  # its panel ended meanwhile: nothing would lead back
            return False
        return self.hides_window() and not self._window.is_leaving and not self.ground.studio.is_ending

    def _follow(self, settings: Settings) -> None:
        wanted = settings.keep_running_in_tray and QSystemTrayIcon.isSystemTrayAvailable()
        if wanted == (self._icon is not None):
            return
        if not wanted:
            self._take_away()
            return
        self._menu = QMenu(self._window)
        self._menu.addAction(tr("Show Proofsheet"), self._window.come_forward)
        self._menu.addSeparator()
        self._menu.addAction(tr("Quit"), self.ground.studio.close)
        self._icon = QSystemTrayIcon(app_icon(), self)
        self._icon.setToolTip("Proofsheet")
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._on_activated)
        self._icon.show()

    def _take_away(self) -> None:
        """Nobody may be left without a window."""
        if self._icon is not None and self._menu is not None:
            self._icon.hide()
            self._icon.deleteLater()
            self._menu.deleteLater()
            self._icon = self._menu = None
            if self._window.isHidden() and not self.ground.studio.is_ending:
                self._window.come_forward()

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self._window.come_forward()

    def _tell_once(self) -> None:
        shown = self.ground.settings.values.hints_shown
        if self._icon is not None and _TOLD not in shown:
            self.ground.settings.change(hints_shown=(*shown, _TOLD))
            self._icon.showMessage(
                tr("Proofsheet goes on in the tray"),
                tr("What is paid for is fetched. Quit in the menu of the icon ends it; the settings switch this off."),
                app_icon(),
            )
