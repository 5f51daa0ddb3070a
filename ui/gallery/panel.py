"""The gallery: its header, the grid, and the wishes that start there."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.library.record import ImageRecord
from app.request import GenerationRequest
from app.tasks.task import Task
from ui.bridge import Bridge
from ui.gallery.days import until_midnight
from ui.gallery.empty import EmptyNotice
from ui.gallery.feed import Feed
from ui.gallery.folder import copy_pictures, show_in_folder
from ui.gallery.header import GalleryHeader
from ui.gallery.keeper import SelectionKeeper
from ui.gallery.menu import Entry, popup_menu
from ui.gallery.model import GalleryModel
from ui.gallery.thumbnails import Thumbnails
from ui.gallery.view import GalleryView
from ui.loop import spawn
from ui.theme import set_role

if TYPE_CHECKING:
    from app.core import Core

MOST_SELECTED = 200
"""How many records `selection_changed` carries at most; more may be selected."""


class GalleryPanel(QWidget):
    """Everything between the top bar and the dock.

    Signals:
        image_activated: the `ImageRecord` to show large.
        selection_changed: a tuple of `ImageRecord`, in the order of the grid, at most `MOST_SELECTED`.
        reference_requested: an `ImageRecord` to use as a reference.
        reuse_requested: a `GenerationRequest` to load into the form.
    """

    image_activated = Signal(object)
    selection_changed = Signal(object)
    reference_requested = Signal(object)
    reuse_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "window")
        self._select_later: str | None = None
        self.model = GalleryModel(self._expected, self._model_name, self)
        self.thumbnails = Thumbnails(self)
        self.view = GalleryView(self.model, self.thumbnails)
        self._feed = Feed(self.model, self.thumbnails, self.view.wanted_of, self)
        self.header = GalleryHeader()
        self._empty = EmptyNotice(self.view)
        self._keeper = SelectionKeeper(self.view, self.model)
        self._clock = QTimer(self, interval=1000)
        self._midnight = QTimer(self, singleShot=True)
        self._lay_out()
        self._connect()
        self.header.set_cell(self.view.wanted_cell)
        self._after_change()

    # --- what others ask ----------------------------------------------------------------------------------------------

    def attach(self, core: Core, bridge: Bridge) -> None:
        """Show this core's library and its running tasks."""
        self._feed.attach(core, bridge)
        self._after_change()

    def detach(self) -> None:
        """Let go of the core and of every picture; harmless when nothing is attached."""
        self._feed.detach()

    def set_query(self, text: str) -> None:
        """Show what a search finds; everything for an empty one."""
        self._feed.set_query(text)

    def select(self, uid: str) -> bool:
        """Select a picture and bring it into sight; one that is not there yet is selected when it comes."""
        row = self._row_of(uid)
        self._select_later = uid if row is None else None
        if row is None:
            return False
        self.view.setCurrentIndex(self.model.index(row))
        return True

    def selected(self) -> tuple[ImageRecord, ...]:
        """The selected pictures, at most `MOST_SELECTED`."""
        return tuple(self.model.records(self.view.selected_rows(MOST_SELECTED)))

    def neighbour(self, uid: str, step: int) -> ImageRecord | None:
        """The picture `step` places after the one with `uid` as the grid shows them; None past either end."""
        row = self._row_of(uid)
        return self.model.record(row + step) if row is not None else None

    def empty_text(self) -> str:
        """What stands in the grid instead of pictures; "" when there are some."""
        return self._empty.label.text()

    def counts_text(self) -> str:
        """What the header says."""
        return self.header.counts_text()

    def state(self) -> dict[str, object]:
        """What comes back at the next start."""
        selected = self.selected()
        return {"cell": self.view.wanted_cell, "selected": selected[0].uid if selected else None}

    def restore(self, state: Mapping[str, object]) -> None:
        """Be as `state` says; what it does not say stays as it is."""
        cell, selected = state.get("cell"), state.get("selected")
        if isinstance(cell, int):
            self.view.set_cell(cell)
            self.header.set_cell(self.view.wanted_cell)
        if isinstance(selected, str):
            self.select(selected)

    # --- time and change ----------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Time passes again."""
        super().showEvent(event)
        self._run_clock()
        self._on_midnight()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing ticks while nobody looks."""
        super().hideEvent(event)
        self._clock.stop()
        self._midnight.stop()

    def _after_change(self) -> None:
        feed = self._feed
        self.header.set_counts(self.model.picture_count, feed.total, feed.query)
        self._empty.tell(self.model.rowCount(), feed.query, is_open=feed.core is not None and feed.is_read)
        if self._select_later is not None and self.model.rowCount():
            self.select(self._select_later)
        self._run_clock()

    def _run_clock(self) -> None:
        if self.model.tile_count and self.isVisible():
            if not self._clock.isActive():
                self._clock.start()
        else:
            self._clock.stop()

    def _on_midnight(self) -> None:
        """What was today is yesterday."""
        self.view.doItemsLayout()
        self._midnight.start(round(until_midnight(datetime.now().astimezone()) * 1000) + 500)

    # --- wishes -------------------------------------------------------------------------------------------------------

    def _open(self, row: int) -> None:
        record = self.model.record(row)
        if record is not None:
            self.image_activated.emit(record)

    def _use_as_reference(self) -> None:
        for record in self.selected():
            self.reference_requested.emit(record)

    def _reuse(self) -> None:
        row = self.view.currentIndex().row()
        record, tile = self.model.record(row), self.model.tile(row)
        if record is not None:
            self.reuse_requested.emit(record.request)
        elif tile is not None:
            self.reuse_requested.emit(tile.task.request)

    def _copy(self) -> None:
        records = self.selected()
        if records:
            spawn(copy_pictures([record.path for record in records]), name="copy pictures")

    def _show_menu(self, place: QPoint) -> None:
        index = self.view.indexAt(place)
        if not index.isValid():
            index = self.view.currentIndex()
            place = self.view.visualRect(index).center()
        record, tile = self.model.record(index.row()), self.model.tile(index.row())
        task = tile.task if tile is not None else None
        entries = self._entries(record, task)
        if entries:
            popup_menu(self.view, entries, self.view.viewport().mapToGlobal(place))

    def _entries(self, record: ImageRecord | None, task: Task | None) -> list[Entry | None]:
        request = record.request if record is not None else task.request if task is not None else None
        if request is None:
            return []
        reuse = Entry("Use all settings again", "reuse", self._reuse, "Shift+R")
        copy_prompt = Entry("Copy prompt", "copy", lambda: QGuiApplication.clipboard().setText(request.prompt))
        if record is None:
            return [reuse, copy_prompt]
        return [
            Entry("Open", "image", lambda: self.image_activated.emit(record), "Enter"),
            None,
            Entry("Use as reference", "plus", self._use_as_reference, "R"),
            reuse,
            None,
            Entry("Copy picture", "copy", self._copy, "Ctrl+C"),
            copy_prompt,
            Entry("Show in folder", "folder", lambda: show_in_folder(record.path)),
        ]

    # --- inside -------------------------------------------------------------------------------------------------------

    def _row_of(self, uid: str) -> int | None:
        core = self._feed.core
        found = core.library.find(uid) if core is not None else None
        return self.model.row_of(found.id) if found is not None else None

    def _expected(self, request: GenerationRequest) -> int:
        core = self._feed.core
        model = core.catalog.find(request.model) if core is not None else None
        default = model.count.default if model is not None and model.count is not None else 1
        return request.n or default

    def _model_name(self, model_id: str) -> str:
        core = self._feed.core
        model = core.catalog.find(model_id) if core is not None else None
        return model.name if model is not None else model_id

    def _lay_out(self) -> None:
        line = QWidget()
        line.setFixedHeight(1)
        set_role(line, "line")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(line)
        column.addWidget(self.view, 1)

    def _connect(self) -> None:
        self._clock.timeout.connect(self.view.viewport().update)
        self._midnight.timeout.connect(self._on_midnight)
        self._feed.changed.connect(self._after_change)
        self._keeper.changed.connect(self._tell_selection)
        self.header.cell_chosen.connect(self.view.set_cell)
        self.view.cell_changed.connect(self.header.set_cell)
        self.view.opened.connect(self._open)
        self.view.reference_wanted.connect(self._use_as_reference)
        self.view.reuse_wanted.connect(self._reuse)
        self.view.copy_wanted.connect(self._copy)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.view.selectionModel().selectionChanged.connect(self._tell_selection)

    def _tell_selection(self) -> None:
        self.selection_changed.emit(self.selected())
