"""Two processes of one drag on a real screen: `window FOLDER PICTURES` is dragged from, `target` is dropped on.

Both print one JSON object a line. The window keeps tasks of every kind busy and counts what they do.
"""

from __future__ import annotations

import asyncio
import json
import sys
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QTimer
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLabel

from app.core import CoreOptions
from app.gateway.demo.script import FAST
from app.paths import find_paths
from app.request import GenerationRequest
from app.tasks.backoff import Pace
from ui.handing.flow import HandingFlow
from ui.handing.mime import uids_in
from ui.main_window import MainWindow
from ui.options import Options
from ui.program import Program
from ui.theme import apply_theme


def tell(**values: object) -> None:
    print(json.dumps(values), flush=True)


class Target(QLabel):
    """Another program: takes what is dropped on it and says what that was."""

    def __init__(self) -> None:
        super().__init__("drop here")
        self.setWindowTitle("Target")
        self.setAcceptDrops(True)
        self.setGeometry(1400, 100, 200, 200)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.type() in {QEvent.Type.DragEnter, QEvent.Type.Drop}:
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                self._take(event)
            return True
        return super().event(event)

    def _take(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls()]
        offered = event.possibleActions().value
        tell(dropped=files, uids=uids_in(event.mimeData()), offered=offered)


class Busy:
    """Coroutines that have to go on whatever the mouse does."""

    def __init__(self) -> None:
        self.started = self.finished = self.ticks = 0

    async def tick(self) -> None:
        """Start short tasks that need the loop in three ways, for ever."""
        while True:
            self.started += 1
            self._kept = asyncio.get_running_loop().create_task(self._short())
            await asyncio.sleep(0.01)
            self.ticks += 1

    async def _short(self) -> None:
        await asyncio.sleep(0)
        await asyncio.to_thread(sum, range(100))
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        writer.close()
        await reader.read()
        await writer.wait_closed()
        self.finished += 1

    async def serve(self) -> asyncio.Server:
        async def hang_up(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            writer.close()
            await writer.wait_closed()

        server = await asyncio.start_server(hang_up, "127.0.0.1", 0)
        self.port: int = server.sockets[0].getsockname()[1]
        return server


async def sit(app: QApplication, window: MainWindow, folder: Path, pictures: int) -> int:
    def quick(core: CoreOptions) -> CoreOptions:
        from dataclasses import replace

        return replace(core, script=FAST, pace=Pace().scaled(0.01))

    options = Options(demo=True, data_dir=folder)
    program = Program(app, window, options, find_paths(folder), tune=quick)
    opened = asyncio.Event()
    program.opened.connect(opened.set)
    running = asyncio.get_running_loop().create_task(program.main())
    await asyncio.wait({running, asyncio.ensure_future(opened.wait())}, return_when=asyncio.FIRST_COMPLETED)
    if running.done():
        return running.result()
    core: Any = program.desk.core
    for number in range(pictures):
        model = core.catalog.models[0].id
        task = await core.submit(GenerationRequest(model=model, prompt=f"SECRET prompt {number}"))
        await core.wait_for(task.id)
    view = window.gallery.view
    while window.gallery.model.picture_count < pictures:  # noqa: ASYNC110 - no event tells that a row is there
        await asyncio.sleep(0.01)
    busy = Busy()
    server = await busy.serve()
    ticking = asyncio.get_running_loop().create_task(busy.tick())
    flow = program.ground.feature(HandingFlow)
    before: dict[str, int] = {}

    def began(_load: object) -> None:
        before.update(ticks=busy.ticks, finished=busy.finished)

    def ended() -> None:
        tell(ended=True, ticks=busy.ticks - before["ticks"], finished=busy.finished - before["finished"])

    for drag in flow.drags:
        drag.began.connect(began)
        drag.ended.connect(ended)
    await asyncio.sleep(0.3)
    places: list[QPoint] = [
        view.viewport().mapToGlobal(view.visualRect(window.gallery.model.index(row)).center())
        for row in range(pictures)
    ]
    area = window.compose.area
    form = area.mapToGlobal(area.rect().center())
    tell(
        tiles=[(place.x(), place.y()) for place in places],
        form=(form.x(), form.y()),
        library=str(core.paths.library),
    )
    # a word on the standard input ends it
    await asyncio.to_thread(sys.stdin.readline)
    ticking.cancel()
    for _ in range(500):
        if busy.finished == busy.started:
            break
        await asyncio.sleep(0.01)
    server.close()
    tell(
        started=busy.started,
        finished=busy.finished,
        selected=len(window.gallery.selected()),
        references=len(area.tiles()),
    )
    window.close()
    return await running


def main() -> int:
    app = QApplication(sys.argv[:1])
    if sys.argv[1] == "target":
        target = Target()
        target.show()
        QTimer.singleShot(0, partial(tell, ready=True))
        return app.exec()
    from ui.loop import run

    apply_theme(app, "dark")
    window = MainWindow()
    window.setGeometry(0, 0, 1300, 900)
    window.show()
    code = run(app, lambda: sit(app, window, Path(sys.argv[2]), int(sys.argv[3])))
    window.leave()
    return code


if __name__ == "__main__":
    sys.exit(main())
