"""Leads from a picture to its place in the file manager, and onto the clipboard."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication

from ui.gallery.decode import UnreadablePictureError, decode
from ui.handing.file_manager import show_in_folder

__all__ = ["copy_pictures", "show_in_folder"]


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
