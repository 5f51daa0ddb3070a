"""Pictures from elsewhere, as a person brings them in at the whole window: what is read, what is refused, undo."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.paths import find_paths
from tests.ui.gallery.shelf import fill
from tests.ui.shell.sitting import Person, core_of, sitting, until
from ui.importing.dialog import ImportDialog
from ui.importing.flow import ImportFlow
from ui.organise.undo import UndoFeature

pytestmark = [pytest.mark.anyio, pytest.mark.qt_log_ignore("does not support", extend=True)]


def open_dialog(person: Person) -> ImportDialog:
    dialog = person.program.ground.feature(ImportFlow).show()
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


async def done(dialog: ImportDialog) -> str:
    dialog.start.click()
    assert dialog.works
    await until(lambda: not dialog.works)
    return dialog.line.text.text()


def left_of(dialog: ImportDialog) -> list[str]:
    return [dialog.line.left.item(row).text() for row in range(dialog.line.left.count())]


def write(path: Path, shade: int, **texts: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    info = PngInfo()
    for key, text in texts.items():
        info.add_text(key, text)
    Image.new("RGB", (24, 16), (shade, 80, 120)).save(path, pnginfo=info)
    return path


def of_ours(folder: Path) -> Path:
    """A picture with our metadata in it, from another library, without its sidecar."""
    from app.library.library import Library

    paths = find_paths(folder / "another studio")
    library = Library(paths)
    library.open()
    (record,) = fill(library, folder / "parts", 1, ("a mug of ours",))
    library.close()
    return record.path.rename(folder / "ours.png")


async def test_prompts_of_ours_and_of_others_come_in_and_undo_takes_them_out(
    qapp: QApplication, tmp_path: Path
) -> None:
    box = tmp_path / "box"
    write(box / "1.png", 1, parameters="a fox in snow\nNegative prompt: blur\nSteps: 20, Model: someone-xl")
    write(box / "deeper" / "2.png", 2)
    ours = of_ours(tmp_path)
    async with sitting(qapp, tmp_path / "data") as person:
        core = core_of(person)
        person.program.commands.run("import")
        dialog = open_dialog(person)
        assert not dialog.start.isEnabled()
        dialog.add([box, ours, box])
        assert dialog.sources() == (box, ours)
        text = await done(dialog)
        assert text == (
            "3 pictures were imported. One brought prompt and settings of Proofsheet. "
            "One brought a prompt of another program. Of one nothing is known."
        )
        assert dialog.sources() == ()
        prompts = {record.prompt for record in core.library.rows(core.library.ids())}
        assert prompts == {"a fox in snow", "", "a mug of ours"}
        await until(lambda: person.window.gallery.model.picture_count == 3)
        dialog.line.button.click()
        assert len(person.window.gallery.selected()) == 1
        undo = person.program.ground.feature(UndoFeature)
        assert undo.titles()[0] == "import 3 pictures"
        undo.undo()
        await until(lambda: core.library.count() == 0)
        assert core.library.trash_size()[0] == 3
        undo.redo()
        await until(lambda: core.library.count() == 3)
        await until(lambda: not undo.is_busy)
    assert (box / "1.png").is_file()


async def test_what_is_no_picture_is_named_and_left_where_it_is(qapp: QApplication, tmp_path: Path) -> None:
    box = tmp_path / "box"
    write(box / "CON.png", 1)
    write(box / "evil\u202egnp.exe.png", 2)
    write(box / ("x" * 240 + ".png"), 3)
    write(box / "twice" / "same.png", 4)
    write(box / "same.png", 5)
    (box / "empty.png").write_bytes(b"")
    (box / "cut.png").write_bytes((box / "same.png").read_bytes()[:60])
    (box / "CON.json").write_text('{"of": "somebody"}')
    (box / "same.json").write_text("{broken")
    before = {path: path.read_bytes() for path in box.rglob("*") if path.is_file()}
    async with sitting(qapp, tmp_path / "data") as person:
        dialog = open_dialog(person)
        dialog.add([box, tmp_path / "not there.png", Path("/nul\0byte.png")])
        text = await done(dialog)
        assert text.startswith("5 pictures were imported.")
        assert text.endswith("4 were refused.")
        assert dialog.line.outcome is not None
        assert dialog.line.outcome.level == "warning"
        named = sorted(line.partition(":")[0] for line in left_of(dialog))
        assert named[:3] == ["cut.png", "empty.png", "not there.png"]
        assert "\0" not in named[3]
        core = core_of(person)
        for record in core.library.rows(core.library.ids()):
            assert record.path.is_file()
            assert record.path.is_relative_to(core.paths.library)
            assert "\u202e" not in record.path.name
            assert len(record.path.name.encode()) < 255
    assert {path: path.read_bytes() for path in before} == before


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is forbidden here")
async def test_a_folder_without_permission_is_named(qapp: QApplication, tmp_path: Path) -> None:
    shut = write(tmp_path / "box" / "shut" / "1.png", 1).parent
    write(tmp_path / "box" / "2.png", 2)
    shut.chmod(0)
    try:
        async with sitting(qapp, tmp_path / "data") as person:
            dialog = open_dialog(person)
            dialog.add([tmp_path / "box"])
            assert (await done(dialog)).startswith("1 picture was imported.")
            assert left_of(dialog) == ["shut: the folder cannot be read"]
    finally:
        shut.chmod(0o700)


async def test_pictures_that_are_there_already_are_not_taken_twice(qapp: QApplication, tmp_path: Path) -> None:
    picture = write(tmp_path / "1.png", 1)
    async with sitting(qapp, tmp_path / "data") as person:
        dialog = open_dialog(person)
        dialog.add([picture])
        assert await done(dialog) == "1 picture was imported."
        dialog.add([picture])
        assert await done(dialog) == "Nothing new came in. One was in the library already."
        assert left_of(dialog)[0].startswith("1.png: it is in the library already, as ")
        assert core_of(person).library.count() == 1


async def test_files_are_dropped_on_the_dialog_and_taken_off_the_list(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path / "data") as person:
        dialog = open_dialog(person)
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile("/a/1.png"), QUrl.fromLocalFile("/a/b"), QUrl("https://toapis.com/x.png")])
        drop = QDropEvent(
            QPointF(20, 20),
            Qt.DropAction.CopyAction | Qt.DropAction.MoveAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        dialog.event(drop)  # through the application, Qt would ask which widget the drag has entered
        assert dialog.sources() == (Path("/a/1.png"), Path("/a/b"))
        assert drop.dropAction() == Qt.DropAction.CopyAction
        assert dialog.start.text() == "Import 2 places"
        assert not dialog.remove.isEnabled()
        dialog.list.setCurrentRow(0)
        QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
        assert dialog.sources() == (Path("/a/b"),)
        dialog.list.setCurrentRow(0)
        dialog.remove.click()
        assert not dialog.start.isEnabled()
        dialog.close()
