"""What the dock knows of the pictures of its tasks: a thumbnail, their size, their cost; read once, then remembered."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QPixmap

from app.library.record import ImageRecord
from app.tasks.state import ResultState
from app.tasks.task import Task
from app.words import plural, tr
from ui.gallery.thumbnails import Thumbnails, Wanted

if TYPE_CHECKING:
    from app.library.library import Library

_BOX = QSize(60, 44)
_LIMIT = 4 * 1024 * 1024
_REMEMBERED = 400


class TaskPictures(QObject):
    """Looks pictures up in the library when a row is painted.

    Signals:
        changed: a thumbnail can be painted now.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._library: Library | None = None
        self._thumbnails = Thumbnails(self, limit=_LIMIT, threads=1)
        self._thumbnails.ready.connect(self.changed)
        self._saved: OrderedDict[str, tuple[int, tuple[ImageRecord, ...]]] = OrderedDict()

    def set_library(self, library: Library | None) -> None:
        """Read from here; None lets go."""
        self._library = library
        self._saved.clear()
        self._thumbnails.forget()

    def saved_of(self, task: Task) -> tuple[ImageRecord, ...]:
        """The pictures of a task that are in the library."""
        count = sum(result.state is ResultState.SAVED for result in task.results)
        if not count or self._library is None:
            return ()
        known = self._saved.get(task.id)
        if known is None or known[0] != count:
            known = (count, tuple(self._library.images_of(task.id)))
            self._saved[task.id] = known
            while len(self._saved) > _REMEMBERED:
                self._saved.popitem(last=False)
        return known[1]

    def picture_of(self, task: Task) -> QPixmap | None:
        """A small picture of a task, None while there is none; `changed` follows when there is."""
        saved = self.saved_of(task)
        if not saved:
            return None
        wanted = Wanted(saved[0], _BOX, 1.0, 4.0)
        if not self._thumbnails.has(wanted):
            self._thumbnails.prefetch(wanted)
        return self._thumbnails.pixmap(saved[0].uid)

    def detail_of(self, task: Task) -> str:
        """As `1536 × 1024` or `4 pictures · 1024 × 1024`."""
        saved = self.saved_of(task)
        if not saved:
            return ""
        sizes = {(record.width, record.height) for record in saved}
        size = f"{saved[0].width} × {saved[0].height}" if len(sizes) == 1 else tr("several sizes")
        return (
            size if len(saved) == 1 else plural(len(saved), "{n} picture · {size}", "{n} pictures · {size}", size=size)
        )
