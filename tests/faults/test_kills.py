"""The kill rig: after 200 kills, at named points and at random, nothing paid is lost and nothing is paid twice."""

from __future__ import annotations

import random
import threading
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PIL import Image

from tests.faults.figures import FIGURES
from tests.faults.judge import Judge
from tests.faults.rig import LATEST, Kill, Rig, Story, failpoints_in_the_code
from tests.faults.zygote import Zygote

pytestmark = [
    pytest.mark.skipif("not hasattr(__import__('os'), 'pidfd_open')", reason="needs fork and pidfd"),
    pytest.mark.timeout(0),
]

A_STORY = 4
"""Kills in one data folder."""


@pytest.fixture
def book() -> Iterator[Judge]:
    """A judge of one's own."""
    judge = Judge()
    yield judge
    judge.close()


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "mug.png"
    Image.new("RGB", (30, 20), "#8fb3c7").save(path)
    return path


def plan(kills: int, seed: int) -> list[list[Kill]]:
    """Stories: one for each failpoint, then of later times at failpoints and of random moments, mixed."""
    choose = random.Random(seed)  # noqa: S311 - the same plan in every run
    names = failpoints_in_the_code()
    stories = [[Kill(name, 1, sure=True)] for name in names]
    others = [Kill("journal.commit.after", nth) for nth in range(2, 14)]
    others += [Kill("journal.commit.before", nth) for nth in range(2, 14)]
    wanted = kills - len(stories)
    while len(others) < wanted // 2:
        others.append(Kill(choose.choice(names), choose.randint(1, 5)))
    while len(others) < wanted:
        others.append(Kill(after=choose.uniform(0.01, LATEST)))
    choose.shuffle(others)
    return [*stories, *(others[start : start + A_STORY] for start in range(0, len(others), A_STORY))]


def tell_all(
    judge: Judge, folder: Path, photo: Path, plots: list[list[Kill]], *, naive: bool = False, trouble: float = 0.25
) -> list[Story]:
    """Tell all stories, two at a time."""
    folder.mkdir()
    local = threading.local()
    with Zygote() as first, Zygote() as second:
        free = [first, second]

        def tell(number: int) -> Story:
            if not hasattr(local, "zygote"):
                local.zygote = free.pop()
            rig = Rig(judge, local.zygote, photo, naive=naive, trouble=trouble)
            return rig.tell(folder / f"story-{number}", number, plots[number])

        with ThreadPoolExecutor(2) as pool:
            return list(pool.map(tell, range(len(plots))))


def test_no_kill_loses_a_picture_or_pays_twice(
    book: Judge, tmp_path: Path, picture: Path, request: pytest.FixtureRequest
) -> None:
    wanted: int = request.config.getoption("--kills")  # pyright: ignore[reportAssignmentType] - the option has this type
    begun = time.monotonic()
    stories: list[Story] = []
    killed: Counter[str] = Counter()
    seed = 0
    plots = plan(wanted, seed)
    while killed.total() < wanted:
        stories += tell_all(book, tmp_path / f"round-{seed}", picture, plots)
        killed = sum((story.kills for story in stories), Counter[str]())
        seed += 1
        missing = wanted - killed.total()
        choose = random.Random(seed * 1000)  # noqa: S311 - as above
        plots = [
            [Kill(after=choose.uniform(0.01, LATEST / 2)) for _ in range(A_STORY)] for _ in range(0, missing, A_STORY)
        ]
    violations = [f"{story.data.name}: {line}" for story in stories for line in story.violations]
    FIGURES.add("kills", killed.total())
    FIGURES.add("kills at a failpoint", killed.total() - killed[""])
    FIGURES.add("failpoints that killed", len([name for name in killed if name]))
    FIGURES.add("starts in the kill rig", sum(story.lives for story in stories))
    FIGURES.add("charges in the kill rig", len(book.charges))
    FIGURES.spend("kill rig", begun)
    assert not violations, "\n".join(violations)
    missed = sorted(set(failpoints_in_the_code()) - set(killed))
    assert not missed, f"no life of the rig reaches these: {missed}"


def test_a_client_that_retries_naively_is_caught_paying_twice(book: Judge, tmp_path: Path, picture: Path) -> None:
    """The negative control: the same rig, the same stories, another client. A rig that cannot fail proves nothing."""
    plots = [[Kill(after=0.7)] * 3 for _ in range(4)]
    stories = tell_all(book, tmp_path / "naive", picture, plots, naive=True, trouble=0.8)
    paid_twice = {line for story in stories for line in story.violations if line.startswith("paid twice")}
    FIGURES.add("double charges that the rig found in a naive client", len(paid_twice))
    assert paid_twice


def test_the_same_stories_are_clean_with_the_real_client(book: Judge, tmp_path: Path, picture: Path) -> None:
    plots = [[Kill(after=0.7)] * 3 for _ in range(4)]
    stories = tell_all(book, tmp_path / "real", picture, plots, trouble=0.8)
    assert [line for story in stories for line in story.violations] == []
