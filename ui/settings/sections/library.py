"""Where pictures go, what they are called, and what is written into them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.errors import ConfigurationError
from app.library.templates import DEFAULT, FIELDS, NameTemplate
from app.words import joined, tr
from ui.settings.controls import Drop, Switch, Text, button
from ui.settings.desk import SettingsDesk
from ui.settings.rows import Section, SettingRow


class LibrarySection(Section):
    """`move` runs the guided move to another folder; `show_folder` says which one is open now."""

    def __init__(self, desk: SettingsDesk, move: Callable[[], object], open_folder: Callable[[], object]) -> None:
        super().__init__("library", tr("Library"))
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        self.open_button = button(tr("Open"), open_folder, tr("Open the library's folder"))
        self.move_button = button(tr("Move…"), move, tr("Move the library to another folder"))
        row.addWidget(self.open_button)
        row.addWidget(self.move_button)
        self._folder = self.add(SettingRow(tr("Folder of the pictures"), buttons, also=tr("path directory disk move")))
        self.template = Text(desk, "file_name_template", lambda text: NameTemplate.parse(text.strip()).text)
        self.template.setMinimumWidth(280)
        self._names = self.add(
            SettingRow(tr("Names of new pictures"), self.template, " ", below=True, also=tr("file name template"))
        )
        self.template.row = self._names
        self.template.textChanged.connect(self._preview)
        self.add(
            SettingRow(
                tr("Write prompt and settings into the picture"),
                Switch(desk, "embed_metadata"),
                tr("Other programs can read them there. The file beside each picture has them in any case."),
                also=tr("metadata embed exif privacy"),
            )
        )
        self.add(
            SettingRow(
                tr("Quality of thumbnails"),
                Drop(desk, "thumbnail_quality", _qualities(desk.values.thumbnail_quality)),
                tr("For thumbnails that are made from now on."),
                also=tr("jpeg preview size"),
            )
        )
        self._preview()

    def show_folder(self, path: str, *, can_move: bool) -> None:
        """Say where the pictures are; "" while no library is open."""
        self._folder.say(path or tr("No library is open."))
        self.open_button.setEnabled(bool(path))
        self.move_button.setEnabled(bool(path) and can_move)

    def _preview(self) -> None:
        fields = joined(f"{{{name}}}" for name in FIELDS)
        typed = self.template.text().strip()
        try:
            example = NameTemplate.parse(typed).example()
        except ConfigurationError as error:
            self._names.show_problem(str(error))
            return
        self._names.show_problem("")
        self._names.say(tr("{example} — the fields are {fields}.", example=example, fields=fields))
        self.template.setPlaceholderText(DEFAULT)


def _qualities(present: int) -> list[tuple[object, str]]:
    offered: dict[int, str] = {
        70: tr("Small files (70)"),
        85: tr("Good (85)"),
        92: tr("Best (92)"),
    }
    if present not in offered:  # a settings file that was edited by hand
        offered[present] = str(present)
    return [(value, offered[value]) for value in sorted(offered)]
