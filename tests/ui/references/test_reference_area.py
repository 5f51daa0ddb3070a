"""The references as a person handles them: drop, paste, remove, reorder, follow a reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QToolButton
from pytestqt.qtbot import QtBot

from app.catalog.load import load_catalog
from app.request import Reference
from ui.compose.panel import ComposePanel
from ui.references.area import ReferenceArea
from ui.theme import apply_theme


@pytest.fixture
def panel(qtbot: QtBot, qapp: QApplication) -> ComposePanel:
    apply_theme(qapp, "light")
    made = ComposePanel()
    qtbot.addWidget(made)
    made.set_catalog(load_catalog(None))
    made.resize(384, 700)
    made.show()
    return made


@pytest.fixture
def area(panel: ComposePanel) -> ReferenceArea:
    panel._tray.add_references([Reference(name=f"{n}.png", sha256=n * 64, format="png") for n in "abc"], upload=False)
    return panel.area


def files(*names: str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(f"/pictures/{name}") for name in names])
    return mime


def names(area: ReferenceArea) -> list[str]:
    return [item.name for item in area.tray.items]


def drop(panel: ComposePanel, mime: QMimeData) -> QDropEvent:
    """What the window system sends: enter, then drop."""
    panel.dragEnterEvent(enter(mime))
    event = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, NO_KEYS)
    panel.dropEvent(event)
    return event


NO_KEYS = Qt.KeyboardModifier.NoModifier


def enter(mime: QMimeData) -> QDragEnterEvent:
    return QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, NO_KEYS)


# --------------------------------------------------------------------------------------------------- drop and choose


def test_dropped_files_are_added_whatever_they_are_called(panel: ComposePanel) -> None:
    event = drop(panel, files("a.png", "photo without a suffix"))
    assert event.isAccepted()
    assert event.dropAction() == Qt.DropAction.CopyAction
    assert names(panel.area) == ["a.png", "photo without a suffix"]
    assert panel._parts.remarks.isHidden()


def test_what_cannot_be_used_is_refused_while_it_is_dragged(panel: ComposePanel) -> None:
    section = panel._parts.reference_section
    mime = QMimeData()  # the event does not own it
    mime.setUrls([QUrl("ftp://example.test/a.png")])
    panel.dragEnterEvent(enter(mime))
    assert section.state_text() == "Addresses that begin with “ftp:” cannot be used: save the picture first."
    panel.dragLeaveEvent(QDragLeaveEvent())
    assert section.state_text() == "0 of 8 · drop, paste or choose"


def test_a_dragged_picture_lights_the_area_up(panel: ComposePanel) -> None:
    before = panel.area.grab().toImage()
    mime = files("a.png")  # the event does not own it
    panel.dragEnterEvent(enter(mime))
    assert panel.area.grab().toImage() != before
    panel.dragLeaveEvent(QDragLeaveEvent())
    assert panel.area.grab().toImage() == before


def test_a_model_without_references_refuses_with_its_name(panel: ComposePanel) -> None:
    panel.area.set_refusal("Text Only takes no reference images.")
    told: list[str] = []
    panel.refused.connect(told.append)
    drop(panel, files("a.png"))
    assert names(panel.area) == []
    assert told == ["Text Only takes no reference images."]


def test_choosing_opens_a_dialog_that_does_not_block(panel: ComposePanel, qtbot: QtBot) -> None:
    panel.choose_references()
    (dialog,) = panel.findChildren(QFileDialog)
    assert dialog.fileMode() == QFileDialog.FileMode.ExistingFiles
    assert "*.webp" in dialog.nameFilters()[0]
    dialog.filesSelected.emit(["/pictures/chosen.png"])
    dialog.reject()
    assert names(panel.area) == ["chosen.png"]


def test_files_from_elsewhere_are_added(panel: ComposePanel) -> None:
    panel.add_reference_files([Path("/pictures/a.png")])
    panel.add_references([Reference(name="b.png", sha256="b" * 64)])
    assert names(panel.area) == ["a.png", "b.png"]


def test_ctrl_v_on_the_panel_takes_files(panel: ComposePanel, qtbot: QtBot) -> None:
    QApplication.clipboard().setMimeData(files("a.png"))
    tile = panel._parts.size.tiles()[0]
    qtbot.keyClick(tile, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert names(panel.area) == ["a.png"]


# --------------------------------------------------------------------------------------------------------- the tiles


def test_tiles_are_numbered_and_named_for_a_screen_reader(area: ReferenceArea) -> None:
    assert [tile.accessibleName() for tile in area.tiles()] == [
        "Reference 1: a.png, ready",
        "Reference 2: b.png, ready",
        "Reference 3: c.png, ready",
    ]


def test_the_cross_removes_one(area: ReferenceArea, qtbot: QtBot) -> None:
    area.window().activateWindow()
    area.tiles()[1].setFocus()  # or the pointer: without either there is no cross
    (cross,) = [b for b in area.tiles()[1].findChildren(QToolButton) if b.accessibleName() == "Remove b.png"]
    cross.click()
    assert names(area) == ["a.png", "c.png"]
    assert [tile.item.number for tile in area.tiles()] == [1, 2]


def test_delete_removes_and_the_focus_goes_to_the_neighbour(area: ReferenceArea, qtbot: QtBot) -> None:
    first = area.tiles()[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Delete)
    assert names(area) == ["b.png", "c.png"]
    assert area.tiles()[0].hasFocus() or area.window().focusWidget() is area.tiles()[0]


def test_alt_arrows_reorder(area: ReferenceArea, qtbot: QtBot) -> None:
    qtbot.keyClick(area.tiles()[2], Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert names(area) == ["a.png", "c.png", "b.png"]
    qtbot.keyClick(area.tiles()[0], Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert names(area) == ["c.png", "a.png", "b.png"]


def test_dragging_a_tile_reorders(area: ReferenceArea, qtbot: QtBot) -> None:
    first, third = area.tiles()[0], area.tiles()[2]
    target = first.mapFromGlobal(third.mapToGlobal(third.rect().center()))
    qtbot.mousePress(first, Qt.MouseButton.LeftButton, pos=first.rect().center())
    qtbot.mouseMove(first, target)
    qtbot.mouseRelease(
        first, Qt.MouseButton.LeftButton, pos=first.mapFromGlobal(third.mapToGlobal(third.rect().center()))
    )
    assert names(area) == ["b.png", "c.png", "a.png"]
    assert area.tiles()[2].geometry().left() > area.tiles()[1].geometry().left()


def test_a_failed_one_shows_its_reason_and_a_way_to_try_again(panel: ComposePanel, area: ReferenceArea) -> None:
    key = area.tiles()[1].item.key
    area.tray.update_item(key, stage="failed", reason="The gateway refused it.")
    tile = area.tiles()[1]
    assert tile.accessibleDescription() == "The gateway refused it."
    (retry,) = [b for b in tile.findChildren(QToolButton) if b.accessibleName() == "Try b.png again"]
    assert retry.isVisible()
    assert "b.png: The gateway refused it." in panel._bar.reason_texts()
    panel._bar.follow(panel._bar.reason_texts().index("b.png: The gateway refused it."))
    assert panel.focusWidget() is tile
    retry.click()
    assert area.tray.items[1].stage == "waiting"


def test_more_than_the_model_takes_are_parked_in_sight(panel: ComposePanel) -> None:
    panel._tray.add_references(
        [Reference(name=f"{n}.png", sha256=f"{n:064x}", format="png") for n in range(10)], upload=False
    )
    assert panel._parts.reference_section.state_text() == "8 of 8 · 2 parked"
    assert [tile.item.parked for tile in panel.area.tiles()] == [False] * 8 + [True] * 2
    assert all(tile.isVisible() for tile in panel.area.tiles())


def test_progress_is_painted(area: ReferenceArea) -> None:
    key = area.tiles()[0].item.key
    before = area.tiles()[0].grab().toImage()
    area.tray.update_item(key, stage="uploading", fraction=0.5)
    assert area.tiles()[0].accessibleName() == "Reference 1: a.png, uploading 50 %"
    assert area.tiles()[0].grab().toImage() != before
