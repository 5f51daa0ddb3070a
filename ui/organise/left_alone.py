"""Says which pictures a change left as they are, and why."""

from __future__ import annotations

from collections.abc import Sequence

from app.library.changes import Failure
from app.words import plural, tr
from ui.messages import Message

_NAMED = 2
_LISTED = 30

KIND = "left alone"
"""Kind of the message."""


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
