"""All that is known of one picture, below its preview and its marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.errors import ProofsheetError
from app.library.record import ImageRecord
from app.tasks.state import ResultState
from app.words import tr
from ui.inspector.facts import facts_of
from ui.inspector.lineage import MOST, LineagePart
from ui.inspector.links import LINK_PADDING, link, to_clipboard
from ui.inspector.origin import OriginPart
from ui.inspector.references_strip import ReferencesStrip
from ui.inspector.table import FactTable
from ui.inspector.use_buttons import UseButtons
from ui.loop import spawn
from ui.widgets import plain_label

if TYPE_CHECKING:
    from app.core import Core
    from app.tasks.task import Task

_SETTLE = 80
"""Milliseconds that a picture has to stay selected until its relatives are looked for."""


class OnePicture(QWidget):
    """Asked and delivered, prompt, what can be made of it, references, relatives, origin."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._core: Core | None = None
        self._record: ImageRecord | None = None
        self._task: Task | None = None
        self._settled = QTimer(self, singleShot=True, interval=_SETTLE)
        self._settled.timeout.connect(self._look_for_relatives)
        self.table = FactTable()
        self.prompt = plain_label("", wrap=True)
        self.prompt.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.prompt.setAccessibleName(tr("Prompt of the picture"))
        self.uses = UseButtons()
        self.references = ReferencesStrip()
        self.lineage = LineagePart()
        self.origin = OriginPart()
        self._lay_out()

    def show_record(self, record: ImageRecord, core: Core | None) -> None:
        """Show this picture; what is not at hand follows."""
        is_same = self._record is not None and record.uid == self._record.uid and core is self._core
        self._core, self._record = core, record
        name = core.catalog.name_of(record.model) if core is not None else record.model
        self.origin.show_record(record, name, anew=not is_same)
        if self._task is not None and self._task.id != record.task_id:
            self._task = None
        if core is not None and record.task_id:
            spawn(self._ask_money(core, record.task_id), name="cost of a picture")
        self._show_facts(record)
        self.prompt.setText(record.prompt)
        self.prompt.setAccessibleDescription(record.prompt)  # a name hides a label's text from screen readers
        self.uses.show_record(record)
        self.references.show_references(record.request.references, core)
        if not is_same:
            self.lineage.show_lineage(None)
        self._settled.start()

    def forget(self) -> None:
        """Let go of the picture."""
        self._settled.stop()
        self._record = self._core = None
        self.references.show_references((), None)
        self.lineage.show_lineage(None)

    def look_again(self) -> None:
        """Other pictures have come or gone: relatives among them."""
        if self._record is not None:
            self._settled.start()

    def note_task(self, task: Task) -> None:
        """A task has moved on; perhaps this picture's."""
        record = self._record
        if record is None or task.id != record.task_id:
            return
        self.origin.show_task(task)
        before, self._task = self._task, task
        if before is None or (before.money, _saved(before)) != (task.money, _saved(task)):
            self._show_facts(record)

    def note_image(self, added: ImageRecord) -> None:
        """A picture has come; perhaps of the same task, or made from this one."""
        record = self._record
        if record is not None and added.task_id == record.task_id:
            self._show_facts(record)
        if added.request.references:
            self.look_again()

    # --- inside -------------------------------------------------------------------------------------------------------

    def _show_facts(self, record: ImageRecord) -> None:
        core = self._core
        model = core.catalog.find(record.model) if core is not None else None
        money = self._task.money if self._task is not None else None
        self.table.show_facts(facts_of(record, model, self._delivered(record), money))

    def _delivered(self, record: ImageRecord) -> int:
        """How many pictures of its task came: those in the trash, too, and those that were deleted since."""
        if self._core is None or not record.task_id:
            return record.of
        there = len(self._core.library.images_of(record.task_id)) + (not record.id)  # one in the trash has no id
        return max(there, _saved(self._task) if self._task is not None else 0)

    async def _ask_money(self, core: Core, task_id: str) -> None:
        """The journal knows what the task cost, but answers only in a moment."""
        task = await core.task(task_id)
        if task is not None and self._core is core:
            self.note_task(task)

    def _look_for_relatives(self) -> None:
        if self._core is not None and self._record is not None:
            spawn(self._show_relatives(self._core, self._record), name="relatives of a picture")

    async def _show_relatives(self, core: Core, record: ImageRecord) -> None:
        import asyncio

        try:
            found = await asyncio.to_thread(core.library.lineage_of, record, MOST)
        except (ProofsheetError, RuntimeError):
            if self._core is core:
                raise
            return  # it was closed meanwhile
        if self._core is core and self._record is record:
            self.lineage.show_lineage(found)
            self.origin.show_lineage(found)

    def _copy_prompt(self) -> None:
        to_clipboard(self.prompt.text())

    def _lay_out(self) -> None:
        copy = link(tr("Copy"), tr("Copy the prompt"))
        copy.clicked.connect(self._copy_prompt)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, -LINK_PADDING, 0)
        head.addWidget(plain_label(tr("Prompt"), "label"))
        head.addStretch(1)
        head.addWidget(copy)
        prompt = QVBoxLayout()
        prompt.setSpacing(4)
        prompt.addLayout(head)
        prompt.addWidget(self.prompt)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.table)
        column.addLayout(prompt)
        for widget in (self.uses, self.references, self.lineage):
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(self.origin)


def _saved(task: Task) -> int:
    return sum(result.state is ResultState.SAVED for result in task.results)
