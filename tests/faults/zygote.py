"""Processes that are born with everything imported: a parent imports the program once and forks a child for each life.

Run as `python -m tests.faults.zygote`: one `Life` as JSON a line comes in, one exit status a line goes out.
"""

from __future__ import annotations

import importlib
import os
import select
import signal
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from tests.faults.life import Life, live

ROOT = Path(__file__).parents[2]


def main() -> int:
    """Fork and wait, until the input ends."""
    for module in ("gateway.http", "library.decode", "library.embed", "library.filing", "library.thumbnails"):
        importlib.import_module(f"app.{module}")  # every life would import them by itself
    for line in sys.stdin.buffer:
        life = msgspec.json.decode(line, type=Life)
        child = os.fork()
        if child == 0:
            os._exit(live(life))
        sys.stdout.write(f"{_wait(child, life.kill_after)}\n")
        sys.stdout.flush()
    return 0


def _wait(child: int, kill_after: float | None) -> int:
    handle = os.pidfd_open(child)
    try:
        ready, _, _ = select.select([handle], [], [], kill_after)
        if not ready:
            os.kill(child, signal.SIGKILL)
    finally:
        os.close(handle)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


class Zygote:
    """The test's side: one life at a time."""

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.zygote"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(30)
        self._process.stdout.close()

    def live(self, life: Life) -> int:
        """The exit status of one life, negative when a signal ended it."""
        self.begin(life)
        return self.end()

    def begin(self, life: Life) -> None:
        """Begin a life; the next call is `end`."""
        assert self._process.stdin is not None
        self._process.stdin.write(msgspec.json.encode(life) + b"\n")
        self._process.stdin.flush()

    def end(self) -> int:
        """Wait for its end."""
        assert self._process.stdout is not None
        return int(self._process.stdout.readline())


if __name__ == "__main__":
    sys.exit(main())
