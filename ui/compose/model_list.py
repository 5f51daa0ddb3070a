"""The models as rows for the picker: favourites first, then by family; found by name, id or alias; three lines each."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.catalog.load import Catalog
from app.catalog.spec import Model
from app.words import mark, tr
from ui.compose.shelf import Knowledge
from ui.compose.words import limits_line
from ui.icons import icon
from ui.theme import current, scaled

ID_ROLE = Qt.ItemDataRole.UserRole
ROW_ROLE = Qt.ItemDataRole.UserRole + 1

FAVOURITES = mark("Favourites")

_ROW, _HEAD = 64, 26
_PAD = 12
_STAR = 16


@dataclass(frozen=True, slots=True)
class ModelRow:
    """What is painted of one model; `refusal` is why it cannot be chosen, "" when it can."""

    model: Model
    price: str
    refusal: str
    favourite: bool


def model_rows(catalog: Catalog, text: str = "", knowledge: Knowledge | None = None) -> QStandardItemModel:
    """One row for each model that `text` finds; a favourite stands on top instead of with its family."""
    known = knowledge or Knowledge()
    rows = QStandardItemModel()
    found = {
        model.id: (family.name, model)
        for family in catalog.families
        for model in family.models
        if matches(model, family.name, text)
    }
    groups = {tr(FAVOURITES): [found.pop(model_id)[1] for model_id in known.favourites if model_id in found]}
    for family, model in found.values():
        groups.setdefault(family, []).append(model)
    for name, models in groups.items():
        if models:
            rows.appendRow(_heading(name))
        for model in models:
            favourite = model.id in known.favourites
            rows.appendRow(_row(ModelRow(model, known.price(model), known.refusal(model), favourite)))
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


def _row(row: ModelRow) -> QStandardItem:
    model = row.model
    item = QStandardItem(model.name)
    usable = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
    item.setFlags(Qt.ItemFlag.NoItemFlags if row.refusal else usable)
    item.setData(model.id, ID_ROLE)
    item.setData(row, ROW_ROLE)
    item.setData(QSize(0, scaled(_ROW)), Qt.ItemDataRole.SizeHintRole)
    parts = (
        model.name,
        row.refusal,
        "favourite" if row.favourite else "",
        tr(model.summary),
        limits_line(model),
        row.price,
    )
    item.setData(". ".join(part for part in parts if part), Qt.ItemDataRole.AccessibleTextRole)
    return item


class ModelListView(QListView):
    """The rows; a click on a star is not a click on its row.

    Signals:
        starred: the id of a model whose star was clicked.
        pointed: the row to which the pointer was moved. Qt's own `entered` comes as well when the list moves under a
            pointer that rests.
    """

    starred = Signal(str)
    pointed = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self._pointer: QPointF | None = None

    def showEvent(self, event: QShowEvent) -> None:
        """Where the pointer happens to be is not where the person has moved it."""
        self._pointer = None
        super().showEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A window that opens under the pointer is told of a move, too: only a change of place is one."""
        super().mouseMoveEvent(event)
        before, self._pointer = self._pointer, event.globalPosition()
        if before is not None and before != self._pointer:
            self.pointed.emit(self.indexAt(event.position().toPoint()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The star's own click."""
        index = self.indexAt(event.position().toPoint())
        model_id = index.data(ID_ROLE)
        reach = star_place(self.visualRect(index)).adjusted(-6, -6, 6, 6)
        if isinstance(model_id, str) and reach.contains(event.position().toPoint()):
            self.starred.emit(model_id)
            return
        super().mouseReleaseEvent(event)


def star_place(row: QRect) -> QRect:
    """Where the star stands in a row."""
    return QRect(row.right() - _PAD - _STAR + 1, row.top() + 9, _STAR, _STAR)


class ModelDelegate(QStyledItemDelegate):
    """Paints a heading, or name and price, summary, limits."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row; everything is drawn as plain text."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        row = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, ModelRow):
            self._paint_model(painter, rect, row, chosen=bool(state & QStyle.StateFlag.State_Selected))
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

    def _paint_model(self, painter: QPainter, rect: QRect, row: ModelRow, *, chosen: bool) -> None:
        tokens = current()
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selection))
            painter.drawRoundedRect(rect.adjusted(4, 1, -4, -1), 6, 6)
        model, ink = row.model, tokens.disabled if row.refusal else tokens.text
        icon("star-filled" if row.favourite else "star", "star" if row.favourite else "disabled").paint(
            painter, star_place(rect)
        )
        inner = rect.adjusted(_PAD, 8, -_PAD, -7)
        body = painter.font()
        line = inner.height() // 3
        lines = [QRect(inner.left(), inner.top() + line * number, inner.width(), line) for number in range(3)]
        upper = lines[0].adjusted(0, 0, -_STAR - 10, 0)
        said = row.refusal or row.price
        width = _text(
            painter, upper, said, _font(body, 11), tokens.unclear if row.refusal else tokens.muted, right=True
        )
        _text(painter, upper.adjusted(0, 0, -width - 12, 0), model.name, _font(body, 13, bold=True), ink)
        _text(painter, lines[1], tr(model.summary), _font(body, 12), ink)
        limits_ink = tokens.disabled if row.refusal else tokens.muted
        _text(painter, lines[2], limits_line(model), _font(body, 11), limits_ink)


def _font(base: QFont, pixels: int, *, bold: bool = False) -> QFont:
    font = QFont(base)
    font.setPixelSize(scaled(pixels))
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
