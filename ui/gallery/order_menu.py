"""In which order and in which groups the pictures stand: two small menus."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from app.library.query import NEWEST, Sort
from app.words import mark, tr
from ui.gallery.sections import Group
from ui.icons import icon
from ui.theme import set_role

SORTS: tuple[tuple[Sort, str], ...] = (
    (NEWEST, mark("Newest first")),
    (Sort("date", falling=False), mark("Oldest first")),
    (Sort("rating"), mark("Best rated first")),
    (Sort("rating", falling=False), mark("Lowest rated first")),
    (Sort("cost"), mark("Most expensive first")),
    (Sort("cost", falling=False), mark("Cheapest first")),
    (Sort("size"), mark("Largest first")),
    (Sort("size", falling=False), mark("Smallest first")),
)
GROUP_TEXTS: tuple[tuple[Group, str], ...] = (
    ("day", mark("By day")),
    ("task", mark("By task")),
    ("none", mark("Not grouped")),
)

V = TypeVar("V")


class ChoiceButton(QToolButton, Generic[V]):
    """Shows what is chosen, and opens the menu to choose another.

    Signals:
        chosen: the new value.
    """

    chosen = Signal(object)

    def __init__(self, name: str, choices: Sequence[tuple[V, str]], value: V, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._value = value
        set_role(self, "ghost")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow behind the text
        self.setIcon(icon("chevron-down", "muted"))
        self.setIconSize(QSize(12, 12))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(self)
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._group = QActionGroup(self)
        self._actions: list[tuple[V, QAction]] = []
        for number, (choice, text) in enumerate(choices):
            if number and number % 2 == 0 and len(choices) > 4:
                menu.addSeparator()
            action = QAction(text, self)
            action.setCheckable(True)
            action.triggered.connect(lambda _checked=False, choice=choice: self._choose(choice))
            self._group.addAction(action)
            menu.addAction(action)
            self._actions.append((choice, action))
        self.setMenu(menu)
        self.set_value(value)

    @property
    def value(self) -> V:
        """What is chosen."""
        return self._value

    def set_value(self, value: V) -> None:
        """Show this as chosen, without telling anyone; what is not offered is left alone."""
        for choice, action in self._actions:
            if choice == value:
                self._value = value
                action.setChecked(True)
                self.setText(action.text())
                self.setAccessibleName(f"{self._name}: {action.text()}")

    def _choose(self, value: V) -> None:
        if value != self._value:
            self.set_value(value)
            self.chosen.emit(value)


def sort_button() -> ChoiceButton[Sort]:
    """In which order."""
    button = ChoiceButton(tr("Order"), [(sort, tr(text)) for sort, text in SORTS], NEWEST)
    button.setToolTip(tr("In which order the pictures stand"))
    return button


def group_button() -> ChoiceButton[Group]:
    """In which groups."""
    first: Group = "day"
    button: ChoiceButton[Group] = ChoiceButton(tr("Groups"), [(group, tr(text)) for group, text in GROUP_TEXTS], first)
    button.setToolTip(tr("Under which headers the pictures stand"))
    return button
