"""The references of the latest tasks, small, in one line: a click takes one again."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from app.request import Reference
from app.words import tr
from ui.icons import icon
from ui.loop import spawn
from ui.references.facts import facts_of
from ui.references.item import identity
from ui.theme import set_role
from ui.widgets import plain_label, set_tooltip

if TYPE_CHECKING:
    import asyncio

    from app.core import Core

MOST = 24
_SIDE = 32
_GAP = 6


class RecentStrip(QWidget):
    """Hidden while there is nothing in it, or the person has put it away.

    Signals:
        taken: a `Reference` to use.
        filled: whether there is any that could be shown: without one there is nothing to put away.
    """

    taken = Signal(object)
    filled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Recently used references"))
        self._core: Core | None = None
        self._task: asyncio.Task[None] | None = None
        self._wanted = True
        self._allowed = True
        self._recent: tuple[Reference, ...] = ()
        self._used: frozenset[str] = frozenset()
        self._images: dict[str, QImage] = {}
        self._buttons: list[QToolButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 2, 0, 0)
        self._row.setSpacing(_GAP)
        self._label = plain_label(tr("Recent"), "label")
        self._row.addWidget(self._label)
        self._row.addStretch(1)
        self.hide()

    def attach(self, core: Core) -> None:
        """Show those of this core."""
        self._core = core
        self.look_again()

    def detach(self) -> None:
        """The core goes."""
        self._core = None
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._recent = ()
        self._images.clear()
        self._show()

    def is_wanted(self) -> bool:
        """Whether the person has not put it away."""
        return self._wanted

    def want(self, wanted: bool) -> None:
        """Show it, or put it away."""
        self._wanted = wanted
        self._show()

    def allow(self, allowed: bool) -> None:
        """Whether the model takes references at all."""
        self._allowed = allowed
        self._show()

    def set_used(self, references: Sequence[Reference]) -> None:
        """Those that are in the form already, and are left out here."""
        used = frozenset(identity(reference) for reference in references)
        if used != self._used:
            self._used = used
            self._show()

    def look_again(self) -> None:
        """A task has used others."""
        if self._core is not None and (self._task is None or self._task.done()):
            self._task = spawn(self._load(self._core), name="recent references")

    def buttons(self) -> list[QToolButton]:
        """Those in sight, latest first."""
        return [button for button in self._buttons if not button.isHidden()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many as there is room for."""
        super().resizeEvent(event)
        self._fit()

    async def _load(self, core: Core) -> None:
        import asyncio

        from ui.references.preview import load_preview

        recent = await core.recent_references(MOST)
        wanted = [reference for reference in recent if reference.url is None]
        for reference in wanted:
            if identity(reference) not in self._images:
                image = await asyncio.to_thread(load_preview, core, reference)
                if image is not None:
                    self._images[identity(reference)] = image
        self._recent = tuple(reference for reference in wanted if identity(reference) in self._images)
        self._show()

    def _show(self) -> None:
        shown = [reference for reference in self._recent if identity(reference) not in self._used]
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(reference) for reference in shown]
        for place, button in enumerate(self._buttons, 1):
            self._row.insertWidget(place, button)
        self.setVisible(bool(shown) and self._wanted and self._allowed)
        self.filled.emit(bool(self._recent))
        self._fit()

    def _fit(self) -> None:
        room = self.width() - self._label.sizeHint().width() - _GAP
        most = max(1, (room + _GAP) // (_SIDE + _GAP)) if self.width() > 0 else len(self._buttons)
        for place, button in enumerate(self._buttons):
            button.setVisible(place < most)

    def _button(self, reference: Reference) -> QToolButton:
        button = QToolButton(self)
        button.setFixedSize(_SIDE, _SIDE)
        button.setIconSize(QSize(_SIDE - 4, _SIDE - 4))
        image = self._images.get(identity(reference))
        button.setIcon(QIcon(QPixmap.fromImage(image)) if image is not None else icon("image", "muted"))
        button.setAccessibleName(tr("Use {name} again", name=reference.name))
        set_tooltip(button, "\n".join([reference.name, " · ".join(facts_of(reference))]))
        button.clicked.connect(partial(self._take, reference))
        set_role(button, "recent")
        return button

    def _take(self, reference: Reference, *_checked: object) -> None:
        self.taken.emit(reference)
