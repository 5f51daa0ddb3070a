"""What the tests of the form share: the shipped tables, and one table with everything a table can say."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import TypeAlias

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.catalog.load import Catalog, load_catalog
from app.core import Core, CoreOptions
from app.gateway.demo.script import FAST, Script
from app.tasks.backoff import Pace
from ui.bridge import Bridge
from ui.compose.panel import ComposePanel
from ui.loop import settle_spawned
from ui.theme import apply_theme

Attach: TypeAlias = Callable[..., AbstractAsyncContextManager[Core]]

RICH = Path(__file__).with_name("rich.toml")


@pytest.fixture
def catalog() -> Catalog:
    """The tables that come with the program."""
    return load_catalog(None)


@pytest.fixture
def rich_catalog(tmp_path: Path) -> Catalog:
    """The shipped tables and the one beside this file."""
    (tmp_path / "rich.toml").write_bytes(RICH.read_bytes())
    catalog = load_catalog(tmp_path)
    assert not catalog.problems
    return catalog


@pytest.fixture
def panel(qtbot: QtBot, qapp: QApplication, rich_catalog: Catalog) -> ComposePanel:
    """A shown form without a core."""
    apply_theme(qapp, "dark")
    made = ComposePanel()
    qtbot.addWidget(made)
    made.set_catalog(rich_catalog)
    made.resize(384, 800)
    made.show()
    return made


@pytest.fixture
def ready(panel: ComposePanel, monkeypatch: pytest.MonkeyPatch) -> ComposePanel:
    """A form that may send: nothing that needs a core is used."""
    monkeypatch.setattr(type(panel._worker), "is_attached", True)
    panel.set_prompt("A mug")
    return panel


@pytest.fixture
def attach(panel: ComposePanel, tmp_path: Path) -> Attach:
    """Opens a core in practice mode and hands it to the form."""

    @asynccontextmanager
    async def attaching(script: Script = FAST) -> AsyncGenerator[Core]:
        bridge = Bridge()
        options = CoreOptions(data_dir=tmp_path / "data", demo=True, script=script, pace=Pace().scaled(0.01))
        async with Core(options) as core:
            bridge.attach(core)
            panel.attach(core, bridge)
            try:
                yield core
            finally:
                panel.detach()
                bridge.detach()
                await settle_spawned()

    return attaching
