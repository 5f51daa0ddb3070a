"""Notifications by way of Qt, where the system has its own kind: Windows and macOS."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon

from ui.icons import app_icon
from ui.notify.note import Note, Notifier

_MILLISECONDS = 10_000


class NativeNotifier(Notifier):
    """Shows notes from an icon that is in the tray for as long as a note is to be seen; Qt makes no sound with them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._topic = ""
        self._icon = QSystemTrayIcon(app_icon(), self)
        self._icon.messageClicked.connect(self._on_click)

    def show_note(self, note: Note) -> None:
        """Show it; the system takes an earlier one away by itself."""
        self.silent.emit(note)
        if QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
            self._topic = note.topic
            self._icon.show()
            self._icon.showMessage(note.title, note.body, app_icon(), _MILLISECONDS)

    def withdraw(self, topic: str) -> None:
        """Take the icon away with its note."""
        if topic == self._topic:
            self._topic = ""
            self._icon.hide()

    def set_count(self, count: int) -> None:
        """On the dock or the taskbar."""
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.setBadgeNumber(count)

    def stop(self) -> None:
        """Take everything back."""
        self._icon.hide()
        self.set_count(0)

    def _on_click(self) -> None:
        if self._topic:
            self.clicked.emit(self._topic)
