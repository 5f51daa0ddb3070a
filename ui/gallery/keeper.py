"""Brings the selection back after the model was reset: Qt forgets it, the person does not."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, Signal

from ui.gallery.grid import GridView
from ui.gallery.model import GalleryModel

_MOST = 500


class SelectionKeeper(QObject):
    """Remembers what is selected by picture instead of by row while the rows are replaced.

    Signals:
        changed: after a reset that left other pictures selected than before.
    """

    changed = Signal()

    def __init__(self, view: GridView, model: GalleryModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._selected: list[int | str | None] = []
        self._current: int | str | None = None
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._bring_back)

    def _remember(self) -> None:
        self._selected = [self._model.key(row) for row in self._view.selected_rows(_MOST)]
        self._current = self._model.key(self._view.currentIndex().row())

    def _bring_back(self) -> None:
        flag = QItemSelectionModel.SelectionFlag
        rows = [row for key in self._selected if (row := self._model.row_of(key)) is not None]
        chosen = QItemSelection()
        for row in rows:
            chosen.select(self._model.index(row), self._model.index(row))
        current = self._model.row_of(self._current)
        selection = self._view.selectionModel()
        if current is not None:
            selection.setCurrentIndex(self._model.index(current), flag.NoUpdate)
        if rows:
            selection.select(chosen, flag.Select)
        if len(rows) != len(self._selected):
            self.changed.emit()
