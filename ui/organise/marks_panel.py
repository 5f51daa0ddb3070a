"""The marks of the selection in the inspector: stars, heart, tags, notes, collections; of one picture or of many."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.library.marks import Edit
from app.library.record import ImageRecord
from app.words import number, plural, tr
from ui.icons import icon
from ui.organise.labels_edit import LabelsEdit
from ui.organise.notes_edit import NotesEdit
from ui.organise.stars import StarRow
from ui.organise.summary import Summary, summarise
from ui.theme import set_role
from ui.widgets import plain_label, set_tooltip


class MarksPanel(QWidget):
    """Shows marks, and tells what the person changes: to exactly the pictures that it shows.

    The inspector calls `show_image`; who looks after the selection calls `show_many` where more than one is selected.

    Signals:
        edited: (uids, `Edit`) to apply.
        noted: (uids, text): the notes were changed; comes after each pause in typing.
        tag_found, collection_found: show the pictures that have this one.
        tags_asked, collections_asked: the known names are wanted: `tags.field.set_known`.
    """

    edited = Signal(object, object)
    noted = Signal(object, str)
    tag_found = Signal(str)
    collection_found = Signal(str)
    tags_asked = Signal()
    collections_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._uids: tuple[str, ...] = ()
        self._summary = Summary()
        self._title = plain_label("", "emphasis")
        self.stars = StarRow()
        self.heart = QToolButton()
        set_role(self.heart, "ghost")
        self.heart.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.heart.setIconSize(QSize(16, 16))
        self.tags = LabelsEdit(tr("Tags"), tr("Add a tag"), tr("Add tags (T)"))
        self.notes = NotesEdit()
        self.collections = LabelsEdit(
            tr("Collections"), tr("Add to a collection"), tr("Add to a collection (K); or drag pictures onto one")
        )
        names = (self.tags.name, self.collections.name)
        for name in names:
            name.setMinimumWidth(max(name.minimumWidth(), *(one.sizeHint().width() for one in names)))
        self._lay_out()
        self._connect()
        self.show_image(None)

    @property
    def uids(self) -> tuple[str, ...]:
        """The pictures that are shown, and would be changed."""
        return self._uids

    @property
    def summary(self) -> Summary:
        """What is shown."""
        return self._summary

    def show_image(self, record: ImageRecord | None) -> None:
        """Show the marks of one picture; nothing for None, and for one of the trash, which has no row.

        One of many that are shown already changes nothing.
        """
        if record is None or not record.id:
            self._show((), Summary())
        elif len(self._uids) < 2 or record.uid not in self._uids:
            self._show((record.uid,), summarise((record,)))

    def show_many(self, uids: tuple[str, ...], summary: Summary) -> None:
        """Show what several pictures have in common."""
        self._show(uids, summary)

    def flush(self) -> None:
        """Tell of notes that are being typed."""
        self.notes.flush()

    def _show(self, uids: tuple[str, ...], summary: Summary) -> None:
        if uids != self._uids:
            self.notes.flush()  # they belong to the pictures that were shown so far
        self._uids, self._summary = uids, summary
        many = len(uids) > 1
        self._title.setVisible(many)
        self._title.setText(plural(len(uids), "{n} picture selected", "{n} pictures selected") if many else "")
        self.stars.set_rating(summary.rating)
        self._show_favourites(summary)
        self.tags.set_labels(summary.tags, summary.pictures)
        self.collections.set_labels(summary.collections, summary.pictures)
        self.notes.set_notes(summary.notes)
        self.setVisible(bool(uids))

    def _show_favourites(self, summary: Summary) -> None:
        every = summary.pictures > 0 and summary.favourites == summary.pictures
        some = bool(summary.favourites) and not every
        self.heart.setIcon(icon("heart-filled" if every else "heart", "accent" if summary.favourites else "muted"))
        of = tr("{n} of {pictures}", n=number(summary.favourites), pictures=number(summary.pictures))
        self.heart.setText(of if some else tr("Favourite"))
        does = tr("Favourite no more (.)") if every else tr("Make it a favourite (.)")
        self.heart.setAccessibleName(tr("Favourite, set") if every else tr("Favourite, not set"))
        set_tooltip(self.heart, does)

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setContentsMargins(0, 0, 0, 0)
        first.addWidget(self.stars)
        first.addStretch(1)
        first.addWidget(self.heart)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(7)
        column.addWidget(self._title)
        column.addLayout(first)
        for widget in (self.tags, self.collections, self.notes):
            column.addWidget(widget)

    def _connect(self) -> None:
        self.stars.rated.connect(self._rate)
        self.heart.clicked.connect(self._toggle_favourite)
        self.tags.added.connect(self._add_tags)
        self.tags.removed.connect(self._remove_tags)
        self.tags.found.connect(self.tag_found)
        self.tags.asked.connect(self.tags_asked)
        self.collections.added.connect(self._add_collections)
        self.collections.removed.connect(self._remove_collections)
        self.collections.found.connect(self.collection_found)
        self.collections.asked.connect(self.collections_asked)
        self.notes.noted.connect(self._on_noted)

    def _toggle_favourite(self) -> None:
        self._edit(Edit(favourite=self._summary.favourites < self._summary.pictures))

    def _rate(self, rating: int) -> None:
        self._edit(Edit(rating=rating))

    def _add_tags(self, names: tuple[str, ...]) -> None:
        self._edit(Edit(add_tags=names))

    def _remove_tags(self, names: tuple[str, ...]) -> None:
        self._edit(Edit(remove_tags=names))

    def _add_collections(self, names: tuple[str, ...]) -> None:
        self._edit(Edit(add_collections=names))

    def _remove_collections(self, names: tuple[str, ...]) -> None:
        self._edit(Edit(remove_collections=names))

    def _edit(self, edit: Edit) -> None:
        if self._uids:
            self.edited.emit(self._uids, edit)

    def _on_noted(self, text: str) -> None:
        if self._uids:
            self.noted.emit(self._uids, text)
