"""Runs the command line as a script would: as a process, against the practice gateway on a real socket."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from app.gateway.demo.app import KEY, PracticeGateway
from app.gateway.demo.script import FAST
from tests.gateway_server import serve

ROOT = Path(__file__).parents[3]


@dataclass(frozen=True, slots=True)
class Ran:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one object on stdout."""
        return json.loads(self.out)


Run: TypeAlias = Callable[..., Ran]


@pytest.fixture
def gateway() -> PracticeGateway:
    return PracticeGateway(FAST)


@pytest.fixture
def base_url(gateway: PracticeGateway) -> Iterator[str]:
    with serve(gateway) as url:
        yield url


@pytest.fixture
def command(base_url: str, tmp_path: Path) -> list[str]:
    """`python -m app` with its data in a folder of the test's and the gateway on the socket."""
    return [sys.executable, "-m", "app", "--data-dir", str(tmp_path / "data"), "--base-url", f"{base_url}/v1"]


@pytest.fixture
def environment() -> dict[str, str]:
    return {**os.environ, "TOAPIS_API_KEY": KEY, "PYTHONWARNINGS": "error", "PYTHONIOENCODING": "utf-8"}


@pytest.fixture
def run(command: list[str], environment: dict[str, str]) -> Run:
    """Runs one command to its end; a traceback on stderr fails the test whatever it was about."""

    def running(*words: str, stdin: str = "", key: str | None = KEY) -> Ran:
        env = dict(environment)
        if key is None:
            env.pop("TOAPIS_API_KEY")
        else:
            env["TOAPIS_API_KEY"] = key
        ended = subprocess.run(
            [*command, *words],
            cwd=ROOT,
            env=env,
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
        assert "Traceback" not in ended.stderr, ended.stderr
        assert KEY not in ended.stdout + ended.stderr
        return Ran(ended.returncode, ended.stdout, ended.stderr)

    return running
