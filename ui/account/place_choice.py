"""Where a key is to be kept: said plainly, and asked only where the system's keyring does not work."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from app.core.keys import Probe
from app.errors import ConfigurationError
from app.settings.values import KeyPlace
from app.vault import SHORTEST, Vault
from app.words import tr
from ui.account.secret_edit import SecretEdit
from ui.widgets import plain_label


class PlaceChoice(QWidget):
    """Until the keyring has answered it says that it is being asked.

    Signals:
        changed: another place, or another passphrase.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._probe: Probe | None = None
        self._vault_exists = self._vault_open = False
        self._said = plain_label(role="muted", wrap=True)
        self._group = QButtonGroup(self)
        self._run = QRadioButton(tr("For this run only: it is asked for again at the next start"))
        self._vault = QRadioButton(tr("In a vault: a file that only a passphrase opens"))
        for index, button in enumerate((self._run, self._vault)):
            self._group.addButton(button, index)
        self._run.setChecked(True)
        self.passphrase = SecretEdit(tr("Passphrase of the vault"))
        self.again = SecretEdit(tr("The same passphrase again"))
        self.again.setPlaceholderText(tr("the same again"))
        self._hint = plain_label(
            tr("Nobody can find a lost passphrase out; the key itself can be made anew in the console."),
            "muted",
            wrap=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self._said, self._run, self._vault, self.passphrase, self.again, self._hint):
            column.addWidget(widget)
        self._group.idToggled.connect(self._on_choice)
        for field in (self.passphrase, self.again):
            field.textChanged.connect(self.changed)
        self._show()

    def set_probe(self, probe: Probe, vault: Vault) -> None:
        """Say what the keyring answered, and offer the other places where it does not work."""
        self._probe = probe
        self._vault_exists, self._vault_open = vault.exists, vault.is_open
        if vault.exists and not probe.works:
            self._vault.setChecked(True)
        self._show()
        self.changed.emit()

    def is_known(self) -> bool:
        """Whether the keyring has answered."""
        return self._probe is not None

    def place(self) -> KeyPlace:
        """What is chosen."""
        if self._probe is None or self._probe.works:
            return "keyring"
        return "vault" if self._vault.isChecked() else "run"

    def checked_passphrase(self) -> str:
        """What opens the vault, or makes it; "" where none is needed.

        Raises:
            ConfigurationError: it is too short, or was not typed twice alike.
        """
        if self.place() != "vault" or self._vault_open:
            return ""
        text = self.passphrase.text()
        if self._vault_exists:
            if not text:
                raise ConfigurationError(tr("The vault is locked. Type its passphrase."))
            return text
        if len(text) < SHORTEST:
            raise ConfigurationError(tr("The passphrase needs at least {n} characters.", n=SHORTEST))
        if text != self.again.text():
            raise ConfigurationError(tr("The two passphrases differ. Type the same one twice."))
        return text

    def _on_choice(self, _index: int, checked: bool) -> None:
        if checked:
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        probe = self._probe
        asked = probe is not None and not probe.works
        needs_passphrase = asked and self._vault.isChecked() and not self._vault_open
        if probe is None:
            self._said.setText(tr("Asking the keyring of this system…"))
        elif probe.works:
            self._said.setText(tr("The key is kept in the keyring of this system."))
        else:
            self._said.setText(tr("{reason} Where should the key be kept?", reason=probe.reason))
        for button in (self._run, self._vault):
            button.setVisible(asked)
        self.passphrase.setVisible(needs_passphrase)
        self.passphrase.setPlaceholderText(
            tr("its passphrase") if self._vault_exists else tr("a passphrase of {n} characters or more", n=SHORTEST)
        )
        self.again.setVisible(needs_passphrase and not self._vault_exists)
        self._hint.setVisible(needs_passphrase and not self._vault_exists)
