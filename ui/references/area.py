"""The references of the form: a grid of tiles, a tile to add more, and a place to drop files on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFileDialog, QToolButton, QVBoxLayout, QWidget

from ui.icons import icon
from ui.references.item import ReferenceItem
from ui.references.offer import PATTERNS, Offer, offer_files, read_offer
from ui.references.pasted import keep_pasted
from ui.references.tile import ReferenceTile
from ui.references.tray import ReferenceTray
from ui.theme import current, set_role
from ui.widgets import plain_tooltip
from ui.widgets.even_grid import EvenGrid

_LEAST = 60
_COLUMNS = 5


class ReferenceArea(QWidget):
    """Tiles of a tray.

    Signals:
        remarked: something to tell the person; plain text.
        refused: why nothing of what was offered can be used; plain text.
        rearranged: other tiles than before, or in another order.
    """

    remarked = Signal(str)
    refused = Signal(str)
    rearranged = Signal()

    def __init__(self, tray: ReferenceTray, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("References")
        self.tray = tray
        self._tiles: dict[int, ReferenceTile] = {}
        self._refusal = ""
        self._highlight = False
        self._add = QToolButton(self)
        self._add.setIcon(icon("plus", "muted"))
        self._add.setAccessibleName("Add references")
        self._add.setToolTip(plain_tooltip("Choose picture files"))
        self._add.clicked.connect(self.choose)
        set_role(self._add, "add")
        self._grid = EvenGrid(least=_LEAST, columns=_COLUMNS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._grid)
        tray.changed.connect(self._rebuild)
        tray.preview_loaded.connect(self._on_preview)
        tray.remarked.connect(self.remarked)
        self._rebuild()

    def set_refusal(self, reason: str) -> None:
        """Why nothing can be added with this model; "" when it can."""
        self._refusal = reason
        self._add.setEnabled(not reason)
        self._add.setVisible(not reason)
        self._rebuild()

    def set_highlight(self, on: bool) -> None:
        """Show that what is dragged may be dropped."""
        self._highlight = on
        self.update()

    def tiles(self) -> list[ReferenceTile]:
        """In order."""
        return [tile for tile in self._grid.cells() if isinstance(tile, ReferenceTile)]

    def in_tab_order(self) -> list[QWidget]:
        """The tiles, and last the one that adds."""
        return [*self.tiles(), self._add]

    def judge(self, mime: QMimeData) -> Offer:
        """What of dropped or pasted data can be used with this model."""
        return Offer(reason=self._refusal) if self._refusal else read_offer(mime)

    def take(self, mime: QMimeData) -> bool:
        """Add what can be used and say what cannot; False when it was nothing."""
        offer = self.judge(mime)
        self._tell(offer)
        if offer.files:
            self.tray.add_files(offer.files)
        elif offer.image is not None:
            keep_pasted(offer.image, self.tray)
        return offer.is_usable

    def add_files(self, paths: list[Path]) -> None:
        """Add files that were chosen elsewhere."""
        offer = Offer(reason=self._refusal) if self._refusal else offer_files(paths)
        self._tell(offer)
        self.tray.add_files(offer.files)

    def _tell(self, offer: Offer) -> None:
        if offer.reason:
            (self.remarked if offer.is_usable else self.refused).emit(offer.reason)

    def choose(self) -> None:
        """Open the file dialog; it does not block."""
        dialog = QFileDialog(self.window(), "Choose reference images")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([f"Pictures ({' '.join(PATTERNS)})", "All files (*)"])
        dialog.filesSelected.connect(self._on_selected)
        dialog.open()

    def _on_selected(self, names: list[str]) -> None:
        self.add_files([Path(name) for name in names])

    def focus_item(self, key: int) -> None:
        """Put the focus on a tile, or on the tile that adds."""
        tile = self._tiles.get(key)
        (tile if tile is not None else self._add).setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_number(self, number: int) -> None:
        """Put the focus on the tile of the reference that the request counts as `number` (from 1)."""
        self.focus_item(next((item.key for item in self.tray.items if item.number == number), 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A dashed frame around everything while something usable is dragged over it."""
        super().paintEvent(event)
        if self._highlight:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(QColor(current().selection))
            painter.setPen(QPen(QColor(current().accent), 1.5, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)

    def _rebuild(self) -> None:
        items = self.tray.items
        for key in set(self._tiles) - {item.key for item in items}:
            gone = self._tiles.pop(key)
            gone.hide()
            gone.deleteLater()
        for item in items:
            if item.key in self._tiles:
                self._tiles[item.key].set_item(item)
            else:
                self._tiles[item.key] = self._make_tile(item)
        tiles = [self._tiles[item.key] for item in items]
        cells = [*tiles, *(() if self._refusal else (self._add,))]
        if tuple(cells) != self._grid.cells():
            self._grid.set_cells(cells)
            self.rearranged.emit()
        self.updateGeometry()

    def _make_tile(self, item: ReferenceItem) -> ReferenceTile:
        tile = ReferenceTile(item, self._grid)
        tile.removed.connect(self._on_removed)
        tile.retried.connect(self.tray.retry)
        tile.moved.connect(self._on_moved)
        tile.dragged.connect(self._on_dragged)
        tile.dropped.connect(self._on_dropped)
        return tile

    def _on_preview(self, key: int, image: QImage) -> None:
        if key in self._tiles:
            self._tiles[key].set_image(image)

    def _on_removed(self, key: int) -> None:
        place = self.tray.place_of(key)
        had_focus = self._tiles[key].hasFocus()
        self.tray.remove(key)
        if had_focus:
            left = self.tray.items
            self.focus_item(left[min(place, len(left) - 1)].key if left else 0)

    def _on_moved(self, key: int, by: int) -> None:
        self.tray.move(key, self.tray.place_of(key) + by)

    def _on_dragged(self, key: int, at: QPoint) -> None:
        self._tiles[key].raise_()
        place = self._grid.mapFromGlobal(at)
        self._tiles[key].move(place - self._tiles[key].rect().center())

    def _on_dropped(self, key: int, at: QPoint) -> None:
        place = self._grid.mapFromGlobal(at)
        targets = self._grid.places(self._grid.width())[: len(self.tray.items)]

        def distance(target: QRect) -> int:
            return (target.center() - place).manhattanLength()

        nearest = min(range(len(targets)), key=lambda index: distance(targets[index]))
        self.tray.move(key, nearest)
        self._grid.set_cells(self._grid.cells())  # put back what was dragged, also when the order is the same
