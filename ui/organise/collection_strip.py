"""The strip above the grid with every collection: to look into, to drop onto, to make, rename and delete."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.library.marks import LONGEST_LABEL
from app.words import tr
from ui.icons import icon
from ui.organise.collection_chip import CollectionChip, DropButton
from ui.organise.collections import Collection
from ui.theme import set_role
from ui.widgets import FlowLayout, set_tooltip

_HIGHEST = 96
"""Pixels; more collections scroll."""
_FIELD = 170


class CollectionStrip(QWidget):
    """Shows collections and tells what the person wants of them.

    Signals:
        shown, left: the name of one to look into; the one that is looked into is to be left.
        dropped: name, tuple of uids.
        made: name of a new one, tuple of uids to put in.
        renamed: old name, new name.
        deleted, targeted: a name; "" for no target.
        filled, emptied: the chosen pictures are to be put into this one, or taken out of it.
    """

    shown = Signal(str)
    left = Signal()
    dropped = Signal(str, object)
    made = Signal(str, object)
    renamed = Signal(str, str)
    deleted = Signal(str)
    targeted = Signal(str)
    filled = Signal(str)
    emptied = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self.setAccessibleName(tr("Collections"))
        self._chips: list[CollectionChip] = []
        self._looked_into = ""
        self._renaming = ""
        self._waiting: tuple[str, ...] = ()
        self.plus = DropButton()
        set_role(self.plus, "collection-new")
        self.plus.setIcon(icon("plus", "muted"))
        self.plus.setIconSize(QSize(13, 13))
        self.plus.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.plus.setText(tr("New collection"))
        self.plus.setAccessibleName(tr("New collection"))
        set_tooltip(self.plus, tr("Name a new collection; or drop pictures here to begin one with them"))
        self.plus.clicked.connect(partial(self.begin, ()))
        self.plus.dropped.connect(self.begin)
        self.field = _NameField()
        self.field.entered.connect(self._on_name)
        self.field.given_up.connect(self._close_field)
        self.field.hide()
        self._box = QWidget()
        self._flow = FlowLayout(self._box, spacing=6)
        self._flow.setContentsMargins(16, 7, 16, 7)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._box)
        line = QWidget()
        line.setFixedHeight(1)
        set_role(line, "line")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._area)
        column.addWidget(line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._arrange()

    def set_collections(self, collections: Sequence[Collection]) -> None:
        """Show these."""
        focused = next((chip.collection.name for chip in self._chips if chip.hasFocus()), None)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(collection) for collection in collections]
        self._arrange()
        self.set_looked_into(self._looked_into)
        if focused is not None and self._chips:
            names = [chip.collection.name for chip in self._chips]
            self._chips[names.index(focused) if focused in names else 0].setFocus()

    def set_looked_into(self, query: str) -> None:
        """The search that the gallery answers: its collection is ticked, if it is one."""
        self._looked_into = query
        for chip in self._chips:
            chip.setChecked(chip.collection.filter == query)

    def chip(self, name: str) -> CollectionChip:
        """The one of that name; raises StopIteration when it is not shown."""
        return next(chip for chip in self._chips if chip.collection.name == name)

    def names(self) -> list[str]:
        """What is shown."""
        return [chip.collection.name for chip in self._chips]

    def begin(self, uids: tuple[str, ...] = (), *, name: str = "", renaming: str = "") -> None:
        """Ask for a name: of a new collection with these pictures, or of one that is renamed."""
        self._waiting, self._renaming = uids, renaming
        self.field.setText(name or renaming)
        self.field.selectAll()
        self.field.setPlaceholderText(tr("Name of the collection"))
        self.field.setAccessibleName(tr("New name of “{name}”", name=renaming) if renaming else tr("New collection"))
        self._arrange(asking=True)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._area.ensureWidgetVisible(self.field)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another number of lines."""
        super().resizeEvent(event)
        self._fit()

    def _arrange(self, *, asking: bool = False) -> None:
        for widget in (self.field, self.plus):
            self._flow.removeWidget(widget)
        for chip in self._chips:
            if self._flow.indexOf(chip) < 0:
                self._flow.addWidget(chip)
            chip.setVisible(not (asking and chip.collection.name == self._renaming))
        self._flow.addWidget(self.field)
        self._flow.addWidget(self.plus)
        self.field.setVisible(asking)
        self.plus.setVisible(not asking)
        self._fit()

    def _fit(self) -> None:
        self._flow.invalidate()
        self._area.setFixedHeight(min(self._flow.heightForWidth(self._area.viewport().width()), _HIGHEST))

    def _chip(self, collection: Collection) -> CollectionChip:
        chip = CollectionChip(collection, self._box)
        name = collection.name
        chip.clicked.connect(partial(self._on_clicked, chip))
        chip.dropped.connect(partial(self.dropped.emit, name))
        chip.menu_wanted.connect(partial(self._show_menu, collection))
        chip.rename_wanted.connect(partial(self._rename, name))
        chip.delete_wanted.connect(partial(self.deleted.emit, name))
        return chip

    def _rename(self, name: str) -> None:
        self.begin(renaming=name)

    def _on_clicked(self, chip: CollectionChip) -> None:
        if chip.isChecked():
            self.shown.emit(chip.collection.name)
        else:
            self.left.emit()

    def _on_name(self, name: str) -> None:
        uids, renaming = self._waiting, self._renaming
        self._close_field()
        if renaming:
            if name != renaming:
                self.renamed.emit(renaming, name)
        elif name:
            self.made.emit(name, uids)

    def _close_field(self) -> None:
        had_focus = self.field.hasFocus()
        self._waiting, self._renaming = (), ""
        self._arrange()
        if had_focus:
            self.plus.setFocus()

    def _show_menu(self, collection: Collection, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name = collection.name
        menu.addAction(icon("collection"), tr("Show its pictures"), partial(self.shown.emit, name))
        menu.addAction(icon("plus"), tr("Add the selected pictures"), partial(self.filled.emit, name))
        menu.addAction(icon("minus"), tr("Take the selected pictures out"), partial(self.emptied.emit, name))
        menu.addSeparator()
        if collection.is_target:
            menu.addAction(icon("target"), tr("New pictures go here no more"), partial(self.targeted.emit, ""))
        else:
            menu.addAction(icon("target"), tr("New pictures go here"), partial(self.targeted.emit, name))
        menu.addSeparator()
        menu.addAction(tr("Rename…") + "\tF2", partial(self._rename, name))
        menu.addAction(tr("Delete the collection, keep its pictures") + "\tDel", partial(self.deleted.emit, name))
        menu.popup(place)


class _NameField(QLineEdit):
    """Enter takes, Escape or going away gives up."""

    entered = Signal(str)
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "label-field")
        self.setFixedWidth(_FIELD)
        self.setMaxLength(LONGEST_LABEL)
        self.editingFinished.connect(self._on_finished)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit(self.text().strip())
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _on_finished(self) -> None:
        if self.isVisible():
            self.given_up.emit()
