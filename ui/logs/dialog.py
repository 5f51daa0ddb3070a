"""The window with the log: a list, what one entry says in full, and ways to take it elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from app.log_entries import LEVELS, LogEntry
from app.words import mark, plural, tr
from ui.logs.model import LogModel
from ui.theme import set_role
from ui.widgets import plain_label
from ui.widgets.labelled import add_spoken_label
from ui.widgets.room import resize_for_text

_PAUSE = 150
"""Milliseconds without a key until the list is filtered again."""
_LEVEL_WORDS = (
    (LEVELS[0], mark("Everything")),
    ("INFO", mark("Without details")),
    ("WARNING", mark("Warnings and errors")),
    ("ERROR", mark("Errors")),
)


class LogDialog(QDialog):
    """Stays open beside the window; whoever opens it fills it.

    Signals:
        refresh_wanted: read the files again.
        folder_wanted: show the folder of the log.
    """

    refresh_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Log"))
        self.setAccessibleName(tr("Log"))
        resize_for_text(self, 900, 600)
        self.model = LogModel(self)
        self.level = QComboBox()
        self.level.setAccessibleName(tr("Which entries"))
        for level, words in _LEVEL_WORDS:
            self.level.addItem(tr(words), level)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Filter"))
        self.search.setAccessibleName(tr("Filter the log"))
        self.search.setClearButtonEnabled(True)
        self.counted = plain_label("", "muted")
        self.list = QListView()
        self.list.setAccessibleName(tr("Entries of the log"))
        set_role(self.list, "entries")
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.whole = QPlainTextEdit()
        self.whole.setReadOnly(True)
        self.whole.setTabChangesFocus(True)
        self.whole.setAccessibleName(tr("The whole entry"))
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        for widget in (self.list, self.whole):
            widget.setFont(fixed)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._filter)
        self.search.textChanged.connect(self._pause.start)
        self.level.currentIndexChanged.connect(self._filter)
        self.list.selectionModel().currentChanged.connect(self._show_whole)
        self._lay_out()
        self._count()

    def show_entries(self, entries: Sequence[LogEntry]) -> None:
        """List these, oldest first, with the newest in sight."""
        self.model.set_entries(entries)
        self._after_listing()

    def copied(self) -> str:
        """What Copy takes: the selected entries, else all that are listed."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedRows())
        chosen = [self.model.shown[row] for row in rows] or self.model.shown
        return "\n".join(entry.whole for entry in chosen)

    def _filter(self) -> None:
        self._pause.stop()
        self.model.set_filter(self.level.currentData(), self.search.text())
        self._after_listing()

    def _after_listing(self) -> None:
        self._count()
        self._show_whole()
        self.list.scrollToBottom()

    def _count(self) -> None:
        count = len(self.model.shown)
        self.counted.setText(plural(count, "{n} entry", "{n} entries") if count else tr("Nothing to show."))

    def _show_whole(self) -> None:
        entry = self.model.entry(self.list.currentIndex().row())
        self.whole.setPlainText(entry.whole if entry is not None else "")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.copied())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.level)
        head.addWidget(self.search, 1)
        head.addWidget(self.counted)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.list)
        parts.addWidget(self.whole)
        parts.setStretchFactor(0, 3)
        parts.setStretchFactor(1, 1)
        foot = QHBoxLayout()
        for text, act in (
            (tr("Copy"), self._copy),
            (tr("Open folder"), self.folder_wanted.emit),
            (tr("Read again"), self.refresh_wanted.emit),
        ):
            foot.addWidget(_button(text, act))
        foot.addStretch(1)
        foot.addWidget(_button(tr("Close"), self.close))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(parts, 1)
        said = tr("Keys and prompts are never written into the log.")
        column.addWidget(plain_label(said, "muted", wrap=True))
        column.addLayout(foot)
        add_spoken_label(self.level)


def _button(text: str, act: object) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    button.clicked.connect(act)
    return button
