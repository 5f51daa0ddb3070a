"""A field for names that completes what is known already."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from app.library.marks import LONGEST_LABEL
from ui.theme import set_role

_SEPARATORS = ",;\n"


class LabelField(QLineEdit):
    """Type, complete, press Enter; a comma is as good as Enter.

    Signals:
        entered: tuple of names, as typed.
        asked: the field has the focus: `set_known` should bring what can be completed.
        left: Escape was pressed, or the focus went.
        back_wanted: Backspace where there is nothing.
    """

    entered = Signal(object)
    asked = Signal()
    left = Signal()
    back_wanted = Signal()

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setMaxLength(8 * LONGEST_LABEL)
        self._known = QStringListModel(self)
        self._completer = completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(10)
        self._list = QListView()
        set_role(self._list, "completions")
        completer.setPopup(self._list)
        self.setCompleter(completer)
        # queued: the field puts the completion into itself at the same signal
        completer.activated.connect(self._on_completed, Qt.ConnectionType.QueuedConnection)
        self.textEdited.connect(self._on_edited)

    def set_known(self, names: Sequence[str]) -> None:
        """Complete these from now on."""
        self._known.setStringList(list(names))
        if self.hasFocus() and self.text():
            self._completer.complete()

    def known(self) -> list[str]:
        """What is completed."""
        return self._known.stringList()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What is known may have changed."""
        super().focusInEvent(event)
        self.asked.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What stands there is meant, unless only the list of completions or another window has the focus."""
        super().focusOutEvent(event)
        QTimer.singleShot(0, self, self._on_left)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes, Escape leaves, Backspace in an empty field goes to what stands before it."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _on_left(self) -> None:
        if not self.hasFocus() and not self._list.isVisible() and self.window().isActiveWindow():
            self._enter()
            self.left.emit()

    def _on_edited(self, text: str) -> None:
        if text and text[-1] in _SEPARATORS:
            self._enter()

    def _on_completed(self, text: str) -> None:
        self._take((text,))

    def _enter(self) -> None:
        text = self.text()
        for separator in _SEPARATORS:
            text = text.replace(separator, "\0")
        self._take(tuple(part.strip() for part in text.split("\0") if part.strip()))

    def _take(self, names: tuple[str, ...]) -> None:
        self.clear()
        self._list.hide()
        if names:
            self.entered.emit(names)
