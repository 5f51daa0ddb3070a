"""What stands over the picture during a slideshow: pause, the pace, and the end."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from app.words import plural, tr
from ui.icons import icon
from ui.theme import scaled, set_role
from ui.viewer.slideshow import SECONDS, Slideshow
from ui.widgets import plain_label

_HEIGHT = 40


class SlideshowBar(QWidget):
    """In place of the viewer's own bar."""

    stop_wanted = Signal()

    def __init__(self, show: Slideshow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self.setFixedHeight(scaled(_HEIGHT))
        self.setAccessibleName(tr("Slideshow"))
        self._show = show
        self._state = plain_label(tr("Slideshow"), "emphasis")
        self._place = plain_label("", "muted")
        self.pause = self._button("pause", tr("Pause (Space)"))
        self.pause.clicked.connect(lambda: show.pause(paused=not show.is_paused))
        self.pace = self._button("clock", tr("How long each picture is shown"))
        self.pace.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.pace.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.pace.setMenu(self._paces())
        stop = self._button("stop", tr("End the slideshow (Esc)"))
        stop.clicked.connect(self.stop_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 8, 0)
        row.setSpacing(4)
        row.addWidget(self._state)
        row.addSpacing(8)
        row.addWidget(self._place)
        row.addStretch(1)
        for button in (self.pace, self.pause, stop):
            row.addWidget(button)
        show.changed.connect(self._tell)
        self._tell()

    def set_place(self, text: str) -> None:
        """Which of how many pictures it is."""
        self._place.setText(text)

    def text(self) -> str:
        """What it says."""
        return f"{self._state.text()} {self._place.text()} {self.pace.text()}"

    def _tell(self) -> None:
        show = self._show
        self._state.setText(tr("Slideshow, paused") if show.is_paused else tr("Slideshow"))
        self.pause.setIcon(icon("play" if show.is_paused else "pause", "muted"))
        said = tr("Go on (Space)") if show.is_paused else tr("Pause (Space)")
        self.pause.setAccessibleName(said)
        self.pause.setToolTip(said)
        self.pace.setText(_seconds(show.seconds))
        for entry in self.pace.menu().actions():
            entry.setChecked(entry.data() == show.seconds)

    def _paces(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for seconds in SECONDS:
            entry = QAction(_seconds(seconds), menu)
            entry.setCheckable(True)
            entry.setData(seconds)
            group.addAction(entry)
            menu.addAction(entry)
        menu.triggered.connect(self._on_pace)
        return menu

    def _on_pace(self, entry: QAction) -> None:
        seconds: object = entry.data()
        if isinstance(seconds, int):
            self._show.set_seconds(seconds)

    def _button(self, image: str, name: str) -> QToolButton:
        button = QToolButton()
        set_role(button, "ghost")
        button.setIcon(icon(image, "muted"))
        button.setIconSize(QSize(16, 16))
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button


def _seconds(count: int) -> str:
    return plural(count, "{n} second", "{n} seconds")
