"""One reference image on its way into a request, as the form shows it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, TypeAlias

from app.request import Reference

Stage: TypeAlias = Literal["checking", "kept", "waiting", "uploading", "ready", "failed"]
"""`kept` is in the library and not asked to upload yet: the engine uploads it when a request needs it."""


@dataclass(frozen=True, slots=True)
class ReferenceItem:
    """Where one picture stands.

    Attributes:
        key: stable while the program runs.
        name: the file's name: plain text from outside.
        path: where it was chosen; None when it came as a `Reference`.
        reference: known once the file has been checked and kept.
        stage: see `Stage`.
        fraction: of the upload, 0…1; None when not known.
        reason: why it failed, for the person.
        scratch: the file at `path` was made for this (a pasted picture) and goes when it has been kept.
        parked: beyond the model's maximum; stays for another model.
        number: its place in the request, counted from 1; 0 when it is in none.
    """

    key: int
    name: str
    path: Path | None = None
    reference: Reference | None = None
    stage: Stage = "checking"
    fraction: float | None = None
    reason: str = ""
    scratch: bool = False
    parked: bool = False
    number: int = 0

    @property
    def state_words(self) -> str:
        """Where it stands, in one or two words; "" when there is nothing to wait for."""
        if self.stage == "failed":
            return "failed"
        if self.parked:
            return "parked"
        if self.stage == "uploading":
            return "uploading" if self.fraction is None else f"uploading {round(self.fraction * 100)} %"
        return "" if self.stage == "kept" else self.stage

    @property
    def blocker(self) -> str:
        """Why a request cannot be sent with this picture as it stands; "" when it can."""
        if self.stage == "checking":
            return f"{self.name} is still being checked."
        if self.stage == "failed" and not self.parked:
            return self.reason if self.name in self.reason else f"{self.name}: {self.reason}"
        return ""


def numbered(items: tuple[ReferenceItem, ...], room: int | None) -> tuple[ReferenceItem, ...]:
    """The items with `parked` and `number` set for a model that takes `room` references (None: no maximum known)."""
    found: list[ReferenceItem] = []
    taken = number = 0
    for item in items:
        known = item.reference is not None
        taken += (
            known or item.stage == "checking"
        )  # its place is held, so that nothing behind it is uploaded for nothing
        parked = known and room is not None and taken > room
        number += known and not parked
        found.append(replace(item, parked=parked, number=number if known and not parked else 0))
    return tuple(found)
