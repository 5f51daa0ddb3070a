"""What the tests of the form share: the shipped tables, and one table with everything a table can say."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.catalog.load import Catalog, load_catalog
from ui.compose.panel import ComposePanel
from ui.theme import apply_theme

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
