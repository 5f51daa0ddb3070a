"""From "use my key" to a core with that key, and back to practice."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from app.errors import ProofsheetError
from app.words import number, sentences, tr
from ui import keys
from ui.dialogs import KeyDialog
from ui.features import Feature, Ground
from ui.loop import spawn
from ui.messages import Message, describe
from ui.studio import Mode

_KEY = "key"
"""What is said about the key takes the place of what was said about it before."""


class KeyFlow(Feature):
    """Opens the dialog, checks the key at the gateway, keeps it, and has the studio open the next core."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._window = ground.window
        self._studio = ground.studio
        self._dialog: KeyDialog | None = None
        ground.window.top.key_wanted.connect(self.ask)
        ground.studio.mode_changed.connect(self._show_mode)

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Use, change, remove."""
        return {"use_key": self.ask, "remove_key": self.remove}

    def _show_mode(self) -> None:
        mode = self._studio.mode
        practice = mode is None or mode.practice
        self.ground.commands.set_text("use_key", tr("Use my key…") if practice else tr("Change key…"))
        self.ground.commands.set_visible("remove_key", not practice)

    def ask(self) -> None:
        """Open the dialog, or bring it to the front."""
        if self._dialog is not None:
            self._dialog.raise_()
            return
        dialog = KeyDialog(self._studio.address, self._window)
        self._dialog = dialog
        dialog.submitted.connect(self._on_submitted)
        dialog.finished.connect(self._on_finished)
        dialog.open()

    def remove(self) -> None:
        """Forget the key and go back to practice."""
        mode = self._studio.mode
        if mode is not None and not mode.practice:
            spawn(self._remove(mode), name="remove key")

    def _on_submitted(self, address: str, key: str) -> None:
        spawn(self._use(address, key), name="use key")

    def _on_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    async def _use(self, address: str, key: str) -> None:
        self._busy(tr("Checking…"))
        try:
            balance = await keys.try_key(address, key)
        except ProofsheetError as error:
            self._problem(str(error))
            return
        except Exception as error:
            self._problem(describe(error))
            raise
        if not self._is_open():  # cancelled meanwhile: the key is not wanted any more
            return
        self._busy(tr("Storing…"))
        kept = await self._keep(address, key)
        if self._dialog is not None:
            self._dialog.accept()
        self._studio.address = address
        self._studio.switch(Mode(practice=False, address=address, key=key))
        if balance.unlimited:
            money = tr("unlimited")
        else:
            money = tr("unknown") if balance.remain is None else number(balance.remain, 2)
        self._window.messages.say(
            Message("success", tr("The key works. Balance: {money}.", money=money), _KEY)
            if not kept
            else Message(
                "warning",
                sentences(tr("The key works (balance: {money}), but it could not be stored.", money=money), kept),
                _KEY,
            )
        )

    async def _keep(self, address: str, key: str) -> str:
        """Store the key; "" or the reason why it is not stored."""
        try:
            await keys.keep_key(address, key)
            self.ground.settings.change(base_url=None if address == keys.DEFAULT_ADDRESS else address)
        except ProofsheetError as error:
            return str(error)
        return ""

    async def _remove(self, mode: Mode) -> None:
        try:
            await keys.forget_key(mode.address or self._studio.address)
        except ProofsheetError as error:
            sentence = sentences(str(error), tr("Practice mode goes on without it."))
            self._window.messages.say(Message("warning", sentence, _KEY))
        else:
            self._window.messages.say(Message("success", tr("The key is removed. Practice mode costs nothing."), _KEY))
        self._studio.switch(Mode(practice=True))

    def _is_open(self) -> bool:
        return self._dialog is not None

    def _busy(self, text: str) -> None:
        if self._dialog is not None:
            self._dialog.set_busy(text)

    def _problem(self, sentence: str) -> None:
        if self._dialog is not None:
            self._dialog.show_problem(sentence)
