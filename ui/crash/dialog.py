"""The dialog about an error of the program: what it means, the report, and the way on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from app.words import tr
from ui.theme import set_role
from ui.widgets import IconLabel, plain_label
from ui.widgets.room import resize_for_text


class CrashDialog(QDialog):
    """Beside the window, which goes on; closing it is going on.

    Args:
        title: of the dialog.
        sentence: what happened, for the person.
        trouble: whether something went wrong; otherwise somebody only wants a report.

    Signals:
        folder_wanted: show the folder of reports.
        log_wanted: show the log.
    """

    folder_wanted = Signal()
    log_wanted = Signal()

    def __init__(self, title: str, sentence: str, parent: QWidget | None = None, *, trouble: bool = True) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        resize_for_text(self, 640, 520)
        self.sentence = plain_label(sentence, wrap=True)
        self.report = QPlainTextEdit()
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.report.setAccessibleName(tr("Report"))
        self.kept = plain_label("", "muted", wrap=True)
        self.kept.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.kept.hide()
        self.copy = QPushButton(tr("Copy report"))
        self.copy.clicked.connect(self._copy)
        self.copy.setEnabled(False)
        folder = QPushButton(tr("Open folder"))
        folder.clicked.connect(self.folder_wanted)
        log = QPushButton(tr("Show log"))
        log.clicked.connect(self.log_wanted)
        on = QPushButton(tr("Go on") if trouble else tr("Close"))
        on.clicked.connect(self.close)
        for button in (self.copy, folder, log):
            button.setAutoDefault(False)
        on.setDefault(True)
        on.setFocus()
        self._lay_out([self.copy, folder, log], on, trouble=trouble)

    def show_report(self, text: str) -> None:
        """Show what the report says."""
        self.report.setPlainText(text)
        self.copy.setEnabled(True)

    def say(self, sentence: str, *, problem: bool = False) -> None:
        """Where it is kept, or why it is not."""
        set_role(self.kept, "problem" if problem else "muted")
        self.kept.setText(sentence)
        self.kept.setVisible(bool(sentence))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())

    def _lay_out(self, buttons: list[QPushButton], on: QPushButton, *, trouble: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(12)
        symbol = IconLabel(side=24)
        symbol.set_icon("error" if trouble else "info", "failed" if trouble else "muted")
        head.addWidget(symbol, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.sentence, 1)
        column.addLayout(head)
        column.addWidget(self.report, 1)
        said = tr("Keys, prompts, names and other folders are taken out. Nothing is sent anywhere by itself.")
        column.addWidget(plain_label(said, "muted", wrap=True))
        column.addWidget(self.kept)
        foot = QHBoxLayout()
        for button in buttons:
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(on)
        column.addLayout(foot)
