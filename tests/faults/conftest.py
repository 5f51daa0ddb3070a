"""The judging gateway for the tests of this folder, cores with short waits, and the figures at the end of the run."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from app.core import Core, CoreOptions
from app.gateway.deadlines import Deadlines
from app.request import GenerationRequest
from app.tasks.backoff import Pace
from app.tasks.state import TaskState
from app.tasks.task import Task
from tests.faults.audit import audit_end
from tests.faults.figures import FIGURES
from tests.faults.judge import KEY, Judge

QUICK = Pace().scaled(0.01)
SHORT = Deadlines(connect=3.0, submit=1.2, poll=1.2, upload=1.2, download=1.2)
MODEL = "flux-2-pro"


@pytest.fixture(scope="session")
def served() -> Iterator[Judge]:
    """One judge for all tests; nothing of it is shared but the book, which tells tasks apart by prompt."""
    judge = Judge()
    yield judge
    judge.close()


@pytest.fixture
def judge(served: Judge) -> Iterator[Judge]:
    """The judge, with no plan of an earlier test left."""
    yield served
    served.forget_plans()


@dataclass
class Stage:
    """One data folder and the gateway it belongs to.

    Attributes:
        allowed: what the person agreed to pay, by prompt.
        deadlines: of the calls.
        base_url: where the core looks for the gateway.
    """

    judge: Judge
    data: Path
    prompt: str
    base_url: str
    deadlines: Deadlines = field(default_factory=Deadlines)
    allowed: Counter[str] = field(default_factory=Counter[str])

    @asynccontextmanager
    async def core(self) -> AsyncGenerator[Core]:
        """A start of the program."""
        options = CoreOptions(
            data_dir=self.data, base_url=self.base_url, api_key=KEY, pace=QUICK, deadlines=self.deadlines
        )
        async with Core(options) as core:
            yield core

    async def click(self, core: Core, **more: Any) -> Task:
        """The person presses Generate once."""
        self.allowed[self.prompt] += 1
        words: dict[str, Any] = {"model": MODEL, "prompt": self.prompt, **more}
        return await core.submit(GenerationRequest(**words))

    async def again(self, core: Core, task_id: str) -> Task:
        """The person accepts that it may be paid twice."""
        self.allowed[self.prompt] += 1
        return await core.send_again(task_id)

    @property
    def charges(self) -> int:
        return self.judge.charges_of(self.prompt)

    def audit(self) -> None:
        """Nothing paid is lost, or paid twice."""
        assert audit_end(self.data, self.judge, self.allowed) == []


@pytest.fixture
def stage(judge: Judge, tmp_path: Path, request: pytest.FixtureRequest) -> Stage:
    """A fresh data folder; its prompt is used by nobody else."""
    return Stage(judge, tmp_path / "data", f"{request.node.name} {time.monotonic_ns()}", judge.base_url)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A picture to be used as a reference."""
    path = tmp_path / "mug.png"
    Image.new("RGB", (300, 200), "#8fb3c7").save(path)
    return path


@pytest.fixture(autouse=True)
def counted(request: pytest.FixtureRequest) -> Iterator[None]:
    """Note which fault a test lets which endpoint meet (`test_<endpoint>_…[fault]`), and how long it takes."""
    begun = time.monotonic()
    yield
    name = request.node.originalname.split("_")[1]
    params: dict[str, object] = request.node.callspec.params if hasattr(request.node, "callspec") else {}
    if "fault" in params:
        FIGURES.cell(str(params.get("endpoint", name)), getattr(params["fault"], "name", str(params["fault"])))
        FIGURES.spend("fault matrix", begun)


def done(task: Task) -> bool:
    return task.state is TaskState.DONE and task.error is None


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What was proved, in figures."""
    if FIGURES:
        terminalreporter.section("never lost, never paid twice")
        for line in FIGURES.lines():
            terminalreporter.write_line(line)
