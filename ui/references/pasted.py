"""A picture from the clipboard becomes a file, so that it takes the same road as every other reference."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage

from ui.loop import spawn
from ui.references.tray import ReferenceTray


def keep_pasted(image: QImage, tray: ReferenceTray) -> None:
    """Write the picture as PNG in a worker thread and hand the file to the tray, which removes it in the end."""
    spawn(_keep(QImage(image), tray), name="keep a pasted picture")


async def _keep(image: QImage, tray: ReferenceTray) -> None:
    import asyncio

    path = await asyncio.to_thread(_write, image)
    if path is None:
        tray.remarked.emit("The pasted picture could not be written to a temporary file; nothing was added.")
        return
    tray.add_files([path], scratch=True)


def _write(image: QImage) -> Path | None:
    import tempfile

    try:
        with tempfile.NamedTemporaryFile(prefix="pasted-", suffix=".png", delete=False) as file:
            path = Path(file.name)
    except OSError:
        return None
    if not image.save(str(path)):  # the suffix says PNG
        path.unlink(missing_ok=True)
        return None
    return path
