"""From an error that nobody caught to the dialog and the file about it; the window goes on."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QUrl, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication
from shiboken6 import isValid

from app.errors import DiskError
from app.settings.values import CHINA_BASE_URL, DEFAULT_BASE_URL
from app.words import plural, tr
from ui.crash.dialog import CrashDialog
from ui.features import Feature, Ground
from ui.loop import spawn
from ui.messages import Message

if TYPE_CHECKING:
    from app.core import Core
    from app.paths import Paths
    from app.personal import Personal

_KIND = "crash"
_MOST = 20
"""Different errors of one run that are kept; where there are more, something fails again and again."""


class CrashFlow(Feature):
    """Shows the first error in a dialog; those that come while it is open are kept and counted."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._window = ground.window
        self._dialog: CrashDialog | None = None
        self._seen: set[tuple[str, str, int]] = set()
        self._more = 0
        self._looked = False
        ground.window.crashed.connect(self._on_crash)

    @property
    def dialog(self) -> CrashDialog | None:
        """The dialog, while it is open."""
        return self._dialog if self._dialog is not None and isValid(self._dialog) else None

    @property
    def folder(self) -> Path:
        """Where reports are kept."""
        return self.ground.studio.paid_paths.crashes

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """A report without an error."""
        return {"report_problem": self.show}

    def attach(self, _core: Core, /) -> None:
        """A core is open: perhaps the last one ended badly."""
        if not self._looked:
            self._looked = True
            spawn(self._look_back(), name="earlier crashes")

    def hand_over(self) -> object:
        """What was told once is not told again."""
        return self._seen

    def take_over(self, left: object) -> None:
        """The same; an earlier run was looked at already."""
        self._looked = True
        if isinstance(left, set):
            self._seen = cast("set[tuple[str, str, int]]", left)

    def show(self) -> None:
        """A report of how things are, for whoever has a problem to tell of."""
        dialog = self._open(
            tr("Report a problem"),
            tr(
                "This report says what the program is and what it did last. Copy it into what you write about the "
                "problem; say, too, what you did and what you expected."
            ),
            trouble=False,
        )
        spawn(self._fill(dialog, None), name="report a problem")

    # ------------------------------------------------------------------------------------------------------- errors

    def _on_crash(self, error: BaseException) -> None:
        place = _place_of(error)
        if place in self._seen or len(self._seen) >= _MOST:
            return
        self._seen.add(place)
        dialog = self.dialog
        if dialog is not None:
            self._more += 1
            more = plural(
                self._more,
                "{n} more error came after it; its report is in the folder.",
                "{n} more errors came after it; their reports are in the folder.",
            )
            dialog.say(more)
            spawn(self._keep_quietly(error), name="keep crash report")
            return
        self._more = 0
        name = type(error).__name__
        dialog = self._open(
            tr("Something went wrong"),
            tr(
                "Proofsheet met an error of its own ({name}) and goes on. Nothing that was paid for is lost: tasks and "
                "pictures are on the disk. If something looks odd now, close the window and start again.",
                name=name,
            ),
        )
        spawn(self._fill(dialog, error), name="crash report")

    async def _fill(self, dialog: CrashDialog, error: BaseException | None) -> None:
        text = await self._report(error)
        if not isValid(dialog):
            return
        dialog.show_report(text)
        if error is None:
            return
        try:
            path = await self._keep(text)
        except DiskError as problem:
            if isValid(dialog):
                dialog.say(tr("The report could not be kept: copy it. {why}", why=str(problem)), problem=True)
        else:
            if isValid(dialog) and not self._more:
                dialog.say(tr("It is kept as {path}.", path=path))

    async def _keep_quietly(self, error: BaseException) -> None:
        try:
            await self._keep(await self._report(error))
        except DiskError:
            return  # the dialog that is open says so of its own report

    async def _keep(self, text: str) -> Path:
        from app.crash import keep_report

        return await asyncio.to_thread(keep_report, self.folder, text)

    async def _report(self, error: BaseException | None) -> str:
        facts, prompts, logs = self._facts(), self._prompts(), self.ground.studio.logs
        personal = await self._personal()
        history = self._paths.prompts

        def write() -> str:
            from app.crash import make_report, tail_of_log
            from app.prompts import texts_in

            personal.learn(prompts, earlier=texts_in(history))
            return make_report(error, personal, facts, tail_of_log(logs))

        return await asyncio.to_thread(write)

    @property
    def _paths(self) -> Paths:
        return self.core.paths if self.core is not None else self.ground.studio.paid_paths

    async def _personal(self) -> Personal:
        from app.personal import personal_of

        hosts = [QUrl(address).host() for address in (DEFAULT_BASE_URL, CHINA_BASE_URL)]
        return await asyncio.to_thread(personal_of, self._paths, hosts=hosts)

    def _facts(self) -> dict[str, object]:
        mode = self.ground.studio.mode
        tasks = self._window.dock.tasks
        return {
            "Qt": f"{qVersion()} ({QGuiApplication.platformName()})",
            "Window": f"{self._window.width()}×{self._window.height()} at {self._window.devicePixelRatioF():g}",
            "Mode": "none" if mode is None else "practice" if mode.practice else "with a key",
            "Tasks listed": len(tasks),
            "States": ", ".join(sorted({str(task.state) for task in tasks})) or "none",
        }

    def _prompts(self) -> list[str]:
        """The person's words that an error may quote, and the key of this run."""
        mode = self.ground.studio.mode
        key = mode.key if mode is not None and mode.key else ""
        search = self._window.top.search.text()
        return [
            key,
            self._window.compose.typed_prompt(),
            search,
            *(task.request.prompt for task in self._window.dock.tasks),
        ]

    # ------------------------------------------------------------------------------------------------- earlier runs

    async def _look_back(self) -> None:
        """What ended the last run below Python is told once, quietly: it is over."""
        personal = await self._personal()

        def take() -> list[Path]:
            from app.crash import take_earlier

            return take_earlier(self.folder, personal)

        reports = await asyncio.to_thread(take)
        if reports:
            text = tr("Proofsheet did not end properly last time. Whatever was under way goes on where it was.")
            message = Message("warning", text, _KIND, action=tr("Report…"), act=lambda: self._show_kept(reports[0]))
            self._window.messages.say(message)

    def _show_kept(self, path: Path) -> None:
        dialog = self._open(
            tr("Something went wrong"),
            tr("This is what the last run left when it crashed. Nothing that was paid for is lost."),
        )
        dialog.say(tr("It is kept as {path}.", path=path))
        spawn(self._fill_from(dialog, path), name="read crash report")

    async def _fill_from(self, dialog: CrashDialog, path: Path) -> None:
        try:
            text = await asyncio.to_thread(path.read_text, encoding="utf-8", errors="replace")
        except OSError:
            text = ""
        if isValid(dialog):
            dialog.show_report(text)

    # -------------------------------------------------------------------------------------------------------- inside

    def _open(self, title: str, sentence: str, *, trouble: bool = True) -> CrashDialog:
        if (earlier := self.dialog) is not None:
            earlier.close()
        dialog = self._dialog = CrashDialog(title, sentence, self._window, trouble=trouble)
        dialog.folder_wanted.connect(self._open_folder)
        dialog.log_wanted.connect(lambda: self.ground.commands.run("show_log"))
        dialog.show()
        dialog.raise_()
        return dialog

    def _open_folder(self) -> None:
        folder = self.folder if self.folder.is_dir() else self.ground.studio.logs
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _place_of(error: BaseException) -> tuple[str, str, int]:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return type(error).__name__, "", 0
    return type(error).__name__, trace.tb_frame.f_code.co_filename, trace.tb_lineno
