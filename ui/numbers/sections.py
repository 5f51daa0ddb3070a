"""The numbers as they are shown: every section is a chart and a table of the same rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from app.words import number, plural, tr
from ui.numbers.words import money, month_name, short_month, span
from ui.statusbar import human_bytes

if TYPE_CHECKING:
    from app.core.numbers import Numbers
    from app.library.facets import FacetValue
    from app.tasks.statistics import ModelNumbers, MonthNumbers

MONTHS: Final = 24
"""Months in a chart, the latest; the table has all of them."""

ROWS: Final = 12
"""Bars in a chart, the longest; the table has all of them."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a bar; `token` is a colour of the theme, and `word` what it stands for."""

    value: float
    token: str = "accent"  # noqa: S105 - a colour
    word: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One bar: what stands before and behind it, and what it is made of; `cells` are the same in the table."""

    label: str
    parts: tuple[Part, ...]
    text: str
    cells: tuple[str, ...]

    @property
    def value(self) -> float:
        """How long the bar is."""
        return sum(part.value for part in self.parts)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its rows.

    Attributes:
        note: a sentence about what is counted, "" for none.
        kind: upright columns in the order of time, or lying bars, the longest first.
        headers: of the table.
        rows: as they stand in the table; columns show the last `MONTHS`, bars the first `ROWS`.
    """

    title: str
    note: str
    kind: Literal["columns", "bars"]
    headers: tuple[str, ...]
    rows: tuple[Row, ...]


def sections_of(numbers: Numbers, name_of: Callable[[str], str]) -> tuple[Section, ...]:
    """Every section that has anything to show.

    Args:
        numbers: of the core.
        name_of: model id → name.
    """
    tasks = numbers.tasks
    found = (
        _spent_by_month(tasks.months),
        _spent_by_model(tasks.models, name_of),
        _spent_by_both(tasks.months, name_of),
        _made_by_month(numbers.library.months),
        _made_by_model(numbers.library.models, name_of),
        _waits(tasks.models, name_of),
        _ends(tasks.models, name_of),
        _disk(numbers),
    )
    return tuple(section for section in found if section.rows)


def _spent_by_month(months: Sequence[MonthNumbers]) -> Section:
    rows = [
        Row(
            short_month(one.month),
            (Part(one.spent),),
            money(one.spent),
            (month_name(one.month), number(one.tasks), money(one.spent)),
        )
        for one in reversed(months)
    ]
    note = tr("Measured on the balance where that was possible, estimated otherwise; in the account's own unit.")
    return Section(tr("Spent by month"), note, "columns", (tr("Month"), tr("Tasks"), tr("Spent")), tuple(rows))


def _spent_by_model(models: Sequence[ModelNumbers], name_of: Callable[[str], str]) -> Section:
    dearest = sorted((one for one in models if one.spent > 0 or one.unknown), key=lambda one: -one.spent)
    rows = [
        Row(
            name_of(one.model),
            (Part(one.spent),),
            _cost(one),
            (name_of(one.model), number(one.tasks), money(one.spent), number(one.unknown)),
        )
        for one in dearest
    ]
    headers = (tr("Model"), tr("Tasks"), tr("Spent"), tr("Cost not known"))
    return Section(tr("Spent by model"), "", "bars", headers, tuple(rows))


def _cost(one: ModelNumbers) -> str:
    if not one.unknown:
        return money(one.spent)
    unknown = plural(one.unknown, "of one task not known", "of {n} tasks not known")
    return tr("{spent}, {unknown}", spent=money(one.spent), unknown=unknown) if one.spent else unknown


def _spent_by_both(months: Sequence[MonthNumbers], name_of: Callable[[str], str]) -> Section:
    """The latest month by model."""
    if len(months) < 2:  # one month is all there is, and stands above
        return Section("", "", "bars", (), ())
    latest = months[0]
    rows = [
        Row(name_of(model), (Part(spent),), money(spent), (name_of(model), money(spent)))
        for model, spent in latest.models
        if spent > 0
    ]
    title = tr("Spent in {month}, by model", month=month_name(latest.month))
    return Section(title, "", "bars", (tr("Model"), tr("Spent")), tuple(rows))


def _made_by_month(months: Sequence[FacetValue]) -> Section:
    rows = [
        Row(
            short_month(one.value),
            (Part(one.count, "running"),),
            number(one.count),
            (month_name(one.value), number(one.count)),
        )
        for one in reversed(months)
    ]
    return Section(tr("Pictures by month"), "", "columns", (tr("Month"), tr("Pictures")), tuple(rows))


def _made_by_model(models: Sequence[FacetValue], name_of: Callable[[str], str]) -> Section:
    rows = [
        Row(
            name_of(one.value) or tr("not known"),
            (Part(one.count, "running"),),
            number(one.count),
            (name_of(one.value) or tr("not known"), number(one.count)),
        )
        for one in models
    ]
    return Section(tr("Pictures by model"), "", "bars", (tr("Model"), tr("Pictures")), tuple(rows))


def _waits(models: Sequence[ModelNumbers], name_of: Callable[[str], str]) -> Section:
    timed = [one for one in models if one.median_seconds is not None]
    rows: list[Row] = []
    for one in sorted(timed, key=lambda one: one.median_seconds or 0.0):
        median, slowest = one.median_seconds or 0.0, one.slowest_seconds or 0.0
        rows.append(
            Row(
                name_of(one.model),
                (Part(median, "saved", tr("usual")), Part(max(slowest - median, 0.0), "line", tr("slowest"))),
                tr("{usual}, at most {slowest}", usual=span(median), slowest=span(slowest)),
                (name_of(one.model), number(one.done), span(median), span(slowest)),
            )
        )
    note = tr("From sending to the finished picture, as half of the tasks needed at most.")
    headers = (tr("Model"), tr("Finished tasks"), tr("Usual wait"), tr("Longest wait"))
    return Section(tr("Waiting times"), note, "bars", headers, tuple(rows))


def _ends(models: Sequence[ModelNumbers], name_of: Callable[[str], str]) -> Section:
    rows = [
        Row(
            name_of(one.model),
            (
                Part(one.done, "saved", tr("done")),
                Part(one.unclear, "unclear", tr("unclear")),
                Part(one.failed, "failed", tr("failed")),
            ),
            tr("{failed} of {tasks} failed", failed=number(one.failed), tasks=number(one.tasks)),
            (name_of(one.model), *(number(value) for value in (one.tasks, one.done, one.failed, one.unclear))),
        )
        for one in models
    ]
    headers = (tr("Model"), tr("Sent"), tr("Done"), tr("Failed"), tr("Unclear"))
    return Section(tr("How tasks ended"), "", "bars", headers, tuple(rows))


def _disk(numbers: Numbers) -> Section:
    disk = numbers.disk
    kinds = (
        (tr("Pictures"), disk.pictures),
        (tr("Reference images"), disk.references),
        (tr("Trash"), disk.trash),
        (tr("Thumbnails"), disk.thumbnails),
        (tr("Databases"), disk.databases),
    )
    rows = [Row(name, (Part(size, "accent"),), human_bytes(size), (name, human_bytes(size))) for name, size in kinds]
    note = tr("Thumbnails and the search index can be made again from the folder at any time.")
    return Section(tr("Disk use"), note, "bars", (tr("What"), tr("Size")), tuple(row for row in rows if row.value))
