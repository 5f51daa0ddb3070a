"""One reference image on its way into a request, as the form shows it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, TypeAlias

from app.request import Reference
from app.words import number, tr

Stage: TypeAlias = Literal["checking", "kept", "waiting", "uploading", "ready", "stopped", "failed"]
"""`kept` is in the library and not asked to upload yet: the engine uploads it when a request needs it."""

Origin: TypeAlias = Path | str | bytes
"""Where a picture comes from: a file or folder, an address, or its own bytes."""


@dataclass(frozen=True, slots=True)
class ReferenceItem:
    """Where one picture stands.

    Attributes:
        key: stable while the program runs.
        name: the file's name, or the host of an address: plain text from outside.
        origin: what it is made from; None when it came as a `Reference`.
        reference: known once the picture has been checked and kept.
        stage: see `Stage`.
        fraction: of the upload, 0…1; None when not known.
        reason: why it failed, for the person.
        is_final: it failed, and trying again would give the same.
        note: more about its state, such as why it waits; for the person.
        changes: what was done to the original so that it can be sent, each for the person.
        parked: beyond the model's maximum; stays for another model.
        number: its place in the request, counted from 1; 0 when it is in none.
    """

    key: int
    name: str
    origin: Origin | None = None
    reference: Reference | None = None
    stage: Stage = "checking"
    fraction: float | None = None
    reason: str = ""
    is_final: bool = False
    note: str = ""
    changes: tuple[str, ...] = ()
    parked: bool = False
    number: int = 0

    @property
    def state_words(self) -> str:
        """Where it stands, in one or two words; "" when there is nothing to wait for."""
        match self.stage:
            case "failed":
                return tr("failed")
            case _ if self.parked and self.stage != "checking":
                return tr("parked")
            case "uploading" if self.fraction is not None:
                return tr("uploading {percent} %", percent=number(round(self.fraction * 100)))
            case "kept":
                return ""
            case _:
                return _WORDS[self.stage]()

    @property
    def blocker(self) -> str:
        """Why a request cannot be sent with this picture as it stands; "" when it can."""
        if self.stage == "checking" and not self.parked:
            return tr("{name} is still being checked.", name=self.name)
        if self.stage == "stopped" and not self.parked:
            return tr("The upload of {name} was stopped: try again, or remove it.", name=self.name)
        if self.stage == "failed" and not self.parked:
            if self.name in self.reason:
                return self.reason
            return tr("{name}: {reason}", name=self.name, reason=self.reason)
        return ""

    @property
    def can_retry(self) -> bool:
        """Whether trying again may help."""
        return self.stage == "stopped" or (self.stage == "failed" and not self.is_final)

    @property
    def is_awaited(self) -> bool:
        """Whether a request that is asked for now waits for its upload."""
        return bool(self.number) and self.stage in ("waiting", "uploading")

    @property
    def is_address(self) -> bool:
        """Whether it is sent by an address of the person's, and not uploaded."""
        return self.reference is not None and self.reference.url is not None


_WORDS = {
    "checking": lambda: tr("checking"),
    "waiting": lambda: tr("waiting"),
    "uploading": lambda: tr("uploading"),
    "ready": lambda: tr("ready"),
    "stopped": lambda: tr("stopped"),
}


def numbered(items: tuple[ReferenceItem, ...], room: int | None) -> tuple[ReferenceItem, ...]:
    """The items with `parked` and `number` set for a model that takes `room` references (None: no maximum known)."""
    found: list[ReferenceItem] = []
    taken = counted = 0
    for item in items:
        known = item.reference is not None
        # its place is held while it is checked, so that nothing behind it is uploaded for nothing
        taken += known or item.stage == "checking"
        parked = (known or item.stage == "checking") and room is not None and taken > room
        counted += known and not parked
        place = counted if known and not parked else 0
        same = item.parked == parked and item.number == place
        found.append(item if same else replace(item, parked=parked, number=place))
    return tuple(found)


def identity(reference: Reference) -> str:
    """The same for two references to the same picture."""
    return reference.sha256 or reference.url or reference.name
