"""One setting as a line: what it is, what it does, and the control that changes it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import set_role
from ui.widgets import plain_label


class SettingRow(QWidget):
    """The words on the left, the control on the right, or below the words where it needs the room.

    Args:
        title: a few words.
        control: changes it; gets the title as its accessible name, and the text as its description.
        text: a sentence about it, "" for none.
        below: the control stands below.
        also: further words that a search finds it by.
    """

    def __init__(
        self, title: str, control: QWidget | None, text: str = "", *, below: bool = False, also: str = ""
    ) -> None:
        super().__init__()
        self.words = f"{title} {text} {also}".casefold()
        self._text = plain_label(text, "muted", wrap=True)
        self._text.setVisible(bool(text))
        self._problem = plain_label(role="problem", wrap=True)
        self._problem.setVisible(False)
        words = QVBoxLayout()
        words.setSpacing(2)
        name = plain_label(title, wrap=True)
        words.addWidget(name)
        words.addWidget(self._text)
        row = QVBoxLayout(self) if below else QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(6 if below else 24)
        row.addLayout(words, 1)
        if control is not None:
            name.setBuddy(control)
            if not control.accessibleName():
                control.setAccessibleName(title)
            if text and not control.accessibleDescription():
                control.setAccessibleDescription(text)
            if not below:
                control.setSizePolicy(QSizePolicy.Policy.Preferred, control.sizePolicy().verticalPolicy())
                row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
            else:
                row.addWidget(control)
        words.addWidget(self._problem)

    def say(self, text: str) -> None:
        """Another sentence about it."""
        self._text.setText(text)
        self._text.setVisible(bool(text))

    def text(self) -> str:
        """The sentence about it."""
        return self._text.text()

    def show_problem(self, sentence: str) -> None:
        """Why what was typed is not used; "" takes it back."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def problem(self) -> str:
        """What is said to be wrong."""
        return self._problem.text()

    def matches(self, words: list[str]) -> bool:
        """Whether every one of these words, in small letters, is in it."""
        return all(word in self.words for word in words)


class Section(QWidget):
    """The settings about one thing, under its name."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.name = name
        self.title = title
        self.rows: list[SettingRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 20)
        self._column.setSpacing(0)
        heading = plain_label(title, "title")
        heading.setContentsMargins(0, 0, 0, 6)
        self._column.addWidget(heading)

    def add(self, row: SettingRow) -> SettingRow:
        """Append a line."""
        if self.rows:
            line = QWidget()
            set_role(line, "line")
            line.setFixedHeight(1)
            self._column.addWidget(line)
            row.setProperty("line", line)
        self.rows.append(row)
        self._column.addWidget(row)
        return row

    def show_matches(self, words: list[str]) -> int:
        """Show the lines that have all these words, or all lines when the section's own title does; how many."""
        whole = all(word in self.title.casefold() for word in words)
        shown = 0
        for row in self.rows:
            fits = whole or row.matches(words)
            line = row.property("line")
            if isinstance(line, QWidget):
                line.setVisible(fits and shown > 0)
            row.setVisible(fits)
            shown += fits
        return shown
