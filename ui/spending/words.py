"""Sums of money in words; imported once a core is open."""

from __future__ import annotations

from app.tasks.ledger import Spending, Total
from app.tasks.money import amount
from app.words import plural, sentences, tr


def sum_of(total: Total) -> str:
    """As `0.86`; `≈ 0.86` as soon as a part of it is only estimated or not known."""
    sure = abs(total.measured - total.amount) < 1e-9 and not total.unknown
    return amount(total.amount) if sure else f"≈ {amount(total.amount)}"


def spent_of(spending: Spending) -> str:
    """Today's sum, and of which budget: `≈ 0.86 of 5.00`."""
    spent = sum_of(spending.today)
    return spent if spending.budget is None else tr("{spent} of {budget}", spent=spent, budget=amount(spending.budget))


def details_of(total: Total) -> str:
    """How a sum is known, in one sentence or two."""
    if not total.tasks:
        return tr("Nothing was spent.")
    estimated = total.amount - total.measured
    said = [tr("{sum} measured on the balance", sum=amount(total.measured))] if total.measured else []
    said += [tr("{sum} estimated", sum=amount(estimated))] if estimated > 1e-9 else []
    how = tr("{first}, {second}", note="two parts of a sum", first=said[0], second=said[1]) if len(said) > 1 else ""
    words = tr(
        "{tasks}: {how}.",
        tasks=tasks_in_words(total.tasks),
        how=how or (said[0] if said else tr("no price is known")),
    )
    return sentences(words, unknown_in_words(total))


def unknown_in_words(total: Total) -> str:
    """A sentence about what the sum does not hold; "" when it holds everything."""
    if not total.unknown:
        return ""
    return plural(total.unknown, "The cost of {n} task is not known.", "The cost of {n} is not known.")


def tasks_in_words(count: int) -> str:
    """`1 task`, `3 tasks`."""
    return plural(count, "{n} task", "{n} tasks")
