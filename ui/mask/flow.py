"""From the slot of the form to a mask in the library: paint, choose, adopt, remove."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QImage

from app.errors import ProofsheetError
from app.words import number, tr
from ui.loop import spawn
from ui.mask.painter import MaskPainter
from ui.mask.sheet import NoSheetError, load_painted, load_preview, load_sheet, make_mask
from ui.mask.state import mask_state
from ui.references.item import identity

if TYPE_CHECKING:
    from app.core import Core
    from app.request import Reference
    from ui.compose.store import FormStore
    from ui.references.mask_slot import MaskSlot

_MOST_ASIDE = 4
"""Paintings that wait to be gone on with; each may take 32 MB."""


class MaskFlow(QObject):
    """Carries out what the slot asks for.

    Strokes that were not used when the painter was closed come back when it is opened for the same reference again.

    Args:
        slot: in the form.
        store: holds the mask.
        say: tells the person something; plain text.
    """

    def __init__(self, slot: MaskSlot, store: FormStore, say: Callable[[str], None]) -> None:
        super().__init__(store)
        self._slot = slot
        self._store = store
        self._say = say
        self._core: Core | None = None
        self._painter: MaskPainter | None = None
        self._put_aside: dict[str, QImage] = {}
        slot.paint_wanted.connect(self.paint)
        slot.file_chosen.connect(self.take_file)
        slot.adopted.connect(self._adopt)
        slot.removed.connect(self._remove)

    @property
    def painter(self) -> MaskPainter | None:
        """The dialog, while it is open."""
        return self._painter

    def attach(self, core: Core) -> None:
        """Read and keep pictures here."""
        self._core = core

    def detach(self) -> None:
        """The core goes; what is being painted is put aside."""
        self._core = None
        if self._painter is not None:
            self._painter.reject()

    def paint(self) -> None:
        """Open the painter on the first reference."""
        core, form = self._core, self._store.form
        if core is None:
            self._say(tr("The library is still being opened. Try again in a moment."))
            return
        state = mask_state(self._store.model, form)
        if self._painter is not None or state.why_not or not state.is_usable:
            return
        first = form.references[0]
        size = QSize(first.width or 1, first.height or 1)
        painter = MaskPainter(first.name, size, self._slot)
        self._painter = painter
        painter.use_wanted.connect(lambda: self._use(painter, first))
        before = self._put_aside.pop(identity(first), None)
        painter.finished.connect(lambda: self._on_closed(painter, first, had_more=before is not None))
        mask = form.mask if not state.problem and before is None else None
        if before is not None:
            painter.set_painted(before)
        painter.open()
        spawn(self._fill(core, painter, first, mask), name="open a reference for painting")

    def take_file(self, path: Path) -> None:
        """Use a file as the mask, if it is one."""
        if self._core is None:
            self._say(tr("The library is still being opened. Try again in a moment."))
        else:
            spawn(self._take_file(self._core, path), name="keep a mask")

    # -- painting ------------------------------------------------------------------------------------------------------

    async def _fill(self, core: Core, painter: MaskPainter, first: Reference, mask: Reference | None) -> None:
        painter.set_busy(busy=mask is not None)
        preview = await asyncio.to_thread(load_preview, core, first)
        if preview is not None and painter is self._painter:
            painter.set_sheet(preview)
        if mask is not None:
            problem = ""
            try:
                painted = await asyncio.to_thread(load_painted, core, mask, painter.paper.image.size())
            except NoSheetError as error:
                problem = tr("The mask there was cannot be shown: {why}", why=str(error))
            else:
                if painter is self._painter:
                    painter.set_painted(painted)
            if painter is self._painter:
                painter.show_problem(problem)
        try:
            sheet = await asyncio.to_thread(load_sheet, core, first)
        except NoSheetError as error:
            if painter is self._painter:
                painter.show_problem(tr("The reference cannot be shown: {why}", why=str(error)))
        else:
            if painter is self._painter:
                painter.set_sheet(sheet)

    def _use(self, painter: MaskPainter, first: Reference) -> None:
        if self._core is not None:
            painter.set_busy(busy=True)
            spawn(self._make(self._core, painter, first), name="make a mask")

    async def _make(self, core: Core, painter: MaskPainter, first: Reference) -> None:
        painted = QImage(painter.paper.image)  # shared, not copied: nothing is painted meanwhile
        try:
            data = await asyncio.to_thread(make_mask, painted, painter.paper.size)
            if data is None:
                problem = tr("Nothing is painted, so nothing could change. Paint over what may change.")
            else:
                name = tr("{name} mask.png", name=PurePath(first.name).stem)
                mask = await core.add_reference_data(data, name)
                self._store.set_mask(mask, identity(first))
                problem = ""
        except ProofsheetError as error:
            problem = str(error)
        if painter is not self._painter:
            return
        if problem:
            painter.show_problem(problem)
        else:
            painter.accept()

    def _on_closed(self, painter: MaskPainter, first: Reference, *, had_more: bool) -> None:
        """`had_more`: what it was opened with had not been used either."""
        if painter is not self._painter:
            return
        self._painter = None
        if painter.result() != MaskPainter.DialogCode.Accepted and (painter.is_touched or had_more):
            self._put_aside[identity(first)] = painter.paper.image
            while len(self._put_aside) > _MOST_ASIDE:
                del self._put_aside[next(iter(self._put_aside))]
            self._say(tr("What you painted was not used. It is there again when you paint on {name}.", name=first.name))
        painter.deleteLater()

    # -- files ---------------------------------------------------------------------------------------------------------

    async def _take_file(self, core: Core, path: Path) -> None:
        try:
            mask = await core.add_reference(path)
            problem = self._misfit(mask) or await asyncio.to_thread(_flaw, core, mask)
        except ProofsheetError as error:
            self._say(str(error))
            return
        if problem:
            self._say(problem)
            return
        form = self._store.form
        self._store.set_mask(mask, identity(form.references[0]) if form.references else "")

    def _misfit(self, mask: Reference) -> str:
        references = self._store.form.references
        first = references[0] if references else None
        if first is None or first.width is None or (mask.width, mask.height) == (first.width, first.height):
            return ""
        return tr(
            "{name} has {width} × {height} pixels; a mask for {reference} needs its {needed_width} × {needed_height}. "
            "It was not used.",
            name=mask.name,
            width=number(mask.width or 0),
            height=number(mask.height or 0),
            reference=first.name,
            needed_width=number(first.width),
            needed_height=number(first.height or 0),
        )

    def _adopt(self) -> None:
        form = self._store.form
        if form.mask is not None and form.references:
            self._store.set_mask(form.mask, identity(form.references[0]))

    def _remove(self) -> None:
        self._store.set_mask(None)


def _flaw(core: Core, mask: Reference) -> str:
    """Why a kept file is no mask; "" when it is one. For a worker."""
    from app.library.errors import BadPictureError
    from app.references.mask import changeable_share

    if mask.format != "png":
        return tr("{name} is no PNG; a mask has to be one. It was not used.", name=mask.name)
    data = core.library.references.read(mask)
    try:
        share = changeable_share(data) if data is not None else 0.0
    except BadPictureError as error:
        return tr("{name} cannot be used as a mask: {why}.", name=mask.name, why=error.reason)
    if share == 0:
        return tr(
            "Nothing in {name} is transparent, so nothing could change. It was not used: make transparent what may "
            "change, or paint the mask here.",
            name=mask.name,
        )
    return ""
