"""Verify, rebuild and move, from the command to the sentence about how it went."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.errors import ProofsheetError
from app.words import tr
from ui import figures
from ui.features import Feature, Ground
from ui.handing.file_manager import open_file
from ui.loop import spawn
from ui.messages import Message
from ui.upkeep.move_dialog import MoveDialog
from ui.upkeep.words import move_in_words, rebuild_in_words, verify_in_words
from ui.work import Outcome, Runner, WorkDialog

if TYPE_CHECKING:
    from app.core import Core

_KIND = "move"


class UpkeepFlow(Feature):
    """One dialog at a time: two of them would work on the same files."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._dialog: WorkDialog | None = None
        self._target = ""
        self._looking = False
        ground.desk.answers[_KIND] = (tr("Finish the move"), self.finish_move)

    def attach(self, core: Core) -> None:
        """A core is open. The practice library is in its own folder, and stays there."""
        self.ground.commands.set_enabled("move_library", not core.practice)

    def detach(self) -> None:
        """It is about to close: what goes on ends between two files."""
        if self._dialog is not None:
            self._dialog.abandon()

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """The three dialogs."""
        return {
            "verify_library": self.show_verify,
            "rebuild_library": self.show_rebuild,
            "move_library": self.show_move,
        }

    def state(self) -> dict[str, object]:
        """Where a move went that was interrupted."""
        return {"target": self._target} if self._target else {}

    def restore(self, state: Mapping[str, object]) -> None:
        """Offer to go on with it."""
        target = state.get("target")
        self._target = target if isinstance(target, str) else ""

    # --- verify and rebuild -------------------------------------------------------------------------------------------

    def show_verify(self) -> WorkDialog | None:
        """Compare every file with what is known of it."""
        words = tr(
            "Every picture and every reference image is read and compared with the hash that was kept when it was "
            "saved, and with its sidecar. Nothing is changed."
        )
        return self._show(
            lambda window: WorkDialog(tr("Verify the library"), words, tr("Verify"), window), self._run_verify
        )

    def show_rebuild(self) -> WorkDialog | None:
        """Build the index again from the folder."""
        words = tr(
            "The index is built again from the folder: sidecars first, then the metadata in the files. Do this when "
            "pictures or sidecars were changed by hand. No picture is changed, and you can go on working."
        )
        return self._show(
            lambda window: WorkDialog(tr("Rebuild the index"), words, tr("Rebuild"), window), self._run_rebuild
        )

    def _run_verify(self, core: Core, runner: Runner) -> None:
        async def work(progress: Callable[[int, int], None], stop: threading.Event) -> Outcome:
            return verify_in_words(await core.verify_library(progress, stop), core.paths.library)

        runner.run(tr("Comparing"), work)

    def _run_rebuild(self, core: Core, runner: Runner) -> None:
        async def work(progress: Callable[[int, int], None], stop: threading.Event) -> Outcome:
            return rebuild_in_words(await core.rebuild_library(progress, stop), core.paths.library)

        runner.run(tr("Reading"), work)

    # --- move ---------------------------------------------------------------------------------------------------------

    def show_move(self) -> WorkDialog | None:
        """Guide to another folder."""
        core = self.core
        if core is None or core.practice:
            return None
        dialog = self._show(
            lambda window: MoveDialog(core.paths.library, Path(self._target) if self._target else None, window),
            self._run_move,
        )
        if isinstance(dialog, MoveDialog):
            dialog.target_changed.connect(lambda: spawn(self._look(core, dialog), name="look at the new place"))
            spawn(self._measure(core, dialog), name="measure the library")
        return dialog

    def finish_move(self) -> None:
        """Remove what an interrupted move left at the old place."""
        core = self.core
        if core is not None:
            spawn(self._finish(core), name="finish the move")

    def _run_move(self, core: Core, runner: Runner) -> None:
        dialog = self._dialog
        target = dialog.place.path() if isinstance(dialog, MoveDialog) else None
        if target is None:
            return
        source, self._target = core.paths.library, str(target)

        async def work(progress: Callable[[int, int], None], stop: threading.Event) -> Outcome:
            report = await core.move_library(target, progress, stop)
            if not report.was_cancelled:
                self._target = ""
                self.ground.settings.change(library=str(target))  # the core has stored it; the window's copy follows
            return move_in_words(report, source, target, partial(_open, target))

        runner.run(tr("Moving"), work)

    async def _measure(self, core: Core, dialog: MoveDialog) -> None:
        import asyncio

        counted = await asyncio.to_thread(figures.count, core.library)
        if self._dialog is dialog:
            dialog.show_size(counted.pictures, counted.size)

    async def _look(self, core: Core, dialog: MoveDialog) -> None:
        target = dialog.place.path()
        if target is None or self._looking:  # a disk that does not answer is asked by one worker, not by all of them
            return
        self._looking = True
        try:
            await self._judge(core, dialog, target)
        finally:
            self._looking = False
        now = self._dialog
        if isinstance(now, MoveDialog) and (now is not dialog or now.place.path() != target):
            spawn(self._look(core, now), name="look at the new place")

    async def _judge(self, core: Core, dialog: MoveDialog, target: Path) -> None:
        import asyncio

        from app.library.move import check_target

        needed = await asyncio.to_thread(core.library.total_bytes)
        problem, begun = await asyncio.to_thread(check_target, core.paths.library, target, needed)
        if self._dialog is dialog and dialog.place.path() == target:
            dialog.show_problem(problem, begun=begun)

    async def _finish(self, core: Core) -> None:
        self.ground.window.messages.withdraw(_KIND)
        try:
            old = await core.finish_move()
        except ProofsheetError as error:
            self.ground.window.messages.say_error(error)
            return
        if old is not None:
            outcome = move_in_words(old, Path(), core.paths.library, lambda: None)
            level = "warning" if old.left else "success"
            text = tr("The old folder of the library is emptied.") if not old.left else outcome.text
            self.ground.window.messages.say(Message(level, text, _KIND, detail="\n".join(outcome.left)))

    # --- inside -------------------------------------------------------------------------------------------------------

    def _show(self, make: Callable[[QWidget], WorkDialog], begin: Callable[[Core, Runner], None]) -> WorkDialog | None:
        core = self.core
        if core is None:
            return None
        if self._dialog is not None and self._dialog.works:
            self._dialog.raise_()
            self._dialog.activateWindow()
            return self._dialog
        if self._dialog is not None:
            self._dialog.close()
        self._dialog = dialog = make(self.ground.window)
        runner = Runner(dialog)
        dialog.wanted.connect(lambda: begin(core, runner))
        dialog.destroyed.connect(partial(self._forget, dialog))
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        return dialog

    def _forget(self, dialog: WorkDialog, _object: object = None) -> None:
        if self._dialog is dialog:
            self._dialog = None


def _open(folder: Path) -> None:
    open_file(folder)
