"""The settings of the compared pictures beside each other; what differs carries a sign and stands out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.words import number, plural, tr
from ui.compare.differences import Row
from ui.theme import set_role
from ui.widgets import IconLabel, plain_label

_LABEL = 120
_TOP = Qt.AlignmentFlag.AlignTop


class DifferenceTable(QScrollArea):
    """One column a picture, numbered as the pictures are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self._rows: tuple[Row, ...] = ()
        self._only_differing = False
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Settings of the pictures"))
        self._inside = QWidget()
        self.setWidget(self._inside)
        QVBoxLayout(self._inside)

    @property
    def only_differing(self) -> bool:
        """Whether what is the same everywhere is left out."""
        return self._only_differing

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these and no others."""
        if tuple(rows) != self._rows:
            self._rows = tuple(rows)
            self._fill()

    def show_only_differing(self, only: bool) -> None:
        """Leave out what is the same everywhere, or show all of it."""
        if only != self._only_differing:
            self._only_differing = only
            self._fill()

    def text(self) -> str:
        """The table as a screen reader says it."""
        return "\n".join(_sentence(row) for row in self._shown())

    def _shown(self) -> list[Row]:
        return [row for row in self._rows if row.differs or not self._only_differing]

    def _fill(self) -> None:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(12, 8, 12, 8)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, _LABEL)
        shown = self._shown()
        columns = len(self._rows[0].values) if self._rows else 0
        for column in range(columns):
            grid.setColumnStretch(column + 1, 1)
            grid.addWidget(plain_label(number(column + 1), "emphasis"), 0, column + 1)
        for at, row in enumerate(shown, 1):
            grid.addWidget(_label(row), at, 0, _TOP)
            for column, value in enumerate(row.values):
                grid.addWidget(_value(value, differs=row.differs), at, column + 1, _TOP)
        if columns and not shown:
            grid.addWidget(plain_label(tr("They were asked for in the same way."), "muted"), 1, 0, 1, columns + 1)
        grid.setRowStretch(grid.rowCount(), 1)
        self.setWidget(inside)
        self.setAccessibleDescription(self.text())


def _label(row: Row) -> QWidget:
    box = QWidget()
    line = QHBoxLayout(box)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(6)
    sign = IconLabel("differs" if row.differs else "", "unclear", side=13)
    line.addWidget(sign, 0, _TOP)
    line.addWidget(plain_label(row.label, "small" if row.differs else "muted"), 1)
    box.setToolTip(tr("This differs.") if row.differs else "")
    box.setAccessibleName(tr("{label}, differs", label=row.label) if row.differs else row.label)
    return box


def _value(text: str, *, differs: bool) -> QLabel:
    label = plain_label(text, "figure" if differs else "muted", wrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _sentence(row: Row) -> str:
    values = "; ".join(f"{number(place)}: {value}" for place, value in enumerate(row.values, 1))
    if row.differs:
        return tr("{label} differs: {values}", label=row.label, values=values)
    return f"{row.label}: {values}"


def count_words(rows: Sequence[Row]) -> str:
    """How many things differ, in words."""
    count = sum(row.differs and not row.explains for row in rows)
    return plural(count, "{n} difference", "{n} differences") if count else tr("no differences")
