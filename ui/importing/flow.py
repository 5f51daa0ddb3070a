"""Import, from the command to the sentence about what came in. What came in can be undone: it goes to the trash."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.library.changes import TrashPictures
from app.words import plural, tr
from ui.features import Feature, Ground
from ui.importing.dialog import ImportDialog
from ui.importing.words import import_in_words
from ui.organise.undo import UndoFeature
from ui.work import Outcome, Runner

if TYPE_CHECKING:
    from app.core import Core


class ImportFlow(Feature):
    """One dialog at a time."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._dialog: ImportDialog | None = None

    def detach(self) -> None:
        """It is about to close: what came in by then stays."""
        if self._dialog is not None:
            self._dialog.abandon()

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """The dialog."""
        return {"import": self.show}

    def show(self) -> ImportDialog | None:
        """Ask what is to come in."""
        core = self.core
        if core is None:
            return None
        if self._dialog is None:
            self._dialog = dialog = ImportDialog(self.ground.window)
            runner = Runner(dialog)
            dialog.wanted.connect(lambda: self._import(core, dialog, runner))
            dialog.destroyed.connect(self._forget)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()
        return self._dialog

    def _forget(self, _dialog: object = None) -> None:
        self._dialog = None

    def _import(self, core: Core, dialog: ImportDialog, runner: Runner) -> None:
        runner.run(tr("Importing"), partial(self._take_in, core, dialog, dialog.sources()))

    async def _take_in(
        self,
        core: Core,
        dialog: ImportDialog,
        sources: tuple[Path, ...],
        progress: Callable[[int, int], None],
        stop: threading.Event,
    ) -> Outcome:
        report = await core.import_pictures(sources, progress, stop)
        if report.added and self.core is core:
            count = len(report.added)
            self.ground.feature(UndoFeature).push(
                lambda: plural(count, "import {n} picture", "import {n} pictures"),
                TrashPictures(tuple(record.uid for record in report.added)),
            )
            dialog.clear()
        newest = report.added[-1].uid if report.added else ""
        return import_in_words(report, partial(self._select, newest))

    def _select(self, uid: str) -> None:
        self.ground.window.gallery.select(uid)
        self.ground.window.gallery.view.setFocus()
