"""Asks for the passphrase of the vault."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.words import tr
from ui.account.secret_edit import SecretEdit
from ui.theme import scaled, set_role
from ui.widgets import plain_label
from ui.widgets.labelled import labelled


class UnlockDialog(QDialog):
    """Opened with `open`, never executed.

    Signals:
        submitted: the passphrase. Answer with `show_problem` or `accept`.
        forgotten: the passphrase is lost: set the vault aside and begin anew.
    """

    submitted = Signal(str)
    forgotten = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Unlock the vault"))
        self.setModal(True)
        self.setMinimumWidth(scaled(400))
        self.passphrase = SecretEdit(tr("Passphrase of the vault"))
        self._problem = plain_label(role="problem", wrap=True)
        self._problem.setAccessibleName(tr("Problem"))
        self._problem.setVisible(False)
        self._lost = QPushButton(tr("I have lost it…"))
        set_role(self._lost, "link")
        self._lost.setAutoDefault(False)
        self._lost.setToolTip(tr("The vault is set aside; keys have to be entered again."))
        self._lost.clicked.connect(self.forgotten)
        self._unlock = QPushButton(tr("Unlock"))
        set_role(self._unlock, "primary")
        self._unlock.setProperty("small", "true")
        self._unlock.setDefault(True)
        self._unlock.clicked.connect(self._submit)
        cancel = QPushButton(tr("Not now"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(plain_label(tr("Unlock the vault"), "title"))
        column.addWidget(
            plain_label(tr("The API key is in a file that only your passphrase opens."), "muted", wrap=True)
        )
        column.addWidget(labelled(tr("Passphrase"), self.passphrase))
        column.addWidget(self._problem)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self._lost)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._unlock)
        column.addLayout(row)
        self.passphrase.textChanged.connect(self._refresh)
        self._refresh()

    def set_busy(self, busy: bool) -> None:
        """The vault is being opened, which takes a moment on purpose."""
        self.passphrase.setEnabled(not busy)
        self._unlock.setText(tr("Unlocking…") if busy else tr("Unlock"))
        self._unlock.setEnabled(not busy)

    def show_problem(self, sentence: str) -> None:
        """Say why it did not open; the dialog stays."""
        self.set_busy(False)
        self._problem.setText(sentence)
        self._problem.setVisible(True)
        self.passphrase.setFocus()
        self.passphrase.selectAll()
        self.adjustSize()

    def problem(self) -> str:
        """What is said to be wrong."""
        return self._problem.text()

    def _refresh(self) -> None:
        self._unlock.setEnabled(bool(self.passphrase.text()))

    def _submit(self) -> None:
        if self.passphrase.text():
            self._problem.setVisible(False)
            self.submitted.emit(self.passphrase.text())
