"""The look as data: tokens for dark and light, the palette and the stylesheet that are made of them.

Widgets never name a colour. They carry a dynamic property `role` (see `set_role`), and
`resources/styles/proofsheet.qss` says what a role looks like; what is painted by hand reads `current()` when it paints.
"""

from __future__ import annotations

import functools
import re
from dataclasses import fields
from pathlib import Path
from typing import Literal, TypeAlias

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from ui.tokens import ACCENT_NAMES, DARK, LIGHT, AccentName, Tokens, with_accent

__all__ = [
    "ACCENT_NAMES",
    "DARK",
    "LIGHT",
    "RESOURCES",
    "THEME_NAMES",
    "AccentName",
    "ThemeName",
    "Tokens",
    "apply_theme",
    "current",
    "palette",
    "repolish",
    "scaled",
    "set_role",
    "stylesheet",
    "text_scale",
    "theme_name",
    "theme_signal",
    "tokens_for",
]

ThemeName: TypeAlias = Literal["system", "light", "dark"]
THEME_NAMES: tuple[ThemeName, ...] = ("system", "light", "dark")

_TEXT_LENGTH = re.compile(r"((?:font-size|min-height|max-height): )(\d+)px")

RESOURCES = Path(__file__).resolve().parent.parent / "resources"


class ThemeSignal(QObject):
    """`changed` is emitted after the tokens changed: repaint what is painted by hand."""

    changed = Signal()


class _Theme:
    """What is in force right now."""

    name: ThemeName = "system"
    accent: AccentName = "orange"
    scale: int = 100
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


def text_scale() -> int:
    """Size of all text in percent."""
    return _Theme.scale


def scaled(pixels: float) -> int:
    """A length that belongs to text (its size, the height of a line with it) at the present text scale."""
    return max(1, round(pixels * _Theme.scale / 100))


def tokens_for(name: ThemeName, scheme: Qt.ColorScheme) -> Tokens:
    """The tokens of a choice; a desktop that does not say what it prefers gets the dark ones (pictures stand out)."""
    if name == "light" or (name == "system" and scheme == Qt.ColorScheme.Light):
        return LIGHT
    return DARK


def stylesheet(tokens: Tokens) -> str:
    """The application's stylesheet with every `@token@` replaced, at the present text scale.

    Raises KeyError for a token that does not exist.
    """
    parts = _template().split("@")
    values = {field.name: getattr(tokens, field.name) for field in fields(tokens)}
    values["icons"] = (RESOURCES / "icons").as_posix()
    values["shade"] = "dark" if tokens.dark else "light"
    text = "".join(part if index % 2 == 0 else str(values[part]) for index, part in enumerate(parts))
    return text if _Theme.scale == 100 else _TEXT_LENGTH.sub(lambda found: f"{found[1]}{scaled(int(found[2]))}px", text)


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


def apply_theme(
    app: QApplication, name: ThemeName, *, accent: AccentName | None = None, text_scale: int | None = None
) -> None:
    """Put a theme into force: style, font, palette, stylesheet; `system` follows the desktop from now on.

    Call it before the first window is shown, and again at any time: open windows change at once.

    Args:
        app: whose windows.
        name: of the theme.
        accent: None leaves it as it is.
        text_scale: in percent, 80–200; None leaves it as it is.
    """
    hints = app.styleHints()
    if not _Theme.listening:
        _Theme.listening = True
        app.setStyle("Fusion")
        app.setFont(_body_font(app.font()))
        hints.colorSchemeChanged.connect(_follow_system)
    _Theme.name = name
    _Theme.accent = accent or _Theme.accent
    if text_scale is not None and text_scale != _Theme.scale:
        _Theme.scale = text_scale
        app.setFont(_body_font(app.font()))
    wanted = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark, "system": Qt.ColorScheme.Unknown}[name]
    hints.setColorScheme(wanted)  # asks the desktop for a window frame of the same shade
    _put_into_force(app, _chosen(hints.colorScheme()))


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


def _chosen(scheme: Qt.ColorScheme) -> Tokens:
    return with_accent(tokens_for(_Theme.name, scheme), _Theme.accent)


def _follow_system() -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication) and _Theme.name == "system":
        _put_into_force(app, _chosen(app.styleHints().colorScheme()))


def _put_into_force(app: QApplication, tokens: Tokens) -> None:
    made = stylesheet(tokens)
    if _Theme.tokens == tokens and app.styleSheet() == made:
        return
    _Theme.tokens = tokens
    app.setPalette(palette(tokens))
    app.setStyleSheet(made)
    theme_signal().changed.emit()


def _body_font(system: QFont) -> QFont:
    font = QFont(system)
    font.setPixelSize(scaled(13))
    font.setFeature(QFont.Tag("tnum"), 1)  # figures of one width: money, progress and time do not jitter
    return font


@functools.cache
def _template() -> str:
    return (RESOURCES / "styles" / "proofsheet.qss").read_text(encoding="utf-8")
