"""All settings: sections on the left, their lines on the right, a field that finds a line by its words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.words import tr
from ui.settings.rows import Section
from ui.theme import scaled, set_role
from ui.widgets import plain_label
from ui.widgets.clearable import ClearableEdit
from ui.widgets.room import resize_for_text

_NAVIGATION = 168
_SIZE = (860, 620)


class SettingsDialog(QDialog):
    """Stays open beside the window; everything in it works at once, so that there is nothing to confirm."""

    def __init__(self, sections: Sequence[Section], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self.setAccessibleName(tr("Settings"))
        self._sections = tuple(sections)
        self.search = ClearableEdit()
        self.search.setAccessibleName(tr("Search the settings"))
        self.search.setPlaceholderText(tr("Search the settings…"))
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.names = QListWidget()
        set_role(self.names, "navigation")
        self.names.setAccessibleName(tr("Sections"))
        for section in self._sections:
            item = QListWidgetItem(section.title)
            item.setData(Qt.ItemDataRole.UserRole, section.name)
            self.names.addItem(item)
        self.names.setFixedWidth(scaled(_NAVIGATION))
        self.names.currentRowChanged.connect(self._show_one)
        self._nothing = plain_label(tr("No setting has these words."), "muted", wrap=True)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(tr("Settings of this section"))
        set_role(self._area, "page")
        self._area.setWidget(self._page())
        self._lay_out()
        resize_for_text(self, *_SIZE)
        self.names.setCurrentRow(0)
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)

    def open_at(self, name: str) -> None:
        """Show a section."""
        self.search.clear()
        for row, section in enumerate(self._sections):
            if section.name == name:
                self.names.setCurrentRow(row)

    def current(self) -> str:
        """The name of the section that is shown; "" while a search shows lines of several."""
        return "" if self.search.text().strip() else self._sections[self.names.currentRow()].name

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return ends a line of text, and presses no button elsewhere; Escape closes."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape empties the search first; Down goes to the sections."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
            if event.key() == Qt.Key.Key_Down:
                self.names.setFocus()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                return True  # never a button of the page
        return super().eventFilter(watched, event)

    def _page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 20, 24, 8)
        column.setSpacing(0)
        column.addWidget(self._nothing)
        for section in self._sections:
            column.addWidget(section)
        column.addStretch(1)
        return page

    def _lay_out(self) -> None:
        close = QPushButton(tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        side = QWidget()
        set_role(side, "window")
        left = QVBoxLayout(side)
        left.setContentsMargins(12, 16, 12, 12)
        left.setSpacing(8)
        left.addWidget(self.search)
        left.addWidget(self.names, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 8, 24, 12)
        foot.addWidget(plain_label(tr("Every change works at once."), "muted"), 1)
        foot.addWidget(close)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._area, 1)
        right.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addLayout(right, 1)

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        if not words:
            self._show_one(self.names.currentRow())
            return
        found = 0
        for section in self._sections:
            shown = section.show_matches(words)
            section.setVisible(shown > 0)
            found += shown
        self._nothing.setVisible(found == 0)
        self._area.verticalScrollBar().setValue(0)

    def _show_one(self, row: int) -> None:
        if self.search.text().strip():
            self.search.clear()  # which comes back here
            return
        self._nothing.setVisible(False)
        for index, section in enumerate(self._sections):
            section.show_matches([])
            section.setVisible(index == row)
        self._area.verticalScrollBar().setValue(0)
