"""Export and contact sheets, from the command to the sentence about how it went."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from app.errors import ProofsheetError
from app.words import tr
from ui.export import remembered, sheet_settings
from ui.export import settings as export_settings
from ui.export.dialog import ExportDialog
from ui.export.names import SHOWN
from ui.export.scope import Scope
from ui.export.sheet_dialog import SheetDialog
from ui.export.words import export_in_words, sheet_in_words
from ui.features import Feature, Ground
from ui.handing.chosen import listed_ids, read, selected_ids
from ui.handing.file_manager import open_file, show_in_folder
from ui.loop import spawn
from ui.messages import Message
from ui.session import part
from ui.work import Outcome, Runner, WorkDialog

if TYPE_CHECKING:
    from app.core import Core
    from app.library.export import ExportOptions
    from app.library.sheet import SheetOptions


class ExportFlow(Feature):
    """One dialog of each kind at a time; what was chosen comes back the next time."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._settings = export_settings.ExportSettings()
        self._sheet = sheet_settings.SheetSettings()
        self._dialogs: list[WorkDialog] = []

    def detach(self) -> None:
        """It is about to close: what is being written ends between two pictures."""
        for dialog in list(self._dialogs):
            dialog.abandon()

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Both dialogs."""
        return {"export": self.show_export, "contact_sheet": self.show_sheet}

    def state(self) -> dict[str, object]:
        """What was chosen last."""
        return {"export": remembered.as_state(self._settings), "sheet": remembered.as_state(self._sheet)}

    def restore(self, state: Mapping[str, object]) -> None:
        """Choose that again."""
        self._settings = export_settings.from_state(part(state, "export"))
        self._sheet = sheet_settings.from_state(part(state, "sheet"))

    # --- export -------------------------------------------------------------------------------------------------------

    def show_export(self) -> ExportDialog | None:
        """Ask what to export; None where there is nothing."""
        core, scope = self.core, self._scope()
        if core is None or scope is None:
            return None
        dialog = ExportDialog(self._settings, scope, self.ground.window)
        runner = Runner(dialog)
        dialog.wanted.connect(lambda: self._export(core, dialog, runner))
        dialog.scope.choice.chosen.connect(partial(self._name, core, dialog))
        self._open(dialog)
        self._name(core, dialog)
        return dialog

    def _name(self, core: Core, dialog: ExportDialog, _which: object = None) -> None:
        ids = dialog.scope.ids()[:SHOWN]

        async def show() -> None:
            records = await read(core, ids)
            if dialog in self._dialogs:
                dialog.show_records(records)

        spawn(show(), name="names of exported pictures")

    def _export(self, core: Core, dialog: ExportDialog, runner: Runner) -> None:
        options = dialog.options()
        if options is not None:
            self._settings = dialog.settings
            runner.run(tr("Exporting"), partial(self._write, core, dialog.scope.ids(), options))

    async def _write(
        self,
        core: Core,
        ids: tuple[int, ...],
        options: ExportOptions,
        progress: Callable[[int, int], None],
        stop: threading.Event,
    ) -> Outcome:
        report = await core.export(await read(core, ids), options, progress, stop)
        return export_in_words(report, options, partial(_show, options.target, is_file=options.as_zip))

    # --- contact sheet ------------------------------------------------------------------------------------------------

    def show_sheet(self) -> SheetDialog | None:
        """Ask how the sheet is to look; None where there is nothing to show on it."""
        core, scope = self.core, self._scope()
        if core is None or scope is None:
            return None
        dialog = SheetDialog(self._sheet, scope, self.ground.window)
        runner = Runner(dialog)
        dialog.wanted.connect(lambda: self._make_sheet(core, dialog, runner))
        dialog.page_wanted.connect(lambda: self._draw_page(core, dialog))
        self._open(dialog)
        self._draw_page(core, dialog)
        return dialog

    def _draw_page(self, core: Core, dialog: SheetDialog) -> None:
        options = dialog.settings.options(Path("page.png"))
        ids = dialog.scope.ids()[: options.columns * options.rows]

        async def draw() -> None:
            image = await _page_image(core, ids, options)
            if dialog in self._dialogs and dialog.settings.options(Path("page.png")) == options:
                dialog.show_page(image)

        spawn(draw(), name="first page of a contact sheet")

    def _make_sheet(self, core: Core, dialog: SheetDialog, runner: Runner) -> None:
        options = dialog.options()
        if options is not None:
            self._sheet = dialog.settings
            runner.run(tr("Drawing"), partial(self._draw, core, dialog.scope.ids(), options))

    async def _draw(
        self,
        core: Core,
        ids: tuple[int, ...],
        options: SheetOptions,
        progress: Callable[[int, int], None],
        stop: threading.Event,
    ) -> Outcome:
        report = await core.contact_sheet(await read(core, ids), options, progress, stop)
        written = report.written[0] if report.written else options.target
        return sheet_in_words(report, partial(open_file, written))

    # --- inside -------------------------------------------------------------------------------------------------------

    def _scope(self) -> Scope | None:
        window = self.ground.window
        scope = Scope(tuple(selected_ids(window)), tuple(listed_ids(window)), bool(window.top.search.text().strip()))
        if not scope.selected and not scope.listed:
            window.messages.say(Message("info", tr("There are no pictures here to take out."), "export"))
            return None
        return scope

    def _open(self, dialog: WorkDialog) -> None:
        for earlier in list(self._dialogs):
            if type(earlier) is type(dialog) and not earlier.works:
                earlier.close()
        self._dialogs.append(dialog)
        dialog.destroyed.connect(partial(_forget, self._dialogs, dialog))
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()


def _forget(dialogs: list[WorkDialog], dialog: WorkDialog, _object: object = None) -> None:
    if dialog in dialogs:
        dialogs.remove(dialog)


def _show(target: Path, *, is_file: bool) -> None:
    if is_file:
        show_in_folder(target)
    else:
        open_file(target)


async def _page_image(core: Core, ids: tuple[int, ...], options: SheetOptions) -> QImage:
    import asyncio

    from app.library.sheet import first_page

    records = await read(core, ids)

    def draw() -> QImage:
        return QImage.fromData(first_page(records, options))

    try:
        return await asyncio.to_thread(draw)
    except ProofsheetError:
        return QImage()
