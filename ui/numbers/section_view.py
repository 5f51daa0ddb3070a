"""One section of the page: its heading, and the chart or the table."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.numbers.charts import Bars, Columns
from ui.numbers.sections import Section
from ui.theme import current, set_role, theme_signal
from ui.widgets import plain_label

_MOST_LINES = 14
_ROW = 26


class SectionView(QWidget):
    """Shows a section both ways, one at a time."""

    def __init__(self, section: Section, *, as_table: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.section = section
        self.chart = (Columns if section.kind == "columns" else Bars)(section.title, section.rows)
        self.table = _table(section)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(plain_label(section.title, "emphasis"))
        head.addStretch(1)
        self._legend = [*_legend(section)]
        for widget in self._legend:
            head.addWidget(widget)
        column.addLayout(head)
        if section.note:
            column.addWidget(plain_label(section.note, "muted", wrap=True))
        column.addWidget(self.chart)
        column.addWidget(self.table)
        self.show_as(table=as_table)

    def show_as(self, *, table: bool) -> None:
        """The table, or the chart."""
        self.chart.setVisible(not table)
        self.table.setVisible(table)
        for widget in self._legend:
            widget.setVisible(not table)


class _Swatch(QWidget):
    """A little square of a colour."""

    def __init__(self, token: str) -> None:
        super().__init__()
        self._token = token
        self.setFixedSize(QSize(10, 10))
        theme_signal().changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(str(getattr(current(), self._token))))
        painter.end()


def _legend(section: Section) -> list[QWidget]:
    """What the colours stand for, where there are several."""
    words = {part.word: part.token for row in section.rows for part in row.parts if part.word}
    widgets: list[QWidget] = []
    for word, token in words.items():
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(_Swatch(token))
        row.addWidget(plain_label(word, "muted"))
        widgets.append(box)
    return widgets


class _Table(QTableWidget):
    """As high as its rows, up to a limit."""

    def showEvent(self, event: QShowEvent) -> None:
        """The look has been put on by now: it decides how high header and rows are."""
        super().showEvent(event)
        rows = min(self.verticalHeader().length(), _ROW * _MOST_LINES)
        self.setFixedHeight(self.horizontalHeader().height() + rows + 2 * self.frameWidth() + 2)


def _table(section: Section) -> QTableWidget:
    table = _Table(len(section.rows), len(section.headers))
    set_role(table, "numbers")
    table.setAccessibleName(section.title)
    table.setHorizontalHeaderLabels(list(section.headers))
    table.verticalHeader().hide()
    table.verticalHeader().setMinimumSectionSize(_ROW)
    table.verticalHeader().setDefaultSectionSize(_ROW)
    table.setShowGrid(False)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    table.horizontalHeader().setHighlightSections(False)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    for at, row in enumerate(section.rows):
        for column, text in enumerate(row.cells):
            item = QTableWidgetItem(text)
            if column:
                item.setTextAlignment(right)
            table.setItem(at, column, item)
    for column in range(len(section.headers)):
        header = table.horizontalHeaderItem(column)
        if header is not None:
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            header.setTextAlignment(right if column else left)
    return table
