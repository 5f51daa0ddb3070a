"""What the library is told about a picture, read off its task."""

from __future__ import annotations

from app.library.record import ImageFacts
from app.tasks.poller import LIFETIME
from app.tasks.row import Row


def facts_of(row: Row, index: int, *, practice: bool) -> ImageFacts:
    """The facts of picture `index`, counted from 0."""
    return ImageFacts(
        task_id=row.id,
        remote_id=row.remote_id or "",
        index=index,
        of=len(row.results),
        request=row.request,
        payload=dict(row.payload),
        answer=dict(row.answer),
        submit_answer=dict(row.submit_answer),
        gateway=row.gateway,
        submitted=row.sent,
        completed=row.expires - LIFETIME if row.expires else None,
        practice=practice,
    )
