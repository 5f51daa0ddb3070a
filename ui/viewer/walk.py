"""Where one stands on the way through the pictures, and what stands beside it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TypeAlias

from app.library.record import ImageRecord
from ui.viewer.film import Film, NoFilm

Neighbour: TypeAlias = Callable[[str, int], ImageRecord | None]

_STEPS_ASIDE = (1, -1, 2, -2, 3, -3)


class Walk:
    """Goes along the film; from a picture that is not on it, to whatever `neighbour(uid, step)` says."""

    def __init__(self) -> None:
        self.film: Film = NoFilm()
        self.neighbour: Neighbour = lambda _uid, _step: None
        self.record: ImageRecord | None = None
        self.place: int | None = None

    def stand_at(self, record: ImageRecord | None) -> None:
        """Be at this picture, or nowhere."""
        self.record = record
        self.place = None
        self.find_place()

    def find_place(self) -> None:
        """Look up again where the picture stands; what is not on the film any more is where it was."""
        found = self.film.place_of(self.record.uid) if self.record is not None else None
        if found is not None or self.record is None:
            self.place = found

    def beside(self, step: int) -> ImageRecord | None:
        """The picture `step` places on; None past either end."""
        if self.record is None:
            return None
        if self.place is not None:
            return self.film.record(self.place + step)
        return self.neighbour(self.record.uid, step)

    def next_round(self) -> ImageRecord | None:
        """The next one; after the last, the first."""
        return self.beside(1) or self.film.record(0)

    def away_from(self, ids: Collection[int]) -> ImageRecord | None:
        """The nearest picture that is none of these."""
        beside = (self.beside(step) for step in _STEPS_ASIDE)
        return next((record for record in beside if record is not None and record.id not in ids), None)
