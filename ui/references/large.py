"""A reference as large as the window allows; the arrows go through all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from app.words import number, tr
from ui.icons import icon
from ui.loop import spawn
from ui.references.crop_view import CropView
from ui.references.facts import facts_of
from ui.references.item import ReferenceItem
from ui.references.previews import gone_words
from ui.theme import set_role
from ui.widgets import Elided, set_tooltip

if TYPE_CHECKING:
    import asyncio

    from app.core import Core

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class LargeView(QDialog):
    """Shows what is sent, not the original. Escape, Space and Enter close it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Reference"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._core: Core | None = None
        self._items: tuple[ReferenceItem, ...] = ()
        self._place = 0
        self._loading: asyncio.Task[None] | None = None
        self.picture = CropView()
        self.picture.setAccessibleName(tr("Reference"))
        self._words = Elided("", "muted")
        self._back = self._button("chevron-left", tr("Previous reference"), -1)
        self._next = self._button("chevron-right", tr("Next reference"), 1)
        foot = QHBoxLayout()
        foot.setSpacing(4)
        for widget in (self._back, self._next):
            foot.addWidget(widget)
        foot.addSpacing(8)
        foot.addWidget(self._words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 8)
        column.setSpacing(8)
        column.addWidget(self.picture, 1)
        column.addLayout(foot)

    def show_items(self, core: Core, items: Sequence[ReferenceItem], key: int) -> None:
        """Show the item with this key; the others are a key press away."""
        self._core = core
        self._items = tuple(items)
        self._place = next((place for place, item in enumerate(items) if item.key == key), 0)
        window = self.parentWidget()
        if window is not None and not self.isVisible():
            self.resize(window.size() * 0.75)
        self.open()
        self.setFocus()  # a button would keep the arrow keys for itself
        self._show()

    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go on, Space and Enter close."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._go(_STEPS[key])
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Closed, one way or another."""
        if self._loading is not None:
            self._loading.cancel()
        super().done(result)

    def _go(self, by: int) -> None:
        at = self._place + by
        if 0 <= at < len(self._items):
            self._place = at
            self._show()

    def _show(self) -> None:
        if not self._items or self._core is None:
            return
        item = self._items[self._place]
        reference = item.reference
        self._back.setEnabled(self._place > 0)
        self._next.setEnabled(self._place < len(self._items) - 1)
        place = tr("{place} of {total}", place=number(self._place + 1), total=number(len(self._items)))
        self._words.setText(" · ".join([place, item.name, *facts_of(reference), *item.changes]))
        if reference is not None:
            self.picture.show_picture(QSize(reference.width or 1, reference.height or 1), None)
        if self._loading is not None:
            self._loading.cancel()
        self._loading = spawn(self._load(self._core, item), name="show a reference")

    async def _load(self, core: Core, item: ReferenceItem) -> None:
        import asyncio

        from ui.references.preview import load_large

        if item.reference is None:
            return
        size = self.picture.size() * self.devicePixelRatioF()
        image = await asyncio.to_thread(load_large, core, item.reference, max(size.width(), size.height(), 64))
        if image is None:
            self._words.setText(f"{item.name} · {gone_words()}")
        else:
            self.picture.set_image(image)

    def _button(self, sign: str, words: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(sign, "muted"))
        button.setAccessibleName(words)
        set_tooltip(button, words)
        button.setAutoRaise(True)
        set_role(button, "ghost")
        button.clicked.connect(lambda: self._go(by))
        return button
