"""A screen of X11 that nobody sees, and a hand on its mouse and keyboard."""

from __future__ import annotations

import os
import selectors
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Self

SECONDS = 40
_LOOK_AGAIN = 0.02


def comes(holds: Callable[[], object], seconds: float = SECONDS) -> bool:
    """Whether something that another process does is done within that time."""
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(_LOOK_AGAIN)
    return True


def wait_for(holds: Callable[[], object], what: str) -> None:
    """The same, and nothing else will do."""
    assert comes(holds), f"after {SECONDS} s: {what}"


class Words:
    """What a process says, a word a line, read without ever waiting longer than asked."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._selector = selectors.DefaultSelector()
        self._selector.register(stream, selectors.EVENT_READ)
        self._stream = stream
        self._text = b""

    def has(self, word: str, seconds: float = SECONDS) -> bool:
        """Whether it was said, now or within that time; what was said before it is forgotten."""
        end = time.monotonic() + seconds
        while True:
            lines = self._text.split(b"\n")
            if word.encode() in lines[:-1]:
                at = lines.index(word.encode())
                self._text = b"\n".join(lines[at + 1 :])
                return True
            if not self._selector.select(max(0.0, end - time.monotonic())):
                return False
            read = os.read(self._stream.fileno(), 4096)
            if not read:
                return False
            self._text += read

    def close(self) -> None:
        """Read no more."""
        self._selector.close()


class Screen:
    """An X server, and xdotool on it."""

    def __init__(self, display: str) -> None:
        self.environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        self.environment.pop("WAYLAND_DISPLAY", None)

    def hand(self, *command: str | int) -> str:
        """What xdotool says to a command; "" when it found nothing."""
        done = subprocess.run(
            ["xdotool", *map(str, command)], env=self.environment, capture_output=True, encoding="utf-8", check=False
        )
        return done.stdout.strip()

    def window(self, title: str) -> str:
        """The id of a visible window, once there is one; the title is a regular expression."""
        found: list[str] = []

        def look() -> bool:
            found[:] = self.hand("search", "--onlyvisible", "--name", title).split()
            return bool(found)

        wait_for(look, f"there is no window called {title}")
        return found[-1]

    def middle(self, window: str) -> tuple[int, int]:
        """Where its middle is on the screen."""
        lines = self.hand("getwindowgeometry", "--shell", window).splitlines()
        facts = {name: int(value) for name, _, value in (line.partition("=") for line in lines)}
        return facts["X"] + facts["WIDTH"] // 2, facts["Y"] + facts["HEIGHT"] // 2

    @contextmanager
    def running(self, arguments: Sequence[str | Path], folder: Path, **more: str) -> Generator[subprocess.Popen[bytes]]:
        """A Python process on this screen, ended with the block."""
        process = subprocess.Popen(
            [sys.executable, *map(str, arguments)], cwd=folder, env={**self.environment, **more}, stdout=subprocess.PIPE
        )
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(SECONDS)
            finally:
                process.kill()
                if process.stdout is not None:
                    process.stdout.close()

    @classmethod
    @contextmanager
    def opened(cls) -> Generator[Self]:
        """Of its own, on a number that is free."""
        reader, writer = os.pipe()
        screen = ("-screen", "0", "1680x1000x24")
        # without -noreset it begins again, and turns away who comes meanwhile, whenever the last client has left: each
        # call of xdotool may be that one
        command = ["Xvfb", "-displayfd", str(writer), *screen, "-nolisten", "tcp", "-noreset"]
        server = subprocess.Popen(command, pass_fds=(writer,), stderr=subprocess.DEVNULL)
        os.close(writer)
        try:
            with os.fdopen(reader, "rb") as said:
                number = said.readline().decode().strip()
            assert number, "Xvfb did not start"
            yield cls(f":{number}")
        finally:
            server.terminate()
            server.wait(SECONDS)
