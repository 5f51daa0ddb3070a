"""The inspector beyond one picture's settings: its relatives, its times, and what several pictures share."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from app.core import Core
from app.core.pictures import LibraryChanged
from app.library.changes import MarkPictures, TrashPictures
from app.library.marks import Edit
from app.library.record import ImageRecord
from app.request import Reference
from tests.ui.gallery.shelf import file_picture, fill, paint, practising, request_of, until
from tests.ui.shell.sitting import sitting
from ui.compare.compare import Compare
from ui.inspector.origin import spent
from ui.inspector.panel import Inspector

pytestmark = pytest.mark.anyio
ASKED = datetime(2026, 11, 20, 15, 30, tzinfo=UTC)


@pytest.fixture
def inspector(qtbot: QtBot) -> Inspector:
    made = Inspector()
    qtbot.addWidget(made)
    made.resize(296, 800)
    made.show()
    return made


def child_of(core: Core, folder: Path, parent: ImageRecord, seed: int = 5) -> ImageRecord:
    reference = Reference(name="parent.png", sha256=parent.sha256, format="png")
    return file_picture(core.library, folder, paint(60, 60, seed), request=request_of(references=(reference,)))


def uids(cells: list[QToolButton]) -> list[str]:
    return [cell.accessibleName() for cell in cells]


async def test_relatives_are_shown_and_lead_to_each_other(inspector: Inspector, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        inspector.attach(core, bridge)
        parent = file_picture(core.library, tmp_path / "p", paint(90, 60), request=request_of("the first"))
        child = child_of(core, tmp_path / "c", parent)
        chosen: list[ImageRecord] = []
        inspector.relative_chosen.connect(chosen.append)
        lineage = inspector.one.lineage
        inspector.show_image(child)
        await until(lineage.made_from.cells)
        assert not lineage.used_in.isVisible()
        (cell,) = lineage.made_from.cells()
        assert cell.accessibleName().startswith("Show: the first")
        cell.click()
        assert [record.uid for record in chosen] == [parent.uid]
        inspector.show_image(parent)
        assert not lineage.isVisible(), "nothing of the other picture stays"
        await until(lineage.used_in.cells)
        assert lineage.used_in.isVisible()
        later = child_of(core, tmp_path / "c", parent, seed=6)
        bridge.image_added.emit(later)
        await until(lambda: len(lineage.used_in.cells()) == 2)
        inspector.detach()


async def test_when_it_was_asked_for_and_how_long_it_took_is_told(inspector: Inspector, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        inspector.attach(core, bridge)
        record = file_picture(
            core.library, tmp_path / "p", paint(90, 60), submitted=ASKED, completed=ASKED + timedelta(seconds=125)
        )
        inspector.show_image(record)
        await until(inspector.one.origin.times.isVisible)
        said = inspector.one.origin.times.text()
        assert f"Asked {ASKED.astimezone():%H:%M:%S}" in said
        assert "took 2 min 5 s" in said
        at_once = file_picture(
            core.library,
            tmp_path / "p",
            paint(90, 60, 4),
            submitted=ASKED + timedelta(milliseconds=700),
            completed=ASKED,
        )
        inspector.show_image(at_once)
        await until(lambda: "took less than 1 s" in inspector.one.origin.times.text())
        record.path.with_suffix(".json").unlink()
        inspector.show_image(None)
        inspector.show_image(record)
        await until(lambda: not inspector.one.origin.times.isVisible())
        inspector.detach()


@pytest.mark.parametrize(
    ("seconds", "said"), [(0.4, "less than 1 s"), (31, "31 s"), (125, "2 min 5 s"), (7300, "2 hours")]
)
def test_how_long_something_took_is_said_as_people_do(seconds: float, said: str) -> None:
    assert spent(seconds) == said


async def test_how_the_cost_is_known_is_said(inspector: Inspector, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        inspector.attach(core, bridge)
        task = await core.wait_for((await core.submit(request_of("a mug"))).id)
        record = core.library.images_of(task.id)[0]
        inspector.show_image(record)
        await until(lambda: inspector.one.origin.cost.text().startswith("Measured: the balance fell by "))
        inspector.detach()


async def test_every_line_of_the_origin_is_plain_and_can_be_selected(inspector: Inspector, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        inspector.attach(core, bridge)
        record = file_picture(core.library, tmp_path / "p", paint(90, 60), gateway="https://<b>evil</b>")
        inspector.show_image(record)
        labels = [label for label in inspector.one.origin.findChildren(QLabel) if label.text()]
        assert len(labels) >= 4
        assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
        selectable = Qt.TextInteractionFlag.TextSelectableByMouse
        assert all(label.textInteractionFlags() & selectable for label in labels)
        assert any("<b>evil</b>" in label.text() for label in labels)
        inspector.detach()


async def test_of_several_it_says_how_many_and_what_they_share(inspector: Inspector, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        inspector.attach(core, bridge)
        records = fill(core.library, tmp_path / "p", 3, ("a mug", "a mug", "a jug"))
        told: list[object] = []
        inspector.compare_requested.connect(lambda: told.append("compare"))
        inspector.reference_requested.connect(told.append)
        inspector.show_images(records)
        said = inspector.several.text()
        assert said.startswith("3 pictures · ")
        assert "Prompt: different" in said
        assert "Size: 3:2" in said
        assert "Only here" not in said
        assert not inspector.one.isVisible()
        assert not inspector.preview.isVisible()
        inspector.several.compare.click()
        references = next(
            b for b in inspector.several.findChildren(QPushButton) if b.accessibleName() == "As references"
        )
        references.click()
        assert told == ["compare", *records]
        inspector.show_images(records[:2])
        assert "Prompt: a mug" in inspector.several.text()
        inspector.show_images([*records, *records])
        assert not inspector.several.compare.isEnabled(), "six are too many to compare"
        inspector.show_images(records[:1])
        assert inspector.one.isVisible()
        assert not inspector.several.isVisible()
        inspector.detach()


async def test_what_changes_in_the_library_changes_here(inspector: Inspector, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        inspector.attach(core, bridge)
        first, second = fill(core.library, tmp_path / "p", 2)
        inspector.show_image(first)
        applied = await core.apply(MarkPictures((first.uid,), Edit(rating=4)))
        assert applied.changed == (first.id,)
        assert inspector.record is not None
        assert inspector.record.rating == 4
        await core.apply(TrashPictures((first.uid,)))
        assert inspector.record is None
        inspector.show_images((first, second))
        bridge.library_changed.emit(LibraryChanged(everything=True))
        assert inspector.record is not None
        assert inspector.record.uid == second.uid
        inspector.detach()


async def test_a_picture_that_was_brought_in_offers_what_it_has(inspector: Inspector, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        inspector.attach(core, bridge)
        (record,) = fill(core.library, tmp_path / "p", 1)
        inspector.show_image(replace(record, request=request_of("", model=""), task_id="", remote_id=""))
        assert not inspector.one.uses.all.isEnabled()
        assert not inspector.one.uses.prompt.isEnabled()
        assert inspector.one.uses.itself.isEnabled()
        assert "Model not known" in inspector.one.origin.made.text()
        inspector.detach()


async def test_in_the_window_a_relative_is_selected_and_several_are_compared(
    qapp: QApplication, tmp_path: Path
) -> None:
    async with sitting(qapp, tmp_path) as person:
        window = person.window
        core = person.program.desk.core
        assert core is not None
        parent = file_picture(core.library, tmp_path / "p", paint(90, 60), request=request_of("the first"))
        child = child_of(core, tmp_path / "c", parent)
        core.library_changed.emit(LibraryChanged(added=(parent, child)))
        await until(lambda: window.gallery.model.picture_count == 2)
        window.gallery.select(child.uid)
        await until(window.inspector.one.lineage.made_from.cells)
        window.inspector.one.lineage.made_from.cells()[0].click()
        assert [record.uid for record in window.gallery.selected()] == [parent.uid]
        assert window.inspector.record is not None
        assert window.inspector.record.uid == parent.uid
        window.gallery.view.selectAll()
        await until(window.inspector.several.isVisible)
        window.inspector.several.compare.click()
        await until(lambda: any(one.isVisible() for one in window.findChildren(Compare)))
        person.key(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
        assert not any(one.isVisible() for one in window.findChildren(Compare))
