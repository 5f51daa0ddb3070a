"""Our own pictures on the form: their settings come back from what is embedded in them, or they become references."""

from __future__ import annotations

import asyncio
import json
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QFileDialog, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.core import Core
from app.library.record import ImageRecord
from app.request import GenerationRequest, Reference
from app.tasks.state import TaskState
from tests.ui.compose.conftest import Attach
from tests.ui.compose.hands import choose, named
from tests.ui.shell.sitting import until
from ui.compose.incoming import HINT, read_settings
from ui.compose.panel import ComposePanel

pytestmark = [pytest.mark.anyio, pytest.mark.qt_log_ignore("This plugin does not support")]

WANTED = GenerationRequest(
    model="flux-2-pro", prompt="a {plain} mug", size="3:2", options={"metadata.resolution": "2K"}
)
COPY, LEFT, NO_KEYS = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


async def make(core: Core) -> ImageRecord:
    task = await core.submit(WANTED)
    assert (await core.wait_for(task.id)).state is TaskState.DONE
    (record,) = await asyncio.to_thread(core.library.images_of, task.id)
    return record


def drop(panel: ComposePanel, on: QWidget, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at = on.mapTo(panel, on.rect().center())
    panel.dragEnterEvent(QDragEnterEvent(at, COPY, mime, LEFT, NO_KEYS))
    panel.dropEvent(QDropEvent(QPointF(at), COPY, mime, LEFT, NO_KEYS))


async def test_a_picture_of_ours_brings_its_settings_and_undo_takes_them_back(
    panel: ComposePanel, attach: Attach, tmp_path: Path
) -> None:
    async with attach() as core:
        record = await make(core)
        copy = tmp_path / "copied away.png"
        shutil.copy(record.path, copy)
        panel._parts.prompt.set_prompt("my own words")
        before = panel.state()
        drop(panel, panel._parts.size, copy)
        await until(lambda: panel.state()["model"] == "flux-2-pro")
        assert {key: panel.state()[key] for key in ("prompt", "size")} == {"prompt": WANTED.prompt, "size": "3:2"}
        assert panel._tray.items == ()
        assert panel._parts.remarks.text() == "The settings of copied away.png are here."
        named(panel._parts.remarks, QPushButton, "Undo").click()
        assert panel.state() == before


async def test_on_the_references_it_is_a_reference(panel: ComposePanel, attach: Attach) -> None:
    async with attach() as core:
        record = await make(core)
        drop(panel, panel.area, record.path)
        await until(lambda: len(panel._tray.references) == 1)
        assert panel._store.form.prompt == ""


async def test_a_sidecar_brings_settings_or_the_picture_beside_it(panel: ComposePanel, attach: Attach) -> None:
    async with attach() as core:
        record = await make(core)
        sidecar = record.path.with_suffix(".json")
        drop(panel, panel._parts.size, sidecar)
        await until(lambda: panel.state()["model"] == "flux-2-pro")
        drop(panel, panel.area, sidecar)
        await until(lambda: len(panel._tray.references) == 1)


async def test_a_strangers_picture_is_a_reference_wherever_it_is_dropped(
    panel: ComposePanel, attach: Attach, tmp_path: Path
) -> None:
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    assert image.save(str(tmp_path / "photo.png"))
    async with attach():
        before = panel.state()["model"]
        drop(panel, panel._parts.size, tmp_path / "photo.png")
        await until(lambda: len(panel._tray.references) == 1)
        assert panel.state()["model"] == before


@pytest.mark.parametrize("content", [b"{}", b"not json", json.dumps({"request": {"model": 7}}).encode()])
async def test_a_strangers_json_changes_nothing_and_says_so(
    panel: ComposePanel, attach: Attach, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "other.json"
    path.write_bytes(content)
    async with attach():
        before = panel.state()
        drop(panel, panel._parts.size, path)
        await until(lambda: "no sidecar" in panel._parts.remarks.text())
        drop(panel, panel.area, path)
        await until(lambda: "no picture beside" in panel._parts.remarks.text())
        assert panel.state() == before


async def test_while_it_is_dragged_the_form_says_what_may_be_done(panel: ComposePanel, attach: Attach) -> None:
    async with attach() as core:
        record = await make(core)
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(record.path))])
        panel.dragEnterEvent(QDragEnterEvent(QPoint(9, 9), COPY, mime, LEFT, NO_KEYS))
        section = panel._parts.reference_section
        await until(lambda: section.state_text() == HINT)
        panel.dragLeaveEvent(QDragLeaveEvent())
        assert section.state_text() != HINT


def test_nothing_is_read_out_of_what_is_no_file(tmp_path: Path) -> None:
    assert read_settings(tmp_path) is None
    assert read_settings(tmp_path / "gone.png") is None
    assert read_settings(tmp_path / "gone.json") is None


# ------------------------------------------------------------------------------------------------------------ masks


def mask_file(folder: Path) -> Path:
    image = QImage(64, 64, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    path = folder / "mask.png"
    assert image.save(str(path))
    return path


async def test_a_mask_is_sent_by_the_models_that_take_one_and_kept_by_the_others(
    panel: ComposePanel, attach: Attach, tmp_path: Path
) -> None:
    path = mask_file(tmp_path)
    async with attach() as core:
        masked = next(model for model in core.catalog.models if model.references and model.references.mask_field)
        choose(panel, masked)
        slot = panel._parts.mask
        assert slot.isVisible()
        assert slot.text() == "once there is a reference"
        slot.file_chosen.emit(path)
        await until(lambda: panel._store.form.mask is not None)
        assert slot.text() == "mask.png · used once there is a reference"
        panel.set_prompt("a mug")
        sent: list[tuple[GenerationRequest, ...]] = []
        panel.generate_requested.connect(sent.append)
        panel.trigger_generate()
        assert sent[-1][0].mask is None
        panel.add_references([Reference(name="a.png", url="https://a.test/a.png", width=64, height=64)])
        assert slot.text() == "mask.png"
        panel.trigger_generate()
        assert sent[-1][0].mask is not None
        choose(panel, "flux-2-pro")
        assert slot.text() == "mask.png · kept for another model"
        assert "mask kept for later" in panel._parts.strip.text()
        choose(panel, "flux-2-flex")
        named(slot, QToolButton, "Remove the mask").click()
        assert panel._store.form.mask is None
        assert not slot.isVisible()


async def test_a_mask_that_does_not_fit_is_the_reason_and_leads_to_its_place(
    panel: ComposePanel, attach: Attach
) -> None:
    async with attach() as core:
        masked = next(model for model in core.catalog.models if model.references and model.references.mask_field)
        choose(panel, masked)
        panel.set_prompt("a mug")
        panel.add_references([Reference(name="a.png", url="https://a.test/a.png", width=100, height=50)])
        panel._store.set_mask(Reference(name="mask.png", sha256="0" * 64, format="png", width=64, height=64))
        assert "of the first reference" in panel._bar.reason_texts()[0]
        panel._bar.follow(0)
        focused = panel.focusWidget()
        assert focused is not None
        assert focused.accessibleName() == "Choose a mask"


async def test_a_file_that_is_no_picture_is_refused_as_a_mask(
    panel: ComposePanel, attach: Attach, tmp_path: Path
) -> None:
    path = tmp_path / "mask.png"
    path.write_bytes(b"no picture")
    async with attach():
        choose(panel, "gpt-4o-image")
        drop_on_slot(panel, path)
        await until(lambda: bool(panel._parts.remarks.text()))
        assert panel._store.form.mask is None


def drop_on_slot(panel: ComposePanel, path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    slot = panel._parts.mask
    slot.dragEnterEvent(QDragEnterEvent(QPoint(3, 3), COPY, mime, LEFT, NO_KEYS))
    slot.dropEvent(QDropEvent(QPointF(3, 3), COPY, mime, LEFT, NO_KEYS))


def test_the_mask_is_chosen_without_a_nested_loop(panel: ComposePanel, qtbot: QtBot) -> None:
    choose(panel, "gpt-4o-image")
    named(panel, QToolButton, "Choose a mask").click()
    (dialog,) = panel.findChildren(QFileDialog)
    assert dialog.isVisible()
    dialog.close()
