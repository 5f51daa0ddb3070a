"""By what the pictures can be narrowed, with counts: a strip beside the grid that opens and closes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.words import mark, number, plural, tr
from ui.find.counts import KEYS, Count
from ui.find.words import value_in_words
from ui.icons import icon
from ui.theme import current, scaled, set_role
from ui.widgets import plain_tooltip

_WIDTH = 196
_ROW = 24
_HEAD = 30
_PAD = 12
_TICK = 12
_SHORT = 8
"""So many values are shown of a key before one asks for more."""
_TITLES = {
    "model": mark("Model"),
    "date": mark("Date"),
    "size": mark("Ratio"),
    "rating": mark("Rating"),
    "tag": mark("Tags"),
    "collection": mark("Collections"),
}
_KEY = Qt.ItemDataRole.UserRole
_COUNT = Qt.ItemDataRole.UserRole + 1
_MORE = "…"


class FacetPanel(QWidget):
    """Enter and Space choose a value or open a part, the arrows move.

    Signals:
        toggled: key and value that were chosen or given up.
        folded: a part was opened or closed.
    """

    toggled = Signal(str, str)
    folded = Signal()

    def __init__(self, model_name: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self.setFixedWidth(_WIDTH)
        self._model_name = model_name
        self._counts: Mapping[str, tuple[Count, ...]] = {}
        self._closed: set[str] = set()
        self._long: set[str] = set()
        self.tree = _Tree()
        self.tree.setAccessibleName(tr("Narrow the search"))
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(0)
        self.tree.setMouseTracking(True)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        self.tree.setItemDelegate(_Rows(self.tree))
        self.tree.itemClicked.connect(self._press)
        self.tree.pressed_by_key.connect(self._press)
        self.tree.itemExpanded.connect(self._on_folded)
        self.tree.itemCollapsed.connect(self._on_folded)
        line = QWidget()
        line.setFixedWidth(1)
        set_role(line, "line")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column = QVBoxLayout()
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self.tree)
        row.addLayout(column, 1)
        row.addWidget(line)

    def show_counts(self, counts: Mapping[str, tuple[Count, ...]]) -> None:
        """Show these; where the keys stand and what is open stays."""
        if counts == self._counts and self.tree.topLevelItemCount():
            return
        self._counts = counts
        self._fill()

    def rows(self) -> list[tuple[str, str, int, bool]]:
        """Key, value, count and whether it is chosen, of every value that is listed."""
        found: list[tuple[str, str, int, bool]] = []
        for item in self._items():
            count = item.data(0, _COUNT)
            if isinstance(count, Count):
                found.append((str(item.data(0, _KEY)), count.value, count.pictures, count.chosen))
        return found

    def closed(self) -> list[str]:
        """The keys whose parts are closed."""
        return sorted(self._closed)

    def set_closed(self, keys: Iterable[object]) -> None:
        """Close these parts, open the others."""
        self._closed = {key for key in KEYS if key in set(keys)}
        self._fill()

    def _fill(self) -> None:
        current_item = self._current_key()
        place = self.tree.verticalScrollBar().value()
        blocked = self.tree.blockSignals(True)
        self.tree.clear()
        for key in KEYS:
            counts = self._counts.get(key, ())
            if counts and key not in _TITLES:
                for count in counts:
                    self.tree.addTopLevelItem(self._item(key, count))
            elif counts:
                self._add_part(key, counts)
        self.tree.blockSignals(blocked)
        self.tree.verticalScrollBar().setValue(place)
        for item in self._items():
            if (item.data(0, _KEY), item.text(0)) == current_item:
                self.tree.setCurrentItem(item)

    def _add_part(self, key: str, counts: tuple[Count, ...]) -> None:
        head = QTreeWidgetItem([tr(_TITLES[key])])
        head.setData(0, _KEY, key)
        head.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        self.tree.addTopLevelItem(head)
        shown = counts if key in self._long else [c for n, c in enumerate(counts) if n < _SHORT or c.chosen]
        for count in shown:
            head.addChild(self._item(key, count))
        if len(shown) < len(counts):
            more = QTreeWidgetItem([plural(len(counts) - len(shown), "{n} more", "{n} more")])
            more.setData(0, _KEY, key)
            more.setData(0, _COUNT, _MORE)
            head.addChild(more)
        head.setExpanded(key not in self._closed)

    def _item(self, key: str, count: Count) -> QTreeWidgetItem:
        words = value_in_words(key, count.value, self._model_name)
        item = QTreeWidgetItem([words])
        item.setData(0, _KEY, key)
        item.setData(0, _COUNT, count)
        item.setToolTip(0, plain_tooltip(words))
        said = plural(count.pictures, "{n} picture", "{n} pictures") if count.pictures >= 0 else ""
        chosen = tr("chosen") if count.chosen else ""
        spoken = ", ".join(part for part in (words, said, chosen) if part)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)
        return item

    def _items(self) -> list[QTreeWidgetItem]:
        found: list[QTreeWidgetItem] = []
        for row in range(self.tree.topLevelItemCount()):
            top = self.tree.topLevelItem(row)
            if top is not None:
                found.append(top)
                children = (top.child(place) for place in range(top.childCount()))
                found += [child for child in children if child is not None]
        return found

    def _current_key(self) -> tuple[object, str] | None:
        item = self.tree.currentItem()
        return (item.data(0, _KEY), item.text(0)) if item is not None else None

    def _press(self, item: QTreeWidgetItem) -> None:
        key, count = str(item.data(0, _KEY)), item.data(0, _COUNT)
        if isinstance(count, Count):
            self.toggled.emit(key, count.value)
        elif count == _MORE:
            self._long.add(key)
            self._fill()
        else:
            item.setExpanded(not item.isExpanded())

    def _on_folded(self, item: QTreeWidgetItem) -> None:
        key = str(item.data(0, _KEY))
        self._closed = self._closed - {key} if item.isExpanded() else self._closed | {key}
        self.folded.emit()


class _Tree(QTreeWidget):
    """Enter and Space press, also where nothing can be edited.

    Signals:
        pressed_by_key: the item.
    """

    pressed_by_key = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press what is current."""
        item = self.currentItem()
        if item is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed_by_key.emit(item)
        else:
            super().keyPressEvent(event)


class _Rows(QStyledItemDelegate):
    """A heading with its arrow, or a value with its count."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """One line."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        count = index.data(_COUNT)
        tokens = current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = rect.adjusted(6, 1, -6, -1)
        chosen = isinstance(count, Count) and count.chosen
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selection if chosen else tokens.hover))
            painter.drawRoundedRect(row, 4, 4)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(tokens.accent))
            painter.drawRoundedRect(row.adjusted(0, 0, -1, -1), 4, 4)
        inner = rect.adjusted(_PAD, 0, -_PAD, 0)
        font = painter.font()
        font.setPixelSize(scaled(12 if count is not None else 11))
        painter.setFont(font)
        metrics = painter.fontMetrics()
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        if isinstance(count, Count):
            figure = number(count.pictures) if count.pictures >= 0 else ""
            painter.setPen(QColor(tokens.muted))
            painter.drawText(inner, int(Qt.AlignmentFlag.AlignRight | middle), figure)
            inner.setRight(inner.right() - metrics.horizontalAdvance(figure) - 8)
            painter.setPen(QColor(tokens.text))
        elif count == _MORE:
            painter.setPen(QColor(tokens.accent))
        else:
            painter.setPen(QColor(tokens.muted))
            arrow = "chevron-down" if state & QStyle.StateFlag.State_Open else "chevron-right"
            tick = QRect(inner.right() - _TICK + 2, inner.center().y() - _TICK // 2 + 1, _TICK, _TICK)
            icon(arrow, "muted").paint(painter, tick)
        text = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignLeft | middle), text)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Headings have air above them."""
        return QSize(0, scaled(_ROW if index.data(_COUNT) is not None else _HEAD))
