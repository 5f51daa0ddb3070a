"""Leads from a picture to its place in the file manager, and onto the clipboard."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QProcess, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from ui.gallery.decode import UnreadablePictureError, decode


def show_in_folder(path: Path) -> None:
    """Open the file manager at the picture; where it cannot be told which file is meant, at its folder."""
    if sys.platform == "win32":
        QProcess.startDetached("explorer", ["/select,", str(path)])
    elif sys.platform == "darwin":
        QProcess.startDetached("open", ["-R", str(path)])
    else:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


async def copy_pictures(paths: Sequence[Path]) -> None:
    """Put pictures on the clipboard: as files, as their paths, and a single one also as an image to paste."""
    import asyncio

    image = None
    if len(paths) == 1:
        try:
            image = await asyncio.to_thread(decode, paths[0])
        except UnreadablePictureError:
            image = None
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    content.setText("\n".join(str(path) for path in paths))
    if image is not None:
        content.setImageData(image)
    QGuiApplication.clipboard().setMimeData(content)
