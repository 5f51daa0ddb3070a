"""The sizes of a model as tiles drawn to shape."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.catalog.sizes import parse_ratio
from app.catalog.spec import Model
from app.words import tr
from ui.compose.size_icon import BOX, shape_icon
from ui.compose.words import size_label
from ui.theme import scaled, set_role
from ui.widgets import set_tooltip
from ui.widgets.even_grid import EvenGrid

_LEAST, _WIDEST = 36, 104
_HEIGHT, _FLAT = 56, 34
_LONG = 64
"""Pixels from which on a label would make every other tile wide, too."""


class SizeTile(QToolButton):
    """One size; `value` is None for the tile that leaves it to the model. See `set_size`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value: str | None = None
        self.label = ""
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setIconSize(BOX)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        set_role(self, "tile")

    def set_flat(self, flat: bool) -> None:
        """The label beside the outline instead of under it."""
        beside, under = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        self.setToolButtonStyle(beside if flat else under)
        self._elide()

    def set_size(self, value: str | None, label: str) -> None:
        """Be the tile of this size from now on: tiles outlive the model they were made for."""
        self.value = value
        self.label = label
        self.setIcon(shape_icon(parse_ratio(value) if value is not None else None))
        self.setAccessibleName(tr("Size {label}", label=label))
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A long label ends in … rather than at the border."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        flat = self.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        room = self.width() - 8 - (BOX.width() + 8 if flat else 0)
        self.setText(self.fontMetrics().elidedText(self.label, Qt.TextElideMode.ElideRight, room))


class SizePicker(QWidget):
    """One tile for each size of the model, and one for "Auto" where the model names no default.

    Signals:
        chosen: the size (str), or None for Auto.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Size"))
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.buttonClicked.connect(self._on_clicked)
        self._grid = EvenGrid(least=_LEAST, height=scaled(_HEIGHT), spacing=6)
        self._pool: list[SizeTile] = []
        self._hints: dict[str | None, str] = {}
        self._flat = EvenGrid(least=scaled(_WIDEST), height=scaled(_FLAT), columns=2, spacing=6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._grid)
        column.addWidget(self._flat)

    def tiles(self) -> list[SizeTile]:
        """In the order shown."""
        return [tile for tile in (*self._grid.cells(), *self._flat.cells()) if isinstance(tile, SizeTile)]

    def set_model(self, model: Model) -> None:
        """Show the tiles of this model."""
        sizes = model.size
        wanted: list[tuple[str | None, str]] = []
        self._hints = {None: tr("Leaves the size to the model.")}
        if sizes is not None and sizes.default is None:
            wanted.append((None, tr("Auto")))
        for choice in sizes.choices if sizes is not None else ():
            wanted.append((str(choice.value), size_label(choice)))
            self._hints[str(choice.value)] = tr(choice.hint)
        while len(self._pool) < len(wanted):
            self._pool.append(SizeTile(self))
            self._group.addButton(self._pool[-1])
            self._pool[-1].ensurePolished()
        tiles, spare = self._pool[: len(wanted)], self._pool[len(wanted) :]
        for tile in spare:
            tile.hide()
        for tile, (value, label) in zip(tiles, wanted, strict=True):
            tile.set_size(value, label)
        words = [tile for tile in tiles if tile.fontMetrics().horizontalAdvance(tile.label) > _LONG]
        flat = words if len(words) * 3 <= len(tiles) else []
        self._lay_out([tile for tile in tiles if tile not in flat], flat)

    def _lay_out(self, upright: list[SizeTile], flat: list[SizeTile]) -> None:
        """Ratios as tiles; few long words below them, so that they do not make every tile wide."""
        for tile in (*upright, *flat):
            tile.set_flat(tile in flat)
        widest = max((tile.fontMetrics().horizontalAdvance(tile.label) + 8 for tile in upright), default=_LEAST)
        self._grid.set_cells(upright, least=min(max(_LEAST, widest), scaled(_WIDEST)))
        self._flat.set_cells(flat)
        self._flat.setVisible(bool(flat))

    def set_value(self, value: str | None, reasons: Mapping[str, str]) -> None:
        """Show what is in force, without telling anyone; sizes in `reasons` are disabled because of theirs."""
        for tile in self.tiles():
            why = reasons.get(tile.value, "") if tile.value is not None else ""
            hint = why or self._hints.get(tile.value, "")
            tile.setEnabled(not why)
            set_tooltip(tile, hint)
            tile.setAccessibleDescription(hint)
            if tile.value == value:
                tile.setChecked(True)
        checked = self._group.checkedButton()
        if isinstance(checked, SizeTile) and (checked.isHidden() or checked.value != value):
            self._group.setExclusive(False)
            checked.setChecked(False)
            self._group.setExclusive(True)

    def focus_choice(self) -> None:
        """Put the focus on the chosen tile."""
        tile = self._group.checkedButton() or next(iter(self.tiles()), None)
        if tile is not None:
            tile.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_clicked(self, tile: SizeTile) -> None:
        self.chosen.emit(tile.value)
