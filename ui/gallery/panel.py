"""The gallery: its header, the grid, and the wishes that start there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.library.query import Sort
from app.library.record import ImageRecord
from app.request import GenerationRequest
from ui.bridge import Bridge
from ui.gallery.days import until_midnight
from ui.gallery.empty import EmptyNotice
from ui.gallery.feed import Feed
from ui.gallery.header import GalleryHeader
from ui.gallery.keeper import SelectionKeeper
from ui.gallery.model import GalleryModel
from ui.gallery.pill import NewPill
from ui.gallery.returning import Returning, read_state
from ui.gallery.sections import Arrangement, Group
from ui.gallery.thumbnails import Thumbnails
from ui.gallery.tiles import Tile
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
        listed: the answer to another search, order or grouping is shown.
        everything_wanted: the search, which found nothing, is to be given up.
    """

    image_activated = Signal(object)
    selection_changed = Signal(object)
    reference_requested = Signal(object)
    reuse_requested = Signal(object)
    listed = Signal()
    everything_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "window")
        self._select_later: str | None = None
        self.model = GalleryModel(self._expected, self._model_name, self)
        self.thumbnails = Thumbnails(self)
        self.view = GalleryView(self.model, self.thumbnails)
        self._feed = Feed(self.model, self.thumbnails, self.view.wanted_of, self)
        self.header = GalleryHeader()
        self.pill = NewPill(self.view, self.model)
        self._empty = EmptyNotice(self.view)
        self._keeper = SelectionKeeper(self.view, self.model)
        self._returning = Returning(self.view, self.model)
        self._clock = QTimer(self, interval=1000)
        self._midnight = QTimer(self, singleShot=True)
        self._column = QVBoxLayout(self)
        self._middle = QHBoxLayout()
        self._lay_out()
        self._connect()
        self.header.set_cell(self.view.wanted_cell)
        self._after_change()

    # --- what others ask ----------------------------------------------------------------------------------------------

    @property
    def arrangement(self) -> Arrangement:
        """What is to be shown, and how."""
        return self._feed.wanted

    def attach(self, core: Core, bridge: Bridge) -> None:
        """Show this core's library and its running tasks."""
        self.pill.forget()
        self._feed.attach(core, bridge)
        self._after_change()

    def detach(self) -> None:
        """Let go of the core and of every picture; harmless when nothing is attached."""
        self._returning.remember()
        self.pill.forget()
        self._feed.detach()

    def add_above(self, strip: QWidget) -> None:
        """Put a strip between the header and the grid."""
        self._column.insertWidget(self._column.count() - 1, strip)

    def add_beside(self, side: QWidget) -> None:
        """Put something at the left of the grid."""
        self._middle.insertWidget(0, side)

    def set_query(self, text: str) -> None:
        """Show what a search finds; everything for an empty one."""
        self._arrange(replace(self._feed.wanted, query=text.strip()))

    def set_sort(self, sort: Sort) -> None:
        """Show the pictures in this order."""
        self._arrange(replace(self._feed.wanted, sort=sort))

    def set_group(self, group: Group) -> None:
        """Show the pictures in these groups."""
        self._arrange(replace(self._feed.wanted, group=group))

    def select(self, uid: str) -> bool:
        """Select a picture and bring it into sight; one that is not there yet is selected when it comes."""
        row = self._row_of(uid)
        self._select_later = uid if row is None else None
        if row is None:
            return False
        self.view.setCurrentIndex(self.model.index(row))
        return True

    def selected(self, limit: int = MOST_SELECTED) -> tuple[ImageRecord, ...]:
        """The selected pictures in the order of the grid, at most `limit`."""
        return tuple(self.model.records(self.view.selected_rows(limit)))

    def current(self) -> ImageRecord | Tile | None:
        """What the keys are at: a picture, or one that is still to come."""
        row = self.view.currentIndex().row()
        return self.model.tile(row) or self.model.record(row)

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
        wanted = self._feed.wanted
        return {
            "cell": self.view.wanted_cell,
            "sort": str(wanted.sort),
            "group": wanted.group,
            **self._returning.state(is_read=self._feed.is_read),
        }

    def restore(self, state: Mapping[str, object]) -> None:
        """Be as `state` says; what it does not say stays as it is."""
        told = read_state(state)
        if told.cell is not None:
            self.view.set_cell(told.cell)
            self.header.set_cell(self.view.wanted_cell)
        self._arrange(replace(self._feed.wanted, sort=told.sort, group=told.group))
        self._returning.expect(told)
        if told.selected:
            self.select(told.selected[0])

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

    def _arrange(self, wanted: Arrangement) -> None:
        self.header.set_arrangement(wanted)
        if wanted != self._feed.wanted:
            self._returning.leave(self._feed.wanted, wanted)
            self.pill.forget()
            self._feed.arrange(wanted)

    def _after_change(self) -> None:
        feed = self._feed
        self.header.set_counts(self.model.picture_count, feed.total, feed.wanted.query)
        self._empty.tell(self.model.rowCount(), feed.wanted.query, is_open=feed.core is not None and feed.is_read)
        if self._select_later is not None and self.model.rowCount() and self.select(self._select_later):
            self._returning.select_others(self._row_of)
        self.pill.refresh()
        self._run_clock()

    def _on_listed(self) -> None:
        self._returning.arrive(self._feed.wanted, self._row_of)
        self.listed.emit()

    def _on_arrived(self, record: ImageRecord) -> None:
        self.pill.note(record.id)

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

    # --- inside -------------------------------------------------------------------------------------------------------

    def _open(self, row: int) -> None:
        record = self.model.record(row)
        if record is not None:
            self.image_activated.emit(record)

    def _go_to_words(self, text: str, following: bool) -> None:
        core = self._feed.core
        if core is not None:
            spawn(self._go_to(core, text, following), name="go to words")

    async def _go_to(self, core: Core, text: str, following: bool) -> None:
        import asyncio

        ids = await asyncio.to_thread(core.library.ids, text)
        if self._feed.core is not core or self.view.type_ahead.text != text:
            return
        rows = self.model.rows_among(ids)
        self.view.type_ahead.tell(text, len(rows))
        start = self.view.currentIndex().row() + following
        target = next((row for row in rows if row >= start), rows[0] if rows else None)
        if target is not None:
            self.view.setCurrentIndex(self.model.index(target))

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
        return core.catalog.name_of(model_id) if core is not None else model_id

    def _lay_out(self) -> None:
        line = QWidget()
        line.setFixedHeight(1)
        set_role(line, "line")
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._middle.setSpacing(0)
        self._middle.addWidget(self.view, 1)
        self._column.addWidget(self.header)
        self._column.addWidget(line)
        self._column.addLayout(self._middle, 1)

    def _connect(self) -> None:
        self._clock.timeout.connect(self.view.viewport().update)
        self._midnight.timeout.connect(self._on_midnight)
        self._feed.changed.connect(self._after_change)
        self._feed.listed.connect(self._on_listed)
        self._feed.arrived.connect(self._on_arrived)
        self._keeper.changed.connect(self._tell_selection)
        self._empty.everything_wanted.connect(self.everything_wanted)
        self.header.cell_chosen.connect(self.view.set_cell)
        self.header.sort_chosen.connect(self.set_sort)
        self.header.group_chosen.connect(self.set_group)
        self.view.cell_changed.connect(self.header.set_cell)
        self.view.box_changed.connect(self._feed.set_box)
        self.view.opened.connect(self._open)
        self.view.type_ahead.wanted.connect(self._go_to_words)
        self.view.selectionModel().selectionChanged.connect(self._tell_selection)

    def _tell_selection(self) -> None:
        self.selection_changed.emit(self.selected())
