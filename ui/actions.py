"""Every shortcut, in one table: what the window binds, and what the list of keys shows."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QKeySequence


@dataclass(frozen=True, slots=True)
class Key:
    """One line of the list of keys.

    Attributes:
        action: which slot of `MainWindow` it is bound to; "" where another widget handles it while it has the focus.
        keys: portable key sequences; each of them does it.
        does: what happens, in the imperative.
        where: the heading it stands under.
    """

    action: str
    keys: tuple[str, ...]
    does: str
    where: str


ANYWHERE = "Anywhere"
PROMPT = "In the prompt"
GRID = "In the gallery"
VIEWER = "In the viewer"
REFERENCES = "On a reference image"
TASKS = "In the list of tasks"

KEYS: tuple[Key, ...] = (
    Key("generate", ("Ctrl+Return", "Ctrl+Enter"), "Generate", ANYWHERE),
    Key("hold", ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"), "Generate, but hold it until it is released", ANYWHERE),
    Key("focus_prompt", ("Ctrl+L",), "Go to the prompt", ANYWHERE),
    Key("focus_search", ("Ctrl+F",), "Search the pictures", ANYWHERE),
    Key("focus_gallery", ("Ctrl+G",), "Go to the gallery", ANYWHERE),
    Key("toggle_compose", ("Ctrl+B",), "Show or hide the form", ANYWHERE),
    Key("toggle_inspector", ("Ctrl+I",), "Show or hide the details", ANYWHERE),
    Key("add_references", ("Ctrl+O",), "Choose reference images", ANYWHERE),
    Key("toggle_theme", ("Ctrl+T",), "Switch between light and dark", ANYWHERE),
    Key("show_spending", ("Ctrl+Shift+S",), "Show what was spent", ANYWHERE),
    Key("show_keys", ("F1",), "Show this list", ANYWHERE),
    Key("quit", ("Ctrl+Q",), "Quit", ANYWHERE),
    Key("", ("Alt+Up", "Alt+Down"), "Earlier and later prompts", PROMPT),
    Key("", ("Left", "Right", "Up", "Down"), "Move", GRID),
    Key("", ("Return", "Space"), "Open in the viewer", GRID),
    Key("", ("R",), "Use as a reference", GRID),
    Key("", ("Shift+R",), "Use all its settings again", GRID),
    Key("toggle_inspector", ("I",), "Show or hide the details", GRID),
    Key("", ("Ctrl+C",), "Copy the picture", GRID),
    Key("", ("Left", "Right"), "Previous and next picture", VIEWER),
    Key("", ("+", "-"), "Zoom", VIEWER),
    Key("", ("0", "1"), "Fit, full size", VIEWER),
    Key("", ("Esc",), "Close", VIEWER),
    Key("", ("Alt+Left", "Alt+Right"), "Move it", REFERENCES),
    Key("", ("Del",), "Take it away", REFERENCES),
    Key("", ("Return",), "Show its pictures", TASKS),
    Key("", ("Del",), "Dismiss", TASKS),
)


def bound() -> tuple[Key, ...]:
    """The shortcuts that the window binds: those of `ANYWHERE` to itself, those of `GRID` to the gallery's grid."""
    return tuple(key for key in KEYS if key.action)


def shown(sequence: str) -> str:
    """A key sequence as this system writes it."""
    return QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText)


def sequences(action: str) -> list[QKeySequence]:
    """The key sequences of an action; raises KeyError for one that is not in the table."""
    for key in KEYS:
        if key.action == action:
            return [QKeySequence(text) for text in key.keys]
    raise KeyError(action)
