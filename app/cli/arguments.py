"""The command line's words, and the sentence that a wrong one gets."""

from __future__ import annotations

import argparse
import math
from datetime import date, datetime
from pathlib import Path
from typing import NoReturn

from app import __version__
from app.cli.library_arguments import add_library
from app.errors import ProofsheetError

UNCHANGED = object()
"""The default of an amount: None already means "no budget"."""


class UsageError(ProofsheetError):
    """The command line's words make no sense; nothing was done."""

    kind = "usage"


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message[:1].upper()}{message[1:]}. See: {self.prog} --help")


def parse(arguments: list[str]) -> argparse.Namespace:
    """The words as values.

    Raises:
        UsageError: one sentence that says what is wrong.
        SystemExit: after --help and --version, with 0.
    """
    return _parser().parse_args(arguments)


def _parser() -> argparse.ArgumentParser:
    common = _common()
    parser = _Parser(
        prog="python -m app",
        parents=[common],
        description="Proofsheet on the command line: pictures from prompts, saved before they expire.",
        epilog="Exit codes: 0 all saved · 2 refused, nothing sent · 3 another Proofsheet owns the data folder · "
        "4 the gateway refused or failed it · 5 outcome unclear, look before paying again · "
        "6 work left in the journal.",
    )
    parser.add_argument("--version", action="version", version=f"Proofsheet {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _add_generate(commands.add_parser("generate", parents=[common], help="make pictures and wait until they are saved"))
    resume = commands.add_parser("resume", parents=[common], help="go on with what an earlier run left")
    resume.add_argument("--send-held", action="store_true", help="also send what was never sent (this costs money)")
    resume.add_argument("--over-budget", action="store_true", help="with --send-held: even what exceeds the budget")
    tasks = commands.add_parser("tasks", parents=[common], help="list tasks, newest first")
    tasks.add_argument("--limit", type=_positive, default=50, metavar="N", help="ended ones listed at most (50)")
    incident = commands.add_parser("incident", parents=[common], help="write down what support needs about a task")
    incident.add_argument("task", metavar="TASK", help="its id here or at the gateway; see: tasks")
    incident.add_argument("--out", type=Path, metavar="FILE", help="the archive (proofsheet-incident-….zip here)")
    incident.add_argument("--prompt", action="store_true", help="with the prompt and the addresses of references")
    _add_library(commands.add_parser("library", help="the pictures on disk"), common)
    models = commands.add_parser("models", parents=[common], help="list the models of the catalogue")
    instead = models.add_mutually_exclusive_group()
    instead.add_argument("--allowed", action="store_true", help="ask the gateway which of them this key may use")
    instead.add_argument("--check", type=Path, metavar="FILE", help="say what is wrong with a catalogue file of yours")
    instead.add_argument("--template", action="store_true", help="print a catalogue file to start from, explained")
    commands.add_parser("balance", parents=[common], help="ask for the money that is left")
    _add_ledger(commands.add_parser("ledger", parents=[common], help="what was spent: today, this month, each task"))
    budget = commands.add_parser("budget", parents=[common], help="show or set what may be spent in one day")
    budget.add_argument(
        "amount", nargs="?", type=_budget, default=UNCHANGED, metavar="AMOUNT", help="in the account's unit, or: none"
    )
    return parser


def _common() -> _Parser:
    common = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument(
        "--demo", action="store_true", help="the built-in practice gateway: no key, no cost, no network"
    )
    common.add_argument("--data-dir", type=_folder, metavar="DIR", help="keep everything under DIR")
    common.add_argument("--base-url", metavar="URL", help="another gateway (also: PROOFSHEET_BASE_URL)")
    common.add_argument("--json", action="store_true", help="print one JSON object on stdout")
    common.add_argument("--verbose", action="store_true", help="write more into the log file")
    return common


def _add_generate(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--model", required=True, help="its id or alias; see: models")
    parser.add_argument("--prompt", required=True, help="what to make; - reads it from standard input")
    parser.add_argument("--size", help="a ratio or pixels, as the model offers them")
    parser.add_argument(
        "--n", type=_whole, metavar="N", help="pictures by this one request, where the model has a count"
    )
    parser.add_argument(
        "--option", action="append", default=[], metavar="FIELD=VALUE", help="such as metadata.resolution=2K"
    )
    parser.add_argument(
        "--ref", action="append", default=[], metavar="FILE_OR_URL", help="a reference image; repeatable"
    )
    parser.add_argument("--over-budget", action="store_true", help="send it even if it exceeds the day's budget")
    parser.add_argument(
        "--mask", metavar="FILE_OR_URL", help="a PNG that says what of the first reference may change, where offered"
    )
    parser.add_argument("--no-wait", action="store_true", help="leave once the gateway has accepted it; see: resume")


def _add_ledger(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--month", type=_month, metavar="YYYY-MM", help="only the tasks of this month")
    parser.add_argument("--csv", type=Path, metavar="FILE", help="write the tasks as a table for spreadsheets")
    parser.add_argument("--prompts", action="store_true", help="with --csv: the prompts, too")


def _add_library(parser: argparse.ArgumentParser, common: _Parser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    add_library(actions, common, _positive)


def _month(text: str) -> date:
    try:
        return datetime.strptime(text, "%Y-%m").date()  # noqa: DTZ007 - a month of the person's own calendar
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no month such as 2026-11") from None


def _budget(text: str) -> float | None:
    if text.lower() == "none":
        return None
    try:
        amount = float(text)
    except ValueError:
        amount = math.nan
    if not (math.isfinite(amount) and amount >= 0):
        raise argparse.ArgumentTypeError("must be a number of at least 0, or: none")
    return amount


def _folder(text: str) -> Path:
    if not text.strip():  # an unset variable of a script, which would mean the current folder
        raise argparse.ArgumentTypeError("names no folder")
    return Path(text)


def _whole(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number") from None


def _positive(text: str) -> int:
    number = _whole(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number
