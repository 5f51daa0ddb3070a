"""Which pictures are meant: the one in the viewer, else the selection; or all that the gallery lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QItemSelectionRange

from app.library.record import ImageRecord
from ui.gallery.panel import GalleryPanel
from ui.main_window import MainWindow

if TYPE_CHECKING:
    from app.core import Core


def selected_ids(window: MainWindow) -> list[int]:
    """Row ids of the pictures that a command is for, in the order of the grid.

    Running tasks are left out, and so is a picture of the trash, which has no row.
    """
    shown = window.viewer.record
    if shown is not None:
        return [shown.id] if shown.id else []
    return selected_in(window.gallery)


def selected_in(gallery: GalleryPanel) -> list[int]:
    """The same without the viewer. Reads ranges: everything may be selected."""
    first, ids = gallery.model.tile_count, gallery.model.picture_ids()
    # PySide's stubs do not know that a selection is a list of ranges
    ranges = cast("list[QItemSelectionRange]", gallery.view.selectionModel().selection())
    found: list[int] = []
    for top, bottom in sorted((one.top(), one.bottom()) for one in ranges):
        found += ids[max(top - first, 0) : max(bottom + 1 - first, 0)]
    return found


def listed_ids(window: MainWindow) -> list[int]:
    """Row ids of everything that the gallery shows at the moment, in its order."""
    return window.gallery.model.picture_ids().tolist()


async def read(core: Core, ids: Sequence[int]) -> list[ImageRecord]:
    """Their records, in that order; those that are gone by now are left out."""
    import asyncio

    return await asyncio.to_thread(core.library.rows, ids)
