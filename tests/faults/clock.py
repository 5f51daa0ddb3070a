"""This machine's wall clock, which may jump: `datetime.now` as the program's modules see it."""

from __future__ import annotations

import datetime as dt
import sys
from typing import Any, Self

_shift = dt.timedelta()


class _LikeTheRealOne(type):
    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, dt.datetime)


class _Datetime(dt.datetime, metaclass=_LikeTheRealOne):
    @classmethod
    def now(cls, tz: dt.tzinfo | None = None) -> Self:
        moment: Any = dt.datetime.now(tz) + _shift
        return moment


def jump(hours: float) -> None:
    """Set the clock forward, or back; for this process and all modules of the program that are loaded."""
    global _shift  # noqa: PLW0603 - a machine has one clock
    _shift += dt.timedelta(hours=hours)
    for name, module in tuple(sys.modules.items()):
        if name.startswith("app.") and vars(module).get("datetime") is dt.datetime:
            vars(module)["datetime"] = _Datetime
