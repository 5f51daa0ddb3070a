"""Which pictures are meant: the one in the viewer, else the selection; or all that the gallery lists."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from app.library.record import ImageRecord
from ui.main_window import MainWindow

if TYPE_CHECKING:
    from app.core import Core


def selected_ids(window: MainWindow) -> list[int]:
    """Row ids of the pictures that a command is for, in the order of the grid; running tasks are left out."""
    shown = window.viewer.record
    if shown is not None:
        return [shown.id]
    model = window.gallery.model
    return _pictures(model.key(row) for row in window.gallery.view.selected_rows(model.rowCount()))


def listed_ids(window: MainWindow) -> list[int]:
    """Row ids of everything that the gallery shows at the moment, in its order."""
    model = window.gallery.model
    return _pictures(model.key(row) for row in range(model.tile_count, model.rowCount()))


async def read(core: Core, ids: Sequence[int]) -> list[ImageRecord]:
    """Their records, in that order; those that are gone by now are left out."""
    import asyncio

    return await asyncio.to_thread(core.library.rows, ids)


def _pictures(keys: Iterable[int | str | None]) -> list[int]:
    return [key for key in keys if isinstance(key, int)]
