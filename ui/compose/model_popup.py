"""The list of models that opens under the model field: type to filter, arrows and Enter to choose, Ctrl+D to mark."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainterPath, QRegion, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QToolButton, QVBoxLayout, QWidget

from app.catalog.load import Catalog
from app.words import mark, tr
from ui.compose.model_list import ID_ROLE, ModelDelegate, ModelListView, model_rows
from ui.compose.shelf import Knowledge
from ui.icons import icon
from ui.theme import set_role
from ui.widgets import Elided, plain_label, set_tooltip
from ui.widgets.clearable import ClearableEdit

_WIDTH = 480
_MOST_HEIGHT = 560
_RADIUS = 8.0
_UNKNOWN = mark("Which models this key may use is not known")
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -5, Qt.Key.Key_PageDown: 5}


class ModelPopup(QFrame):
    """Closes by itself on Escape and on a click elsewhere.

    Signals:
        chosen: the id of a model.
        starred: the id of a model that is to become a favourite, or not to be one any more.
        refresh_wanted: ask again which models the key may use.
    """

    chosen = Signal(str)
    starred = Signal(str)
    refresh_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAccessibleName(tr("Models"))
        set_role(self, "popup")
        self._catalog: Catalog | None = None
        self._knowledge = Knowledge()
        self._filter = ClearableEdit()
        self._filter.setAccessibleName(tr("Find a model"))
        self._filter.setPlaceholderText(tr("Find by name or id…"))
        self._filter.textChanged.connect(self._fill)
        self._filter.installEventFilter(self)
        self._list = ModelListView()
        self._list.setAccessibleName(tr("Models"))
        self._list.setItemDelegate(ModelDelegate(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys stay with the filter, which hands them on
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.clicked.connect(self._take)
        self._list.starred.connect(self.starred)
        self._list.pointed.connect(self._select)
        self._none = plain_label(tr("No model of that name."), "muted")
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self._filter)
        column.addWidget(self._list, 1)
        column.addWidget(self._none, 1)
        column.addLayout(self._foot())

    def set_knowledge(self, knowledge: Knowledge) -> None:
        """What is known of the models now; an open list shows it."""
        self._knowledge = knowledge
        if self.isVisible():
            at = self._list.verticalScrollBar().value()
            self._fill(self._filter.text())
            self._list.verticalScrollBar().setValue(at)

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

    def shown_ids(self, *, usable: bool = False) -> list[str]:
        """The ids of the models that are listed, in order; with `usable`, only those that can be chosen."""
        rows = self._list.model()
        every = [rows.index(row, 0) for row in range(rows.rowCount())]
        ids = [index.data(ID_ROLE) for index in every if not usable or index.flags() & Qt.ItemFlag.ItemIsEnabled]
        return [found for found in ids if isinstance(found, str)]

    def status_text(self) -> str:
        """The line under the list."""
        return self._status.text()

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
            if key == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
                chosen = self.selected_id()
                if chosen is not None:
                    self.starred.emit(chosen)
                return True
        return super().eventFilter(watched, event)

    def _fill(self, text: str) -> None:
        if self._catalog is None:
            return
        chosen = self.selected_id()
        old = self._list.model()
        rows = model_rows(self._catalog, text, self._knowledge)
        rows.setParent(self._list)
        self._list.setModel(rows)
        if old is not None:  # pyright: ignore[reportUnnecessaryComparison] - null before the first setModel
            old.deleteLater()
        ids = self.shown_ids()
        self._none.setVisible(not ids)
        self._list.setVisible(bool(ids))
        usable = self.shown_ids(usable=True)
        if usable:
            self._select_id(chosen if chosen in usable else usable[0])
        self._status.setText(self._knowledge.news or self._knowledge.summary(self._catalog) or tr(_UNKNOWN))

    def _select_id(self, model_id: str) -> None:
        rows = self._list.model()
        for row in range(rows.rowCount()):
            if rows.index(row, 0).data(ID_ROLE) == model_id:
                self._select(rows.index(row, 0))

    def _select(self, index: QModelIndex) -> None:
        if isinstance(index.data(ID_ROLE), str) and index.flags() & Qt.ItemFlag.ItemIsEnabled:
            self._list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _step(self, by: int) -> None:
        ids = self.shown_ids(usable=True)
        chosen = self.selected_id()
        if ids:
            at = ids.index(chosen) if chosen in ids else -1
            self._select_id(ids[min(max(at + by, 0), len(ids) - 1)])
            self._list.scrollTo(self._list.currentIndex())

    def _take(self, index: QModelIndex) -> None:
        found = index.data(ID_ROLE)
        if isinstance(found, str) and index.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.close()
            self.chosen.emit(found)

    def _foot(self) -> QHBoxLayout:
        self._status = Elided(tr(_UNKNOWN), "muted")
        again = QToolButton()
        again.setIcon(icon("refresh", "muted"))
        again.setAccessibleName(tr("Ask again which models this key may use"))
        set_tooltip(again, again.accessibleName())
        again.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_role(again, "ghost")
        again.clicked.connect(self.refresh_wanted)
        row = QHBoxLayout()
        row.setContentsMargins(6, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._status, 1)
        row.addWidget(plain_label("Ctrl+D", "kbd"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(plain_label(tr("favourite"), "label"))
        row.addWidget(again)
        return row

    def _place(self, field: QWidget) -> QRect:
        """Under the field, inside the screen."""
        below = field.mapToGlobal(QPoint(0, field.height() + 4))
        screen = field.screen().availableGeometry()
        rows = self._list.model()
        needed = sum(rows.index(row, 0).data(Qt.ItemDataRole.SizeHintRole).height() for row in range(rows.rowCount()))
        size = QSize(max(field.width(), _WIDTH), min(needed + 94, _MOST_HEIGHT, screen.bottom() - below.y() - 8))
        size = size.expandedTo(QSize(0, 200)).boundedTo(screen.size())
        place = QRect(below, size)
        place.moveRight(min(place.right(), screen.right()))
        place.moveBottom(min(place.bottom(), screen.bottom()))
        return place
