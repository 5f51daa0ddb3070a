"""The one way in which pictures are changed, and the one stack that takes it back."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable, Collection, Coroutine, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, TypeAlias, cast

from PySide6.QtCore import Signal

from app.errors import DiskError, ProofsheetError
from app.library.changes import Applied, Change, only, title_of, uids_of
from app.words import tr
from ui.features import Feature, Ground
from ui.loop import spawn
from ui.messages import Message
from ui.organise.history import Deed, History, Reversal, Step, Title, pictures_of
from ui.organise.left_alone import ended_early, left_alone, of_them
from ui.organise.progress import WorkLine

if TYPE_CHECKING:
    from app.core import Core

Decision: TypeAlias = "Callable[[Core], Awaitable[Change | None]]"
"""Works out a change from how the pictures are; None for nothing to do."""

_KIND = "undo"


class UndoFeature(Feature):
    """Undo and redo for the window; changes go one after the other.

    Signals:
        changed: what can be undone or redone.
    """

    changed = Signal()

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._turn = asyncio.Lock()
        self._history = History()
        self._stop: threading.Event | None = None
        self.work = WorkLine()
        self.work.stop_wanted.connect(self.stop)
        ground.window.status.add_work(self.work)
        self.destroyed.connect(self.work.deleteLater)
        self._show()

    def detach(self) -> None:
        """What was done to another library cannot be undone here."""
        self._history.clear()
        self.ground.window.messages.withdraw(_KIND)
        self._show()

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Ctrl+Z and its opposite."""
        return {"undo": self.undo, "redo": self.redo}

    def hand_over(self) -> object:
        """The newest steps that stand for themselves."""
        return self._history.of_its_own()

    def take_over(self, left: object) -> None:
        """Undo and redo what was done in another language, in words of this one."""
        if isinstance(left, tuple):
            self._history.take_over(*cast("tuple[tuple[Step, ...], tuple[Step, ...]]", left))
        self._show()

    # --- what other parts of the window call --------------------------------------------------------------------------

    @property
    def is_busy(self) -> bool:
        """Whether a change is going on."""
        return self._turn.locked()

    def titles(self) -> tuple[str, str]:
        """What would be undone and redone next, "" for nothing."""
        done, undone = self._history.done, self._history.undone
        return done[-1].title() if done else "", undone[-1].title() if undone else ""

    def push(self, title: Title, undo: Reversal, *, said: str = "", group: str = "") -> None:
        """Something was done.

        Args:
            title: says `rate 3 pictures`, which in the menu stands behind “Undo: ”, in any language spoken from now on.
            undo: takes it back: a `Change`, or a coroutine function that does and returns what takes *it* back.
            said: a sentence for the message bar, with a button that undoes it; for what the person may regret.
            group: see `Step`.
        """
        self._history.push(Step(title, undo, group))
        self._show()
        messages = self.ground.window.messages
        messages.withdraw(_KIND)  # its button would undo this instead
        if said:
            messages.say(Message("info", said, _KIND, action=tr("Undo"), act=self.undo))

    def perform(
        self,
        change: Change | Decision,
        *,
        title: Title | None = None,
        said: Callable[[int], str] | None = None,
        group: str = "",
    ) -> Coroutine[None, None, Applied]:
        """Apply a change, remember how to take it back, and tell what was left alone; to be awaited or spawned.

        It belongs to the core that is open when this is called: what is asked for just before the end is still done.

        Args:
            change: applied when its turn has come; or what decides then, in view of how the pictures are.
            title: None for the change's own.
            said: from the number of pictures, see `push`.
            group: see `push`.
        """
        return self._perform(self.core, change, title, said, group)

    async def do(self, deed: Deed, title: Title, *, said: str = "") -> bool:
        """Do something that is no `Change`, and remember how to take it back; whether anything was done."""
        async with self._turn:
            core = self.core
            if core is None:
                return False
            try:
                undo = await self._reverse(core, deed, title)
            except ProofsheetError as error:
                self.ground.window.messages.say_error(error)
                return False
            if undo is None or self.core is not core:
                return False
            self.push(title, undo, said=said)
            return True

    async def apply_in_turn(self, core: Core, change: Change, title: Title, *, can_stop: bool = False) -> Applied:
        """For deeds: apply a part of what they do, with progress and with words about what failed.

        `can_stop`: the person may end it between two pictures; see `Applied.left`.

        Raises:
            DiskError, DatabaseError: it cannot be done now.
        """
        stop = self._stop = threading.Event() if can_stop else None
        self.work.begin(title(), can_stop=can_stop)
        try:
            folder = core.paths.library
            if not await asyncio.to_thread(folder.is_dir):  # every picture would fail, and a step to undo be used up
                raise DiskError(
                    tr(
                        "The library's folder “{folder}” is not there. Is its disk connected? Nothing was changed.",
                        folder=folder,
                    )
                )
            applied = await core.apply(change, self.work.tell, stop)
        finally:
            self._stop = None
            self.work.end()
        if applied.failed and self.core is core:
            self.ground.window.messages.say(left_alone(applied.failed))
        if applied.left and self.core is core:
            self.ground.window.messages.say(ended_early(applied))
        return applied

    def stop(self) -> None:
        """End the change that is going on between two pictures; what is done by then is one step."""
        if self._stop is not None:
            self._stop.set()

    def end_group(self) -> None:
        """What comes next is a step of its own."""
        self._history.end_group()

    def forget(self, gone: Collection[str] | None) -> None:
        """These pictures left the trash for good; None: all that were in it."""
        self._history.forget(gone)
        self.ground.window.messages.withdraw(_KIND)
        self._show()

    def undo(self) -> None:
        """Take back what was done last."""
        spawn(self._step(self._history.done, self._history.undone), name="undo")

    def redo(self) -> None:
        """Do again what was undone last."""
        spawn(self._step(self._history.undone, self._history.done), name="redo")

    # --- inside -------------------------------------------------------------------------------------------------------

    async def _perform(
        self,
        core: Core | None,
        change: Change | Decision,
        title: Title | None,
        said: Callable[[int], str] | None,
        group: str,
    ) -> Applied:
        if core is None:
            return Applied()
        async with self._turn:
            try:
                decided = await change(core) if callable(change) else change
                if decided is None:
                    return Applied()
                title, own = title or partial(title_of, decided), title
                applied = await self.apply_in_turn(core, decided, title, can_stop=True)
                if applied.left:
                    done = only(decided, set(uids_of(decided)) - set(applied.left))
                    title = partial(of_them, own, applied.count) if own else partial(title_of, done)
            except ProofsheetError as error:
                self.ground.window.messages.say_error(error)
                return Applied()
            if applied.undo is not None and self.core is core:
                told = said(applied.count) if said and not applied.left else ""  # how far it came is said already
                self.push(title, applied.undo, said=told, group=group)
            return applied

    async def _step(self, source: list[Step], target: list[Step]) -> None:
        window = self.ground.window
        async with self._turn:
            core = self.core
            if core is None or not source:
                return
            window.messages.withdraw(_KIND)
            step = source.pop()
            rest: Step | None = None
            try:
                back, rest = await self._take_back(core, step)
            except ProofsheetError as error:
                window.messages.say_error(error)
                back = None
                if self.core is core:
                    source.append(step)  # a disk that is away may be back for the next try
            if rest is not None and self.core is core:
                source.append(rest)
                step = replace(step, title=partial(of_them, step.title, pictures_of(back) if back else 0))
            if back is not None and self.core is core:
                target.append(Step(step.title, back))
                is_undone = source is self._history.done
                title = step.title()
                window.status.tell(
                    tr("Undone: {title}", title=title) if is_undone else tr("Redone: {title}", title=title)
                )
            self._show()

    async def _take_back(self, core: Core, step: Step) -> tuple[Reversal | None, Step | None]:
        """What takes a step's reversal back, and what is left of the step when that was ended early."""
        if callable(step.reversal):
            return await self._reverse(core, step.reversal, step.title), None
        applied = await self.apply_in_turn(core, step.reversal, step.title, can_stop=True)
        if not applied.left:
            return applied.undo, None
        if not applied.count:
            return None, step
        rest = only(step.reversal, set(applied.left))
        return applied.undo, Step(partial(of_them, step.title, len(applied.left)), rest)

    async def _reverse(self, core: Core, reversal: Reversal, title: Title) -> Reversal | None:
        if not callable(reversal):
            return (await self.apply_in_turn(core, reversal, title)).undo
        self.work.begin(title())
        try:
            return await reversal(core)
        finally:
            self.work.end()

    def _show(self) -> None:
        undo, redo = self.titles()
        commands = self.ground.commands
        commands.set_text("undo", tr("Undo: {title}", title=undo) if undo else tr("Undo"))
        commands.set_text("redo", tr("Redo: {title}", title=redo) if redo else tr("Redo"))
        commands.set_enabled("undo", bool(undo))
        commands.set_enabled("redo", bool(redo))
        self.changed.emit()
