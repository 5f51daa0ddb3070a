"""The dialog for contact sheets, with its first page beside it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Final, cast

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.library.sheet import SheetOptions
from app.words import number, plural, tr
from ui.export.dialog import first_folder, nearest
from ui.export.scope import Scope, ScopeField
from ui.export.sheet_settings import CELLS, COLUMNS, ROWS, SheetSettings
from ui.theme import set_role
from ui.widgets import Segmented, plain_label
from ui.work import WorkDialog
from ui.work.fields import PlaceField, beside, labelled, spin_box

_PAGE: Final = QSize(300, 400)
_SETTLE: Final = 250
"""Milliseconds after the last change until the page is drawn again."""


class SheetDialog(WorkDialog):
    """Asks how the sheet is to look; `options` says it.

    Signals:
        page_wanted: something changed: draw the first page and hand it to `show_page`.
    """

    page_wanted = Signal()

    def __init__(self, settings: SheetSettings, scope: Scope, parent: QWidget | None = None) -> None:
        super().__init__(tr("Contact sheet"), "", tr("Make the sheet"), parent)
        self._name = f"contact-sheet-{datetime.now().astimezone():%Y-%m-%d}"
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE)
        self._settle.timeout.connect(self.page_wanted)
        self.scope = ScopeField(scope)
        self.kind = Segmented(tr("Kind of file"))
        self.kind.set_choices([("pdf", "PDF"), ("png", "PNG")], [tr("One file."), tr("One file for each page.")])
        self.place = PlaceField(tr("File"), self._file_dialog)
        self.columns, self.rows = spin_box(tr("Columns"), COLUMNS), spin_box(tr("Rows"), ROWS)
        self.cell = Segmented(tr("Size of the pictures"))
        texts = (tr("Small"), tr("Medium"), tr("Large"))
        self.cell.set_choices(list(zip(CELLS, texts, strict=True)))
        self.title = QLineEdit()
        self.title.setPlaceholderText(tr("none"))
        self.first, self.second = QLineEdit(), QLineEdit()
        for field, text in ((self.first, tr("First line")), (self.second, tr("Second line"))):
            field.setPlaceholderText(tr("none"))
            field.setAccessibleName(text)
        self.page = QLabel()
        self.pages = plain_label("", "muted")
        self._lay_out()
        self._show(settings)
        self._connect()
        self._refresh()

    @property
    def settings(self) -> SheetSettings:
        """What is chosen at the moment."""
        path = self.place.path()
        return SheetSettings(
            folder=str(path.parent) if path is not None else "",
            pdf=self.kind.value() == "pdf",
            columns=self.columns.value(),
            rows=self.rows.value(),
            cell=cast("int", self.cell.value() or CELLS[1]),
            title=self.title.text(),
            first=self.first.text(),
            second=self.second.text(),
        )

    def options(self) -> SheetOptions | None:
        """For the core; None while the place is not one."""
        path = self.place.path()
        return None if path is None or not path.name else self.settings.options(self._with_suffix(path))

    def show_page(self, image: QImage) -> None:
        """Show the first page."""
        ratio = self.page.devicePixelRatioF()
        smooth = Qt.TransformationMode.SmoothTransformation
        small = image.scaled(_PAGE * ratio, Qt.AspectRatioMode.KeepAspectRatio, smooth)
        small.setDevicePixelRatio(ratio)
        self.page.setPixmap(QPixmap.fromImage(small))

    def page_count(self) -> int:
        """How many pages it will have."""
        return -(-self.scope.count() // (self.columns.value() * self.rows.value()))

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(labelled(tr("Pictures"), self.scope))
        column.addWidget(labelled(tr("File"), self.place, name=False))
        column.addWidget(self.kind)
        column.addWidget(
            beside(labelled(tr("Columns"), self.columns), labelled(tr("Rows"), self.rows), self._cell_box(), stretch=2)
        )
        column.addWidget(labelled(tr("Title"), self.title))
        captions = QWidget()
        lines = QVBoxLayout(captions)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        lines.addWidget(self.first)
        lines.addWidget(self.second)
        fields = tr("Captions, with the fields of exported names, such as {prompt} or {rating}")
        column.addWidget(labelled(fields, captions, name=False))
        column.addStretch(1)
        right = QWidget()
        beside_it = QVBoxLayout(right)
        beside_it.setContentsMargins(0, 0, 0, 0)
        beside_it.setSpacing(6)
        self.page.setFixedSize(_PAGE)
        self.page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.page.setAccessibleName(tr("The first page"))
        set_role(self.page, "tile")
        beside_it.addWidget(self.page)
        beside_it.addWidget(self.pages, 0, Qt.AlignmentFlag.AlignHCenter)
        beside_it.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(left, 1)
        row.addWidget(right)
        self.fields.addLayout(row)
        left.setMinimumWidth(400)

    def _cell_box(self) -> QWidget:
        return labelled(tr("Pictures are"), self.cell, name=False)

    def _show(self, settings: SheetSettings) -> None:
        self.kind.set_value("pdf" if settings.pdf else "png")
        folder = Path(settings.folder) if settings.folder else first_folder()
        self.place.set_path(self._with_suffix(folder / self._name))
        self.columns.setValue(settings.columns)
        self.rows.setValue(settings.rows)
        self.cell.set_value(settings.cell)
        self.title.setText(settings.title)
        self.first.setText(settings.first)
        self.second.setText(settings.second)

    def _connect(self) -> None:
        for spin in (self.columns, self.rows):
            spin.valueChanged.connect(self._redraw)
        for field in (self.title, self.first, self.second):
            field.textChanged.connect(self._redraw)
        for choice in (self.cell, self.scope.choice):
            choice.chosen.connect(self._redraw)
        self.place.changed.connect(self._refresh)
        self.kind.chosen.connect(self._on_kind)

    def _on_kind(self, _value: object) -> None:
        path = self.place.path()
        if path is not None and path.name:
            self.place.set_path(self._with_suffix(path))
        self._refresh()

    def _redraw(self, *_changed: object) -> None:
        self._settle.start()
        self._refresh()

    def _refresh(self) -> None:
        count = self.page_count()
        self.pages.setText(plural(count, "1 page", "{n} pages") if count else "")
        self.set_ready(self.options() is not None and self.scope.count() > 0)
        name = tr("The first page of {n}", n=number(count))
        self.page.setAccessibleName(name)

    def _with_suffix(self, path: Path) -> Path:
        """A file of this kind; another name that has a dot in it keeps it."""
        stem = path.with_suffix("") if path.suffix.lower() in {".pdf", ".png"} else path
        return stem.with_name(f"{stem.name}.{self.kind.value() or 'pdf'}")

    def _file_dialog(self, path: Path) -> QFileDialog:
        dialog = QFileDialog(self, tr("File"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDirectory(str(nearest(path.parent)))
        suffix = str(self.kind.value() or "pdf")
        dialog.setNameFilters([f"{suffix.upper()} (*.{suffix})"])
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(path.name)
        return dialog
