"""The window over 100,000 pictures: opening, scrolling, changing, searching as one types, and the memory it takes.

Each round is a process of its own, begun as the program begins.
"""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.core import Core
from app.library.rows import thumbnail_path
from app.library.thumbnails import QUALITY
from app.library.thumbnails import SMALL as SMALL_THUMBNAIL
from app.paths import Paths, find_paths
from tests.benchmarks.big_library import cards, fill_index
from tests.benchmarks.figures import Figures, percentile, print_ratio
from ui.gallery.listing import read_listing
from ui.main_window import MainWindow
from ui.options import Options
from ui.program import Program
from ui.theme import apply_theme

LARGE, SMALL = 100_000, 1_000
OPENINGS, ROUNDS, FRAMES, STEP = 5, 15, 400, 700
TYPED = "dragon"
_CHILD = """
import sys
from ui.imports import take_back_import
take_back_import()
from tests.benchmarks.grid import main
main(*sys.argv[1:])
"""
LINKS = 20_000
"""To one thumbnail: a file system allows some 65,000."""


def measure() -> None:
    """Both libraries in one temporary folder; the large one is opened alternately with the small one."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for count in (LARGE, SMALL):
            make_library(find_paths(folder / str(count), practice=True), count)
        large = _run(folder / str(LARGE))
        opened: dict[int, list[float]] = {LARGE: [], SMALL: []}
        for _ in range(OPENINGS):
            for count, values in opened.items():
                values.append(_run(folder / str(count), "open")["open"][0])
        _print_opened(opened)
        _print_rest(large)


def make_library(paths: Paths, count: int) -> None:
    """An index of `count` pictures and a thumbnail of each; the pictures' own files are not there."""
    from PIL import Image

    fill_index(paths, count)
    paths.library.mkdir(parents=True, exist_ok=True)
    coarse = Image.frombytes("RGB", (64, 64), bytes(range(256)) * 48)
    source = paths.thumbnails
    for number, card in enumerate(cards(count)):
        target = thumbnail_path(paths.thumbnails, card.sha256)
        target.parent.mkdir(parents=True, exist_ok=True)
        if number % LINKS == 0:
            source = target
            size = (SMALL_THUMBNAIL, SMALL_THUMBNAIL)
            coarse.resize(size, Image.Resampling.BICUBIC).save(target, "JPEG", quality=QUALITY)
        else:
            os.link(source, target)


def _run(folder: Path, what: str = "all") -> dict[str, list[float]]:
    command = [sys.executable, "-c", _CHILD, str(folder), what]
    done = subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", check=True, cwd=Path(__file__).parents[2])
    return json.loads(done.stdout.splitlines()[-1])


def _print_opened(opened: dict[int, list[float]]) -> None:
    figures = {count: Figures(f"window with {count:,} pictures painted", tuple(opened[count])) for count in opened}
    print_ratio(f"Open {LARGE:,} / open {SMALL:,}", figures[LARGE], figures[SMALL], "goal ≤ 1.5")


def _print_rest(found: dict[str, list[float]]) -> None:
    frames = found["frames"]
    print(f"Scrolling cold through {LARGE:,}: p99 {percentile(frames, 0.99):.1f} ms (goal ≤ 16)")
    print(f"    {Figures('one frame, thumbnails arriving', tuple(frames))}")
    for name in ("insert", "reset", "resize"):
        print(f"    {Figures(f'{name} at {LARGE:,}, painted', tuple(found[name]))} (goal ≤ 8)")
    print(f"    {Figures('the same by task: resize', tuple(found['resize by task']))} (goal ≤ 8)")
    keys = found["keys"]
    print(f"Key in the search field → painted: {percentile(keys, 0.5):.1f} ms, slowest {max(keys):.1f} (goal ≤ 50)")
    print(f"    {Figures(f'one key of “{TYPED}”', tuple(keys))}")
    print(f"    {Figures('everything again', tuple(found['clear']))}")
    memory = found["memory"]
    print(f"Resident memory with {LARGE:,} open: {memory[0]:.0f} MB, {memory[1]:.0f} MB after all this (goal ≤ 180)")


class _Watch(QObject):
    """Notes when the grid was painted after it had shown another list."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.painted: asyncio.Future[float] = asyncio.get_running_loop().create_future()
        self._listed = False
        window.gallery.listed.connect(self._on_listed)
        window.gallery.view.viewport().installEventFilter(self)

    def arm(self) -> asyncio.Future[float]:
        """Have `painted` tell of the next list."""
        self._listed = False
        self.painted = asyncio.get_running_loop().create_future()
        return self.painted

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and self._listed and not self.painted.done():
            self._listed = False
            asyncio.get_running_loop().call_soon(self._tell)  # it is painted when this comes
        return False

    def _on_listed(self) -> None:
        self._listed = True

    def _tell(self) -> None:
        if not self.painted.done():
            self.painted.set_result(time.perf_counter())


async def _measure(folder: Path, what: str) -> dict[str, list[float]]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    start = time.perf_counter()
    window = MainWindow()
    window.resize(1600, 1000)
    window.show()
    options = replace(Options(demo=True), data_dir=folder)
    program = Program(app, window, options, find_paths(folder))
    opened: asyncio.Future[Core] = asyncio.get_running_loop().create_future()

    def note(core: Core) -> None:
        if not opened.done():
            opened.set_result(core)

    program.opened.connect(note)
    ended = asyncio.get_running_loop().create_task(program.main())
    try:
        while not hasattr(window, "gallery"):  # noqa: ASYNC110 - the panels come with the first turns of the loop
            await asyncio.sleep(0.001)
        watch = _Watch(window)
        found: dict[str, list[float]] = {"open": [(await watch.painted - start) * 1000]}
        core = await opened
        if what == "all":
            await asyncio.sleep(1.0)  # what a window does in its first second is not what is measured here
            memory = [_resident()]
            found |= await _frames(window) | await _changes(window, core) | await _keys(window, watch)
            found["memory"] = [*memory, _resident()]
        return found
    finally:
        window.close()
        await ended
        window.leave()


async def _frames(window: MainWindow) -> dict[str, list[float]]:
    view = window.gallery.view
    bar = view.verticalScrollBar()
    frames: list[float] = []
    for number in range(FRAMES):
        start = time.perf_counter()
        bar.setValue((number + 1) * STEP)
        view.viewport().repaint()
        await asyncio.sleep(0)  # what else the loop has to do, such as taking thumbnails
        frames.append((time.perf_counter() - start) * 1000)
        await asyncio.sleep(max(0.0, 0.016 - (time.perf_counter() - start)))  # the next frame of a screen
    return {"frames": frames}


async def _changes(window: MainWindow, core: Core) -> dict[str, list[float]]:
    gallery = window.gallery
    port = gallery.view.viewport()
    gallery.view.go_to_top()
    found: dict[str, list[float]] = {"insert": [], "reset": [], "resize": [], "resize by task": []}
    newest = core.library.rows(core.library.ids()[:1])[0]
    listing = read_listing(core.library, gallery.arrangement)
    by_task = read_listing(core.library, replace(gallery.arrangement, group="task"))
    for number in range(ROUNDS):
        record = replace(newest, id=newest.id + number + 1, uid=f"{number:026}", task_id="", index=0, of=1)
        found["insert"].append(await _timed(port, lambda record=record: gallery.model.add_picture(record)))
    for _ in range(ROUNDS):
        found["reset"].append(await _timed(port, lambda: gallery.model.show_listing(listing)))
    for name, shown in (("resize", listing), ("resize by task", by_task)):
        gallery.model.show_listing(shown)
        height = gallery.view.height()
        for number in range(ROUNDS):
            width = gallery.view.width() + (-40 if number % 2 else 40)
            found[name].append(
                await _timed(port, lambda width=width, height=height: gallery.view.resize(width, height))
            )
    gallery.model.show_listing(listing)
    return found


async def _timed(port: QWidget, change: Callable[[], object]) -> float:
    """Until it is painted."""
    await asyncio.sleep(0.15)  # the thumbnails of the last change are there
    start = time.perf_counter()
    change()
    port.repaint()
    return (time.perf_counter() - start) * 1000


async def _keys(window: MainWindow, watch: _Watch) -> dict[str, list[float]]:
    field = window.top.search
    window.activateWindow()
    field.setFocus()
    found: dict[str, list[float]] = {"keys": [], "clear": []}
    for _ in range(3):
        for letter in TYPED:
            found["keys"].append(await _until_painted(watch, lambda letter=letter: QTest.keyClicks(field, letter)))
        found["clear"].append(await _until_painted(watch, field.clear))
    return found


async def _until_painted(watch: _Watch, act: Callable[[], object]) -> float:
    painted = watch.arm()
    start = time.perf_counter()
    act()
    took = (await painted - start) * 1000
    await asyncio.sleep(0.15)  # thumbnails and suggestions of this key are not the next one's
    return took


def _resident() -> float:
    import psutil

    return psutil.Process().memory_info().rss / 1e6


def main(folder: str, what: str) -> None:
    """One round; the figures as JSON on the last line."""
    from ui.loop import run

    app = QApplication(sys.argv[:1])
    apply_theme(app, "dark")
    results: list[dict[str, list[float]]] = []

    async def sit() -> int:
        results.append(await _measure(Path(folder), what))
        return 0

    run(app, sit)
    print(json.dumps(results[0]))
