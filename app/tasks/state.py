"""The states of one task and of each of its results, and which may follow which: the one table of the whole program."""

from __future__ import annotations

from enum import StrEnum


class TaskState(StrEnum):
    """Where a task stands. `SENDING` is on disk before the socket opens."""

    QUEUED = "QUEUED"
    HELD = "HELD"
    UPLOADING = "UPLOADING"
    READY = "READY"
    SENDING = "SENDING"
    ACCEPTED = "ACCEPTED"
    RUNNING = "RUNNING"
    SUCCEEDED = "SUCCEEDED"
    DONE = "DONE"
    FAILED = "FAILED"
    LOST = "LOST"
    REJECTED = "REJECTED"
    UNCERTAIN = "UNCERTAIN"
    CANCELLED = "CANCELLED"


class ResultState(StrEnum):
    """Where one image of a task stands."""

    PENDING = "PENDING"
    FETCHING = "FETCHING"
    SAVED = "SAVED"
    EXPIRED = "EXPIRED"
    BLOCKED = "BLOCKED"


_T = TaskState
ALLOWED: dict[TaskState, frozenset[TaskState]] = {
    _T.QUEUED: frozenset({_T.UPLOADING, _T.READY, _T.HELD, _T.REJECTED, _T.CANCELLED}),
    _T.HELD: frozenset({_T.QUEUED, _T.CANCELLED}),
    _T.UPLOADING: frozenset({_T.READY, _T.HELD, _T.REJECTED, _T.CANCELLED}),
    # back to UPLOADING: the gateway no longer knows an uploaded reference
    _T.READY: frozenset({_T.SENDING, _T.UPLOADING, _T.HELD, _T.REJECTED, _T.CANCELLED}),
    # back to READY only when provably nothing was sent, after 429 with a JSON error, or, once, after 400 with a JSON
    # error about an uploaded reference: each proves that nothing was charged
    _T.SENDING: frozenset({_T.ACCEPTED, _T.READY, _T.REJECTED, _T.UNCERTAIN}),
    _T.ACCEPTED: frozenset({_T.RUNNING, _T.SUCCEEDED, _T.FAILED, _T.LOST}),
    _T.RUNNING: frozenset({_T.SUCCEEDED, _T.FAILED, _T.LOST}),
    _T.SUCCEEDED: frozenset({_T.DONE}),
    _T.LOST: frozenset({_T.RUNNING, _T.SUCCEEDED, _T.FAILED}),  # by a manual recheck
    _T.FAILED: frozenset(),
    _T.REJECTED: frozenset(),
    _T.UNCERTAIN: frozenset(),
    _T.CANCELLED: frozenset(),
    _T.DONE: frozenset({_T.SUCCEEDED}),  # by a manual recheck of a picture that had expired
}

_R = ResultState
RESULT_ALLOWED: dict[ResultState, frozenset[ResultState]] = {
    _R.PENDING: frozenset({_R.FETCHING, _R.EXPIRED}),
    _R.FETCHING: frozenset({_R.SAVED, _R.PENDING, _R.BLOCKED, _R.EXPIRED}),
    _R.BLOCKED: frozenset({_R.FETCHING, _R.SAVED}),
    _R.SAVED: frozenset(),
    _R.EXPIRED: frozenset({_R.FETCHING}),  # by hand: the gateway may still have it
}

UNSENT = frozenset({_T.QUEUED, _T.HELD, _T.UPLOADING, _T.READY})
"""Nothing has left this machine for the gateway: may be cancelled, and is never sent by a mere start."""

PAID_AND_RUNNING = frozenset({_T.ACCEPTED, _T.RUNNING, _T.SUCCEEDED})
"""Accepted, so paid: a start goes on with these by itself."""

ENDED = frozenset({_T.DONE, _T.FAILED, _T.LOST, _T.REJECTED, _T.UNCERTAIN, _T.CANCELLED})
"""Nothing more happens unless the person asks for it."""


class ForbiddenTransitionError(Exception):
    """A bug in this program: a task was about to make a step that the table does not have."""


def require(old: TaskState, new: TaskState) -> None:
    """Raise `ForbiddenTransitionError` unless `new` may follow `old`."""
    if new not in ALLOWED[old]:
        raise ForbiddenTransitionError(f"{old} → {new}")
