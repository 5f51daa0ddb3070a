"""Where pictures can be taken hold of: tiles of the gallery, and the picture in the viewer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from ui.gallery.panel import GalleryPanel
from ui.handing.chosen import selected_in
from ui.viewer.viewer import Viewer


class Source(Protocol):
    """What a drag can begin at."""

    @property
    def widget(self) -> QWidget:
        """Where the mouse is listened to. Asked for each time: PySide forgets a viewport that it has handed out."""
        ...

    def press(self, place: QPoint) -> bool:
        """The left button goes down: whether a picture is there. Told before the widget itself hears of it."""
        ...

    def ids(self) -> Sequence[int]:
        """Row ids of the pictures that are dragged from where the button went down."""
        ...

    def pixmap(self) -> QPixmap | None:
        """What follows the pointer."""
        ...

    def let_go(self) -> None:
        """The drag is over; the widget has not heard of the button since."""
        ...


class GallerySource:
    """A tile: with it goes the whole selection that it is in."""

    def __init__(self, panel: GalleryPanel) -> None:
        self._panel = panel
        self._row = -1
        self._selection = QItemSelection()

    @property
    def widget(self) -> QWidget:
        """The viewport of the grid."""
        return self._panel.view.viewport()

    def press(self, place: QPoint) -> bool:
        """On a picture; not on a running task, and not between tiles, where a rubber band begins."""
        self._row = self._panel.view.indexAt(place).row()
        self._selection = QItemSelection(self._panel.view.selectionModel().selection())
        return self._panel.model.record(self._row) is not None

    def ids(self) -> Sequence[int]:
        """In the order of the grid."""
        index = self._panel.model.index(self._row)
        if not self._selection.contains(index):
            record = self._panel.model.record(self._row)
            return [record.id] if record is not None else []
        # Ctrl toggled the tile when the button went down: what was selected before is meant
        self._select(self._selection)
        return selected_in(self._panel)

    def pixmap(self) -> QPixmap | None:
        """The tile's own picture."""
        record = self._panel.model.record(self._row)
        return self._panel.thumbnails.pixmap(record.uid) if record is not None else None

    def let_go(self) -> None:
        """The selection stays as the drag had it."""

    def _select(self, selection: QItemSelection) -> None:
        self._panel.view.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)


class ViewerSource:
    """The picture that is shown, while all of it fits: a larger one is panned."""

    def __init__(self, viewer: Viewer) -> None:
        self._viewer = viewer
        self._place = QPoint()

    @property
    def widget(self) -> QWidget:
        """Where the picture is painted."""
        return self._viewer.canvas

    def press(self, place: QPoint) -> bool:
        """On the picture, not on the ground around it."""
        self._place = place
        placement = self._viewer.canvas.placement
        return self._viewer.record is not None and placement.fits and placement.rect.contains(QPointF(place))

    def ids(self) -> Sequence[int]:
        """This one; 0 for one of the trash, which has no row."""
        record = self._viewer.record
        return [record.id] if record is not None else []

    def pixmap(self) -> QPixmap | None:
        """The smallest copy that the viewer has."""
        picture = self._viewer.canvas.picture
        return picture.levels[-1] if picture is not None and picture.levels else None

    def let_go(self) -> None:
        """The canvas holds the picture since the button went down: it has to hear that it is up again."""
        place = QPointF(self._place)
        button, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        release = QMouseEvent(
            QEvent.Type.MouseButtonRelease,
            place,
            self.widget.mapToGlobal(place),
            button,
            none,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(self.widget, release)
