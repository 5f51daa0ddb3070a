"""Rows of a list to pick from: a title, a note under it, and a star where there is something to mark."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QStandardItem
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.icons import icon
from ui.theme import current, scaled

KEY_ROLE = Qt.ItemDataRole.UserRole
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
_HEIGHT = 46
_PAD = 12
_STAR = 16


@dataclass(frozen=True, slots=True)
class PickRow:
    """One row; `starred` is None where rows have no star."""

    key: str
    title: str
    note: str
    starred: bool | None = None


def pick_item(row: PickRow) -> QStandardItem:
    """The row as an item; its text is the title, which may be edited in place."""
    item = QStandardItem(row.title)
    usable = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
    item.setFlags(usable if row.starred is not None else usable | Qt.ItemFlag.ItemIsEditable)
    item.setData(row.key, KEY_ROLE)
    item.setData(row, ROW_ROLE)
    spoken = (row.title[:500], row.note, "pinned" if row.starred else "")
    item.setData(". ".join(part for part in spoken if part), Qt.ItemDataRole.AccessibleTextRole)
    return item


class PickDelegate(QStyledItemDelegate):
    """Paints a row as plain text."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Title, note, star."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, PickRow):
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        tokens = current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selection))
            painter.drawRoundedRect(rect.adjusted(4, 1, -4, -1), 6, 6)
        inner = rect.adjusted(_PAD, 5, -_PAD, -5)
        if row.starred is not None:
            name, token = ("star-filled", "star") if row.starred else ("star", "disabled")
            icon(name, token).paint(painter, star_of(rect))
            inner.setRight(inner.right() - _STAR - 8)
        half = inner.height() // 2
        for line, (text, size, ink) in enumerate(((row.title, 13, tokens.text), (row.note, 11, tokens.muted))):
            place = QRect(inner.left(), inner.top() + line * half, inner.width(), half)
            font = painter.font()
            font.setPixelSize(scaled(size))
            painter.setFont(font)
            painter.setPen(QColor(ink))
            short = " ".join(text[:400].split())  # nothing longer fits, and megabytes are never measured
            elided = painter.fontMetrics().elidedText(short, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, elided)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002 - Qt's signature
        """Two lines."""
        return QSize(0, scaled(_HEIGHT))


class PickList(QListView):
    """The rows; a click on a star is not a click on its row.

    Signals:
        starred: the key of a row whose star was clicked.
    """

    starred = Signal(str)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The star's own click."""
        at = event.position().toPoint()
        index = self.indexAt(at)
        row = index.data(ROW_ROLE)
        has_star = isinstance(row, PickRow) and row.starred is not None
        if has_star and star_of(self.visualRect(index)).adjusted(-6, -8, 6, 8).contains(at):
            self.starred.emit(row.key)
            return
        super().mouseReleaseEvent(event)


def star_of(row: QRect) -> QRect:
    """Where the star stands in a row."""
    return QRect(row.right() - _PAD - _STAR + 1, row.top() + (row.height() - _STAR) // 2, _STAR, _STAR)
