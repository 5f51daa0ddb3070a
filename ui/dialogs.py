"""The list of keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from app.words import tr
from ui.actions import KEYS, Key, shown
from ui.theme import set_role
from ui.widgets import plain_label

_COLUMNS = 3


class KeysList(QDialog):
    """Every shortcut, grouped by where it works; stays open beside the window if one likes.

    Args:
        keys_of: the keys that an action has now, where the person may have bound others.
        parent: the window.
    """

    def __init__(
        self, parent: QWidget | None = None, *, keys_of: Callable[[str], tuple[str, ...]] | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self.setWindowTitle(tr("Keys"))
        self.setAccessibleName(tr("List of keys"))
        page = QWidget()
        columns = QHBoxLayout(page)
        columns.setContentsMargins(24, 12, 24, 20)
        columns.setSpacing(40)
        for lines in _balanced(_bound_now(keys_of)):
            columns.addLayout(_key_column(lines))
        self._page = page
        area = QScrollArea()
        area.setAccessibleName(tr("List of keys"))
        set_role(area, "page")
        area.setWidgetResizable(True)
        area.setWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def showEvent(self, event: QShowEvent) -> None:
        """Take as much room as the list needs and the screen has."""
        super().showEvent(event)
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        wanted = self._page.sizeHint().grownBy(QMargins(0, 0, bar, 2))
        self.resize(wanted.boundedTo(self.screen().availableSize() * 0.9))


def _bound_now(keys_of: Callable[[str], tuple[str, ...]] | None) -> list[Key]:
    seen: set[str] = set()
    lines: list[Key] = []
    for key in KEYS:
        is_main = bool(key.action) and key.action not in seen
        seen.add(key.action)
        line = replace(key, keys=keys_of(key.action)) if is_main and keys_of is not None else key
        if line.keys:
            lines.append(line)
    return lines


def _balanced(lines: list[Key]) -> list[list[Key]]:
    """Columns of about the same height; what stands under one heading stays in order, the headings too."""
    order = {key.where: index for index, key in reversed(list(enumerate(lines)))}
    ordered = sorted(lines, key=lambda key: order[key.where])
    share = -(-len(ordered) // _COLUMNS)
    return [ordered[start : start + share] for start in range(0, len(ordered), share)]


def _key_column(keys: list[Key]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(6)
    heading = ""
    for key in keys:
        row = grid.rowCount()
        if key.where != heading:
            heading = key.where
            grid.setRowMinimumHeight(row, 34)
            grid.addWidget(plain_label(tr(heading), "emphasis"), row, 0, 1, 2, Qt.AlignmentFlag.AlignBottom)
            row += 1
        grid.addWidget(plain_label(tr(key.does)), row, 0)
        grid.addLayout(_caps(key.keys), row, 1)
    grid.setRowStretch(grid.rowCount(), 1)
    return grid


def _caps(keys: tuple[str, ...]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(4)
    row.addStretch(1)
    seen: list[str] = []
    for key in keys:
        text = shown(key)
        if text not in seen:
            seen.append(text)
            row.addWidget(plain_label(text, "kbd"))
    return row
