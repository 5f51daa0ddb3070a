"""What happens between the panels and the core: one plain slot per wish, which spawns one command.

The window lays the panels out and knows no core; the studio opens cores and knows no panels; the desk stands between.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from app.core.changed import LibraryChanged
from app.errors import ProofsheetError
from app.gateway.protocol import Balance, GatewayError
from app.library.record import ImageRecord
from app.request import GenerationRequest, Reference
from app.tasks.task import Task
from app.words import sentences, tr
from ui import figures
from ui.loop import spawn
from ui.main_window import MainWindow
from ui.messages import Message

if TYPE_CHECKING:
    from app.core import Core, Notice

_RECOUNT = 400
"""Milliseconds after a new picture until the library is counted again: many come at once."""


class Desk(QObject):
    """Carries wishes of the window to the open core, and the core's facts that belong to no panel to the window.

    With `holds_all`, whatever is generated waits for its release. `answers` holds, by kind of notice, the text of the
    button that goes with it and what the button does.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._core: Core | None = None
        self.holds_all = False
        self.answers: dict[str, tuple[str, Callable[[], None]]] = {}
        self._recount = QTimer(self)
        self._recount.setSingleShot(True)
        self._recount.setInterval(_RECOUNT)
        self._recount.timeout.connect(self._count_again)
        self._connect_panels()
        self._connect_facts()

    @property
    def core(self) -> Core | None:
        """The open core; None between two."""
        return self._core

    def attach(self, core: Core) -> None:
        """A core is open: hand it to every panel."""
        window = self._window
        self._core = core
        window.compose.set_catalog(core.catalog)
        window.compose.attach(core, window.bridge)
        window.gallery.attach(core, window.bridge)
        window.inspector.attach(core, window.bridge)
        window.dock.attach(core, window.bridge)
        window.top.set_mode(practice=core.practice, host=core.gateway_host)
        window.top.set_online(True)
        self._start(self._list_tasks(core), "list tasks")
        self._count_again()
        self._start(self._ask_balance(core, aloud=False), "balance")

    def detach(self) -> None:
        """The core is about to close: nobody may use it any more."""
        window = self._window
        self._core = None
        self._recount.stop()
        window.bridge.detach()
        for panel in (window.compose, window.gallery, window.dock):
            panel.detach()
        window.inspector.show_image(None)
        window.top.set_closed()
        window.status.clear()

    # -------------------------------------------------------------------------------------------------- wishes

    def generate(self, requests: tuple[GenerationRequest, ...], *, hold: bool = False) -> None:
        """Send these, in this order; with `hold`, keep them back until they are released."""
        core = self._core
        if core is None:
            self._window.messages.say(Message("info", tr("The library is still being opened. Try again in a moment.")))
            return
        typed = self._window.compose.typed_prompt()
        if self.holds_all and not hold:
            held = tr("It is held, as the settings say: release it in the list of tasks.")
            self._window.messages.say(Message("info", held, "held"))
        self._start(self._submit(core, requests, hold=hold or self.holds_all, typed=typed), "submit")

    def ask_balance(self) -> None:
        """Ask the gateway how much money there is."""
        if self._core is not None:
            self._start(self._ask_balance(self._core, aloud=True), "balance")

    def use_as_reference(self, record: ImageRecord) -> None:
        """A picture of the library becomes a reference of the form."""
        if self._core is not None:
            self._start(self._add_reference(self._core, record.path), "add reference")

    def add_files(self, files: list[Path]) -> None:
        """Image files become references of the form."""
        self._window.show_compose(True)
        self._window.compose.add_reference_files(files)

    def open_folder(self) -> None:
        """Show the library's folder in the system's file manager."""
        if self._core is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._core.paths.library)))

    def reuse(self, request: GenerationRequest) -> None:
        """All settings of an earlier request go back into the form."""
        self._window.show_compose(True)
        self._window.compose.load_request(request)

    def reuse_prompt(self, prompt: str) -> None:
        """The prompt of an earlier picture goes back into the form."""
        self._window.show_compose(True)
        self._window.compose.set_prompt(prompt)
        self._window.compose.focus_prompt()

    def reuse_references(self, references: tuple[Reference, ...]) -> None:
        """The references of an earlier picture go back into the form, and nothing else."""
        self._window.show_compose(True)
        self._window.compose.load_references(references)

    def view(self, record: ImageRecord) -> None:
        """Show a picture in full size."""
        self._window.viewer.open(record, self._window.gallery.neighbour)

    # -------------------------------------------------------------------------------------------------- commands

    async def _submit(self, core: Core, requests: tuple[GenerationRequest, ...], *, hold: bool, typed: str) -> None:
        for request in requests:
            await core.submit(request, hold=hold, typed=typed)
            typed = ""  # one press is one entry in the history of prompts

    async def _ask_balance(self, core: Core, *, aloud: bool) -> None:
        try:
            self._show_balance(await core.refresh_balance())
        except GatewayError as error:
            self._window.top.set_balance(None)
            if aloud:  # unasked, the dot that says offline is enough
                self._window.messages.say(Message("warning", str(error), "balance"))

    async def _add_reference(self, core: Core, path: Path) -> None:
        reference = await core.add_reference(path)
        self._window.show_compose(True)
        self._window.compose.add_references([reference])
        if any(
            one.isVisible() and one.property("covers") for one in self._window.children() if isinstance(one, QWidget)
        ):
            self._window.messages.say(Message("success", tr("It is among the references of the form."), "reference"))

    async def _list_tasks(self, core: Core) -> None:
        self._window.status.set_tasks(await core.tasks())

    async def _count(self) -> None:
        import asyncio

        core = self._core
        if core is None:
            return
        counted = await asyncio.to_thread(figures.count, core.library)
        if self._core is core:
            self._window.status.set_library(counted.pictures, counted.size)

    def _start(self, command: Coroutine[Any, Any, None], name: str) -> None:
        spawn(self._told(command), name=name)

    def _count_again(self) -> None:
        self._start(self._count(), "count pictures")

    async def _told(self, command: Coroutine[Any, Any, None]) -> None:
        """What is refused is told; what is broken is left to the loop, which logs it too."""
        try:
            await command
        except ProofsheetError as error:
            self._window.messages.say_error(error)

    # -------------------------------------------------------------------------------------------------- facts

    def _connect_panels(self) -> None:
        window = self._window
        window.compose.generate_requested.connect(self.generate)
        window.compose.hold_requested.connect(partial(self.generate, hold=True))
        window.compose.image_requested.connect(self._on_viewed)
        window.gallery.image_activated.connect(self.view)
        window.gallery.selection_changed.connect(self._on_selection)
        window.gallery.reference_requested.connect(self.use_as_reference)
        window.gallery.reuse_requested.connect(self.reuse)
        window.inspector.reuse_requested.connect(self.reuse)
        window.inspector.prompt_requested.connect(self.reuse_prompt)
        window.inspector.references_requested.connect(self.reuse_references)
        window.inspector.reference_requested.connect(self.use_as_reference)
        window.inspector.image_activated.connect(self.view)
        window.dock.task_opened.connect(self._on_task_opened)
        window.dock.reuse_requested.connect(self.reuse)
        window.viewer.shown.connect(self._on_viewed)
        window.compose.refused.connect(self._on_refused)
        window.top.balance_wanted.connect(self.ask_balance)
        window.top.search.searched.connect(window.gallery.set_query)

    def _connect_facts(self) -> None:
        bridge = self._window.bridge
        bridge.task_changed.connect(self._window.status.change_task)
        bridge.image_added.connect(self._count_soon)
        bridge.library_changed.connect(self._on_library)
        bridge.notice_raised.connect(self._on_notice)
        bridge.balance_changed.connect(self._show_balance)
        bridge.online_changed.connect(self._window.top.set_online)

    def _on_selection(self, records: tuple[ImageRecord, ...]) -> None:
        self._window.inspector.show_images(records)

    def _on_viewed(self, record: ImageRecord) -> None:
        self._window.gallery.select(record.uid)
        self._window.inspector.show_image(record)

    def _on_task_opened(self, task: Task) -> None:
        uid = next((result.uid for result in task.results if result.uid), None)
        if uid is not None:
            self._window.gallery.select(uid)

    def _on_library(self, change: LibraryChanged) -> None:
        if change.added or change.removed or change.everything:
            self._count_soon()

    def _count_soon(self) -> None:
        if not self._recount.isActive():
            self._recount.start()

    def _on_refused(self, why: str) -> None:
        self._window.messages.say(Message("info", sentences(tr("Nothing was added."), why), "refused"))

    def _on_notice(self, notice: Notice) -> None:
        action, act = self.answers.get(notice.kind, ("", None))
        self._window.messages.say(Message(notice.level, notice.text, notice.kind, notice.detail, action, act))

    def _show_balance(self, balance: Balance) -> None:
        self._window.top.set_balance(balance)
