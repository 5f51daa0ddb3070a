"""A picture without a file (pasted, or dragged out of a browser): its bytes, which then go the way of every other."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage

from app.words import tr
from ui.loop import spawn
from ui.references.offer import PICTURES
from ui.references.tray import ReferenceTray


def keep_picture(mime: QMimeData, tray: ReferenceTray) -> None:
    """Hand a dropped or pasted picture to the tray: as it came, or encoded in a worker where it came as mere pixels."""
    name = tr("picture")
    for kind in PICTURES:
        data = mime.data(kind).data() if mime.hasFormat(kind) else b""
        if data:
            # undecoded: a bomb in the clipboard is found out in a worker, like one in a file
            tray.add_data(bytes(data), name)
            return
    image = mime.imageData()
    if isinstance(image, QImage) and not image.isNull():
        spawn(_keep(QImage(image), name, tray), name="keep a pasted picture")
    else:
        tray.remarked.emit(tr("The picture could not be taken over; nothing was added."))


async def _keep(image: QImage, name: str, tray: ReferenceTray) -> None:
    import asyncio

    data = await asyncio.to_thread(_encoded, image)
    if data:
        tray.add_data(data, name)
    else:
        tray.remarked.emit(tr("The picture could not be taken over; nothing was added."))


def _encoded(image: QImage) -> bytes:
    """PNG; empty when there is no memory for it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # pyright: ignore[reportArgumentType, reportCallIssue] - its stub wants bytes, which Qt refuses
        return b""
    return bytes(buffer.data().data())
