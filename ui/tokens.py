"""Every colour of the window, for dark and light, and for each accent one can choose."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

AccentName: TypeAlias = Literal["orange", "blue", "green", "violet", "rose", "graphite"]
ACCENT_NAMES: tuple[AccentName, ...] = ("orange", "blue", "green", "violet", "rose", "graphite")


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every colour of the window, as strings that QColor and the stylesheet read (`#rrggbb`, `#aarrggbb`).

    `window` lies behind the grid, `panel` under side panels, bars and dock, `raised` under fields, tiles and buttons,
    `line` is separators and borders; `text` and `muted` are the two inks; `accent` (with `on_accent` upon it) marks the
    primary action, selection and links; `running`, `saved`, `unclear`, `failed` never stand without an icon or a word.
    """

    dark: bool
    window: str
    panel: str
    raised: str
    hover: str
    line: str
    strong_line: str
    text: str
    muted: str
    disabled: str
    accent: str
    accent_hover: str
    on_accent: str
    selection: str
    running: str
    saved: str
    unclear: str
    failed: str
    unclear_fill: str
    failed_fill: str
    running_fill: str
    saved_fill: str
    scrim: str
    on_scrim: str
    star: str


DARK = Tokens(
    dark=True,
    window="#17181b",
    panel="#1e2024",
    raised="#272a2f",
    hover="#30343a",
    line="#33363d",
    strong_line="#4a4e57",
    text="#e8e9eb",
    muted="#9ba0a9",
    disabled="#666b74",
    accent="#ff8a4c",
    accent_hover="#ffa06d",
    on_accent="#1d0e06",
    selection="#33ff8a4c",
    running="#6fb1ff",
    saved="#5cc694",
    unclear="#e9be6a",
    failed="#f07c78",
    unclear_fill="#1fe9be6a",
    failed_fill="#1ff07c78",
    running_fill="#1f6fb1ff",
    saved_fill="#1f5cc694",
    scrim="#a8000000",
    on_scrim="#ffffff",
    star="#ffd27a",
)

LIGHT = Tokens(
    dark=False,
    window="#eef0f2",
    panel="#f8f9fa",
    raised="#ffffff",
    hover="#eceff2",
    line="#d5d9de",
    strong_line="#b4bac2",
    text="#1d2126",
    muted="#5d6570",
    disabled="#9aa1ab",
    accent="#b8460f",
    accent_hover="#9c3a0a",
    on_accent="#ffffff",
    selection="#22b8460f",
    running="#1d69c6",
    saved="#1a784d",
    unclear="#8a6100",
    failed="#b3302b",
    unclear_fill="#1f8a6100",
    failed_fill="#18b3302b",
    running_fill="#181d69c6",
    saved_fill="#181a784d",
    scrim="#a8000000",
    on_scrim="#ffffff",
    star="#ffd27a",
)

_ACCENTS: dict[AccentName, tuple[tuple[str, str, str], tuple[str, str, str]]] = {
    # dark: accent, hovered, upon it; light: the same. Each is text on every ground somewhere: contrast of 4.5 at least
    "orange": (("#ff8a4c", "#ffa06d", "#1d0e06"), ("#b8460f", "#9c3a0a", "#ffffff")),
    "blue": (("#6cb2ff", "#8dc3ff", "#041225"), ("#1660b8", "#104e98", "#ffffff")),
    "green": (("#5fcf8d", "#82dba6", "#04170c"), ("#14713f", "#0f5c33", "#ffffff")),
    "violet": (("#b79cff", "#c8b4ff", "#140a2e"), ("#6a3fc4", "#5832a8", "#ffffff")),
    "rose": (("#ff8fb1", "#ffa9c3", "#2a0614"), ("#b3245f", "#951c4e", "#ffffff")),
    "graphite": (("#c3c8d0", "#d6dae0", "#15171a"), ("#4a515b", "#3a4049", "#ffffff")),
}


def with_accent(tokens: Tokens, name: AccentName) -> Tokens:
    """The same with another accent, its hover, its ink and the selection made of it."""
    accent, hover, ink = _ACCENTS[name][0 if tokens.dark else 1]
    if accent == tokens.accent:
        return tokens
    selection = f"#{'33' if tokens.dark else '22'}{accent.removeprefix('#')}"
    return replace(tokens, accent=accent, accent_hover=hover, on_accent=ink, selection=selection)
