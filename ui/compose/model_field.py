"""The field that shows the chosen model and opens the list of all of them."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPaintEvent, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from app.catalog.load import Catalog
from app.words import tr
from ui.compose.model_popup import ModelPopup
from ui.compose.shelf import Knowledge
from ui.compose.words import facts_line
from ui.theme import current, scaled
from ui.widgets import set_tooltip

_HEIGHT = 52
_OPENING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F4}


class ModelField(QComboBox):
    """A combo box to keyboard and screen reader (Up and Down step through the models), with a list of its own.

    Signals:
        model_chosen: the id, when the person chose it.
        starred, refresh_wanted: as in `ModelPopup`.
    """

    model_chosen = Signal(str)
    starred = Signal(str)
    refresh_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Model"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("tall", "true")  # the stylesheet's least height counts before the hint's, where room is short
        self.setMaxVisibleItems(12)
        self._catalog: Catalog | None = None
        self._facts = ""
        self._knowledge = Knowledge()
        self._popup: ModelPopup | None = None
        # currentIndexChanged rather than activated: assistive technology sets the index directly
        self.currentIndexChanged.connect(self._on_index)

    def set_catalog(self, catalog: Catalog) -> None:
        """Offer these models."""
        self._catalog = catalog
        self.blockSignals(True)
        self.clear()
        for model in catalog.models:
            self.addItem(model.name, model.id)
        self._grey()
        self.blockSignals(False)

    def set_knowledge(self, knowledge: Knowledge) -> None:
        """Show what is known of the models beyond their tables."""
        self._knowledge = knowledge
        self._grey()
        if self._popup is not None:
            self._popup.set_knowledge(knowledge)

    def set_value(self, model_id: str) -> None:
        """Show this model without telling anyone."""
        found = self._catalog.find(model_id) if self._catalog is not None else None
        self._facts = facts_line(found) if found is not None else ""
        self.setAccessibleDescription(self._facts)
        set_tooltip(self, self._facts)
        self.blockSignals(True)
        self.setCurrentIndex(self.findData(model_id))
        self.blockSignals(False)
        self.update()

    def popup(self) -> ModelPopup:
        """The list; made when it is first needed."""
        if self._popup is None:
            # the child of a combo box would be styled as the combo box's own list
            self._popup = ModelPopup(self.window())
            self._popup.chosen.connect(self._on_chosen)
            self._popup.starred.connect(self.starred)
            self._popup.refresh_wanted.connect(self.refresh_wanted)
            self._popup.set_knowledge(self._knowledge)
        return self._popup

    def showPopup(self) -> None:
        """Open our own list instead of Qt's."""
        self._open("")

    def hidePopup(self) -> None:
        """Close it."""
        if self._popup is not None:
            self._popup.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open the list; a letter opens it and starts the search with that letter."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if event.key() in _OPENING and plain:
            self._open("")
        elif plain and event.text().isalnum():
            self._open(event.text())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # Ctrl+Enter belongs to the panel
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the panel must not change the model on the way."""
        event.ignore()

    def sizeHint(self) -> QSize:
        """Two lines high."""
        return QSize(240, scaled(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Two lines high, as narrow as the panel likes."""
        return QSize(120, scaled(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The box and the arrow of the stylesheet, with two lines of text in it."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = ""
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        tokens = current()
        inner = self.rect().adjusted(11, 8, -32, -8)
        half = inner.height() // 2
        name = QFont(self.font())
        name.setWeight(QFont.Weight.DemiBold)
        facts = QFont(self.font())
        facts.setPixelSize(scaled(11))
        upper = QRect(inner.left(), inner.top(), inner.width(), half)
        for rect, text, font, ink in (
            (upper, self.currentText() or tr("No model"), name, tokens.text),
            (upper.translated(0, half), self._facts, facts, tokens.muted),
        ):
            painter.setFont(font)
            painter.setPen(QColor(ink))
            elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, elided)

    def _grey(self) -> None:
        """The arrow keys leave out what the key may not use."""
        rows = self.model()
        for index, model in enumerate(self._catalog.models if self._catalog is not None else ()):
            item = rows.item(index) if isinstance(rows, QStandardItemModel) else None
            if item is not None:
                item.setEnabled(not self._knowledge.refusal(model))

    def _open(self, text: str) -> None:
        if self._catalog is not None and self._catalog.models:
            self.popup().open_under(self, self._catalog, str(self.currentData() or ""), text)

    def _on_index(self, index: int) -> None:
        model_id = self.itemData(index)
        if isinstance(model_id, str):
            self.model_chosen.emit(model_id)

    def _on_chosen(self, model_id: str) -> None:
        self.setCurrentIndex(self.findData(model_id))
