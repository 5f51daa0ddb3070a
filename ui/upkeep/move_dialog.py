"""The guide for moving the library: where it is, where it is to go, and what happens on the way."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QWidget

from app.words import plural, tr
from ui.statusbar import human_bytes
from ui.widgets import Elided, plain_label
from ui.work import WorkDialog
from ui.work.fields import PlaceField, labelled

_SETTLE: Final = 250
"""Milliseconds after the last letter until the disk is asked."""


class MoveDialog(WorkDialog):
    """Asks where to.

    Args:
        source: the folder of the library.
        target: where a move that was interrupted went to; None for a new one.

    Signals:
        target_changed: look at the new place, and answer with `show_problem`.
    """

    target_changed = Signal()

    def __init__(self, source: Path, target: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Move the library"),
            tr(
                "Every file is copied and compared first; only when all of them are at the new place does the library "
                "change over, and only then are the old ones removed. It can be interrupted at any time and begun "
                "again, and pictures that are made meanwhile come along."
            ),
            tr("Move"),
            parent,
        )
        self.setMinimumWidth(560)
        self._source = source
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE)
        self._settle.timeout.connect(self.target_changed)
        self.place = PlaceField(tr("New folder"), self._file_dialog)
        self.amount = plain_label("…", "small")
        self.problem = plain_label("", "problem", wrap=True)
        self.problem.hide()
        facts = QWidget()
        grid = QGridLayout(facts)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.addWidget(plain_label(tr("It is in"), "muted"), 0, 0)
        grid.addWidget(Elided(str(source), "small"), 0, 1)
        grid.addWidget(plain_label(tr("It takes"), "muted"), 1, 0)
        grid.addWidget(self.amount, 1, 1)
        self.fields.addWidget(facts)
        self.fields.addWidget(labelled(tr("New folder, which is empty or not there yet"), self.place, name=False))
        self.fields.addWidget(self.problem)
        self.fields.addStretch(1)
        self.place.changed.connect(self._on_changed)
        if target is not None:
            self.place.set_path(target)
            self.start.setText(tr("Go on"))
        self._on_changed()

    def show_size(self, pictures: int, size: int) -> None:
        """How much there is to move."""
        self.amount.setText(
            tr("{pictures}, {size}", pictures=plural(pictures, "{n} picture", "{n} pictures"), size=human_bytes(size))
        )

    def show_problem(self, text: str, *, begun: bool = False) -> None:
        """Why it cannot go there, "" when it can; `begun`: the place holds the beginning of this move."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        self.start.setText(tr("Go on") if begun else tr("Move"))
        self.set_ready(not text and self.place.path() is not None)

    def _on_changed(self) -> None:
        self.set_ready(False)
        self.problem.hide()
        if self.place.path() is not None:
            self._settle.start()

    def _file_dialog(self, path: Path) -> QFileDialog:
        dialog = QFileDialog(self, tr("New folder of the library"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setDirectory(str(path if path != Path.home() else self._source.parent))
        return dialog
