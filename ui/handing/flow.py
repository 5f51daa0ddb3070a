"""The way of pictures to other programs, as the person asks for it with mouse, keys and menu."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QGuiApplication

from app.errors import ProofsheetError
from app.library.record import ImageRecord
from app.words import plural, tr
from ui.features import Feature, Ground
from ui.gallery.folder import copy_pictures
from ui.gallery.tiles import Tile
from ui.handing.chosen import read, selected_ids
from ui.handing.drag_out import MOST_DRAGGED, DragOut, Load
from ui.handing.file_manager import open_file, show_in_folder
from ui.handing.sources import GallerySource, ViewerSource
from ui.loop import spawn
from ui.messages import Level, Message
from ui.organise.chosen import is_in_trash

if TYPE_CHECKING:
    from app.core import Core

MOST_OPENED = 20
"""Pictures that are opened in another program at once: each may be a window of its own."""


class HandingFlow(Feature):
    """Drag out, copy, open, show in the file manager."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        window = ground.window
        sources = (GallerySource(window.gallery), ViewerSource(window.viewer))
        self.drags = tuple(DragOut(source, self._load, self) for source in sources)
        for drag in self.drags:
            drag.missed.connect(self._on_missed)

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What can be done with the pictures that are selected, or with the one in the viewer."""
        return {
            "copy_pictures": lambda: self._with_chosen(self._copy, "copy pictures"),
            "copy_paths": lambda: self._with_chosen(self._copy_paths, "copy paths"),
            "copy_prompts": self._copy_any_prompts,
            "open_outside": lambda: self._with_chosen(self._open, "open pictures"),
            "show_in_folder": lambda: self._with_chosen(self._show, "show in folder"),
        }

    def _with_chosen(self, act: Callable[[list[ImageRecord]], Coroutine[Any, Any, None]], name: str) -> None:
        core, ids = self.core, selected_ids(self.ground.window)
        if core is None:
            return
        shown = self.ground.window.viewer.record
        if shown is not None and is_in_trash(self.ground.window):
            spawn(act([shown]), name=name)  # its file is there as well, only elsewhere
            return
        if not ids:
            self._say(tr("No picture is selected."))
            return
        spawn(self._act(core, ids, act), name=name)

    async def _act(
        self, core: Core, ids: Sequence[int], act: Callable[[list[ImageRecord]], Coroutine[Any, Any, None]]
    ) -> None:
        try:
            records = await read(core, ids)
        except (ProofsheetError, RuntimeError):
            if self.core is core:
                raise
            return
        if records and self.core is core:
            await act(records)

    # --- clipboard ----------------------------------------------------------------------------------------------------

    async def _copy(self, records: list[ImageRecord]) -> None:
        await copy_pictures([record.path for record in records])

    async def _copy_paths(self, records: list[ImageRecord]) -> None:
        QGuiApplication.clipboard().setText("\n".join(str(record.path) for record in records))
        self._done(plural(len(records), "The path was copied.", "{n} paths were copied."))

    def _copy_any_prompts(self) -> None:
        """Also of a picture that is still to come, where nothing else is meant."""
        window = self.ground.window
        current = window.gallery.current()
        if isinstance(current, Tile) and window.viewer.record is None and not selected_ids(window):
            self._copy_texts([current.task.request.prompt])
        else:
            self._with_chosen(self._copy_prompts, "copy prompts")

    async def _copy_prompts(self, records: list[ImageRecord]) -> None:
        self._copy_texts([record.prompt for record in records])

    def _copy_texts(self, texts: list[str]) -> None:
        prompts = list(dict.fromkeys(text for text in texts if text))
        if not prompts:
            self._say(tr("Nothing is known of a prompt here."))
            return
        QGuiApplication.clipboard().setText("\n\n".join(prompts))
        self._done(plural(len(prompts), "The prompt was copied.", "{n} prompts were copied."))

    # --- other programs -----------------------------------------------------------------------------------------------

    async def _open(self, records: list[ImageRecord]) -> None:
        if len(records) > MOST_OPENED:
            self._say(tr("At most {n} pictures are opened in another program at once.", n=MOST_OPENED))
            return
        there = await self._present(records)
        refused = [record for record in there if not open_file(record.path)]
        if refused:
            self._say(tr("The system knows no program that opens this kind of picture."), "warning")

    async def _show(self, records: list[ImageRecord]) -> None:
        there = await self._present(records[-1:])
        for record in there:
            show_in_folder(record.path)

    # --- drag ---------------------------------------------------------------------------------------------------------

    async def _load(self, ids: Sequence[int], bare: bool) -> Load:
        """Files for a drag. What cannot be used is named, and the others go."""
        core = self.core
        if core is None:
            return Load((), ())
        if len(ids) > MOST_DRAGGED:
            self._say(
                tr("A drag carries at most {n} pictures. Export takes any number of them.", n=MOST_DRAGGED), "warning"
            )
            return Load((), ())
        shown = self.ground.window.viewer.record
        # a picture of the trash is dragged from where it lies, as it is copied from there
        meant = [shown] if shown is not None and is_in_trash(self.ground.window) else await read(core, ids)
        records = await self._present(meant)
        if not bare:
            return Load(tuple(one.uid for one in records), tuple(one.path for one in records))
        copies: dict[str, Path] = {}
        for record in records:
            try:
                copies[record.uid] = await core.strip_copy(record)
            except ProofsheetError as error:
                self._say(tr("{name}: {reason}", name=record.path.name, reason=error), "warning")
        return Load(tuple(copies), tuple(copies.values()))

    def _on_missed(self) -> None:
        self._say(tr("The files were ready when you had let go already. Drag once more."))

    # --- inside -------------------------------------------------------------------------------------------------------

    async def _present(self, records: list[ImageRecord]) -> list[ImageRecord]:
        """Those whose files are there; the others are named."""
        import asyncio

        def look() -> list[bool]:
            return [record.path.is_file() for record in records]

        found = await asyncio.to_thread(look)
        gone = [record.path.name for record, is_there in zip(records, found, strict=True) if not is_there]
        if gone:
            text = plural(
                len(gone), "The file is gone: {name}.", "{n} files are gone, the first is {name}.", name=gone[0]
            )
            self._say(text, "warning")
        return [record for record, is_there in zip(records, found, strict=True) if is_there]

    def _say(self, text: str, level: Level = "info") -> None:
        self.ground.window.messages.say(Message(level, text, "handing"))

    def _done(self, text: str) -> None:
        self._say(text, "success")
