"""The button and the list of what has a name: take, save, rename, delete with a way back, import and export."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QMenu, QPushButton, QToolButton

from app.words import mark, tr
from ui.compose.named import LONGEST_NAME, NamedThings
from ui.compose.pick_popup import PickPopup
from ui.compose.pick_rows import PickRow
from ui.icons import icon
from ui.theme import set_role

_HINT = mark("Enter takes · F2 renames · Del deletes")


class NamedList(QObject):
    """Looks after one button.

    Args:
        button: opens the list.
        things: what is listed.
        title: the list's name.
        current: what "Save" keeps, and None when there is nothing to keep.
        describe: the line under a name.

    Signals:
        taken: name and value.
        told: something for the person, while the list is closed.
    """

    taken = Signal(str, object)
    told = Signal(str)

    def __init__(
        self,
        button: QToolButton,
        things: NamedThings,
        *,
        title: str,
        current: Callable[[], object | None],
        describe: Callable[[object], str],
    ) -> None:
        super().__init__(button)
        self._button = button
        self._things = things
        self._title = title
        self._current = current
        self._describe = describe
        self._popup: PickPopup | None = None
        self._name: QLineEdit | None = None
        button.clicked.connect(self.open)
        things.changed.connect(self._fill)
        things.told.connect(self._tell)

    def popup(self) -> PickPopup:
        """The list; made when it is first needed."""
        if self._popup is None:
            popup = PickPopup(self._title, tr("Nothing yet: give a name below to keep it."), self._button.window())
            popup.searched.connect(self._fill)
            popup.chosen.connect(self._take)
            popup.removed.connect(self._remove)
            popup.renamed.connect(self._rename)
            popup.acted.connect(self._undo)
            popup.column.insertLayout(3, self._save_row())
            popup.foot.addWidget(self._more_button())
            self._popup = popup
        return self._popup

    def open(self) -> None:
        """Show the list."""
        popup = self.popup()
        popup.open_under(self._button)
        popup.say(tr(_HINT))
        self._fill()

    def save(self, name: str) -> None:
        """Keep what is in the form under this name; one with the same name is replaced, which can be undone."""
        value = self._current()
        if value is None:
            self._tell(tr("There is nothing to keep yet."))
            return
        replaced = name in self._things.items
        kept = self._things.put(name, value)
        if not kept:
            self._tell(tr("Give it a name that can be read."))
            return
        self.popup().select(kept)
        self.popup().say(
            tr("Replaced “{kept}”.", kept=kept) if replaced else tr("Kept as “{kept}”.", kept=kept), tr("Undo")
        )

    def _fill(self, _text: str = "") -> None:
        if self._popup is None:
            return
        words = self._popup.search.text().casefold().split()
        rows = [
            PickRow(name, name, self._describe(value))
            for name, value in self._things.items.items()
            if all(word in f"{name} {self._describe(value)}".casefold() for word in words)
        ]
        self._popup.set_rows(rows)

    def _take(self, name: str) -> None:
        if name in self._things.items:
            self.taken.emit(name, self._things.items[name])

    def _remove(self, name: str) -> None:
        self._things.remove(name)
        self.popup().say(tr("Deleted “{name}”.", name=name), tr("Undo"))

    def _rename(self, old: str, new: str) -> None:
        if self._things.rename(old, new):
            self.popup().say(tr("Renamed to “{name}”.", name=new.strip()), tr("Undo"))
        elif old != new:
            self._fill()
            self.popup().say(tr("That name is taken, or cannot be read."))

    def _undo(self) -> None:
        self._things.undo()
        self.popup().say(tr("Undone."), tr("Redo"))

    def _tell(self, text: str) -> None:
        if self._popup is not None and self._popup.isVisible():
            self._popup.say(text)
        else:
            self.told.emit(text)

    def _save_row(self) -> QHBoxLayout:
        name = QLineEdit()
        name.setAccessibleName(tr("Name: {title}", title=self._title))
        name.setPlaceholderText(tr("Keep what is in the form as…"))
        name.setMaxLength(LONGEST_NAME)
        save = QPushButton(tr("Save"))
        save.setAccessibleName(tr("Save: {title}", title=self._title))
        save.setEnabled(False)
        name.textChanged.connect(partial(_enable, save))
        for press in (save.clicked, name.returnPressed):
            press.connect(partial(self._on_save, name))
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(name, 1)
        row.addWidget(save)
        return row

    def _on_save(self, field: QLineEdit, *_checked: object) -> None:
        if field.text().strip():
            self.save(field.text())
            field.clear()

    def _more_button(self) -> QToolButton:
        more = QToolButton()
        more.setIcon(icon("more", "muted"))
        more.setAccessibleName(tr("Import or export: {title}", title=self._title))
        more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_role(more, "ghost")
        menu = QMenu(more)
        menu.addAction(tr("Import from a file…"), partial(self._choose, saving=False))
        menu.addAction(tr("Export to a file…"), partial(self._choose, saving=True))
        more.clicked.connect(lambda: menu.popup(more.mapToGlobal(QPoint(0, more.height()))))
        return more

    def _choose(self, *, saving: bool) -> None:
        self.popup().close()
        title = tr("Export: {title}", title=self._title) if saving else tr("Import: {title}", title=self._title)
        dialog = QFileDialog(self._button.window(), title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilters([tr("{title} (*.json)", title=self._title), tr("All files (*)")])
        dialog.setDefaultSuffix("json")
        if saving:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.selectFile(f"proofsheet-{self._things.kind}.json")
        else:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        use = self._things.export_to if saving else self._things.import_from
        dialog.fileSelected.connect(partial(_use_file, use))
        dialog.open()


def _enable(button: QPushButton, text: str) -> None:
    button.setEnabled(bool(text.strip()))


def _use_file(use: Callable[[Path], None], name: str) -> None:
    use(Path(name))
