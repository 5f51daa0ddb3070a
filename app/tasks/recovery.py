"""What a start makes of the tasks that the last run left: it goes on with what is paid, and spends nothing."""

from __future__ import annotations

from typing import Literal

from app.tasks.board import Board
from app.tasks.gate import OFFLINE, PAUSED
from app.tasks.row import Row
from app.tasks.sender import MAYBE_CHARGED
from app.tasks.state import PAID_AND_RUNNING, UNSENT, TaskState
from app.tasks.task import TaskError
from app.words import mark, sentences, tr

Leaving = Literal["closed", "account", "practice"]
"""Why the journal was closed the last time: with the program, for another account or key, for another mode."""

FOUND_UNSENT: dict[Leaving, str] = {
    "closed": mark("not sent before Proofsheet was closed; send it when you like"),
    "account": mark("not sent before the account was changed; send it when you like"),
    "practice": mark("not sent before practice mode was left; send it when you like"),
}
_FOUND_SENDING: dict[Leaving, str] = {
    "closed": mark("Proofsheet was closed while this was being sent."),
    "account": mark("The account was changed while this was being sent."),
    "practice": mark("Practice mode was left while this was being sent."),
}


async def settle_left_overs(board: Board, rows: list[Row], left: Leaving = "closed") -> list[Row]:
    """Settle what cannot simply go on; the rows that were accepted, to go on with.

    A row found SENDING becomes UNCERTAIN: the request may or may not have left. One found unsent is HELD: sending it
    takes money, and that is the person's to say.
    """
    board.take(rows)
    for row in rows:
        if row.state is TaskState.SENDING:
            error = TaskError("interrupted", sentences(tr(_FOUND_SENDING[left]), tr(MAYBE_CHARGED)))
            await board.insist(row.id, row.state, TaskState.UNCERTAIN, "found sending at start", error=error)
        elif row.state in UNSENT and row.state is not TaskState.HELD:
            await board.insist(row.id, row.state, TaskState.HELD, "found unsent at start", held=FOUND_UNSENT[left])
        elif row.held in (OFFLINE, PAUSED) or row.is_over_budget:
            await board.change(row.id, held=FOUND_UNSENT[left])
    return [row for row in rows if row.state in PAID_AND_RUNNING]
