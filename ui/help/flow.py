"""The help page: a text of our own, in the person's language where there is one, without a network."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from app.words import tr
from ui.features import Feature, Ground
from ui.language import spoken
from ui.loop import spawn
from ui.theme import RESOURCES

_FOLDER = RESOURCES / "help"
_MARGIN = 16


class HelpDialog(QDialog):
    """Stays open beside the window. Links within the page go there; others open only where they are https."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Help"))
        self.setAccessibleName(tr("Help"))
        self.resize(680, 640)
        self.page = QTextBrowser()
        self.page.setAccessibleName(tr("Help page"))
        self.page.setOpenLinks(False)
        self.page.document().setDocumentMargin(_MARGIN)
        self.page.anchorClicked.connect(self._follow)
        self.keys = QPushButton(tr("Keys"))
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.close)
        for button in (self.keys, close):
            button.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addWidget(self.keys)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(self.page, 1)
        column.addLayout(foot)

    def show_page(self, text: str) -> None:
        """Show Markdown of our own."""
        self.page.setMarkdown(text)

    def _follow(self, url: QUrl) -> None:
        if url.isRelative() and url.hasFragment():
            self.page.scrollToAnchor(url.fragment())
        elif url.scheme() == "https" and url.host():
            QDesktopServices.openUrl(url)


class HelpFlow(Feature):
    """Opens the page."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._dialog: HelpDialog | None = None

    @property
    def dialog(self) -> HelpDialog | None:
        """The page, once it was opened."""
        return self._dialog

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Its window."""
        return {"show_help": self.show}

    def show(self) -> None:
        """Open it, or bring it to the front."""
        if self._dialog is None:
            self._dialog = HelpDialog(self.ground.window)
            self._dialog.keys.clicked.connect(lambda: self.ground.commands.run("show_keys"))
            spawn(self._fill(self._dialog), name="help page")
        self._dialog.show()
        self._dialog.raise_()

    async def _fill(self, dialog: HelpDialog) -> None:
        text = await asyncio.to_thread(read_page, spoken())
        if self._dialog is dialog:
            dialog.show_page(text)


def read_page(language: str, folder: Path = _FOLDER) -> str:
    """The page in a language, else in English; in a worker."""
    page = folder / f"{language}.md"
    if not page.is_file():
        page = folder / "en.md"
    return page.read_text(encoding="utf-8")
