"""The dock under the gallery: every task that runs or that needs the person, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app.errors import ProofsheetError
from app.tasks.task import Task
from ui.bridge import Bridge
from ui.gallery.menu import Entry, popup_menu
from ui.loop import spawn
from ui.tasks.actions import Action, actions_of, perform
from ui.tasks.columns import ROW
from ui.tasks.costs import cost_of
from ui.tasks.header import HEIGHT, DockHeader, is_clearable
from ui.tasks.model import TaskModel
from ui.tasks.pictures import TaskPictures
from ui.tasks.task_list import TaskList
from ui.tasks.words import is_running, trouble_of
from ui.theme import scaled, set_role, theme_signal

if TYPE_CHECKING:
    from app.core import Core

Doing: TypeAlias = Callable[[], None]

_UNLIMITED = 16_777_215
_LEAST_ROWS = 2
_USUAL_ROWS = 4
_KEYS = {Action.OPEN: "Enter", Action.DISMISS: "Del"}


class TaskDock(QWidget):
    """A header line and the list of tasks; folds to its header.

    Signals:
        task_opened: a `Task` with saved pictures, to be shown in the gallery.
        reuse_requested: a `GenerationRequest` to load into the form.
        references_requested: tuple of `Reference` to load into the form.
        incident_requested: a `Task` that the gateway's support is to be told about.
    """

    task_opened = Signal(object)
    reuse_requested = Signal(object)
    references_requested = Signal(object)
    incident_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self._core: Core | None = None
        self._bridge: Bridge | None = None
        self._late: dict[str, Task] | None = None
        self._unfolded_height = HEIGHT + _USUAL_ROWS * ROW
        self._model = TaskModel(self._model_name, self)
        self._pictures = TaskPictures(self)
        self.header = DockHeader()
        self.list = TaskList(self._model)
        self._clock = QTimer(self, interval=1000)
        self._recount = QTimer(self, singleShot=True, interval=50)
        self._connect()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.list, 1)
        self.setMinimumHeight(scaled(HEIGHT + _LEAST_ROWS * ROW))

    # --- the core -----------------------------------------------------------------------------------------------------

    def attach(self, core: Core, bridge: Bridge) -> None:
        """List this core's tasks and follow them."""
        self.detach()
        self._core = core
        self._bridge = bridge
        self._late = {}
        self._pictures.set_library(core.library)
        bridge.task_changed.connect(self.follow)
        bridge.paused_changed.connect(self._on_paused)
        self._on_paused(paused=False)  # a core that has just been opened sends
        spawn(self._show_tasks(core), name="list tasks")

    def detach(self) -> None:
        """Let go of the core; harmless when nothing is attached."""
        if self._bridge is not None:
            self._bridge.task_changed.disconnect(self.follow)
            self._bridge.paused_changed.disconnect(self._on_paused)
        self._core = self._bridge = None
        self._pictures.set_library(None)
        self._model.set_tasks(())
        self._recount.stop()
        self._after_change()

    @property
    def is_ticking(self) -> bool:
        """Whether ages are painted again every second."""
        return self._clock.isActive()

    @property
    def tasks(self) -> tuple[Task, ...]:
        """What is listed, in order."""
        return self._model.tasks

    def show_task(self, task_id: str) -> None:
        """Bring a task into sight, if it is listed."""
        row = self._model.row_of(task_id)
        if row is not None:
            self.fold(folded=False)
            self.list.setCurrentIndex(self._model.index(row))
            self.list.scrollTo(self._model.index(row))

    # --- folding ------------------------------------------------------------------------------------------------------

    @property
    def is_paused(self) -> bool:
        """Whether requests are kept back, as the header says it."""
        return self.header.is_paused

    @property
    def is_folded(self) -> bool:
        """Whether only the header is to be seen."""
        return self.list.isHidden()

    def fold(self, *, folded: bool) -> None:
        """Show only the header line, or the list again at the height it had."""
        if folded == self.is_folded:
            return
        if folded:
            self._unfolded_height = self.height()
        self.list.setVisible(not folded)
        self.header.set_folded(folded=folded)
        self.setMinimumHeight(scaled(HEIGHT if folded else HEIGHT + _LEAST_ROWS * ROW))
        self.setMaximumHeight(scaled(HEIGHT) if folded else _UNLIMITED)
        splitter = self.parentWidget()
        if isinstance(splitter, QSplitter):
            sizes = splitter.sizes()
            at = splitter.indexOf(self)
            wanted = HEIGHT if folded else self._unfolded_height
            neighbour = at - 1 if at else 1
            sizes[neighbour] += sizes[at] - wanted
            sizes[at] = wanted
            splitter.setSizes(sizes)
        self._run_clock()

    # --- what happens -------------------------------------------------------------------------------------------------

    async def _show_tasks(self, core: Core) -> None:
        try:
            tasks = {task.id: task for task in await core.tasks()}
        except (ProofsheetError, RuntimeError):
            if self._core is core:
                raise
            return  # it was closed meanwhile
        if self._core is core:
            self._model.set_tasks((tasks | (self._late or {})).values())
            self._late = None
            self.list.rows.with_cost = any(map(cost_of, self._model.tasks))
            self._after_change()

    def follow(self, task: Task) -> None:
        """Take one task's new state into account."""
        if self._late is not None:
            self._late[task.id] = task
        self._model.update(task)
        self.list.rows.with_cost = self.list.rows.with_cost or bool(cost_of(task))
        if not self._recount.isActive():
            self._recount.start()  # hundreds of running tasks report several times a second

    def _on_paused(self, paused: bool) -> None:
        self.header.set_paused(paused=paused)

    def _after_change(self) -> None:
        self.header.set_tasks(self._model.tasks)
        self._run_clock()

    def _run_clock(self) -> None:
        if self.list.isVisible() and any(is_running(task) for task in self._model.tasks):
            if not self._clock.isActive():
                self._clock.start()
        else:
            self._clock.stop()

    def showEvent(self, event: QShowEvent) -> None:
        """Ages go on."""
        super().showEvent(event)
        self._run_clock()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing ticks while nobody looks."""
        super().hideEvent(event)
        self._clock.stop()

    # --- wishes -------------------------------------------------------------------------------------------------------

    def act(self, action: Action, task: Task) -> None:
        """Do what was chosen for a task."""
        match action:
            case Action.OPEN:
                self.task_opened.emit(task)
            case Action.REUSE:
                self.reuse_requested.emit(task.request)
            case Action.REUSE_REFERENCES:
                self.references_requested.emit(task.request.references)
            case Action.COPY_PROMPT:
                QGuiApplication.clipboard().setText(task.request.prompt)
            case Action.INCIDENT:
                self.incident_requested.emit(task)
            case Action.COPY_ERROR:
                QGuiApplication.clipboard().setText(trouble_of(task))
            case _:
                self._command(action, task)

    def _command(self, action: Action, task: Task) -> None:
        if self._core is not None:
            spawn(self._told(self._core, action, task), name=action.name)

    async def _told(self, core: Core, action: Action, task: Task) -> None:
        command = perform(core, action, task)
        if command is None:
            return
        try:
            await command
        except ProofsheetError as error:
            from app.core import Notice

            if self._bridge is not None:
                self._bridge.notice_raised.emit(Notice("error", str(error), error.kind))

    def _pause(self, paused: bool) -> None:
        if self._core is not None:
            self._core.pause(paused=paused)

    def _clear(self) -> None:
        for task in self._model.tasks:
            if is_clearable(task):
                self._command(Action.DISMISS, task)

    def _show_menu(self, task: Task, place: QPoint) -> None:
        entries: list[Entry | None] = []
        for action in actions_of(task):
            if action is Action.REUSE and entries:
                entries.append(None)
            entries.append(
                Entry(action.label, action.icon, self._doing(action, task), _KEYS.get(action, ""), action.tip)
            )
        popup_menu(self.list, entries, place)

    def _doing(self, action: Action, task: Task) -> Doing:
        return lambda: self.act(action, task)

    # --- inside -------------------------------------------------------------------------------------------------------

    def _model_name(self, model_id: str) -> str:
        return self._core.catalog.name_of(model_id) if self._core is not None else model_id

    def _connect(self) -> None:
        self.list.rows.picture_of = self._pictures.picture_of
        self.list.rows.detail_of = self._pictures.detail_of
        self.list.wanted.connect(self.act)
        self.list.menu_wanted.connect(self._show_menu)
        self.header.fold_wanted.connect(lambda: self.fold(folded=not self.is_folded))
        self.header.clear_wanted.connect(self._clear)
        self.header.pause_wanted.connect(self._pause)
        self._recount.timeout.connect(self._after_change)
        self._clock.timeout.connect(self.list.viewport().update)
        self._pictures.changed.connect(self.list.viewport().update)
        theme_signal().changed.connect(self.list.viewport().update)
