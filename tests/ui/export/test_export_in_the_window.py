"""Export and contact sheets as a person asks for them at the whole window."""

from __future__ import annotations

import zipfile
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.paths import find_paths
from tests.ui.gallery.shelf import fill
from tests.ui.opened import Opened
from tests.ui.shell.sitting import Person, core_of, sitting, until
from ui.export.dialog import ExportDialog
from ui.export.flow import ExportFlow
from ui.export.remembered import as_state
from ui.export.settings import ExportSettings, from_state
from ui.export.sheet_dialog import SheetDialog
from ui.work import WorkDialog

pytestmark = [pytest.mark.anyio, pytest.mark.qt_log_ignore("does not support", extend=True)]

PICTURES = 7


@asynccontextmanager
async def with_pictures(app: QApplication, folder: Path) -> AsyncGenerator[Person]:
    """A sitting at a library that has some pictures."""
    from app.library.library import Library

    library = Library(find_paths(folder / "data", practice=True))
    library.open()
    fill(library, folder / "parts", PICTURES, ("a <b>mug</b>", "a harbour: at/night"))
    library.close()
    async with sitting(app, folder / "data") as person:
        await until(lambda: person.window.gallery.model.picture_count == PICTURES)
        yield person


def select(person: Person, *rows: int) -> None:
    gallery = person.window.gallery
    gallery.view.clearSelection()
    for row in rows:
        gallery.view.selectionModel().select(
            gallery.model.index(row), gallery.view.selectionModel().SelectionFlag.Select
        )


def names_in(folder: Path, pattern: str = "*") -> list[str]:
    return sorted(path.name for path in folder.glob(pattern))


def opened(person: Person, kind: type[WorkDialog]) -> WorkDialog:
    found = [dialog for dialog in person.window.findChildren(kind) if dialog.isVisible()]
    assert len(found) == 1
    return found[0]


async def done(dialog: WorkDialog) -> str:
    dialog.start.click()
    assert dialog.works
    await until(lambda: not dialog.works)
    return dialog.line.text.text()


async def test_the_selection_goes_into_a_folder(qapp: QApplication, tmp_path: Path, file_manager: Opened) -> None:
    out = tmp_path / "out"
    async with with_pictures(qapp, tmp_path) as person:
        select(person, 1, 2, 4)
        person.program.commands.run("export")
        dialog = opened(person, ExportDialog)
        assert isinstance(dialog, ExportDialog)
        assert [button.text() for button in dialog.scope.choice.buttons()] == ["Selected (3)", "Everything (7)"]
        dialog.place.set_path(out)
        dialog.names.field.setText("{prompt}-{n:2}")
        await until(lambda: dialog.names.lines[0].text() == "a -b-mug-b-01.png" or dialog.names.lines[2].text() != "")
        names = [line.text() for line in dialog.names.lines]
        assert await done(dialog) == f"3 pictures in {out}."
        assert names_in(out) == sorted(names)
        dialog.line.button.click()
        assert file_manager.opened == [str(out)]
        assert await done(dialog) == f"3 pictures in {out}."
        assert len(names_in(out)) == 6, "a name that is taken gets a number"
        dialog.conflict.set_value("skip")
        assert "3 were left out" in await done(dialog)
        assert dialog.line.left.count() == 3
        dialog.close()


async def test_everything_goes_into_an_archive_smaller_and_without_metadata(qapp: QApplication, tmp_path: Path) -> None:
    async with with_pictures(qapp, tmp_path) as person:
        person.program.commands.run("export")
        dialog = opened(person, ExportDialog)
        assert isinstance(dialog, ExportDialog)
        assert dialog.scope.choice.value() == "listed"
        dialog.place.set_path(tmp_path / "out")
        dialog.container.buttons()[1].click()
        place = dialog.place.path()
        assert place is not None
        assert place.suffix == ".zip"
        dialog.format.buttons()[2].click()
        assert dialog.quality.isVisible()
        dialog.limited.setChecked(True)
        dialog.side.setValue(32)
        dialog.metadata.setChecked(False)
        dialog.by_task.setChecked(True)
        dialog.sidecars.setChecked(True)
        assert await done(dialog) == f"{PICTURES} pictures in {place}."
        with zipfile.ZipFile(place) as archive:
            names = archive.namelist()
            assert len(names) == 2 * PICTURES
            assert all(b"mug" not in archive.read(name) for name in names if name.endswith(".jpg"))
            assert len({name.partition("/")[0] for name in names}) == PICTURES
        dialog.close()
        await until(lambda: not person.window.findChildren(ExportDialog))
        person.program.commands.run("export")
        again = opened(person, ExportDialog)
        assert isinstance(again, ExportDialog)
        assert again.settings == ExportSettings(
            folder=str(place.parent),
            format="jpeg",
            limited=True,
            side=32,
            metadata=False,
            by_task=True,
            sidecars=True,
            as_zip=True,
        )


async def test_a_template_with_a_mistake_is_marked_and_an_empty_place_cannot_be_used(
    qapp: QApplication, tmp_path: Path
) -> None:
    async with with_pictures(qapp, tmp_path) as person:
        person.program.commands.run("export")
        dialog = opened(person, ExportDialog)
        assert isinstance(dialog, ExportDialog)
        dialog.names.field.setText("{promt}")
        assert dialog.names.problem.text() == "There is no field {promt}: it stays in the names."
        assert dialog.names.field.property("invalid") == "true"
        dialog.names.put("uid")
        dialog.place.field.setText("  ")
        assert not dialog.start.isEnabled()
        dialog.place.field.setText(str(tmp_path / "out"))
        assert dialog.start.isEnabled()


async def test_a_target_that_cannot_be_written_is_said_and_nothing_is_lost(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("of somebody")
    async with with_pictures(qapp, tmp_path) as person:
        person.program.commands.run("export")
        dialog = opened(person, ExportDialog)
        assert isinstance(dialog, ExportDialog)
        dialog.place.set_path(tmp_path / "a file")
        await done(dialog)
        assert dialog.line.outcome is not None
        assert dialog.line.outcome.level == "error"
        assert str(tmp_path / "a file") in dialog.line.text.text()
    assert (tmp_path / "a file").read_text() == "of somebody"


async def test_a_picture_that_is_gone_or_empty_is_named_and_the_others_go(qapp: QApplication, tmp_path: Path) -> None:
    async with with_pictures(qapp, tmp_path) as person:
        records = core_of(person).library.rows(core_of(person).library.ids())
        records[0].path.write_bytes(b"")
        records[1].path.unlink()
        person.program.commands.run("export")
        dialog = opened(person, ExportDialog)
        assert isinstance(dialog, ExportDialog)
        dialog.place.set_path(tmp_path / "out")
        text = await done(dialog)
        assert text == f"{PICTURES - 2} pictures in {tmp_path / 'out'}. 2 were left out."
        named = {dialog.line.left.item(row).text().partition(":")[0] for row in range(dialog.line.left.count())}
        assert named == {records[0].path.name, records[1].path.name}


async def test_an_empty_gallery_has_nothing_to_export(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path / "data") as person:
        person.program.commands.run("export")
        assert not person.window.findChildren(WorkDialog)
        assert person.message() == "There are no pictures here to take out."


async def test_a_contact_sheet_shows_its_first_page_before_it_is_made(
    qapp: QApplication, tmp_path: Path, file_manager: Opened
) -> None:
    async with with_pictures(qapp, tmp_path) as person:
        person.program.commands.run("contact_sheet")
        dialog = opened(person, SheetDialog)
        assert isinstance(dialog, SheetDialog)
        await until(lambda: not dialog.page.pixmap().isNull())
        dialog.columns.setValue(2)
        dialog.rows.setValue(2)
        assert dialog.pages.text() == "2 pages"
        dialog.place.set_path(tmp_path / "sheet.v2")
        assert await done(dialog) == f"2 pages: {tmp_path / 'sheet.v2.pdf'}."
        assert (tmp_path / "sheet.v2.pdf").read_bytes().startswith(b"%PDF")
        dialog.line.button.click()
        assert file_manager.opened == [str(tmp_path / "sheet.v2.pdf")]
        dialog.kind.buttons()[1].click()
        await done(dialog)
        assert names_in(tmp_path, "*.png") == ["sheet.v2-2.png", "sheet.v2.png"]


async def test_the_same_dialog_is_not_opened_twice(qapp: QApplication, tmp_path: Path) -> None:
    async with with_pictures(qapp, tmp_path) as person:
        flow = person.program.ground.feature(ExportFlow)
        for _ in range(3):
            flow.show_export()
        await until(lambda: len(person.window.findChildren(ExportDialog)) == 1)
        assert opened(person, ExportDialog)


@pytest.mark.parametrize(
    "state",
    [
        {},
        {"format": "bmp", "quality": 1000, "side": 1, "conflict": 7, "as_zip": "yes", "template": "x" * 9000},
        {"quality": True, "limited": 1, "folder": None},
    ],
)
async def test_settings_that_do_not_fit_are_as_at_the_first_time(state: dict[str, object]) -> None:
    assert from_state(state) == ExportSettings()


async def test_settings_come_back() -> None:
    chosen = ExportSettings(folder="/x", format="webp", quality=70, as_zip=True, conflict="replace", template="{uid}")
    assert from_state(as_state(chosen)) == chosen
