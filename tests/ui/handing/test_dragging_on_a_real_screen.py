"""Pictures dragged out of the real window into another process, on a real X server, while asyncio tasks are busy."""

from __future__ import annotations

import json
import os
import queue
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="there is no Xvfb or no xdotool here"
    ),
]

ROOT = Path(__file__).parents[3]
SECONDS = 40
TARGET = (1500, 200)
PICTURES = 3


class Half:
    """One process of the rig, and what it tells."""

    def __init__(self, display: str, *words: str) -> None:
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.handing.dragging_rig", *words],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._told: queue.Queue[dict[str, Any]] = queue.Queue()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def hear(self) -> dict[str, Any]:
        return self._told.get(timeout=SECONDS)

    def word(self) -> None:
        assert self.process.stdin
        self.process.stdin.write("\n")
        self.process.stdin.flush()

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        self._reader.join()
        for stream in (self.process.stdin, self.process.stdout):
            assert stream
            stream.close()

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            if line.startswith("{"):
                self._told.put(json.loads(line))


class Mouse:
    def __init__(self, display: str) -> None:
        self._environment = {**os.environ, "DISPLAY": display}

    def do(self, *words: object) -> None:
        subprocess.run(["xdotool", *map(str, words)], env=self._environment, check=True, timeout=SECONDS)

    def drag(self, start: tuple[int, int], end: tuple[int, int] = TARGET, *, release: bool = True) -> None:
        self.do("mousemove", *start, "sleep", 0.1, "mousedown", 1, "sleep", 0.1)
        for step in range(1, 6):
            self.do("mousemove", start[0] + 5 * step, start[1] + 2 * step, "sleep", 0.05)
        for step in range(1, 9):
            x, y = (round(a + (b - a) * step / 8) for a, b in zip(start, end, strict=True))
            self.do("mousemove", x, y, "sleep", 0.05)
        self.do("sleep", 0.3)
        if release:
            self.do("mouseup", 1)


@pytest.fixture
def display() -> Iterator[str]:
    reading, writing = os.pipe()
    server = subprocess.Popen(
        # without -noreset it begins again, and turns away who comes meanwhile, whenever the last client has left
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1700x1000x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()


@pytest.fixture
def target(display: str) -> Iterator[Half]:
    made = Half(display, "target")
    made.hear()
    yield made
    made.end()


@pytest.fixture
def window(display: str, target: Half, tmp_path: Path) -> Iterator[Half]:
    made = Half(display, "window", str(tmp_path / "data"), str(PICTURES))
    yield made
    made.end()


def test_pictures_land_in_another_program_and_no_task_is_lost(display: str, window: Half, target: Half) -> None:
    mouse = Mouse(display)
    begun = window.hear()
    tiles = [tuple(place) for place in begun["tiles"]]

    mouse.drag(tiles[1])
    (path,), uids = (dropped := target.hear())["dropped"], dropped["uids"]
    assert Path(path).is_relative_to(begun["library"])
    assert [Path(path).stem.rpartition("_")[2]] == uids
    assert b"SECRET" in Path(path).read_bytes()
    assert dropped["offered"] == 1, "only a copy may be taken"
    during = window.hear()
    # the drag takes about 0.8 s, in which a hundredth of a second passes at least a dozen times on a slow machine
    assert during["ticks"] > 12
    assert during["finished"] > 12

    mouse.do("keydown", "ctrl")
    mouse.drag(tiles[1])
    mouse.do("keyup", "ctrl")
    (bare,) = (dropped := target.hear())["dropped"]
    assert dropped["uids"] == uids
    assert not Path(bare).is_relative_to(begun["library"])
    assert b"SECRET" not in Path(bare).read_bytes()
    assert window.hear()["ended"]

    mouse.do("mousemove", *tiles[0], "click", 1, "keydown", "ctrl", "mousemove", *tiles[2], "click", 1, "keyup", "ctrl")
    mouse.drag(tiles[0])  # not the one that was clicked last: that would be a double click
    assert len(target.hear()["dropped"]) == 2
    assert window.hear()["ended"]

    mouse.drag(tiles[0], tiles[1])  # over the gallery itself there is nothing to do
    assert window.hear()["ended"]
    mouse.drag(tiles[0], tuple(begun["form"]))
    assert window.hear()["ended"]

    window.word()
    assert (last := window.hear())["started"] == last["finished"] > 0
    assert last["selected"] == 2
    assert last["references"] == 2
    assert window.process.wait(SECONDS) == 0


def test_the_program_can_end_in_the_middle_of_a_drag(display: str, window: Half, target: Half) -> None:
    mouse = Mouse(display)
    tiles = [tuple(place) for place in window.hear()["tiles"]]
    mouse.drag(tiles[0], release=False)
    window.word()
    told = window.hear()
    while "started" not in told:
        told = window.hear()
    assert told["started"] == told["finished"]
    assert window.process.wait(SECONDS) == 0
