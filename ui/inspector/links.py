"""Small words that do something, and the clipboard they put things on."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from ui.theme import set_role

LINK_PADDING = 4
"""Pixels between the edge of a link and its word: rows of links reach so far over their edge to stand in line."""


def link(text: str, name: str) -> QPushButton:
    """A word to press; `name` says what it does."""
    button = QPushButton(text)
    set_role(button, "link")
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button


def to_clipboard(text: str) -> None:
    """Put text on the clipboard."""
    QGuiApplication.clipboard().setText(text)
