"""The list of models that opens under the model field: type to filter, arrows and Enter to choose."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainterPath, QRegion, QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from app.catalog.load import Catalog
from ui.compose.model_list import ID_ROLE, ModelDelegate, model_rows
from ui.theme import set_role
from ui.widgets import plain_label

_WIDTH = 480
_MOST_HEIGHT = 560
_RADIUS = 8.0
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -5, Qt.Key.Key_PageDown: 5}


class ModelPopup(QFrame):
    """Closes by itself on Escape and on a click elsewhere.

    Signals:
        chosen: the id of a model.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAccessibleName("Models")
        set_role(self, "popup")
        self._catalog: Catalog | None = None
        self._filter = QLineEdit()
        self._filter.setAccessibleName("Find a model")
        self._filter.setPlaceholderText("Find by name or id …")
        self._filter.setClearButtonEnabled(True)
        self._filter.textChanged.connect(self._fill)
        self._filter.installEventFilter(self)
        self._list = QListView()
        self._list.setAccessibleName("Models")
        self._list.setItemDelegate(ModelDelegate(self._list))
        self._list.setMouseTracking(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys stay with the filter, which hands them on
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.clicked.connect(self._take)
        self._list.entered.connect(self._select)
        self._none = plain_label("No model of that name.", "muted")
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self._filter)
        column.addWidget(self._list, 1)
        column.addWidget(self._none, 1)

    def open_under(self, field: QWidget, catalog: Catalog, model_id: str, text: str = "") -> None:
        """Show the list with this model selected and `text` already typed."""
        self._catalog = catalog
        self._filter.setText(text)
        self._fill(text)
        if not text:
            self._select_id(model_id)
        self.setGeometry(self._place(field))
        self.show()
        self._filter.setFocus(Qt.FocusReason.PopupFocusReason)
        self._list.scrollTo(self._list.currentIndex(), QListView.ScrollHint.PositionAtCenter)

    def shown_ids(self) -> list[str]:
        """The ids of the models that are listed, in order."""
        rows = self._list.model()
        ids = [rows.index(row, 0).data(ID_ROLE) for row in range(rows.rowCount())]
        return [found for found in ids if isinstance(found, str)]

    def selected_id(self) -> str | None:
        """What Enter would choose."""
        found = self._list.currentIndex().data(ID_ROLE)
        return found if isinstance(found, str) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Round corners by mask: a translucent window is black where nothing composes the screen."""
        super().resizeEvent(event)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
        self.setMask(QRegion(outline.toFillPolygon().toPolygon()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows and Enter act on the list while the filter has the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key in _MOVES:
                self._step(_MOVES[Qt.Key(key)])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self._list.currentIndex())
                return True
            if key == Qt.Key.Key_Escape:
                self.close()
                return True
        return super().eventFilter(watched, event)

    def _fill(self, text: str) -> None:
        if self._catalog is None:
            return
        chosen = self.selected_id()
        old = self._list.model()
        rows = model_rows(self._catalog, text)
        rows.setParent(self._list)
        self._list.setModel(rows)
        if old is not None:  # pyright: ignore[reportUnnecessaryComparison] - null before the first setModel
            old.deleteLater()
        ids = self.shown_ids()
        self._none.setVisible(not ids)
        self._list.setVisible(bool(ids))
        if ids:
            self._select_id(chosen if chosen in ids else ids[0])

    def _select_id(self, model_id: str) -> None:
        rows = self._list.model()
        for row in range(rows.rowCount()):
            if rows.index(row, 0).data(ID_ROLE) == model_id:
                self._select(rows.index(row, 0))

    def _select(self, index: QModelIndex) -> None:
        if isinstance(index.data(ID_ROLE), str):
            self._list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _step(self, by: int) -> None:
        ids = self.shown_ids()
        chosen = self.selected_id()
        if ids:
            at = ids.index(chosen) if chosen in ids else -1
            self._select_id(ids[min(max(at + by, 0), len(ids) - 1)])
            self._list.scrollTo(self._list.currentIndex())

    def _take(self, index: QModelIndex) -> None:
        found = index.data(ID_ROLE)
        if isinstance(found, str):
            self.close()
            self.chosen.emit(found)

    def _place(self, field: QWidget) -> QRect:
        """Under the field, inside the screen."""
        below = field.mapToGlobal(QPoint(0, field.height() + 4))
        screen = field.screen().availableGeometry()
        rows = self._list.model()
        needed = sum(rows.index(row, 0).data(Qt.ItemDataRole.SizeHintRole).height() for row in range(rows.rowCount()))
        size = QSize(max(field.width(), _WIDTH), min(needed + 62, _MOST_HEIGHT, screen.bottom() - below.y() - 8))
        size = size.expandedTo(QSize(0, 200)).boundedTo(screen.size())
        place = QRect(below, size)
        place.moveRight(min(place.right(), screen.right()))
        place.moveBottom(min(place.bottom(), screen.bottom()))
        return place
