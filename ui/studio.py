"""Which core is open under the window: practice or a key, one after the other, and how the program ends."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import DatabaseError, DiskError, FolderInUseError, ProofsheetError, UnusableFolderError
from app.paths import Paths, find_paths
from app.settings import DEFAULT_BASE_URL, Settings
from app.words import mark, tr
from ui.loop import report, settle_spawned
from ui.messages import Message, describe
from ui.options import Options, complain
from ui.single import FirstWindow, raise_first

if TYPE_CHECKING:
    from app.core import Core, CoreOptions
    from app.tasks.recovery import Leaving
    from ui.main_window import MainWindow

Tune: TypeAlias = "Callable[[CoreOptions], CoreOptions]"

_log = logging.getLogger(__name__)

EXIT_IN_USE = 3
_STUCK = "start"
_SAID_LATE = 500
"""Milliseconds that a core may take to close for another one before it is said why that lasts."""
_COMMAND_SECONDS = 2.0
"""How long commands that were given just before the end may take: each is one step of the journal."""
_NO_FOLDER = mark("Proofsheet could not open its data folder.")
_NOT_OPEN = mark("Proofsheet could not start: the message at the top says why.")
_FINISHING = mark("Finishing: the answer to a request that is under way is awaited, so that nothing paid is lost.")


@dataclass(frozen=True, slots=True)
class Mode:
    """With which gateway a core is opened; both are None in practice mode. A `key` of "" is none at all.

    `is_given` is a key of the environment: it pays for this run, and belongs to no profile.
    """

    practice: bool
    address: str | None = None
    key: str | None = field(default=None, repr=False)
    is_given: bool = False


def _none() -> None:
    return None


async def _practice(_address: str | None) -> Mode:
    return Mode(practice=True)


class Studio(QObject):
    """Opens one core after another until the person leaves.

    Args:
        window: shows why nothing could be opened.
        options: of this run.
        tune: changes how cores are opened; tests use it for a faster pace.

    `address` is the gateway that a key of the environment is for; `find_mode` says what a start opens without one, and
    is given the address that was named for this run; `find_settings` gives those of the window. Set them before `run`.

    Signals:
        opened: a core is open.
        closing: the core that was open is about to close: nobody may use it any more.
        raised: another start asks for this window; carries the image files it was given.
        mode_changed: the core that is open has another gateway than before, or none is open.
    """

    opened = Signal(object)
    closing = Signal()
    raised = Signal(object)
    mode_changed = Signal()

    def __init__(
        self,
        window: MainWindow,
        options: Options,
        *,
        tune: Tune | None = None,
    ) -> None:
        super().__init__(window)
        self._tune = tune
        self._window = window
        self._options = options
        self.address = DEFAULT_BASE_URL
        self.mode: Mode | None = None
        self.find_mode: Callable[[str | None], Coroutine[Any, Any, Mode]] = _practice
        self.find_settings: Callable[[], Settings | None] = _none
        self._wishes: asyncio.Queue[Mode | None] = asyncio.Queue()
        self._left: dict[bool, Leaving] = {}
        self._ended = False
        self._trouble: tuple[Exception, Mode] | None = None
        self._closes_long = QTimer(self, singleShot=True, interval=_SAID_LATE)
        self._closes_long.timeout.connect(self._tell_finishing)
        self._first = FirstWindow(self)
        self._first.raise_requested.connect(self.raised)

    @property
    def is_told(self) -> bool:
        """Whether the command line or the environment says how this run is meant."""
        options = self._options
        return options.demo or options.smoke_test or bool(options.api_key) or bool(options.base_url)

    @property
    def paid_paths(self) -> Paths:
        """Where everything is that a key pays for, unless the settings name another library."""
        return find_paths(self._options.data_dir)

    @property
    def logs(self) -> Path:
        """Where the logs are."""
        return self.paid_paths.logs

    @property
    def is_ending(self) -> bool:
        """Whether somebody wants to leave."""
        return self._ended

    def close(self) -> None:
        """Finish and leave; may be called at any moment, and again."""
        if not self._ended:
            self._ended = True
            self._wishes.put_nowait(None)

    def switch(self, mode: Mode) -> None:
        """Close the core and open one with this gateway; the window stays."""
        if not self._ended:
            self._wishes.put_nowait(mode)

    async def run(self) -> int:
        """Open cores until the person leaves; the exit code."""
        mode: Mode | None = await self._first_mode()
        previous: Mode | None = None
        while mode is not None and not self._ended:
            try:
                previous, mode = mode, await self._one_core(mode)
            except FolderInUseError as error:
                if self._options.smoke_test:
                    raise
                if previous is None:
                    return await self._hand_over(mode, error)
                previous, mode = None, await self._stuck(error, previous)
            except Exception as error:
                if self._options.smoke_test or self._ended:
                    raise
                if not isinstance(error, ProofsheetError):
                    report(error)  # a fault of this program: the window stays, and says so
                previous, mode = None, await self._stuck(error, mode)
        return 0

    async def _first_mode(self) -> Mode:
        if self._options.demo:
            return Mode(practice=True)
        if self._options.api_key:
            return Mode(practice=False, address=self.address, key=self._options.api_key, is_given=True)
        return await self.find_mode(self.address if self._options.base_url else None)

    async def _one_core(self, mode: Mode) -> Mode | None:
        """Have one core open; the mode of the next one, None to leave. Raises what opening it raises."""
        from app.core import Core, CoreOptions

        options = CoreOptions(
            data_dir=self._options.data_dir,
            demo=mode.practice,
            base_url=mode.address,
            api_key=mode.key,
            waits_for_key=True,
            settings=self.find_settings(),
            left=self._left.get(mode.practice, "closed"),
        )
        core = Core(self._tune(options) if self._tune else options)
        self._window.bridge.attach(core)  # before it opens: opening tells of damaged settings and model files
        try:
            async with AsyncExitStack() as stack:
                try:
                    await stack.enter_async_context(core)
                except BaseException:
                    self._window.bridge.detach()
                    raise
                try:
                    self._begin(core, mode)
                    wish = await self._wishes.get()
                finally:
                    await self._end()
        finally:
            self._closes_long.stop()
        if wish is not None and wish != mode:
            self._left[mode.practice] = "practice" if mode.practice else "account"
        if not self._ended:
            self._window.status.say("")
        return wish

    def _begin(self, core: Core, mode: Mode) -> None:
        self.mode = mode
        if not self._first.listen(core.paths.data):
            _log.info("later starts cannot find this window")
        self._window.messages.withdraw(_STUCK)
        self.opened.emit(core)
        self.mode_changed.emit()

    async def _end(self) -> None:
        self._first.close()
        self.closing.emit()
        self.mode = None
        if self._ended:
            self._tell_finishing()
        else:
            self._window.status.say("")
            self._closes_long.start()
        self.mode_changed.emit()
        await settle_spawned(_COMMAND_SECONDS)

    def _tell_finishing(self) -> None:
        self._window.status.say(tr(_FINISHING))

    async def _stuck(self, error: Exception, again: Mode) -> Mode | None:
        """Nothing could be opened: say so, and wait for what the person wants."""
        _log.info("the core did not open: %s", error)
        self._trouble = (error, again)
        self.tell_again()
        wish = await self._wishes.get()
        self._trouble = None
        self._window.top.set_closed()
        self._window.compose.set_trouble("")
        return wish

    def tell_again(self) -> None:
        """Say why no core is open, if none could be opened: the window may have been made again meanwhile."""
        if self._trouble is None:
            return
        error, again = self._trouble
        self._window.top.set_closed(tr("not open"))
        is_folder = isinstance(error, (DatabaseError, DiskError, FolderInUseError, UnusableFolderError))
        self._window.compose.set_trouble(tr(_NO_FOLDER) if is_folder else tr(_NOT_OPEN))
        self._window.messages.say(
            Message("error", describe(error), _STUCK, action=tr("Try again"), act=lambda: self.switch(replace(again)))
        )

    async def _hand_over(self, mode: Mode, error: FolderInUseError) -> int:
        """Another process owns the folder: bring its window to the front instead of this one."""
        self._window.hide()
        folder = find_paths(self._options.data_dir, practice=mode.practice).data
        if await asyncio.to_thread(raise_first, folder, self._options.files):
            return 0
        complain(str(error))
        return EXIT_IN_USE
