"""Sums of money in words; imported once a core is open."""

from __future__ import annotations

from app.tasks.ledger import Spending, Total
from app.tasks.money import amount


def sum_of(total: Total) -> str:
    """As `0.86`; `≈ 0.86` as soon as a part of it is only estimated or not known."""
    sure = abs(total.measured - total.amount) < 1e-9 and not total.unknown
    return amount(total.amount) if sure else f"≈ {amount(total.amount)}"


def spent_of(spending: Spending) -> str:
    """Today's sum, and of which budget: `≈ 0.86 of 5.00`."""
    spent = sum_of(spending.today)
    return spent if spending.budget is None else f"{spent} of {amount(spending.budget)}"


def details_of(total: Total) -> str:
    """How a sum is known, in one sentence or two."""
    if not total.tasks:
        return "Nothing was spent."
    estimated = total.amount - total.measured
    said = [f"{amount(total.measured)} measured on the balance"] if total.measured else []
    said += [f"{amount(estimated)} estimated"] if estimated > 1e-9 else []
    words = f"{tasks_in_words(total.tasks)}: {', '.join(said) or 'no price is known'}."
    return f"{words} {unknown_in_words(total)}".rstrip()


def unknown_in_words(total: Total) -> str:
    """A sentence about what the sum does not hold; "" when it holds everything."""
    if not total.unknown:
        return ""
    return "The cost of 1 task is not known." if total.unknown == 1 else f"The cost of {total.unknown} is not known."


def tasks_in_words(count: int) -> str:
    """`1 task`, `3 tasks`."""
    return "1 task" if count == 1 else f"{count} tasks"
