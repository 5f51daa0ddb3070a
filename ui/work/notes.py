"""Failures as the lines of a work dialog."""

from __future__ import annotations

from collections.abc import Sequence

from app.library.changes import Failure
from app.words import tr


def lines_of(failures: Sequence[Failure]) -> tuple[str, ...]:
    """One line each: the name, and why."""
    return tuple(tr("{name}: {reason}", name=one.name, reason=one.reason) for one in failures)
