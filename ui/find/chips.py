"""The filters of the search as chips that go at a click, and what of the search was not understood."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from app.library.query import Part, QueryProblem
from app.words import tr
from ui.find.edit import filters_of, has_open_quote, without, without_filters
from ui.find.words import filter_in_words
from ui.icons import icon
from ui.theme import scaled, set_role
from ui.widgets import Elided, FlowLayout, set_tooltip
from ui.widgets.tab_order import set_tab_order

_PAUSE = 700
"""Milliseconds: nothing is said of a search while it is being written."""
_LONGEST = 60
_HEIGHT = 24


class ChipStrip(QWidget):
    """Takes no room while there is nothing to show.

    Signals:
        edited: the search without what was clicked away.
    """

    edited = Signal(str)

    def __init__(self, model_name: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model_name = model_name
        self.follows: QWidget | None = None
        """From where Tab comes to the chips, which are made anew with every search."""
        self._text = ""
        self._words: list[str] = []
        self._problems: tuple[str, ...] = ()
        self.setAccessibleName(tr("Filters of the search"))
        self._flow = FlowLayout(self, spacing=6)
        self._flow.setContentsMargins(16, 6, 16, 6)
        self._chips: list[QToolButton] = []
        self._clear = QPushButton(tr("Clear the filters"))
        self._clear.setAccessibleName(tr("Clear the filters"))
        set_role(self._clear, "link")
        self._clear.setFixedHeight(scaled(_HEIGHT))
        self._clear.clicked.connect(lambda: self.edited.emit(without_filters(self._text)))
        self._said = Elided("", "muted")
        self._said.setFixedHeight(_HEIGHT)
        self._flow.addWidget(self._clear)
        self._flow.addWidget(self._said)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._say)
        self.hide()

    def show_search(self, text: str, problems: Sequence[QueryProblem]) -> None:
        """Show the filters of this search at once, and what was not understood when nobody writes any more."""
        self._text = text
        told = [problem.message for problem in problems]
        if has_open_quote(text):
            told.append(tr("A quotation mark is not closed: everything behind it was taken as one phrase."))
        self._problems = tuple(told)
        self._fill(filters_of(text))
        self._said.setText("")
        self._said.hide()
        self._adjust()
        if told:
            self._pause.start()
        else:
            self._pause.stop()

    def chips(self) -> list[QToolButton]:
        """The chips in order."""
        return list(self._chips)

    def said(self) -> str:
        """What was told of the search."""
        return self._said.text()

    def _fill(self, filters: Sequence[Part]) -> None:
        words = [filter_in_words(part, self._model_name) for part in filters]
        if words == self._words:
            return  # while words are typed, the chips stay
        self._words = words
        focused = next((number for number, chip in enumerate(self._chips) if chip.hasFocus()), None)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for widget in (self._clear, self._said):
            self._flow.removeWidget(widget)
        self._chips = [self._chip(number, said) for number, said in enumerate(words)]
        for widget in (*self._chips, self._clear, self._said):
            self._flow.addWidget(widget)
        self._clear.setVisible(len(filters) > 1)
        if self.follows is not None:
            set_tab_order((self.follows, *self._chips, self._clear))
        if focused is not None and self._chips:  # Del or Space took one away: the next one is at hand
            self._chips[min(focused, len(self._chips) - 1)].setFocus()

    def _chip(self, number: int, words: str) -> QToolButton:
        short = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
        chip = QToolButton(self)
        chip.setText(short.replace("&", "&&"))
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        set_role(chip, "filter-chip")
        chip.setIcon(icon("close", "muted"))
        chip.setIconSize(QSize(12, 12))
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross behind the words
        chip.setAccessibleName(tr("Remove the filter: {filter}", filter=words))
        set_tooltip(chip, tr("Remove the filter: {filter}", filter=words))
        chip.clicked.connect(lambda: self._remove(number))
        chip.setFixedHeight(scaled(_HEIGHT))
        chip.show()
        return chip

    def _remove(self, number: int) -> None:
        filters = filters_of(self._text)
        if number < len(filters):
            self.edited.emit(without(self._text, filters[number]))

    def _say(self) -> None:
        self._said.setText("  ".join(self._problems))
        self._said.setVisible(bool(self._problems))
        self._adjust()

    def _adjust(self) -> None:
        self.setVisible(bool(self._chips or self._said.text()))
        self._flow.invalidate()
        self.updateGeometry()
