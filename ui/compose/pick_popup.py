"""A list that opens under a button: type to search, arrows and Enter to take, Escape to leave."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainterPath, QRegion, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget

from app.words import tr
from ui.compose.pick_rows import KEY_ROLE, PickDelegate, PickList, PickRow, pick_item
from ui.theme import set_role
from ui.widgets import Elided, plain_label
from ui.widgets.clearable import ClearableEdit

_SIZE = QSize(420, 440)
_RADIUS = 8.0
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -6, Qt.Key.Key_PageDown: 6}


class PickPopup(QFrame):
    """Shows rows and tells what the person does with them; knows nothing of what they are.

    Signals:
        searched: the text of the search.
        chosen, starred, removed: the key of a row.
        renamed: the key of a row and its new title.
        more_wanted: the end of the list is near.
        acted: the action beside what was said was pressed.
    """

    searched = Signal(str)
    chosen = Signal(str)
    starred = Signal(str)
    removed = Signal(str)
    renamed = Signal(str, str)
    more_wanted = Signal()
    acted = Signal()

    def __init__(self, name: str, empty: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAccessibleName(name)
        set_role(self, "popup")
        self.search = ClearableEdit()
        self.search.setAccessibleName(tr("Search: {name}", name=name))
        self.search.setPlaceholderText(tr("Search…"))
        self.search.textChanged.connect(self.searched)
        self.search.installEventFilter(self)
        self.list = PickList()
        self.list.setAccessibleName(name)
        self.list.setItemDelegate(PickDelegate(self.list))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys stay with the search, which hands them on
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows = QStandardItemModel(self.list)
        self._rows.itemChanged.connect(self._on_edited)
        self.list.setModel(self._rows)
        self.list.clicked.connect(self._take)
        self.list.starred.connect(self.starred)
        self.list.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._empty = plain_label(empty, "muted", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._said = Elided("", "muted")
        self._action = QPushButton()
        set_role(self._action, "link")
        self._action.clicked.connect(self.acted)
        self.foot = QHBoxLayout()
        self.foot.setContentsMargins(6, 0, 0, 0)
        self.foot.setSpacing(6)
        self.foot.addWidget(self._said, 1)
        self.foot.addWidget(self._action)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(8, 8, 8, 8)
        self.column.setSpacing(6)
        for widget, stretch in ((self.search, 0), (self.list, 1), (self._empty, 1)):
            self.column.addWidget(widget, stretch)
        self.column.addLayout(self.foot)
        self.say("")

    def open_under(self, button: QWidget) -> None:
        """Show the list, with everything in it and nothing typed."""
        self.search.clear()
        self.say("")
        self.setGeometry(self._place(button))
        self.show()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)
        self.list.scrollToTop()

    def set_rows(self, rows: Sequence[PickRow]) -> None:
        """Show these; the one that was selected stays selected."""
        kept = self.selected_key()
        self._rows.blockSignals(True)
        self._rows.clear()
        self._rows.blockSignals(False)
        self.add_rows(rows)
        keys = self.keys()
        self._empty.setVisible(not keys)
        self.list.setVisible(bool(keys))
        if keys:
            self.select(kept if kept in keys else keys[0])

    def add_rows(self, rows: Sequence[PickRow]) -> None:
        """Show these, too."""
        for row in rows:
            self._rows.appendRow(pick_item(row))

    def say(self, text: str, action: str = "") -> None:
        """A line under the list, with something to press."""
        self._said.setText(text)
        self._action.setText(action)
        self._action.setAccessibleName(action)
        self._action.setVisible(bool(action))

    def said(self) -> str:
        """What the line says."""
        return self._said.text()

    def keys(self) -> list[str]:
        """Of the rows, in order."""
        return [str(self._rows.item(row).data(KEY_ROLE)) for row in range(self._rows.rowCount())]

    def selected_key(self) -> str:
        """What Enter would take; "" when nothing is selected."""
        return str(self.list.currentIndex().data(KEY_ROLE) or "")

    def select(self, key: str) -> None:
        """Select a row and bring it into sight."""
        keys = self.keys()
        if key in keys:
            index = self._rows.index(keys.index(key), 0)
            self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.list.scrollTo(index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the list while the search has the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._on_key(event):
            return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Round corners by mask: a translucent window is black where nothing composes the screen."""
        super().resizeEvent(event)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
        self.setMask(QRegion(outline.toFillPolygon().toPolygon()))

    def _on_key(self, event: QKeyEvent) -> bool:
        key, control = event.key(), event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if key in _MOVES:
            self._step(_MOVES[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.close()
        elif key == Qt.Key.Key_D and control and self.selected_key():
            self.starred.emit(self.selected_key())
        elif key == Qt.Key.Key_F2:
            self.list.edit(self.list.currentIndex())
        elif key == Qt.Key.Key_Delete and not self.search.text() and self.selected_key():
            self.removed.emit(self.selected_key())
        else:
            return False
        return True

    def _step(self, by: int) -> None:
        keys, chosen = self.keys(), self.selected_key()
        if keys:
            at = keys.index(chosen) if chosen in keys else -1
            self.select(keys[min(max(at + by, 0), len(keys) - 1)])
            if at + by >= len(keys) - 1:
                self.more_wanted.emit()

    def _take(self, index: QModelIndex) -> None:
        key = index.data(KEY_ROLE)
        if isinstance(key, str):
            self.close()
            self.chosen.emit(key)

    def _on_edited(self, item: QStandardItem) -> None:
        # afterwards: the rows may be made anew, which Qt does not survive while it is still editing one
        QTimer.singleShot(0, self, partial(self.renamed.emit, str(item.data(KEY_ROLE)), item.text()))

    def _on_scrolled(self, value: int) -> None:
        if value >= self.list.verticalScrollBar().maximum() - self.list.height():
            self.more_wanted.emit()

    def _place(self, button: QWidget) -> QRect:
        below = button.mapToGlobal(QPoint(0, button.height() + 4))
        screen = button.screen().availableGeometry()
        place = QRect(below, _SIZE.boundedTo(screen.size()))
        place.moveRight(min(place.right(), screen.right()))
        place.moveBottom(min(place.bottom(), screen.bottom()))
        return place
