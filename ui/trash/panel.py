"""The view of the trash: covers the gallery while it is open."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.library.record import ImageRecord
from app.words import plural, tr
from ui.gallery.menu import Entry, popup_menu
from ui.gallery.model import GalleryModel
from ui.gallery.thumbnails import Thumbnails
from ui.statusbar import human_bytes
from ui.theme import set_role
from ui.trash.contents import Contents
from ui.trash.grid import TrashGrid
from ui.trash.head import TrashHead
from ui.trash.question import Question
from ui.widgets import plain_label


class TrashPanel(QWidget):
    """Shows what is in the trash and tells what the person wants of it.

    Args:
        covered: the gallery; what lies under the panel cannot be reached by keyboard meanwhile.
        model_name: of a model's id.

    Signals:
        restore_wanted: tuple of uids.
        delete_wanted: tuple of uids, None for all; the person was asked.
        opened: an `ImageRecord` to show large.
        looked_at: the `ImageRecord` that was selected last, None when none is.
        closed: the panel is away; whether the keyboard was in it.
    """

    restore_wanted = Signal(object)
    delete_wanted = Signal(object)
    opened = Signal(object)
    looked_at = Signal(object)
    closed = Signal(bool)

    def __init__(self, covered: QWidget, model_name: Callable[[str], str]) -> None:
        super().__init__(covered)
        set_role(self, "window")
        self.setAccessibleName(tr("Trash"))
        self._covered = covered
        self._disabled: list[QWidget] = []
        self._contents = Contents()
        self._asked: tuple[str, ...] | None = None
        self._is_busy = False
        self.model = GalleryModel(model_name=model_name, parent=self)
        self.thumbnails = Thumbnails(self)
        self.grid = TrashGrid(self.model, self.thumbnails)
        self.question = Question()
        self.head = TrashHead()
        self._empty = plain_label("", "muted", wrap=True, parent=self.grid.viewport())
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._lay_out()
        self._connect()
        covered.installEventFilter(self)
        self.grid.viewport().installEventFilter(self)
        self.hide()

    @property
    def contents(self) -> Contents:
        """What is shown."""
        return self._contents

    def open(self) -> None:
        """Cover the gallery."""
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        covered = self._covered.findChildren(QWidget, options=direct)
        self._disabled = [child for child in covered if child is not self and child.isEnabled()]
        for child in self._disabled:
            child.setEnabled(False)
        self.setGeometry(self._covered.rect())
        self.show()
        self.raise_()
        self.grid.setFocus()

    def leave(self) -> None:
        """Give the gallery back; harmless when closed."""
        if self.isHidden():
            return
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self.hide()
        self.question.hide()
        for child in self._disabled:
            child.setEnabled(True)
        self._disabled = []
        self.show_contents(Contents())
        self.closed.emit(had_focus)

    def show_contents(self, contents: Contents, *, is_read: bool = True) -> None:
        """Show these; `is_read` False while they are being looked for."""
        self._contents = contents
        chosen = set(self.selected_uids())
        self.model.set_source(contents)
        self.model.show_listing(contents.listing)
        if chosen:
            self._select(chosen)
        self._say(is_read=is_read)
        self._follow_selection()

    def set_busy(self, busy: bool) -> None:
        """Something goes on that must be over before the next thing."""
        self._is_busy = busy
        self._follow_selection()

    def selected_uids(self) -> tuple[str, ...]:
        """Of what is selected."""
        rows = self.grid.selected_rows(self.model.rowCount())
        return tuple(record.uid for row in rows if (record := self.model.record(row)) is not None)

    def empty_text(self) -> str:
        """What stands in the empty grid."""
        return self._empty.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the gallery whatever its size."""
        if event.type() == QEvent.Type.Resize:
            if watched is self._covered and not self.isHidden():
                self.setGeometry(self._covered.rect())
            elif watched is self.grid.viewport():
                self._empty.setGeometry(self.grid.viewport().rect().adjusted(24, 24, -24, -24))
        return False

    def ask_to_empty(self) -> None:
        """Ask whether all of it is to be deleted."""
        contents = self._contents
        self._ask(None, contents.everything, contents.size)

    def ask_to_delete(self) -> None:
        """Ask whether what is selected is to be deleted."""
        uids = set(self.selected_uids())
        if uids:
            size = sum(record.bytes for record in self._contents.records() if record.uid in uids)
            self._ask(tuple(uids), len(uids), size)

    # --- inside -------------------------------------------------------------------------------------------------------

    def _ask(self, uids: tuple[str, ...] | None, count: int, size: int) -> None:
        if count and not self._is_busy:
            self._asked = uids
            self.question.ask(
                plural(
                    count,
                    "Delete {n} picture for good? {size} are freed, and nothing brings it back.",
                    "Delete {n} pictures for good? {size} are freed, and nothing brings them back.",
                    size=human_bytes(size),
                )
            )

    def _select(self, uids: Collection[str]) -> None:
        selection = QItemSelection()
        for row, record in enumerate(self._contents.records()):
            if record.uid in uids:
                selection.select(self.model.index(row), self.model.index(row))
        self.grid.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.Select)

    def _on_answer(self, delete: bool) -> None:
        self.grid.setFocus()
        if delete:
            self.delete_wanted.emit(self._asked)

    def _restore_selected(self) -> None:
        uids = self.selected_uids()
        if uids and not self._is_busy:
            self.restore_wanted.emit(uids)

    def _restore_all(self) -> None:
        self.restore_wanted.emit(tuple(record.uid for record in self._contents.records()))

    def _open_row(self, row: int) -> None:
        record = self.model.record(row)
        if record is not None:
            self.opened.emit(record)

    def _show_menu(self, place: QPoint) -> None:
        index = self.grid.indexAt(place)
        record = self.model.record(index.row()) if index.isValid() else None
        if record is not None:
            entries = [
                Entry(tr("Open"), "image", lambda: self.opened.emit(record), "Enter"),
                None,
                Entry(tr("Restore"), "undo", self._restore_selected, "R"),
                Entry(tr("Delete for good…"), "trash", self.ask_to_delete, "Del"),
            ]
            popup_menu(self.grid, entries, self.grid.viewport().mapToGlobal(place))

    def _say(self, *, is_read: bool) -> None:
        contents = self._contents
        self.head.show_counts(contents, is_read=is_read)
        is_empty = is_read and not contents.everything
        nothing = tr("The trash is empty.\nDel moves the selected pictures of the gallery here.")
        self._empty.setText(nothing if is_empty else "")
        self._empty.setVisible(is_empty)

    def _follow_selection(self) -> None:
        self.head.show_possible(self._contents, len(self.selected_uids()), is_busy=self._is_busy)
        if not self._contents.everything:
            self.question.hide()
        if not self.isHidden():
            self.looked_at.emit(self._selected_last())

    def _selected_last(self) -> ImageRecord | None:
        rows = self.grid.selected_rows(self.model.rowCount())
        row = self.grid.currentIndex().row()
        return self.model.record(row if row in rows else rows[0]) if rows else None

    def _connect(self) -> None:
        self.grid.opened.connect(self._open_row)
        self.grid.restore_wanted.connect(self._restore_selected)
        self.grid.delete_wanted.connect(self.ask_to_delete)
        self.grid.left.connect(self.leave)
        self.grid.customContextMenuRequested.connect(self._show_menu)
        self.grid.selectionModel().selectionChanged.connect(self._follow_selection)
        self.head.restore.clicked.connect(self._restore_selected)
        self.head.restore_all.clicked.connect(self._restore_all)
        self.head.empty_button.clicked.connect(self.ask_to_empty)
        self.head.close_button.clicked.connect(self.leave)
        self.question.answered.connect(self._on_answer)

    def _lay_out(self) -> None:
        line = QWidget()
        line.setFixedHeight(1)
        set_role(line, "line")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.head, line, self.question):
            column.addWidget(widget)
        column.addWidget(self.grid, 1)
