"""What is said of a task, and what can be done with it, in every state."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from app.tasks.money import TaskMoney
from app.tasks.state import ENDED, UNSENT, ResultState, TaskState
from app.tasks.task import Result, Task
from tests.ui.gallery.shelf import NOW, task_of
from ui.icons import icon
from ui.tasks.actions import Action, actions_of, buttons_of
from ui.tasks.costs import cost_explained, cost_of
from ui.tasks.words import age_in_words, age_of, headline_of, row_in_words, tally, trouble_of, words_of
from ui.theme import Tokens


def with_result(state: TaskState, result: ResultState, reason: str = "") -> Task:
    return task_of(1, state, results=(Result(0, result, reason=reason),))


@pytest.mark.parametrize("state", TaskState)
def test_every_state_has_a_word_a_sentence_an_icon_and_a_colour(state: TaskState, qapp: QApplication) -> None:
    words = words_of(task_of(1, state))
    assert words.word.islower()
    assert words.sentence.endswith(".")
    assert not icon(words.icon).isNull()
    assert words.token in Tokens.__dataclass_fields__


def test_states_that_mean_different_things_to_the_person_have_different_words() -> None:
    different = (TaskState.RUNNING, TaskState.DONE, TaskState.UNCERTAIN, TaskState.FAILED, TaskState.REJECTED)
    assert len({words_of(task_of(1, state)).word for state in different}) == len(different)


def test_what_is_stuck_after_success_is_not_called_saved() -> None:
    assert words_of(with_result(TaskState.SUCCEEDED, ResultState.BLOCKED)).word == "not saved"
    assert words_of(with_result(TaskState.DONE, ResultState.EXPIRED)).word == "expired"
    assert words_of(task_of(1, watched=False)).word == "unwatched"


def test_trouble_is_told_in_the_words_of_whoever_knows() -> None:
    assert trouble_of(task_of(4, TaskState.FAILED)) == "What happened to 4."
    assert trouble_of(with_result(TaskState.SUCCEEDED, ResultState.BLOCKED, "The disk is full.")) == "The disk is full."
    assert trouble_of(task_of(1, TaskState.UNCERTAIN, error=None)) == words_of(task_of(1, TaskState.UNCERTAIN)).sentence
    assert trouble_of(task_of(1)) == ""
    paid = "The balance fell by 0.04: probably paid."
    assert trouble_of(task_of(1, TaskState.UNCERTAIN, evidence=paid)).startswith(paid)
    assert trouble_of(task_of(1, TaskState.DONE)) == ""


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(-5, "0 s"), (0, "0 s"), (59, "59 s"), (60, "1 min"), (3599, "59 min"), (3600, "1 h"), (90_000, "1 d")],
)
def test_ages_are_short(seconds: int, words: str) -> None:
    assert age_in_words(NOW, NOW + timedelta(seconds=seconds)) == words


def test_a_running_task_ages_and_an_ended_one_does_not() -> None:
    running = task_of(1, sent=NOW)
    ended = task_of(1, TaskState.DONE, sent=NOW, ended=NOW + timedelta(seconds=31))
    later = NOW + timedelta(minutes=10)
    assert age_of(running, later) == "10 min"
    assert age_of(ended, later) == "31 s"


def test_the_tally_says_what_runs_and_what_needs_the_person() -> None:
    tasks = [
        task_of(1),
        task_of(2, TaskState.QUEUED),
        task_of(3, TaskState.HELD),
        task_of(4, TaskState.UNCERTAIN),
        task_of(5, TaskState.FAILED),
        task_of(6, TaskState.DONE),
        task_of(7, TaskState.UNCERTAIN, dismissed=True),
        task_of(8, TaskState.FAILED, resent_as="01J"),
        task_of(9, watched=False),
    ]
    assert [count.text for count in tally(tasks)] == ["2 running", "1 held", "1 unclear", "1 failed"]
    assert tally([task_of(6, TaskState.DONE)]) == ()


def test_a_row_is_said_with_state_progress_reason_prompt_and_model() -> None:
    assert row_in_words(task_of(1, progress=43), "Flux") == "running, 43 %, prompt 1, Flux"
    assert row_in_words(task_of(1, note="waiting for the network"), "Flux").startswith("running, waiting for")
    assert row_in_words(task_of(2, TaskState.FAILED), "Flux") == "failed, What happened to 2., prompt 2, Flux"


# --- what can be done -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", sorted(UNSENT))
def test_only_what_was_not_sent_can_be_cancelled(state: TaskState) -> None:
    assert Action.CANCEL in actions_of(task_of(1, state))


@pytest.mark.parametrize("state", sorted(set(TaskState) - UNSENT))
def test_nothing_that_was_sent_offers_to_cancel(state: TaskState) -> None:
    assert not {Action.CANCEL, Action.HOLD, Action.RELEASE} & {*actions_of(task_of(1, state))}


def test_a_task_that_is_being_sent_can_only_be_waited_for() -> None:
    assert actions_of(task_of(1, TaskState.SENDING)) == (Action.REUSE, Action.COPY_PROMPT, Action.INCIDENT)


def test_held_tasks_are_sent_and_waiting_ones_are_held() -> None:
    assert buttons_of(task_of(1, TaskState.HELD)) == (Action.RELEASE, Action.CANCEL)
    over_budget = task_of(1, TaskState.HELD, over_budget=True)
    assert buttons_of(over_budget) == (Action.RELEASE_ANYWAY, Action.CANCEL)
    assert Action.HOLD in actions_of(task_of(1, TaskState.QUEUED))


def test_running_tasks_can_be_left_alone_but_not_cancelled() -> None:
    assert Action.STOP_WATCHING in actions_of(task_of(1))
    assert buttons_of(task_of(1)) == ()
    assert Action.RECHECK in actions_of(task_of(1, watched=False))


def test_a_picture_that_could_not_be_written_is_tried_again() -> None:
    assert buttons_of(with_result(TaskState.SUCCEEDED, ResultState.BLOCKED)) == (Action.RECHECK,)
    assert Action.STOP_WATCHING not in actions_of(with_result(TaskState.SUCCEEDED, ResultState.PENDING))


def test_paying_twice_is_never_the_first_choice() -> None:
    unclear = task_of(1, TaskState.UNCERTAIN)
    assert buttons_of(unclear) == (Action.DISMISS, Action.SEND_AGAIN)
    assert Action.RETRY not in actions_of(unclear)
    assert "paid twice" in Action.SEND_AGAIN.label


@pytest.mark.parametrize("state", [TaskState.FAILED, TaskState.REJECTED, TaskState.CANCELLED])
def test_what_was_not_paid_can_be_tried_again_once(state: TaskState) -> None:
    task = task_of(1, state)
    assert buttons_of(task) == (Action.RETRY, Action.DISMISS)
    assert Action.RETRY not in actions_of(replace(task, resent_as="01J"))


@pytest.mark.parametrize(
    "task", [task_of(1, TaskState.LOST), with_result(TaskState.DONE, ResultState.EXPIRED)], ids=["lost", "expired"]
)
def test_what_may_still_be_there_can_be_checked_again(task: Task) -> None:
    assert buttons_of(task) == (Action.RECHECK, Action.DISMISS)


def test_a_saved_task_shows_its_picture() -> None:
    saved = task_of(1, TaskState.DONE)
    assert actions_of(saved)[0] is Action.OPEN
    assert buttons_of(saved) == ()


@pytest.mark.parametrize("state", sorted(ENDED))
def test_everything_that_ended_can_be_dismissed(state: TaskState) -> None:
    assert Action.DISMISS in actions_of(task_of(1, state))


@pytest.mark.parametrize("state", TaskState)
def test_no_action_is_offered_twice(state: TaskState) -> None:
    actions = actions_of(task_of(1, state))
    assert len(actions) == len(set(actions))
    assert set(buttons_of(task_of(1, state))) <= set(actions)


# --- money ------------------------------------------------------------------------------------------------------------


PUBLISHED = TaskMoney(estimate=0.04, unit="USD", how="published", count=1)


@pytest.mark.parametrize(
    ("state", "money", "words"),
    [
        (TaskState.QUEUED, PUBLISHED, "≈ 0.04"),
        (TaskState.RUNNING, PUBLISHED, "≈ 0.04"),
        (TaskState.RUNNING, replace(PUBLISHED, charged=0.05), "0.05"),
        (TaskState.DONE, PUBLISHED, "≈ 0.04"),
        (TaskState.DONE, replace(PUBLISHED, charged=0.015), "0.015"),
        (TaskState.UNCERTAIN, PUBLISHED, "0.04 ?"),
        (TaskState.UNCERTAIN, replace(PUBLISHED, charged=0.05), "0.05 ?"),
        (TaskState.LOST, PUBLISHED, "0.04 ?"),
        (TaskState.FAILED, PUBLISHED, "0.04 ?"),
        (TaskState.FAILED, replace(PUBLISHED, charged=0.04, returned=True), "returned"),
        (TaskState.FAILED, replace(PUBLISHED, charged=0.04, returned=False), "0.04"),
        (TaskState.REJECTED, PUBLISHED, ""),
        (TaskState.CANCELLED, PUBLISHED, ""),
        (TaskState.DONE, TaskMoney(), ""),
        (TaskState.DONE, None, ""),
    ],
)
def test_costs_say_how_sure_they_are(state: TaskState, money: TaskMoney | None, words: str) -> None:
    task = task_of(1, state, money=money)
    assert cost_of(task) == words
    assert bool(cost_explained(task)) is bool(words)


def test_how_a_cost_is_known_is_said_in_words() -> None:
    assert cost_explained(task_of(1, money=PUBLISHED)) == "Estimate: 0.04 USD for 1 picture, by the published price."
    learned = TaskMoney(estimate=0.16, how="measured", count=4)
    assert cost_explained(task_of(1, money=learned)) == (
        "Estimate: 0.16 for 4 pictures, as measured on this account before."
    )
    paid = task_of(1, TaskState.DONE, money=replace(learned, charged=0.16))
    assert cost_explained(paid).startswith("Measured: the balance fell by 0.16")
    assert "not certain" in cost_explained(task_of(1, TaskState.UNCERTAIN, money=PUBLISHED))
    came_back = "Its charge of 0.04 came back."
    failed = task_of(1, TaskState.FAILED, money=replace(PUBLISHED, charged=0.04, returned=True), evidence=came_back)
    assert cost_explained(failed) == came_back


def test_a_row_says_first_what_a_decision_hangs_on() -> None:
    paid = "Balance fell by 0.04: probably paid."
    assert headline_of(task_of(1, TaskState.UNCERTAIN, evidence=paid)) == paid
    assert headline_of(task_of(1, TaskState.UNCERTAIN)) == "What happened to 1."
    over = "over today's budget of 5.00: send it anyway, or raise the budget"
    assert headline_of(task_of(1, TaskState.HELD, note=over, over_budget=True)) == f"O{over[1:]}"
    assert headline_of(task_of(1, note="the gateway asks to wait")) == ""
    back = "Its charge of 0.04 came back."
    assert headline_of(task_of(1, TaskState.FAILED, evidence=back)) == f"What happened to 1. {back}"
    gone = "Its charge of 0.04 did not come back."
    money = replace(PUBLISHED, charged=0.04, returned=False)
    assert headline_of(task_of(1, TaskState.FAILED, evidence=gone, money=money)) == gone
