"""The bottom of the form: the one primary button and, under it, what is missing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.words import number, tr
from ui.compose.earlier_line import EarlierLine
from ui.compose.reasons import Reason
from ui.icons import icon
from ui.theme import current, scaled, set_role
from ui.widgets import set_tooltip
from ui.widgets.announce import announce
from ui.widgets.tab_order import reached_in, set_tab_order

MOST_REASONS = 3
SIDE_OPACITY = 0.88
"""Of the estimate and the key beside the words of the button."""


class GenerateButton(QPushButton):
    """Count on the left, estimate and key on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Generate"))
        self.setFixedHeight(scaled(42))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_role(self, "primary")
        self.label = tr("Generate")
        self.side = ""
        self.question = ""

    def ask(self, question: str) -> None:
        """Show a question in place of what a press makes: the next press answers it; "" takes it back."""
        if question == self.question:
            return
        self.question = question
        self.update()
        if question:
            announce(self, question, urgent=True)

    def set_words(self, count: int, estimate: str, note: str = "") -> None:
        """What a press makes and costs, and where the price is known from."""
        self.label = tr("Generate {n}", n=number(count)) if count > 1 else tr("Generate")
        self.side = f"{estimate} · Ctrl ↵"
        self.setAccessibleDescription(", ".join(part for part in (self.label, estimate, note, "Ctrl+Enter") if part))
        set_tooltip(self, "\n".join(part for part in (note, tr("Ctrl+Shift+Enter holds it back")) if part))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button of the stylesheet with two texts in it."""
        super().paintEvent(event)
        painter = QPainter(self)
        ink = QColor(current().on_accent if self.isEnabled() else current().muted)
        inner = self.rect().adjusted(14, 0, -14, 0)
        main = QFont(self.font())
        main.setPixelSize(scaled(14))
        main.setWeight(QFont.Weight.DemiBold)
        painter.setFont(main)
        painter.setPen(ink)
        small = QFont(self.font())
        small.setPixelSize(scaled(12))
        small.setWeight(QFont.Weight.Normal)
        text = self.question or self.label
        side = "" if self.question else self.side
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        needed = QFontMetrics(main).horizontalAdvance(text) + QFontMetrics(small).horizontalAdvance(side) + 12
        upper = lower = Qt.AlignmentFlag.AlignVCenter
        if side and needed > inner.width():  # large letters: one above the other
            inner = inner.adjusted(0, 6, 0, -6)
            upper, lower, right = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom, left
        painter.drawText(inner, upper | left, text)
        painter.setFont(small)
        painter.setOpacity(SIDE_OPACITY)
        painter.drawText(inner, lower | right, side)


class ReasonLine(QAbstractButton):
    """One reason in words, wrapped; a click leads to the control at fault."""

    _INDENT = 22

    def __init__(self, reason: Reason, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reason = reason
        self.setText(reason.text)
        self.setAccessibleName(reason.text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if reason.field:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setAccessibleDescription(tr("Goes to the place in the form"))
        else:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """All lines of the text."""
        room = QRect(0, 0, max(width - self._INDENT - 4, 40), 10_000)
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        return max(18, QFontMetrics(self._font()).boundingRect(room, flags, self.text()).height()) + 4

    def sizeHint(self) -> QSize:
        """At the width it has."""
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Repaint, underlined."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Repaint."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A warning sign and the words."""
        painter = QPainter(self)
        tokens = current()
        sign = QRect(2, 3, 14, 14)
        warns = bool(self.reason.field) and self.reason.blocks
        icon("warning" if warns else "clock", "unclear" if warns else "muted").paint(painter, sign)
        font = self._font()
        is_live = bool(self.reason.field) and (self.underMouse() or self.hasFocus())
        font.setUnderline(is_live)
        painter.setFont(font)
        painter.setPen(QColor(tokens.text if is_live else tokens.muted))
        room = self.rect().adjusted(self._INDENT, 2, -4, 0)
        painter.drawText(room, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft, self.text())
        if self.hasFocus():
            painter.setPen(QColor(tokens.accent))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(scaled(12))
        return font


class GenerateBar(QWidget):
    """The button and its reasons.

    Signals:
        pressed: Generate was pressed and there is no reason against it.
        reason_followed: the field of a reason that was clicked.
    """

    pressed = Signal()
    reason_followed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = GenerateButton()
        self.button.clicked.connect(self.pressed)
        self.earlier = EarlierLine()
        self.earlier.another_wanted.connect(self.pressed)
        self._lines: list[ReasonLine] = []
        self._reasons: tuple[Reason, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 12)
        self._column.setSpacing(2)
        self._column.addWidget(self.button)
        self._column.addSpacing(4)
        self._column.addWidget(self.earlier)

    def set_reasons(self, reasons: tuple[Reason, ...]) -> None:
        """Say why not, or what will be waited for; without anything against it the button is enabled."""
        if reasons == self._reasons:
            return
        self._reasons = reasons
        self.button.setEnabled(not any(reason.blocks for reason in reasons))
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = []
        shown = reasons if len(reasons) <= MOST_REASONS else reasons[: MOST_REASONS - 1]
        for reason in shown:
            self._add(reason)
        if len(shown) < len(reasons):
            first = reasons[len(shown)]
            self._add(Reason(first.field, tr("{count} more: {text}", count=len(reasons) - len(shown), text=first.text)))
        set_tab_order(self.in_tab_order())

    def in_tab_order(self) -> list[QWidget]:
        """What Tab reaches, in the order of reading."""
        return reached_in(self.button, self.earlier, *self._lines)

    def reason_texts(self) -> list[str]:
        """The lines under the button."""
        return [line.text() for line in self._lines]

    def follow(self, index: int) -> None:
        """As a click on that line."""
        self._lines[index].click()

    def _add(self, reason: Reason) -> None:
        line = ReasonLine(reason, self)
        line.clicked.connect(lambda: self.reason_followed.emit(reason.field))
        self._lines.append(line)
        self._column.addWidget(line)
