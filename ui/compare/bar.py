"""The bar over the compared pictures: how they are laid out, swap, zoom, what of their settings is shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal, SignalInstance
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QToolButton, QWidget

from app.words import plural, tr
from ui.actions import with_key
from ui.icons import icon
from ui.theme import scaled, set_role
from ui.widgets import plain_label

_HEIGHT = 40


class CompareBar(QWidget):
    """How many pictures there are and how much they differ; buttons for everything the keys do.

    Signals:
        slider_wanted: on top of each other (True) or side by side.
        zoom_wanted: -1 smaller, 1 larger.
        settings_wanted, differing_wanted: show them, show only those that differ.
        swap_wanted, fit_wanted, actual_wanted, close_wanted: as they say.
    """

    slider_wanted = Signal(bool)
    swap_wanted = Signal()
    zoom_wanted = Signal(int)
    fit_wanted = Signal()
    actual_wanted = Signal()
    settings_wanted = Signal(bool)
    differing_wanted = Signal(bool)
    close_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self.setFixedHeight(scaled(_HEIGHT))
        self._title = plain_label("", "emphasis")
        self._count = plain_label("", "muted")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 0, 8, 0)
        self._row.setSpacing(4)
        self._row.addWidget(self._title)
        self._row.addSpacing(8)
        self._row.addWidget(self._count)
        self._row.addStretch(1)
        self.differing = QCheckBox(tr("Only differences"))
        self.differing.toggled.connect(self.differing_wanted)
        self._row.addWidget(self.differing)
        self.settings = self._toggle("panel-bottom", tr("Settings"), self.settings_wanted)
        self._row.addSpacing(12)
        self.slider = self._toggle("before-after", tr("Before and after"), self.slider_wanted)
        self.swap = self._button("swap", tr("Swap"), self.swap_wanted.emit)
        self._row.addSpacing(12)
        smaller = self._button("zoom-out", tr("Smaller"), lambda: self.zoom_wanted.emit(-1))
        larger = self._button("zoom-in", tr("Larger"), lambda: self.zoom_wanted.emit(1))
        self.fit = self._button("fit", tr("Fit into the window"), self.fit_wanted.emit)
        self.actual = self._button("actual-size", tr("Pixel by pixel"), self.actual_wanted.emit)
        self._row.addSpacing(8)
        close = self._button("close", tr("Close"), self.close_wanted.emit)
        for button, key in ((smaller, "-"), (larger, "+"), (close, "Esc")):
            button.setToolTip(with_key(button.accessibleName(), (key,)))
        self.explain(lambda _action: ())

    def explain(self, keys_of: Callable[[str], tuple[str, ...]]) -> None:
        """Name the keys that actions have now on the buttons that do the same."""
        for action, button in (
            ("compare_settings", self.settings),
            ("compare_slider", self.slider),
            ("compare_swap", self.swap),
            ("compare_fit", self.fit),
            ("compare_actual", self.actual),
        ):
            button.setToolTip(with_key(button.accessibleName(), keys_of(action)))
        self.differing.setToolTip(with_key(tr("Leave out what is the same everywhere"), keys_of("compare_differing")))

    def set_state(self, pictures: int, differences: str, *, slider: bool, settings: bool) -> None:
        """Say how many are compared and how."""
        self._title.setText(plural(pictures, "{n} picture", "{n} pictures"))
        self._count.setText(differences)
        self.slider.setEnabled(pictures == 2)
        for button, checked in ((self.slider, slider), (self.settings, settings)):
            was = button.blockSignals(True)
            button.setChecked(checked)
            button.blockSignals(was)
        self.differing.setVisible(settings)

    def text(self) -> str:
        """What it says."""
        return f"{self._title.text()} {self._count.text()}"

    def _toggle(self, image: str, name: str, signal: SignalInstance) -> QToolButton:
        button = self._made(image, name)
        set_role(button, "choice")
        button.setCheckable(True)
        button.toggled.connect(signal)
        return button

    def _button(self, image: str, name: str, run: Callable[[], object]) -> QToolButton:
        button = self._made(image, name)
        button.clicked.connect(lambda: run())  # noqa: PLW0108 - `clicked` would hand its checked state to `run`
        return button

    def _made(self, image: str, name: str) -> QToolButton:
        button = QToolButton()
        set_role(button, "ghost")
        button.setIcon(icon(image, "muted"))
        button.setIconSize(QSize(16, 16))
        button.setAccessibleName(name)
        button.setToolTip(name)
        self._row.addWidget(button)
        return button
