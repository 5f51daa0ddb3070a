"""From "use my key" to a core with that key: the dialogs, what is said about keys, and the way back to practice."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from functools import partial
from typing import TYPE_CHECKING

from app.errors import ProofsheetError
from app.settings import Profile
from app.words import tr
from ui.account.desk import AccountDesk
from ui.account.entry import KeyEntry
from ui.account.key_dialog import KeyDialog
from ui.account.unlock_dialog import UnlockDialog
from ui.account.words import money_of
from ui.features import Feature, Ground
from ui.loop import spawn
from ui.messages import Level, Message, describe

if TYPE_CHECKING:
    from app.core import Core

_KEY = "key"
"""What is said about the key takes the place of what was said about it before."""
REFUSED = "key_refused"


class AccountFlow(Feature):
    """Opens the dialogs, checks keys at the gateway, and tells how that went.

    Attributes:
        desk: what is behind it, for whoever shows accounts.
    """

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._window = ground.window
        self._studio = ground.studio
        known = ground.studio.findChild(AccountDesk)  # it outlives a window that is made again: vault, keys of this run
        self.desk = known or AccountDesk(ground.settings, ground.studio, ground.studio)
        self._studio.find_mode = self.desk.first_mode
        self._studio.find_settings = lambda: ground.settings.values
        self._dialog: KeyDialog | None = None
        self._unlocking: UnlockDialog | None = None
        ground.window.top.key_wanted.connect(self.ask)
        ground.studio.mode_changed.connect(self._show_mode)
        ground.desk.answers[REFUSED] = (tr("Use another key…"), self.change)

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Use, change, remove, practise."""
        return {
            "use_key": self.ask,
            "remove_key": self.remove,
            "practise": self.desk.practise,
            "unlock_vault": self.unlock,
        }

    def attach(self, core: Core) -> None:
        """Say why there is no key, or let go on what waited for one."""
        if self.desk.goes_on and core.has_key and not core.practice:
            self.desk.goes_on = False
            spawn(self._told(core.go_on_with_key()), name="go on with another key")
        if self.desk.trouble and not core.practice and not core.has_key:
            self._tell_trouble()

    def ask(self) -> None:
        """A new key; where one is in use already, another account."""
        profile = self.desk.active
        if profile is not None:
            self.change()
        else:
            self._open(tr("Use my key"), None, self._known_address())

    def add(self) -> None:
        """One more account."""
        self._open(tr("Add an account"), None, self._known_address(), with_name=True)

    def change(self, profile: Profile | None = None) -> None:
        """Another key for an account, the one in use unless another is named."""
        profile = profile or self.desk.active or next(iter(self.desk.profiles), None)
        if profile is None:
            self._open(tr("Use my key"), None, self._known_address())
        else:
            self._open(tr("Change the key"), profile, profile.base_url, with_name=len(self.desk.profiles) > 1)

    def remove(self, profile: Profile | None = None) -> None:
        """Forget the key that is in use, or another account's."""
        profile = profile or self.desk.active
        if profile is not None:
            spawn(self._remove(profile), name="remove key")
        elif self._studio.mode is not None and not self._studio.mode.practice:  # a key of the environment
            self.desk.practise()

    def activate(self, profile: Profile) -> None:
        """Use another account from now on."""
        spawn(self._activate(profile), name="use another account")

    def unlock(self) -> None:
        """Ask for the vault's passphrase."""
        if self._unlocking is not None:
            self._unlocking.raise_()
            return
        if not self.desk.keeper.vault.exists:
            return
        dialog = UnlockDialog(self._window)
        self._unlocking = dialog
        dialog.submitted.connect(self._on_passphrase)
        dialog.forgotten.connect(self._on_lost)
        dialog.finished.connect(self._on_unlock_finished)
        dialog.open()

    async def check_and_use(self, entry: KeyEntry, profile: Profile | None, busy: Callable[[str], None]) -> str:
        """Check a key, keep it and open its gateway; "" or why it cannot be used.

        Args:
            entry: as typed.
            profile: whose key it replaces.
            busy: is told what is being done.
        """
        busy(tr("Checking…"))
        try:
            balance = await self.desk.check(entry)
            busy(tr("Storing…"))
            why = await self.desk.use(entry, profile)
        except ProofsheetError as error:
            return str(error)
        money = money_of(balance)
        self._window.messages.withdraw(REFUSED)
        if why:
            text = tr("The key works ({money}) for this run only: it could not be stored. {why}", money=money, why=why)
            self._say("warning", text)
        elif entry.place == "run":
            self._say("success", tr("The key works for this run only. {money}.", money=money))
        else:
            self._say("success", tr("The key works. {money}.", money=money))
        return ""

    # --------------------------------------------------------------------------------------------------------- dialogs

    def _open(self, title: str, profile: Profile | None, address: str, *, with_name: bool = False) -> None:
        if self._dialog is not None:
            self._dialog.raise_()
            return
        name = (profile.name if profile is not None else "") if with_name else None
        dialog = KeyDialog(title, address, name, self._window)
        self._dialog = dialog
        dialog.submitted.connect(partial(self._on_submitted, dialog, profile))
        dialog.finished.connect(self._on_finished)
        dialog.open()
        spawn(self._look(dialog), name="ask the keyring")

    async def _look(self, dialog: KeyDialog) -> None:
        probe = await self.desk.look()
        if self._dialog is dialog:
            dialog.form.places.set_probe(probe, self.desk.keeper.vault)

    async def _use(self, dialog: KeyDialog, entry: KeyEntry, profile: Profile | None) -> None:
        def busy(text: str) -> None:
            if self._dialog is dialog:
                dialog.set_busy(text)

        try:
            problem = await self.check_and_use(entry, profile, busy)
        except Exception as error:
            if self._dialog is dialog:
                dialog.show_problem(describe(error))
            raise
        if self._dialog is dialog:
            if problem:
                dialog.show_problem(problem)
            else:
                dialog.accept()

    def _on_submitted(self, dialog: KeyDialog, profile: Profile | None, entry: KeyEntry) -> None:
        spawn(self._use(dialog, entry, profile), name="use key")

    def _on_passphrase(self, passphrase: str) -> None:
        spawn(self._unlock(passphrase), name="unlock vault")

    def _on_lost(self) -> None:
        spawn(self._lose(), name="set the vault aside")

    def _on_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _on_unlock_finished(self) -> None:
        if self._unlocking is not None:
            self._unlocking.deleteLater()
            self._unlocking = None

    async def _unlock(self, passphrase: str) -> None:
        if self._unlocking is not None:
            self._unlocking.set_busy(True)
        try:
            await self.desk.unlock(passphrase)
        except ProofsheetError as error:
            if self._unlocking is not None:
                self._unlocking.show_problem(str(error))
            return
        self._window.messages.withdraw(_KEY)
        if self._unlocking is not None:
            self._unlocking.accept()

    async def _lose(self) -> None:
        try:
            name = await self.desk.lose_vault()
        except ProofsheetError as error:
            if self._unlocking is not None:
                self._unlocking.show_problem(str(error))
            return
        if self._unlocking is not None:
            self._unlocking.accept()
        self._say("info", tr("The vault is kept as {name}. Enter the key again.", name=name))
        self.change()

    # ----------------------------------------------------------------------------------------------------- what is said

    async def _remove(self, profile: Profile) -> None:
        try:
            await self.desk.remove(profile)
        except ProofsheetError as error:
            self._say("warning", tr("{why} The key may still be stored; nothing uses it any more.", why=error))
        else:
            self._say("success", tr("The key is removed. Practice mode costs nothing."))

    async def _activate(self, profile: Profile) -> None:
        try:
            await self.desk.activate(profile)
        except ProofsheetError as error:
            if self.desk.needs_passphrase and profile.key_place == "vault":
                self.unlock()
            else:
                self._say("warning", str(error))

    def _tell_trouble(self) -> None:
        if self.desk.needs_passphrase:
            sentence = tr("The key is in the vault, which is locked.")
            message = Message("warning", sentence, _KEY, "", tr("Unlock…"), self.unlock)
            self._window.messages.say(message)
            self.unlock()
            return
        profile = self.ground.settings.values.profile
        is_stored = profile.key_place == "keyring" and profile.key_end
        action = tr("Try again") if is_stored else tr("Enter the key…")
        act = (lambda: self.activate(profile)) if is_stored else (lambda: self.change(profile))
        sentence = tr("{why} Until then nothing can be sent; pictures that are paid for wait.", why=self.desk.trouble)
        self._window.messages.say(Message("warning", sentence, _KEY, "", action, act))

    def _show_mode(self) -> None:
        mode = self._studio.mode
        practice = mode is None or mode.practice
        commands = self.ground.commands
        commands.set_text("use_key", tr("Use my key…") if practice else tr("Change key…"))
        commands.set_visible("remove_key", not practice)
        commands.set_visible("practise", not practice)
        commands.set_visible("unlock_vault", self.desk.needs_passphrase)

    def _known_address(self) -> str:
        return self._studio.address or self.ground.settings.values.profile.base_url

    def _say(self, level: Level, text: str) -> None:
        self._window.messages.say(Message(level, text, _KEY))

    async def _told(self, command: Coroutine[object, None, None]) -> None:
        try:
            await command
        except ProofsheetError as error:
            self._window.messages.say_error(error)
