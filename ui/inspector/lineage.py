"""The relatives of a picture: those it was made from and those it was used in, each a press away."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from app.library.lineage import Lineage
from app.library.record import ImageRecord
from app.words import plural, tr
from ui.gallery.thumbnails import Thumbnails, Wanted
from ui.gallery.words import picture_in_words, tip_of
from ui.icons import icon
from ui.theme import set_role
from ui.widgets import FlowLayout, plain_label

_CELL = 52
_SIDE = 44
_RADIUS = 4.0
_LIMIT = 4 * 1024 * 1024
MOST = 24
"""How many descendants are shown; all of them are counted."""


class RelativesRow(QWidget):
    """Small pictures under a heading; hidden where there is none.

    Signals:
        chosen: the `ImageRecord` that was pressed.
    """

    chosen = Signal(object)

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._records: tuple[ImageRecord, ...] = ()
        self._cells: dict[str, QToolButton] = {}
        self._thumbnails = Thumbnails(self, limit=_LIMIT, threads=1)
        self._thumbnails.ready.connect(self._on_ready)
        self._heading = plain_label(heading, "label")
        self._more = plain_label("", "muted")
        row = QWidget()
        self._flow = FlowLayout(row, spacing=5)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self._heading, row, self._more):
            column.addWidget(widget)
        self.hide()

    def show_records(self, records: Sequence[ImageRecord], total: int) -> None:
        """Show these; `total` is how many there are in all."""
        if tuple(records) != self._records:
            self._records = tuple(records)
            self._fill()
        more = total - len(records)
        self._more.setText(plural(more, "and {n} more", "and {n} more") if more > 0 else "")
        self._more.setVisible(more > 0)
        self.setVisible(bool(records))

    def cells(self) -> list[QToolButton]:
        """In order."""
        return list(self._cells.values())

    def _fill(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._cells = {record.uid: self._cell(record) for record in self._records}
        ratio = self.devicePixelRatioF()
        box = QSize(_SIDE, _SIDE) * ratio
        self._thumbnails.want(Wanted(record, box, ratio, _RADIUS * ratio) for record in self._records)
        for uid in self._cells:  # those that are in memory already
            self._on_ready(uid)

    def _cell(self, record: ImageRecord) -> QToolButton:
        cell = QToolButton()
        set_role(cell, "tile")
        cell.setFixedSize(_CELL, _CELL)
        cell.setIconSize(QSize(_SIDE, _SIDE))
        cell.setIcon(icon("image", "muted"))
        cell.setAccessibleName(tr("Show: {words}", words=picture_in_words(record, record.model)))
        cell.setToolTip(tip_of(record.prompt or record.path.name))
        cell.clicked.connect(partial(self.chosen.emit, record))
        self._flow.addWidget(cell)
        return cell

    def _on_ready(self, uid: str) -> None:
        cell = self._cells.get(uid)
        if cell is None:
            return
        pixmap = self._thumbnails.pixmap(uid)
        if pixmap is not None:
            cell.setIcon(QIcon(pixmap))
        elif self._thumbnails.problem(uid):
            cell.setIcon(icon("warning", "unclear"))


class LineagePart(QWidget):
    """Made from, and used in.

    Signals:
        chosen: the `ImageRecord` of a relative to go to.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.made_from = RelativesRow(tr("Made from"))
        self.used_in = RelativesRow(tr("Used in"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for row in (self.made_from, self.used_in):
            row.chosen.connect(self.chosen)
            column.addWidget(row)
        self.hide()

    def show_lineage(self, lineage: Lineage | None) -> None:
        """Show the relatives of a picture; None while they are not known."""
        found = lineage or Lineage()
        self.made_from.show_records(found.made_from, len(found.made_from))
        self.used_in.show_records(found.used_in, found.used)
        self.setVisible(bool(found.made_from or found.used_in))
