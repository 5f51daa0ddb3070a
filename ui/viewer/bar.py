"""The slim bar above the picture: what it is, how large it is shown, what can be done with it, and the way out."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from app.library.record import ImageRecord
from app.words import mark, number, tr
from ui.actions import with_key
from ui.icons import icon
from ui.theme import scaled, set_role
from ui.viewer.marks import MarksLabel
from ui.widgets import Elided, plain_label

_HEIGHT = 40
_OFFERED = (
    ("viewer_reference", "plus", mark("Use as a reference")),
    ("compare", "compare", mark("Compare with the next picture")),
    ("trash_pictures", "trash", mark("Move to the trash")),
    ("slideshow", "play", mark("Slideshow")),
    ("filmstrip", "filmstrip", mark("Filmstrip")),
)


class ViewerBar(QWidget):
    """Name, place, pixels, zoom; buttons for everything the keys do.

    Signals:
        stepped: -1 or 1, to the neighbour.
        zoom_wanted: -1 smaller, 1 larger.
        fit_wanted, actual_wanted, close_wanted: as they say.
        command_wanted: the name of an action of the window.
    """

    stepped = Signal(int)
    zoom_wanted = Signal(int)
    fit_wanted = Signal()
    actual_wanted = Signal()
    close_wanted = Signal()
    command_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self.setFixedHeight(scaled(_HEIGHT))
        self._name = Elided("", "emphasis")
        self._place = plain_label("", "muted")
        self._pixels = plain_label("", "muted")
        self.marks = MarksLabel()
        self._zoom = plain_label("", "muted")
        self._zoom.setMinimumWidth(48)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 0, 8, 0)
        self._row.setSpacing(4)
        self.back = self._button("arrow-left", tr("Previous picture"), lambda: self.stepped.emit(-1), "Left")
        self.forward = self._button("arrow-right", tr("Next picture"), lambda: self.stepped.emit(1), "Right")
        self._row.addSpacing(8)
        self._row.addWidget(self._name, 1)
        for widget in (self.marks, self._place, self._pixels):
            self._row.addSpacing(12)
            self._row.addWidget(widget)
        self._row.addSpacing(16)
        self._button("zoom-out", tr("Smaller"), lambda: self.zoom_wanted.emit(-1), "-")
        self._row.addWidget(self._zoom)
        self._button("zoom-in", tr("Larger"), lambda: self.zoom_wanted.emit(1), "+")
        self.fit = self._button("fit", tr("Fit into the window"), self.fit_wanted.emit)
        self.actual = self._button("actual-size", tr("Pixel by pixel"), self.actual_wanted.emit)
        self._row.addSpacing(8)
        self._offered = {name: self._offer(name, image, text) for name, image, text in _OFFERED}
        self._row.addSpacing(8)
        self._button("close", tr("Close"), self.close_wanted.emit, "Esc")

    def offer(self, keys: Mapping[str, str]) -> None:
        """Show the buttons of these actions and no others; each with the portable key that does the same."""
        for name, _image, text in _OFFERED:
            button = self._offered[name]
            button.setVisible(name in keys)
            _explain(button, tr(text), keys.get(name, ""))

    def explain(self, fit: tuple[str, ...], actual: tuple[str, ...]) -> None:
        """The keys that fit the picture, and that show it pixel by pixel."""
        for button, keys in ((self.fit, fit), (self.actual, actual)):
            button.setToolTip(with_key(button.accessibleName(), keys))

    def button_of(self, action: str) -> QToolButton:
        """The button of an action; raises KeyError for one that the bar does not know."""
        return self._offered[action]

    def set_record(self, record: ImageRecord) -> None:
        """Say what is shown."""
        self._name.setText(record.path.name)
        self._pixels.setText(f"{record.width} × {record.height}")
        self.marks.show_record(record)
        for action in ("compare", "trash_pictures"):
            self._offered[action].setEnabled(bool(record.id))  # one of the trash has no row: it can only come back

    def set_place(self, place: int | None, count: int) -> None:
        """Say which of how many it is; None says nothing."""
        said = "" if place is None else tr("{place} of {count}", place=number(place + 1), count=number(count))
        self._place.setText(said)

    def set_converted(self, converted: bool) -> None:
        """Say that the colours on the screen were converted from the file's own profile."""
        self._pixels.setToolTip(tr("Its colour profile is converted to sRGB for the screen.") if converted else "")

    def set_zoom(self, zoom: float) -> None:
        """Say how large it is shown; 1.0 is pixel by pixel."""
        self._zoom.setText(tr("{percent} %", percent=number(zoom * 100)))

    def profile_text(self) -> str:
        """What it says about the colours; "" for nothing."""
        return self._pixels.toolTip()

    def name_text(self) -> str:
        """The name as it stands there."""
        return self._name.text()

    def place_text(self) -> str:
        """Which of how many."""
        return self._place.text()

    def zoom_text(self) -> str:
        """What the bar says."""
        return self._zoom.text()

    def _offer(self, name: str, image: str, text: str) -> QToolButton:
        button = self._button(image, tr(text), lambda: self.command_wanted.emit(name))
        button.setVisible(False)
        return button

    def _button(self, image: str, name: str, run: Callable[[], object], key: str = "") -> QToolButton:
        button = QToolButton()
        set_role(button, "ghost")
        button.setIcon(icon(image, "muted"))
        button.setIconSize(QSize(16, 16))
        _explain(button, name, key)
        button.clicked.connect(lambda: run())  # noqa: PLW0108 - `clicked` would hand its checked state to `run`
        self._row.addWidget(button)
        return button


def _explain(button: QToolButton, name: str, key: str) -> None:
    button.setAccessibleName(name)
    button.setToolTip(with_key(name, (key,) if key else ()))
