"""Says which pictures a change left as they are, and why; and how far one came that was ended."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.library.changes import Applied, Failure
from app.words import number, plural, tr
from ui.messages import Message

_NAMED = 2
_LISTED = 30

KIND = "left alone"
"""Kind of the message."""

ENDED = "ended early"
"""Kind of the message about a change that was ended."""


def left_alone(failed: Sequence[Failure]) -> Message:
    """The first few by name in the text, more of them in the tooltip; all others were changed."""
    lines = [tr("{name}: {reason}", name=failure.name, reason=failure.reason) for failure in failed]
    head = plural(len(failed), "{n} picture was left as it is.", "{n} pictures were left as they are.")
    named = "; ".join(lines[:_NAMED])
    more = len(lines) - _NAMED
    text = f"{head} {named}" if more <= 0 else f"{head} {named}; {plural(more, '{n} more.', '{n} more.')}"
    listed = lines[:_LISTED]
    if len(lines) > _LISTED:
        listed.append(plural(len(lines) - _LISTED, "and {n} more", "and {n} more"))
    return Message("warning", text, KIND, detail="\n".join(listed))


def ended_early(applied: Applied) -> Message:
    """How far a change came that the person ended."""
    done, total = applied.count, applied.count + len(applied.left) + len(applied.failed)
    text = plural(
        done,
        "Ended: {n} picture of {total} was changed, the others are as they were. Undo takes that back.",
        "Ended: {n} pictures of {total} were changed, the others are as they were. Undo takes that back.",
        total=number(total),
    )
    return Message("info", text if done else tr("Ended: no picture was changed."), ENDED)


def of_them(title: Callable[[], str], count: int) -> str:
    """The title of a step that is a part of another."""
    return plural(count, "{title} ({n} of them)", "{title} ({n} of them)", title=title())
