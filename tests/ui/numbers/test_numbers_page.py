"""The page of numbers: what stands in charts and tables, empty and full, and that both say the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QTableWidget
from pytestqt.qtbot import QtBot

from app.core.numbers import DiskUse, Numbers
from app.library.facets import Facets, FacetValue
from app.request import GenerationRequest
from app.tasks.statistics import ModelNumbers, MonthNumbers, TaskNumbers
from tests.ui.shell.sitting import sitting, until
from ui.numbers.charts import Bars, Columns
from ui.numbers.dialog import NumbersDialog
from ui.numbers.flow import NumbersFlow
from ui.numbers.sections import ROWS, Section, sections_of
from ui.numbers.words import month_name, short_month, span
from ui.theme import apply_theme

NAMES = {"m-1": "Model One", "m-2": "<b>Model Two</b>"}


def name_of(model: str) -> str:
    return NAMES.get(model, model)


def full() -> Numbers:
    models = (
        ModelNumbers(
            "m-1", tasks=5, done=3, failed=1, unclear=1, median_seconds=12.4, slowest_seconds=200.0, spent=0.5
        ),
        ModelNumbers("m-2", tasks=2, done=2, median_seconds=4000.0, slowest_seconds=9000.0, spent=1.25, unknown=1),
    )
    months = (
        MonthNumbers("2026-01", 4, 1.5, (("m-2", 1.25), ("m-1", 0.25))),
        MonthNumbers("2025-12", 3, 0.25, (("m-1", 0.25),)),
    )
    library = Facets(
        total=12,
        favourites=2,
        models=(FacetValue("m-1", "model:m-1", 7), FacetValue("", "model:", 5)),
        months=(FacetValue("2026-01", "date:2026-01", 10), FacetValue("2025-12", "date:2025-12", 2)),
    )
    disk = DiskUse(pictures=9_000_000, references=1_000_000, trash=0, thumbnails=200_000, databases=300_000)
    return Numbers(12, 1, 3, library, disk, TaskNumbers(models, months))


def by_title() -> dict[str, Section]:
    return {section.title: section for section in sections_of(full(), name_of)}


def test_money_is_shown_by_month_by_model_and_by_both() -> None:
    found = by_title()
    months = found["Spent by month"]
    assert [row.cells for row in months.rows] == [("Dec 2025", "3", "0.25"), ("Jan 2026", "4", "1.50")]
    assert [row.label for row in months.rows] == ["Dec", "Jan 26"]
    models = found["Spent by model"]
    assert [(row.label, row.text) for row in models.rows] == [
        ("<b>Model Two</b>", "1.25, of one task not known"),
        ("Model One", "0.50"),
    ]
    assert [row.cells for row in found["Spent in Jan 2026, by model"].rows] == [
        ("<b>Model Two</b>", "1.25"),
        ("Model One", "0.25"),
    ]


def test_waits_and_ends_are_shown_by_model() -> None:
    found = by_title()
    assert [row.cells for row in found["Waiting times"].rows] == [
        ("Model One", "3", "12 s", "3.3 min"),
        ("<b>Model Two</b>", "2", "66.7 min", "2.5 h"),
    ]
    ends = found["How tasks ended"].rows[0]
    assert [(part.word, part.value) for part in ends.parts] == [("done", 3), ("unclear", 1), ("failed", 1)]
    assert ends.text == "1 of 5 failed"


def test_disk_and_pictures_are_shown() -> None:
    found = by_title()
    assert [row.cells for row in found["Disk use"].rows] == [
        ("Pictures", "9.0 MB"),
        ("Reference images", "1.0 MB"),
        ("Thumbnails", "200 KB"),
        ("Databases", "300 KB"),
    ]
    assert [row.label for row in found["Pictures by model"].rows] == ["Model One", "not known"]


def test_sections_without_rows_are_left_out() -> None:
    empty = Numbers(0, 0, 0, Facets(), DiskUse(), TaskNumbers())
    assert sections_of(empty, name_of) == ()
    one_month = TaskNumbers(months=(MonthNumbers("2026-01", 1, 0.1, (("m-1", 0.1),)),))
    titles = [section.title for section in sections_of(Numbers(0, 0, 0, Facets(), DiskUse(), one_month), name_of)]
    assert titles == ["Spent by month"]


@pytest.mark.parametrize(
    ("seconds", "text"), [(0.04, "0.0 s"), (9.96, "10.0 s"), (89, "89 s"), (90, "1.5 min"), (7200, "2.0 h")]
)
def test_waits_in_words(seconds: float, text: str) -> None:
    assert span(seconds) == text


def test_a_month_that_is_none_stays_as_it_is() -> None:
    assert (month_name("hello"), short_month("2026-13")) == ("hello", "2026-13")


def table_text(table: QTableWidget) -> list[list[str]]:
    def cell(row: int, column: int) -> str:
        item = table.item(row, column)
        return item.text() if item is not None else ""

    return [[cell(row, column) for column in range(table.columnCount())] for row in range(table.rowCount())]


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_charts_and_tables_say_the_same(qapp: QApplication, qtbot: QtBot, theme: str) -> None:
    apply_theme(qapp, "light" if theme == "light" else "dark")
    dialog = NumbersDialog()
    qtbot.addWidget(dialog)
    dialog.show_numbers(full(), name_of, "Tasks sent to here are counted.")
    dialog.show()
    assert dialog.cards[0].accessibleName() == "Pictures: 12. the file of one is gone"
    assert all(view.chart.isVisible() and not view.table.isVisible() for view in dialog.sections)
    dialog.grab()
    dialog.look.buttons()[1].click()
    assert all(view.table.isVisible() and not view.chart.isVisible() for view in dialog.sections)
    for view in dialog.sections:
        assert table_text(view.table) == [list(row.cells) for row in view.section.rows]
        assert all(row.text in view.chart.accessibleDescription() for row in view.section.rows)
    dialog.show_numbers(full(), name_of, "")
    assert all(view.table.isVisible() for view in dialog.sections), "counting again keeps the tables"


def test_a_chart_finds_what_is_under_the_mouse_and_is_painted(qtbot: QtBot) -> None:
    found = by_title()
    bars = Bars("Waits", found["Waiting times"].rows)
    qtbot.addWidget(bars)
    bars.resize(600, bars.sizeHint().height())
    row = bars.row_at(5, 30)
    assert row is not None
    assert row.label == "<b>Model Two</b>"
    assert bars.row_at(5, 500) is None
    image = bars.grab().toImage()
    seen = {image.pixelColor(x, 12).name() for x in range(190, 600)}
    assert len(seen) > 2, "a bar and its figure are painted"
    columns = Columns("Months", found["Spent by month"].rows)
    qtbot.addWidget(columns)
    columns.resize(400, 150)
    right = columns.row_at(120, 5)
    assert right is not None
    assert right.label == "Jan 26"
    assert columns.row_at(399, 5) is None
    columns.grab()


def test_a_chart_has_the_longest_bars_only(qtbot: QtBot) -> None:
    rows = by_title()["Spent by model"].rows * ROWS
    bars = Bars("Many", rows)
    qtbot.addWidget(bars)
    assert len(bars.rows) == ROWS


@pytest.mark.anyio
@pytest.mark.qt_log_ignore("does not support", extend=True)
async def test_the_page_counts_what_is_made_and_says_so_when_there_is_nothing(
    qapp: QApplication, tmp_path: Path
) -> None:
    async with sitting(qapp, tmp_path / "data") as person:
        person.program.commands.run("show_numbers")
        dialog = person.program.ground.feature(NumbersFlow).dialog
        assert dialog is not None
        await until(lambda: any("Nothing to count yet" in label.text() for label in dialog.findChildren(QLabel)))
        assert not dialog.look.isVisible()
        core = person.program.desk.core
        assert core is not None
        task = await core.submit(GenerationRequest(model=core.catalog.models[0].id, prompt="a mug"))
        await core.wait_for(task.id)
        dialog.refresh.click()
        await until(lambda: bool(dialog.sections))
        assert dialog.cards[0].accessibleName().startswith("Pictures: 1.")
        assert {"Waiting times", "Disk use"} <= {view.section.title for view in dialog.sections}
        assert dialog.said.text() == "Tasks of the practice gateway are counted; its money is not real."
