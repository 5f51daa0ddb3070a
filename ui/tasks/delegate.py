"""Paints one row of the dock: one line, nothing wraps, colour never without icon and word."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip, QWidget

from app.tasks.state import UNSENT, TaskState
from app.tasks.task import Task
from ui.gallery.paint import sized
from ui.icons import icon
from ui.tasks.columns import ROW, Columns, columns_of
from ui.tasks.costs import cost_explained, cost_of, was_kept
from ui.tasks.references_badge import badge_place, badge_words, paint_badge, state_beside
from ui.tasks.words import age_of, headline_of, is_running, words_of
from ui.theme import current, scaled
from ui.widgets import plain_tooltip

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

_DASH = " — "
_LEAST_BAR = 90
"""Pixels that a progress bar and its percentage need."""

_PROMPT = 120
"""How much of the prompt there should be room for beside what happened, pixels."""
_BOTH = 120
"""Pixels below which two pieces would say less than the prompt alone."""


class TaskDelegate(QStyledItemDelegate):
    """What a row looks like.

    Attributes:
        actions_width: how wide the buttons of a row are, pixels.
        picture_of: the small picture of a task, None while there is none.
        detail_of, name_of: texts; "" where nothing is known.
        with_cost: whether any row has a cost to show.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.actions_width: Callable[[Task], int] = lambda _task: 0
        self.picture_of: Callable[[Task], QPixmap | None] = lambda _task: None
        self.detail_of: Callable[[Task], str] = lambda _task: ""
        self.name_of: Callable[[str], str] = str
        self.with_cost = False

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Every row is as high as any other; it has no width of its own, which would stay when the list shrinks."""
        return QSize(1, scaled(ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the row."""
        task = cast("Task | None", index.data(Qt.ItemDataRole.UserRole))
        if task is None:
            return
        row = option.rect
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        self._ground(painter, row, option.state)
        words = words_of(task)
        painter.setFont(self._font())
        tokens = current()
        columns = self._columns(row, task)
        self._thumb(painter, columns.thumb, task)
        icon(words.icon, words.token).paint(painter, columns.icon)
        self._say(painter, columns.word, words.word, getattr(tokens, words.token))
        self._title(painter, columns.text, task)
        self._say(painter, columns.model, self.name_of(task.request.model), tokens.muted)
        kept = tokens.unclear if was_kept(task) else tokens.muted
        self._say(painter, columns.cost, cost_of(task), kept, _RIGHT)
        self._say(painter, columns.age, age_of(task, datetime.now(UTC)), tokens.muted, _RIGHT)
        badge = self._badge(columns, task)
        paint_badge(painter, badge, task)
        self._state(painter, state_beside(columns.state, badge), task)
        painter.restore()

    def cost_place(self, row: QRect, task: Task) -> QRect:
        """Where the cost stands in a row; empty where there is no room for it."""
        return self._columns(row, task).cost

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Over the cost, how it is known; over the references, their names; elsewhere what the model says."""
        task = cast("Task | None", index.data(Qt.ItemDataRole.UserRole))
        explained = self._explained(option.rect, event.pos(), task) if task is not None else ""
        if not explained:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), plain_tooltip(explained), view)
        return True

    def references_place(self, row: QRect, task: Task) -> QRect:
        """Where the number of references stands in a row; empty where there are none, or no room for it."""
        return self._badge(self._columns(row, task), task)

    def _badge(self, columns: Columns, task: Task) -> QRect:
        said = _said(task) or (self.detail_of(task) if task.state is TaskState.DONE else "")
        words = QFontMetrics(self._font()).horizontalAdvance(said) if said else _LEAST_BAR
        return badge_place(columns.state, words, task)

    def _explained(self, row: QRect, place: QPoint, task: Task) -> str:
        if self.references_place(row, task).contains(place):
            return badge_words(task)
        return cost_explained(task) if self.cost_place(row, task).contains(place) else ""

    def _font(self) -> QFont:
        return sized(cast("QWidget", self.parent()).font(), 12)

    def _columns(self, row: QRect, task: Task) -> Columns:
        metrics = QFontMetrics(self._font())
        said, headline = metrics.horizontalAdvance(_said(task)), metrics.horizontalAdvance(_headline(task))
        if headline:
            headline += min(metrics.horizontalAdvance(_prompt(task)), _PROMPT) + metrics.horizontalAdvance(_DASH)
        return columns_of(row, self.actions_width(task), said=said, headline=headline, with_cost=self.with_cost)

    def _ground(self, painter: QPainter, row: QRect, state: QStyle.StateFlag) -> None:
        tokens = current()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(row, QColor(tokens.selection))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(row, QColor(tokens.hover))
        painter.fillRect(QRect(row.left(), row.top(), row.width(), 1), QColor(tokens.line))
        if state & QStyle.StateFlag.State_HasFocus:
            focus_frame(painter, row)

    def _thumb(self, painter: QPainter, place: QRect, task: Task) -> None:
        if place.isEmpty():
            return
        tokens = current()
        picture = self.picture_of(task)
        if picture is None:
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.setBrush(QColor(tokens.raised))
            painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
            return
        size = QSizeF(picture.size()).scaled(QSizeF(place.size()), Qt.AspectRatioMode.KeepAspectRatio)
        area = QRectF(QPointF(0, 0), size)
        area.moveCenter(QRectF(place).center())
        painter.drawPixmap(area, picture, QRectF(picture.rect()))

    def _title(self, painter: QPainter, place: QRect, task: Task) -> None:
        """The prompt, by which a row is known; where there is trouble, after it what happened."""
        tokens = current()
        prompt, headline = _prompt(task), _headline(task)
        if not headline or not prompt or place.width() < _BOTH:
            self._say(painter, place, prompt or headline, tokens.text)
            return
        advance = QFontMetrics(painter.font()).horizontalAdvance
        room = place.width() - advance(_DASH)
        first = QRect(place)
        first.setWidth(min(advance(prompt) + 1, max(room - advance(headline), room * 2 // 5)))
        dash = QRect(first.right() + 1, place.top(), advance(_DASH), place.height())
        self._say(painter, first, prompt, tokens.text)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(dash, _LEFT, _DASH)
        # the verdict stands at the end of what the balance says: where room is short, the middle goes
        is_verdict = bool(task.evidence) and headline_of(task) == task.evidence
        mode = Qt.TextElideMode.ElideMiddle if is_verdict else Qt.TextElideMode.ElideRight
        self._say(painter, place.adjusted(first.width() + dash.width(), 0, 0, 0), headline, tokens.text, mode=mode)

    def _state(self, painter: QPainter, place: QRect, task: Task) -> None:
        tokens = current()
        if said := _said(task):
            self._say(painter, place, said, tokens.muted, _RIGHT)
        elif is_running(task) and task.state not in UNSENT:
            self._bar(painter, place, task)
        elif task.state is TaskState.DONE:
            self._say(painter, place, self.detail_of(task), tokens.muted, _RIGHT)

    def _bar(self, painter: QPainter, place: QRect, task: Task) -> None:
        tokens = current()
        wide = QFontMetrics(painter.font()).horizontalAdvance("100 %") + 2
        percent = QRect(place.right() + 1 - wide, place.top(), wide, place.height())
        bar = QRectF(place.left(), place.center().y() - 1, max(place.width() - wide - 8, 0), 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.line))
        painter.drawRoundedRect(bar, 2, 2)
        if task.progress is None or bar.width() <= 0:
            return
        painter.setBrush(QColor(tokens.running))
        done = min(max(task.progress, 0), 100) / 100
        painter.drawRoundedRect(QRectF(bar.topLeft(), QSizeF(bar.width() * done, 4)), 2, 2)
        self._say(painter, percent, f"{task.progress} %", tokens.muted, _RIGHT)

    def _say(
        self,
        painter: QPainter,
        place: QRect,
        text: str,
        colour: str,
        align: Qt.AlignmentFlag = _LEFT,
        *,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        metrics = QFontMetrics(painter.font())
        if not text or place.width() < metrics.averageCharWidth() * 3:
            return
        painter.setPen(QColor(colour))
        painter.drawText(place, align, metrics.elidedText(text, mode, place.width()))


def focus_frame(painter: QPainter, place: QRect) -> None:
    """Show where the keys go, whether or not anything is chosen there."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(current().accent), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5))


def _prompt(task: Task) -> str:
    return " ".join(task.request.prompt.split())


def _headline(task: Task) -> str:
    return " ".join(headline_of(task).split())


def _said(task: Task) -> str:
    """What a task waits for, counting down; a held one says so before its prompt instead."""
    return "" if task.is_over or task.state is TaskState.HELD else task.note_at(datetime.now(UTC))
