"""Rows of a work dialog: a label over a control, and a place on disk with its button."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSpinBox, QVBoxLayout, QWidget

from app.words import tr
from ui.theme import set_role


def labelled(text: str, control: QWidget, *, name: bool = True) -> QWidget:
    """The control under its label; `name`: the label is its accessible name."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    set_role(label, "label")
    label.setBuddy(control)
    if name:
        control.setAccessibleName(text)
    column.addWidget(label)
    column.addWidget(control)
    return box


def beside(*widgets: QWidget, stretch: int = -1) -> QWidget:
    """Widgets in a row; the one at `stretch` takes the room that is left, or nothing does."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for index, widget in enumerate(widgets):
        row.addWidget(widget, 1 if index == stretch else 0)
    if stretch < 0:
        row.addStretch(1)
    return box


def group(*widgets: QWidget) -> QWidget:
    """Widgets that belong together, one under the other."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    for widget in widgets:
        column.addWidget(widget)
    return box


def spin_box(name: str, bounds: tuple[int, int], *, suffix: str = "", step: int = 1) -> QSpinBox:
    """A whole number."""
    spin = QSpinBox()
    spin.setRange(*bounds)
    spin.setSingleStep(step)
    spin.setSuffix(suffix)
    spin.setAccessibleName(name)
    spin.lineEdit().setTextMargins(8, 0, 0, 0)  # with buttons of the stylesheet Qt leaves out its padding
    return spin


class PlaceField(QWidget):
    """A path that can be typed or chosen.

    Args:
        name: its accessible name.
        make: the file dialog to choose with, as it is configured for this place; it gets the field's path.

    Signals:
        changed: the text is another one.
    """

    changed = Signal()

    def __init__(self, name: str, make: Callable[[Path], QFileDialog], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self.field = QLineEdit()
        self.field.setAccessibleName(name)
        self.field.textChanged.connect(self.changed)
        self.button = QPushButton(tr("Choose…"))
        self.button.setAutoDefault(False)
        self.button.setAccessibleName(tr("Choose: {name}", name=name))
        self.button.clicked.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.button)
        self.setFocusProxy(self.field)

    def path(self) -> Path | None:
        """The place; None while the text is not an absolute path."""
        text = self.field.text().strip()
        if not text or "\0" in text:
            return None
        path = Path(text).expanduser() if text.startswith("~") else Path(text)
        return path if path.is_absolute() else None

    def set_path(self, path: Path) -> None:
        """Show this place."""
        self.field.setText(str(path))

    def _choose(self) -> None:
        dialog = self._make(self.path() or Path.home())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.field.setText)
        dialog.open()
