"""The models as rows for the picker: grouped by family, found by name, id or alias, painted in three lines."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.catalog.load import Catalog
from app.catalog.spec import Model
from ui.compose.words import limits_line, price_line
from ui.theme import current

ID_ROLE = Qt.ItemDataRole.UserRole
MODEL_ROLE = Qt.ItemDataRole.UserRole + 1

_ROW, _HEAD = 64, 26
_PAD = 12


def model_rows(catalog: Catalog, text: str = "") -> QStandardItemModel:
    """One row for each model that `text` finds, under its family's heading; headings of nothing are left out."""
    rows = QStandardItemModel()
    for family in catalog.families:
        found = [model for model in family.models if matches(model, family.name, text)]
        if found:
            rows.appendRow(_heading(family.name))
        for model in found:
            rows.appendRow(_row(model))
    return rows


def matches(model: Model, family: str, text: str) -> bool:
    """Whether every word of `text` is part of the name, the id, an alias or the family."""
    heap = " ".join((model.name, model.id, *model.aliases, family)).casefold()
    return all(word in heap for word in text.casefold().split())


def _heading(name: str) -> QStandardItem:
    item = QStandardItem(name)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    item.setData(QSize(0, _HEAD), Qt.ItemDataRole.SizeHintRole)
    return item


def _row(model: Model) -> QStandardItem:
    item = QStandardItem(model.name)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    item.setData(model.id, ID_ROLE)
    item.setData(model, MODEL_ROLE)
    item.setData(QSize(0, _ROW), Qt.ItemDataRole.SizeHintRole)
    spoken = ". ".join((model.name, model.summary, limits_line(model), price_line(model)))
    item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
    return item


class ModelDelegate(QStyledItemDelegate):
    """Paints a heading, or name and price, summary, limits."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row; everything is drawn as plain text."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        model = index.data(MODEL_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(model, Model):
            self._paint_model(painter, rect, model, chosen=bool(state & QStyle.StateFlag.State_Selected))
        else:
            painter.setFont(_font(painter.font(), 11))
            painter.setPen(QColor(current().muted))
            low = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
            painter.drawText(rect.adjusted(_PAD, 0, -_PAD, -4), low, str(index.data()))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As the row says."""
        hint = index.data(Qt.ItemDataRole.SizeHintRole)
        return hint if isinstance(hint, QSize) else super().sizeHint(option, index)

    def _paint_model(self, painter: QPainter, rect: QRect, model: Model, *, chosen: bool) -> None:
        tokens = current()
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selection))
            painter.drawRoundedRect(rect.adjusted(4, 1, -4, -1), 6, 6)
        inner = rect.adjusted(_PAD, 8, -_PAD, -7)
        body = painter.font()
        line = inner.height() // 3
        rows = [QRect(inner.left(), inner.top() + line * number, inner.width(), line) for number in range(3)]
        price_width = _text(painter, rows[0], price_line(model), _font(body, 11), tokens.muted, right=True)
        name = rows[0].adjusted(0, 0, -price_width - 12, 0)
        _text(painter, name, model.name, _font(body, 13, bold=True), tokens.text)
        _text(painter, rows[1], model.summary, _font(body, 12), tokens.text)
        _text(painter, rows[2], limits_line(model), _font(body, 11), tokens.muted)


def _font(base: QFont, pixels: int, *, bold: bool = False) -> QFont:
    font = QFont(base)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def _text(painter: QPainter, rect: QRect, text: str, font: QFont, colour: str, *, right: bool = False) -> int:
    """Draw one elided line and return its width."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, elided)
    return painter.fontMetrics().horizontalAdvance(elided)
