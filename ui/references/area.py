"""The references of the form: their tiles, what is said of them, and a place to drop more on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from app.words import plural, tr
from ui.references.batch_row import BatchRow
from ui.references.facts import line_of, size_words
from ui.references.fit_row import FitRow
from ui.references.hover import Hover
from ui.references.item import ReferenceItem
from ui.references.offer import PATTERNS, Offer
from ui.references.pasted import keep_picture
from ui.references.recent_strip import RecentStrip
from ui.references.tile import ReferenceTile
from ui.references.tiles import ReferenceTiles
from ui.references.tray import ReferenceTray
from ui.theme import current, theme_signal
from ui.widgets import Elided
from ui.widgets.tab_order import reached_in


class ReferenceArea(QWidget):
    """Shows a tray and takes what is dropped, pasted or chosen.

    Signals:
        remarked: something to tell the person; plain text.
        refused: why nothing of what was offered can be used; plain text.
        rearranged: other tiles than before, or in another order.
    """

    remarked = Signal(str)
    refused = Signal(str)
    rearranged = Signal()

    def __init__(self, tray: ReferenceTray, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("References"))
        self.tray = tray
        self.hover = Hover(self.refusal, self)
        self.grid = ReferenceTiles(tray)
        self.recent = RecentStrip()
        self.batch = BatchRow()
        self.fits = FitRow()
        self._caption = Elided("", "label")
        self._refusal = ""
        self._highlight = False
        self._pointed = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.grid, self._caption, self.batch, self.fits, self.recent):
            column.addWidget(widget)
        self.grid.add.clicked.connect(self.choose)
        self.grid.rearranged.connect(self.rearranged)
        self.grid.pointed.connect(self._on_pointed)
        tray.changed.connect(self._say)
        tray.remarked.connect(self.remarked)
        theme_signal().changed.connect(self.update)
        self._say()

    def refusal(self) -> str:
        """Why nothing can be added with this model; "" when it can."""
        return self._refusal

    def set_refusal(self, reason: str) -> None:
        """Why nothing can be added with this model; "" when it can."""
        self._refusal = reason
        self.grid.allow_adding(not reason)
        self.recent.allow(not reason)

    def set_highlight(self, on: bool) -> None:
        """Show that what is dragged may be dropped."""
        self._highlight = on
        self.update()

    def tiles(self) -> list[ReferenceTile]:
        """In order, as far as they are not folded away."""
        return self.grid.tiles()

    def in_tab_order(self) -> list[QWidget]:
        """The tiles, those that fold and add, and what stands below them."""
        cells = [cell for cell in self.grid.cells() if not cell.isHidden()]
        return [*cells, *reached_in(self.batch, self.fits, self.recent)]

    def judge(self, mime: QMimeData) -> Offer:
        """What of dropped or pasted data can be used with this model."""
        return self.hover.judge(mime)

    def take(self, mime: QMimeData) -> bool:
        """Add what can be used and say what cannot; False when it was nothing."""
        offer = self.judge(mime)
        if offer.reason:
            self.refused.emit(offer.reason)
        elif offer.has_picture:
            keep_picture(mime, self.tray)
        else:
            self.tray.add_sources(offer.sources)
        return offer.is_usable

    def add_files(self, paths: Sequence[Path | str]) -> None:
        """Add files, folders and addresses that were chosen elsewhere."""
        if self._refusal:
            self.refused.emit(self._refusal)
        else:
            self.tray.add_sources(paths)

    def choose(self) -> None:
        """Open the file dialog; it does not block."""
        dialog = QFileDialog(self.window(), tr("Choose reference images"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([f"{tr('Pictures')} ({' '.join(PATTERNS)})", tr("All files") + " (*)"])
        dialog.filesSelected.connect(self._on_selected)
        dialog.open()

    def focus_item(self, key: int) -> None:
        """Put the focus on a tile, or on the tile that adds."""
        self.grid.focus_item(key)

    def focus_number(self, number: int) -> None:
        """Put the focus on the tile of the reference that the request counts as `number` (from 1)."""
        self.focus_item(next((item.key for item in self.tray.items if item.number == number), 0))

    def caption(self) -> str:
        """What the line below the tiles says."""
        return self._caption.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A dashed frame around everything while something usable is dragged over it."""
        super().paintEvent(event)
        if self._highlight:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(QColor(current().selection))
            painter.setPen(QPen(QColor(current().accent), 1.5, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)

    def _on_selected(self, names: list[str]) -> None:
        self.add_files([Path(name) for name in names])

    def _on_pointed(self, key: int) -> None:
        focused = self.grid.focused()
        self._pointed = key or (focused.item.key if focused is not None else 0)
        self._say()

    def _say(self) -> None:
        items = self.tray.items
        self._caption.setVisible(bool(items))
        item = self.tray.find(self._pointed) if self._pointed else None
        tile = self.grid.tile(self._pointed)
        self._caption.setText(
            line_of(item, tile.misfit if tile is not None else "") if item is not None else _sum_words(items)
        )
        self.updateGeometry()


def _sum_words(items: Sequence[ReferenceItem]) -> str:
    """How much goes out, while nothing is pointed at."""
    sent = [item.reference for item in items if item.number and item.reference is not None]
    size = sum(reference.bytes or 0 for reference in sent)
    if not size:
        return ""
    return plural(len(sent), "{n} picture · {size}", "{n} pictures · {size}", size=size_words(size))
