"""The search field of the top bar."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QWidget

from app.words import tr
from ui.actions import shown
from ui.icons import icon
from ui.theme import scaled, set_role

_HINTED = 300
"""Below this width of the field, in px, the key's hint would lie upon the text."""
_BUTTON = 26


class SearchField(QLineEdit):
    """Search as you type.

    Signals:
        searched: the text, at every change of what is searched for.
        settled: the text, when it was meant: Return, another place has the focus, or the search was given up.
        left: Escape was pressed in an empty field, or Return: the pictures should have the focus.
        entered: the field has the focus.
        saved_wanted: the searches that are kept are wanted.
    """

    searched = Signal(str)
    settled = Signal(str)
    left = Signal()
    entered = Signal()
    saved_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._searched = ""
        self.setAccessibleName(tr("Search"))
        self.setPlaceholderText(tr("Search prompts, tags, models…"))
        self.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        saved = QAction(icon("bookmark", "muted"), tr("Saved searches"), self)
        saved.setToolTip(tr("Saved searches ({keys})", keys=shown("Ctrl+D")))
        saved.triggered.connect(self.saved_wanted)
        # made here: one that Qt makes is a wrapper which the binding may declare dead while the action lives
        self._clear = QAction(icon("close", "muted"), tr("Clear the search"), self)
        self._clear.setToolTip(tr("Clear the search ({keys})", keys=shown("Esc")))
        self._clear.triggered.connect(self._give_up)
        for action in (saved, self._clear):
            self.addAction(action, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setVisible(False)  # only now: the field's buttons follow a change, they do not ask how it is
        names = (tr("Search"), tr("Saved searches"), tr("Clear the search"))
        for button, name in zip(self.findChildren(QToolButton), names, strict=False):
            button.setAccessibleName(name)
        self._hint = QLabel(shown("Ctrl+F"), self)
        set_role(self._hint, "kbd")
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textChanged.connect(self._on_text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape clears, then leaves; Return leaves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.settled.emit(self._searched)
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            if self.text():
                self._give_up()
            else:
                self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What was searched for lately may be offered."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Who goes to the pictures has meant the search."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.settled.emit(self._searched)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The key's hint sits at the right end."""
        super().resizeEvent(event)
        size = self._hint.sizeHint()
        self._place_hint()
        self._hint.setGeometry(
            self.width() - size.width() - 8 - _BUTTON, (self.height() - size.height()) // 2, size.width(), size.height()
        )

    def event(self, event: QEvent) -> bool:
        """Letters are text here, whatever keys the actions of the window have."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
            if event.text().isprintable() and event.text() and held == Qt.KeyboardModifier.NoModifier:
                event.accept()
                return True
        return super().event(event)

    def _give_up(self) -> None:
        self.settled.emit(self._searched)
        self.clear()

    def _on_text(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._place_hint()
        if text.strip() != self._searched:
            self._searched = text.strip()
            self.searched.emit(self._searched)

    def _place_hint(self) -> None:
        said = self.cursorRect().right() + self.fontMetrics().horizontalAdvance(self.placeholderText())
        room = self.width() - self._hint.sizeHint().width() - 8 - _BUTTON
        self._hint.setVisible(not self.text() and self.width() >= scaled(_HINTED) and said + 4 <= room)
