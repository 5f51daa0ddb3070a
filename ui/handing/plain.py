"""Calls that may open an event loop of their own: only ever from Qt, with no coroutine below (see `drag_out`)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def from_qt(owner: QObject, act: Callable[[], None]) -> None:
    """Call `act` as soon as Qt's own loop is reached and no task is being run; not at all once `owner` is gone."""

    def call() -> None:
        import asyncio

        if asyncio.current_task() is not None:  # somebody runs Qt's events inside a coroutine: not now
            from_qt(owner, act)
        else:
            act()

    QTimer.singleShot(0, owner, call)
