"""What happened while nobody looked, gathered so that a batch is one piece of news and not one for each picture."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.gateway.protocol import NoMoneyError
from app.tasks.state import ResultState, TaskState
from app.tasks.task import Task
from app.words import mark, plural, sentences, tr
from ui.tasks.words import has_result, is_running, needs_decision

DONE, DECISION = "done", "decision"
_LONGEST = 120
"""Characters of a prompt that a notification quotes."""

NOTICES: dict[str, str] = {
    "key_refused": mark("The gateway refuses the key: tasks wait for another one."),
    "disk": mark("Something cannot be written to the disk: nothing new is sent until it can."),
    "budget": mark("The day's budget is reached: what exceeds it waits for your word."),
}
"""Kind of a `Notice` → what is said of it. Its own words may have folders in them, which a locked screen would show."""

_EMPTY = mark("The account is out of money.")
_BLOCKED = mark("A finished picture cannot be written to the disk.")


@dataclass(frozen=True, slots=True)
class News:
    """One notification.

    Attributes:
        topic: `DONE` or `DECISION`: a later one of a topic replaces the earlier one.
        title: one line, plain.
        body: a sentence or more, plain; "" for none.
        task: the one to show when it is clicked.
    """

    topic: str
    title: str
    body: str
    task: Task | None = None


def to_decide(task: Task) -> bool:
    """Whether a task waits for the person."""
    return needs_decision(task) or task.over_budget or _is_blocked(task)


class Gathering:
    """Follows tasks, and keeps what is new until it is told."""

    def __init__(self) -> None:
        self._open: dict[str, Task] = {}
        self._ended: dict[str, Task] = {}
        self._asked: dict[str, Task] = {}
        self._known: set[tuple[str, str]] = set()
        self._sentences: dict[str, None] = {}
        self._early: set[str] = set()
        self._has_started = False

    @property
    def running(self) -> int:
        """Tasks to which something happens by itself."""
        return sum(map(_moves, self._open.values()))

    @property
    def deciding(self) -> int:
        """Tasks that wait for the person."""
        return sum(map(to_decide, self._open.values()))

    @property
    def unseen(self) -> int:
        """Pictures that came since `saw`."""
        return sum(_pictures(task) for task in self._ended.values())

    @property
    def is_batch_done(self) -> bool:
        """Whether something ended since `saw`, and nothing runs any more."""
        return bool(self._ended) and not self.running

    @property
    def ended(self) -> int:
        """Tasks that ended since `saw`."""
        return len(self._ended)

    @property
    def questions(self) -> int:
        """What came since `saw` that waits for the person."""
        return len(self._asked) + len(self._sentences)

    def start(self, tasks: Iterable[Task]) -> None:
        """These are there already: none of it is news. What was followed before this was called is newer."""
        for task in tasks:
            if task.id not in self._early:
                self._follow(task)
                self._note_known(task)
        self._early.clear()
        self._has_started = True

    def follow(self, task: Task, *, seen: bool) -> None:
        """A task has moved on; `seen`: the person looks at the window, so it is no news."""
        if not self._has_started:
            self._early.add(task.id)
        was_open = task.id in self._open and not self._open[task.id].is_over
        question = _question(task)
        is_new = bool(question) and (task.id, question) not in self._known
        self._follow(task)
        self._note_known(task)
        if seen:
            return
        if is_new:
            self._asked[task.id] = task
        if was_open and task.is_over and task.state is not TaskState.CANCELLED and not needs_decision(task):
            self._ended[task.id] = task

    def note(self, kind: str, *, seen: bool) -> None:
        """A notice of the core; most kinds are nothing to call anybody for."""
        if kind in NOTICES and not seen:
            self._sentences[NOTICES[kind]] = None

    def saw(self) -> None:
        """The person looks at the window: nothing is news any more."""
        self._ended.clear()
        self._asked.clear()
        self._sentences.clear()

    def done_news(self, *, quote: bool) -> News | None:
        """What ended since `saw`; None where nothing did."""
        ended = list(self._ended.values())
        if not ended:
            return None
        pictures = self.unseen
        failed = sum(not _pictures(task) for task in ended)
        ready = plural(pictures, "{n} picture is ready", "{n} pictures are ready")
        unmade = plural(failed, "{n} task brought no picture.", "{n} tasks brought no picture.")
        shown = next((task for task in reversed(ended) if _pictures(task)), ended[-1])
        words = _quoted(shown) if quote else ""
        if not pictures:
            return News(DONE, tr("All tasks have ended"), sentences(unmade, words), shown)
        return News(DONE, ready, sentences(unmade if failed else "", words), shown)

    def decision_news(self, *, quote: bool) -> News | None:
        """What waits for the person since `saw`; None where nothing does."""
        if not self.questions:
            return None
        asked = list(self._asked.values())
        unclear = sum(map(needs_decision, asked))
        said = list(self._sentences)
        said += [question for question in dict.fromkeys(map(_question, asked)) if question in (_EMPTY, _BLOCKED)]
        held = sum(task.over_budget for task in asked)
        if held and NOTICES["budget"] not in said:
            said.append(NOTICES["budget"])
        told = [tr(sentence) for sentence in said]
        if unclear:
            told.insert(
                0,
                plural(
                    unclear,
                    "It is unclear whether {n} task was paid for.",
                    "It is unclear whether {n} tasks were paid for.",
                ),
            )
        shown = asked[-1] if asked else None
        words = _quoted(shown) if quote and shown is not None else ""
        return News(DECISION, tr("Proofsheet waits for you"), sentences(*told, words), shown)

    def _follow(self, task: Task) -> None:
        if is_running(task) or to_decide(task):
            self._open[task.id] = task
        else:
            self._open.pop(task.id, None)

    def _note_known(self, task: Task) -> None:
        if question := _question(task):
            self._known.add((task.id, question))


def _question(task: Task) -> str:
    """Why a task needs the person; "" when it does not."""
    if needs_decision(task):
        return "unclear"
    if _is_blocked(task):
        return _BLOCKED
    if task.over_budget:
        return "budget"
    empty = task.state is TaskState.REJECTED and task.error is not None and task.error.kind == NoMoneyError.kind
    return _EMPTY if empty else ""


def _moves(task: Task) -> bool:
    return is_running(task) and not _is_blocked(task)


def _is_blocked(task: Task) -> bool:
    return not task.is_over and has_result(task, ResultState.BLOCKED)


def _pictures(task: Task) -> int:
    return sum(result.state is ResultState.SAVED for result in task.results)


def _quoted(task: Task) -> str:
    words = " ".join(task.request.prompt.split())
    return f"“{words}”" if len(words) <= _LONGEST else f"“{words[: _LONGEST - 1]}…”"
