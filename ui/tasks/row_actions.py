"""The real buttons of one row: one or two for its state, and one that opens the menu with the rest."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from app.tasks.task import Task
from app.words import tr
from ui.icons import icon
from ui.tasks.actions import Action, buttons_of
from ui.theme import scaled, set_role
from ui.widgets import set_tooltip

_SPACING = 4


class RowActions(QWidget):
    """Buttons for one task.

    Signals:
        wanted: an `Action` was chosen.
        menu_wanted: the button `…` was pressed.
    """

    wanted = Signal(object)
    menu_wanted = Signal()

    def __init__(self, task: Task, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.actions_shown = buttons_of(task)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_SPACING)
        self._row.addStretch(1)
        self._buttons: list[QWidget] = [self._button(action) for action in self.actions_shown]
        more = QToolButton()
        set_role(more, "ghost")
        more.setIcon(icon("more", "muted"))
        more.setIconSize(QSize(16, 16))
        more.setFixedSize(24, 22)
        more.setAccessibleName(tr("More about this task"))
        more.setToolTip(tr("More"))
        more.clicked.connect(self.menu_wanted)
        self._buttons.append(more)
        for button in self._buttons:
            self._row.addWidget(button)

    def button(self, action: Action) -> QPushButton | None:
        """The button of an action, None when the row has none for it."""
        return self.findChild(QPushButton, action.name)

    def in_tab_order(self) -> list[QWidget]:
        """The buttons from left to right."""
        return [*self._buttons]

    def set_reachable(self, reachable: bool) -> None:
        """Whether Tab reaches the buttons: not those of a row that is cut off by the edge of the list."""
        policy = Qt.FocusPolicy.StrongFocus if reachable else Qt.FocusPolicy.ClickFocus
        for button in self._buttons:
            button.setFocusPolicy(policy)

    def _button(self, action: Action) -> QPushButton:
        button = QPushButton(action.label)
        button.setObjectName(action.name)
        button.setAccessibleName(action.label)
        set_tooltip(button, action.tip)
        button.setAutoDefault(False)
        button.setFixedHeight(scaled(22))
        # what may cost twice looks like a link beside a real button, and is never where Enter goes
        set_role(button, "link" if action is Action.SEND_AGAIN else "compact")
        button.clicked.connect(lambda: self.wanted.emit(action))
        return button
