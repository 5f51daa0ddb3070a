"""The inspector at the right: everything known of the picture that is selected, and what can be made of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from app.errors import ProofsheetError
from app.library.record import ImageRecord
from ui.bridge import Bridge
from ui.gallery.folder import show_in_folder
from ui.inspector.facts import facts_of
from ui.inspector.json_view import JsonView, read_exchange
from ui.inspector.preview import Preview
from ui.inspector.references_strip import ReferencesStrip
from ui.inspector.table import FactTable
from ui.loop import spawn
from ui.organise.marks_panel import MarksPanel
from ui.theme import set_role
from ui.widgets import Elided, FlowLayout, plain_label

if TYPE_CHECKING:
    from app.core import Core
    from app.tasks.money import TaskMoney
    from app.tasks.task import Task

_LINK_PADDING = 4
_EMPTY = "Nothing is selected.\n\nChoose a picture to see what was asked for and what came of it."


class Inspector(QWidget):
    """Shows one picture.

    Signals:
        reuse_requested: a `GenerationRequest` to load into the form.
        prompt_requested: a prompt to load into the form.
        references_requested: tuple of `Reference` to load into the form.
        reference_requested: an `ImageRecord` to use as a reference.
        image_activated: an `ImageRecord` to show large.
    """

    reuse_requested = Signal(object)
    prompt_requested = Signal(str)
    references_requested = Signal(object)
    reference_requested = Signal(object)
    image_activated = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self._core: Core | None = None
        self._bridge: Bridge | None = None
        self._record: ImageRecord | None = None
        self._money: tuple[str, TaskMoney | None] = ("", None)
        self.preview = Preview()
        self.marks = MarksPanel()
        self.table = FactTable()
        self.made_from = ReferencesStrip()
        self.prompt = plain_label("", wrap=True)
        self.prompt.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.prompt.setAccessibleName("Prompt of the picture")
        self._origin = plain_label("", "muted", wrap=True)
        self._task_id = Elided("", "muted", mode=Qt.TextElideMode.ElideMiddle)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._nothing())
        self._stack.addWidget(self._everything())
        self.show_image(None)

    @property
    def record(self) -> ImageRecord | None:
        """What is shown."""
        return self._record

    def attach(self, core: Core, bridge: Bridge) -> None:
        """Look pictures up in this core's library."""
        self.detach()
        self._core = core
        self._bridge = bridge
        bridge.image_added.connect(self._on_image)
        bridge.task_changed.connect(self._on_task)

    def detach(self) -> None:
        """Let go of the core and of the picture; harmless when nothing is attached."""
        if self._bridge is not None:
            self._bridge.image_added.disconnect(self._on_image)
            self._bridge.task_changed.disconnect(self._on_task)
        self._core = self._bridge = None
        self.show_image(None)

    def show_image(self, record: ImageRecord | None) -> None:
        """Show what is known of a picture; None shows what to do instead."""
        self._record = record
        self.marks.show_image(record)
        self.preview.show_record(record)
        if record is None:
            self.made_from.show_references((), None)
            self._stack.setCurrentIndex(0)
            return
        if self._money[0] != record.task_id:
            self._money = (record.task_id, None)
            if self._core is not None:
                spawn(self._ask_money(self._core, record.task_id), name="cost of a picture")
        self._show_facts(record)
        self.prompt.setText(record.prompt)
        self._use_references.setVisible(bool(record.request.references))
        self.made_from.show_references(record.request.references, self._core)
        when = record.created.astimezone()
        practice = "\nMade by the practice gateway" if record.practice else ""
        self._origin.setText(f"{self._model_name(record)} · {when.day} {when:%b %Y, %H:%M}{practice}")
        self._task_id.setText(record.remote_id or record.task_id)
        self._stack.setCurrentIndex(1)

    # --- inside -------------------------------------------------------------------------------------------------------

    def _show_facts(self, record: ImageRecord) -> None:
        core = self._core
        model = core.catalog.find(record.model) if core is not None else None
        delivered = len(core.library.images_of(record.task_id)) if core is not None else record.of
        self.table.show_facts(facts_of(record, model, delivered, self._money[1]))

    async def _ask_money(self, core: Core, task_id: str) -> None:
        """The journal knows what the task cost, but answers only in a moment."""
        task = await core.task(task_id)
        if task is not None and self._core is core and self._money == (task_id, None):
            self._on_task(task)

    def _on_task(self, task: Task) -> None:
        """What a task cost is often known only after its pictures are there."""
        if self._record is not None and task.id == self._record.task_id and task.money != self._money[1]:
            self._money = (task.id, task.money)
            self._show_facts(self._record)

    def _model_name(self, record: ImageRecord) -> str:
        model = self._core.catalog.find(record.model) if self._core is not None else None
        return model.name if model is not None else record.model

    def _on_image(self, added: ImageRecord) -> None:
        """Another picture of the same task: the numbers change."""
        if self._record is not None and added.task_id == self._record.task_id:
            self._show_facts(self._record)

    def _with_record(self, use: Callable[[ImageRecord], object]) -> Callable[[], None]:
        def run() -> None:
            if self._record is not None:
                use(self._record)

        return run

    def _show_json(self, record: ImageRecord) -> None:
        if self._core is not None:
            spawn(self._open_json(self._core, record), name="show request and answer")

    async def _open_json(self, core: Core, record: ImageRecord) -> None:
        import asyncio

        try:
            text = await asyncio.to_thread(read_exchange, core.library, record)
        except (ProofsheetError, OSError) as error:
            text = f"The sidecar cannot be read: {error}"
        view = JsonView(self, record.path.name)
        view.text.setPlainText(text)
        view.show()

    def _nothing(self) -> QWidget:
        page = plain_label(_EMPTY, "muted", wrap=True)
        page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        page.setContentsMargins(24, 24, 24, 24)
        return page

    def _everything(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(12)
        column.addWidget(self.preview)
        column.addWidget(self.marks)
        column.addWidget(self.table)
        column.addLayout(self._prompt_part())
        column.addWidget(self._buttons())
        column.addWidget(self.made_from)
        column.addStretch(1)
        column.addLayout(self._footer())
        self.preview.activated.connect(self._with_record(self.image_activated.emit))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        return area

    def _prompt_part(self) -> QVBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, -_LINK_PADDING, 0)
        head.addWidget(plain_label("Prompt", "label"))
        head.addStretch(1)
        head.addWidget(self._link("Copy", "Copy the prompt", lambda record: _to_clipboard(record.prompt)))
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.prompt)
        return column

    def _buttons(self) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box, spacing=8)
        flow.addWidget(self._button("Use all", "Load the whole request into the form", self._reuse))
        flow.addWidget(self._button("Use prompt", "Load the prompt into the form", self._reuse_prompt))
        self._use_references = self._button(
            "Use references", "Load the references it was made with into the form", self._reuse_references
        )
        flow.addWidget(self._use_references)
        tip = "Make a new picture from this one (R in the gallery)"
        flow.addWidget(self._button("As reference  R", tip, self.reference_requested.emit))
        return box

    def _button(self, text: str, tip: str, use: Callable[[ImageRecord], object]) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(tip)
        button.setAccessibleName(text.removesuffix("  R"))
        button.clicked.connect(self._with_record(use))
        return button

    def _reuse(self, record: ImageRecord) -> None:
        self.reuse_requested.emit(record.request)

    def _reuse_prompt(self, record: ImageRecord) -> None:
        self.prompt_requested.emit(record.prompt)

    def _reuse_references(self, record: ImageRecord) -> None:
        self.references_requested.emit(record.request.references)

    def _footer(self) -> QVBoxLayout:
        task = QHBoxLayout()
        task.setSpacing(4)
        task.setContentsMargins(0, 0, -_LINK_PADDING, 0)
        task.addWidget(self._task_id, 1)
        task.addWidget(self._link("Copy", "Copy the task id", lambda _record: _to_clipboard(self._task_id.text())))
        links = QHBoxLayout()
        links.setSpacing(8)
        links.setContentsMargins(-_LINK_PADDING, 0, 0, 0)
        links.addWidget(self._link("JSON", "Show the exact request and answer", self._show_json))
        links.addWidget(
            self._link(
                "Show in folder", "Show the file in the file manager", lambda record: show_in_folder(record.path)
            )
        )
        links.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self._origin)
        column.addLayout(task)
        column.addLayout(links)
        return column

    def _link(self, text: str, name: str, use: Callable[[ImageRecord], object]) -> QPushButton:
        button = QPushButton(text)
        set_role(button, "link")
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(self._with_record(use))
        return button


def _to_clipboard(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
