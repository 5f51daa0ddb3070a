"""What a picture costs: as measured on this account where that is known, else as published."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime

from app.catalog.effective import effective
from app.catalog.prices import estimate
from app.catalog.sizes import parse_ratio
from app.catalog.spec import Model
from app.request import GenerationRequest
from app.tasks.money import ACCOUNT_UNIT, How, TaskMoney

FREE_FIELDS = frozenset({"response_format"})
"""Options that say how a picture is handed over, and so never decide its price."""

_SAME = 0.01
"""Prices that differ by less than this share are the same."""


@dataclass(frozen=True, slots=True)
class PriceKnowledge:
    """What is known about the price of one picture.

    Attributes:
        amount_per_image: None when unknown.
        unit: a currency when published; `ACCOUNT_UNIT` when measured.
        how: measured wins over published.
        times: how often it was measured.
        date: `YYYY-MM-DD` of the last measurement (UTC), or the date of the published price as the catalogue has it.
        lowest, highest: of all measurements; they differ when measurements disagreed.
        source: of a published price.
    """

    amount_per_image: float | None = None
    unit: str = ACCOUNT_UNIT
    how: How = "unknown"
    times: int = 0
    date: str = ""
    lowest: float | None = None
    highest: float | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Learned:
    """The measurements of one model with one set of facts; `at` in Unix seconds, `amount` the latest."""

    amount: float
    lowest: float
    highest: float
    times: int
    at: float

    def with_another(self, amount: float, at: float) -> Learned:
        """After one more measurement."""
        return Learned(amount, min(self.lowest, amount), max(self.highest, amount), self.times + 1, at)


class PriceBook:
    """Every price that was measured at one gateway, by model and by what may decide the price."""

    def __init__(self, gateway: str) -> None:
        self._gateway = gateway
        self._learned: dict[tuple[str, str], Learned] = {}

    def load(self, db: sqlite3.Connection) -> None:
        """Read what was learned before; on the journal's thread, before anybody asks."""
        rows = db.execute(
            "SELECT model, facts, amount, lowest, highest, times, at FROM price WHERE gateway = ?", (self._gateway,)
        )
        self._learned = {(row[0], row[1]): Learned(*row[2:]) for row in rows.fetchall()}

    def learn(self, db: sqlite3.Connection, model: Model, request: GenerationRequest, amount: float) -> None:
        """Remember one more measurement, for one picture; on the journal's thread, in a transaction."""
        key = (model.id, facts_of(model, request))
        at = datetime.now(UTC).timestamp()
        known = self._learned.get(key)
        new = known.with_another(amount, at) if known else Learned(amount, amount, amount, 1, at)
        db.execute(
            "INSERT OR REPLACE INTO price (gateway, model, facts, amount, lowest, highest, times, at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (self._gateway, *key, new.amount, new.lowest, new.highest, new.times, new.at),
        )
        self._learned = {**self._learned, key: new}  # replaced whole: the window's thread may be reading it

    def know(self, model: Model, request: GenerationRequest) -> PriceKnowledge:
        """The price of one picture of this request."""
        learned = self._learned.get((model.id, facts_of(model, request))) or self._of_another_ratio(model, request)
        if learned is not None:
            return PriceKnowledge(
                learned.amount,
                ACCOUNT_UNIT,
                "measured",
                learned.times,
                datetime.fromtimestamp(learned.at, UTC).date().isoformat(),
                learned.lowest,
                learned.highest,
            )
        price = estimate(model, request)
        if price is None:
            return PriceKnowledge()
        return PriceKnowledge(price.amount, price.currency, "published", date=price.date, source=price.source)

    def expect(self, model: Model, request: GenerationRequest) -> TaskMoney:
        """The money of a task that is about to be asked for."""
        count = effective(model, request).n or 1
        price = self.know(model, request)
        total = None if price.amount_per_image is None else round(price.amount_per_image * count, 6)
        return TaskMoney(estimate=total, unit=price.unit, how=price.how, count=count)

    def _of_another_ratio(self, model: Model, request: GenerationRequest) -> Learned | None:
        """The same at another ratio, where all ratios that were measured cost the same; never across pixel sizes."""
        wanted = json.loads(facts_of(model, request))
        if not _is_ratio(wanted.pop("size", None)):
            return None
        found: list[Learned] = []
        for (model_id, text), learned in self._learned.items():
            facts = json.loads(text)
            if model_id == model.id and _is_ratio(facts.pop("size", None)) and facts == wanted:
                found.append(learned)
        if not found or max(item.highest for item in found) > (1 + _SAME) * min(item.lowest for item in found):
            return None
        latest = max(found, key=lambda item: item.at)
        return Learned(
            latest.amount,
            min(item.lowest for item in found),
            max(item.highest for item in found),
            sum(item.times for item in found),
            latest.at,
        )


def facts_of(model: Model, request: GenerationRequest) -> str:
    """What may decide the price of one picture, as JSON: the size and every choice and switch, defaults filled in."""
    whole = effective(model, request)
    facts: dict[str, object] = {
        option.field: whole.options[option.field]
        for option in model.options
        if option.kind in ("choice", "boolean") and option.field in whole.options and option.field not in FREE_FIELDS
    }
    if whole.size is not None:
        facts["size"] = whole.size
    return json.dumps(facts, sort_keys=True, ensure_ascii=False)


def _is_ratio(size: object) -> bool:
    return isinstance(size, str) and ":" in size and parse_ratio(size) is not None
