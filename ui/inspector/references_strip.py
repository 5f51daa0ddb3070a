"""The references that a picture was made from: a strip of small pictures with names, to look at and to use again."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QIcon,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QStyle, QStyleOptionToolButton, QStylePainter, QToolButton, QVBoxLayout, QWidget

from app.errors import ProofsheetError
from app.request import Reference
from app.words import number, tr
from ui.gallery.decode import UnreadablePictureError, decode, rounded
from ui.gallery.menu import Entry, popup_menu
from ui.gallery.paint import sized
from ui.icons import icon
from ui.loop import spawn
from ui.theme import current, set_role
from ui.widgets import FlowLayout, plain_label, set_tooltip
from ui.widgets.tab_order import reached_in, set_tab_order

if TYPE_CHECKING:
    from app.core import Core
    from ui.references.large import LargeView

_CELL = QSize(72, 78)
_SIDE = 52
_LETTERS = 11
_MARGIN = 5
_RADIUS = 4.0


class ReferenceCell(QToolButton):
    """One of them: a click looks at it, R or the menu uses it.

    Signals:
        viewed: it is to be shown large.
        used: it is to become a reference of the form.
    """

    viewed = Signal()
    used = Signal()

    def __init__(self, reference: Reference, place: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reference = reference
        self.is_gone = False
        set_role(self, "tile")
        self.setFixedSize(_CELL)
        self.setIconSize(QSize(_SIDE, _SIDE))
        self.setIcon(icon("link" if reference.url else "image", "muted"))
        self.setAccessibleName(tr("Reference {place}: {name}", place=number(place), name=reference.name))
        self._explain("")
        self.clicked.connect(self._on_click)

    def set_image(self, image: QImage) -> None:
        """Its thumbnail."""
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self.setIcon(QIcon(pixmap))

    def set_gone(self) -> None:
        """Its file cannot be read: it can neither be looked at nor used."""
        self.is_gone = True
        self.setIcon(icon("warning", "unclear"))
        self._explain(tr("The file is gone or cannot be read"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Picture and name by hand: the style would cut a name of ten letters, and set it into the picture."""
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.icon = QIcon()
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        place = QRect((self.width() - _SIDE) // 2, _MARGIN, _SIDE, _SIDE)
        self.icon().paint(painter, place)
        painter.setFont(sized(self.font(), _LETTERS))
        painter.setPen(QColor(current().muted))
        words = QRect(_MARGIN, place.bottom() + 2, self.width() - 2 * _MARGIN, self.height() - place.bottom() - 6)
        name = painter.fontMetrics().elidedText(self.reference.name, Qt.TextElideMode.ElideRight, words.width())
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, flags | Qt.TextFlag.TextSingleLine, name)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """R uses it, as in the gallery."""
        if event.key() == Qt.Key.Key_R and not event.modifiers() and not self.is_gone:
            self.used.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with it."""
        self._popup(event.globalPos())

    def _on_click(self) -> None:
        if self.reference.url is None and not self.is_gone:
            self.viewed.emit()
        else:
            self._popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _popup(self, place: QPoint) -> None:
        entries: list[Entry | None] = []
        if not self.is_gone:
            entries.append(Entry(tr("Use as a reference"), "plus", self.used.emit, "R"))
        if self.reference.url is not None:
            copy = partial(QGuiApplication.clipboard().setText, self.reference.url)
            entries.append(Entry(tr("Copy its address"), "link", copy))
        elif not self.is_gone:
            entries.append(Entry(tr("Show large"), "eye", self.viewed.emit))
        if not entries:
            entries.append(Entry(tr("Copy its name"), "copy", partial(_to_clipboard, self.reference.name)))
        popup_menu(self, entries, place)

    def _explain(self, trouble: str) -> None:
        one = self.reference
        pixels = f"{number(one.width)} × {number(one.height)}" if one.width and one.height else ""
        does = trouble or ("" if one.url else tr("Click to see it large; R uses it again"))
        lines = (one.url or one.name, pixels, does)
        set_tooltip(self, "\n".join(line for line in lines if line))
        self.setAccessibleDescription(trouble)


class ReferencesStrip(QWidget):
    """In the order that the model saw; hidden where there is none.

    Signals:
        used: a `Reference` that is to become one of the form's.
    """

    used = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._references: tuple[Reference, ...] = ()
        self._core: Core | None = None
        self._large: LargeView | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(plain_label(tr("References"), "label"))
        self._row = QWidget()
        self._flow = FlowLayout(self._row, spacing=5)
        column.addWidget(self._row)
        self.hide()

    def cells(self) -> list[ReferenceCell]:
        """In order."""
        found = (self._flow.itemAt(place) for place in range(self._flow.count()))
        widgets = [item.widget() for item in found if item is not None]
        return [widget for widget in widgets if isinstance(widget, ReferenceCell)]

    def show_references(self, references: Sequence[Reference], core: Core | None) -> None:
        """Show these; their pictures follow from a worker thread."""
        wanted = tuple(references)
        is_same = wanted == self._references and core is self._core
        self._core = core
        if is_same:
            return
        self._references = wanted
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, reference in enumerate(wanted):
            cell = ReferenceCell(reference, place + 1)
            cell.viewed.connect(partial(self._view, place))
            cell.used.connect(partial(self.used.emit, reference))
            self._flow.addWidget(cell)
        self._order_tabs()
        self.setVisible(bool(wanted))
        if core is not None and any(reference.sha256 for reference in wanted):
            spawn(self._fill(core, wanted, self.cells()), name="show references")

    def _order_tabs(self) -> None:
        """Tab comes here from above, as one reads: what is made late would be reached last in the window."""
        page = self.parentWidget()
        layout = page.layout() if page is not None else None
        at = layout.indexOf(self) if layout is not None else -1
        above = [layout.itemAt(place) for place in range(at)] if layout is not None else []
        parts = [widget for item in above if item is not None and (widget := item.widget()) is not None]
        set_tab_order([*reached_in(*parts)[-1:], *self.cells()])

    def _view(self, place: int) -> None:
        """The same large view as of the form's references; the arrows go through all of the picture's."""
        from ui.references.item import ReferenceItem
        from ui.references.large import LargeView

        core = self._core
        if core is None:
            return
        if self._large is None:
            self._large = LargeView(self.window())
            self._large.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._large.destroyed.connect(self._forget_large)
        items = [
            ReferenceItem(key=at, name=one.name, reference=one)
            for at, one in enumerate(self._references)
            if one.url is None
        ]
        self._large.show_items(core, items, place)

    def _forget_large(self) -> None:
        self._large = None

    async def _fill(self, core: Core, references: tuple[Reference, ...], cells: list[ReferenceCell]) -> None:
        import asyncio

        ratio = self.devicePixelRatioF()
        for reference, cell in zip(references, cells, strict=True):
            if reference.sha256 is None:
                continue
            image = await asyncio.to_thread(_read, core, reference, ratio)
            if self._references is not references:
                return  # another picture is shown by now
            if image is None:
                cell.set_gone()
            else:
                cell.set_image(image)


def _read(core: Core, reference: Reference, ratio: float) -> QImage | None:
    """In a worker thread: the small picture, None when there is none."""
    try:
        path = core.library.reference_thumbnail(reference)
        if path is None:
            return None
        side = round(_SIDE * ratio)
        small = rounded(decode(path, QSize(side, side)), _RADIUS * ratio)
    except (UnreadablePictureError, ProofsheetError):
        return None
    square = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)  # so that all names stand on one line
    square.fill(Qt.GlobalColor.transparent)
    painter = QPainter(square)
    painter.drawImage((side - small.width()) // 2, (side - small.height()) // 2, small)
    painter.end()
    return square


def _to_clipboard(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
