"""Which version this is, where its files are, whose work is in it."""

from __future__ import annotations

import platform
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, qVersion
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app import __version__
from app.words import tr
from ui.settings.controls import button
from ui.settings.rows import Section, SettingRow
from ui.widgets import plain_label


class AboutSection(Section):
    """`console` opens the gateway's page, where keys are made."""

    def __init__(self, config: Path, logs: Path, console: Callable[[], object]) -> None:
        super().__init__("about", tr("About"))
        versions = (
            f"Proofsheet {__version__} · Python {platform.python_version()} · Qt {qVersion()} · {platform.system()}"
        )
        label = plain_label(versions, "muted", wrap=True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setAccessibleName(tr("Versions"))
        label.setAccessibleDescription(versions)
        self.add(
            SettingRow(
                "Proofsheet",
                label,
                tr("A paid picture is never lost and never paid twice."),
                below=True,
                also=tr("version licence"),
            )
        )
        self.add(
            SettingRow(
                tr("The gateway's console"),
                button(tr("Open in the browser"), console, tr("Open the gateway's console in the browser")),
                tr("Keys are made there, and money is paid in."),
                also=tr("key"),
            )
        )
        folders = QWidget()
        row = QHBoxLayout(folders)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(button(tr("Settings"), lambda: _open(config), tr("Open the folder of the settings")))
        row.addWidget(button(tr("Logs"), lambda: _open(logs), tr("Open the folder of the logs")))
        self.add(SettingRow(tr("Folders of Proofsheet's own"), folders, str(config), also=tr("log file path")))


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
