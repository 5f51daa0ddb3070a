"""What can be made of a picture: its settings, its prompt, its references, itself."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QPushButton, QWidget

from app.library.record import ImageRecord
from app.words import tr
from ui.widgets import FlowLayout


class UseButtons(QWidget):
    """Signals: `reuse_wanted`, `prompt_wanted`, `references_wanted`, `reference_wanted`."""

    reuse_wanted = Signal()
    prompt_wanted = Signal()
    references_wanted = Signal()
    reference_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, spacing=8)
        self.all = _button(tr("Use all"), tr("Load the whole request into the form"), self.reuse_wanted)
        self.prompt = _button(tr("Use prompt"), tr("Load the prompt into the form"), self.prompt_wanted)
        self.references = _button(
            tr("Use references"), tr("Load the references it was made with into the form"), self.references_wanted
        )
        tip = tr("Make a new picture from this one (R in the gallery)")
        self.itself = _button(tr("As reference"), tip, self.reference_wanted, "R")
        for button in (self.all, self.prompt, self.references, self.itself):
            flow.addWidget(button)

    def show_record(self, record: ImageRecord) -> None:
        """Offer what this picture has: one that was brought in may have neither model nor prompt."""
        self.all.setEnabled(bool(record.model))
        self.prompt.setEnabled(bool(record.prompt))
        self.references.setVisible(bool(record.request.references))


def _button(text: str, tip: str, signal: SignalInstance, key: str = "") -> QPushButton:
    button = QPushButton(f"{text}  {key}" if key else text)
    button.setToolTip(tip)
    button.setAccessibleName(text)
    button.clicked.connect(signal)
    return button
