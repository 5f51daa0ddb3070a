"""The look as data: tokens for dark and light, the palette and the stylesheet that are made of them.

Widgets never name a colour. They carry a dynamic property `role` (see `set_role`), and
`resources/styles/proofsheet.qss` says what a role looks like; what is painted by hand reads `current()` when it paints.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Literal, TypeAlias

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

ThemeName: TypeAlias = Literal["system", "light", "dark"]
THEME_NAMES: tuple[ThemeName, ...] = ("system", "light", "dark")

RESOURCES = Path(__file__).resolve().parent.parent / "resources"


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


class ThemeSignal(QObject):
    """`changed` is emitted after the tokens changed: repaint what is painted by hand."""

    changed = Signal()


class _Theme:
    """What is in force right now."""

    name: ThemeName = "system"
    tokens: Tokens = DARK
    listening = False


@functools.cache
def theme_signal() -> ThemeSignal:
    """The one object that tells of theme changes."""
    return ThemeSignal()


def current() -> Tokens:
    """The tokens in force."""
    return _Theme.tokens


def theme_name() -> ThemeName:
    """What was chosen: `system`, `light` or `dark`."""
    return _Theme.name


def tokens_for(name: ThemeName, scheme: Qt.ColorScheme) -> Tokens:
    """The tokens of a choice; a desktop that does not say what it prefers gets the dark ones (pictures stand out)."""
    if name == "light" or (name == "system" and scheme == Qt.ColorScheme.Light):
        return LIGHT
    return DARK


def stylesheet(tokens: Tokens) -> str:
    """The application's stylesheet with every `@token@` replaced; raises KeyError for a token that does not exist."""
    parts = _template().split("@")
    values = {field.name: getattr(tokens, field.name) for field in fields(tokens)}
    values["icons"] = (RESOURCES / "icons").as_posix()
    values["shade"] = "dark" if tokens.dark else "light"
    return "".join(part if index % 2 == 0 else str(values[part]) for index, part in enumerate(parts))


def palette(tokens: Tokens) -> QPalette:
    """The palette for everything that Qt draws without asking the stylesheet."""
    made = QPalette()
    role = QPalette.ColorRole
    for ground in (role.Window, role.Button):
        made.setColor(ground, QColor(tokens.panel))
    made.setColor(role.Base, QColor(tokens.raised))
    made.setColor(role.AlternateBase, QColor(tokens.panel))
    made.setColor(role.ToolTipBase, QColor(tokens.raised))
    for ink in (role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.BrightText):
        made.setColor(ink, QColor(tokens.text))
        made.setColor(QPalette.ColorGroup.Disabled, ink, QColor(tokens.disabled))
    made.setColor(role.PlaceholderText, QColor(tokens.muted))
    made.setColor(role.Highlight, QColor(tokens.accent))
    made.setColor(role.HighlightedText, QColor(tokens.on_accent))
    for link in (role.Link, role.LinkVisited, role.Accent):
        made.setColor(link, QColor(tokens.accent))
    made.setColor(role.Mid, QColor(tokens.line))
    made.setColor(role.Dark, QColor(tokens.line))
    return made


def apply_theme(app: QApplication, name: ThemeName) -> None:
    """Put a theme into force: style, font, palette, stylesheet; `system` follows the desktop from now on.

    Call it before the first window is shown, and again at any time: open windows change at once.
    """
    hints = app.styleHints()
    if not _Theme.listening:
        _Theme.listening = True
        app.setStyle("Fusion")
        app.setFont(_body_font(app.font()))
        hints.colorSchemeChanged.connect(_follow_system)
    _Theme.name = name
    wanted = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark, "system": Qt.ColorScheme.Unknown}[name]
    hints.setColorScheme(wanted)  # asks the desktop for a window frame of the same shade
    _put_into_force(app, tokens_for(name, hints.colorScheme()))


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget its look; may be called again at any time (a chip that becomes a warning)."""
    if widget.property("role") == role:
        return
    widget.setProperty("role", role)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        repolish(widget)


def repolish(widget: QWidget) -> None:
    """Make Qt read a widget's dynamic properties again; it does not by itself."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def _follow_system() -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication) and _Theme.name == "system":
        _put_into_force(app, tokens_for("system", app.styleHints().colorScheme()))


def _put_into_force(app: QApplication, tokens: Tokens) -> None:
    made = stylesheet(tokens)
    if _Theme.tokens is tokens and app.styleSheet() == made:
        return
    _Theme.tokens = tokens
    app.setPalette(palette(tokens))
    app.setStyleSheet(made)
    theme_signal().changed.emit()


def _body_font(system: QFont) -> QFont:
    font = QFont(system)
    font.setPixelSize(13)
    font.setFeature(QFont.Tag("tnum"), 1)  # figures of one width: money, progress and time do not jitter
    return font


@functools.cache
def _template() -> str:
    return (RESOURCES / "styles" / "proofsheet.qss").read_text(encoding="utf-8")
