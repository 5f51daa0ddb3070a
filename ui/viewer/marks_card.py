"""The marks of the picture that is shown, to be written in a card over it: tags, collections, notes, stars, heart."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from app.library.record import ImageRecord
from app.words import tr
from ui.icons import icon
from ui.organise.marks_panel import MarksPanel
from ui.theme import scaled, set_role
from ui.widgets import plain_label, set_tooltip

_WIDTH = 320
_MARGIN = 12


class MarksCard(QFrame):
    """In the corner of `over`; what is typed in it goes to the picture that it shows.

    Escape closes it, and so does whatever takes the picture away; what was typed until then is kept.

    Args:
        over: the picture.
        back_to: gets the focus when the card closes.
    """

    def __init__(self, over: QWidget, *, back_to: QWidget) -> None:
        super().__init__(over)
        set_role(self, "card")
        self._over = over
        self._back_to = back_to
        self.setAccessibleName(tr("Marks of the picture"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.panel = MarksPanel()
        self.close_button = QToolButton()
        set_role(self.close_button, "ghost")
        self.close_button.setIcon(icon("close", "muted"))
        self.close_button.setAccessibleName(tr("Close the marks"))
        set_tooltip(self.close_button, tr("Close (Esc)"))
        self.close_button.clicked.connect(self.leave)
        head = QHBoxLayout()
        head.addWidget(plain_label(tr("Marks"), "emphasis"), 1)
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 10, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.panel)
        self._fields = (self.panel.tags.field, self.panel.collections.field)
        for field in self._fields:
            field.installEventFilter(self)
        over.installEventFilter(self)
        self.hide()

    def open(self, record: ImageRecord) -> None:
        """Show the marks of this picture."""
        self.panel.show_image(record)
        self.show()
        self.raise_()
        self._settle()

    def follow(self, record: ImageRecord) -> None:
        """Another picture is shown, or this one has other marks; harmless while it is closed."""
        if not self.isHidden():
            self.panel.show_image(record)

    def leave(self) -> None:
        """Close it; what is being typed is kept. Harmless while it is closed."""
        if self.isHidden():
            return
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self._back_to.setFocus()
        self.panel.flush()
        self.hide()

    # --- Qt's calls ---------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner; Escape in a field where nothing stands closes all of it."""
        if watched is self._over and event.type() == QEvent.Type.Resize and not self.isHidden():
            self._settle()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._is_done(watched, event):
            self.leave()
            return True
        return False

    def event(self, event: QEvent) -> bool:
        """More chips need more room."""
        if event.type() == QEvent.Type.LayoutRequest and not self.isHidden():
            self._settle()
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round within the card."""
        stops = [one for one in self.findChildren(QWidget) if one.isVisible() and one.isEnabled() and _takes_tab(one)]
        focused = QApplication.focusWidget()
        at = stops.index(focused) if focused in stops else 0
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the card and not the picture under it; no other key is for that either."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """What lies under the card is not taken hold of through it."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Nor moved."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Nor let go."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Nor zoomed."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Nor zoomed by the wheel."""

    # --- inside -------------------------------------------------------------------------------------------------------

    def _is_done(self, watched: QObject, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape and any(field is watched and not field.text() for field in self._fields)

    def _settle(self) -> None:
        room = self._over.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        width = min(scaled(_WIDTH), room.width())
        wanted = self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()
        height = min(max(wanted, self.minimumSizeHint().height()), room.height())
        self.setGeometry(room.right() + 1 - width, room.bottom() + 1 - height, width, height)


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
