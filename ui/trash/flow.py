"""Between the trash's view, the Del key and the library."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from app.errors import ProofsheetError
from app.library.changes import Change, RestorePictures, TrashPictures
from app.library.record import ImageRecord
from app.words import plural, tr
from ui.features import Feature, Ground
from ui.loop import spawn
from ui.messages import Message
from ui.organise.chosen import Chosen, chosen_in, is_in_trash, read_uids, selected_ids
from ui.organise.left_alone import left_alone
from ui.organise.undo import UndoFeature
from ui.statusbar import human_bytes
from ui.trash.contents import read_contents
from ui.trash.film import TrashFilm
from ui.trash.panel import TrashPanel

if TYPE_CHECKING:
    from app.core import Core
    from app.core.pictures import LibraryChanged

_SETTLE = 80
"""Milliseconds after a change until the open view is read again."""


class TrashFeature(Feature):
    """Throws pictures away, shows those that were, brings them back, and deletes them for good when asked twice."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._undo = ground.feature(UndoFeature)
        self._reads = 0
        window = ground.window
        self.panel = TrashPanel(window.gallery, self.model_name)
        self._film = TrashFilm(self.panel)
        self.destroyed.connect(self.panel.deleteLater)
        self._soon = QTimer(self, singleShot=True, interval=_SETTLE)
        self._soon.timeout.connect(self._read)
        self.panel.restore_wanted.connect(self.bring_back)
        self.panel.delete_wanted.connect(self._delete)
        self.panel.opened.connect(self._view)
        self.panel.looked_at.connect(self._tell_of)
        self.panel.closed.connect(self._on_closed)
        window.bridge.library_changed.connect(self._on_library)
        window.gallery.listed.connect(self.panel.leave)  # somebody searches: the answer lies under the trash
        window.dock.task_opened.connect(self.panel.leave)

    def detach(self) -> None:
        """Let go of every picture."""
        self._reads += 1
        self._soon.stop()
        self.panel.leave()

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Del, and the way to the trash."""
        return {"trash_pictures": self.trash, "show_trash": self.toggle}

    def trash(self) -> None:
        """Move the chosen pictures to the trash, and go on to the next one."""
        window = self.ground.window
        chosen = chosen_in(window)
        if self.core is None:
            return
        if is_in_trash(window):
            text = tr("This picture is in the trash already.")
            back = partial(self.bring_back, chosen.uids)
            window.messages.say(Message("info", text, "organise", action=tr("Restore"), act=back))
            return
        if not chosen:
            window.messages.say(Message("info", tr("Nothing is selected, so nothing was moved."), "organise"))
            return
        following = self._following() if window.viewer.record is None else None
        spawn(self._trash(chosen, following), name="move to trash")

    def toggle(self) -> None:
        """Show the trash, or the gallery again."""
        if not self.panel.isHidden():
            self.panel.leave()
        elif self.core is not None:
            self.panel.open()
            self.panel.show_contents(self.panel.contents, is_read=False)
            self._read()

    def bring_back(self, uids: tuple[str, ...]) -> None:
        """Bring pictures back to where they were."""
        spawn(self._restore(uids), name="restore pictures")

    # --- inside -------------------------------------------------------------------------------------------------------

    async def _trash(self, chosen: Chosen, following: ImageRecord | None) -> None:
        async def decide(core: Core) -> Change | None:
            uids = await read_uids(core, chosen)
            return TrashPictures(uids) if uids else None

        applied = await self._undo.perform(decide, said=_said)
        window = self.ground.window
        still = set(selected_ids(window))
        if applied.removed and following is not None and still <= set(chosen.ids):
            window.gallery.select(following.uid)

    def _following(self) -> ImageRecord | None:
        """The picture after those that are selected; before them, where none is left after them."""
        gallery = self.ground.window.gallery
        rows = gallery.view.selected_rows(gallery.model.rowCount())
        if not rows:
            return None
        return gallery.model.record(rows[-1] + 1) or gallery.model.record(rows[0] - 1)

    async def _restore(self, uids: tuple[str, ...]) -> None:
        self.panel.set_busy(True)
        try:
            applied = await self._undo.perform(RestorePictures(uids))
        finally:
            self.panel.set_busy(False)
        if applied.added:
            shown = self.ground.window.viewer.record
            if shown is not None and not shown.id and shown.uid in uids:
                self.ground.window.viewer.leave()  # what it shows is not there any more
            self.ground.window.status.tell(
                plural(len(applied.added), "{n} picture is back where it was", "{n} pictures are back where they were")
            )

    def _delete(self, uids: tuple[str, ...] | None) -> None:
        if self.core is not None:
            spawn(self._delete_for_good(self.core, uids), name="empty the trash")

    async def _delete_for_good(self, core: Core, uids: tuple[str, ...] | None) -> None:
        window = self.ground.window
        self.panel.set_busy(True)
        self._undo.work.begin(tr("Deleting for good"))
        try:
            emptied = await core.empty_trash(uids)
        except ProofsheetError as error:
            window.messages.say_error(error)
            return
        finally:
            self._undo.work.end()
            self.panel.set_busy(False)
            self._soon.start()
        if self.core is not core:
            return
        self._undo.forget(uids)
        size = human_bytes(emptied.bytes)
        window.status.tell(
            plural(
                emptied.pictures, "{n} picture deleted, {size} freed", "{n} pictures deleted, {size} freed", size=size
            )
        )
        if emptied.failed:
            window.messages.say(left_alone(emptied.failed))

    def _on_closed(self, had_focus: bool) -> None:
        window = self.ground.window
        if self.core is not None:
            window.inspector.show_images(window.gallery.selected())
        if had_focus:  # not from somebody who is typing a search, whose answer is shown instead
            window.gallery.view.setFocus()

    def _tell_of(self, record: ImageRecord | None) -> None:
        """What is known of a picture of the trash, which cannot be changed there."""
        self.ground.window.inspector.show_image(replace(record, id=0) if record is not None else None)

    def _view(self, record: ImageRecord) -> None:
        """Without the row id that was made up for the grid; what it goes through lies in the trash as well."""
        viewer = self.ground.window.viewer
        viewer.set_film(self._film)
        viewer.open(replace(record, id=0), lambda _uid, _step: None)

    def _refresh_viewer(self) -> None:
        if is_in_trash(self.ground.window):
            self.ground.window.viewer.refresh()

    def _on_library(self, change: LibraryChanged) -> None:
        if not self.panel.isHidden() and (change.added or change.removed or change.everything):
            self._soon.start()

    def _read(self) -> None:
        if self.core is not None and not self.panel.isHidden():
            self._reads += 1
            spawn(self._show(self.core, self._reads), name="read the trash")

    async def _show(self, core: Core, number: int) -> None:
        try:
            contents = await asyncio.to_thread(read_contents, core.library)
        except ProofsheetError as error:
            if self.core is core:
                self.ground.window.messages.say_error(error)
                self.panel.leave()
            return
        if self.core is core and number == self._reads and not self.panel.isHidden():
            self.panel.show_contents(contents)
            self._refresh_viewer()


def _said(count: int) -> str:
    return plural(count, "{n} picture is in the trash.", "{n} pictures are in the trash.")
