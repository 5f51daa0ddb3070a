"""What was chosen in the export dialog, as it comes back the next time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.library.export import ExportOptions, Format
from app.library.export_names import DEFAULT_TEMPLATE
from app.library.export_sinks import Conflict
from ui.export import remembered

FORMATS: Final[tuple[Format, ...]] = ("as_is", "png", "jpeg", "webp")
CONFLICTS: Final[tuple[Conflict, ...]] = ("number", "skip", "replace")
SIDES: Final = (16, 32_000)
"""Pixels that a size limit may have."""

_LONGEST_TEMPLATE: Final = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportSettings:
    """As `ExportOptions`, with the place still as text, and a size limit that may be out of use.

    Attributes:
        folder: where to; of an archive, the folder that it lies in; "" before the first time.
        limited: whether `side` counts.
    """

    folder: str = ""
    format: Format = "as_is"
    quality: int = 90
    limited: bool = False
    side: int = 2048
    template: str = DEFAULT_TEMPLATE
    metadata: bool = True
    sidecars: bool = False
    by_task: bool = False
    as_zip: bool = False
    conflict: Conflict = "number"

    def options(self, target: Path) -> ExportOptions:
        """For the core; an empty template is the usual one."""
        return ExportOptions(
            target=target,
            format=self.format,
            quality=self.quality,
            max_side=self.side if self.limited else None,
            template=self.template.strip() or DEFAULT_TEMPLATE,
            metadata=self.metadata,
            sidecars=self.sidecars,
            by_task=self.by_task,
            as_zip=self.as_zip,
            conflict=self.conflict,
        )


def from_state(state: Mapping[str, object]) -> ExportSettings:
    """What `remembered.as_state` made of it."""
    return remembered.from_state(ExportSettings, state, _fits)


def _fits(name: str, value: object) -> bool:
    if name == "format":
        return value in FORMATS
    if name == "conflict":
        return value in CONFLICTS
    if name == "quality":
        return isinstance(value, int) and 1 <= value <= 100
    if name == "side":
        return isinstance(value, int) and SIDES[0] <= value <= SIDES[1]
    return not isinstance(value, str) or len(value) <= _LONGEST_TEMPLATE * 10
