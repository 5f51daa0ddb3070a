"""The about box names everything that is shipped, with its licence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPlainTextEdit

from app import __version__
from app.licences import find_components, own_licence
from tests.ui.shell.sitting import sitting, until
from ui.about.flow import AboutFlow


def test_a_checkout_lists_what_is_installed() -> None:
    components = {component.name.lower(): component for component in find_components()}
    assert {"httpx", "pillow", "pyside6_essentials", "keyring"} <= set(components)
    assert all(component.version and component.licence for component in components.values())
    assert "Permission is hereby granted" in components["anyio"].text()
    assert "MIT License" in own_licence()


def test_a_frozen_program_lists_what_was_collected(tmp_path: Path) -> None:
    folder = tmp_path / "licences"
    folder.mkdir()
    (folder / "LICENSE").write_text("our own")
    (folder / "a.txt").write_text("text of a")
    (tmp_path / "secret.txt").write_text("not a licence")
    entry = {"name": "a", "version": "1", "licence": "MIT", "home": "", "files": ["a.txt", "../secret.txt"]}
    (folder / "index.json").write_text(json.dumps([entry]))
    (component,) = find_components(tmp_path)
    assert (component.name, component.version, component.licence) == ("a", "1", "MIT")
    assert component.text() == "text of a"
    assert own_licence(tmp_path) == "our own"
    (folder / "index.json").write_text("{")
    assert find_components(tmp_path) == ()


@pytest.mark.anyio
async def test_each_licence_can_be_read(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path) as person:
        assert person.program.commands.run("show_about")
        dialog = person.program.ground.feature(AboutFlow).dialog
        assert dialog is not None
        listed = dialog.findChild(QListWidget)
        text = dialog.findChild(QPlainTextEdit)
        assert isinstance(listed, QListWidget)
        assert isinstance(text, QPlainTextEdit)
        await until(lambda: "MIT License" in text.toPlainText())
        assert any(__version__ in label.text() for label in dialog.findChildren(QLabel))
        row = next(row for row in range(listed.count()) if listed.item(row).text().startswith("httpx "))
        listed.setCurrentRow(row)
        await until(lambda: "Encode OSS" in text.toPlainText())
