"""Failpoints: nothing happens without the variable, and the process ends at the right moment with it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from app import failpoints
from tests.architecture.tree import ROOT

LIFE = "from app.failpoints import reach\nfor _ in range(5): reach('a'); reach('b'); print('past', flush=True)"


def live(variable: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", LIFE],
        cwd=ROOT,
        env={**os.environ, failpoints.VARIABLE: variable},
        capture_output=True,
        text=True,
        check=False,
    )


def test_without_the_variable_every_point_is_passed() -> None:
    done = live("")
    assert (done.returncode, done.stdout.count("past")) == (0, 5)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="other systems end with status 137")
@pytest.mark.parametrize(("variable", "passed"), [("a:1:kill", 0), ("b:3:kill", 2), ("a:5:kill", 4)])
def test_the_process_ends_at_the_nth_time_without_a_word(variable: str, passed: int) -> None:
    done = live(variable)
    assert (done.returncode, done.stdout.count("past"), done.stderr) == (-signal.SIGKILL, passed, "")


@pytest.mark.parametrize("variable", ["a", "a:1", "a:x:kill", "a:1:explode"])
def test_a_variable_that_says_nothing_clear_is_refused(variable: str) -> None:
    done = live(variable)
    assert done.returncode == 1
    assert "past" not in done.stdout
