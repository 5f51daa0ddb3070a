"""The about box: name, versions, and the licence of everything that is shipped."""

from __future__ import annotations

import platform
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, qVersion
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app import __version__
from app.licences import Component
from app.words import plural, tr
from ui.icons import app_icon
from ui.widgets import plain_label
from ui.widgets.room import resize_for_text

_ICON = 56


class AboutDialog(QDialog):
    """Stays open beside the window; whoever opens it fills it.

    Signals:
        chosen: the Component whose text is wanted, or None for this program itself; answer with `show_text`.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About Proofsheet"))
        self.setAccessibleName(tr("About Proofsheet"))
        resize_for_text(self, 720, 560)
        self._components: list[Component | None] = []
        self._counted = plain_label("", "muted")
        self._list = QListWidget()
        self._list.setAccessibleName(tr("What it is made of"))
        self._list.setUniformItemSizes(True)
        self._list.currentRowChanged.connect(self._on_row)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setAccessibleName(tr("Licence"))
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self._lay_out()

    def show_components(self, components: Sequence[Component]) -> None:
        """List these, with this program at the top."""
        self._components = [None, *components]
        self._list.clear()
        self._list.addItem(QListWidgetItem(f"Proofsheet {__version__} · MIT"))
        for component in components:
            item = QListWidgetItem(f"{component.name} {component.version} · {component.licence}")
            item.setToolTip(component.home)
            self._list.addItem(item)
        self._counted.setText(
            plural(
                len(components),
                "It stands on {n} work of others, under its own licence:",
                "It stands on {n} works of others, each under its own licence:",
            )
        )
        self._list.setCurrentRow(0)

    def show_text(self, text: str) -> None:
        """Show a licence."""
        self._text.setPlainText(text or tr("It came without a text of its licence."))

    def _on_row(self, row: int) -> None:
        if 0 <= row < len(self._components):
            self.chosen.emit(self._components[row])

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(16)
        picture = QLabel()
        picture.setPixmap(app_icon().pixmap(QSize(_ICON, _ICON), self.devicePixelRatioF()))
        picture.setAccessibleName("Proofsheet")
        head.addWidget(picture)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(plain_label(f"Proofsheet {__version__}", "title"))
        words.addWidget(plain_label(tr("A paid picture is never lost and never paid twice."), "muted", wrap=True))
        versions = plain_label(
            f"Python {platform.python_version()} · Qt {qVersion()} · {platform.system()} {platform.machine()}",
            "muted",
        )
        versions.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.addWidget(versions)
        head.addLayout(words, 1)
        column.addLayout(head)
        column.addWidget(self._counted)
        lists = QHBoxLayout()
        lists.setSpacing(12)
        lists.addWidget(self._list, 2)
        lists.addWidget(self._text, 3)
        column.addLayout(lists, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        close = QPushButton(tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        foot.addWidget(close)
        column.addLayout(foot)
