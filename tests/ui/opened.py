"""What the window asks the system to open, and that no program of the person's is started for it."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices


class Opened(QObject):
    """Stands where the system opens files, folders and pages.

    Attributes:
        opened: a path where it was a file or a folder, else the address.
    """

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        """What Qt calls."""
        self.opened.append(url.toLocalFile() if url.isLocalFile() else url.toString())


@contextmanager
def taking(*schemes: str) -> Generator[Opened]:
    """Take addresses of these schemes for as long as it lasts."""
    made = Opened()
    for scheme in schemes:
        QDesktopServices.setUrlHandler(scheme, made, "open")  # pyright: ignore[reportArgumentType] - the stub is wrong
    try:
        yield made
    finally:
        for scheme in schemes:
            QDesktopServices.unsetUrlHandler(scheme)
