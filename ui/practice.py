"""Practice mode's own menu: what the practice gateway is to do wrong next."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.errors import ProofsheetError
from app.words import mark, tr
from ui.features import Feature, Ground
from ui.icons import icon
from ui.loop import spawn
from ui.messages import Message
from ui.widgets import plain_tooltip

if TYPE_CHECKING:
    from app.core import Core
    from app.gateway.demo.menu import PracticeFault

HEADING = mark("Make the next request fail as…")


class PracticeMenu(QMenu):
    """Groups of faults; away while there is none.

    Signals:
        chosen: a `PracticeFault`.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Practice"), parent)
        self.setIcon(icon("sparkle", "muted"))
        self.setAccessibleName(tr("Practice"))
        self.offer(())

    def offer(self, faults: Iterable[PracticeFault]) -> None:
        """Offer these and no others."""
        for submenu in self.findChildren(QMenu):
            submenu.deleteLater()
        self.clear()
        heading = self.addAction(tr(HEADING))
        heading.setEnabled(False)
        groups: dict[str, QMenu] = {}
        for fault in faults:
            group = groups.get(fault.group)
            if group is None:
                group = groups[fault.group] = QMenu(tr(fault.group), self)
                group.setAccessibleName(tr(fault.group))
                group.setToolTipsVisible(True)
                self.addMenu(group)
            entry = QAction(tr(fault.label).replace("&", "&&"), group)
            entry.setToolTip(plain_tooltip(tr(fault.hint)))
            entry.setStatusTip(tr(fault.hint))
            entry.triggered.connect(partial(self._choose, fault))
            group.addAction(entry)
        self.menuAction().setVisible(bool(groups))

    def _choose(self, fault: PracticeFault, _checked: bool = False) -> None:
        self.chosen.emit(fault)


class PracticeFlow(Feature):
    """Fills the menu for a core in practice mode, and plans what is chosen."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._messages = ground.window.messages
        self.menu = PracticeMenu(ground.menu)
        self.menu.chosen.connect(self._plan)
        ground.menu.add_submenu("main", self.menu)

    def attach(self, core: Core) -> None:
        """A core is open; one with a real key has nothing to offer."""
        if core.practice:
            spawn(self._offer(core), name="practice menu")

    def detach(self) -> None:
        """The core is about to close."""
        self.menu.offer(())

    async def _offer(self, core: Core) -> None:
        faults = await asyncio.to_thread(core.practice_faults)
        if self.core is core:
            self.menu.offer(faults)

    def _plan(self, fault: PracticeFault) -> None:
        if self.core is None:
            return
        try:
            self.core.plan_practice_fault(fault.id)
        except ProofsheetError as error:
            self._messages.say_error(error)
        else:
            self._messages.say(Message("info", in_words(fault), "practice", tr(fault.hint)))


def in_words(fault: PracticeFault) -> str:
    """What was planned, in one sentence: the next request will go like this."""
    label = tr(fault.label)
    label = label[:1].lower() + label[1:]
    if fault.faults and fault.faults[0].at == "submit":
        return tr("The next request will go like this: {label}.", label=label)
    return tr("From now on: {label}.", label=label)
