"""How long the window stands still while the index of 10,000 pictures is built again from the folder."""

from __future__ import annotations

import asyncio
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from app.core import CoreOptions
from app.gateway.demo.script import FAST
from app.paths import find_paths
from tests.benchmarks.big_library import fill_folder
from tests.benchmarks.figures import percentile
from ui.main_window import MainWindow
from ui.options import Options
from ui.program import Program
from ui.theme import apply_theme
from ui.upkeep.flow import UpkeepFlow

PICTURES = 10_000
IDLE = 3.0
_STEP = 4
"""Milliseconds between two looks at the clock."""


class _Probe(QObject):
    """Looks at the clock as often as the event loop lets it."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_STEP)
        self._timer.timeout.connect(self._look)

    def begin(self) -> None:
        self.gaps = []
        self._last = time.perf_counter()
        self._timer.start()

    def end(self) -> str:
        self._timer.stop()
        late = [max(0.0, gap - _STEP) for gap in self.gaps]
        return (
            f"late by {percentile(late, 0.5):.1f} ms in the middle, {percentile(late, 0.99):.1f} ms at p99, "
            f"{max(late):.1f} ms at most, n={len(late)}"
        )

    def _look(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now


def measure() -> None:
    """One rebuild in the real window, with its dialog open and its progress shown."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        fill_folder(find_paths(Path(folder), practice=True), PICTURES)
        apply_theme(app, "dark")
        window = MainWindow()
        window.resize(1440, 900)
        window.show()

        def make_loop() -> QEventLoop:
            loop = QEventLoop(app)
            loop.set_default_executor(ThreadPoolExecutor(4, thread_name_prefix="worker"))
            return loop

        app.setQuitOnLastWindowClosed(False)
        with asyncio.Runner(loop_factory=make_loop) as runner:
            runner.run(_sit(app, window, Path(folder)))
        window.leave()
        window.deleteLater()


async def _sit(app: QApplication, window: MainWindow, folder: Path) -> None:
    def quick(core: CoreOptions) -> CoreOptions:
        return replace(core, script=FAST)

    program = Program(app, window, Options(demo=True, data_dir=folder), find_paths(folder), tune=quick)
    opened = asyncio.Event()
    program.opened.connect(opened.set)
    running = asyncio.get_running_loop().create_task(program.main())
    await opened.wait()
    while window.gallery.model.picture_count < PICTURES:  # noqa: ASYNC110 - no event tells that all rows are there
        await asyncio.sleep(0.05)
    await asyncio.sleep(IDLE)  # thumbnails of what is in sight
    probe = _Probe()
    probe.begin()
    await asyncio.sleep(IDLE)
    idle = probe.end()
    dialog = program.ground.feature(UpkeepFlow).show_rebuild()
    assert dialog is not None
    probe.begin()
    start = time.perf_counter()
    dialog.start.click()
    while dialog.works:  # noqa: ASYNC110 - the probe is what measures
        await asyncio.sleep(0.05)
    took = time.perf_counter() - start
    busy = probe.end()
    print(f"Rebuild of {PICTURES:,} pictures in the window: {took:.1f} s, {PICTURES / took:,.0f} a second")
    print(f"    {dialog.line.text.text()}")
    print(f"    the window meanwhile (goal: p99 ≤ 16 ms): {busy}")
    print(f"    the window at rest: {idle}")
    dialog.abandon()
    window.close()
    await running
