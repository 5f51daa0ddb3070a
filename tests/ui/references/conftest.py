"""A tray that works with a real core in practice mode."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import TypeAlias

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from app.core import Core, CoreOptions
from app.gateway.demo.script import FAST, Fault, Script
from app.tasks.backoff import Pace
from ui.bridge import Bridge
from ui.loop import settle_spawned
from ui.references.tray import ReferenceTray
from ui.references.worker import ReferenceWorker

Attach: TypeAlias = Callable[..., AbstractAsyncContextManager[Core]]


@pytest.fixture
def tray(qapp: QApplication) -> ReferenceTray:
    """Empty, without a core."""
    return ReferenceTray()


@pytest.fixture
def attach(tmp_path: Path, tray: ReferenceTray) -> Attach:
    """Opens a core on one data folder and lets it work for the tray."""

    @asynccontextmanager
    async def attaching(*faults: Fault) -> AsyncGenerator[Core]:
        script = Script(queue_seconds=0, run_seconds=0, faults=faults) if faults else FAST
        options = CoreOptions(data_dir=tmp_path / "data", demo=True, script=script, pace=Pace().scaled(0.01))
        bridge = Bridge()
        worker = next((child for child in tray.children() if isinstance(child, ReferenceWorker)), None)
        worker = worker or ReferenceWorker(tray)
        previews = worker.previews

        def want() -> None:
            """As the tiles do."""
            for item in tray.items:
                previews.want(item.key)

        tray.changed.connect(want)
        want()
        async with Core(options) as core:
            bridge.attach(core)
            worker.attach(core, bridge)
            try:
                yield core
            finally:
                worker.detach()
                bridge.detach()
                await settle_spawned()

    return attaching


@pytest.fixture
def picture(tmp_path: Path) -> Callable[..., Path]:
    """Writes a small picture of one colour."""

    def write(name: str, colour: str = "#c9a27a", side: int = 64) -> Path:
        image = QImage(side, side, QImage.Format.Format_RGB32)
        image.fill(QColor(colour))
        path = tmp_path / name
        assert image.save(str(path))
        return path

    return write
