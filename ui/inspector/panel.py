"""The inspector at the right: everything known of what is selected, and what can be made of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from app.catalog.spec import Model
from app.errors import ProofsheetError
from app.library.record import ImageRecord
from app.words import tr
from ui.bridge import Bridge
from ui.gallery.folder import show_in_folder
from ui.inspector.json_view import JsonView, read_exchange
from ui.inspector.one import OnePicture
from ui.inspector.preview import Preview
from ui.inspector.several import SeveralPart
from ui.loop import spawn
from ui.organise.marks_panel import MarksPanel
from ui.theme import set_role
from ui.widgets import plain_label

if TYPE_CHECKING:
    from app.core import Core
    from app.core.pictures import LibraryChanged
    from app.tasks.task import Task


class Inspector(QWidget):
    """Shows one picture, or what several have in common.

    Signals:
        reuse_requested: a `GenerationRequest` to load into the form.
        prompt_requested: a prompt to load into the form.
        references_requested: tuple of `Reference` to load into the form.
        reference_requested: an `ImageRecord` to use as a reference.
        image_activated: an `ImageRecord` to show large.
        relative_chosen: an `ImageRecord` to go to.
        compare_requested: what is selected is to be compared.
        incident_requested: id of the task that the gateway's support is to be told about.
    """

    reuse_requested = Signal(object)
    prompt_requested = Signal(str)
    references_requested = Signal(object)
    reference_requested = Signal(object)
    image_activated = Signal(object)
    relative_chosen = Signal(object)
    compare_requested = Signal()
    incident_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self._core: Core | None = None
        self._bridge: Bridge | None = None
        self._records: tuple[ImageRecord, ...] = ()
        self.preview = Preview()
        self.marks = MarksPanel()
        self.several = SeveralPart()
        self.one = OnePicture()
        self.table, self.prompt, self.made_from = self.one.table, self.one.prompt, self.one.references
        self._stack = QStackedLayout(self)
        self._stack.addWidget(_nothing())
        self._stack.addWidget(self._everything())
        self._connect()
        self.show_image(None)

    @property
    def record(self) -> ImageRecord | None:
        """What is shown; of several, the last one."""
        return self._records[-1] if self._records else None

    def attach(self, core: Core, bridge: Bridge) -> None:
        """Look pictures up in this core's library."""
        self.detach()
        self._core = core
        self._bridge = bridge
        bridge.image_added.connect(self._on_image)
        bridge.task_changed.connect(self._on_task)
        bridge.library_changed.connect(self._on_library)

    def detach(self) -> None:
        """Let go of the core and of the picture; harmless when nothing is attached."""
        if self._bridge is not None:
            self._bridge.image_added.disconnect(self._on_image)
            self._bridge.task_changed.disconnect(self._on_task)
            self._bridge.library_changed.disconnect(self._on_library)
        self._core = self._bridge = None
        self.show_image(None)

    def show_image(self, record: ImageRecord | None) -> None:
        """Show what is known of a picture; None shows what to do instead."""
        self.show_images((record,) if record is not None else ())

    def show_images(self, records: Sequence[ImageRecord]) -> None:
        """Show what is known of one picture, or what several share; nothing shows what to do instead."""
        self._records = tuple(records)
        record = self.record
        is_one = len(self._records) == 1
        self.marks.show_image(record)
        self.preview.show_record(record if is_one else None)
        for widget in (self.preview, self.one):
            widget.setVisible(is_one)
        self.several.setVisible(len(self._records) > 1)
        self._stack.setCurrentIndex(0 if record is None else 1)
        if record is not None and is_one:
            self.one.show_record(record, self._core)
        else:
            self.one.forget()
        if len(self._records) > 1:
            self.several.show_records(self._records, self._find_model)

    # --- what happens -------------------------------------------------------------------------------------------------

    def _show_json(self) -> None:
        if self._core is not None and self.record is not None:
            spawn(self._open_json(self._core, self.record), name="show request and answer")

    async def _open_json(self, core: Core, record: ImageRecord) -> None:
        import asyncio

        try:
            text = await asyncio.to_thread(read_exchange, core.library, record)
        except (ProofsheetError, OSError) as error:
            text = tr("The sidecar cannot be read: {error}", error=error)
        view = JsonView(self, record.path.name)
        view.text.setPlainText(text)
        view.show()

    def _on_task(self, task: Task) -> None:
        """What a task cost is often known only after its pictures are there."""
        self.one.note_task(task)

    def _on_image(self, added: ImageRecord) -> None:
        """Another picture of the same task: the numbers change."""
        self.one.note_image(added)

    def _on_library(self, change: LibraryChanged) -> None:
        """Marks, costs and relatives may be others now; what is gone is not shown any more."""
        core = self._core
        if core is None or not self._records:
            return
        if change.everything or change.removed or any(one.id in change.changed for one in self._records):
            self.show_images(core.library.find_all(record.uid for record in self._records))
        elif change.added:
            self.one.look_again()

    def _find_model(self, name: str) -> Model | None:
        return self._core.catalog.find(name) if self._core is not None else None

    # --- inside -------------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.preview.activated.connect(self._with_record(self.image_activated.emit))
        one = self.one
        one.uses.reuse_wanted.connect(self._with_record(lambda record: self.reuse_requested.emit(record.request)))
        one.uses.prompt_wanted.connect(self._with_record(lambda record: self.prompt_requested.emit(record.prompt)))
        one.uses.references_wanted.connect(
            self._with_record(lambda record: self.references_requested.emit(record.request.references))
        )
        one.uses.reference_wanted.connect(self._with_record(self.reference_requested.emit))
        one.lineage.chosen.connect(self.relative_chosen)
        one.origin.json_wanted.connect(self._show_json)
        one.origin.incident_wanted.connect(
            self._with_record(lambda record: self.incident_requested.emit(record.task_id))
        )
        one.origin.folder_wanted.connect(self._with_record(lambda record: show_in_folder(record.path)))
        self.several.compare_wanted.connect(self.compare_requested)
        self.several.references_wanted.connect(self._use_all_as_references)

    def _with_record(self, use: Callable[[ImageRecord], object]) -> Callable[[], None]:
        def run() -> None:
            if self.record is not None:
                use(self.record)

        return run

    def _use_all_as_references(self) -> None:
        for record in self._records:
            self.reference_requested.emit(record)

    def _everything(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(12)
        for widget in (self.preview, self.marks):
            column.addWidget(widget)
        for widget in (self.several, self.one):  # one of them takes the rest
            column.addWidget(widget, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        return area


def _nothing() -> QWidget:
    text = tr("Nothing is selected.\n\nChoose a picture to see what was asked for and what came of it.")
    page = plain_label(text, "muted", wrap=True)
    page.setAlignment(Qt.AlignmentFlag.AlignCenter)
    page.setContentsMargins(24, 24, 24, 24)
    return page
