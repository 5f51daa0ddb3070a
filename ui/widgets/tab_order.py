"""The order in which Tab goes through widgets: Qt takes the order of creation, the person that of reading."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def set_tab_order(widgets: Iterable[QWidget]) -> None:
    """Let Tab go from each of these to the next; those that Tab does not reach are left out.

    They follow the first one, wherever that stands. To be said again when some of them are made anew.
    """
    for first, second in pairwise([widget for widget in widgets if _is_reached(widget)]):
        if first.nextInFocusChain() is not second:
            QWidget.setTabOrder(first, second)


def reached_in(*parts: QWidget) -> list[QWidget]:
    """What Tab reaches in these parts, part by part and each in the order it has now."""
    found: list[QWidget] = []
    for part in parts:
        inside = {id(widget): widget for widget in (part, *part.findChildren(QWidget)) if _is_reached(widget)}
        at: QWidget | None = part
        while at is not None and inside:  # the chain is a ring, and everything in a part is on it
            if id(at) in inside:
                found.append(inside.pop(id(at)))
            at = at.nextInFocusChain()
            if at is part:
                break
    return found


def _is_reached(widget: QWidget) -> bool:
    # the field of a spin box stands for the spin box, and goes where that goes
    stands_for_another = widget.focusProxy() is not None
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and not stands_for_another and not widget.isWindow()
