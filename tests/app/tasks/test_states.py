"""The table of states, as everything else relies on it."""

from __future__ import annotations

import pytest

from app.tasks.state import (
    ALLOWED,
    ENDED,
    PAID_AND_RUNNING,
    RESULT_ALLOWED,
    UNSENT,
    ForbiddenTransitionError,
    ResultState,
    TaskState,
    require,
)


def test_the_table_names_every_state() -> None:
    assert set(ALLOWED) == set(TaskState)
    assert set(RESULT_ALLOWED) == set(ResultState)


def test_nothing_leads_back_to_sending_but_ready() -> None:
    assert [old for old, new in ALLOWED.items() if TaskState.SENDING in new] == [TaskState.READY]


def test_what_was_sent_never_becomes_unsent_but_for_a_provably_unsent_try() -> None:
    sent = set(TaskState) - UNSENT
    back = {(old, new) for old in sent for new in ALLOWED[old] if new in UNSENT}
    assert back == {(TaskState.SENDING, TaskState.READY)}


def test_only_unsent_tasks_can_be_cancelled() -> None:
    assert {old for old, new in ALLOWED.items() if TaskState.CANCELLED in new} == set(UNSENT)


def test_an_unclear_task_has_no_way_on() -> None:
    assert ALLOWED[TaskState.UNCERTAIN] == frozenset()


def test_every_state_is_unsent_sending_paid_or_ended() -> None:
    groups = [UNSENT, {TaskState.SENDING}, PAID_AND_RUNNING, ENDED]
    assert sum(len(group) for group in groups) == len(TaskState)
    assert set().union(*groups) == set(TaskState)


@pytest.mark.parametrize("old", TaskState)
@pytest.mark.parametrize("new", TaskState)
def test_require_lets_through_what_the_table_has_and_nothing_else(old: TaskState, new: TaskState) -> None:
    if new in ALLOWED[old]:
        require(old, new)
    else:
        with pytest.raises(ForbiddenTransitionError):
            require(old, new)
