"""The dialog that shows what would be told about a task before anything is written."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.tasks.incident import Incident
from app.words import tr
from ui.theme import set_role
from ui.widgets import plain_label
from ui.widgets.room import resize_for_text


class IncidentDialog(QDialog):
    """Stays open beside the window; whoever opens it fills it, and again when `request_wanted` says so.

    Signals:
        request_wanted: whether the prompt and the addresses of the references go along.
        save_wanted: (`Incident` as it is shown, `Path` of the archive).
    """

    request_wanted = Signal(bool)
    save_wanted = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Incident pack"))
        self.setAccessibleName(tr("Incident pack"))
        resize_for_text(self, 640, 560)
        self._incident: Incident | None = None
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(tr("What would be told"))
        self.whole = QCheckBox(tr("With the prompt and the addresses of the references"))
        self.whole.toggled.connect(self.request_wanted)
        self.outcome = plain_label("", "muted", wrap=True)
        self.outcome.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy = QPushButton(tr("Copy"))
        self.copy.clicked.connect(self._copy)
        self.save = QPushButton(tr("Save…"))
        self.save.clicked.connect(self._ask_place)
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.close)
        for button in (self.copy, self.save, close):
            button.setAutoDefault(False)
        self._lay_out(close)
        self._enable()

    @property
    def wants_request(self) -> bool:
        """Whether the prompt goes along."""
        return self.whole.isChecked()

    def show_incident(self, incident: Incident) -> None:
        """Show what would be told."""
        self._incident = incident
        place = self.text.verticalScrollBar().value()
        self.text.setPlainText(incident.as_text())
        self.text.verticalScrollBar().setValue(place)
        self.say("")
        self._enable()

    def say(self, sentence: str, *, problem: bool = False) -> None:
        """How it went."""
        set_role(self.outcome, "problem" if problem else "muted")
        self.outcome.setText(sentence)
        self.outcome.setVisible(bool(sentence))

    def _enable(self) -> None:
        for button in (self.copy, self.save):
            button.setEnabled(self._incident is not None)

    def _copy(self) -> None:
        if self._incident is not None:
            QGuiApplication.clipboard().setText(self._incident.as_text())
            self.say(tr("Copied."))

    def _ask_place(self) -> None:
        incident = self._incident
        if incident is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, tr("Save the incident pack"), folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([tr("ZIP archives (*.zip)"), tr("All files (*)")])
        dialog.setDefaultSuffix("zip")
        dialog.selectFile(incident.file_name)
        dialog.fileSelected.connect(partial(self._on_place, incident))
        dialog.open()

    def _on_place(self, incident: Incident, name: str) -> None:
        self.save_wanted.emit(incident, Path(name))

    def _lay_out(self, close: QPushButton) -> None:
        words = tr(
            "This is what the gateway's support needs to look into the task: ids, times, states, answers, and the "
            "balance before and after. The key is not in it, nor the names of your folders and of this computer."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(plain_label(words, wrap=True))
        column.addWidget(self.text, 1)
        column.addWidget(self.whole)
        column.addWidget(self.outcome)
        foot = QHBoxLayout()
        foot.addWidget(self.copy)
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(self.save)
        column.addLayout(foot)
