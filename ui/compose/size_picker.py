"""The sizes of a model as tiles drawn to shape."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.catalog.sizes import parse_ratio
from app.catalog.spec import Model
from ui.compose.size_icon import BOX, shape_icon
from ui.compose.words import size_label
from ui.theme import set_role
from ui.widgets import plain_tooltip
from ui.widgets.even_grid import EvenGrid

_LEAST, _WIDEST = 36, 104
_HEIGHT = 56


class SizeTile(QToolButton):
    """One size; `value` is None for the tile that leaves it to the model."""

    def __init__(self, value: str | None, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value = value
        self.label = label
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setIcon(shape_icon(parse_ratio(value) if value is not None else None))
        self.setIconSize(BOX)
        self.setText(label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setAccessibleName(f"Size {label}")
        set_role(self, "tile")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A long label ends in … rather than at the border."""
        super().resizeEvent(event)
        self.setText(self.fontMetrics().elidedText(self.label, Qt.TextElideMode.ElideRight, self.width() - 8))


class SizePicker(QWidget):
    """One tile for each size of the model, and one for "Auto" where the model names no default.

    Signals:
        chosen: the size (str), or None for Auto.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Size")
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.buttonClicked.connect(self._on_clicked)
        self._grid = EvenGrid(least=_LEAST, height=_HEIGHT, spacing=6)
        self._hints: dict[str | None, str] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._grid)

    def tiles(self) -> list[SizeTile]:
        """In the order shown."""
        return [tile for tile in self._grid.cells() if isinstance(tile, SizeTile)]

    def set_model(self, model: Model) -> None:
        """Build the tiles of this model."""
        for old in self.tiles():
            self._group.removeButton(old)
            old.hide()
            old.deleteLater()
        sizes = model.size
        tiles: list[SizeTile] = []
        self._hints = {None: "Leaves the size to the model."}
        if sizes is not None and sizes.default is None:
            tiles.append(SizeTile(None, "Auto", self))
        for choice in sizes.choices if sizes is not None else ():
            tiles.append(SizeTile(str(choice.value), size_label(choice), self))
            self._hints[str(choice.value)] = choice.hint
        for tile in tiles:
            self._group.addButton(tile)
            tile.ensurePolished()
        widest = max((tile.fontMetrics().horizontalAdvance(tile.label) + 8 for tile in tiles), default=_LEAST)
        self._grid.set_cells(tiles, least=min(max(_LEAST, widest), _WIDEST))

    def set_value(self, value: str | None, reasons: Mapping[str, str]) -> None:
        """Show what is in force, without telling anyone; sizes in `reasons` are disabled because of theirs."""
        for tile in self.tiles():
            why = reasons.get(tile.value, "") if tile.value is not None else ""
            hint = why or self._hints.get(tile.value, "")
            tile.setEnabled(not why)
            tile.setToolTip(plain_tooltip(hint))
            tile.setAccessibleDescription(hint)
            if tile.value == value:
                tile.setChecked(True)

    def focus_choice(self) -> None:
        """Put the focus on the chosen tile."""
        tile = self._group.checkedButton() or next(iter(self.tiles()), None)
        if tile is not None:
            tile.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_clicked(self, tile: SizeTile) -> None:
        self.chosen.emit(tile.value)
