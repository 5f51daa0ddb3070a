"""What several pictures have in common, when several are selected."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from app.library.record import ImageRecord
from app.tasks.money import amount
from app.words import plural, tr
from ui.compare.differences import FindModel, Row, rows_of
from ui.compare.sheet import MOST
from ui.gallery.panel import MOST_SELECTED
from ui.statusbar import human_bytes
from ui.widgets import FlowLayout, plain_label

_TOP = Qt.AlignmentFlag.AlignTop


class SeveralPart(QWidget):
    """How many, what they share, and what can be done with all of them.

    Signals:
        compare_wanted: two to four of them side by side.
        references_wanted: all of them as references.
    """

    compare_wanted = Signal()
    references_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[str, str], ...] = ()
        self._total = plain_label("", "muted", wrap=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnMinimumWidth(0, 64)
        self._grid.setColumnStretch(1, 1)
        self.compare = QPushButton(tr("Compare  C"))
        self.compare.setAccessibleName(tr("Compare"))
        self.compare.clicked.connect(self.compare_wanted)
        references = QPushButton(tr("As references  R"))
        references.setAccessibleName(tr("As references"))
        references.clicked.connect(self.references_wanted)
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=8)
        flow.addWidget(self.compare)
        flow.addWidget(references)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._total)
        column.addLayout(self._grid)
        column.addWidget(buttons)
        column.addStretch(1)
        self.hide()

    def show_records(self, records: Sequence[ImageRecord], find_model: FindModel) -> None:
        """Show what these share; of more than `MOST_SELECTED` they are the first ones."""
        size = human_bytes(sum(record.bytes for record in records))
        known = [record.cost for record in records if record.cost is not None]
        pictures = plural(len(records), "{n} picture", "{n} pictures")
        if len(records) >= MOST_SELECTED:
            pictures = plural(len(records), "the first {n} pictures", "the first {n} pictures")
        parts = [pictures, size, *([tr("{amount} paid as far as known", amount=amount(sum(known)))] if known else [])]
        self._total.setText(" · ".join(parts))
        self.compare.setEnabled(2 <= len(records) <= MOST)
        reason = "" if self.compare.isEnabled() else tr("Two to four pictures can be compared.")
        self.compare.setToolTip(reason or tr("Side by side, with what differs"))
        self._show_rows([_shared(row) for row in rows_of(records, find_model, with_words=False)])

    def text(self) -> str:
        """What it says."""
        shared = "\n".join(f"{label}: {value}" for label, value in self._rows)
        return f"{self._total.text()}\n{shared}"

    def _show_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        different = tr("different")
        for at, (label, value) in enumerate(rows):
            self._grid.addWidget(plain_label(label, "muted"), at, 0, _TOP)
            text = plain_label(value, "muted" if value == different else "small", wrap=True)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(text, at, 1, _TOP)


def _shared(row: Row) -> tuple[str, str]:
    return row.label, tr("different") if row.differs else row.values[0]
