"""What was chosen in the dialog for contact sheets, as it comes back the next time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Final, cast

from app.library.sheet import SheetOptions

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


def as_state(settings: SheetSettings) -> dict[str, object]:
    """As JSON can carry it."""
    return cast("dict[str, object]", asdict(settings))


def from_state(state: Mapping[str, object]) -> SheetSettings:
    """The same back; whatever does not fit is as at the first time."""
    usual = SheetSettings()
    values: dict[str, object] = {}
    for field in fields(SheetSettings):
        value, default = state.get(field.name), cast("object", getattr(usual, field.name))
        if type(value) is type(default) and _fits(field.name, value):
            values[field.name] = value
    return SheetSettings(**values)  # pyright: ignore[reportArgumentType] - each has the type of its default


def _fits(name: str, value: object) -> bool:
    if isinstance(value, int) and name in {"columns", "rows"}:
        low, high = COLUMNS if name == "columns" else ROWS
        return low <= value <= high
    if name == "cell":
        return value in CELLS
    return not isinstance(value, str) or len(value) <= 4000
