"""What a tile says: to screen readers, in tooltips, on badges."""

from __future__ import annotations

from datetime import datetime
from math import gcd

from app.library.record import ImageRecord
from app.tasks.state import TaskState
from app.tasks.task import Task
from ui.tasks.words import age_of, words_of
from ui.widgets import plain_tooltip

_LONGEST_TIP = 600
_COMMON = ((1, 1), (4, 3), (3, 4), (3, 2), (2, 3), (16, 9), (9, 16), (5, 4), (4, 5), (21, 9), (9, 21), (2, 1), (1, 2))


def ratio_in_words(width: int, height: int) -> str:
    """As `3:2`; pixels that come close to a common ratio (within 1 %) are called by it."""
    if width <= 0 or height <= 0:
        return ""
    for across, down in _COMMON:
        if abs(width * down - height * across) <= 0.01 * height * across:
            return f"{across}:{down}"
    shared = gcd(width, height)
    across, down = width // shared, height // shared
    return f"{across}:{down}" if max(across, down) <= 32 else f"{width / height:.2f}:1"


def picture_in_words(record: ImageRecord, model_name: str) -> str:
    """A picture as a screen reader says it: prompt, model, size."""
    return f"{' '.join(record.prompt.split())}, {model_name}, {record.width} × {record.height}"


def tile_in_words(task: Task, model_name: str) -> str:
    """A picture that is still to come, as a screen reader says it."""
    progress = f" {task.progress} %" if task.progress is not None else ""
    return f"{words_of(task).word}{progress}: {' '.join(task.request.prompt.split())}, {model_name}"


def tile_caption(task: Task, model_name: str, now: datetime) -> str:
    """The line under the ring: `Flux 2 Pro · 12 s`, or the state's word while it does not run yet."""
    if task.state is TaskState.RUNNING:
        return f"{model_name} · {age_of(task, now)}"
    return f"{model_name} · {words_of(task).word}"


def tip_of(prompt: str) -> str:
    """A prompt as a tooltip: literal, and not the size of a page."""
    text = prompt if len(prompt) <= _LONGEST_TIP else f"{prompt[:_LONGEST_TIP]}…"
    return plain_tooltip(text)
