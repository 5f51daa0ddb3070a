"""What a person can read on a widget and everything in it, what of that is no text of ours, and what is cut off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTabBar,
    QToolButton,
    QWidget,
)

from ui.widgets import Elided

_TAGS = re.compile(r"<[^>]*>")
_ENTITIES = re.compile(r"&(amp|lt|gt|quot|#x?\w+);")
_WORD = re.compile(r"[A-Za-z]{2,}")
_SAME = re.compile(
    r"Proofsheet|ToAPIs|https?://\S+|[\w.-]+\.(?:com|cn|org|example|invalid)\b|sk-…|PRACTICE|"
    r"\b(?:Ctrl|Shift|Alt|Enter|Return|Esc|Home|End|Del|Space|Up|Down|Left|Right|PgUp|PgDown|Ins|Tab|F\d+|Num)\b|"
    r"\b(?:px|KB|MB|GB|TB|PNG|JPEG|JPG|WebP|GIF|AVIF|HEIC|TIFF|BMP|JSON|CSV|PDF|ZIP|USD|CNY|HTTP|SOCKS\d?|TLS|sRGB)\b|"
    r"\b\d+K\b|\bid\b",
    re.IGNORECASE,
)
"""What is the same in every language."""


@dataclass(frozen=True)
class Read:
    """One text and where it stands."""

    text: str
    kind: str
    widget: QWidget

    def __str__(self) -> str:
        owner: QWidget | None = self.widget
        path: list[str] = []
        while owner is not None and len(path) < 4:
            path.append(type(owner).__name__)
            owner = owner.parentWidget()
        return f"{' < '.join(path)} {self.kind}: {self.text!r}"


def texts_on(root: QWidget) -> Iterator[Read]:
    """Everything that can be read there now, tooltips and names for screen readers included."""
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisible() and widget.window() is root.window():
            for kind, text in _texts_of(widget):
                if text.strip():
                    yield Read(text, kind, widget)


def _texts_of(widget: QWidget) -> Iterator[tuple[str, str]]:
    yield "tooltip", widget.toolTip()
    yield "name", widget.accessibleName()
    yield "description", widget.accessibleDescription()
    if widget.isWindow():
        yield "window title", widget.windowTitle()
    if isinstance(widget, QLabel | QAbstractButton):
        yield "text", widget.text()
    elif isinstance(widget, QLineEdit | QPlainTextEdit):
        yield "placeholder", widget.placeholderText()
    elif isinstance(widget, QGroupBox):
        yield "title", widget.title()
    elif isinstance(widget, QComboBox):
        yield from (("entry", widget.itemText(index)) for index in range(widget.count()))
    elif isinstance(widget, QTabBar):
        yield from (("tab", widget.tabText(index)) for index in range(widget.count()))
    elif isinstance(widget, QAbstractSpinBox):
        yield "value", widget.text()
    elif isinstance(widget, QMenu):
        yield from (("action", action.text().replace("&", "")) for action in actions_of(widget))
    elif isinstance(widget, QAbstractItemView):
        yield from _texts_of_model(widget.model(), QModelIndex(), 3)


def actions_of(menu: QMenu) -> Iterator[QAction]:
    """Every entry, those of its submenus too."""
    for action in menu.actions():
        yield action
        submenu = action.menu()
        if isinstance(submenu, QMenu):
            yield from actions_of(submenu)


def _texts_of_model(model: QAbstractItemModel | None, parent: QModelIndex, depth: int) -> Iterator[tuple[str, str]]:
    if model is None or not depth:
        return
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
    for row in range(min(model.rowCount(parent), 40)):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)):
            index = model.index(row, column, parent)
            yield from (("item", str(model.data(index, role) or "")) for role in roles)
        yield from _texts_of_model(model, model.index(row, 0, parent), depth - 1)


def plain_words(text: str, known: re.Pattern[str]) -> list[str]:
    """Words that the pseudo-language would have written with accents; `known` are names and what the person wrote."""
    bare = _ENTITIES.sub("", _TAGS.sub("", text)) if "<" in text else text
    return _WORD.findall(_SAME.sub("", known.sub("", bare)))


def is_cut(widget: QWidget) -> bool:
    """Whether a label or a button has less room than its text needs, and does not end in … on purpose."""
    if isinstance(widget, QLabel):
        if isinstance(widget, Elided) or not widget.text() or not widget.pixmap().isNull():
            return False
        if widget.wordWrap():
            return widget.heightForWidth(widget.width()) > widget.height() + 1
        return _too_small(widget)
    if isinstance(widget, QToolButton):
        styles = (Qt.ToolButtonStyle.ToolButtonTextOnly, Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return (
            bool(widget.text())
            and (widget.icon().isNull() or widget.toolButtonStyle() in styles)
            and _too_small(widget)
        )
    if type(widget).sizeHint is QPushButton.sizeHint or isinstance(widget, QCheckBox | QRadioButton):
        return isinstance(widget, QAbstractButton) and bool(widget.text()) and _too_small(widget)
    return False


def _too_small(widget: QWidget) -> bool:
    wanted = widget.sizeHint()
    return wanted.width() > widget.width() + 1 or wanted.height() > widget.height() + 3
