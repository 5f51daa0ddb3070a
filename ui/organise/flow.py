"""Between the keys, the panel of marks and the pictures that are meant: rating, favourite, tags, notes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from app.errors import ProofsheetError
from app.library.changes import Change, MarkPictures
from app.library.marks import Edit
from app.library.query import write_value
from app.words import tr
from ui.features import Feature, Ground
from ui.loop import spawn
from ui.messages import Message
from ui.organise.chosen import (
    Chosen,
    chosen_in,
    is_in_trash,
    read_records,
    read_uids,
    say_in_trash,
    selected_ids,
)
from ui.organise.summary import summarise
from ui.organise.undo import UndoFeature

if TYPE_CHECKING:
    from app.core import Core
    from app.core.pictures import LibraryChanged
    from ui.organise.marks_panel import MarksPanel

_SETTLE = 60
"""Milliseconds after which a selection of many is looked at: a rubber band changes it all the time."""


class OrganiseFeature(Feature):
    """Puts marks on pictures, many at once, each time as one step to undo."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._undo = ground.feature(UndoFeature)
        self._panel = ground.window.inspector.marks
        self._card = ground.window.viewer.marks
        self._looks = 0
        self._soon = QTimer(self, singleShot=True, interval=_SETTLE)
        self._soon.timeout.connect(self._look)
        window = ground.window
        window.gallery.selection_changed.connect(self._on_selection)
        window.viewer.shown.connect(self._on_selection)
        window.bridge.library_changed.connect(self._on_library)
        for panel in (self._panel, self._card.panel):
            panel.edited.connect(self._on_edited)
            panel.noted.connect(self._on_noted)
            panel.tag_found.connect(self.show_tag)
            panel.tags_asked.connect(partial(self._offer_tags, panel))

    def detach(self) -> None:
        """Notes that are being typed are kept first."""
        self._panel.flush()
        self._card.panel.flush()
        self._soon.stop()
        self._looks += 1

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """The keys of gallery and viewer."""
        rates: dict[str, Callable[[], object]] = {f"rate_{stars}": partial(self.rate, stars) for stars in range(6)}
        return {
            **rates,
            "toggle_favourite": self.toggle_favourite,
            "edit_tags": partial(self._edit, lambda panel: panel.tags.begin()),
            "edit_collections": self.edit_collections,
            "edit_notes": partial(self._edit, lambda panel: panel.notes.setFocus()),
        }

    # --- what the person does -----------------------------------------------------------------------------------------

    def rate(self, stars: int) -> None:
        """Give the chosen pictures so many stars, 0 for none."""
        self.mark(chosen_in(self.ground.window), Edit(rating=stars))

    def toggle_favourite(self) -> None:
        """Make the chosen pictures favourites; when all of them are, none of them."""
        chosen = chosen_in(self.ground.window)
        if not self._is_any(chosen):
            return

        async def decide(core: Core) -> Change | None:
            records = await read_records(core, chosen)
            wanted = not all(record.favourite for record in records)
            return _marking([record.uid for record in records], Edit(favourite=wanted))

        spawn(self._undo.perform(decide), name="favourite")

    def mark(self, chosen: Chosen, edit: Edit) -> None:
        """Change the marks of pictures."""
        if not self._is_any(chosen):
            return

        async def decide(core: Core) -> Change | None:
            return _marking(await read_uids(core, chosen), edit)

        spawn(self._undo.perform(decide), name="mark pictures")

    def show_tag(self, name: str) -> None:
        """Search for a tag; what is found lies under the viewer."""
        self.ground.window.viewer.leave()
        self.ground.window.top.search.setText(f"tag:{write_value(name)}")

    def edit_collections(self) -> None:
        """Go to where a collection of the chosen pictures is written."""
        self._edit(lambda panel: panel.collections.begin())

    def _edit(self, begin: Callable[[MarksPanel], None]) -> None:
        """In the card over the picture while the viewer is open, which covers the inspector."""
        window = self.ground.window
        if not self._is_any(chosen_in(window)):
            return
        shown = window.viewer.record
        if shown is None:
            window.show_inspector(True)
            begin(self._panel)
        else:
            window.viewer.show_clock.stop()
            self._card.open(shown)
            begin(self._card.panel)

    def _is_any(self, chosen: Chosen) -> bool:
        if is_in_trash(self.ground.window):
            say_in_trash(self.ground.window)
            return False
        if not chosen and self.core is not None:
            text = tr("Nothing is selected. Choose one picture or several in the gallery first.")
            self.ground.window.messages.say(Message("info", text, "organise"))
        return bool(chosen) and self.core is not None

    # --- the panel ----------------------------------------------------------------------------------------------------

    def _on_edited(self, uids: tuple[str, ...], edit: Edit) -> None:
        spawn(self._undo.perform(MarkPictures(uids, edit)), name="mark pictures")

    def _on_noted(self, uids: tuple[str, ...], text: str) -> None:
        """Pauses while typing are no steps of their own: one goes back to what stood there before."""
        group = f"notes {len(uids)} {uids[0]}"
        spawn(self._undo.perform(MarkPictures(uids, Edit(notes=text)), group=group), name="note")

    def _on_selection(self, _records: object) -> None:
        self._soon.start()

    def _on_library(self, change: LibraryChanged) -> None:
        if self._panel.uids and (change.changed or change.everything):
            self._soon.start()

    def _look(self) -> None:
        if self.core is not None:
            self._looks += 1
            spawn(self._show_marks(self.core, self._looks), name="read marks")

    async def _show_marks(self, core: Core, number: int) -> None:
        """Of all that is selected, where that is what the panel shows one of; else of what it shows."""
        window, shown = self.ground.window, self._panel.uids
        chosen = Chosen(ids=selected_ids(window)) if window.viewer.record is None else chosen_in(window)
        try:
            records = await read_records(core, chosen)
            if shown and not any(record.uid in shown for record in records):
                records = await read_records(core, Chosen(uids=shown))
            summary = await asyncio.to_thread(summarise, records)
        except (ProofsheetError, RuntimeError):
            if self.core is core:
                raise
            return  # it was closed meanwhile
        if self.core is core and number == self._looks:
            self._panel.show_many(tuple(record.uid for record in records), summary)

    def _offer_tags(self, panel: MarksPanel) -> None:
        if self.core is not None:
            spawn(self._show_known(self.core, panel), name="read tags")

    async def _show_known(self, core: Core, panel: MarksPanel) -> None:
        tags = await asyncio.to_thread(core.library.tags)
        if self.core is core:
            panel.tags.field.set_known([tag.value for tag in tags])


def _marking(uids: Sequence[str], edit: Edit) -> Change | None:
    return MarkPictures(tuple(uids), edit) if uids else None
