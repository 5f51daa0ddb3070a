"""How many references a task has: a small sign and a number beside its state, and their names as a tooltip."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter

from app.tasks.task import Task
from app.words import number, plural, tr
from ui.icons import icon
from ui.theme import current, scaled

_NUMBER = 15
_SIGN = 13
_GAP = 6
_NAMED = 8


def badge_place(state: QRect, words: int, task: Task) -> QRect:
    """Where it stands: at the left of the room of the state, whose words stand at its right and need `words` pixels.

    Empty for a task without references, and where both do not fit.
    """
    if not task.request.references or state.width() < words + _width() + _GAP:
        return QRect()
    return QRect(state.left(), state.top(), _width(), state.height())


def _width() -> int:
    return _SIGN + 4 + scaled(_NUMBER)


def state_beside(state: QRect, badge: QRect) -> QRect:
    """The room that is left for the state."""
    return state if badge.isEmpty() else state.adjusted(_width() + _GAP, 0, 0, 0)


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
        lines.append(plural(len(references) - _NAMED, "and {n} more", "and {n} more"))
    if task.request.mask is not None:
        lines.append(tr("Mask: {name}", name=task.request.mask.name))
    return "\n".join(lines)
