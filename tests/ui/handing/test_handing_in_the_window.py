"""Copying, opening, showing and printing pictures from the whole window; what a drag carries, short of the screen."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QMimeData, QObject, QPoint
from PySide6.QtGui import QColor, QGuiApplication, QPixmap
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication

from app.library.library import Library
from app.library.record import ImageRecord
from app.paths import find_paths
from tests.ui.gallery.shelf import fill, task_of
from tests.ui.opened import Opened
from tests.ui.shell.sitting import Person, core_of, sitting, until
from ui.handing.drag_out import MOST_DRAGGED, carried
from ui.handing.flow import HandingFlow
from ui.handing.mime import PICTURES, is_ours, mime_of, uids_in
from ui.handing.plain import from_qt
from ui.handing.printing import PrintFlow, paint_pages

pytestmark = [pytest.mark.anyio, pytest.mark.qt_log_ignore("does not support", extend=True)]

COUNT = 5


@asynccontextmanager
async def with_pictures(app: QApplication, folder: Path) -> AsyncGenerator[Person]:
    library = Library(find_paths(folder / "data", practice=True))
    library.open()
    fill(library, folder / "parts", COUNT, ("a mug", "a harbour"))
    library.close()
    async with sitting(app, folder / "data") as person:
        await until(lambda: person.window.gallery.model.picture_count == COUNT)
        yield person


def newest(person: Person, count: int = 1) -> list[ImageRecord]:
    core = core_of(person)
    return core.library.rows(core.library.ids()[:count])


def select(person: Person, *rows: int) -> None:
    gallery = person.window.gallery
    gallery.view.clearSelection()
    for row in rows:
        gallery.view.selectionModel().select(
            gallery.model.index(row), gallery.view.selectionModel().SelectionFlag.Select
        )


async def test_paths_and_prompts_go_to_the_clipboard(qapp: QApplication, tmp_path: Path) -> None:
    async with with_pictures(qapp, tmp_path) as person:
        run, clipboard = person.program.commands.run, qapp.clipboard()
        run("copy_paths")
        assert person.message() == "No picture is selected."
        select(person, 0, 1, 2)
        run("copy_paths")
        paths = "\n".join(str(record.path) for record in newest(person, 3))
        await until(lambda: clipboard.text() == paths)
        assert person.message() == "3 paths were copied."
        run("copy_prompts")
        await until(lambda: clipboard.text() == "a mug\n\na harbour")
        person.window.viewer.open(newest(person)[0], person.window.gallery.neighbour)
        run("copy_paths")  # the viewer's picture is meant, whatever is selected beneath it
        await until(lambda: clipboard.text() == str(newest(person)[0].path))
        run("copy_pictures")
        await until(lambda: clipboard.mimeData().hasImage())


async def test_pictures_open_in_another_program_and_in_the_file_manager(
    qapp: QApplication, tmp_path: Path, file_manager: Opened
) -> None:
    async with with_pictures(qapp, tmp_path) as person:
        select(person, 0, 1)
        person.program.commands.run("open_outside")
        first, second = newest(person, 2)
        await until(lambda: len(file_manager.opened) == 2)
        assert file_manager.opened == [str(first.path), str(second.path)]
        select(person, 0)
        person.program.commands.run("show_in_folder")  # there is no bus in tests: the folder is opened
        await until(lambda: len(file_manager.opened) == 3)
        assert file_manager.opened[2] == str(first.path.parent)
        first.path.unlink()
        person.program.commands.run("open_outside")
        await until(lambda: person.message() == f"The file is gone: {first.path.name}.")
        assert len(file_manager.opened) == 3


async def test_what_a_drag_would_carry(qapp: QApplication, tmp_path: Path) -> None:
    async with with_pictures(qapp, tmp_path) as person:
        flow, core = person.program.ground.feature(HandingFlow), core_of(person)
        records = newest(person, COUNT)
        ids = [record.id for record in records]
        load = await flow._load(ids, False)
        assert load.paths == tuple(record.path for record in records)
        mime = mime_of(load.uids, load.paths)
        assert is_ours(mime)
        assert uids_in(mime) == tuple(record.uid for record in records)
        assert [url.toLocalFile() for url in mime.urls()] == [str(record.path) for record in records]
        records[0].path.unlink()
        records[1].path.write_bytes(b"")
        bare = await flow._load(ids, True)
        assert bare.uids == tuple(record.uid for record in records[2:])
        assert all(path.is_relative_to(core.paths.cache) for path in bare.paths)
        assert person.message().startswith(records[1].path.name)
        assert (await flow._load(ids * MOST_DRAGGED, False)).paths == ()
        assert "Export takes any number" in person.message()


async def test_only_pictures_are_taken_hold_of(qapp: QApplication, tmp_path: Path) -> None:
    async with with_pictures(qapp, tmp_path) as person:
        gallery = person.window.gallery
        tiles, viewer = (drag._source for drag in person.program.ground.feature(HandingFlow).drags)
        place = gallery.view.visualRect(gallery.model.index(1)).center()
        assert tiles.press(place)
        assert list(tiles.ids()) == [newest(person, 2)[1].id]
        gallery.view.selectAll()
        assert tiles.press(place)
        assert len(tiles.ids()) == COUNT
        assert not tiles.press(QPoint(gallery.view.viewport().width() - 1, gallery.view.viewport().height() - 1))
        assert not viewer.press(QPoint(200, 200))
        person.window.viewer.open(newest(person)[0], gallery.neighbour)
        canvas = person.window.viewer.canvas
        assert viewer.press(canvas.rect().center())
        assert list(viewer.ids()) == [newest(person)[0].id]
        assert not viewer.press(QPoint(0, 0))
        canvas.zoom_by(50.0)
        assert not viewer.press(canvas.rect().center()), "a picture that is larger than its place is panned"


async def test_what_comes_from_another_program_is_read_with_care() -> None:
    mime = QMimeData()
    assert uids_in(mime) == ()
    mime.setData(PICTURES, b"\xff\xfe\n\nUID1\n")
    assert uids_in(mime)[-1] == "UID1"


async def test_the_badge_says_how_many(qapp: QApplication) -> None:
    picture = QPixmap(400, 200)
    picture.fill(QColor("white"))
    one, many = carried(picture, 1, 2.0), carried(picture, 12, 2.0)
    assert one.size() == many.size()
    assert one.devicePixelRatio() == 2.0
    assert one.toImage() != many.toImage()
    assert not carried(None, 3, 1.0).isNull()


async def test_nothing_of_qts_is_called_inside_a_task(qapp: QApplication) -> None:
    owner = QObject()
    found: list[asyncio.Task[object] | None] = []
    from_qt(owner, lambda: found.append(asyncio.current_task()))
    qapp.processEvents()  # what somebody might do inside a coroutine
    assert found == []
    await until(lambda: bool(found))
    assert found == [None]
    gone: list[bool] = []
    from_qt(owner, lambda: gone.append(True))
    shiboken6.delete(owner)
    await asyncio.sleep(0.05)
    assert gone == []


def pdf_printer(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


@pytest.mark.qt_log_ignore("QPainter|Cannot|QPdf|open", extend=True)  # about the printer that does not answer
async def test_one_page_is_printed_for_each_picture_and_what_is_damaged_is_named(
    qapp: QApplication, tmp_path: Path
) -> None:
    out = tmp_path / "paper.pdf"
    async with with_pictures(qapp, tmp_path) as person:
        records = newest(person, COUNT)
        records[2].path.write_bytes(b"")
        dialog = person.program.ground.feature(PrintFlow).print_on(pdf_printer(out), records)
        await until(lambda: not dialog.works)
        assert dialog.line.text.text() == "4 pages were sent to the printer."
        assert dialog.line.left.item(0).text().startswith(records[2].path.name)
        assert out.read_bytes().count(b"/Type /Page\n") == COUNT - 1
        told: list[int] = []
        stop = threading.Event()

        def tell(done: int) -> None:
            told.append(done)
            stop.set()

        assert paint_pages(pdf_printer(out), records, tell, stop) == (1, ())
        assert told == [1]
        nowhere = pdf_printer(tmp_path / "no such folder" / "x.pdf")
        assert paint_pages(nowhere, records, tell, threading.Event()) == (-1, ())


async def test_the_systems_dialog_for_printing_opens_beside_the_loop(qapp: QApplication, tmp_path: Path) -> None:
    async with with_pictures(qapp, tmp_path) as person:
        select(person, 0)
        person.program.commands.run("print_pictures")
        await until(lambda: bool(person.window.findChildren(QPrintDialog)))
        (dialog,) = person.window.findChildren(QPrintDialog)
        await until(dialog.isVisible)
        dialog.reject()
        await until(lambda: not dialog.isVisible())


async def test_the_prompt_of_a_picture_that_is_still_to_come_is_copied(qapp: QApplication, tmp_path: Path) -> None:
    async with with_pictures(qapp, tmp_path) as person:
        gallery = person.window.gallery
        person.window.bridge.task_changed.emit(task_of(7))
        await until(lambda: gallery.model.tile_count == 1)
        gallery.view.setCurrentIndex(gallery.model.index(0))
        assert person.program.commands.run("copy_prompts")
        assert QGuiApplication.clipboard().text() == "prompt 7"
        assert person.message() == "The prompt was copied."


async def test_a_picture_of_the_trash_is_not_printed(qapp: QApplication, tmp_path: Path) -> None:
    async with with_pictures(qapp, tmp_path) as person:
        (record,) = newest(person)
        person.window.viewer.open(replace(record, id=0), lambda _uid, _step: None)
        assert person.program.commands.run("print_pictures")
        assert person.message() == "This picture is in the trash. Restore it first: nothing was changed."
        person.window.viewer.leave()
