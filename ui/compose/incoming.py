"""Our own pictures dropped on the form: on the references they are references, elsewhere their settings come back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal

from app.request import GenerationRequest
from app.words import mark, tr
from ui.loop import spawn

if TYPE_CHECKING:
    from ui.references.area import ReferenceArea

HINT = mark("here as a reference, elsewhere its settings")
_SIDECAR = ".json"
_SECONDS = 5.0


class Incoming(QObject):
    """Finds out in a worker what a dropped file says about itself.

    Signals:
        settings_found: the `GenerationRequest` of a dropped picture or sidecar, and the file's name.
        recognised: what is dragged has settings of ours.
        told: something for the person; plain text.
    """

    settings_found = Signal(object, str)
    recognised = Signal()
    told = Signal(str)

    def __init__(self, area: ReferenceArea) -> None:
        super().__init__(area)
        self._area = area
        self._dragged: Path | None = None

    def peek(self, mime: QMimeData) -> None:
        """Something is dragged over the form: look what it is."""
        path = single_file(mime)
        self._dragged = path
        if path is not None:
            spawn(self._recognise(path), name="look at what is dragged")

    def forget(self) -> None:
        """It has left, or was dropped."""
        self._dragged = None

    def take(self, mime: QMimeData, *, as_reference: bool) -> bool:
        """Take what was dropped; False when it is nothing that this module knows about: plain references."""
        path = single_file(mime)
        if path is None or (as_reference and path.suffix.lower() != _SIDECAR):
            return False
        work = self._take_picture_of(path) if as_reference else self._take_settings(path)
        spawn(work, name="read what was dropped")
        return True

    async def _recognise(self, path: Path) -> None:
        found = await self._read(path)
        if found is not None and self._dragged == path:
            self.recognised.emit()

    async def _read(self, path: Path) -> GenerationRequest | None:
        """What the file says of itself; a disk that does not answer says nothing."""
        from app.core.workers import Workers

        try:
            return await Workers(1).run(lambda: read_settings(path), seconds=_SECONDS)
        except TimeoutError:
            return None

    async def _take_settings(self, path: Path) -> None:
        found = await self._read(path)
        if found is not None:
            self.settings_found.emit(found, path.name)
        elif path.suffix.lower() == _SIDECAR:
            self.told.emit(tr("{file} is no sidecar of a picture; nothing was changed.", file=path.name))
        else:
            self._area.add_files([path])

    async def _take_picture_of(self, sidecar: Path) -> None:
        import asyncio

        picture = await asyncio.to_thread(picture_of, sidecar)
        if picture is None:
            self.told.emit(tr("There is no picture beside {file}; nothing was added.", file=sidecar.name))
        else:
            self._area.add_files([picture])


def single_file(mime: QMimeData) -> Path | None:
    """The one local file of a drag; None for several, and for anything else."""
    local = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return local[0] if len(local) == 1 else None


def read_settings(path: Path) -> GenerationRequest | None:
    """What a picture of ours was asked for: from the file, else from its sidecar; for a worker. Never raises."""
    from app.library import sidecar
    from app.library.embed import read_embedded
    from app.library.errors import BrokenSidecarError

    if not path.is_file():  # a pipe would be read for ever
        return None
    card = path if path.suffix.lower() == _SIDECAR else sidecar.path_for(path)
    if card != path:
        try:
            facts = read_embedded(path)
        except OSError:
            return None
        if facts is not None and not facts.shortened:
            return facts.request
    try:
        return sidecar.read(card).request
    except (OSError, BrokenSidecarError):
        return None


def picture_of(sidecar: Path) -> Path | None:
    """The picture that a sidecar stands beside; for a worker."""
    for suffix in (".png", ".jpg", ".jpeg", ".webp", ".gif"):
        picture = sidecar.with_suffix(suffix)
        if picture.is_file():
            return picture
    return None
