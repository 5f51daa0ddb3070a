"""Typing in the grid goes to the next picture with these words.

Letters that are keys of actions stay that: `/` begins in any case, and while it lasts all letters are text.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel

from app.words import plural, tr
from ui.widgets import plain_label

_LASTS = 4000
"""Milliseconds after the last key."""
_MARGIN = 12
_LONGEST = 100


class TypeAhead(QObject):
    """What was typed, and the small sign at the foot of the view that shows it.

    Signals:
        wanted: the words, and whether the one after the present one is wanted (F3).
    """

    wanted = Signal(str, bool)

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._text: str | None = None
        self._sign: QLabel = plain_label("", "pill", parent=view.viewport())
        self._sign.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._sign.hide()
        self._timer = QTimer(self, singleShot=True, interval=_LASTS)
        self._timer.timeout.connect(self.end)
        view.viewport().installEventFilter(self)

    @property
    def is_active(self) -> bool:
        """Whether letters are text at the moment."""
        return self._text is not None

    @property
    def text(self) -> str:
        """What was typed so far."""
        return self._text or ""

    def sign_text(self) -> str:
        """What the sign says; "" while there is none."""
        return self._sign.text() if not self._sign.isHidden() else ""

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key belongs here before any action gets it."""
        return self.is_active and (_is_text(event) or event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Escape))

    def press(self, event: QKeyEvent) -> bool:
        """Handle a key of the view; whether it was one for here."""
        key = event.key()
        if self._text is None:
            if not _is_text(event) or event.text().isspace():
                return False
            self._type("" if event.text() == "/" else event.text())
        elif key == Qt.Key.Key_Escape:
            self.end()
        elif key == Qt.Key.Key_Backspace:
            self._type(self._text[:-1])
        elif key == Qt.Key.Key_F3:
            self._timer.start()
            self.wanted.emit(self._text, True)
        elif _is_text(event):
            self._type((self._text + event.text())[:_LONGEST])
        else:
            self.end()
            return False
        return True

    def tell(self, text: str, found: int) -> None:
        """Say how many pictures have the words; what was typed since is not answered by it."""
        if text == self._text:
            count = plural(found, "{n} picture", "{n} pictures") if found else tr("nothing found")
            self._show(tr("Go to: {words}", words=f"{text} · {count}"))

    def end(self) -> None:
        """Letters are keys of actions again."""
        self._timer.stop()
        self._text = None
        self._sign.hide()

    def eventFilter(self, _viewport: QObject, event: QEvent) -> bool:
        """Stay at the foot; somebody who clicks or goes elsewhere has found it."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        elif event.type() == QEvent.Type.MouseButtonPress:
            self.end()
        return False

    def _type(self, text: str) -> None:
        self._text = text
        self._timer.start()
        self._show(tr("Go to: {words}", words=text or "…"))
        if text.strip():
            self.wanted.emit(text, False)

    def _show(self, text: str) -> None:
        self._sign.setText(text)
        self._place()
        self._sign.show()
        self._sign.raise_()

    def _place(self) -> None:
        self._sign.adjustSize()
        self._sign.move(_MARGIN, self._view.viewport().height() - self._sign.height() - _MARGIN)


def _is_text(event: QKeyEvent) -> bool:
    held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    return bool(event.text()) and event.text().isprintable() and held == Qt.KeyboardModifier.NoModifier
