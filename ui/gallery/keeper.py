"""Keeps the selection through what Qt does not follow: resets of the model, tiles that become pictures."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, Signal

from ui.gallery.grid import GridView
from ui.gallery.model import GalleryModel

_MOST = 500


class SelectionKeeper(QObject):
    """Remembers what is selected by picture instead of by row while the rows are replaced.

    Signals:
        changed: other pictures are selected than before, though Qt has no news: a reset left others, or a selected
            running tile became its picture.
    """

    changed = Signal()

    def __init__(self, view: GridView, model: GalleryModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._selected: list[int | str | None] = []
        self._current: int | str | None = None
        self._row = -1
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._bring_back)
        model.turned.connect(self._on_turned)

    def _remember(self) -> None:
        self._selected = [self._model.key(row) for row in self._view.selected_rows(_MOST)]
        self._row = self._view.currentIndex().row()
        self._current = self._model.key(self._row)

    def _bring_back(self) -> None:
        flag = QItemSelectionModel.SelectionFlag
        rows = self._model.rows_of(self._selected)
        chosen = QItemSelection()
        for row in rows:
            chosen.select(self._model.index(row), self._model.index(row))
        current = self._model.row_of(self._current)
        selection = self._view.selectionModel()
        if current is None and self._row >= 0:
            current = min(self._row, self._model.rowCount() - 1)  # the keys go on beside where it stood
        if current is not None and current >= 0:
            selection.setCurrentIndex(self._model.index(current), flag.NoUpdate)
        if rows:
            selection.select(chosen, flag.Select)
        if len(rows) != len(self._selected):
            self.changed.emit()

    def _on_turned(self, row: int) -> None:
        if self._view.selectionModel().isSelected(self._model.index(row)):
            self.changed.emit()
