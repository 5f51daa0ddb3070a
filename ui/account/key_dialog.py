"""The dialog for a key of one's own."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.words import tr
from ui.account.key_form import KeyForm
from ui.theme import scaled, set_role
from ui.widgets import plain_label


class KeyDialog(QDialog):
    """Opened with `open`, never executed.

    Args:
        title: what the key is for, such as `Use my key`.
        address: of the gateway that is chosen at first.
        name: of the profile; None where it needs none.

    Signals:
        submitted: a `KeyEntry`: check it. Answer with `show_problem` or `accept`.
    """

    submitted = Signal(object)

    def __init__(self, title: str, address: str, name: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setMinimumWidth(min(scaled(460), 900))
        self.form = KeyForm(address, name)
        self._use = QPushButton(tr("Check and use"))
        set_role(self._use, "primary")
        self._use.setProperty("small", "true")
        self._use.setDefault(True)
        self._use.clicked.connect(self.form.submit)
        cancel = QPushButton(tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(plain_label(title, "title"))
        column.addWidget(
            plain_label(
                tr(
                    "Pictures made with a key are paid from its account. The key is sent to the gateway you choose "
                    "here, to nobody else."
                ),
                "muted",
                wrap=True,
            )
        )
        column.addWidget(self.form)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._use)
        column.addLayout(row)
        self.form.submitted.connect(self.submitted)
        self.form.changed.connect(self._refresh)
        self._refresh()

    def set_busy(self, text: str) -> None:
        """A check is under way, as `text` says; "" ends it."""
        self._use.setText(text or tr("Check and use"))
        self.form.set_busy(bool(text))

    def show_problem(self, sentence: str) -> None:
        """Say why it cannot be used; the dialog stays."""
        self.set_busy("")
        self.form.show_problem(sentence)
        self.adjustSize()

    def _refresh(self) -> None:
        self._use.setEnabled(self.form.can_submit())
        self._make_room()

    def _make_room(self) -> None:
        """What the form asks for beyond the key is known only after the keyring has answered."""
        layout = self.layout()
        if layout is not None and self.isVisible():
            layout.activate()
            width = max(self.width(), layout.totalMinimumSize().width())
            self.resize(width, max(self.height(), layout.totalHeightForWidth(width)))
