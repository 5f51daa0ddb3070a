"""The kill rig: stories of lives that end by SIGKILL, each followed by a start that goes on, and the audit of all."""

from __future__ import annotations

import ast
import random
import signal
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from app.request import GenerationRequest
from tests.faults.audit import audit_end, audit_files, audit_money
from tests.faults.judge import Endpoint, Fault, Judge
from tests.faults.life import ENDED, Life, agreed, describe, read_errors
from tests.faults.misbehaviour import BROKEN, RATE_LIMITED
from tests.faults.zygote import ROOT, Zygote

LATEST = 0.9
"""Seconds after which a random kill finds a life over, mostly."""
OLD_JOURNAL = ROOT / "tests" / "app" / "tasks" / "journal_schema_1.sql"
SHAPES = ("", "", "[url]", "[b64_json]", "[fail]", "[photo]")


def failpoints_in_the_code() -> list[str]:
    """Every name that the program passes to `reach`."""
    names: set[str] = set()
    for path in (ROOT / "app").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "reach":
                argument = node.args[0]
                assert isinstance(argument, ast.Constant), f"{path}: a failpoint's name is written out"
                names.add(str(argument.value))
    return sorted(names)


@dataclass(frozen=True)
class Kill:
    """How one life is to end: at a failpoint, or at a moment.

    Attributes:
        sure: the point is certain to be passed: the life has a reference, pictures inside and outside of answers, and
            no trouble at the gateway; the journal is one of the first format.
    """

    failpoint: str = ""
    nth: int = 1
    after: float | None = None
    sure: bool = False


@dataclass
class Story:
    """What one data folder went through.

    Attributes:
        kills: lives that ended by SIGKILL, at which failpoint ("" for a moment).
        lives: all of them.
        violations: what must never be.
    """

    data: Path
    kills: Counter[str] = field(default_factory=Counter[str])
    lives: int = 0
    violations: list[str] = field(default_factory=list[str])


@dataclass(frozen=True)
class Rig:
    """Tells stories.

    Attributes:
        naive: with the client of the negative control.
        trouble: how often the gateway makes some, of 1.
    """

    judge: Judge
    zygote: Zygote
    photo: Path
    naive: bool = False
    trouble: float = 0.25

    def tell(self, data: Path, seed: int, kills: list[Kill]) -> Story:
        """One story: a life for each kill, and one that is left to finish what they began."""
        choose = random.Random(seed)  # noqa: S311 - the same story in every run
        story = Story(data)
        if any(kill.sure for kill in kills):
            self._begin_with_an_old_journal(data)
        for number, kill in enumerate(kills):
            name = f"{data.parent.name} {data.name} {number}"
            clicks = self._rich(name) if kill.sure else self._clicks(choose, name)
            self._live(story, kill, clicks, release=choose.random() < 0.5, resend=choose.random() < 0.3)
            if story.violations:
                return story
        self._live(story, None, [], release=True, resend=False)
        story.violations += audit_end(data, self.judge, Counter(agreed(data)))
        return story

    @staticmethod
    def _begin_with_an_old_journal(data: Path) -> None:
        journal = data / "data" / "journal.sqlite3"
        journal.parent.mkdir(parents=True)
        with closing(sqlite3.connect(journal)) as db:
            db.executescript(OLD_JOURNAL.read_text(encoding="utf-8"))
            db.executescript(
                "DELETE FROM result; DELETE FROM upload; UPDATE task SET state = 'CANCELLED', remote_id = NULL"
            )

    @staticmethod
    def _rich(name: str) -> list[GenerationRequest]:
        return [
            GenerationRequest(model="flux-2-flex", prompt=f"{name}a [photo]"),
            GenerationRequest(model="flux-2-pro", prompt=f"{name}b [b64_json]"),
            GenerationRequest(model="grok-4-2-image", prompt=f"{name}c", size="3:2", n=4),
        ]

    def _clicks(self, choose: random.Random, name: str) -> list[GenerationRequest]:
        return [self._click(choose, f"{name}.{n}") for n in range(choose.randint(1, 3))]

    def _click(self, choose: random.Random, name: str) -> GenerationRequest:
        shape = choose.choice(SHAPES)
        prompt = f"{name} {shape}".strip()
        self._plan_trouble(choose, prompt)
        if shape == "[photo]":
            return GenerationRequest(model="flux-2-flex", prompt=prompt)
        if choose.random() < 0.3:
            return GenerationRequest(model="grok-4-2-image", prompt=prompt, size="3:2", n=4)
        return GenerationRequest(model="flux-2-pro", prompt=prompt)

    def _plan_trouble(self, choose: random.Random, prompt: str) -> None:
        limited = [fault for fault in RATE_LIMITED if "date" not in fault.name]
        read = [fault for fault in BROKEN if "before" not in fault.name]
        places: tuple[tuple[Endpoint, list[Fault]], ...] = (
            ("submit", [*read, *limited]),
            ("status", read),
            ("download", read),
        )
        for endpoint, faults in places:
            if choose.random() < self.trouble:
                self.judge.plan_for(prompt, endpoint, choose.choice(faults))

    def _live(
        self, story: Story, kill: Kill | None, clicks: list[GenerationRequest], *, release: bool, resend: bool
    ) -> None:
        life = Life(
            data=str(story.data),
            base_url=self.judge.base_url,
            clicks=tuple(clicks),
            photo=str(self.photo),
            release=release,
            resend=resend,
            failpoint=f"{kill.failpoint}:{kill.nth}:kill" if kill and kill.failpoint else "",
            kill_after=kill.after if kill else None,
            naive=self.naive,
            tidy=kill is not None and kill.sure,
        )
        status = self.zygote.live(life)
        story.lives += 1
        if kill is not None and status == -signal.SIGKILL:
            story.kills[kill.failpoint] += 1
        elif status != ENDED:
            story.violations.append(f"a life was {describe(status)}: {read_errors(story.data)}")
        story.violations += audit_money(story.data, self.judge, Counter(agreed(story.data)))
        story.violations += audit_files(story.data)
