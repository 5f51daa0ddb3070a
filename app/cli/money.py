"""`ledger` and `budget`: what was spent, and what may be."""

from __future__ import annotations

import argparse

from app.cli.arguments import UNCHANGED
from app.cli.codes import ExitCode
from app.cli.output import print_json, print_line, say, table
from app.core import Core
from app.tasks.ledger import Total
from app.tasks.money import amount, spent_on
from app.tasks.task import Task


async def ledger(core: Core, words: argparse.Namespace) -> ExitCode:
    """What was spent today, this month and on each task, in the account's own unit."""
    spending = await core.spending()
    tasks = await core.ledger(words.month)
    if words.csv is not None:
        await core.export_ledger(words.csv, month=words.month, prompts=words.prompts)
        say(f"{len(tasks)} tasks written to {words.csv}")
    if getattr(words, "json", False):
        print_json(
            {
                "gateway": core.gateway_host,
                "today": _total_as_json(spending.today),
                "month": _total_as_json(spending.month),
                "models": {model: _total_as_json(total) for model, total in spending.models},
                "reserved": spending.reserved,
                "budget": spending.budget,
                "tasks": [_line_as_json(task) for task in tasks],
            }
        )
        return ExitCode.SAVED
    if words.csv is None:
        for line in table(
            (
                task.sent.astimezone().strftime("%Y-%m-%d %H:%M") if task.sent else "",
                str(task.state),
                _cost(task),
                task.request.model,
            )
            for task in tasks
        ):
            print_line(line)
    say(f"Today: {_in_words(spending.today)}. This month: {_in_words(spending.month)}.")
    if spending.budget is not None:
        say(f"Budget of a day: {amount(spending.budget)}.")
    return ExitCode.SAVED


async def budget(core: Core, words: argparse.Namespace) -> ExitCode:
    """Show the budget of a day, or set another."""
    if words.amount is not UNCHANGED:
        await core.set_daily_budget(words.amount)
    if getattr(words, "json", False):
        spending = await core.spending()
        print_json({"budget": spending.budget, "today": spending.today.amount, "reserved": spending.reserved})
    else:
        print_line("none" if core.daily_budget is None else amount(core.daily_budget))
    return ExitCode.SAVED


def _cost(task: Task) -> str:
    spent = _spent(task)
    if spent is None:
        return "?"
    exact = task.money is not None and (task.money.measured or not spent)
    return amount(spent) if exact else f"≈ {amount(spent)}"


def _spent(task: Task) -> float | None:
    money = task.money
    if money is None:
        return None
    return spent_on(task.state, charged=money.charged, returned=money.returned, estimate=money.estimate)


def _in_words(total: Total) -> str:
    unknown = f", and {total.unknown} of unknown cost" if total.unknown else ""
    about = "≈ " if total.measured < total.amount else ""
    return f"{about}{amount(total.amount)} for {total.tasks} tasks{unknown}"


def _total_as_json(total: Total) -> dict[str, object]:
    return {"amount": total.amount, "measured": total.measured, "tasks": total.tasks, "unknown": total.unknown}


def _line_as_json(task: Task) -> dict[str, object]:
    money = task.money
    return {
        "id": task.id,
        "remote_id": task.remote_id,
        "model": task.request.model,
        "state": str(task.state),
        "sent": task.sent.isoformat() if task.sent else None,
        "spent": _spent(task),
        "estimate": money.estimate if money else None,
        "unit": money.unit if money else "",
        "how": money.how if money else "unknown",
        "charged": money.charged if money else None,
        "returned": money.returned if money else None,
        "others_in_flight": money.others_in_flight if money else 0,
        "evidence": task.evidence,
    }
