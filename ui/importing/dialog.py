"""The dialog for pictures from elsewhere: files and folders are chosen or dropped, then copied into the library."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QListWidget, QPushButton, QStackedLayout, QWidget

from app.library.formats import READABLE_EXTENSIONS
from app.words import plural, tr
from ui.theme import set_role
from ui.widgets import plain_label
from ui.widgets.room import resize_for_text
from ui.work import WorkDialog
from ui.work.fields import beside


class ImportDialog(WorkDialog):
    """Collects what is to come in; nothing is read before the start."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Import pictures"),
            tr(
                "Pictures are copied into the library as they are; the originals stay where they are. Prompts and "
                "settings are read from the files, also those that other programs wrote."
            ),
            tr("Import"),
            parent,
        )
        resize_for_text(self, 560, 460)
        self.setAcceptDrops(True)
        self._sources: list[Path] = []
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Files and folders to import"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        set_role(self.list, "preview")
        self.list.setMinimumHeight(140)
        self.list.installEventFilter(self)
        hint = plain_label(tr("Drop pictures and folders here, or choose them below."), "muted", wrap=True)
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        place = QWidget()
        set_role(place, "raised")
        stack = QStackedLayout(place)
        stack.setStackingMode(QStackedLayout.StackingMode.StackAll)
        stack.addWidget(self.list)
        stack.addWidget(hint)
        hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        stack.setCurrentWidget(hint)
        self._hint = hint
        files, folder = QPushButton(tr("Add files…")), QPushButton(tr("Add a folder…"))
        self.remove = QPushButton(tr("Remove"))
        self.remove.setAccessibleName(tr("Remove from this list"))
        for button, act in ((files, self._choose_files), (folder, self._choose_folder), (self.remove, self._remove)):
            button.setAutoDefault(False)
            button.clicked.connect(act)
        self.fields.addWidget(place, 1)
        self.fields.addWidget(beside(files, folder, self.remove))
        self.list.itemSelectionChanged.connect(self._show)
        self._show()

    def sources(self) -> tuple[Path, ...]:
        """Files and folders, in order, each once."""
        return tuple(self._sources)

    def add(self, sources: Iterable[Path]) -> None:
        """Put more on the list."""
        for source in sources:
            if source not in self._sources:
                self._sources.append(source)
                self.list.addItem(str(source))  # items of a list are plain text
        self._show()

    def clear(self) -> None:
        """Begin a new list."""
        self._sources.clear()
        self.list.clear()
        self._show()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Delete takes off the list what is selected there."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if not event.matches(QKeySequence.StandardKey.Delete) or not self.list.selectedItems():
            return False
        self._remove()
        return True

    def event(self, event: QEvent) -> bool:
        """Files may be dropped anywhere on the dialog."""
        if isinstance(event, QDropEvent) and event.type() in {
            QEvent.Type.DragEnter,
            QEvent.Type.DragMove,
            QEvent.Type.Drop,
        }:
            files = [] if self.works else _files_of(event.mimeData())
            if files:
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                if event.type() == QEvent.Type.Drop:
                    self.add(files)
            return True
        return super().event(event)

    def _show(self) -> None:
        count = len(self._sources)
        self._hint.setVisible(not count)
        self.remove.setEnabled(bool(self.list.selectedItems()))
        self.set_ready(count > 0)
        self.start.setText(plural(count, "Import", "Import {n} places") if count else tr("Import"))

    def _remove(self) -> None:
        for item in self.list.selectedItems():
            row = self.list.row(item)
            self.list.takeItem(row)
            del self._sources[row]
        self._show()

    def _choose_files(self) -> None:
        dialog = QFileDialog(self, tr("Pictures to import"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        patterns = " ".join(f"*{suffix}" for suffix in sorted(READABLE_EXTENSIONS))
        dialog.setNameFilters([tr("Pictures ({patterns})", patterns=patterns), tr("All files (*)")])
        self._ask(dialog)

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, tr("Folder to import"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        self._ask(dialog)

    def _ask(self, dialog: QFileDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self._on_selected)
        dialog.open()

    def _on_selected(self, names: list[str]) -> None:
        self.add(Path(name) for name in names)


def _files_of(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
