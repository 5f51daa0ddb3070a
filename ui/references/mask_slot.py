"""The place of a mask: a PNG that says what of the first reference may change."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from app.request import Reference
from ui.icons import icon
from ui.theme import set_role
from ui.widgets import Elided, plain_tooltip

_TIP = "A PNG of the same pixels as the first reference; what is transparent in it may change"


class MaskSlot(QWidget):
    """Shows the mask of the form, or lets the person choose one.

    Signals:
        file_chosen: the path of a PNG.
        removed: the mask is to go.
    """

    file_chosen = Signal(object)
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Mask")
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._choose = QPushButton("Mask …")
        self._choose.setAccessibleName("Choose a mask")
        self._choose.setToolTip(plain_tooltip(_TIP))
        set_role(self._choose, "compact")
        self._choose.clicked.connect(self.choose)
        self._words = Elided("", "muted", mode=Qt.TextElideMode.ElideMiddle)
        self._remove = QToolButton()
        self._remove.setIcon(icon("close", "muted"))
        self._remove.setAccessibleName("Remove the mask")
        set_role(self._remove, "ghost")
        self._remove.clicked.connect(self.removed)
        self.setFocusProxy(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._choose)
        row.addWidget(self._words, 1)
        row.addWidget(self._remove)

    def set_mask(self, mask: Reference | None, *, usable: bool, has_reference: bool) -> None:
        """Show this mask; `usable`: the model takes one. A mask that the model does not take is kept and says so."""
        self.setVisible(usable or mask is not None)
        self._choose.setEnabled(usable)
        self._remove.setVisible(mask is not None)
        if mask is None:
            words = "for the first reference" if has_reference else "once there is a reference"
        elif not usable:
            words = f"{mask.name} · kept for another model"
        else:
            words = mask.name if has_reference else f"{mask.name} · used once there is a reference"
        self._words.setText(words)

    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def choose(self) -> None:
        """Open the file dialog; it does not block."""
        dialog = QFileDialog(self.window(), "Choose a mask")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(["PNG (*.png)", "All files (*)"])
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
