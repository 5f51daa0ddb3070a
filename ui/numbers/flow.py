"""The page of numbers, from the command to what stands on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from app.errors import ProofsheetError
from app.words import tr
from ui.features import Feature, Ground
from ui.loop import spawn
from ui.numbers.dialog import NumbersDialog

if TYPE_CHECKING:
    from app.core import Core


class NumbersFlow(Feature):
    """One page; it is counted when it opens and when that is asked for."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._dialog: NumbersDialog | None = None

    @property
    def dialog(self) -> NumbersDialog | None:
        """The page, once it was opened."""
        return self._dialog

    def detach(self) -> None:
        """It is about to close: its numbers go with it."""
        if self._dialog is not None:
            self._dialog.close()
            self._dialog.deleteLater()
            self._dialog = None

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """The page."""
        return {"show_numbers": self.show}

    def show(self) -> None:
        """Open it, or bring it to the front, and count."""
        if self.core is None:
            return
        if self._dialog is None:
            self._dialog = NumbersDialog(self.ground.window)
            self._dialog.refresh_wanted.connect(self._count)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()
        self._count()

    def _count(self) -> None:
        if self.core is not None and self._dialog is not None:
            self._dialog.say(tr("Counting…"))
            spawn(self._fill(self.core, self._dialog), name="count everything")

    async def _fill(self, core: Core, dialog: NumbersDialog) -> None:
        try:
            numbers = await core.numbers()
        except ProofsheetError as error:
            if self._dialog is dialog:
                dialog.say(str(error))
            return
        if self._dialog is not dialog:
            return
        host = core.gateway_host.partition("//")[2] or core.gateway_host
        place = (
            tr("Tasks of the practice gateway are counted; its money is not real.")
            if core.practice
            else tr("Tasks sent to {host} are counted.", host=host)
        )
        dialog.show_numbers(numbers, self.model_name, place)
