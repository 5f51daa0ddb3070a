"""The real form over a real core, and a gateway behind a socket that keeps account of what arrived."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QApplication

from app.core import Core, CoreOptions
from app.gateway.demo.app import KEY, PracticeGateway
from app.gateway.demo.script import FAST, Fault
from app.tasks.backoff import Pace
from tests.gateway_server import serve
from tests.ui.shell.sitting import until
from ui.bridge import Bridge
from ui.compose.panel import ComposePanel
from ui.loop import settle_spawned
from ui.references.flow import ReferenceFlow
from ui.references.item import ReferenceItem
from ui.theme import apply_theme


class Seat:
    """Somebody at the form."""

    def __init__(self, panel: ComposePanel, core: Core, gateway: PracticeGateway) -> None:
        self.panel = panel
        self.core = core
        self.gateway = gateway

    @property
    def flow(self) -> ReferenceFlow:
        return self.panel._references._flow

    @property
    def items(self) -> tuple[ReferenceItem, ...]:
        return self.panel._tray.items

    @property
    def uploads(self) -> int:
        """Files that have arrived at the gateway."""
        return len(self.gateway._store.uploads)

    def stages(self) -> list[str]:
        return [item.stage for item in self.items]

    def drop(self, *paths: Path) -> None:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        assert self.panel.area.take(mime)

    async def settled(self) -> None:
        """Nothing is checked or on its way any more."""
        await until(lambda: not any(item.stage in ("checking", "uploading") or item.is_awaited for item in self.items))

    def choose(self, model: str) -> None:
        field = self.panel._parts.model
        field.setCurrentIndex(field.findData(model))

    def remark(self) -> str:
        return self.panel._parts.remarks.text()


@asynccontextmanager
async def seated(app: QApplication, data_dir: Path, *faults: Fault) -> AsyncGenerator[Seat]:
    """Open a core, hand it to a form, and close both again."""
    gateway = PracticeGateway(FAST)
    for fault in faults:
        gateway.plan(fault)
    apply_theme(app, "dark")
    panel = ComposePanel()
    panel.resize(384, 900)
    panel.show()
    bridge = Bridge()
    try:
        with serve(gateway) as url:
            options = CoreOptions(data_dir=data_dir, base_url=url, api_key=KEY, pace=Pace().scaled(0.01))
            async with Core(options) as core:
                bridge.attach(core)
                panel.attach(core, bridge)
                panel._parts.model.setCurrentIndex(panel._parts.model.findData("flux-2-flex"))
                try:
                    yield Seat(panel, core, gateway)
                finally:
                    panel.detach()
                    bridge.detach()
                    await settle_spawned()
    finally:
        panel.close()
        panel.deleteLater()
