"""The exact request and the gateway's exact answers, as they stand in the sidecar."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from app.words import mark, tr
from ui.widgets import Elided
from ui.widgets.room import resize_for_text

if TYPE_CHECKING:
    from app.library.library import Library
    from app.library.record import ImageRecord

_NOTHING = mark("There is no sidecar that can be read beside this picture, so what was sent is not known any more.")


class JsonView(QDialog):
    """A window of its own that stays open beside the main one."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Request and answer"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        resize_for_text(self, 560, 640)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(tr("Request and answer"))
        copy = QPushButton(tr("Copy"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.addWidget(Elided(name, "muted"), 1)
        buttons.addWidget(copy)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.text, 1)
        column.addLayout(buttons)


def read_exchange(library: Library, record: ImageRecord) -> str:
    """In a worker thread: what was sent and what came back, as text to read."""
    sidecar = library.sidecar_of(record)
    if not sidecar:
        return tr(_NOTHING)
    exchange = {"request": sidecar.get("payload", {})}
    if sidecar.get("submit_answer"):  # sidecars of older versions have only the last
        exchange["answer to the request"] = sidecar["submit_answer"]
    exchange["answer"] = sidecar.get("answer", {})
    return json.dumps(exchange, indent=2, ensure_ascii=False, default=str)
