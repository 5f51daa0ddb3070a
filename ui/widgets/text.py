"""Text from outside, shown as what it is: never as markup, never wider than its place."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import set_role

_TOLD = "toldByTooltip"


def plain_label(text: str = "", role: str = "", *, wrap: bool = False, parent: QWidget | None = None) -> QLabel:
    """A label that shows its text literally: Qt would guess markup and open `<img src=file://…>`."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    label.setText(text)
    if role:
        set_role(label, role)
    return label


def plain_tooltip(text: str) -> str:
    """What to hand to `setToolTip` so that the text appears literally, wrapped when it is long."""
    if not text:
        return ""
    import html  # late: its table of entities is not needed before the first paint

    lines = "<br>".join(html.escape(text).splitlines())
    return f"<span>{lines}</span>"


def set_tooltip(widget: QWidget, text: str) -> None:
    """Explain a widget: the tooltip appears as `plain_tooltip` says, and screen readers are told the words alone.

    They would read a tooltip's markup otherwise. A description that was set by itself stays.
    """
    widget.setToolTip(plain_tooltip(text))
    if widget.accessibleDescription() == (widget.property(_TOLD) or ""):
        widget.setAccessibleDescription(text)
        widget.setProperty(_TOLD, text)


class Elided(QLabel):
    """One line of plain text that ends in … when its place is too small; the whole text is its tooltip then."""

    def __init__(
        self,
        text: str = "",
        role: str = "",
        *,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._mode = mode
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if role:
            set_role(self, role)
        self.setText(text)

    def setText(self, text: str, /) -> None:
        """Show another text; line breaks become spaces."""
        super().setText(" ".join(text.splitlines()))
        self.setAccessibleName(text)
        self._explain()

    def is_elided(self) -> bool:
        """Whether a part of the text is hidden at the moment."""
        return self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()

    def minimumSizeHint(self) -> QSize:
        """A few characters: the rest may be elided."""
        hint = super().sizeHint()
        return QSize(min(hint.width(), self.fontMetrics().averageCharWidth() * 4), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The tooltip is there only while something is hidden."""
        super().resizeEvent(event)
        self._explain()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the elided text; Qt has drawn the box of the stylesheet already."""
        painter = QPainter(self)
        place = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), self._mode, place.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(place, int(self.alignment()) | int(Qt.TextFlag.TextSingleLine), text)

    def _explain(self) -> None:
        set_tooltip(self, self.text() if self.is_elided() else "")
