"""What was spent: totals of the day and the month, and one line a task for whoever keeps books."""

from __future__ import annotations

import csv
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path

from app.errors import DiskError
from app.tasks.money import spent_on
from app.tasks.row import Row
from app.tasks.schema import as_row
from app.tasks.state import TaskState
from app.words import tr


@dataclass(frozen=True, slots=True)
class Total:
    """Money of some tasks.

    Attributes:
        amount: measured and estimated parts together; see `app.tasks.money.spent_on`.
        measured: the part of it that was read off the balance.
        tasks: that cost something, or may have.
        unknown: those of them about whose cost nothing is known; they add nothing to `amount`.
    """

    amount: float = 0.0
    measured: float = 0.0
    tasks: int = 0
    unknown: int = 0


@dataclass(frozen=True, slots=True)
class Spending:
    """What this account spent through this program, by the person's own calendar.

    Attributes:
        day: today.
        models: id → this month, the dearest first.
        reserved: estimates of what is queued or on its way to the gateway.
        budget: for one day; None without one.
    """

    day: date
    today: Total = field(default_factory=Total)
    month: Total = field(default_factory=Total)
    models: tuple[tuple[str, Total], ...] = ()
    reserved: float = 0.0
    budget: float | None = None


@dataclass(frozen=True, slots=True)
class _Spent:
    at: float
    model: str
    amount: float | None
    measured: bool


def totals(db: sqlite3.Connection, gateway: str, now: datetime) -> Spending:
    """Today and this month at one gateway; on the journal's thread.

    Args:
        db: the journal.
        gateway: as the tasks have it.
        now: with the person's time zone.
    """
    today, month = _midnight(now.date()), _midnight(now.date().replace(day=1))
    spent = _spent_since(db, gateway, month.timestamp())
    by_model: dict[str, list[_Spent]] = {}
    for item in spent:
        by_model.setdefault(item.model, []).append(item)
    models = [(model, _total(items)) for model, items in by_model.items()]
    return Spending(
        day=now.date(),
        today=_total([item for item in spent if item.at >= today.timestamp()]),
        month=_total(spent),
        models=tuple(sorted(models, key=lambda pair: (-pair[1].amount, pair[0]))),
    )


def lines(db: sqlite3.Connection, month: date | None) -> list[Row]:
    """Every task that was sent, in all or in one month of the person's calendar, oldest first; from any gateway."""
    since, until = 0.0, float("inf")
    if month is not None:
        first = month.replace(day=1)
        following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
        since, until = _midnight(first).timestamp(), _midnight(following).timestamp()
    with closing(
        db.execute(
            "SELECT t.* FROM task t JOIN money m ON m.task_id = t.id WHERE m.sent >= ? AND m.sent < ? ORDER BY m.sent",
            (since, until),
        )
    ) as found:
        return [as_row(db, row) for row in found.fetchall()]


def spent_by(row: Row) -> float | None:
    """What this task took, as well as it is known."""
    money = row.money
    if money is None:
        return None
    return spent_on(row.state, charged=money.charged, returned=money.returned, estimate=money.estimate)


COLUMNS = (
    "sent", "task", "gateway task", "gateway", "model", "size", "options", "pictures", "state", "spent", "known from",
    "estimate", "estimate unit", "charged", "returned", "balance before", "balance after", "others in flight",
)  # fmt: skip


_STEERING = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""With one of these a spreadsheet takes a cell for a formula, or for more than one cell."""


def write_csv(path: Path, rows: Sequence[Row], *, prompts: bool = False) -> None:
    """A table that spreadsheets open: UTF-8 with a byte order mark (without it Excel garbles), commas, times local.

    No cell can be a formula: text that a spreadsheet might take for one gets an apostrophe in front.

    Raises:
        DiskError: nothing was written, or not all; a file that was there before is then still whole.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("w", encoding="utf-8-sig", errors="replace", newline="") as file:
            writer = csv.writer(file)
            writer.writerow([*COLUMNS, *(("prompt",) if prompts else ())])
            for row in rows:
                writer.writerow([*map(_cell, _values(row)), *((_cell(row.request.prompt),) if prompts else ())])
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise DiskError(tr("{path} could not be written ({reason}).", path=path, reason=error.strerror)) from error


def _values(row: Row) -> Iterable[object]:
    money, spent = row.money, spent_by(row)
    return (
        row.sent.astimezone().strftime("%Y-%m-%d %H:%M:%S") if row.sent else "",
        row.id,
        row.remote_id,
        row.gateway,
        row.request.model,
        row.request.size,
        " ".join(f"{name}={value}" for name, value in sorted(row.request.options.items())),
        money.count if money else None,
        str(row.state),
        spent,
        _known_from(row, spent),
        money.estimate if money else None,
        money.unit if money else "",
        money.charged if money else None,
        {True: "yes", False: "no", None: ""}[money.returned if money else None],
        _money_of(row, after=False),
        _money_of(row, after=True),
        money.others_in_flight if money else None,
    )


def _known_from(row: Row, spent: float | None) -> str:
    money = row.money
    if money is None or spent is None:
        return "unknown"
    if money.measured:
        return "balance"
    return "assumed returned" if row.state is TaskState.FAILED else f"{money.how} price"


def _money_of(row: Row, *, after: bool) -> float | None:
    balance = (row.money.balance_after if after else row.money.balance_before) if row.money else None
    return balance.remain if balance else None


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.6f}".rstrip("0").rstrip(".")
    text = str(value)
    return f"'{text}" if text.startswith(_STEERING) or text.lstrip().startswith(_STEERING) else text


def _spent_since(db: sqlite3.Connection, gateway: str, since: float) -> list[_Spent]:
    rows = db.execute(
        "SELECT m.sent, m.model, m.charged, m.returned, m.estimate, t.state FROM money m"
        " JOIN task t ON t.id = m.task_id WHERE m.gateway = ? AND m.sent >= ?",
        (gateway, since),
    )
    found: list[_Spent] = []
    for sent, model, charged, returned, estimate, state in rows.fetchall():
        came_back = None if returned is None else bool(returned)
        spent = spent_on(TaskState(state), charged=charged, returned=came_back, estimate=estimate)
        if spent != 0.0:
            found.append(_Spent(sent, model, spent, charged is not None))
    return found


def _total(items: Sequence[_Spent]) -> Total:
    return Total(
        amount=round(sum(item.amount or 0.0 for item in items), 6),
        measured=round(sum(item.amount or 0.0 for item in items if item.measured), 6),
        tasks=len(items),
        unknown=sum(item.amount is None for item in items),
    )


def _midnight(day: date) -> datetime:
    """The first moment of a day where the person lives."""
    return datetime.combine(day, time.min).astimezone()
