"""The field for the prompt: plain text only, grows with what is in it, stays quick whatever is pasted."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShowEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from app.words import number, tr
from ui.compose.form import PROMPT_CAP, clean_prompt
from ui.references.offer import has_files, has_picture, is_for_references
from ui.theme import repolish

_LEAST_LINES = 5
_MOST_LINES = 14
_RECALLS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class PromptEdit(QPlainTextEdit):
    """The prompt.

    Signals:
        edited: the text, cleaned, after every change.
        submitted, held: Ctrl+Enter, Ctrl+Shift+Enter was pressed.
        recalled: Alt+Up (1, older) or Alt+Down (-1) was pressed.
        pictures_offered: QMimeData with files or a picture was pasted here: it belongs to the references.
        shortened: what to tell the person when a paste did not fit.
    """

    edited = Signal(str)
    submitted = Signal()
    held = Signal()
    recalled = Signal(int)
    pictures_offered = Signal(object)
    shortened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Prompt"))
        self.setPlaceholderText(tr("Describe the picture…"))
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(4)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.textChanged.connect(lambda: self.edited.emit(self.prompt()))
        self._grow()

    def prompt(self) -> str:
        """The text as it is sent."""
        return clean_prompt(self.toPlainText())

    def set_invalid(self, invalid: bool) -> None:
        """Give the frame the colour of a mistake, or take it back."""
        if bool(self.property("invalid")) != invalid:
            self.setProperty("invalid", invalid)
            repolish(self)

    def set_prompt(self, text: str) -> None:
        """Replace the text; Ctrl+Z brings the old one back."""
        cleaned = clean_prompt(text)[:PROMPT_CAP]
        if cleaned == self.prompt():
            return
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(cleaned)
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def insert_text(self, text: str) -> None:
        """Put a text at the cursor, as if it had been pasted."""
        mime = QMimeData()
        mime.setText(text)
        self.insertFromMimeData(mime)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text; files and pictures dropped here go on to the panel, which makes references of them."""
        return source.hasText() and not is_for_references(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert plain text at the cursor, without control characters, as much as there is room for."""
        if has_files(source) or (has_picture(source) and not source.hasText()):
            self.pictures_offered.emit(source)
            return
        cursor = self.textCursor()
        selected = abs(cursor.selectionEnd() - cursor.selectionStart())
        room = max(0, PROMPT_CAP - len(self.prompt()) + selected)
        offered = source.text()
        # twice the room is enough to clean: line ends shrink by half at most, and megabytes are never walked through
        text = clean_prompt(offered[: 2 * room + 2])
        if len(offered) > 2 * room + 2 or len(text) > room:
            self.shortened.emit(
                tr(
                    "The pasted text has {count} characters and was cut: a prompt holds {most} here.",
                    count=number(len(offered)),
                    most=number(PROMPT_CAP),
                )
            )
        cursor.beginEditBlock()  # one step of undo of its own: Qt would join it to what was typed just before
        cursor.insertText(text[:room])
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def paste(self) -> None:
        """Paste the clipboard: its text here, its pictures into the references."""
        self.insertFromMimeData(QGuiApplication.clipboard().mimeData())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter sends, with Shift it holds back; Ctrl+V takes pictures too."""
        press = send_press(event)
        if press is not None:
            (self.held if press == "hold" else self.submitted).emit()
            event.accept()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in _RECALLS:
            self.recalled.emit(_RECALLS[Qt.Key(event.key())])
            event.accept()
        elif event.matches(QKeySequence.StandardKey.Paste) and not self.isReadOnly():
            self.paste()
            event.accept()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """The stylesheet brings font and frame after the field was made."""
        super().showEvent(event)
        self._grow()

    def _grow(self, _size: object = None) -> None:
        """A plain text document counts its height in lines."""
        wanted = round(self.document().documentLayout().documentSize().height())
        lines = min(max(wanted, _LEAST_LINES), _MOST_LINES)
        frame = 2 * (round(self.document().documentMargin()) + self.frameWidth()) + 2
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + frame)


def send_press(event: QKeyEvent) -> Literal["send", "hold"] | None:
    """What Enter means with the keys that are held."""
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return None
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    return "send" if held == control else "hold" if held == control | shift else None
