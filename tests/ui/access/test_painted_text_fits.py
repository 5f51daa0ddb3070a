"""Text that is painted by hand has the room that it needs, also at twice its size: measured while it is painted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.library.library import Library
from app.library.record import ImageRecord
from app.paths import find_paths
from app.request import Reference
from app.tasks.state import TaskState
from app.tasks.task import Task
from tests.ui.gallery.shelf import file_picture, paint, request_of, task_of
from tests.ui.language.painted import Painted, painted_texts
from ui.gallery.layout import LARGEST, SMALLEST
from ui.gallery.paint import TilePainter
from ui.gallery.sections import Section
from ui.handing.drag_out import carried
from ui.numbers.charts import Bars, Chart, Columns
from ui.numbers.sections import Part, Row
from ui.references.drop_overlay import DropOverlay
from ui.references.item import ReferenceItem, Stage
from ui.references.tile import ReferenceTile
from ui.tasks.model import TaskModel
from ui.tasks.task_list import TaskList
from ui.theme import apply_theme, scaled

SCALES = (80, 100, 200)
ROOM = QSize(900, 600)


@pytest.fixture(params=SCALES, autouse=True)
def scale(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[int]:
    apply_theme(qapp, "dark", text_scale=request.param)
    yield request.param
    apply_theme(qapp, "dark", text_scale=100)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Painted]]:
    with painted_texts(monkeypatch) as heard:
        yield heard


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library(find_paths(tmp_path / "studio"))
    opened.open()
    yield opened
    opened.close()


@pytest.fixture
def record(library: Library, tmp_path: Path) -> ImageRecord:
    return file_picture(library, tmp_path, paint(96, 64), index=1, of=4)


def on_paper() -> tuple[QImage, QPainter]:
    image = QImage(ROOM, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    return image, QPainter(image)


def check(told: list[Painted], *wanted: str) -> None:
    """Everything that was painted fits, and these are among it, in full."""
    assert not [str(one) for one in told if one.is_cut]
    texts = [one.text for one in told]
    assert set(wanted) <= set(texts), f"{wanted} in {texts}"


@pytest.mark.parametrize("side", [SMALLEST, 150, LARGEST])
def test_a_tile_that_runs(qapp: QApplication, told: list[Painted], side: int) -> None:
    image, painter = on_paper()
    cell = QRect(10, 10, side, side)
    tiles = TilePainter(painter, qapp.font())
    for progress in (None, 7, 100):
        tiles.running(cell, task_of(1, progress=progress), "FLUX 2 Pro", datetime.now(UTC))
    painter.end()
    check(told)
    assert all(cell.toRectF().contains(one.room) for one in told), "nothing of a tile lies upon its neighbours"
    assert not image.isNull()


def test_a_large_tile_says_how_far_it_is(qapp: QApplication, told: list[Painted]) -> None:
    _image, painter = on_paper()
    TilePainter(painter, qapp.font()).running(QRect(0, 0, 420, 420), task_of(1, progress=100), "m", datetime.now(UTC))
    painter.end()
    check(told, "100 %")


@pytest.mark.parametrize("side", [150, LARGEST])
def test_badges_on_pictures(qapp: QApplication, told: list[Painted], record: ImageRecord, side: int) -> None:
    _image, painter = on_paper()
    marked = replace(record, favourite=True, rating=5, missing=True)
    TilePainter(painter, qapp.font()).badges(QRect(0, 0, side, side), marked, with_ratio=True)
    painter.end()
    check(told, "5", "3:2", "2/4")


@pytest.mark.parametrize("side", [SMALLEST, 150, LARGEST])
def test_why_a_picture_cannot_be_shown(qapp: QApplication, told: list[Painted], side: int) -> None:
    _image, painter = on_paper()
    cell = QRect(0, 0, side, side)
    TilePainter(painter, qapp.font()).unreadable(cell, "The file is damaged and cannot be shown.")
    painter.end()
    check(told)
    assert told or side < LARGEST, "a large tile has room for the words"


def test_headers_of_days_and_tasks(qapp: QApplication, told: list[Painted]) -> None:
    _image, painter = on_paper()
    section = Section("Friday, 20 November 2026", "24 pictures")
    TilePainter(painter, qapp.font()).header(QRect(0, 0, 900, scaled(30)), section)
    painter.end()
    check(told, "Friday, 20 November 2026", "24 pictures")


def task_rows() -> list[Task]:
    reference = Reference(name="mug.png", sha256="0" * 64, format="png")
    asked = request_of("a mug", references=(reference,) * 12)
    return [
        task_of(1, progress=100, request=asked),
        task_of(2, progress=5),
        task_of(3, TaskState.HELD, note="paused: goes out when you go on"),
        task_of(4, TaskState.UNCERTAIN, evidence="Balance fell by 0.04: probably paid."),
        task_of(5, TaskState.DONE, request=asked),
    ]


@pytest.mark.parametrize("width", [420, 900, 1600])
def test_rows_of_tasks(qtbot: QtBot, told: list[Painted], scale: int, width: int) -> None:
    model = TaskModel()
    rows = TaskList(model)
    qtbot.addWidget(rows)
    rows.resize(width, 900)
    model.set_tasks(task_rows())
    rows.grab()
    check(told)
    figures = {one.text for one in told if "%" in one.text}
    if width == 1600:
        check(told, "100 %", "5 %", *(["12"] if scale >= 100 else []))  # buttons do not shrink with the text
    assert figures <= {"100 %", "5 %"}, "a figure is whole or not there"


@pytest.mark.parametrize(
    ("stage", "said"),
    [
        ("failed", "failed"),
        ("stopped", "stopped"),
        ("checking", "checking"),
        ("waiting", "waiting"),
        ("uploading", "43 %"),
    ],
)
def test_reference_tiles(qtbot: QtBot, told: list[Painted], stage: Stage, said: str) -> None:
    fraction = 0.43 if stage == "uploading" else None
    tile = ReferenceTile(ReferenceItem(1, "mug.png", stage=stage, fraction=fraction, number=12))
    qtbot.addWidget(tile)
    tile.resize(scaled(64), scaled(64))
    tile.grab()
    check(told, said, "12")


@pytest.mark.parametrize("kind", [Bars, Columns])
def test_charts(qtbot: QtBot, told: list[Painted], kind: type[Chart]) -> None:
    rows = [Row(f"Nov 202{n}", (Part(float(n)),), f"{n} of 9", ()) for n in range(1, 6)]
    chart = kind("Pictures", rows)
    qtbot.addWidget(chart)
    chart.resize(900, chart.sizeHint().height())
    chart.grab()
    check(told, "Nov 2021", "5 of 9")


def test_how_many_are_dragged(told: list[Painted]) -> None:
    carried(QPixmap(200, 200), 1234, 1.0)
    ((text, room, needed),) = [(one.text, one.room, one.needed) for one in told]
    assert text == "1234"
    assert QRectF(room).height() >= needed.height()
    assert room.width() >= needed.width()


def test_what_a_drop_would_do(qtbot: QtBot, told: list[Painted]) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(420, 600)
    overlay = DropOverlay(window)
    words = "Drop to use these 12 pictures as references of this request"
    overlay.say(words, "3 of them are no pictures", usable=True, place=window.rect())
    overlay.grab()
    check(told)


def test_a_text_that_does_not_fit_is_noticed(told: list[Painted]) -> None:
    _image, painter = on_paper()
    painter.drawText(QRect(0, 0, 20, 200), Qt.AlignmentFlag.AlignLeft, "far too wide for it")
    painter.drawText(QRectF(0, 0, 400, 4), Qt.AlignmentFlag.AlignLeft, "too high")
    painter.drawText(QRect(0, 0, 400, 40), Qt.AlignmentFlag.AlignLeft, "fits")
    painter.end()
    assert [one.text for one in told if one.is_cut] == ["far too wide for it", "too high"]
