"""The prompts that were sent: Alt+↑ and Alt+↓ in the field, and a list to search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QToolButton

from app.errors import ProofsheetError
from app.words import clock, day, plural, tr
from ui.compose.pick_popup import PickPopup
from ui.compose.pick_rows import PickRow
from ui.compose.prompt_edit import PromptEdit
from ui.loop import spawn

if TYPE_CHECKING:
    from app.core import Core
    from app.prompts import SentPrompt

_PAGE = 50
_REST = 120
"""Milliseconds without a key before the list is searched."""


class PromptRecall(QObject):
    """Steps through what was sent, newest first; the draft that was there before is the step beyond the newest."""

    def __init__(self, field: PromptEdit) -> None:
        super().__init__(field)
        self._field = field
        self._core: Core | None = None
        self._place = -1
        self._draft = ""
        self._shown = ""
        self._busy = False
        field.recalled.connect(self.step)

    def set_core(self, core: Core | None) -> None:
        """Whose history; None: none."""
        self._core = core
        self._place = -1

    def step(self, by: int) -> None:
        """Older (1) or newer (-1). A recall is an edit: Ctrl+Z brings back what was there."""
        core = self._core
        if self._place >= 0 and self._field.prompt() != self._shown:
            self._place = -1  # what was recalled has been edited: it is a draft of its own now
        if self._place < 0:
            self._draft = self._field.prompt()
        wanted = self._place + by
        if core is None or self._busy or wanted < -1:
            return
        if wanted == -1:
            self._show(-1, self._draft)
            return
        self._busy = True
        spawn(self._recall(core, wanted, by), name="recall a prompt")

    async def _recall(self, core: Core, place: int, by: int) -> None:
        import asyncio

        try:
            text = self._draft
            while place >= 0:
                found = await asyncio.to_thread(core.prompts.page, offset=place, limit=1, pinned_first=False)
                if not found:
                    return
                text = found[0].text
                if text != self._field.prompt():
                    break
                place += by  # the same as what is there would look as if nothing happened
        except ProofsheetError:  # a history that cannot be read says so in its list
            return
        finally:
            self._busy = False
        self._show(place, text if place >= 0 else self._draft)

    def _show(self, place: int, text: str) -> None:
        self._place = place
        self._field.set_prompt(text)
        self._shown = self._field.prompt()


class HistoryList(QObject):
    """Looks after the button and its list."""

    def __init__(self, button: QToolButton, field: PromptEdit) -> None:
        super().__init__(button)
        self._button = button
        self._field = field
        self._core: Core | None = None
        self._popup: PickPopup | None = None
        self._prompts: dict[str, SentPrompt] = {}
        self._whole = False
        self._asked = 0
        self._pending = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self.reload)
        button.clicked.connect(self.open)
        button.setEnabled(False)

    def set_core(self, core: Core | None) -> None:
        """Whose history; None: none."""
        self._core = core
        self._button.setEnabled(core is not None)
        if core is None and self._popup is not None:
            self._popup.close()

    def popup(self) -> PickPopup:
        """The list; made when it is first needed."""
        if self._popup is None:
            popup = PickPopup(
                tr("Prompts sent before"), tr("No prompt that was sent has these words."), self._button.window()
            )
            popup.searched.connect(self._on_searched)
            popup.chosen.connect(self._take)
            popup.starred.connect(self._pin)
            popup.more_wanted.connect(self._load_more)
            self._popup = popup
        return self._popup

    def open(self) -> None:
        """Show the list."""
        popup = self.popup()
        popup.set_rows(())
        popup.open_under(self._button)
        popup.say(tr("Ctrl+D pins · Alt+↑ in the prompt steps through them"))
        self.reload()

    def _on_searched(self, _text: str) -> None:
        self._rest.start()

    def reload(self) -> None:
        """Search anew."""
        self._prompts = {}
        self._whole = False
        self._load(fresh=True)

    def _load_more(self) -> None:
        if not self._whole and not self._pending:
            self._load(fresh=False)

    def _load(self, *, fresh: bool) -> None:
        if self._core is not None:
            self._asked += 1
            self._pending = True
            spawn(self._fetch(self._core, self.popup().search.text(), self._asked, fresh=fresh), name="list prompts")

    async def _fetch(self, core: Core, query: str, number: int, *, fresh: bool) -> None:
        import asyncio

        offset = 0 if fresh else len(self._prompts)
        try:
            found = await asyncio.to_thread(core.prompts.page, query, offset=offset, limit=_PAGE)
        except ProofsheetError as error:
            self.popup().say(str(error))
            found = []
        if self._asked != number or self._core is not core:
            return  # a newer search is under way
        self._pending = False
        self._whole = len(found) < _PAGE
        self._prompts.update({str(prompt.id): prompt for prompt in found})
        rows = [_row(prompt) for prompt in found]
        if fresh:
            self.popup().set_rows(rows)
        else:
            self.popup().add_rows(rows)

    def _take(self, key: str) -> None:
        if key in self._prompts:
            self._field.set_prompt(self._prompts[key].text)
            self._field.setFocus()

    def _pin(self, key: str) -> None:
        prompt, core = self._prompts.get(key), self._core
        if prompt is not None and core is not None:
            spawn(self._change_pin(core, prompt), name="pin a prompt")

    async def _change_pin(self, core: Core, prompt: SentPrompt) -> None:
        import asyncio

        try:
            await asyncio.to_thread(core.prompts.pin, prompt.id, pinned=not prompt.pinned)
        except ProofsheetError as error:
            self.popup().say(str(error))
            return
        self.reload()


def _row(prompt: SentPrompt) -> PickRow:
    when = prompt.sent.astimezone()
    said = tr("{day}, {clock}", day=day(when), clock=clock(when))
    if prompt.times > 1:
        said = plural(prompt.times, "{when} · {n} time", "{when} · {n} times", when=said)
    return PickRow(str(prompt.id), prompt.text, said, starred=prompt.pinned)
