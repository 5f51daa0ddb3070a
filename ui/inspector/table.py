"""The table of what was asked and what was delivered."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.words import tr
from ui.icons import icon
from ui.inspector.facts import Fact, is_nothing
from ui.theme import theme_signal
from ui.widgets import plain_label

_ICON = 13
_TOP = Qt.AlignmentFlag.AlignTop


class FactTable(QWidget):
    """Three columns: what, asked, delivered; a difference carries an icon and a word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: tuple[Fact, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnMinimumWidth(0, 64)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        theme_signal().changed.connect(self._fill)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these rows and no others."""
        if tuple(facts) != self._facts:
            self._facts = tuple(facts)
            self._fill()

    def text(self) -> str:
        """The whole table, as a screen reader would say it."""
        return "\n".join(_sentence(fact) for fact in self._facts)

    def _fill(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for column, title in ((1, tr("asked")), (2, tr("delivered"))):
            self._grid.addWidget(plain_label(title, "muted"), 0, column)
        for row, fact in enumerate(self._facts, 1):
            self._grid.addWidget(plain_label(fact.label, "muted"), row, 0, _TOP)
            self._grid.addWidget(_value(fact.asked), row, 1, _TOP)
            self._grid.addWidget(self._delivered(fact), row, 2, _TOP)
        self.setAccessibleName(tr("Asked and delivered"))
        self.setAccessibleDescription(self.text())

    def _delivered(self, fact: Fact) -> QWidget:
        if not fact.differs:
            return _value(fact.delivered)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        sign = QLabel()
        sign.setPixmap(icon("warning", "unclear").pixmap(QSize(_ICON, _ICON), self.devicePixelRatioF()))
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(plain_label(fact.delivered, "warning"))
        row.addWidget(sign)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(plain_label(fact.differs, "warning"))
        box.setToolTip(tr("This is not what was asked for."))
        return box


def _value(text: str) -> QLabel:
    label = plain_label(text, "muted" if is_nothing(text) else "small", wrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _sentence(fact: Fact) -> str:
    parts = [tr("{label}: asked {value}", label=fact.label, value=fact.asked)]
    if fact.delivered:
        parts.append(tr("delivered {value}", value=fact.delivered))
    if fact.differs:
        parts.append(fact.differs)
    return ", ".join(parts)
