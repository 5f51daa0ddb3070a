"""The tiles of the references in a grid, with one to add more; many parked ones are folded away behind another."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QToolButton, QWidget

from app.words import number, plural, tr
from ui.icons import icon
from ui.references.item import ReferenceItem
from ui.references.tile import ReferenceTile
from ui.references.tray import ReferenceTray
from ui.theme import scaled, set_role
from ui.widgets import set_tooltip
from ui.widgets.even_grid import EvenGrid

_LEAST = 60
_COLUMNS = 5
_FOLD = 13
"""Tiles that are always in sight, as far as there are so many: three rows with the two buttons."""

_AT_ONCE = 24
"""Tiles made in one go: more of them would hold up the window."""


class ReferenceTiles(EvenGrid):
    """Tiles of a tray.

    Signals:
        rearranged: other tiles than before, or in another order.
        made: the key of an item that has got a tile, and the tile.
        pointed: the key of the tile under the pointer or with the focus; 0 when there is none.
    """

    rearranged = Signal()
    made = Signal(int, object)
    pointed = Signal(int)

    def __init__(self, tray: ReferenceTray, parent: QWidget | None = None) -> None:
        super().__init__(least=scaled(_LEAST), columns=_COLUMNS, parent=parent)
        self._tray = tray
        self._tiles: dict[int, ReferenceTile] = {}
        self._limit = _FOLD
        self._unfolded = False
        self._may_add = True
        self.add = self._button("plus", tr("Add references"), tr("Choose picture files"))
        self.more = self._button("", tr("Show all references"), "")
        self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.more.clicked.connect(self._fold)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.rebuild)
        tray.changed.connect(self.rebuild)
        tray.preview_loaded.connect(self._on_preview)
        self.rebuild()

    def allow_adding(self, allowed: bool) -> None:
        """Whether there is a tile to add more."""
        self._may_add = allowed
        self.add.setVisible(allowed)
        self.rebuild()

    def tiles(self) -> list[ReferenceTile]:
        """In order."""
        return [tile for tile in self.cells() if isinstance(tile, ReferenceTile)]

    def tile(self, key: int) -> ReferenceTile | None:
        """Of an item; None while it is folded away."""
        return self._tiles.get(key)

    def focused(self) -> ReferenceTile | None:
        """The tile with the focus."""
        return next((tile for tile in self._tiles.values() if tile.hasFocus()), None)

    def focus_item(self, key: int) -> None:
        """Put the focus on a tile, unfolded if need be, or on the tile that adds."""
        if self._tray.place_of(key) >= len(self._tiles):
            self._unfolded = True
            self._limit = len(self._tray.items)
            self.rebuild()
        self._tiles.get(key, self.add).setFocus(Qt.FocusReason.OtherFocusReason)

    def rebuild(self) -> None:
        """Tiles for what is in the tray, as many at once as do not hold up the window."""
        items = self._tray.items
        shown = self._shown(items)
        keys = {item.key for item in shown}
        for key in set(self._tiles) - keys:
            gone = self._tiles.pop(key)
            gone.hide()
            gone.deleteLater()
        for item in shown:
            tile = self._tiles.get(item.key)
            if tile is None:
                self._make(item)
            else:
                tile.set_item(item)
        hidden = len(items) - len(shown)
        folds = hidden > 0 or (self._unfolded and len(items) > self._least_shown(items))
        self._say_more(hidden)
        cells = [
            *(self._tiles[item.key] for item in shown),
            *((self.more,) if folds else ()),
            *((self.add,) if self._may_add else ()),
        ]
        self.more.setVisible(folds)
        if tuple(cells) != self.cells():
            self.set_cells(cells)
            self.rearranged.emit()

    def _shown(self, items: tuple[ReferenceItem, ...]) -> tuple[ReferenceItem, ...]:
        least = self._least_shown(items)
        wanted = len(items) if self._unfolded else least
        self._limit = min(max(self._limit, _AT_ONCE), wanted)
        if self._limit < wanted:
            self._limit += _AT_ONCE
            self._timer.start(0)
        return items[: self._limit] if len(items) > self._limit + 1 else items  # no button that stands for one tile

    def _least_shown(self, items: tuple[ReferenceItem, ...]) -> int:
        """Everything that goes out is in sight, and the first of the rest."""
        last = max((place for place, item in enumerate(items, 1) if item.number), default=0)
        return max(_FOLD, min(last, 2 * _FOLD))

    def _fold(self) -> None:
        self._unfolded = not self._unfolded
        if not self._unfolded:
            self._limit = _FOLD
        self.rebuild()

    def _say_more(self, hidden: int) -> None:
        self.more.setText(tr("+{n}", n=number(hidden)) if hidden else tr("Fewer"))
        self.more.setAccessibleName(
            plural(hidden, "Show one more reference", "Show {n} more references")
            if hidden
            else tr("Show fewer references")
        )
        set_tooltip(self.more, self.more.accessibleName())

    def _make(self, item: ReferenceItem) -> None:
        tile = ReferenceTile(item, self)
        self._tiles[item.key] = tile
        tile.dragged.connect(self._on_dragged)
        tile.dropped.connect(self._on_dropped)
        tile.moved.connect(self._on_moved)
        tile.pointed.connect(self.pointed)
        self.made.emit(item.key, tile)

    def _on_preview(self, key: int, image: QImage) -> None:
        if key in self._tiles:
            self._tiles[key].set_image(image)

    def _on_moved(self, key: int, by: int) -> None:
        self._tray.move(key, self._tray.place_of(key) + by)

    def _on_dragged(self, key: int, at: QPoint) -> None:
        tile = self._tiles[key]
        tile.raise_()
        tile.move(self.mapFromGlobal(at) - tile.rect().center())

    def _on_dropped(self, key: int, at: QPoint) -> None:
        place = self.mapFromGlobal(at)
        targets = self.places(self.width())[: len(self._tiles)]

        def distance(target: QRect) -> int:
            return (target.center() - place).manhattanLength()

        nearest = min(range(len(targets)), key=lambda index: distance(targets[index]))
        self._tray.move(key, nearest)
        self.set_cells(self.cells())  # put back what was dragged, also when the order is the same

    def _button(self, name: str, spoken: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        if name:
            button.setIcon(icon(name, "muted"))
            button.setIconSize(QSize(16, 16))
        button.setAccessibleName(spoken)
        set_tooltip(button, tip)
        set_role(button, "add")
        return button
