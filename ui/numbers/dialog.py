"""The page of numbers: cards on top, then one section after the other, as charts or as tables."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.words import number, plural, tr
from ui.icons import icon
from ui.numbers.section_view import SectionView
from ui.numbers.sections import sections_of
from ui.numbers.words import money
from ui.statusbar import human_bytes
from ui.theme import scaled, set_role
from ui.widgets import Segmented, plain_label
from ui.widgets.room import resize_for_text

if TYPE_CHECKING:
    from app.core.numbers import Numbers

_MARGIN = 20


class NumbersDialog(QDialog):
    """Stays open beside the window; whoever opens it fills it.

    Signals:
        refresh_wanted: count again.
    """

    refresh_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Numbers"))
        self.setAccessibleName(tr("Numbers"))
        self.setModal(False)
        resize_for_text(self, 780, 720)
        self.look = Segmented(tr("Show as"))
        self.look.set_choices([("charts", tr("Charts")), ("tables", tr("Tables"))])
        self.look.set_value("charts")
        self.look.setFixedWidth(scaled(168))
        self.look.chosen.connect(self._on_look)
        self.refresh = QPushButton(tr("Count again"))
        self.refresh.setAutoDefault(False)
        self.refresh.setIcon(icon("refresh", "muted"))
        self.refresh.clicked.connect(self.refresh_wanted)
        self.said = plain_label("", "muted", wrap=True)
        self.sections: list[SectionView] = []
        self.cards: list[QWidget] = []
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(plain_label(tr("Numbers"), "title"))
        head.addStretch(1)
        head.addWidget(self.look)
        head.addWidget(self.refresh)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(tr("Numbers"))
        set_role(self._area, "page")
        close = QPushButton(tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(self.said, 1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 16, _MARGIN, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._area, 1)
        column.addLayout(foot)

    def show_numbers(self, numbers: Numbers, name_of: Callable[[str], str], place: str) -> None:
        """Show these.

        Args:
            numbers: of the core.
            name_of: model id → name.
            place: a sentence about whose tasks are counted.
        """
        where = self._area.verticalScrollBar().value()
        found = sections_of(numbers, name_of)
        is_empty = not numbers.pictures and not numbers.tasks.models and not numbers.trashed
        self.said.setText("" if is_empty else place)
        self.look.setVisible(not is_empty)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 8, 8)
        column.setSpacing(24)
        self.sections = []
        self.cards = []
        if is_empty:
            column.addStretch(1)
            empty = plain_label(
                tr("Nothing to count yet. Make a picture, or import some, and come back."), "muted", wrap=True
            )
            empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(empty)
        else:
            column.addLayout(self._make_cards(numbers))
            for section in found:
                view = SectionView(section, as_table=self.look.value() == "tables")
                self.sections.append(view)
                column.addWidget(view)
        column.addStretch(1)
        self._area.setWidget(page)
        self._area.verticalScrollBar().setValue(where)

    def say(self, text: str) -> None:
        """What went wrong, or what is going on."""
        self.said.setText(text)

    def _on_look(self, value: object) -> None:
        for view in self.sections:
            view.show_as(table=value == "tables")

    def _make_cards(self, numbers: Numbers) -> QHBoxLayout:
        disk = numbers.disk
        total = disk.pictures + disk.references + disk.trash + disk.thumbnails + disk.databases
        spent = sum(one.spent for one in numbers.tasks.models)
        sent = sum(one.tasks for one in numbers.tasks.models)
        favourites = plural(numbers.library.favourites, "{n} favourite", "{n} favourites")
        missing = plural(numbers.missing, "the file of one is gone", "the files of {n} are gone")
        trashed = plural(numbers.trashed, "{n} picture", "{n} pictures")
        in_trash = tr("{pictures} in the trash", pictures=trashed) if numbers.trashed else tr("The trash is empty.")
        row = QHBoxLayout()
        row.setSpacing(8)
        for card in (
            _card(tr("Pictures"), number(numbers.pictures), missing if numbers.missing else favourites),
            _card(tr("On disk"), human_bytes(total), in_trash),
            _card(tr("Sent"), number(sent), plural(sent, "task, ever", "tasks, ever")),
            _card(tr("Spent"), money(spent), tr("ever, measured or estimated")),
        ):
            self.cards.append(card)
            row.addWidget(card, 1)
        return row


def _card(name: str, figure: str, detail: str) -> QWidget:
    card = QWidget()
    set_role(card, "card")
    card.setAccessibleName(f"{name}: {figure}. {detail}")
    column = QVBoxLayout(card)
    column.setContentsMargins(12, 10, 12, 10)
    column.setSpacing(2)
    column.addWidget(plain_label(name, "label"))
    column.addWidget(plain_label(figure, "title"))
    column.addWidget(plain_label(detail, "muted", wrap=True))
    column.addStretch(1)
    return card
