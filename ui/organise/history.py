"""What can be undone and redone, as a value: two stacks of steps; knows neither core nor window."""

from __future__ import annotations

import itertools
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeAlias, Union

from app.library.changes import Change, RestorePictures, uids_of

if TYPE_CHECKING:
    from app.core import Core

Deed: TypeAlias = "Callable[[Core], Awaitable[Reversal | None]]"
"""Something beyond a `Change`: does it, and returns what takes it back; None when nothing was done."""

Reversal: TypeAlias = Union[Change, "Deed"]

Title: TypeAlias = "Callable[[], str]"
"""Says what a step is called, in the language that is spoken when it is asked."""

MOST_STEPS: Final = 200

MOST_PICTURES: Final = 250_000
"""In all steps together: each keeps the marks that its pictures had, some 300 bytes."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that can be taken back.

    Attributes:
        title: says, as `rate 3 pictures`, what stands behind “Undo: ” or “Redo: ”.
        reversal: takes it back.
        group: a later step with the same one is part of this; "" never is.
    """

    title: Title
    reversal: Reversal
    group: str = ""


class History:
    """The newest step is the last of each list."""

    def __init__(self) -> None:
        self.done: list[Step] = []
        self.undone: list[Step] = []

    def push(self, step: Step) -> None:
        """Something was done: what had been undone cannot be redone any more."""
        self.undone.clear()
        if step.group and self.done and self.done[-1].group == step.group:
            self.done[-1] = replace(self.done[-1], title=step.title)  # its reversal leads further back
            return
        self.done.append(step)
        del self.done[:-MOST_STEPS]
        while len(self.done) > 1 and sum(map(_pictures, self.done)) > MOST_PICTURES:
            del self.done[0]

    def end_group(self) -> None:
        """What comes next is a step of its own, whatever its group."""
        if self.done and self.done[-1].group:
            self.done[-1] = replace(self.done[-1], group="")

    def clear(self) -> None:
        """Forget everything."""
        self.done.clear()
        self.undone.clear()

    def of_its_own(self) -> tuple[tuple[Step, ...], tuple[Step, ...]]:
        """The newest steps of both stacks that stand for themselves; deeds are a part of the window that may go."""
        return _newest_changes(self.done), _newest_changes(self.undone)

    def take_over(self, done: Sequence[Step], undone: Sequence[Step]) -> None:
        """Begin with these, before anything was done here."""
        self.done[:0] = done
        if len(self.done) == len(done):
            self.undone[:] = undone

    def forget(self, gone: Collection[str] | None) -> None:
        """These pictures left the trash for good, None: all that were in it; nothing can restore them."""
        for steps in (self.done, self.undone):
            steps[:] = [kept for step in steps if (kept := _without(step, gone)) is not None]


def _newest_changes(steps: Sequence[Step]) -> tuple[Step, ...]:
    newest = itertools.takewhile(lambda step: not callable(step.reversal), reversed(steps))
    return tuple(newest)[::-1]


def pictures_of(reversal: Reversal) -> int:
    """How many pictures it is about; 0 where only it knows."""
    return 0 if callable(reversal) else len(uids_of(reversal))


def _pictures(step: Step) -> int:
    return pictures_of(step.reversal)


def _without(step: Step, gone: Collection[str] | None) -> Step | None:
    if not isinstance(step.reversal, RestorePictures):
        return step
    if gone is None:
        return None
    uids = tuple(uid for uid in step.reversal.uids if uid not in gone)
    return replace(step, reversal=RestorePictures(uids)) if uids else None
