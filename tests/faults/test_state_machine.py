"""Any order of clicks, kills, starts, full disks, clock jumps, limits, expiries and second instances ends honestly."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import tempfile
import time
from collections import Counter
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from tests.faults.audit import audit_end, audit_files, audit_money
from tests.faults.figures import FIGURES
from tests.faults.judge import Endpoint, Fault, Judge
from tests.faults.life import ENDED, IN_USE, Life, agreed, read_errors
from tests.faults.misbehaviour import BROKEN, RATE_LIMITED
from tests.faults.spoiled import BAD_FILES, GONE
from tests.faults.zygote import Zygote

pytestmark = [
    pytest.mark.skipif("not hasattr(__import__('os'), 'pidfd_open')", reason="needs fork and pidfd"),
]

A_MOMENT = 0.25
PATIENCE = 30.0

TROUBLE: dict[Endpoint, list[Fault]] = {
    "submit": [
        *(fault for fault in BROKEN if "before" not in fault.name),
        *(fault for fault in RATE_LIMITED if "date" not in fault.name),
    ],
    "status": list(BROKEN),
    "download": [*BROKEN, *BAD_FILES, *GONE],
}


class World:
    """What all runs of the machine share: starting it takes a second."""

    def __init__(self) -> None:
        self.stack = ExitStack()
        self.judge = Judge()
        self.stack.callback(self.judge.close)
        self.first = self.stack.enter_context(Zygote())
        self.second = self.stack.enter_context(Zygote())
        self.folder = Path(self.stack.enter_context(tempfile.TemporaryDirectory()))
        self.runs = 0


class Program:
    """A living core in a process of its own, at the other end of a line."""

    def __init__(self, world: World, data: Path) -> None:
        self._zygote = world.first
        address = str(world.folder / "line")
        Path(address).unlink(missing_ok=True)
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(address)
            listener.listen()
            listener.settimeout(PATIENCE)
            self._zygote.begin(Life(data=str(data), base_url=world.judge.base_url, telephone=address))
            self._line, _ = listener.accept()
        self._line.settimeout(2 * PATIENCE)
        self._answers = self._line.makefile("rb")
        self.pid = int(self._answers.readline())

    def say(self, do: str, **words: object) -> Any:
        """Tell it to do something; what it answers."""
        self._line.sendall(json.dumps({"do": do, **words}).encode() + b"\n")
        return json.loads(self._answers.readline())

    def kill(self) -> int:
        os.kill(self.pid, signal.SIGKILL)
        return self._hang_up()

    def close(self) -> int:
        return self._hang_up()

    def _hang_up(self) -> int:
        self._line.shutdown(socket.SHUT_RDWR)
        self._answers.close()
        self._line.close()
        return self._zygote.end()


class Honesty(RuleBasedStateMachine):
    """One data folder and everything that can happen to it; `world` is set by the test."""

    world: World

    def __init__(self) -> None:
        super().__init__()
        self.world.runs += 1
        self.data = self.world.folder / f"run-{self.world.runs}"
        self.library = self.data / "library"
        self.program: Program | None = None
        self.blocked = False
        self.clicks = 0

    @initialize()
    def first_start(self) -> None:
        self.start()

    @precondition(lambda self: self.program is None)
    @rule()
    def start(self) -> None:
        self.program = Program(self.world, self.data)
        FIGURES.add("starts in the state machine")

    @precondition(lambda self: self.program is not None)
    @rule(trouble=st.sampled_from([None, *TROUBLE]), choice=st.integers(0, 1_000), times=st.integers(1, 3))
    def click(self, trouble: Endpoint | None, choice: int, times: int) -> None:
        self.clicks += 1
        prompt = f"run {self.world.runs} click {self.clicks}"
        if trouble is not None:
            faults = TROUBLE[trouble]
            self.world.judge.plan_for(
                prompt, trouble, faults[choice % len(faults)], 1 if trouble == "submit" else times
            )
        self.running.say("click", prompt=prompt)

    @precondition(lambda self: self.program is not None)
    @rule(release=st.booleans(), resend=st.booleans())
    def wait_a_moment(self, release: bool, resend: bool) -> None:
        self.running.say("settle", seconds=A_MOMENT, release=release, resend=resend)

    @precondition(lambda self: self.program is not None)
    @rule()
    def kill(self) -> None:
        assert self.running.kill() == -signal.SIGKILL
        self.program = None
        FIGURES.add("kills in the state machine")

    @precondition(lambda self: self.program is not None)
    @rule()
    def close(self) -> None:
        assert self.running.close() == ENDED, read_errors(self.data)
        self.program = None

    @precondition(lambda self: self.program is not None)
    @rule()
    def second_instance(self) -> None:
        life = Life(data=str(self.data), base_url=self.world.judge.base_url)
        assert self.world.second.live(life) == IN_USE

    @precondition(lambda self: self.program is not None)
    @rule(hours=st.sampled_from([-25, 25]))
    def clock_jumps(self, hours: int) -> None:
        self.running.say("clock", hours=hours)

    @precondition(lambda self: not self.blocked and self.library.is_dir())
    @rule()
    def the_disk_goes_away(self) -> None:
        self.library.rename(self.data / "away")
        self.library.write_text("a file in the way")
        self.blocked = True

    @precondition(lambda self: self.blocked)
    @rule()
    def the_disk_comes_back(self) -> None:
        self.library.unlink()
        (self.data / "away").rename(self.library)
        self.blocked = False

    @rule()
    def the_gateway_deletes_everything(self) -> None:
        for order in tuple(self.world.judge.orders.values()):
            if order.prompt.startswith(f"run {self.world.runs} "):
                order.deleted = order.forgotten = True

    @invariant()
    def nothing_is_paid_twice_or_without_a_row(self) -> None:
        assert audit_money(self.data, self.world.judge, Counter(agreed(self.data))) == []

    def teardown(self) -> None:
        if self.blocked:
            self.the_disk_comes_back()
        if self.program is None:
            self.start()
        begun = time.monotonic()
        self.running.say("settle", seconds=PATIENCE, release=True, resend=False)
        left = self.running.say("settle", seconds=PATIENCE, release=True, resend=False)
        assert self.running.close() == ENDED, read_errors(self.data)
        violations = audit_end(self.data, self.world.judge, Counter(agreed(self.data))) + audit_files(self.data)
        assert violations == [], f"{left} after {time.monotonic() - begun:.1f} s\n{read_errors(self.data)}"
        FIGURES.add("runs of the state machine")
        shutil.rmtree(self.data)

    @property
    def running(self) -> Program:
        assert self.program is not None
        return self.program


@pytest.mark.timeout(600)
def test_whatever_happens_in_whatever_order(request: pytest.FixtureRequest) -> None:
    begun = time.monotonic()
    kills: int = request.config.getoption("--kills")  # pyright: ignore[reportAssignmentType] - the option has this type
    world = World()
    try:
        Honesty.world = world
        run_state_machine_as_test(
            Honesty,
            settings=settings(
                max_examples=max(2, kills // 10),
                stateful_step_count=25,
                deadline=None,
                derandomize=True,
                database=None,
                suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
            ),
        )
    finally:
        FIGURES.spend("state machine", begun)
        world.stack.close()
