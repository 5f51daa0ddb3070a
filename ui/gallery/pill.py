"""“3 new”: pictures that came while the person looks at others; nothing moves until they ask for it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QPushButton

from app.words import plural, tr
from ui.gallery.grid import GridView
from ui.gallery.model import GalleryModel
from ui.icons import icon
from ui.theme import set_role

_TOP = 10
_MOST = 1000
_SETTLE = 120


class NewPill(QPushButton):
    """Hovers over the top of the grid, and leaves when the new pictures were seen."""

    def __init__(self, view: GridView, model: GalleryModel) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._model = model
        self._new: list[int] = []
        set_role(self, "pill")
        self.setIcon(icon("chevron-up", "text"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.hide()
        self._soon = QTimer(self, singleShot=True, interval=_SETTLE)
        self._soon.timeout.connect(self.refresh)
        self.clicked.connect(self.go)
        view.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        view.viewport().installEventFilter(self)

    def note(self, row_id: int) -> None:
        """A picture was saved."""
        if len(self._new) < _MOST:
            self._new.append(row_id)

    def refresh(self) -> None:
        """Count those that are listed and out of sight; those that are in sight were seen."""
        if not self._new:
            self.hide()
            return
        seen = self._view.viewport().rect()
        hidden = 0
        for row_id in list(self._new):
            row = self._model.row_of(row_id)
            if row is None:
                continue
            if self._view.visualRect(self._model.index(row)).intersects(seen):
                self._new.remove(row_id)
            else:
                hidden += 1
        if hidden:
            text = plural(hidden, "{n} new", "{n} new")
            self.setText(text)
            self.setAccessibleName(text)
            self.setToolTip(tr("Go to the new pictures (Home)"))
            self._place()
            self.raise_()
        self.setVisible(bool(hidden))

    def forget(self) -> None:
        """Another search or another library: nothing is new in it."""
        self._new.clear()
        self.hide()

    def go(self) -> None:
        """Go to the new pictures."""
        rows = [row for row_id in self._new if (row := self._model.row_of(row_id)) is not None]
        self._new.clear()
        self.hide()
        self._view.setFocus()
        if rows and min(rows) > self._view.grid.columns + self._model.tile_count:
            self._view.setCurrentIndex(self._model.index(min(rows)))
        else:
            self._view.go_to_top()

    def eventFilter(self, _viewport: QObject, event: QEvent) -> bool:
        """Stay in the middle."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _on_scrolled(self) -> None:
        if self._new:
            self._soon.start()

    def _place(self) -> None:
        self.adjustSize()
        self.move((self._view.viewport().width() - self.width()) // 2, _TOP)
