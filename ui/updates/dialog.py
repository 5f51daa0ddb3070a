"""A newer version: what is new, how large it is, and one button at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app import __version__
from app.words import day, number, tr
from ui.theme import set_role
from ui.widgets import plain_label
from ui.widgets.room import resize_for_text

if TYPE_CHECKING:
    from app.updates.updater import Update


class UpdateDialog(QDialog):
    """Stays open beside the window.

    Signals:
        download_wanted: fetch it.
        open_wanted: it is here; open it.
        cancelled: the download is not wanted any more.
    """

    download_wanted = Signal()
    open_wanted = Signal()
    cancelled = Signal()

    def __init__(self, update: Update, *, opens: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("A newer version"))
        self.setAccessibleName(tr("A newer version"))
        resize_for_text(self, 520, 420)
        self._opens = opens
        self._state = "offered"
        manifest = update.manifest
        self._notes = QPlainTextEdit(manifest.notes)
        self._notes.setReadOnly(True)
        self._notes.setAccessibleName(tr("What is new"))
        self._said = plain_label(
            tr("You have {version}. Nothing is installed by itself.", version=__version__), "muted", wrap=True
        )
        self._bar = QProgressBar()
        self._bar.setAccessibleName(tr("Download"))
        self._bar.setTextVisible(False)
        self._bar.hide()
        self._later = QPushButton(tr("Not now"))
        self._later.setAutoDefault(False)
        self._later.clicked.connect(self.close)
        self._act = QPushButton(tr("Download"))
        set_role(self._act, "primary")
        self._act.clicked.connect(self._on_act)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(plain_label(tr("Proofsheet {version} is available", version=manifest.version), "title"))
        size = number(update.file.size / 1e6, 1)
        column.addWidget(
            plain_label(
                tr("Released on {day} · {size} MB", day=day(manifest.released.astimezone().date()), size=size), "muted"
            )
        )
        column.addWidget(self._notes, 1)
        column.addWidget(self._bar)
        column.addWidget(self._said)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._later)
        row.addWidget(self._act)
        column.addLayout(row)

    def show_progress(self, done: int, total: int) -> None:
        """Bytes so far, and in all."""
        self._state = "loading"
        self._bar.setRange(0, max(total // 1024, 0))
        self._bar.setValue(done // 1024)
        self._bar.show()
        self._act.setText(tr("Stop"))
        self._tell(tr("Fetching…"), problem=False)

    def show_ready(self) -> None:
        """It is here, and it is what was signed."""
        self._state = "ready"
        self._bar.hide()
        self._act.setText(self._opens)
        self._tell(tr("It is here, and its signature and its hash are right."), problem=False)

    def show_problem(self, sentence: str) -> None:
        """It did not come; it can be tried again."""
        self._state = "offered"
        self._bar.hide()
        self._act.setText(tr("Try again"))
        self._tell(sentence, problem=True)

    def closeEvent(self, event: QCloseEvent) -> None:
        """A download that nobody waits for ends."""
        if self._state == "loading":
            self.cancelled.emit()
        super().closeEvent(event)

    def _on_act(self) -> None:
        if self._state == "ready":
            self.open_wanted.emit()
        elif self._state == "loading":
            self.cancelled.emit()
            self.show_problem(tr("Stopped; nothing was kept."))
        else:
            self.download_wanted.emit()

    def _tell(self, sentence: str, *, problem: bool) -> None:
        set_role(self._said, "problem" if problem else "muted")
        self._said.setText(sentence)
