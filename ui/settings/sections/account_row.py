"""One account as a line: its name, which chooses it, where its key is, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from app.settings import Profile
from app.settings.values import LONGEST_NAME
from app.words import tr
from ui.account.flow import AccountFlow
from ui.account.words import place_of
from ui.settings.controls import button
from ui.widgets import Elided, plain_label


class AccountRow(QWidget):
    """Its name gives way to a field while the account is renamed; the key is not asked for.

    Args:
        profile: the account.
        flow: what the buttons do.
        rename: calls the account otherwise; why that cannot be, "" when it is done.

    Signals:
        renaming: the field was opened.
    """

    renaming = Signal()

    def __init__(self, profile: Profile, flow: AccountFlow, rename: Callable[[Profile, str], str]) -> None:
        super().__init__()
        self.profile = profile
        self._flow = flow
        self._rename = rename
        self.choice = QRadioButton(profile.name)
        self.choice.setAccessibleName(tr("Use {name}", name=profile.name))
        self.choice.clicked.connect(lambda _checked=False: flow.activate(profile))
        self.rename_button = button(tr("Rename…"), self.begin, tr("Rename {name}", name=profile.name))
        self.field = _NameField(profile.name)
        self.field.entered.connect(self._take)
        self.field.given_up.connect(self.end)
        self.field.textEdited.connect(self._on_edited)
        self._problem = plain_label(role="problem", wrap=True)
        self._problem.hide()
        self._shown = self._facts()
        self._edited = self._editor()
        self._edited.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addWidget(self._shown)
        rows.addWidget(self._edited)
        rows.addWidget(self._problem)

    @property
    def is_renaming(self) -> bool:
        """Whether the field is open."""
        return not self._edited.isHidden()

    def begin(self) -> None:
        """Open the field, with the name to type over."""
        self.field.setText(self.profile.name)
        self.field.selectAll()
        self._show_field(shown=True)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.renaming.emit()

    @property
    def has_focus(self) -> bool:
        """Whether what is typed goes to it, once its window is the active one."""
        return any(one is self.window().focusWidget() for one in self.findChildren(QWidget))

    def follow(self, row: AccountRow, *, focus: bool) -> None:
        """Take the place of a row whose field is open.

        Args:
            row: of the same account, which is shown no more.
            focus: it had the focus.
        """
        if row.profile.name != self.profile.name:  # it has just been renamed
            if focus:
                self.rename_button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._show_field(shown=True)
        self.field.setText(row.field.text())
        self.field.setCursorPosition(row.field.cursorPosition())
        self._say(row.problem())
        if focus:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """Close the field; the name stays as it is."""
        if self.is_renaming:
            had_focus = self.has_focus
            self._show_field(shown=False)
            if had_focus:
                self.rename_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def problem(self) -> str:
        """Why the name that was typed is not taken; "" while nothing is wrong."""
        return self._problem.text()

    def _take(self) -> None:
        name = self.field.text()
        if name.strip() == self.profile.name:
            self.end()
            return
        if problem := self._rename(self.profile, name):
            self._say(problem)
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_edited(self, _text: str) -> None:
        self._say("")

    def _say(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _show_field(self, *, shown: bool) -> None:
        self._edited.setVisible(shown)
        self._shown.setVisible(not shown)
        self._say("")

    def _facts(self) -> QWidget:
        profile, flow = self.profile, self._flow
        line, row = _line()
        host = profile.base_url.partition("://")[2]
        facts = Elided(f"{host} · {place_of(profile)}", "muted")
        facts.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.choice)
        row.addWidget(facts, 1)
        row.addWidget(self.rename_button)
        change = tr("Change the key of {name}", name=profile.name)
        remove = tr("Remove {name} and its key", name=profile.name)
        row.addWidget(button(tr("Change…"), lambda: flow.change(profile), change))
        row.addWidget(button(tr("Remove"), lambda: flow.remove(profile), remove))
        return line

    def _editor(self) -> QWidget:
        line, row = _line()
        self.field.setAccessibleName(tr("New name of {name}", name=self.profile.name))
        row.addWidget(self.field, 1)
        row.addWidget(button(tr("Save"), self._take, tr("Save the name")))
        row.addWidget(button(tr("Cancel"), self.end, tr("Keep the name")))
        return line


class _NameField(QLineEdit):
    """Return takes, Escape gives up; neither reaches the dialog around it."""

    entered = Signal()
    given_up = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setMaxLength(LONGEST_NAME)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


def _line() -> tuple[QWidget, QHBoxLayout]:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    return line, row
