"""How many references a task has: a small sign and a number at the end of its text, and their names as a tooltip."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter

from app.tasks.task import Task
from app.words import number, plural, tr
from ui.icons import icon
from ui.theme import current

_WIDTH = 32
_SIGN = 13
_LEAST_TEXT = 150
"""Pixels of text below which the badge leaves its place to the words."""

_NAMED = 8


def badge_place(text: QRect, task: Task) -> QRect:
    """Where it stands within the room of the text; empty for a task without references, or where room is short."""
    if not task.request.references or text.width() < _LEAST_TEXT + _WIDTH:
        return QRect()
    return QRect(text.right() + 1 - _WIDTH, text.top(), _WIDTH, text.height())


def text_beside(text: QRect, badge: QRect) -> QRect:
    """The room that is left for the words."""
    return text if badge.isEmpty() else text.adjusted(0, 0, -_WIDTH - 6, 0)


def paint_badge(painter: QPainter, place: QRect, task: Task) -> None:
    """Draw it."""
    if place.isEmpty():
        return
    sign = QRect(place.left(), place.center().y() - _SIGN // 2, _SIGN, _SIGN)
    icon("images", "muted").paint(painter, sign)
    painter.setPen(QColor(current().muted))
    words = place.adjusted(_SIGN + 4, 0, 0, 0)
    alignment = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(words, alignment, number(len(task.request.references)))


def badge_words(task: Task) -> str:
    """The names of the references, one a line, and of the mask; plain text."""
    references = task.request.references
    lines = [plural(len(references), "{n} reference", "{n} references")]
    lines += [
        tr("{place}. {name}", place=number(place), name=one.name) for place, one in enumerate(references[:_NAMED], 1)
    ]
    if len(references) > _NAMED:
        lines.append(tr("and {n} more", n=number(len(references) - _NAMED)))
    if task.request.mask is not None:
        lines.append(tr("Mask: {name}", name=task.request.mask.name))
    return "\n".join(lines)
