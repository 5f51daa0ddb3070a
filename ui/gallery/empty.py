"""What stands in an empty grid: why it is empty, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel

from ui.theme import set_role
from ui.widgets import plain_label

_NO_PICTURES = "No pictures yet.\nWrite a prompt at the left and press Ctrl+Enter."
_NO_MATCH = "Nothing matches “{}”.\nPress Esc in the search field to see everything."


class EmptyNotice(QObject):
    """A few words in the middle of a view that has no rows."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._viewport = view.viewport()
        self.label: QLabel = plain_label("", parent=self._viewport, wrap=True)
        set_role(self.label, "muted")
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.label.hide()
        self._viewport.installEventFilter(self)

    def tell(self, rows: int, query: str, *, is_open: bool) -> None:
        """Say what fits the situation; nothing while there are rows or no library is open yet."""
        text = ""
        if not rows and is_open:
            text = _NO_MATCH.format(query) if query else _NO_PICTURES
        self.label.setText(text)
        self.label.setVisible(bool(text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle."""
        if watched is self._viewport and event.type() == QEvent.Type.Resize:
            self.label.setGeometry(self._viewport.rect().adjusted(24, 24, -24, -24))
        return False
