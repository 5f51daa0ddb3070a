"""Whose key is in use, where it is kept, and further accounts."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from app.settings import Profile
from app.words import tr
from ui.account.desk import AccountDesk
from ui.account.flow import AccountFlow
from ui.settings.controls import button
from ui.settings.rows import Section, SettingRow
from ui.settings.sections.account_row import AccountRow
from ui.widgets import Elided


class AccountSection(Section):
    """Lists the accounts anew whenever something about them changes."""

    def __init__(self, flow: AccountFlow) -> None:
        super().__init__("account", tr("Account"))
        self._flow = flow
        self._desk: AccountDesk = flow.desk
        self._box = QWidget()
        self._accounts = QVBoxLayout(self._box)
        self._accounts.setContentsMargins(0, 0, 0, 0)
        self._accounts.setSpacing(4)
        self._rows: list[AccountRow] = []
        self._group = QButtonGroup(self)
        self._row = self.add(
            SettingRow(
                tr("Accounts"),
                self._box,
                tr("The one that is chosen pays. Of a key only the last four characters are shown, ever."),
                below=True,
                also=tr("key gateway profile address balance"),
            )
        )
        self._place = SettingRow(tr("Where keys are kept"), self._vault_buttons(), also=tr("keyring vault passphrase"))
        self.add(self._place)
        self._desk.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the accounts as they are."""
        before = next((row for row in self._rows if row.is_renaming), None)
        had_focus = before is not None and before.has_focus
        while (item := self._accounts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        active = self._desk.active
        self._rows = [self._account(profile, is_active=profile == active) for profile in self._desk.profiles]
        for row in self._rows:
            self._accounts.addWidget(row)
            row.show()  # at once: what is hidden gets no focus
            if before is not None and row.profile.account == before.profile.account:
                row.follow(before, focus=had_focus)
        self._accounts.addWidget(self._practice(is_active=self._desk.is_practising))
        vault = self._desk.keeper.vault
        self._unlock.setVisible(vault.exists and not vault.is_open)
        self._lock.setVisible(vault.is_open)
        self._place.say(self._place_words())

    def _place_words(self) -> str:
        vault, probe = self._desk.keeper.vault, self._desk.probe
        words = (
            tr("Asking the keyring of this system…")
            if probe is None
            else tr("The keyring of this system works: keys are kept there.")
            if probe.works
            else tr("{reason} A key lasts for one run, or goes into a vault behind a passphrase.", reason=probe.reason)
        )
        if not vault.exists:
            return words
        return f"{words} {tr('The vault is open.') if vault.is_open else tr('The vault is locked.')}"

    def _account(self, profile: Profile, *, is_active: bool) -> AccountRow:
        row = AccountRow(profile, self._flow, self._desk.rename)
        row.choice.setChecked(is_active)
        row.renaming.connect(partial(self._end_others, row))
        self._group.addButton(row.choice)
        return row

    def _practice(self, *, is_active: bool) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        choice = QRadioButton(tr("Practice mode"))
        choice.setChecked(is_active)
        choice.clicked.connect(self._desk.practise)
        self._group.addButton(choice)
        row.addWidget(choice)
        row.addWidget(Elided(tr("no key, no cost, no network; for this run"), "muted"), 1)
        row.addWidget(button(tr("Add an account…"), self._flow.add))
        return line

    def _end_others(self, one: AccountRow) -> None:
        """One field at a time: what was being typed elsewhere is given up."""
        for row in self._rows:
            if row is not one:
                row.end()

    def _vault_buttons(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        self._unlock = button(tr("Unlock the vault…"), self._flow.unlock)
        self._lock = button(tr("Lock the vault"), self._desk.lock)
        row.addWidget(self._unlock)
        row.addWidget(self._lock)
        return box
