"""At the foot of the inspector: who made a picture and when, what that cost and how that is known, task and file."""

from __future__ import annotations

import math
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.library.lineage import Lineage
from app.library.record import ImageRecord
from app.tasks.task import Task
from app.words import clock, day, number, plural, tr
from ui.inspector.links import LINK_PADDING, link, to_clipboard
from ui.tasks.costs import cost_explained
from ui.widgets import Elided, FlowLayout, plain_label

_WHOLE_SECOND = 1.0
"""The gateway's clock has no fractions: what was done at once may seem to be done before it was asked for."""

_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class OriginPart(QWidget):
    """A few muted lines, all of which can be selected.

    Signals:
        json_wanted: show the exact request and answer.
        folder_wanted: show the file in the file manager.
        incident_wanted: show what the gateway's support needs to know of the task.
    """

    json_wanted = Signal()
    folder_wanted = Signal()
    incident_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.made = plain_label("", "muted", wrap=True)
        self.times = plain_label("", "muted", wrap=True)
        self.cost = plain_label("", "muted", wrap=True)
        self.gateway = plain_label("", "muted", wrap=True)
        self._task_id = Elided("", "muted", mode=Qt.TextElideMode.ElideMiddle)
        self._file = Elided("", "muted", mode=Qt.TextElideMode.ElideMiddle)
        for label in (self.made, self.times, self.cost, self.gateway, self._task_id, self._file):
            label.setTextInteractionFlags(_SELECTABLE)
            label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._copy_task = link(tr("Copy"), tr("Copy the task id"))
        self._copy_task.clicked.connect(lambda: to_clipboard(self._task_id.text()))
        self._json = link(tr("JSON"), tr("Show the exact request and answer"))
        self._json.clicked.connect(self.json_wanted)
        self._incident = link(tr("Incident pack"), tr("What the gateway's support needs to look into this task"))
        self._incident.clicked.connect(self.incident_wanted)
        folder = link(tr("Show in folder"), tr("Show the file in the file manager"))
        folder.clicked.connect(self.folder_wanted)
        self._lay_out(folder)

    def show_record(self, record: ImageRecord, model_name: str, *, anew: bool = True) -> None:
        """What the index knows; what `show_lineage` and `show_task` said stays unless another is shown `anew`."""
        when = record.created.astimezone()
        parts = [model_name or tr("Model not known"), tr("{day}, {clock}", day=day(when), clock=clock(when))]
        self.made.setText(" · ".join(parts))
        if anew:
            self._incident.hide()  # until the journal has said that it knows the task
            self.times.hide()
            self.cost.setText(tr("Cost: as noted when it was measured.") if record.cost is not None else "")
            self.cost.setVisible(record.cost is not None)
        host = record.gateway.partition("//")[2] or record.gateway
        self.gateway.setText(tr("Made by the practice gateway") if record.practice else host)
        self.gateway.setVisible(bool(self.gateway.text()))
        self._task_id.setText(record.remote_id or record.task_id)
        for widget in (self._task_id, self._copy_task):
            widget.setVisible(bool(record.remote_id or record.task_id))
        self._file.setText(record.path.name)

    def show_lineage(self, lineage: Lineage) -> None:
        """When it was asked for and how long that took, from the sidecar."""
        self._show_times(lineage.submitted, lineage.completed)

    def show_task(self, task: Task) -> None:
        """How the cost is known, from the journal."""
        self._incident.show()
        said = cost_explained(task)
        if said:
            self.cost.setText(said)
            self.cost.show()

    def task_id(self) -> str:
        """As it stands there."""
        return self._task_id.text()

    def _show_times(self, asked: datetime | None, done: datetime | None) -> None:
        if asked is None:
            self.times.hide()
            return
        said = tr("Asked {time}", time=_exact(asked))
        seconds = (done - asked).total_seconds() if done is not None else -math.inf
        if done is not None and seconds > -_WHOLE_SECOND:
            took = spent(max(seconds, 0.0))
            said = tr("{asked} · done {time} · took {took}", asked=said, time=_exact(done), took=took)
        self.times.setText(said)
        self.times.show()

    def _lay_out(self, folder: QPushButton) -> None:
        task = QHBoxLayout()
        task.setSpacing(4)
        task.setContentsMargins(0, 0, -LINK_PADDING, 0)
        task.addWidget(self._task_id, 1)
        task.addWidget(self._copy_task)
        row_of_links = QWidget()
        links = FlowLayout(row_of_links, spacing=8)
        links.setContentsMargins(-LINK_PADDING, 0, 0, 0)
        for button in (self._json, folder, self._incident):
            links.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for label in (self.made, self.times, self.cost, self.gateway):
            column.addWidget(label)
        column.addLayout(task)
        column.addWidget(self._file)
        column.addWidget(row_of_links)


def spent(seconds: float) -> str:
    """How long something took: `31 s`, `2 min 5 s`."""
    if seconds < 1:
        return tr("less than 1 s")
    whole = round(seconds)
    if whole < 60:
        return tr("{n} s", n=number(whole))
    if whole < 3600:
        return tr("{minutes} min {seconds} s", minutes=number(whole // 60), seconds=number(whole % 60))
    return plural(whole // 3600, "{n} hour", "{n} hours")


def _exact(moment: datetime) -> str:
    local = moment.astimezone()
    return f"{clock(local)}:{local:%S}"
