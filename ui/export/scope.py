"""Which pictures go out: those that are selected, or all that are listed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.words import number, tr
from ui.widgets import Segmented

Which: TypeAlias = Literal["selected", "listed"]


@dataclass(frozen=True, slots=True)
class Scope:
    """Row ids in the order of the grid.

    Attributes:
        selected: or the one in the viewer.
        listed: everything that the gallery shows.
        searched: the gallery shows what a search finds.
    """

    selected: tuple[int, ...] = ()
    listed: tuple[int, ...] = ()
    searched: bool = False


class ScopeField(QWidget):
    """The choice between the two; what is empty cannot be chosen. `choice.chosen` tells of another one."""

    def __init__(self, scope: Scope, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scope = scope
        self.choice = Segmented(tr("Which pictures"))
        everything = (
            tr("Everything found ({n})", n=number(len(scope.listed)))
            if scope.searched
            else tr("Everything ({n})", n=number(len(scope.listed)))
        )
        self.choice.set_choices(
            [("selected", tr("Selected ({n})", n=number(len(scope.selected)))), ("listed", everything)]
        )
        self.choice.set_available("selected", bool(scope.selected), tr("No picture is selected."))
        self.choice.set_available("listed", bool(scope.listed), tr("The gallery is empty."))
        self.choice.set_value("selected" if scope.selected else "listed")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.choice)

    def ids(self) -> tuple[int, ...]:
        """The row ids that are chosen."""
        return self._scope.selected if self.choice.value() == "selected" else self._scope.listed

    def count(self) -> int:
        """How many pictures that are."""
        return len(self.ids())
