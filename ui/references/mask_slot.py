"""The place of a mask: a PNG that says what of the first reference may change, painted here or chosen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.words import tr
from ui.icons import icon
from ui.mask.state import MaskState
from ui.theme import set_role
from ui.widgets import Elided, plain_label, set_tooltip


class MaskSlot(QWidget):
    """Shows the mask of the form, and lets the person paint one, choose one or take it away.

    Signals:
        paint_wanted: paint on the first reference, from the mask there is.
        file_chosen: the path of a PNG.
        adopted: the mask is to be used for the first reference although it was made for another one.
        removed: the mask is to go.
    """

    paint_wanted = Signal()
    file_chosen = Signal(object)
    adopted = Signal()
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Mask"))
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._state = MaskState()
        self._paint = QPushButton()
        self._paint.setIcon(icon("brush"))
        self._paint.setIconSize(QSize(14, 14))
        set_role(self._paint, "compact")
        self._paint.clicked.connect(self.paint_wanted)
        self._choose = self._button("folder", tr("Choose a mask"))
        set_tooltip(
            self._choose,
            tr("Choose a PNG of the same pixels as the first reference; what is transparent in it may change"),
        )
        self._choose.clicked.connect(self.choose)
        self._words = Elided("", "muted", mode=Qt.TextElideMode.ElideMiddle)
        self._remove = self._button("close", tr("Remove the mask"))
        self._remove.clicked.connect(self.removed)
        self._hint = plain_label("", "label-warning", wrap=True)
        self._adopt = QPushButton(tr("Use it all the same"))
        self._adopt.setAccessibleName(self._adopt.text())
        set_role(self._adopt, "link")
        self._adopt.clicked.connect(self.adopted)
        self._lay_out()
        self.show_state(self._state)

    def show_state(self, state: MaskState) -> None:
        """Show this mask; one that the model does not take is kept and says so."""
        self._state = state
        self.setVisible(state.is_usable or state.mask is not None)
        self._choose.setEnabled(state.is_usable)
        self._paint.setEnabled(state.is_usable and not state.why_not)
        edits = state.mask is not None and not state.problem
        self._paint.setText(tr("Edit mask…") if edits else tr("Paint mask…"))
        self._paint.setAccessibleName(tr("Edit the mask") if edits else tr("Paint a mask"))
        set_tooltip(self._paint, state.why_not or tr("Paint over what of the first reference may change"))
        self._remove.setVisible(state.mask is not None)
        self._words.setText(state.words)
        self._hint.setText(state.hint)
        set_tooltip(self._hint, state.problem)
        self._hint.setVisible(bool(state.hint))
        self._adopt.setVisible(state.can_adopt)
        self.setFocusProxy(self._paint if self._paint.isEnabled() else self._choose)

    def text(self) -> str:
        """What it says beside the buttons."""
        return self._words.text()

    def hint(self) -> str:
        """Why the mask does not fit, in a few words; "" when it does."""
        return self._hint.text()

    def choose(self) -> None:
        """Open the file dialog; it does not block."""
        dialog = QFileDialog(self.window(), tr("Choose a mask"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([tr("PNG (*.png)"), tr("All files (*)")])
        dialog.fileSelected.connect(self._on_selected)
        dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One file may be dropped here."""
        if len(event.mimeData().urls()) == 1 and event.mimeData().urls()[0].isLocalFile() and self._choose.isEnabled():
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """The dropped file is the mask."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.file_chosen.emit(Path(event.mimeData().urls()[0].toLocalFile()))

    def _on_selected(self, name: str) -> None:
        self.file_chosen.emit(Path(name))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._paint)
        row.addSpacing(4)
        row.addWidget(self._words, 1)
        row.addWidget(self._choose)
        row.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        second = QHBoxLayout()
        second.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(4)
        second.addWidget(self._hint, 1)
        second.addWidget(self._adopt)
        column.addLayout(second)

    def _button(self, image: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(image, "muted"))
        button.setIconSize(QSize(14, 14))
        button.setAccessibleName(name)
        set_tooltip(button, name)
        set_role(button, "ghost")
        return button
