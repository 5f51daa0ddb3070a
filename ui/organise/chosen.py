"""Which pictures a key means: the one in the viewer while that is open, else what is selected in the gallery."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.library.record import ImageRecord
from app.words import tr
from ui.main_window import MainWindow
from ui.messages import Message

if TYPE_CHECKING:
    from app.core import Core

_AT_ONCE = 300
"""So many records are read without a worker."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """Pictures that are meant: by row id where the gallery says so, by uid where it is only known who they are."""

    ids: tuple[int, ...] = ()
    uids: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.ids or self.uids)


def chosen_in(window: MainWindow) -> Chosen:
    """In the order of the grid; reads no record."""
    shown = window.viewer.record
    return Chosen(uids=(shown.uid,)) if shown is not None else Chosen(ids=selected_ids(window))


def is_in_trash(window: MainWindow) -> bool:
    """Whether the viewer shows a picture of the trash: those are in no index, and have no row id."""
    shown = window.viewer.record
    return shown is not None and not shown.id


def say_in_trash(window: MainWindow) -> None:
    """Why nothing can be done with the picture in the viewer."""
    text = tr("This picture is in the trash. Restore it first: nothing was changed.")
    window.messages.say(Message("info", text, "organise"))


def selected_ids(window: MainWindow) -> tuple[int, ...]:
    """Row ids of what is selected in the gallery, however much it is."""
    view, model = window.gallery.view, window.gallery.model
    ids, first = model.picture_ids(), model.tile_count  # running tiles come in front
    return tuple(ids[row - first] for row in view.selected_rows(model.rowCount()) if row >= first)


async def read_records(core: Core, chosen: Chosen) -> list[ImageRecord]:
    """The pictures; those that are not in the library (any more) are left out."""
    library = core.library
    if len(chosen.ids) + len(chosen.uids) <= _AT_ONCE:
        return [*library.rows(chosen.ids), *library.find_all(chosen.uids)]
    found = await asyncio.to_thread(library.rows, chosen.ids)
    return [*found, *await asyncio.to_thread(library.find_all, chosen.uids)]


async def read_uids(core: Core, chosen: Chosen) -> tuple[str, ...]:
    """The uids of these."""
    return tuple(record.uid for record in await read_records(core, chosen))
