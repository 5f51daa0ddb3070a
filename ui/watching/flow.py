"""Between the library's folder, which others may change too, and the person."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog

from app.errors import ProofsheetError
from app.library.changes import Change, ForgetMissing
from app.library.record import ImageRecord
from app.words import plural, tr
from ui.features import Feature, Ground
from ui.loop import spawn
from ui.messages import Message
from ui.organise.left_alone import left_alone
from ui.organise.undo import UndoFeature
from ui.watching.missing_strip import MissingStrip

if TYPE_CHECKING:
    from app.core import Core
    from app.core.changed import LibraryChanged
    from app.library.finding import FindReport

_SETTLE = 100
"""Milliseconds after a change until missing files are counted again."""
_FEW = 30
_QUERY = "is:missing"
_KIND = "missing"


class WatchingFeature(Feature):
    """Says what is missing, looks for it, forgets it; looks at the folder when asked to.

    The core itself looks every few seconds and tells what it finds.
    """

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._undo = ground.feature(UndoFeature)
        self._stop: threading.Event | None = None
        self._is_wanted = False
        self.strip = MissingStrip()
        self.strip.hide()
        self.dialog: QFileDialog | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SETTLE)
        self._soon.timeout.connect(self._count)
        window = ground.window
        window.gallery.add_above(self.strip)
        self.destroyed.connect(self.strip.deleteLater)
        ground.desk.answers[_KIND] = (tr("Look for them…"), self.show)
        window.bridge.library_changed.connect(self._on_library)
        self.strip.show_wanted.connect(self._show_pictures)
        self.strip.look_wanted.connect(self.choose_folder)
        self.strip.stop_wanted.connect(self._stop_looking)
        self.strip.forget_wanted.connect(self.forget)
        self.strip.close_wanted.connect(self.hide)

    def attach(self, core: Core) -> None:
        """What is missing since an earlier run is said once."""
        spawn(self._say_missing(core), name="count missing files")

    def detach(self) -> None:
        """Let go of the core."""
        self._stop_looking()
        self._soon.stop()
        self.hide()

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Look at the folder; see about what is missing."""
        return {"look_for_changes": self.look_for_changes, "find_missing": self.show}

    # --- what the person does -----------------------------------------------------------------------------------------

    def look_for_changes(self) -> None:
        """Look at the library's folder now, and say what came of it."""
        if self.core is not None:
            spawn(self._look(self.core), name="look at the folder")

    def show(self) -> None:
        """Show which files are missing, with what can be done."""
        self._is_wanted = True
        self._count()

    def hide(self) -> None:
        """Not now."""
        self._is_wanted = False
        self.strip.hide()

    def choose_folder(self) -> None:
        """Ask where to look for the missing files."""
        if self.core is None:
            return
        dialog = QFileDialog(self.ground.window, tr("Look for the missing files in"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.look_in)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def look_in(self, folder: str) -> None:
        """Look for the missing files below this folder."""
        if self.core is not None and self._stop is None:
            spawn(self._look_in(self.core, Path(folder)), name="look for missing files")

    def forget(self) -> None:
        """List the missing pictures no longer."""

        async def decide(core: Core) -> Change | None:
            records = await asyncio.to_thread(_missing, core)
            return ForgetMissing(tuple(record.uid for record in records)) if records else None

        spawn(self._undo.perform(decide, said=_forgotten), name="forget missing pictures")

    # --- inside -------------------------------------------------------------------------------------------------------

    async def _look(self, core: Core) -> None:
        self._undo.work.begin(tr("Looking at the folder"))
        try:
            report = await core.look_for_changes()
            is_same = report.is_empty
            while report.added and self.core is core:  # many are taken up in portions
                report = await core.look_for_changes()
        except ProofsheetError as error:
            self.ground.window.messages.say_error(error)
            return
        finally:
            self._undo.work.end()
        if is_same:
            self.ground.window.status.tell(tr("Nothing has changed in the folder"))

    async def _look_in(self, core: Core, folder: Path) -> None:
        stop = self._stop = threading.Event()
        self.strip.set_looking(looking=True)
        self._undo.work.begin(tr("Looking in {folder}", folder=folder.name or str(folder)))
        try:
            report = await core.bring_back_missing(folder, self._undo.work.tell, stop)
        except ProofsheetError as error:
            self.ground.window.messages.say_error(error)
        else:
            if self.core is core:
                self._say_found(report, folder)
        finally:
            self._undo.work.end()
            self._stop = None
            self.strip.set_looking(looking=False)

    def _say_found(self, report: FindReport, folder: Path) -> None:
        messages = self.ground.window.messages
        if report.failed:
            messages.say(left_alone(report.failed))
        if report.back:
            text = plural(len(report.back), "The file of {n} picture is back.", "The files of {n} pictures are back.")
            messages.say(Message("success", text, "returned"))
        elif not report.failed and not report.was_cancelled:
            text = tr("None of the missing files is in “{folder}” or below it.", folder=folder)
            messages.say(Message("info", text, "returned"))

    def _stop_looking(self) -> None:
        if self._stop is not None:
            self._stop.set()

    def _show_pictures(self) -> None:
        self.ground.window.top.search.setText(_QUERY)

    def _on_library(self, change: LibraryChanged) -> None:
        if self._is_wanted and (change.changed or change.removed or change.added or change.everything):
            self._soon.start()

    def _count(self) -> None:
        if self.core is not None:
            spawn(self._show(self.core), name="count missing files")

    async def _show(self, core: Core) -> None:
        total, few = await asyncio.to_thread(_some_missing, core)
        if self.core is not core or not self._is_wanted:
            return
        self.ground.window.messages.withdraw(_KIND)  # the strip says it from here on
        if total:
            self.strip.show_missing(few, total)
            self.strip.show()
        else:
            if self.strip.isHidden():
                self.ground.window.status.tell(tr("No file is missing"))
            self.hide()

    async def _say_missing(self, core: Core) -> None:
        total, _ = await asyncio.to_thread(_some_missing, core)
        if total and self.core is core:
            text = plural(
                total,
                "The file of {n} picture is missing. The picture stays listed until you forget it.",
                "The files of {n} pictures are missing. The pictures stay listed until you forget them.",
            )
            action, act = self.ground.desk.answers[_KIND]
            self.ground.window.messages.say(Message("info", text, _KIND, action=action, act=act))


def _missing(core: Core) -> list[ImageRecord]:
    return core.library.rows(core.library.ids(_QUERY))


def _some_missing(core: Core) -> tuple[int, list[ImageRecord]]:
    ids = core.library.ids(_QUERY)
    return len(ids), core.library.rows(ids[:_FEW])


def _forgotten(count: int) -> str:
    return plural(
        count,
        "{n} picture is not listed any more. If its file comes back, so does the picture.",
        "{n} pictures are not listed any more. If their files come back, so do the pictures.",
    )
