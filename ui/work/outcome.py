"""How a piece of work went, in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the dialog shows when the work is over.

    Attributes:
        text: a sentence or two, plain text.
        level: how it looks: all of it was done; not all; nothing.
        left: what was left out, one line each, and why.
        action: the text of the button beside it, "" for none.
        act: what that button does.
    """

    text: str
    level: Literal["success", "warning", "error", "info"] = "success"
    left: tuple[str, ...] = ()
    action: str = ""
    act: Callable[[], None] | None = None
