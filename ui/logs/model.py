"""The entries of the log as a list, filtered by level and words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.log_entries import LEVELS, LogEntry
from ui.icons import icon

_SYMBOLS = {"WARNING": ("warning", "unclear"), "ERROR": ("error", "failed"), "CRITICAL": ("error", "failed")}


class LogModel(QAbstractListModel):
    """Holds all entries and lists those that are wanted; nothing is made for rows out of sight."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[LogEntry] = ()
        self._shown: list[LogEntry] = []
        self._level = LEVELS[0]
        self._words: tuple[str, ...] = ()

    @property
    def shown(self) -> Sequence[LogEntry]:
        """What is listed."""
        return self._shown

    def set_entries(self, entries: Sequence[LogEntry]) -> None:
        """Other entries, oldest first."""
        self._entries = entries
        self._list()

    def set_filter(self, level: str, words: str) -> None:
        """Only entries of this level or a more pressing one, with all these words in them."""
        self._level = level
        self._words = tuple(words.casefold().split())
        self._list()

    def entry(self, row: int) -> LogEntry | None:
        """The entry of a row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Entries that are listed."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The first line of an entry, and a symbol for what is pressing."""
        entry = self.entry(index.row())
        if entry is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.line
        if role == Qt.ItemDataRole.DecorationRole and entry.level in _SYMBOLS:
            return icon(*_SYMBOLS[entry.level])
        return None

    def _list(self) -> None:
        wanted = frozenset(LEVELS[LEVELS.index(self._level) :])
        self.beginResetModel()
        self._shown = [entry for entry in self._entries if entry.level in wanted and self._has_words(entry)]
        self.endResetModel()

    def _has_words(self, entry: LogEntry) -> bool:
        if not self._words:
            return True
        text = entry.whole.casefold()
        return all(word in text for word in self._words)
