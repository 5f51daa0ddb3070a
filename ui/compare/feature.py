"""Comparing in the window: what is compared, and what marks become of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from app.catalog.spec import Model
from app.library.changes import MarkPictures
from app.library.marks import Edit
from app.library.record import ImageRecord
from app.words import number, plural, tr
from ui.actions import COMPARING
from ui.compare.compare import MOST, Compare
from ui.compare.keys import commands_of
from ui.features import Feature, Ground
from ui.loop import spawn
from ui.messages import Message
from ui.organise.chosen import selected_ids
from ui.organise.undo import UndoFeature
from ui.viewer.echo import Echo

if TYPE_CHECKING:
    from app.core.pictures import LibraryChanged

_KIND = "compare"


class CompareFeature(Feature):
    """C in the grid compares what is selected, C in the viewer the picture with its neighbour."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self.compare = Compare(ground.window, self._find_model)
        self.echo = Echo(ground.window.messages, self.compare.sheet)
        self.destroyed.connect(self.compare.deleteLater)
        self.compare.edited.connect(self._on_edited)
        self.compare.reference_wanted.connect(ground.desk.use_as_reference)
        ground.window.bridge.library_changed.connect(self._on_library)
        ground.commands.set_place(COMPARING, self.compare)
        ground.commands.rebound.connect(self._explain)
        self._explain()

    def detach(self) -> None:
        """Close; the pictures are about to go."""
        self.compare.leave()

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """One action in two places, and what is done while comparing."""
        return {"compare": self.start, **commands_of(self.compare)}

    def state(self) -> dict[str, object]:
        """How it was laid out."""
        compare = self.compare
        return {"settings": compare.is_settings_wanted, "differing": compare.table.only_differing}

    def restore(self, state: Mapping[str, object]) -> None:
        """The same back."""
        settings, differing = state.get("settings"), state.get("differing")
        if isinstance(settings, bool):
            self.compare.set_settings(settings)
        if isinstance(differing, bool):
            self.compare.bar.differing.setChecked(differing)

    def start(self) -> None:
        """Compare what is meant, or say what has to be chosen first."""
        viewer, gallery = self.ground.window.viewer, self.ground.window.gallery
        shown = viewer.record
        if shown is not None:
            records = [shown, viewer.neighbour()]
            self._open([record for record in records if record is not None])
            return
        selected = gallery.selected(MOST + gallery.model.tile_count)  # of the rest only their number is told
        if len(selected) == 1:
            uid = selected[0].uid
            beside = gallery.neighbour(uid, 1) or gallery.neighbour(uid, -1)
            self._open([selected[0], *([beside] if beside is not None else [])])
        else:
            self._open(selected, len(selected_ids(self.ground.window)))

    def _open(self, records: Sequence[ImageRecord], meant: int = 0) -> None:
        """Compare the first of these; `meant` is how many are selected, where that is more than are handed over."""
        messages = self.ground.window.messages
        messages.withdraw(_KIND)
        if len(records) < 2:
            text = tr("Choose two to four pictures to compare: hold Ctrl and click them, then press C.")
            messages.say(Message("info", text, _KIND))
            return
        self.compare.open(records[:MOST])
        left_out = max(len(records), meant) - MOST
        if left_out > 0:
            text = plural(
                left_out,
                "At most {most} pictures are compared at a time: {n} more that is selected is left out.",
                "At most {most} pictures are compared at a time: {n} more that are selected are left out.",
                most=number(MOST),
            )
            messages.say(Message("info", text, _KIND))

    def _explain(self) -> None:
        keys_of = self.ground.commands.keys_of
        self.compare.bar.explain(keys_of)
        self.compare.sheet.explain(keys_of)

    def _find_model(self, name: str) -> Model | None:
        return self.core.catalog.find(name) if self.core is not None else None

    def _on_edited(self, record: ImageRecord, edit: Edit) -> None:
        undo = self.ground.feature(UndoFeature)
        spawn(undo.perform(MarkPictures((record.uid,), edit)), name="mark a compared picture")

    def _on_library(self, change: LibraryChanged) -> None:
        core, compared = self.core, self.compare.records
        if core is None or not compared:
            return
        if change.removed or change.everything:
            left = {record.uid: record for record in core.library.find_all(record.uid for record in compared)}
            self.compare.keep([left[record.uid] for record in compared if record.uid in left])
        for record in core.library.rows(one.id for one in compared if one.id in change.changed):
            self.compare.change(record)
