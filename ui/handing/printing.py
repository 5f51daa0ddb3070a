"""Pictures on paper: one on a page, turned so that it is as large as can be."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter

from app.library.record import ImageRecord
from app.words import plural, tr
from ui.features import Feature, Ground
from ui.gallery.decode import UnreadablePictureError, decode
from ui.handing.chosen import read, selected_ids
from ui.handing.plain import from_qt
from ui.loop import spawn
from ui.messages import Message
from ui.organise.chosen import is_in_trash, say_in_trash
from ui.work import Outcome, Runner, WorkDialog

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from app.core import Core

Tell = Callable[[int, int], None]


class PrintFlow(Feature):
    """The system's own dialog, then the pages in a worker."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._dialog: WorkDialog | None = None

    def detach(self) -> None:
        """It is about to close: printing ends between two pages."""
        if self._dialog is not None:
            self._dialog.abandon()

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """The selected pictures, or the one in the viewer."""
        return {"print_pictures": self.ask}

    def ask(self) -> None:
        """Open the system's dialog for what is selected."""
        core, ids = self.core, selected_ids(self.ground.window)
        if core is None:
            return
        if is_in_trash(self.ground.window):
            say_in_trash(self.ground.window)
            return
        if not ids:
            self.ground.window.messages.say(Message("info", tr("No picture is selected."), "handing"))
            return
        if self._dialog is not None and self._dialog.works:
            self._dialog.raise_()
            return
        spawn(self._read(core, ids), name="print")

    def print_on(self, printer: QPrinter, records: Sequence[ImageRecord]) -> WorkDialog:
        """Print, as the printer is set up, and show how far that is."""
        if self._dialog is not None:
            self._dialog.close()
        self._dialog = dialog = WorkDialog(tr("Printing"), "", tr("Print"), self.ground.window)
        dialog.start.hide()
        dialog.destroyed.connect(self._forget)

        async def work(progress: Tell, stop: threading.Event) -> Outcome:
            return await _print(printer, records, progress, stop)

        dialog.show()
        Runner(dialog).run(tr("Printing"), work)
        return dialog

    async def _read(self, core: Core, ids: Sequence[int]) -> None:
        records = await read(core, ids)
        if records and self.core is core:
            # some systems' dialog is a loop of its own
            from_qt(self, lambda: self._open(records))

    def _open(self, records: list[ImageRecord]) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(records[0].path.stem if len(records) == 1 else tr("Proofsheet"))
        dialog = QPrintDialog(printer, self.ground.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.print_on(printer, records))
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()  # its own open() wants a slot by name

    def _forget(self, _dialog: object = None) -> None:
        self._dialog = None


async def _print(printer: QPrinter, records: Sequence[ImageRecord], progress: Tell, stop: threading.Event) -> Outcome:
    import asyncio

    loop = asyncio.get_running_loop()

    def tell(done: int) -> None:
        loop.call_soon_threadsafe(progress, done, len(records))

    pages, left = await asyncio.to_thread(paint_pages, printer, records, tell, stop)
    if pages < 0:
        return Outcome(tr("The printer does not answer, so nothing was printed."), "error")
    text = plural(pages, "{n} page was sent to the printer.", "{n} pages were sent to the printer.")
    if stop.is_set():
        return Outcome(tr("{done} It was ended before the others.", done=text), "info", left)
    return Outcome(text, "warning" if left else "success", left)


def paint_pages(
    printer: QPrinter, records: Sequence[ImageRecord], tell: Callable[[int], None], stop: threading.Event
) -> tuple[int, tuple[str, ...]]:
    """Paint one page after the other: for a worker thread, in which Qt lets a printer be painted on.

    Returns:
        How many pages, -1 when the printer cannot be used; and what could not be printed, and why.
    """
    painter = QPainter()
    if not painter.begin(printer):
        return -1, ()
    pages = 0
    left: list[str] = []
    try:
        for done, record in enumerate(records, start=1):
            if stop.is_set():
                break
            try:
                image = decode(record.path)
            except UnreadablePictureError as error:
                left.append(tr("{name}: {reason}", name=record.path.name, reason=error))
            else:
                if pages:
                    printer.newPage()
                _paint(painter, image)
                pages += 1
            tell(done)
    finally:
        painter.end()
    return pages, tuple(left)


def _paint(painter: QPainter, image: QImage) -> None:
    page = QRectF(painter.viewport())
    is_turned = (page.width() > page.height()) is not (image.width() > image.height())
    painter.save()
    if is_turned and image.width() != image.height():
        painter.translate(page.width(), 0)
        painter.rotate(90)
        page = QRectF(0, 0, page.height(), page.width())
    size = QSizeF(image.size()).scaled(page.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(0, 0, size.width(), size.height())
    place.moveCenter(page.center())
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(place, image, QRectF(image.rect()))
    painter.restore()
