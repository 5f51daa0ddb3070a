"""The icon in every size that the systems want, drawn from `resources/icons/proofsheet.svg`.

python packaging/icons.py FOLDER        run by a Python that has PySide6 and Pillow
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from workshop import OUT, ROOT, run

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512, 1024)
FOLDER = OUT / "icons"


def make(python: Path) -> Path:
    """`.build/icons` with `SIZE.png`, `proofsheet.ico` and `proofsheet.icns`."""
    run(python, Path(__file__), FOLDER, env={"QT_QPA_PLATFORM": "offscreen"})
    return FOLDER


def draw(folder: Path) -> None:
    """Draw them all into a folder."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PIL import Image
    from PySide6.QtCore import QByteArray, Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    application = QGuiApplication.instance() or QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    renderer = QSvgRenderer(QByteArray((ROOT / "resources" / "icons" / "proofsheet.svg").read_bytes()))
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter)
        painter.end()
        image.save(str(folder / f"{size}.png"))
    del application
    largest = Image.open(folder / "256.png")
    largest.save(
        folder / "proofsheet.ico",
        sizes=[(size, size) for size in SIZES if size <= 256],
        append_images=[Image.open(folder / f"{size}.png") for size in SIZES if size < 256],
    )
    Image.open(folder / "1024.png").save(folder / "proofsheet.icns")


if __name__ == "__main__":
    draw(Path(sys.argv[1]))
