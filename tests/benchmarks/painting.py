"""From the answer "completed" to the picture on the screen, against downloading and decoding that file alone."""

from __future__ import annotations

import asyncio
import io
import sys
import tempfile
import time
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from app.core import Core, CoreOptions
from app.gateway.http import HttpGateway
from app.library.record import ImageRecord
from app.request import GenerationRequest
from app.tasks.backoff import Pace
from app.tasks.state import TaskState
from app.tasks.task import Task
from tests.benchmarks.figures import Figures, print_ratio
from tests.benchmarks.gateway import KEY, gateway
from ui.bridge import Bridge
from ui.gallery.panel import GalleryPanel
from ui.loop import run
from ui.theme import apply_theme

ROUNDS = 9
CASES = (("1K PNG", 0, {"metadata.resolution": "1K"}), ("2K PNG", 0, {"metadata.resolution": "2K"}))


class _Painted(QObject):
    """Notes when the gallery was painted with a thumbnail that had become ready."""

    def __init__(self, gallery: GalleryPanel) -> None:
        super().__init__(gallery)
        self.painted = asyncio.Event()
        self.at = 0.0
        self._wanted = ""
        self._ready = False
        gallery.thumbnails.ready.connect(self._on_ready)
        gallery.view.viewport().installEventFilter(self)

    def wait_for(self, uid: str) -> None:
        self._wanted, self._ready = uid, False
        self.painted.clear()

    def _on_ready(self, uid: str) -> None:
        self._ready = self._ready or uid == self._wanted or not self._wanted

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if self._ready and event.type() == QEvent.Type.Paint:
            self.at = time.perf_counter()
            self.painted.set()
        return False


def measure() -> None:
    """Several pictures of each case, one after the other, in the real window."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    apply_theme(app, "dark")
    with gateway("--fast") as base_url, tempfile.TemporaryDirectory() as folder:
        run(app, lambda: _measure(base_url, Path(folder)))


async def _measure(base_url: str, folder: Path) -> None:
    window = GalleryPanel()
    bridge = Bridge()
    window.resize(1000, 700)
    window.show()
    options = CoreOptions(data_dir=folder, base_url=base_url, api_key=KEY, pace=Pace().scaled(0.1))
    try:
        async with Core(options) as core:
            bridge.attach(core)
            window.attach(core, bridge)
            watch = _Painted(window)
            for name, model, settings in CASES:
                await _measure_case(core, watch, name, model, settings, base_url, folder)
            window.detach()
            bridge.detach()
    finally:
        window.close()
        window.deleteLater()


async def _measure_case(
    core: Core, watch: _Painted, name: str, model: int, settings: dict[str, str], base_url: str, folder: Path
) -> None:
    ours: list[float] = []
    floor: list[float] = []
    for number in range(ROUNDS):
        request = GenerationRequest(
            model=core.catalog.models[model].id, prompt=f"a lamp, number {number}", size="1:1", options=settings
        )
        completed = asyncio.get_running_loop().create_future()
        added: asyncio.Future[ImageRecord] = asyncio.get_running_loop().create_future()

        def look(task: Task, completed: asyncio.Future[float] = completed) -> None:
            if task.state is TaskState.SUCCEEDED and not completed.done():
                completed.set_result(time.perf_counter())

        disconnect = (
            core.task_changed.connect(look),
            core.image_added.connect(lambda image, added=added: None if added.done() else added.set_result(image)),
        )
        watch.wait_for("")
        task = await core.submit(request)
        start: float = await completed
        record = await added
        await watch.painted.wait()
        ours.append((watch.at - start) * 1000)
        for stop in disconnect:
            stop()
        finished = await core.wait_for(task.id)
        floor.append(await _floor(base_url, finished.remote_id or "", folder, record))
    ours_figures, floor_figures = (
        Figures("completed → painted", tuple(ours)),
        Figures("download + decode", tuple(floor)),
    )
    print_ratio(f"Task completed → painted, {name}", ours_figures, floor_figures, "goal ≤ 1.5")
    print(f"    beyond download and decode: {ours_figures.median - floor_figures.median:.0f} ms")


async def _floor(base_url: str, remote_id: str, folder: Path, record: ImageRecord) -> float:
    """Milliseconds to fetch the same file over the same road and to decode it once, off the loop."""
    client = HttpGateway(base_url, KEY)
    try:
        answer = await client.status(remote_id)
        url = answer.images[0].url or ""
        await client.download(url, folder / "warm.part")  # the first one opens the connection
        start = time.perf_counter()
        done = await client.download(url, folder / "floor.part")
        await asyncio.to_thread(_decode, done.path.read_bytes())
        return (time.perf_counter() - start) * 1000
    finally:
        await client.aclose()


def _decode(data: bytes) -> None:
    with Image.open(io.BytesIO(data)) as picture:
        picture.load()
