"""What was chosen in the dialog for contact sheets, as it comes back the next time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.library.sheet import SheetOptions
from ui.export import remembered

COLUMNS: Final = (1, 12)
ROWS: Final = (1, 16)
CELLS: Final = (200, 320, 480)
"""Pixels of the longer side of a picture: small, medium, large."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetSettings:
    """As `SheetOptions`; captions are templates, "" for none."""

    folder: str = ""
    pdf: bool = True
    columns: int = 4
    rows: int = 5
    cell: int = CELLS[1]
    title: str = ""
    first: str = "{prompt}"
    second: str = "{model} · {size}"

    def options(self, target: Path) -> SheetOptions:
        """For the core."""
        captions = tuple(text for text in (self.first.strip(), self.second.strip()) if text)
        return SheetOptions(
            target=target,
            columns=self.columns,
            rows=self.rows,
            cell=self.cell,
            captions=captions,
            title=self.title.strip(),
        )


def from_state(state: Mapping[str, object]) -> SheetSettings:
    """What `remembered.as_state` made of it."""
    return remembered.from_state(SheetSettings, state, _fits)


def _fits(name: str, value: object) -> bool:
    if isinstance(value, int) and name in {"columns", "rows"}:
        low, high = COLUMNS if name == "columns" else ROWS
        return low <= value <= high
    if name == "cell":
        return value in CELLS
    return not isinstance(value, str) or len(value) <= 4000
