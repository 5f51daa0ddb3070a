"""The smoke test: make one practice picture the way a person does, and see it saved and painted."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QPlainTextEdit, QWidget

from app.library.record import ImageRecord
from app.selfcheck import find_missing
from app.words import tr
from ui.main_window import MainWindow

W = TypeVar("W", bound=QWidget)

_SECONDS = 60.0
"""For everything together."""
_LOOK = 0.05
_SETTLE = 0.6
"""Counts and sums in the bars follow a picture a moment later; the screenshot shows them."""
_TOLERANCE = 24
_PROMPT = "A lighthouse on a cliff at dusk, long exposure"


class SmokeTest:
    """Drives the window by the accessible names of its controls, as a screen reader would find them."""

    def __init__(self, window: MainWindow, screenshot: Path | None) -> None:
        self._window = window
        self._screenshot = screenshot
        self._opened = asyncio.Event()
        self._saved: asyncio.Future[ImageRecord] = asyncio.get_running_loop().create_future()
        self._step = "the practice gateway did not open"
        window.bridge.image_added.connect(self._on_image)

    def on_opened(self) -> None:
        """A core is open: go ahead."""
        self._opened.set()

    async def run(self) -> str:
        """Make the picture; "" when it was made, saved and painted, otherwise why not."""
        try:
            async with asyncio.timeout(_SECONDS):
                await self._opened.wait()
                await self._make()
        except TimeoutError:
            message = self._window.messages.current()
            return f"{self._step} within {_SECONDS:.0f} s" + (f"; the window says: {message.text}" if message else "")
        except LookupError as error:
            return str(error)
        return self._keep_screenshot()

    async def _make(self) -> None:
        self._step = "the form cannot be filled in"
        self._control(tr("Model"), QWidget)
        self._control(tr("Prompt"), QPlainTextEdit).setPlainText(_PROMPT)
        generate = self._control(tr("Generate"), QAbstractButton)
        await _until(generate.isEnabled)
        generate.click()
        self._step = "no picture was saved"
        record = await self._saved
        if not record.path.is_file():
            raise LookupError(f"the picture is not on disk: {record.path}")
        self._step = "the picture was saved, but not painted in the gallery,"
        await _until(lambda: self._is_painted(record))
        self._step = "the task did not end"
        await _until(lambda: self._window.status.unfinished() == 0)
        self._step = "not everything that is loaded late could be looked at"
        missing = await asyncio.to_thread(find_missing)
        if missing:
            raise LookupError("; ".join(missing))
        await asyncio.sleep(_SETTLE)

    def _on_image(self, record: ImageRecord) -> None:
        if not self._saved.done():
            self._saved.set_result(record)

    def _control(self, name: str, kind: type[W]) -> W:
        found = [widget for widget in self._window.findChildren(kind) if widget.accessibleName() == name]
        if not found:
            raise LookupError(f"the window has no control named {name}")
        return found[0]

    def _is_painted(self, record: ImageRecord) -> bool:
        """Whether the picture's tile shows the picture's colours in its middle."""
        self._window.gallery.select(record.uid)
        grid = self._control(tr("Gallery"), QAbstractItemView)
        cell = grid.visualRect(grid.currentIndex())
        expected = QImage(str(record.thumbnail))
        shown = grid.viewport().grab(_middle(cell)).toImage()
        if expected.isNull() or shown.isNull():
            return False
        pairs = zip(_mean(shown), _mean(expected.copy(_middle(expected.rect()))), strict=True)
        return all(abs(one - other) <= _TOLERANCE for one, other in pairs)

    def _keep_screenshot(self) -> str:
        if self._screenshot is None:
            return ""
        self._screenshot.parent.mkdir(parents=True, exist_ok=True)
        kept = self._window.grab().save(str(self._screenshot), "PNG")
        return "" if kept else f"the screenshot could not be written: {self._screenshot}"


def _middle(area: QRect) -> QRect:
    """The inner third both ways: inside the picture whatever its ratio."""
    width, height = area.width() // 3, area.height() // 3
    return QRect(area.x() + width, area.y() + height, width, height)


def _mean(image: QImage) -> tuple[int, int, int]:
    colour: QColor = image.scaled(
        1, 1, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    ).pixelColor(0, 0)
    return colour.red(), colour.green(), colour.blue()


async def _until(holds: Callable[[], bool]) -> None:
    while not holds():  # noqa: ASYNC110 - what is on the screen raises no event
        await asyncio.sleep(_LOOK)
