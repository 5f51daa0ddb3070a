"""Where one looked, for coming back: after a restart, and after a search that is given up."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QItemSelectionModel

from app.library.query import NEWEST, Sort, parse_sort
from ui.gallery.grid import GridView
from ui.gallery.model import GalleryModel
from ui.gallery.sections import GROUPS, Arrangement, Group

_FARTHEST = 100_000
"""Pixels; what a session says beyond that is nonsense."""

_MOST = 100
"""Selected pictures that come back: each is looked up by itself, and the state is looked at every other second."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a session file says of the gallery; what it does not say, or says wrongly, is as at the first start."""

    cell: int | None = None
    sort: Sort = NEWEST
    group: Group = "day"
    selected: tuple[str, ...] = ()
    place: tuple[str, int] | None = None


def read_state(state: Mapping[str, object]) -> Told:
    """Read it; people edit files."""
    cell, selected, at, off = (state.get(name) for name in ("cell", "selected", "at", "off"))
    try:
        sort = parse_sort(str(state.get("sort", NEWEST)))
    except ValueError:
        sort = NEWEST
    group = next((group for group in GROUPS if group == state.get("group")), "day")
    place = (at, off) if isinstance(at, str) and isinstance(off, int) and abs(off) < _FARTHEST else None
    return Told(
        cell if isinstance(cell, int) else None,
        sort,
        cast("Group", group),
        _uids(selected),
        place,
    )


def _uids(selected: object) -> tuple[str, ...]:
    several = cast("list[object]", selected) if isinstance(selected, list) else [selected]
    return tuple(dict.fromkeys(uid for uid in several if isinstance(uid, str)))[:_MOST]


class Returning:
    """Keeps the place in the whole library while a search shows something else, and that of the last session."""

    def __init__(self, view: GridView, model: GalleryModel) -> None:
        self._view = view
        self._model = model
        self._expected: tuple[str, int] | None = None
        self._home: tuple[int | str, int] | None = None
        self._others: tuple[str, ...] = ()
        self._state: dict[str, object] = {}

    def state(self, *, is_read: bool) -> dict[str, object]:
        """What is selected and what stands at the top, by uid; what was restored, until the pictures are there."""
        if is_read:
            self.remember()
        return self._state

    def remember(self) -> None:
        """Note where one looks now; nothing can be noted once the pictures are gone."""
        if not self._model.rowCount():
            return
        selected = self._model.records(self._view.selected_rows(_MOST))
        place = self._view.place()
        row = self._model.row_of(place[0]) if place is not None else None
        first = self._model.record(row) if row is not None else None
        self._state = {"selected": [record.uid for record in selected]}
        if place is not None and first is not None:
            self._state |= {"at": first.uid, "off": place[1]}

    def expect(self, told: Told) -> None:
        """Go there as soon as the pictures are listed."""
        self._expected = told.place
        self._others = told.selected[1:]
        self._state = {"selected": list(told.selected)}
        if told.place is not None:
            self._state |= {"at": told.place[0], "off": told.place[1]}

    def select_others(self, row_of: Callable[[str], int | None]) -> None:
        """Select what was selected beside the first picture in the last session."""
        uids, self._others = self._others, ()
        for row in map(row_of, uids):
            if row is not None:
                self._view.selectionModel().select(self._model.index(row), QItemSelectionModel.SelectionFlag.Select)

    def leave(self, old: Arrangement, new: Arrangement) -> None:
        """Another list is about to come: remember where one looked in the whole library."""
        if not old.query and new.query:
            self._home = self._view.place()

    def arrive(self, wanted: Arrangement, row_of: Callable[[str], int | None]) -> None:
        """Another list has come: go to the place of the last session, to what is selected, back, or to the top."""
        expected, self._expected = self._expected, None
        if expected is not None:
            row = row_of(expected[0])
            key = self._model.key(row) if row is not None else None
            self._view.go_to_place((key, expected[1]) if key is not None else None)
            return
        current = self._view.currentIndex()
        if current.isValid() and self._view.selectionModel().isSelected(current):
            self._view.go_to_row(current.row())
            return
        home, self._home = (None, self._home) if wanted.query else (self._home, None)
        self._view.go_to_place(home)
