"""What is painted by hand: each text with the room that it was given, and whether it is all there."""

from __future__ import annotations

import math
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, cast

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

_SLACK = 1.5
"""Pixels that a box may be short of a line: what is above and below the letters in it is empty."""


@dataclass(frozen=True)
class Painted:
    """One call of `drawText` with a box: Qt cuts off there whatever does not fit into it."""

    text: str
    room: QRectF
    needed: QRectF

    @property
    def is_cut(self) -> bool:
        """Whether a part of the letters is not there."""
        return self.needed.height() > self.room.height() + _SLACK or self.needed.width() > self.room.width() + _SLACK

    def __str__(self) -> str:
        room, needed = self.room, self.needed
        return (
            f"{self.text!r}: {needed.width():.0f} × {needed.height():.0f} in {room.width():.0f} × {room.height():.0f}"
        )


@contextmanager
def painted_texts(patch: pytest.MonkeyPatch) -> Generator[list[Painted]]:
    """Listen to every painter; the texts are painted as ever."""
    told: list[Painted] = []
    draw = cast("Callable[..., object]", QPainter.drawText)

    def listen(painter: QPainter, *given: Any) -> object:
        if len(given) >= 6:  # x, y, width, height, flags, text
            box: tuple[Any, ...] = (QRect(*given[:4]), *given[4:])
        else:
            box = given
        if len(box) >= 3 and isinstance(box[0], QRect | QRectF):
            room, flags, text = QRectF(box[0]), int(box[1]), str(box[2])
            if text.strip() and not flags & int(Qt.TextFlag.TextDontClip):
                told.append(Painted(text, room, _needed(painter, room, flags, text)))
        return draw(painter, *given)

    with patch.context() as patched:
        patched.setattr(QPainter, "drawText", listen)
        yield told


def _needed(painter: QPainter, room: QRectF, flags: int, text: str) -> QRectF:
    metrics = QFontMetricsF(painter.font())
    if flags & int(Qt.TextFlag.TextWordWrap):
        return metrics.boundingRect(QRectF(0, 0, math.floor(room.width()), 10_000), flags, text)
    tight = metrics.tightBoundingRect(text)
    return QRectF(0, 0, metrics.horizontalAdvance(text), max(tight.height(), metrics.ascent()))
