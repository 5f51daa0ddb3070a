"""What stands in an empty grid: why it is empty, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QLabel, QPushButton

from app.words import mark, tr
from ui.theme import set_role
from ui.widgets import plain_label

_NO_PICTURES = mark("No pictures yet.\nWrite a prompt at the left and press Ctrl+Enter.")
_NO_MATCH = mark("Nothing matches “{query}”.\nPress Esc in the search field to see everything.")
_GAP = 12


class EmptyNotice(QObject):
    """A few words in the middle of a view that has no rows, and a way out of a search that finds nothing.

    Signals:
        everything_wanted: the search is to be given up.
    """

    everything_wanted = Signal()

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self.label: QLabel = plain_label("", parent=view.viewport(), wrap=True)
        set_role(self.label, "muted")
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.label.hide()
        self.button = QPushButton(tr("Show everything"), view.viewport())
        self.button.setAccessibleName(tr("Show everything"))
        self.button.clicked.connect(self.everything_wanted)
        self.button.hide()
        view.viewport().installEventFilter(self)

    def tell(self, rows: int, query: str, *, is_open: bool) -> None:
        """Say what fits the situation; nothing while there are rows or no library is open yet."""
        text = ""
        if not rows and is_open:
            text = tr(_NO_MATCH, query=query) if query else tr(_NO_PICTURES)
        self.label.setText(text)
        self.label.setVisible(bool(text))
        self.button.setVisible(bool(text and query))
        self._place()

    def eventFilter(self, _viewport: QObject, event: QEvent) -> bool:
        """Stay in the middle."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        area = self._view.viewport().rect().adjusted(24, 24, -24, -24)
        self.label.setGeometry(area)
        self.button.adjustSize()
        words = self.label.heightForWidth(max(area.width(), 1))
        below = area.center() + QPoint(-self.button.width() // 2, words // 2 + _GAP)
        self.button.move(below)
