"""How long the window stands still while 200 photographs come in as references at once."""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QMimeData, QObject, Qt, QTimer, QUrl
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from app.core import Core, CoreOptions
from app.gateway.demo.script import FAST
from app.tasks.backoff import Pace
from tests.benchmarks.figures import percentile
from ui.bridge import Bridge
from ui.compose.panel import ComposePanel
from ui.loop import settle_spawned
from ui.theme import apply_theme

PHOTOS = 200
SIZE = (2400, 1600)
ROUNDS = 3
_STEP = 2
"""Milliseconds between two looks at the clock."""


class _Probe(QObject):
    """Looks at the clock as often as the event loop lets it."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self.busy: list[float] = []
        self._last = time.perf_counter()
        self._spent = time.thread_time()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(_STEP)

    def _tick(self) -> None:
        now, spent = time.perf_counter(), time.thread_time()
        self.gaps.append((now - self._last) * 1000 - _STEP)
        self.busy.append((spent - self._spent) * 1000)
        self._last, self._spent = now, spent

    def stop(self) -> None:
        self._timer.stop()


def measure() -> None:
    """Three times over, each time into an empty library; once more with nothing to do, for comparison."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    apply_theme(app, "dark")

    def make_loop() -> QEventLoop:
        loop = QEventLoop(app)
        loop.set_default_executor(ThreadPoolExecutor(4, thread_name_prefix="worker"))
        return loop

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        photos = _photos(folder)
        with asyncio.Runner(loop_factory=make_loop) as runner:
            rounds = [runner.run(_take_in(folder / f"data {turn}", photos)) for turn in range(ROUNDS)]
            idle = runner.run(_take_in(folder / "idle", ()))
    worst = sorted(max(probe.gaps) for _, probe in rounds)
    late = sorted(percentile(probe.gaps, 0.99) for _, probe in rounds)
    busy = sorted(max(probe.busy) for _, probe in rounds)
    seconds = sorted(taken for taken, _ in rounds)
    print(f"GUI stall while {PHOTOS} photographs come in: {worst[len(worst) // 2]:.0f} ms at worst (goal ≤ 50)")
    print(f"    worst of each round {', '.join(f'{gap:.0f}' for gap in worst)} ms; p99 {late[len(late) // 2]:.1f} ms")
    print(f"    of which own work {busy[len(busy) // 2]:.0f} ms at most; the rest is waiting for a core or a thread")
    print(f"    {seconds[len(seconds) // 2]:.1f} s in all; with nothing to do the worst is {max(idle[1].gaps):.0f} ms")


def _photos(folder: Path) -> list[Path]:
    """As a camera makes them: large, no two alike, with a note of where they were taken."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0112] = "Camera", 1
    ground = Image.effect_noise(SIZE, 40)
    paths: list[Path] = []
    for place in range(PHOTOS):
        tint = Image.new("L", SIZE, place)
        path = folder / f"IMG_{place:04}.jpg"
        Image.merge("RGB", (ground, tint, ground)).save(path, "JPEG", quality=80, exif=exif)
        paths.append(path)
    return paths


async def _take_in(data_dir: Path, photos: Sequence[Path]) -> tuple[float, _Probe]:
    """Seconds until the last one is ready or parked, and how late the event loop was meanwhile."""
    panel = ComposePanel()
    panel.resize(384, 900)
    panel.show()
    bridge = Bridge()
    options = CoreOptions(data_dir=data_dir, demo=True, script=FAST, pace=Pace().scaled(0.1))
    async with Core(options) as core:
        bridge.attach(core)
        panel.attach(core, bridge)
        await asyncio.sleep(1)  # until the window has come to rest
        probe = _Probe()
        begun = time.perf_counter()
        if photos:
            mime = QMimeData()
            mime.setUrls([QUrl.fromLocalFile(str(path)) for path in photos])
            panel.area.take(mime)
            while any(item.reference is None or item.is_awaited for item in panel._tray.items):  # noqa: ASYNC110 - what is on the screen raises no event
                await asyncio.sleep(0.05)
        else:
            await asyncio.sleep(3)
        taken = time.perf_counter() - begun
        probe.stop()
        assert len(panel._tray.references) == len(photos), "some were not taken"
        panel.detach()
        bridge.detach()
        await settle_spawned()
    panel.close()
    panel.deleteLater()
    return taken, probe
