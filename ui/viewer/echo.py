"""Repeats over a picture that covers the window what the covered message bar says."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from app.words import tr
from ui.icons import icon
from ui.messages import Message, MessageBar
from ui.theme import set_role
from ui.widgets import IconLabel, plain_label, set_tooltip

_LOOK = {
    "info": ("info", "running"),
    "success": ("success", "saved"),
    "warning": ("warning", "unclear"),
    "error": ("error", "failed"),
}
_WIDEST = 560
_MARGIN = 12


class Echo(QFrame):
    """A card at the top of `over`, shown while `messages` has something to say."""

    def __init__(self, messages: MessageBar, over: QWidget) -> None:
        super().__init__(over)
        set_role(self, "card")
        self._messages = messages
        self._over = over
        self._icon = IconLabel(side=18)
        self._text = plain_label("", wrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action = QPushButton()
        self._action.clicked.connect(self._act)
        dismiss = QToolButton()
        set_role(dismiss, "ghost")
        dismiss.setIcon(icon("close", "muted"))
        dismiss.setAccessibleName(tr("Dismiss message"))
        dismiss.setToolTip(tr("Dismiss"))
        dismiss.clicked.connect(messages.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(dismiss)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        messages.installEventFilter(self)
        over.installEventFilter(self)
        self._tell()

    def text(self) -> str:
        """What it says; "" while it is hidden."""
        return "" if self.isHidden() else self._text.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the bar, and stay at the top."""
        news = {QEvent.Type.ShowToParent, QEvent.Type.HideToParent, QEvent.Type.LayoutRequest}
        if watched is self._messages and event.type() in news:
            self._tell()
        elif watched is self._over and event.type() == QEvent.Type.Resize and not self.isHidden():
            self._settle()
        return False

    def _tell(self) -> None:
        message = self._messages.current()
        self.setVisible(message is not None)
        if message is None:
            return
        self._icon.set_icon(*_LOOK[message.level])
        self._text.setText(message.text)
        set_tooltip(self._text, message.detail)
        self._action.setText(message.action)
        self._action.setAccessibleName(message.action)
        self._action.setVisible(bool(message.action))
        self.setAccessibleName(message.text)
        self._settle()
        self.raise_()

    def _act(self) -> None:
        message: Message | None = self._messages.current()
        self._messages.dismiss()
        if message is not None and message.act is not None:
            message.act()

    def _settle(self) -> None:
        room = self._over.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        width = min(_WIDEST, room.width())
        height = max(self.heightForWidth(width), self.sizeHint().height())
        self.setGeometry(room.x() + (room.width() - width) // 2, room.y(), width, height)
