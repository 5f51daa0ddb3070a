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
    QLineEdit,
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
        self._keys_of = keys_of
        self._columns = _COLUMNS
        self._page = QWidget()
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find a key or what it does"))
        self.search.setAccessibleName(tr("Find a key or what it does"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._list)
        self._area = QScrollArea()
        self._area.setAccessibleName(tr("List of keys"))
        set_role(self._area, "page")
        self._area.setWidgetResizable(True)
        head = QHBoxLayout()
        head.setContentsMargins(24, 14, 24, 6)
        head.addWidget(self.search)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self._area, 1)
        self._list()

    def _list(self) -> None:
        """Show what is found by the words that are typed."""
        words = self.search.text().casefold().split()
        page = QWidget()
        columns = QHBoxLayout(page)
        columns.setContentsMargins(24, 6, 24, 20)
        columns.setSpacing(40)
        lines = [key for key in _bound_now(self._keys_of) if _has_words(key, words)]
        for column in _balanced(lines, self._columns):
            columns.addLayout(_key_column(column))
        if not lines:
            columns.addWidget(plain_label(tr("No key does that."), "muted"))
        columns.addStretch(1)
        self._page = page
        self._area.setWidget(page)  # which deletes the one before

    def showEvent(self, event: QShowEvent) -> None:
        """Take as much room as the list needs and the screen has."""
        super().showEvent(event)
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        room = QMargins(0, 0, bar, self.search.sizeHint().height() + 24)
        while self._columns > 1 and self._page.sizeHint().width() + bar > self.screen().availableSize().width() * 0.9:
            self._columns -= 1  # a list is read downwards: nobody should have to scroll sideways as well
            self._list()
        wanted = self._page.sizeHint().grownBy(room)
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


def _has_words(key: Key, words: list[str]) -> bool:
    text = " ".join([tr(key.does), tr(key.where), *key.keys, *map(shown, key.keys)]).casefold()
    return all(word in text for word in words)


def _balanced(lines: list[Key], columns: int) -> list[list[Key]]:
    """Columns of about the same height; what stands under one heading stays in order, the headings too."""
    order = {key.where: index for index, key in reversed(list(enumerate(lines)))}
    ordered = sorted(lines, key=lambda key: order[key.where])
    share = max(-(-len(ordered) // columns), 1)
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
