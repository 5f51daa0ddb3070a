"""What the person is told: one bar inside the window, never a modal box."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from app.errors import ProofsheetError
from app.words import mark, plural, tr
from ui.icons import icon
from ui.theme import set_role
from ui.widgets import IconLabel, plain_label, set_tooltip
from ui.widgets.announce import announce

Level: TypeAlias = Literal["info", "success", "warning", "error"]

_LOOK: dict[Level, tuple[str, str, str]] = {
    "info": ("info", "running", mark("Note")),
    "success": ("success", "saved", mark("Done")),
    "warning": ("warning", "unclear", mark("Warning")),
    "error": ("error", "failed", mark("Error")),
}
_SECONDS: dict[Level, int] = {"info": 8, "success": 5, "warning": 0, "error": 0}
"""After how long a message leaves by itself; 0: the person dismisses it."""


@dataclass(frozen=True, slots=True)
class Message:
    """One thing to say.

    Attributes:
        text: a sentence or two, plain text.
        kind: a later message of the same kind replaces this one; "" never does.
        detail: more of it, shown as a tooltip; "" for none.
        action: the text of the one button, "" for none.
        act: what the button does.
        leads_out: it opens something outside of this program, and looks like a link.
    """

    level: Level
    text: str
    kind: str = ""
    detail: str = ""
    action: str = ""
    act: Callable[[], None] | None = None
    leads_out: bool = False


class MessageBar(QWidget):
    """Shows the most pressing message: the newest one; those below it come back when it is dismissed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Messages"))
        self._messages: list[Message] = []
        self._icon = IconLabel(side=18)
        self._word = plain_label(role="emphasis")
        self._text = plain_label(wrap=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._more = plain_label(role="muted")
        self._action = QPushButton()
        self._action.setIconSize(QSize(14, 14))
        self._action.clicked.connect(self._act)
        self._dismiss = QToolButton()
        set_role(self._dismiss, "ghost")
        self._dismiss.setIcon(icon("close", "muted"))
        self._dismiss.setIconSize(QSize(16, 16))
        self._dismiss.setAccessibleName(tr("Dismiss message"))
        self._dismiss.setToolTip(tr("Dismiss"))
        self._dismiss.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(13, 6, 8, 6)
        row.setSpacing(8)
        for widget in (self._icon, self._word):
            row.addWidget(widget)
        row.addWidget(self._text, 1)
        for widget in (self._more, self._action, self._dismiss):
            row.addWidget(widget)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        self.setVisible(False)

    def say(self, message: Message) -> None:
        """Show a message above the others; what was said already comes up again instead of twice."""
        self._messages = [
            old
            for old in self._messages
            if old.text != message.text and not (message.kind and old.kind == message.kind)
        ]
        self._messages.append(message)
        self._show()

    def say_error(self, error: BaseException) -> None:
        """Show an error that nobody handled: ours has a sentence, any other is a fault of the program."""
        self.say(Message("error", describe(error)))

    def current(self) -> Message | None:
        """What is shown; None when the bar is away."""
        return self._messages[-1] if self._messages else None

    def standing(self) -> tuple[Message, ...]:
        """Everything that was said and not dismissed, the oldest first."""
        return tuple(self._messages)

    def withdraw(self, kind: str) -> None:
        """Take back every message of a kind: its reason is gone."""
        kept = [message for message in self._messages if message.kind != kind]
        if len(kept) != len(self._messages):
            self._messages = kept
            self._show()

    def dismiss(self) -> None:
        """Take the message away that is shown."""
        if self._messages:
            self._messages.pop()
        self._show()

    def _act(self) -> None:
        message = self.current()
        self.dismiss()
        if message is not None and message.act is not None:
            message.act()

    def _show(self) -> None:
        message = self.current()
        self._timer.stop()
        self.setVisible(message is not None)
        if message is None:
            return
        symbol, token, word = _LOOK[message.level]
        set_role(self, f"notice-{message.level}")
        self._icon.set_icon(symbol, token)
        self._word.setText(tr(word))
        self._text.setText(message.text)
        set_tooltip(self._text, message.detail)
        waiting = len(self._messages) - 1
        self._more.setText(plural(waiting, "{n} more", "{n} more") if waiting else "")
        set_role(self._action, "link" if message.leads_out else "")
        self._action.setIcon(icon("external", "accent") if message.leads_out else QIcon())
        self._action.setText(message.action)
        self._action.setAccessibleName(message.action)
        self._action.setVisible(bool(message.action))
        if seconds := _SECONDS[message.level]:
            self._timer.start(seconds * 1000)
        self._announce()

    def _announce(self) -> None:
        """Have screen readers read the message."""
        message = self.current()
        if message is not None:
            word = tr(_LOOK[message.level][2])
            announce(self._text, f"{word}: {message.text}", urgent=message.level in {"warning", "error"})


def describe(error: BaseException) -> str:
    """One clear sentence about an error, without a traceback."""
    if isinstance(error, ProofsheetError):
        return str(error)
    return tr(
        "Something inside Proofsheet failed ({name}). Pictures and tasks are safe on disk; the "
        "log file has the details.",
        name=type(error).__name__,
    )
