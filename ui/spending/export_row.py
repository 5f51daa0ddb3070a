"""What is exported, and where to."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QHBoxLayout, QPushButton, QWidget

from app.words import tr
from ui.widgets.labelled import add_spoken_label


class ExportRow(QWidget):
    """A choice of time, whether prompts go along, and the button.

    Signals:
        wanted: path, a `date` in the month that is wanted or None for everything, whether with prompts.
    """

    wanted = Signal(object, object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.period = QComboBox()
        self.period.setAccessibleName(tr("Time to export"))
        self.period.addItems([tr("This month"), tr("Everything")])
        self.prompts = QCheckBox(tr("With prompts"))
        self.prompts.setAccessibleName(tr("With prompts"))
        self.button = QPushButton(tr("Export CSV…"))
        self.button.setAccessibleName(tr("Export CSV"))
        self.button.setAutoDefault(False)
        self.button.setToolTip(tr("One line for each task that was sent, for spreadsheets."))
        self.button.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.button, self.period, self.prompts):
            row.addWidget(widget)
        row.addStretch(1)
        add_spoken_label(self.period)

    @property
    def month(self) -> date | None:
        """A day of the month that is chosen; None for everything."""
        return None if self.period.currentIndex() else datetime.now().astimezone().date()

    def _ask(self) -> None:
        month = self.month
        dialog = QFileDialog(self.window(), tr("Export spending"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([tr("CSV tables (*.csv)"), tr("All files (*)")])
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(f"proofsheet-{month:%Y-%m}.csv" if month else "proofsheet.csv")
        dialog.fileSelected.connect(partial(self._on_selected, month))
        dialog.open()

    def _on_selected(self, month: date | None, name: str) -> None:
        self.wanted.emit(Path(name), month, self.prompts.isChecked())
