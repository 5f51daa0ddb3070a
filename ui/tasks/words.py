"""How the states of a task are said and coloured: the one place that dock, grid and status line take words from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from app.tasks.state import ResultState, TaskState
from app.tasks.task import Task
from app.words import mark, number, plural, sentences, tr
from ui.tasks.costs import cost_of, was_kept


@dataclass(frozen=True, slots=True)
class Words:
    """What a person reads of a state; the word never stands without the icon, nor the colour without the word.

    Attributes:
        word: one short word.
        sentence: what it means, for tooltips and screen readers.
        icon: a name for `ui.icons`.
        token: a colour of `ui.theme.Tokens`.
    """

    word: str
    sentence: str
    icon: str
    token: str


_S = TaskState
_STATES: dict[TaskState, Words] = {
    _S.QUEUED: Words(mark("queued"), mark("Waits for its turn; nothing is sent yet."), "clock", "muted"),
    _S.HELD: Words(mark("held"), mark("Not sent. It waits until you send it."), "pause", "muted"),
    _S.UPLOADING: Words(mark("uploading"), mark("Its reference images are on their way."), "upload", "running"),
    _S.READY: Words(mark("queued"), mark("Is sent as soon as a connection is free."), "clock", "muted"),
    _S.SENDING: Words(mark("sending"), mark("The request is on its way to the gateway."), "running", "running"),
    _S.ACCEPTED: Words(mark("accepted"), mark("The gateway has taken it and will start soon."), "check", "running"),
    _S.RUNNING: Words(mark("running"), mark("The gateway is making the picture."), "running", "running"),
    _S.SUCCEEDED: Words(mark("saving"), mark("The picture is ready and is being fetched."), "download", "running"),
    _S.DONE: Words(mark("saved"), mark("Every picture is in the library."), "success", "saved"),
    _S.FAILED: Words(mark("failed"), mark("The gateway could not make the picture."), "error", "failed"),
    _S.LOST: Words(mark("lost"), mark("The gateway no longer knows this task."), "warning", "unclear"),
    _S.REJECTED: Words(
        mark("refused"), mark("The gateway refused the request; nothing was charged."), "error", "failed"
    ),
    _S.UNCERTAIN: Words(
        mark("unclear"), mark("The answer was lost: it may or may not have been paid."), "warning", "unclear"
    ),
    _S.CANCELLED: Words(mark("cancelled"), mark("Never sent; nothing was charged."), "stop", "muted"),
}
_UNWATCHED = Words(
    mark("unwatched"), mark("It may go on at the gateway, but nobody asks about it any more."), "eye-off", "muted"
)
_BLOCKED = Words(
    mark("not saved"), mark("The picture is ready but cannot be written to the disk."), "warning", "unclear"
)
_EXPIRED = Words(
    mark("expired"), mark("A result was deleted at the gateway before it could be fetched."), "warning", "unclear"
)
_TROUBLE = frozenset({_S.FAILED, _S.LOST, _S.REJECTED, _S.UNCERTAIN})


def words_of(task: Task) -> Words:
    """The words for where a task stands, its results included, in the person's language."""
    words = _english_of(task)
    return replace(words, word=tr(words.word), sentence=tr(words.sentence))


def _english_of(task: Task) -> Words:
    if not task.watched and not task.is_over:
        return _UNWATCHED
    if task.state is _S.SUCCEEDED and has_result(task, ResultState.BLOCKED):
        return _BLOCKED
    if task.state is _S.DONE and has_result(task, ResultState.EXPIRED):
        return _EXPIRED
    return _STATES[task.state]


def has_result(task: Task, state: ResultState) -> bool:
    """Whether an image of the task stands there."""
    return any(result.state is state for result in task.results)


def is_running(task: Task) -> bool:
    """Whether something happens to it by itself."""
    return not task.is_over and task.state is not _S.HELD and task.watched


def needs_decision(task: Task) -> bool:
    """Whether only the person can say how it goes on."""
    return task.state is _S.UNCERTAIN and not task.dismissed and task.resent_as is None


def trouble_of(task: Task) -> str:
    """Why there is no picture, in the words of whoever knows; "" when there is nothing to explain. Plain text."""
    blocked = next((result.reason for result in task.results if result.state is ResultState.BLOCKED), "")
    if blocked and not task.is_over:
        return blocked
    message = task.error.message if task.error is not None else ""
    if not message and task.state in _TROUBLE:
        message = words_of(task).sentence
    if task.state is _S.FAILED and not was_kept(task):
        return sentences(message, task.evidence)
    # whether it was paid for is what the decision hangs on: it comes first
    return sentences(task.evidence, message)


def headline_of(task: Task) -> str:
    """What a row says after the prompt: why it waits, or what the decision hangs on; "" where all is well."""
    if task.state is _S.HELD:
        return f"{task.note[:1].upper()}{task.note[1:]}"
    if task.evidence and (task.state in {_S.UNCERTAIN, _S.LOST} or was_kept(task)):
        return task.evidence
    return trouble_of(task)


def age_in_words(start: datetime, now: datetime) -> str:
    """As `12 s`, `4 min`, `3 h`, `2 d`; a clock that went back says `0 s`."""
    seconds = max(int((now - start).total_seconds()), 0)
    if seconds >= 86_400:
        return tr("{n} d", n=seconds // 86_400)
    if seconds >= 3600:
        return tr("{n} h", n=seconds // 3600)
    if seconds >= 60:
        return tr("{n} min", n=seconds // 60)
    return tr("{n} s", n=seconds)


def age_of(task: Task, now: datetime) -> str:
    """How long a running task takes by now, or how long an ended one took."""
    if task.ended is not None:
        return age_in_words(task.sent or task.created, task.ended)
    return age_in_words(task.sent or task.created, now)


def row_in_words(task: Task, model_name: str) -> str:
    """A row of the dock as a screen reader says it."""
    words = words_of(task)
    parts = [words.word]
    if task.progress is not None and is_running(task):
        parts.append(f"{task.progress} %")
    references = len(task.request.references)
    counted = plural(references, "{n} reference", "{n} references") if references else ""
    parts += [trouble_of(task) or task.note, " ".join(task.request.prompt.split()), counted, model_name, cost_of(task)]
    return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Tally:
    """One count of the header or status line, as `2 running`."""

    text: str
    token: str


def tally(tasks: Iterable[Task]) -> tuple[Tally, ...]:
    """What there is of each kind worth saying, the ones that need a decision after the running ones."""
    running = held = unclear = failed = 0
    for task in tasks:
        if task.dismissed:
            continue
        running += is_running(task)
        held += task.state is _S.HELD
        unclear += needs_decision(task)
        failed += task.resent_as is None and task.state in {_S.FAILED, _S.REJECTED, _S.LOST}
    counts = (
        (running, tr("{n} running", n=number(running)), "muted"),
        (held, tr("{n} held", n=number(held)), "muted"),
        (unclear, tr("{n} unclear", n=number(unclear)), "unclear"),
        (failed, tr("{n} failed", n=number(failed)), "failed"),
    )
    return tuple(Tally(text, token) for count, text, token in counts if count)
