"""What all ways of notifying share."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True)
class Note:
    """What is shown; plain text. A later one of a topic takes the place of the earlier one.

    Attributes:
        topic: as a click on it is told.
        title: one line.
        body: the rest; "" for none.
        action: what a click does, in a word.
        sound: it is to be heard, too.
    """

    topic: str
    title: str
    body: str
    action: str
    sound: bool = False


class Notifier(QObject):
    """One way of notifying; every call returns at once.

    Signals:
        clicked: the topic of the note that the person clicked.
        silent: a `Note` that nobody shows, or that whoever shows it cannot make heard.
    """

    clicked = Signal(str)
    silent = Signal(object)

    def show_note(self, note: Note) -> None:
        """Show it soon."""
        raise NotImplementedError

    def withdraw(self, topic: str) -> None:
        """Take a note back, if it is still to be seen."""
        raise NotImplementedError

    def set_count(self, count: int) -> None:
        """The number on the program's place in the launcher, dock or taskbar; 0 for none."""
        raise NotImplementedError

    def stop(self) -> None:
        """Take everything back; nothing is shown afterwards."""
        raise NotImplementedError
