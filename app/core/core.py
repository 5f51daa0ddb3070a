"""The core itself: owns every part and hands commands down and facts up."""

from __future__ import annotations

import asyncio
import logging
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from app.catalog.load import Catalog
from app.core.checks import require_files, require_valid
from app.core.connect import connect
from app.core.models import ModelDesk
from app.core.money import MoneyDesk
from app.core.options import CoreOptions, Notice
from app.core.pictures import LibraryChanged, PictureDesk
from app.core.practice import faults_of, plan_fault
from app.core.preferences import PreferenceDesk
from app.core.references import ReferenceDesk
from app.errors import ConfigurationError, DiskError
from app.events import Event
from app.library.library import Library
from app.lock import FolderLock
from app.paths import Paths, find_paths
from app.prompts import PromptHistory
from app.settings import Settings, SettingsStore
from app.tasks.monitor import Monitor
from app.tasks.writer import JournalWriter
from app.words import sentences, tr

if TYPE_CHECKING:
    from app.gateway.demo.app import PracticeGateway
    from app.gateway.demo.menu import PracticeFault
    from app.gateway.http import HttpGateway
    from app.gateway.protocol import Balance, Gateway
    from app.library.record import ImageRecord
    from app.request import GenerationRequest
    from app.tasks.ledger import Spending
    from app.tasks.task import Task
    from app.tasks.uploads import UploadState

_log = logging.getLogger(__name__)


class Core(MoneyDesk, ModelDesk, ReferenceDesk, PictureDesk, PreferenceDesk):
    """`async with Core(options) as core:` owns the data folder, the journal, the library and the gateway.

    Every event is emitted on the loop's thread. `library` may be read from any thread.
    """

    paths: Paths
    settings: Settings
    library: Library
    prompts: PromptHistory

    def __init__(self, options: CoreOptions) -> None:
        self.practice = options.demo
        self.has_key = False
        self.gateway_host = ""
        self.opened = datetime.now(UTC)
        self.task_changed: Event[Task] = Event("task_changed")
        self.image_added: Event[ImageRecord] = Event("image_added")
        self.notice_raised: Event[Notice] = Event("notice_raised")
        self.balance_changed: Event[Balance] = Event("balance_changed")
        self.online_changed: Event[bool] = Event("online_changed")
        self.paused_changed: Event[bool] = Event("paused_changed")
        self.spending_changed: Event[Spending] = Event("spending_changed")
        self.upload_changed: Event[UploadState] = Event("upload_changed")
        self.library_changed: Event[LibraryChanged] = Event("library_changed")
        self.catalog_changed: Event[Catalog] = Event("catalog_changed")
        self.allowed_changed: Event[frozenset[str]] = Event("allowed_changed")
        self._options = options
        self._lock: FolderLock | None = None
        self._writer: JournalWriter | None = None
        self._gateway: Gateway | None = None
        self._http: HttpGateway | None = None
        self._practice: PracticeGateway | None = None
        self._monitor: Monitor | None = None
        self._library_open = False

    async def __aenter__(self) -> Self:
        """Open everything and go on with what the last run left.

        Raises:
            ConfigurationError: the base URL, the key or the data folder cannot work.
            FolderInUseError: another process owns the data folder.
            DatabaseError: the journal is damaged or newer than this program.
            DiskError: a folder cannot be written.
        """
        try:
            await self._open()
        except BaseException:
            await self.shut_down()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.shut_down()

    async def shut_down(self) -> None:
        """Wait for the answers to requests that are out, then close everything. Harmless when repeated."""
        await self._close_models()
        await self._close_pictures()
        monitor, self._monitor = self._monitor, None
        if monitor is not None:
            await monitor.close()
        gateway, self._gateway = self._gateway, None
        if gateway is not None:
            await gateway.aclose()
        writer, self._writer = self._writer, None
        if writer is not None:
            await writer.close()
        if self._library_open:
            self._library_open = False
            await asyncio.to_thread(self.library.close)
            await asyncio.to_thread(self.prompts.close)
        lock, self._lock = self._lock, None
        if lock is not None:
            lock.release()

    async def submit(
        self, request: GenerationRequest, *, over_budget: bool = False, hold: bool = False, typed: str | None = None
    ) -> Task:
        """Check a request, write it into the journal and start it; returns before anything is sent.

        What would exceed the day's budget comes back HELD, unless `over_budget` says to send it all the same; with
        `hold`, anything does, until it is released. The history of prompts gets `typed`, else the request's prompt.

        Raises:
            RequestRefusedError: it breaks its model's rules.
            ConfigurationError: there is no key.
            DiskError: the pictures could not be saved now, so nothing is sent.
        """
        request = require_valid(self.catalog, request)
        await asyncio.to_thread(require_files, self.library, self.paths, request)
        if not self.has_key:
            raise ConfigurationError(
                tr(
                    "No key is known for this gateway, so nothing was sent. Enter one in the window, set "
                    "TOAPIS_API_KEY, or practise with --demo."
                )
            )
        task = await self._running.submit(request, over_budget=over_budget, hold=hold)
        await self._note_prompt(task.request.prompt if typed is None else typed)
        return task

    async def tasks(self, limit: int = 200) -> list[Task]:
        """Newest first: all that have not ended or are unclear, and the latest others; without dismissed ones."""
        return await self._running.tasks(limit)

    async def task(self, task_id: str) -> Task | None:
        """One task; None when there is no such id."""
        return await self._running.task(task_id)

    async def send_again(self, task_id: str, *, over_budget: bool = False) -> Task:
        """A new task from an ended one; for an unclear one the person has accepted that it may be paid twice."""
        return await self._running.send_again(task_id, over_budget=over_budget)

    async def dismiss(self, task_id: str) -> None:
        """Do not list an ended task any more."""
        await self._running.dismiss(task_id)

    async def cancel(self, task_id: str) -> None:
        """Drop a task that was not sent; raises CommandError once it was."""
        await self._running.cancel(task_id)

    async def hold(self, task_id: str) -> None:
        """Keep a task back that was not sent."""
        await self._running.hold(task_id)

    async def release(self, task_id: str, *, over_budget: bool = False) -> None:
        """Send a task that was held; one that exceeds the budget stays held unless `over_budget` says to send it."""
        await self._running.release(task_id, over_budget=over_budget)

    def pause(self, *, paused: bool) -> None:
        """Send nothing more (True) or go on (False); what is at the gateway runs on and is fetched."""
        self._running.gate.pause(paused=paused)

    async def stop_watching(self, task_id: str) -> None:
        """Ask no more about a running task; it cannot be cancelled, and it stays paid."""
        await self._running.stop_watching(task_id)

    async def recheck(self, task_id: str) -> None:
        """Ask the gateway, or fetch a picture, again now."""
        await self._running.recheck(task_id)

    async def wait_for(self, task_id: str) -> Task:
        """The task once nothing more happens to it by itself (`is_over`)."""
        over = asyncio.Event()

        def look(task: Task) -> None:
            if task.id == task_id and task.is_over:
                over.set()

        disconnect = self.task_changed.connect(look)
        try:
            while True:
                over.clear()
                task = await self.task(task_id)
                if task is None:
                    raise ConfigurationError(tr("There is no task {task_id}.", task_id=task_id))
                if task.is_over:
                    return task
                await over.wait()
        finally:
            disconnect()

    def practice_faults(self) -> tuple[PracticeFault, ...]:
        """What the practice gateway can be made to do wrong, in order; empty outside practice mode."""
        return faults_of(self._practice)

    def plan_practice_fault(self, fault_id: str) -> None:
        """Let one of `practice_faults` happen to the next request; raises CommandError outside practice mode."""
        plan_fault(self._practice, fault_id)

    @property
    def _running(self) -> Monitor:
        if self._monitor is None:
            raise RuntimeError("the core is not open")
        return self._monitor

    async def _open(self) -> None:
        options = self._options
        paths = find_paths(options.data_dir, practice=options.demo)
        store = SettingsStore(paths.config / "settings.json")
        self.settings = self._meant(await asyncio.to_thread(store.load))
        if self.settings.library and not options.demo:
            paths = paths.with_library(Path(self.settings.library))
        self.paths = paths
        lock = FolderLock(paths.lock)
        await asyncio.to_thread(lock.acquire)
        self._lock = lock
        await self._open_catalog(options.pace.tables)
        writer = JournalWriter(paths.journal)
        await writer.open()
        self._writer = writer
        self.prompts = PromptHistory(paths.prompts)
        self.library = Library(paths)
        odd_template = self._file_as_set()
        # what is paid for is fetched into the spool even while the library's disk is away
        await asyncio.to_thread(self.library.open, without_folder=True)
        self._library_open = True
        self._open_references(options.pace.disk)
        connection = await connect(options, self.settings, paths)
        gateway = connection.gateway
        self._gateway = gateway
        self._practice = connection.practice
        self.has_key = connection.has_key
        self._http = connection.http
        self.gateway_host = gateway.host
        monitor = Monitor(
            writer,
            gateway,
            find_model=self.find_model,
            find_file=self.library.reference_path,
            save=self.library.save,
            find_saved=self.library.find_result,
            require_folder=self.library.require_folder,
            spool=paths.spool,
            pace=options.pace,
            tasks_at_once=self.settings.parallel_tasks,
            practice=options.demo,
            waits_for_key=options.waits_for_key,
        )
        self._relay(monitor)
        self._monitor = monitor
        await monitor.start(options.left)
        await self._open_models(gateway)
        await self._open_pictures(options.pace.tables)
        await self._tell_problems(store.problem, odd_template)

    def _relay(self, monitor: Monitor) -> None:
        self._relay_money(monitor)
        monitor.board.task_changed.connect(self.task_changed.emit)
        monitor.fetcher.image_added.connect(self.image_added.emit)
        monitor.uploads.upload_changed.connect(self.upload_changed.emit)
        monitor.network.online_changed.connect(self.online_changed.emit)
        monitor.gate.paused_changed.connect(self.paused_changed.emit)
        monitor.gate.key_refused.connect(self._on_key_refused)
        for failed in (monitor.board.disk_failed, monitor.fetcher.disk_failed):
            failed.connect(lambda text: self.notice_raised.emit(Notice("error", text, "disk")))

    def _on_key_refused(self, sentence: str) -> None:
        text = tr("{sentence} Tasks wait until there is another one; nothing was charged.", sentence=sentence)
        self.notice_raised.emit(Notice("error", text, "key_refused"))

    async def _tell_problems(self, settings_problem: str, odd_template: str) -> None:
        try:
            await asyncio.to_thread(self.library.require_folder)
        except DiskError as error:
            text = sentences(str(error), tr("Finished pictures are kept until then."))
            self.notice_raised.emit(Notice("error", text, "disk"))
        for problem, kind in ((settings_problem, "settings"), (odd_template, "names")):
            if problem:
                self.notice_raised.emit(Notice("warning", problem, kind))
        self._tell_mistakes(Catalog())
