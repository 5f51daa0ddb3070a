"""The export dialog: which pictures, where to, as what, under which names."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import cast

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QCheckBox, QFileDialog, QWidget

from app.library.export import ExportOptions, Format
from app.library.export_sinks import Conflict
from app.library.record import ImageRecord
from app.words import tr
from ui.export.names import NameTemplate
from ui.export.scope import Scope, ScopeField
from ui.export.settings import SIDES, ExportSettings
from ui.widgets import Segmented
from ui.work import WorkDialog
from ui.work.fields import PlaceField, beside, group, labelled, spin_box


class ExportDialog(WorkDialog):
    """Asks for everything that an export needs; `options` says it.

    Args:
        settings: of the last time.
        scope: which pictures there are to choose from.
    """

    def __init__(self, settings: ExportSettings, scope: Scope, parent: QWidget | None = None) -> None:
        super().__init__(tr("Export"), "", tr("Export"), parent)
        self.setMinimumWidth(560)
        self._records: Sequence[ImageRecord] = ()
        self._archive_name = f"proofsheet-{datetime.now().astimezone():%Y-%m-%d}.zip"
        self._make_controls(scope)
        self._lay_out()
        self._show(settings)
        self._connect()
        self._refresh_all()

    @property
    def settings(self) -> ExportSettings:
        """What is chosen at the moment."""
        path = self.place.path()
        folder = "" if path is None else str(path.parent if self._is_zip else path)
        return ExportSettings(
            folder=folder,
            format=cast("Format", self.format.value() or "as_is"),
            quality=self.quality.value(),
            limited=self.limited.isChecked(),
            side=self.side.value(),
            template=self.names.field.text(),
            metadata=self.metadata.isChecked(),
            sidecars=self.sidecars.isChecked(),
            by_task=self.by_task.isChecked(),
            as_zip=self._is_zip,
            conflict=cast("Conflict", self.conflict.value() or "number"),
        )

    def options(self) -> ExportOptions | None:
        """For the core; None while the place is not one."""
        path = self.place.path()
        return None if path is None else self.settings.options(path)

    def show_records(self, records: Sequence[ImageRecord]) -> None:
        """The first pictures that would be exported: their names are shown."""
        self._records = records
        self._refresh()

    @property
    def _is_zip(self) -> bool:
        return self.container.value() == "zip"

    def _make_controls(self, scope: Scope) -> None:
        self.scope = ScopeField(scope)
        self.container = Segmented(tr("As a folder or an archive"))
        self.container.set_choices([("folder", tr("Folder")), ("zip", tr("ZIP archive"))])
        self.place = PlaceField(tr("Where to"), self._file_dialog)
        self.format = Segmented(tr("Format"))
        self.format.set_choices(
            [("as_is", tr("As it is")), ("png", "PNG"), ("jpeg", "JPEG"), ("webp", "WebP")],
            [tr("The same bytes, unless a size limit or the metadata call for more.")],
        )
        self.quality = spin_box(tr("Quality"), (1, 100))
        self.quality.setPrefix(tr("Quality "))
        self.limited = QCheckBox(tr("Longer side at most"))
        self.side = spin_box(tr("Longer side, in pixels"), SIDES, suffix=tr(" pixels"), step=256)
        self.names = NameTemplate()
        self.metadata = QCheckBox(tr("With prompt and settings in the files"))
        self.sidecars = QCheckBox(tr("With the sidecar beside each"))
        self.by_task = QCheckBox(tr("A folder for each task"))
        self.conflict = Segmented(tr("When a name is taken"))
        self.conflict.set_choices([("number", ""), ("skip", ""), ("replace", "")])

    def _lay_out(self) -> None:
        self.fields.addWidget(labelled(tr("Pictures"), self.scope))
        self.fields.addWidget(labelled(tr("Where to"), self.place, name=False))
        self.fields.addWidget(self.container)
        row = beside(self.format, self.quality, stretch=0)
        self.fields.addWidget(labelled(tr("Format"), row, name=False))
        self.fields.addWidget(beside(self.limited, self.side))
        self.fields.addWidget(labelled(tr("Names"), self.names, name=False))
        self.fields.addWidget(group(self.metadata, self.sidecars, self.by_task))
        self.fields.addWidget(labelled(tr("When a name is taken"), self.conflict, name=False))
        self.fields.addStretch(1)

    def _show(self, settings: ExportSettings) -> None:
        self.container.set_value("zip" if settings.as_zip else "folder")
        folder = Path(settings.folder) if settings.folder else first_folder()
        self.place.set_path(folder / self._archive_name if settings.as_zip else folder)
        self.format.set_value(settings.format)
        self.quality.setValue(settings.quality)
        self.limited.setChecked(settings.limited)
        self.side.setValue(settings.side)
        self.names.field.setText(settings.template)
        self.metadata.setChecked(settings.metadata)
        self.sidecars.setChecked(settings.sidecars)
        self.by_task.setChecked(settings.by_task)
        self.conflict.set_value(settings.conflict)

    def _connect(self) -> None:
        for signal in (self.place.changed, self.format.chosen, self.limited.toggled, self.side.valueChanged):
            signal.connect(self._refresh)
        for signal in (self.names.changed, self.by_task.toggled):
            signal.connect(self._refresh)
        self.container.chosen.connect(self._on_container)

    def _on_container(self, _value: object) -> None:
        path = self.place.path()
        if path is not None:
            is_archive = path.suffix.lower() == ".zip"
            if self._is_zip and not is_archive:
                self.place.set_path(path / self._archive_name)
            elif not self._is_zip and is_archive:
                self.place.set_path(path.parent)
        self._refresh_all()

    def _refresh_all(self) -> None:
        texts = (
            (tr("Number the archive"), tr("Write nothing"), tr("Replace it"))
            if self._is_zip
            else (tr("Number the new one"), tr("Leave the old one"), tr("Replace it"))
        )
        for button, text in zip(self.conflict.buttons(), texts, strict=True):
            button.setText(text)
            button.setAccessibleName(f"{self.conflict.accessibleName()}: {text}")
        self._refresh()

    def _refresh(self) -> None:
        options = self.options()
        self.quality.setVisible(self.format.value() in {"jpeg", "webp"})
        self.side.setEnabled(self.limited.isChecked())
        self.set_ready(options is not None and self.scope.count() > 0)
        self.names.show_names(self._records, options or self.settings.options(Path.home()))

    def _file_dialog(self, path: Path) -> QFileDialog:
        dialog = QFileDialog(self, tr("Where to"))
        dialog.setDirectory(str(nearest(path.parent if self._is_zip else path)))
        if self._is_zip:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            # whether an archive is replaced is chosen in this dialog
            dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
            dialog.setNameFilters([tr("ZIP archives (*.zip)")])
            dialog.setDefaultSuffix("zip")
            dialog.selectFile(path.name)
        else:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        return dialog


def first_folder() -> Path:
    """Where exported things go as long as nobody has said anything else."""
    pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    return Path(pictures or Path.home()) / tr("Proofsheet export")


def nearest(path: Path) -> Path:
    """The folder itself, or the first one above it that is there."""
    return next((one for one in (path, *path.parents) if one.is_dir()), Path.home())
