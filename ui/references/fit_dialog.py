"""What would make references fit a model: before and after side by side, for one or for all of them."""

from __future__ import annotations

from collections.abc import Coroutine, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.errors import ProofsheetError
from app.references.fit import Box, Fix, Measures
from app.request import Reference
from app.words import number, tr
from ui.loop import spawn
from ui.references.crop_view import CropView
from ui.references.fit_words import measure_words, steps_words
from ui.references.item import ReferenceItem
from ui.theme import set_role
from ui.widgets import plain_label
from ui.widgets.room import resize_for_text

if TYPE_CHECKING:
    import asyncio

    from app.core import Core

_SIDE = 640
"""Pixels of a preview's longer side at most."""

_REST = 250
"""Milliseconds after the last move of the frame until what comes of it is worked out."""


class FitDialog(QDialog):
    """Works out every fix before it is applied; nothing is kept until then.

    Args:
        core: does the work.
        model: its name.
        misfits: what does not fit, each with what would help.
        parent: the window.

    Signals:
        mended: `dict` from the key of an item to the `Reference` that takes its place.
    """

    mended = Signal(object)

    def __init__(
        self, core: Core, model: str, misfits: Sequence[tuple[ReferenceItem, Fix]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Make references fit {model}", model=model))
        self._core = core
        self._misfits = {item.key: (item, fix) for item, fix in misfits}
        self._shown = 0
        self._previewing: asyncio.Task[None] | None = None
        self._applying: asyncio.Task[None] | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._try_out)
        self._list = QListWidget()
        self._list.setAccessibleName(tr("References that do not fit"))
        self._list.setFixedWidth(190)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.currentItemChanged.connect(self._on_chosen)
        self.before = CropView()
        self.before.moved.connect(self._on_moved)
        self.after = CropView()
        self.after.setAccessibleName(tr("After"))
        self._before_words = plain_label("", "small")
        self._after_words = plain_label("", "small")
        self._steps = plain_label("", wrap=True)
        self._hint = plain_label(tr("Drag the frame, or use the arrows, to choose what stays."), "muted", wrap=True)
        self._trouble = plain_label("", "warning", wrap=True)
        self._one = QPushButton(tr("Apply"))
        self._all = QPushButton()
        close = QPushButton(tr("Leave as they are"))
        self._one.setProperty("small", True)
        set_role(self._one, "primary")
        self._one.clicked.connect(self._apply_one)
        self._all.clicked.connect(self._apply_all)
        close.clicked.connect(self.close)
        self._lay_out(close)
        resize_for_text(self, 820, 480)
        self._fill()

    def choose(self, key: int) -> None:
        """Show one of them; the first where it is none of them."""
        for row in range(self._list.count()):
            if self._list.item(row).data(Qt.ItemDataRole.UserRole) == key:
                self._list.setCurrentRow(row)

    def keys(self) -> list[int]:
        """Of the items that still do not fit."""
        return list(self._misfits)

    def words(self) -> tuple[str, str, str]:
        """What it says before, after, and of the way there."""
        return self._before_words.text(), self._after_words.text(), self._steps.text()

    def trouble(self) -> str:
        """What went wrong; "" when nothing did."""
        return self._trouble.text()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing goes on behind a closed dialog."""
        self._stop()
        super().closeEvent(event)

    def reject(self) -> None:
        """Escape is a close, too."""
        self._stop()
        super().reject()

    def _fill(self) -> None:
        kept = self._shown
        self._list.blockSignals(True)
        self._list.clear()
        for key, (item, _) in self._misfits.items():
            row = QListWidgetItem(item.name)
            row.setData(Qt.ItemDataRole.UserRole, key)
            self._list.addItem(row)
        self._list.blockSignals(False)
        self._list.setVisible(len(self._misfits) > 1)
        self._all.setVisible(len(self._misfits) > 1)
        self._all.setText(tr("Apply to all {n}", n=number(len(self._misfits))))
        if self._misfits:
            keys = list(self._misfits)
            self._list.setCurrentRow(keys.index(kept) if kept in keys else 0)

    def _on_chosen(self, row: QListWidgetItem | None) -> None:
        self._shown = int(row.data(Qt.ItemDataRole.UserRole)) if row is not None else 0
        known = self._misfits.get(self._shown)
        if known is None:
            return
        item, fix = known
        self._trouble.setText("")
        self._before_words.setText(measure_words(fix.before))
        self._steps.setText(steps_words(fix))
        self._hint.setVisible(fix.box is not None)
        self.before.show_picture(QSize(fix.before.width, fix.before.height), fix.box)
        self._show_after(fix.after)
        self._preview(self._load(item, fix))

    def _on_moved(self, box: Box) -> None:
        item, fix = self._misfits[self._shown]
        self._misfits[self._shown] = (item, replace(fix, box=box))
        self._show_after(fix.after)
        self._rest.start()

    def _show_after(self, measures: Measures) -> None:
        """What is known before it is worked out."""
        self._after_words.setText(tr("{measures} · working it out…", measures=measure_words(measures)))
        self.after.show_picture(QSize(measures.width, measures.height), None)
        part = self.before.part()
        if part is not None:
            self.after.set_image(part)

    def _try_out(self) -> None:
        known = self._misfits.get(self._shown)
        if known is not None:
            self._preview(self._work_out(known[0], known[1]))

    def _preview(self, work: Coroutine[Any, Any, None]) -> None:
        if self._previewing is not None:
            self._previewing.cancel()
        self._previewing = spawn(work, name="preview a fix")

    async def _load(self, item: ReferenceItem, fix: Fix) -> None:
        import asyncio

        from ui.references.preview import load_large

        reference = item.reference
        image = await asyncio.to_thread(load_large, self._core, reference, _SIDE) if reference is not None else None
        if image is not None:
            self.before.set_image(image)
            part = self.before.part()
            if part is not None:
                self.after.set_image(part)
        await self._work_out(item, fix)

    async def _work_out(self, item: ReferenceItem, fix: Fix) -> None:
        import asyncio

        from ui.references.preview import read_preview

        if item.reference is None:
            return
        try:
            preview = await self._core.preview_fix(item.reference, fix)
        except ProofsheetError as error:
            self._trouble.setText(str(error))
            self._after_words.setText(measure_words(fix.after))
            return
        image = await asyncio.to_thread(read_preview, preview.thumbnail)
        self._after_words.setText(measure_words(preview.after))
        self.after.show_picture(QSize(preview.after.width, preview.after.height), None)
        if image is not None:
            self.after.set_image(image)

    def _apply_one(self) -> None:
        self._apply([self._shown])

    def _apply_all(self) -> None:
        self._apply(list(self._misfits))

    def _apply(self, keys: list[int]) -> None:
        if self._applying is None or self._applying.done():
            self._applying = spawn(self._mend(keys), name="make references fit")

    async def _mend(self, keys: list[int]) -> None:
        self._enable(False)
        mended: dict[int, Reference] = {}
        troubles: list[str] = []
        for done, key in enumerate(keys):
            item, fix = self._misfits[key]
            if len(keys) > 1:
                self._steps.setText(tr("{done} of {total} fit…", done=number(done), total=number(len(keys))))
            if item.reference is None:
                continue
            try:
                mended[key] = await self._core.apply_fix(item.reference, fix)
            except ProofsheetError as error:  # the others are none the worse for it
                troubles.append(str(error))
        self._enable(True)
        for key in mended:
            del self._misfits[key]
        if mended:
            self.mended.emit(mended)
        if self._misfits:
            self._fill()
            self._trouble.setText(" ".join(troubles))
        else:
            self.close()

    def _enable(self, enabled: bool) -> None:
        for widget in (self._one, self._all, self._list, self.before):
            widget.setEnabled(enabled)

    def _stop(self) -> None:
        self._rest.stop()
        for task in (self._previewing, self._applying):
            if task is not None:
                task.cancel()

    def _lay_out(self, close: QPushButton) -> None:
        pictures = QGridLayout()
        pictures.setHorizontalSpacing(12)
        pictures.setVerticalSpacing(4)
        for column, (title, view, words) in enumerate(
            ((tr("Before"), self.before, self._before_words), (tr("After"), self.after, self._after_words))
        ):
            pictures.addWidget(plain_label(title, "label"), 0, column)
            pictures.addWidget(view, 1, column)
            pictures.addWidget(words, 2, column)
            pictures.setColumnStretch(column, 1)
        pictures.setRowStretch(1, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(close)
        buttons.addStretch(1)
        buttons.addWidget(self._all)
        buttons.addWidget(self._one)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addLayout(pictures, 1)
        for widget in (self._steps, self._hint, self._trouble):
            right.addWidget(widget)
        right.addLayout(buttons)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(12)
        whole.addWidget(self._list)
        whole.addLayout(right, 1)
