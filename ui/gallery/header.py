"""The bar above the grid: how many pictures there are, in which order and groups, and how large they are shown."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QToolButton, QWidget

from app.words import number, plural, tr
from ui.gallery.layout import LARGEST, SMALLEST
from ui.gallery.order_menu import group_button, sort_button
from ui.gallery.sections import Arrangement
from ui.icons import icon
from ui.theme import scaled, set_role
from ui.widgets import plain_label

_STEP = 12
_SLIDER = 112


class GalleryHeader(QWidget):
    """Counts and orders at the left, the size slider at the right.

    Signals:
        cell_chosen: the side of a cell, pixels.
        sort_chosen: an `app.library.query.Sort`.
        group_chosen: a `Group`.
    """

    cell_chosen = Signal(int)
    sort_chosen = Signal(object)
    group_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(scaled(36))
        self._count = plain_label("", "emphasis")
        self._noun = plain_label("", "muted")
        self.sort = sort_button()
        self.group = group_button()
        self.sort.chosen.connect(self.sort_chosen)
        self.group.chosen.connect(self.group_chosen)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(SMALLEST, LARGEST)
        self.slider.setSingleStep(_STEP)
        self.slider.setPageStep(4 * _STEP)
        self.slider.setFixedWidth(_SLIDER)
        self.slider.setAccessibleName(tr("Size of the pictures"))
        self.slider.setToolTip(tr("Size of the pictures (Ctrl and mouse wheel)"))
        self.slider.valueChanged.connect(self.cell_chosen)
        self._smaller = self._stepper("thumbs-small", tr("Smaller pictures"), -4 * _STEP)
        self._larger = self._stepper("thumbs-large", tr("Larger pictures"), 4 * _STEP)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 0, 16, 0)
        self._row.setSpacing(5)
        self._row.addWidget(self._count)
        self._row.addWidget(self._noun)
        self._row.addSpacing(6)
        self._row.addWidget(self.sort)
        self._row.addWidget(self.group)
        self._row.addStretch(1)
        for widget in (self._smaller, self.slider, self._larger):
            self._row.addWidget(widget)

    def add_tool(self, tool: QWidget) -> None:
        """Put something in front of the counts."""
        self._row.insertWidget(0, tool)
        before = self.sort.previousInFocusChain()
        while before is not None and before is not tool and not before.focusPolicy() & Qt.FocusPolicy.TabFocus:
            before = before.previousInFocusChain()
        if before is not None:
            QWidget.setTabOrder(before, tool)  # made late, it would be reached last in the window

    def set_counts(self, shown: int, total: int, query: str) -> None:
        """Say how many pictures are shown; with a search, of how many."""
        self._count.setText(number(shown))
        if query:
            self._noun.setText(plural(total, "of {n} picture", "of {n} pictures"))
        else:
            self._noun.setText(plural(shown, "picture", "pictures"))
        self._fit()

    def counts_text(self) -> str:
        """What it says."""
        return f"{self._count.text()} {self._noun.text()}"

    def set_cell(self, side: int) -> None:
        """Move the slider without telling anyone."""
        blocked = self.slider.blockSignals(True)
        self.slider.setValue(side)
        self.slider.blockSignals(blocked)

    def set_arrangement(self, wanted: Arrangement) -> None:
        """Show order and groups; groups only go with an order by date."""
        self.sort.set_value(wanted.sort)
        self.group.set_value(wanted.group)
        self.group.setVisible(wanted.sort.key == "date")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What matters least goes first when it gets narrow."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """First the steppers give way and the slider gets shorter, then the number of pictures loses its word."""
        steppers = (self._smaller, self._larger)
        gap = self._row.spacing()
        room = self.width() - self._rest() - self._noun.sizeHint().width() - gap
        wide = room >= _SLIDER + gap + sum(one.sizeHint().width() + gap for one in steppers)
        self._noun.setVisible(wide or room >= _SLIDER // 2 + gap)
        for one in steppers:
            one.setVisible(wide)
        self.slider.setFixedWidth(_SLIDER if wide else _SLIDER // 2)

    def _rest(self) -> int:
        """How wide is all that never gives way, pixels."""
        margins = self._row.contentsMargins()
        width = margins.left() + margins.right() - self._row.spacing()  # none behind the last
        yielding = (self._noun, self._smaller, self.slider, self._larger)
        for place in range(self._row.count()):
            item = self._row.itemAt(place)
            widget = item.widget() if item is not None else None
            if item is None or widget in yielding or (widget is not None and widget.isHidden()):
                continue
            width += item.sizeHint().width() + (self._row.spacing() if widget is not None else 0)
        return width

    def _stepper(self, image: str, name: str, step: int) -> QToolButton:
        button = QToolButton()
        set_role(button, "ghost")
        button.setIcon(icon(image, "muted"))
        button.setIconSize(QSize(16, 16))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the slider beside it does the same from the keyboard
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda: self.slider.setValue(self.slider.value() + step))
        return button
