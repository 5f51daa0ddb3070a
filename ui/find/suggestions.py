"""The list under the search field: what may be written next, or what was searched for lately."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from app.words import number, tr
from ui.find.field import SearchField
from ui.icons import icon
from ui.theme import current, set_role

_ROW = 28
_PAD = 8
_ICON = 14
_MOST_IN_SIGHT = 10
_WIDEST = 560
_ENTRY = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Entry:
    """One line.

    Attributes:
        text: what the search is then.
        cursor: where the cursor stands in it.
        label: what the line says.
        note: beside it, in muted ink: how many pictures, or what a saved search looks for.
        symbol: of an icon.
        final: taking it is all that is wanted; else more may be written.
    """

    text: str
    cursor: int
    label: str
    note: str = ""
    symbol: str = "search"
    final: bool = False


class Suggestions(QFrame):
    """A part of the window, not a window: the field keeps the focus and hands the keys on.

    Signals:
        taken: an `Entry`.
    """

    taken = Signal(object)

    def __init__(self, field: SearchField) -> None:
        super().__init__(field.window())
        self._field = field
        set_role(self, "popup")
        self.setAccessibleName(tr("Suggestions"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Suggestions"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setItemDelegate(_Lines(self.list))
        self.list.itemEntered.connect(self.list.setCurrentItem)
        self.list.itemClicked.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.list)
        field.installEventFilter(self)
        self.hide()

    def offer(self, entries: Sequence[Entry]) -> None:
        """Show these, none of them chosen; nothing for none, or when the field has lost the focus."""
        self.list.clear()
        for entry in entries:
            item = QListWidgetItem(entry.label)
            item.setData(_ENTRY, entry)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{entry.label} {entry.note}".strip())
            self.list.addItem(item)
        self.list.setCurrentRow(-1)
        if not entries or not self._field.hasFocus():
            self.hide()
            return
        place = self._field.mapTo(self._field.window(), QPoint(0, self._field.height() + 4))
        rows = min(len(entries), _MOST_IN_SIGHT)
        self.setGeometry(QRect(place, QSize(min(self._field.width(), _WIDEST), rows * _ROW + 10)))
        self.show()
        self.raise_()

    def entries(self) -> list[Entry]:
        """What is offered at the moment."""
        if self.isHidden():
            return []
        return [self.list.item(row).data(_ENTRY) for row in range(self.list.count())]

    def eventFilter(self, _field: QObject, event: QEvent) -> bool:
        """Keys of the list while it is open; it closes when the person goes elsewhere."""
        if event.type() == QEvent.Type.FocusOut:
            self.hide()
        if not self.isHidden() and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(event)
        return False

    def _press(self, event: QKeyEvent) -> bool:
        key, row, last = event.key(), self.list.currentRow(), self.list.count() - 1
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return False
        if key == Qt.Key.Key_Down:
            self.list.setCurrentRow(row + 1 if row < last else -1)
        elif key == Qt.Key.Key_Up:
            self.list.setCurrentRow(row - 1 if row >= 0 else last)
        elif key == Qt.Key.Key_Escape:
            self.hide()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab) and row >= 0:
            self._take(self.list.item(row))
        else:
            return False
        return True

    def _take(self, item: QListWidgetItem) -> None:
        entry = item.data(_ENTRY)
        self.hide()
        self.taken.emit(entry)


class _Lines(QStyledItemDelegate):
    """An icon, what is offered as plain text, and the note at the right end."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """One line, elided where it is too long."""
        entry = index.data(_ENTRY)
        if not isinstance(entry, Entry):
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        tokens = current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selection))
            painter.drawRoundedRect(rect, 4, 4)
        symbol = QRect(rect.left() + _PAD, rect.center().y() - _ICON // 2, _ICON, _ICON)
        icon(entry.symbol, "muted").paint(painter, symbol)
        inner = rect.adjusted(_PAD + _ICON + _PAD, 0, -_PAD, 0)
        metrics = painter.fontMetrics()
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        label = metrics.elidedText(entry.label[:400], Qt.TextElideMode.ElideRight, inner.width())
        painter.setPen(QColor(tokens.text))
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignLeft | middle), label)
        rest = inner.adjusted(metrics.horizontalAdvance(label) + 3 * _PAD, 0, 0, 0)
        note = metrics.elidedText(entry.note[:400], Qt.TextElideMode.ElideRight, max(rest.width(), 0))
        painter.setPen(QColor(tokens.muted))
        painter.drawText(rest, int(Qt.AlignmentFlag.AlignRight | middle), note)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Every line has the same height."""
        return QSize(0, _ROW)


def counted(count: int) -> str:
    """How many pictures a suggestion finds; "" when that is not counted."""
    return number(count) if count >= 0 else ""
