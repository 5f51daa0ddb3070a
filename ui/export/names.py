"""The template of the names, the fields that it can have, and what the first names would be."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from app.library.export import ExportOptions, preview
from app.library.export_names import DEFAULT_TEMPLATE, FIELDS, unknown_fields
from app.library.record import ImageRecord
from app.words import mark, tr
from ui.theme import repolish
from ui.widgets import Elided, plain_label
from ui.work.fields import beside

SHOWN: Final = 3

_MEANING: Final = {
    "date": mark("day it was made"),
    "time": mark("time it was made"),
    "model": mark("model"),
    "prompt": mark("beginning of the prompt"),
    "size": mark("pixels"),
    "n": mark("number in this export; {n:3} with zeros before it"),
    "index": mark("number in its task"),
    "rating": mark("stars"),
    "task": mark("id of its task"),
    "uid": mark("id of the picture"),
    "name": mark("name of the file in the library"),
}


class NameTemplate(QWidget):
    """The field, a menu that inserts, and the preview.

    Signals:
        changed: the template is another one.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit(DEFAULT_TEMPLATE)
        self.field.setAccessibleName(tr("Names"))
        self.field.setMaxLength(400)
        self.field.setPlaceholderText(DEFAULT_TEMPLATE)
        self.field.textChanged.connect(self.changed)
        self.insert = QPushButton(tr("Insert"))
        self.insert.setAccessibleName(tr("Insert a field into the names"))
        self.insert.setAutoDefault(False)
        menu = QMenu(self.insert)
        for name in FIELDS:
            menu.addAction(f"{{{name}}}\t{tr(_MEANING[name])}").triggered.connect(partial(self.put, name))
        self.insert.setMenu(menu)
        self.problem = plain_label("", "problem", wrap=True)
        self.lines = [Elided("", "muted", mode=Qt.TextElideMode.ElideMiddle) for _ in range(SHOWN)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(beside(self.field, self.insert, stretch=0))
        column.addWidget(self.problem)
        for line in self.lines:
            column.addWidget(line)
        self.setFocusProxy(self.field)
        self.problem.hide()

    def put(self, name: str, _checked: bool = False) -> None:
        """Write a field where the cursor is."""
        self.field.insert(f"{{{name}}}")
        self.field.setFocus()

    def show_names(self, records: Sequence[ImageRecord], options: ExportOptions) -> None:
        """Show what the first pictures would be called, and what is wrong with the template."""
        names = preview(records[:SHOWN], options)
        for index, line in enumerate(self.lines):
            line.setText(names[index] if index < len(names) else "")
            line.setVisible(index < max(len(names), 1))
        wrong = unknown_fields(options.template)
        self.problem.setVisible(bool(wrong))
        if wrong:
            self.problem.setText(tr("There is no field {name}: it stays in the names.", name=f"{{{wrong[0]}}}"))
        if (self.field.property("invalid") == "true") is not bool(wrong):
            self.field.setProperty("invalid", "true" if wrong else "false")
            repolish(self.field)
