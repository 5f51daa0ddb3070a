"""One of the compared pictures: who it is, how it is rated, and itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from app.library.record import ImageRecord
from app.words import number, tr
from ui.actions import with_key
from ui.gallery.words import picture_in_words, tip_of
from ui.icons import icon
from ui.organise.stars import StarRow
from ui.theme import repolish, set_role
from ui.viewer.animation import AnimationBadge
from ui.viewer.canvas import Canvas
from ui.viewer.pictures import Picture
from ui.viewer.trouble import Trouble
from ui.widgets import Elided, plain_label


class Caption(QWidget):
    """The line over a picture: its number, its prompt, its marks.

    Signals:
        rated: stars, 0 to 5.
        favourite_toggled: make it a favourite, or not any more.
        pressed: it was clicked.
    """

    rated = Signal(int)
    favourite_toggled = Signal()
    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "caption")
        self._favourite = False
        self._keys: tuple[str, ...] = ()
        self._number = plain_label("", "badge")
        self._number.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._prompt = Elided("", "small")
        self._zoom = plain_label("", "muted")
        self.stars = StarRow()
        self.stars.rated.connect(self.rated)
        self.heart = QToolButton()
        set_role(self.heart, "ghost")
        self.heart.setIconSize(QSize(16, 16))
        self.heart.clicked.connect(self.favourite_toggled)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 6, 4)
        row.setSpacing(8)
        row.addWidget(self._number)
        row.addWidget(self._prompt, 1)
        for widget in (self._zoom, self.stars, self.heart):
            row.addWidget(widget)

    def show_record(self, place: int, record: ImageRecord) -> None:
        """Say who it is; `place` counts from 1."""
        self._number.setText(number(place))
        self._prompt.setText(record.prompt or record.path.name)
        self._prompt.setToolTip(tip_of(record.prompt))
        self.stars.set_rating(record.rating)
        self._favourite = record.favourite
        self._show_heart()

    def explain(self, keys: tuple[str, ...]) -> None:
        """These keys make the chosen picture a favourite."""
        self._keys = keys
        self._show_heart()

    def mark(self, active: bool) -> None:
        """It is the one that keys mean."""
        self.setProperty("active", "true" if active else "false")
        repolish(self)

    def set_zoom(self, zoom: float) -> None:
        """Say how large it is shown; 1.0 is pixel by pixel."""
        self._zoom.setText(tr("{percent} %", percent=number(zoom * 100)))

    def _show_heart(self) -> None:
        is_one = self._favourite
        self.heart.setIcon(icon("heart-filled" if is_one else "heart", "accent" if is_one else "muted"))
        said = tr("Favourite no more") if is_one else tr("Make it a favourite")
        self.heart.setAccessibleName(said)
        self.heart.setToolTip(with_key(said, self._keys))

    def text(self) -> str:
        """What it says."""
        return f"{self._number.text()} {self._prompt.text()} {self._zoom.text()}"


class Pane(QObject):
    """A caption and the canvas below it.

    Signals:
        chosen: it is the one that keys mean from now on.
        again_wanted: look at its file once more.
    """

    chosen = Signal()
    again_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.caption = Caption(parent)
        self.canvas = Canvas(parent, fills=True)
        self.trouble = Trouble(self.canvas)
        self.animation = AnimationBadge(self.canvas)
        self.trouble.again_wanted.connect(self.again_wanted)
        self.canvas.zoomed.connect(self._tell_zoom)
        for widget in (self.caption, self.canvas):
            widget.installEventFilter(self)

    def set_visible(self, visible: bool, *, canvas: bool) -> None:
        """Show it or not; with a divider there is another canvas for two."""
        self.caption.setVisible(visible)
        self.canvas.setVisible(visible and canvas)

    def begin(self, place: int, record: ImageRecord, model_name: str) -> None:
        """Another picture."""
        self.canvas.begin(record)
        self.animation.tell(None)
        self.change(place, record, model_name)

    def change(self, place: int, record: ImageRecord, model_name: str) -> None:
        """The same picture, with other marks or at another place."""
        self.caption.show_record(place, record)
        words = picture_in_words(record, model_name)
        self.canvas.setAccessibleName(tr("Picture {place}: {words}", place=number(place), words=words))

    def show_picture(self, picture: Picture) -> None:
        """There is something to paint."""
        self.canvas.show_picture(picture)
        self.trouble.tell(picture)
        self.animation.tell(picture)

    def _tell_zoom(self) -> None:
        self.caption.set_zoom(self.canvas.placement.zoom)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """A click on it anywhere means it."""
        if event.type() == QEvent.Type.MouseButtonPress:
            self.chosen.emit()
        return False
