"""Two to four pictures over the whole window, zoomed and moved together, with their settings below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from app.library.marks import Edit
from app.library.record import ImageRecord
from app.words import tr
from ui.compare.bar import CompareBar
from ui.compare.differences import FindModel, rows_of
from ui.compare.keys import command_of
from ui.compare.sheet import MOST, Sheet
from ui.compare.table import DifferenceTable, count_words
from ui.theme import set_role
from ui.viewer.canvas import STEP, Canvas
from ui.viewer.pictures import Pictures

_TABLE = 190


class Compare(QWidget):
    """Covers its parent while it is open and gives the focus back when it closes.

    Its keys are actions of the window (`ui/actions.py`, `commands_of`); Shift and arrows pan, + and - zoom, Esc closes.

    Signals:
        closed: nothing is compared any more.
        edited: (`ImageRecord`, `Edit`): marks that the person gives.
        reference_wanted: an `ImageRecord`.
    """

    closed = Signal()
    edited = Signal(object, object)
    reference_wanted = Signal(object)

    def __init__(self, parent: QWidget, find_model: FindModel) -> None:
        super().__init__(parent)
        self._covered = parent
        self._find_model = find_model
        set_role(self, "window")
        self.setProperty("covers", True)  # what happens under it cannot be seen
        self.setAccessibleName(tr("Compare"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._records: list[ImageRecord] = []
        self._active = 0
        self._slider_wanted = False
        self._settings_wanted = True
        self._came_from: QWidget | None = None
        self._pictures = Pictures(self)
        self._pictures.changed.connect(self._on_loaded)
        self.bar = CompareBar()
        self.sheet = Sheet(find_model)
        self.table = DifferenceTable()
        self._lay_out()
        self._connect()
        parent.installEventFilter(self)
        self.hide()

    @property
    def records(self) -> tuple[ImageRecord, ...]:
        """What is compared, in order; empty while it is closed."""
        return tuple(self._records)

    @property
    def active(self) -> int:
        """Which one keys mean, counted from 0."""
        return self._active

    @property
    def is_slider(self) -> bool:
        """Whether two pictures lie on top of each other."""
        return self._slider_wanted and len(self._records) == 2

    @property
    def is_settings_wanted(self) -> bool:
        """Whether the settings are shown."""
        return self._settings_wanted

    @property
    def canvas(self) -> Canvas:
        """The one that zooms and pans; the others follow it."""
        return self.sheet.canvas(self._active, slider=self.is_slider)

    # --- what others ask ----------------------------------------------------------------------------------------------

    def open(self, records: Sequence[ImageRecord]) -> None:
        """Compare these, two to four of them."""
        if not 2 <= len(records) <= MOST:
            raise ValueError(f"two to {MOST} pictures, not {len(records)}")
        if not self._records:
            self._came_from = QApplication.focusWidget()
        self._records = list(records)
        self._active = 0
        self.setGeometry(self._covered.rect())
        self._show()
        self.show()
        self.raise_()
        self.setFocus()

    def leave(self) -> None:
        """Close and go back to where the person was."""
        if not self._records:
            return
        self._records = []
        self._pictures.forget()
        self.hide()
        came_from, self._came_from = self._came_from, None
        if came_from is not None and came_from.isVisible():
            came_from.setFocus()
        self.closed.emit()

    def change(self, record: ImageRecord) -> None:
        """A picture has other marks."""
        for place, known in enumerate(self._records):
            if known.uid == record.uid:
                self._records[place] = record
                self.sheet.change(place, record)

    def keep(self, records: Sequence[ImageRecord]) -> None:
        """Only these are left: go on with them, or close when there is nothing to compare."""
        if len(records) < 2:
            self.leave()
        elif len(records) != len(self._records):
            self._records = list(records)
            self._active = min(self._active, len(records) - 1)
            self._show()

    # --- what the person does -----------------------------------------------------------------------------------------

    def choose(self, place: int) -> None:
        """The picture that keys mean; past either end, from the other one."""
        self._active = place % max(len(self._records), 1)
        self._mark()

    def rate(self, stars: int, place: int | None = None) -> None:
        """Rate the chosen picture."""
        self._edit(self._active if place is None else place, Edit(rating=stars))

    def toggle_favourite(self, place: int | None = None) -> None:
        """Make the chosen picture a favourite, or not any more."""
        at = self._active if place is None else place
        self._edit(at, Edit(favourite=not self._records[at].favourite))

    def swap(self) -> None:
        """The chosen picture changes places with the next one."""
        here, there = self._active, (self._active + 1) % len(self._records)
        self._records[here], self._records[there] = self._records[there], self._records[here]
        self._active = there
        self._show(keep=True)

    def set_slider(self, wanted: bool) -> None:
        """Two on top of each other, or side by side."""
        looked_at = self.canvas
        self._slider_wanted = wanted
        self.canvas.look_at(looked_at.placement.view)
        self._arrange()

    def set_settings(self, shown: bool) -> None:
        """Show or hide the settings."""
        self._settings_wanted = shown
        self._arrange()

    def use_as_reference(self) -> None:
        """The chosen picture becomes a reference."""
        self.reference_wanted.emit(self._records[self._active])

    # --- Qt's calls ---------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the parent whatever its size."""
        if watched is self._covered and event.type() == QEvent.Type.Resize and self._records:
            self.setGeometry(self._covered.rect())
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of comparing."""
        run = command_of(event, self)
        if run is None:
            super().keyPressEvent(event)
        else:
            run()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round within: what lies under it is not to be seen."""
        found = [one for one in self.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        stops: list[QWidget] = [self, *(one for one in found if one.isEnabled() and one.isVisible())]
        focused = QApplication.focusWidget()
        at = stops.index(focused) if focused in stops else 0
        stops[(at + (1 if forward else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    # --- inside -------------------------------------------------------------------------------------------------------

    def _show(self, *, keep: bool = False) -> None:
        self.sheet.show_records(self._records, keep=self.canvas if keep else None)
        self._pictures.want(self._records, certain=MOST)
        for record in self._records:
            self._on_loaded(record.uid)
        self.table.show_rows(rows_of(self._records, self._find_model))
        self._arrange()
        self._mark()

    def _arrange(self) -> None:
        count = len(self._records)
        self.sheet.arrange(count, slider=self.is_slider)
        self.table.setVisible(self._settings_wanted)
        differences = count_words(rows_of(self._records, self._find_model)) if self._records else ""
        self.bar.set_state(count, differences, slider=self.is_slider, settings=self._settings_wanted)

    def _mark(self) -> None:
        self.sheet.mark(self._active)
        self.setAccessibleDescription(self.sheet.panes[self._active].canvas.accessibleName())  # what is read aloud

    def _edit(self, place: int, edit: Edit) -> None:
        self.choose(place)
        self.edited.emit(self._records[place], edit)

    def _on_loaded(self, uid: str) -> None:
        picture = self._pictures.get(uid)
        for place, record in enumerate(self._records):
            if record.uid == uid and picture is not None:
                self.sheet.show_picture(place, picture)

    def _look_again(self, place: int) -> None:
        self._pictures.again(self._records[place].uid)
        self._pictures.want(self._records, certain=MOST)

    def _lay_out(self) -> None:
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.setHandleWidth(1)
        parts.addWidget(self.sheet)
        parts.addWidget(self.table)
        parts.setStretchFactor(0, 1)
        parts.setSizes([10_000, _TABLE])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(parts, 1)

    def _connect(self) -> None:
        bar = self.bar
        bar.slider_wanted.connect(self.set_slider)
        bar.swap_wanted.connect(self.swap)
        bar.zoom_wanted.connect(self._zoom)
        bar.fit_wanted.connect(lambda: self.canvas.fit())  # noqa: PLW0108 - which canvas is decided then
        bar.actual_wanted.connect(lambda: self.canvas.zoom_to(1.0))
        bar.settings_wanted.connect(self.set_settings)
        bar.differing_wanted.connect(self.table.show_only_differing)
        bar.close_wanted.connect(self.leave)
        sheet = self.sheet
        sheet.chosen.connect(self.choose)
        sheet.rated.connect(self._on_rated)
        sheet.favourite_toggled.connect(self.toggle_favourite)
        sheet.again_wanted.connect(self._look_again)

    def _on_rated(self, place: int, stars: int) -> None:
        self.rate(stars, place)

    def _zoom(self, direction: int) -> None:
        self.canvas.zoom_by(STEP**direction)
