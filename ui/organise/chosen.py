"""Which pictures a key means: the one in the viewer while that is open, else what is selected in the gallery."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.library.record import ImageRecord
from ui.main_window import MainWindow

if TYPE_CHECKING:
    from app.core import Core

_AT_ONCE = 300
"""So many records are read without a worker."""


def chosen_ids(window: MainWindow) -> tuple[int, ...]:
    """Row ids, in the order of the grid; reads no record."""
    shown = window.viewer.record
    return (shown.id,) if shown is not None else selected_ids(window)


def selected_ids(window: MainWindow) -> tuple[int, ...]:
    """Row ids of what is selected in the gallery, however much it is."""
    view, model = window.gallery.view, window.gallery.model
    keys = (model.key(row) for row in view.selected_rows(model.rowCount()))
    return tuple(key for key in keys if isinstance(key, int))


async def read_records(core: Core, ids: Sequence[int]) -> list[ImageRecord]:
    """The pictures of these ids; those that are gone are left out."""
    if len(ids) <= _AT_ONCE:
        return core.library.rows(ids)
    return await asyncio.to_thread(core.library.rows, ids)


async def read_uids(core: Core, ids: Sequence[int]) -> tuple[str, ...]:
    """The uids of these."""
    return tuple(record.uid for record in await read_records(core, ids))
