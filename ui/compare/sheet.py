"""The pictures side by side or on top of each other; zoomed and moved together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.library.record import ImageRecord
from ui.compare.differences import FindModel
from ui.compare.pane import Pane
from ui.compare.slider import SliderCanvas
from ui.viewer.canvas import Canvas
from ui.viewer.pictures import Picture

MOST = 4
_GAP = 8


class Sheet(QWidget):
    """As many panes as there are pictures, or one canvas with a divider for two.

    Signals:
        chosen: the place of the picture that keys mean from now on.
        rated: place, stars.
        favourite_toggled: place.
        again_wanted: place of a picture whose file is to be looked at once more.
    """

    chosen = Signal(int)
    rated = Signal(int, int)
    favourite_toggled = Signal(int)
    again_wanted = Signal(int)

    def __init__(self, find_model: FindModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find_model = find_model
        self.panes = [Pane(self) for _ in range(MOST)]
        self.slider = SliderCanvas()
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.setHorizontalSpacing(_GAP)
        grid.setRowStretch(1, 1)
        for place, pane in enumerate(self.panes):
            grid.addWidget(pane.caption, 0, place)
            grid.addWidget(pane.canvas, 1, place)
            pane.chosen.connect(partial(self.chosen.emit, place))
            pane.again_wanted.connect(partial(self.again_wanted.emit, place))
            pane.caption.rated.connect(partial(self.rated.emit, place))
            pane.caption.favourite_toggled.connect(partial(self.favourite_toggled.emit, place))
        grid.addWidget(self.slider, 1, 0, 1, 2)
        for canvas in self._canvases():
            canvas.looked.connect(partial(self._follow, canvas))

    def canvas(self, place: int, *, slider: bool) -> Canvas:
        """The one that is looked at."""
        return self.slider if slider else self.panes[place].canvas

    def show_records(self, records: Sequence[ImageRecord], *, keep: Canvas | None = None) -> None:
        """Begin with these, fitted; or with the same part in sight as in `keep`."""
        view = keep.placement.view if keep is not None else None
        for place, record in enumerate(records):
            self.panes[place].begin(place + 1, record, self._model_name(record))
        self.slider.begin(records[0])
        self.slider.begin_second(records[1])
        if view is not None:
            for canvas in self._canvases():
                canvas.look_at(view)

    def change(self, place: int, record: ImageRecord) -> None:
        """A picture has other marks."""
        self.panes[place].change(place + 1, record, self._model_name(record))

    def show_picture(self, place: int, picture: Picture) -> None:
        """There is something to paint."""
        self.panes[place].show_picture(picture)
        if place == 0:
            self.slider.show_picture(picture)
        elif place == 1:
            self.slider.show_second(picture)

    def arrange(self, count: int, *, slider: bool) -> None:
        """So many pictures, side by side or on top of each other."""
        for place, pane in enumerate(self.panes):
            pane.set_visible(place < count, canvas=not slider)
            self._grid.setColumnStretch(place, int(place < count))  # an empty column would take its share, too
        self.slider.setVisible(slider)

    def explain(self, keys_of: Callable[[str], tuple[str, ...]]) -> None:
        """Name the keys that actions have now where buttons do the same."""
        for pane in self.panes:
            pane.caption.explain(keys_of("compare_favourite"))

    def mark(self, active: int) -> None:
        """The one that keys mean."""
        for place, pane in enumerate(self.panes):
            pane.caption.mark(place == active)

    def _canvases(self) -> list[Canvas]:
        return [*(pane.canvas for pane in self.panes), self.slider]

    def _follow(self, moved: Canvas) -> None:
        view = moved.placement.view
        for canvas in self._canvases():
            if canvas is not moved:
                canvas.look_at(view)

    def _model_name(self, record: ImageRecord) -> str:
        model = self._find_model(record.model)
        return model.name if model is not None else record.model
