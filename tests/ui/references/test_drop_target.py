"""The whole window as a place to drop pictures on, driven through the window's own handle."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtWidgets import QApplication, QMenu

from app.catalog.load import load_catalog
from tests.ui.references.dragging import Drag
from tests.ui.shell.sitting import Person, sitting, until
from ui.references.drop_target import DropTarget
from ui.references.offer import OUR_PICTURES

pytestmark = [pytest.mark.anyio, pytest.mark.qt_log_ignore("does not support", extend=True)]

Picture = Callable[..., Path]


def files(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def target(person: Person) -> DropTarget:
    (found,) = person.window.findChildren(DropTarget)
    return found


def names(person: Person) -> list[str]:
    return [item.name for item in person.window.compose._tray.items]


async def test_the_window_lights_up_wherever_pictures_hover_and_says_what_a_drop_would_do(
    qapp: QApplication, tmp_path: Path, picture: Picture
) -> None:
    async with sitting(qapp, tmp_path / "data") as person:
        overlay = target(person).overlay
        drag = Drag(person.window, files(picture("a.png"), picture("b.png", "#123456")))
        for place in (person.window.gallery, person.window.dock, person.window.compose, person.window.inspector):
            assert drag.over(place)
            assert overlay.isVisible()
            assert overlay.is_usable
            assert overlay.geometry() == person.window.rect()
        await until(lambda: overlay.words == "Drop to add 2 pictures as references")
        drag.leave()
        assert not overlay.isVisible()
        assert names(person) == []


async def test_what_is_no_picture_says_so_while_it_hovers(qapp: QApplication, tmp_path: Path, picture: Picture) -> None:
    program = tmp_path / "holiday.png"
    program.write_bytes(b"MZ" + bytes(600))
    async with sitting(qapp, tmp_path / "data") as person:
        overlay = target(person).overlay
        drag = Drag(person.window, files(program))
        drag.over(person.window.gallery)
        await until(lambda: overlay.words == "holiday.png is no picture: it is a program.")
        assert not overlay.is_usable
        drag.leave()
        mixed = Drag(person.window, files(program, picture("a.png")))
        mixed.over(person.window.gallery)
        await until(lambda: overlay.words == "Drop to add the picture as a reference")
        assert overlay.aside == "holiday.png is no picture: it is a program."
        mixed.leave()


async def test_an_address_of_another_kind_is_refused_while_it_hovers_and_when_it_is_dropped(
    qapp: QApplication, tmp_path: Path
) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("ftp://example.test/a.png")])
    async with sitting(qapp, tmp_path / "data") as person:
        drag = Drag(person.window, mime)
        drag.over(person.window.gallery)
        assert target(person).overlay.words.startswith("Addresses that begin with “ftp:” cannot be used")
        drag.drop(person.window.gallery)
        assert "cannot be used" in person.message()
        assert not target(person).overlay.isVisible()


async def test_text_lights_nothing_up(qapp: QApplication, tmp_path: Path) -> None:
    mime = QMimeData()
    mime.setText("a few words")
    async with sitting(qapp, tmp_path / "data") as person:
        drag = Drag(person.window, mime)
        assert not drag.over(person.window.gallery)
        assert not target(person).overlay.isVisible()
        drag.leave()


async def test_a_drop_on_the_gallery_brings_the_form_and_the_pictures(
    qapp: QApplication, tmp_path: Path, picture: Picture
) -> None:
    async with sitting(qapp, tmp_path / "data") as person:
        person.window.show_compose(False)
        assert Drag(person.window, files(picture("a.png"))).drop(person.window.gallery)
        assert person.window.is_compose_shown()
        assert names(person) == ["a.png"]
        assert not target(person).overlay.isVisible()
        await until(lambda: [item.stage for item in person.window.compose._tray.items] == ["ready"])


async def test_a_model_without_references_says_so_while_pictures_hover(
    qapp: QApplication, tmp_path: Path, picture: Picture
) -> None:
    without = next(model for model in load_catalog(None).models if model.references is None)
    async with sitting(qapp, tmp_path / "data") as person:
        models = person.window.compose._parts.model
        models.setCurrentIndex(models.findData(without.id))
        drag = Drag(person.window, files(picture("a.png")))
        drag.over(person.window.gallery)
        assert target(person).overlay.words == f"{without.name} takes no reference images."
        drag.drop(person.window.gallery)
        assert f"{without.name} takes no reference images." in person.message()
        assert names(person) == []


async def test_a_picture_of_the_gallery_is_taken_by_the_form_alone(
    qapp: QApplication, tmp_path: Path, picture: Picture
) -> None:
    mime = files(picture("ours.png"))
    mime.setData(OUR_PICTURES, b"01JCX\n")
    async with sitting(qapp, tmp_path / "data") as person:
        overlay = target(person).overlay
        drag = Drag(person.window, mime)
        assert not drag.over(person.window.dock)
        assert overlay.isVisible()
        compose = person.window.compose
        assert overlay.geometry().topLeft() == compose.mapTo(person.window, compose.rect().topLeft())
        assert overlay.width() == compose.width()
        for place in (person.window.dock, person.window.gallery):
            drag.drop(place)
            assert names(person) == []
        assert Drag(person.window, mime).drop(compose.area)
        assert names(person) == ["ours.png"]


# ------------------------------------------------------------------------------------------------------- paste and undo


async def test_a_picture_is_pasted_while_the_focus_is_in_the_gallery(
    qapp: QApplication, tmp_path: Path, picture: Picture
) -> None:
    async with sitting(qapp, tmp_path / "data") as person:
        person.window.activateWindow()
        person.window.gallery.view.setFocus()
        mime = QMimeData()
        mime.setData("image/png", picture("a.png").read_bytes())
        qapp.clipboard().setMimeData(mime)
        person.key(Qt.Key.Key_V)
        assert names(person) == ["picture"]
        await until(lambda: [item.stage for item in person.window.compose._tray.items] == ["ready"])


async def test_text_is_pasted_into_the_prompt_and_elsewhere_said_to_be_no_picture(
    qapp: QApplication, tmp_path: Path
) -> None:
    async with sitting(qapp, tmp_path / "data") as person:
        person.window.activateWindow()
        qapp.clipboard().setText("a few words")
        person.window.compose.focus_prompt()
        person.key(Qt.Key.Key_V)
        assert person.window.compose.typed_prompt() == "a few words"
        person.window.gallery.view.setFocus()
        person.key(Qt.Key.Key_V)
        assert "The clipboard holds no picture" in person.message()
        assert person.window.compose.typed_prompt() == "a few words"


async def test_ctrl_z_in_the_form_brings_a_removed_reference_back(
    qapp: QApplication, tmp_path: Path, picture: Picture
) -> None:
    async with sitting(qapp, tmp_path / "data") as person:
        compose = person.window.compose
        person.window.activateWindow()
        compose.add_reference_files([picture("a.png"), picture("b.png", "#445566")])
        await until(lambda: [item.stage for item in compose._tray.items] == ["ready", "ready"])
        compose.area.tiles()[0].setFocus()
        person.key(Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)
        assert names(person) == ["b.png"]
        person.key(Qt.Key.Key_Z)
        assert names(person) == ["a.png", "b.png"]
        await until(lambda: [item.stage for item in compose._tray.items] == ["ready", "ready"])


async def test_a_mask_is_painted_from_the_menu_of_the_first_reference(
    qapp: QApplication, tmp_path: Path, picture: Picture
) -> None:
    async with sitting(qapp, tmp_path / "data") as person:
        compose = person.window.compose
        models = compose._parts.model
        masked = next(model for model in load_catalog(None).models if model.references and model.references.mask_field)
        models.setCurrentIndex(models.findData(masked.id))
        compose.add_reference_files([picture("a.png"), picture("b.png", "#445566")])
        await until(lambda: [item.stage for item in compose._tray.items] == ["ready", "ready"])
        for number, offered in ((1, False), (0, True)):
            tile = compose.area.tiles()[number]
            tile.menu_wanted.emit(tile.item.key, QPoint(0, 0))
            (menu,) = compose.area.findChildren(QMenu)
            entries = {action.text(): action for action in menu.actions()}
            assert ("Paint mask…" in entries) is offered
            if offered:
                entries["Paint mask…"].trigger()
            menu.close()
            await until(lambda: not compose.area.findChildren(QMenu))
        painter = compose._masks.painter
        assert painter is not None
        painter.reject()
