"""From words to an exit code: opens what a command needs, and turns every refusal into one sentence."""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path

from app.cli import account, generate, library, money, tables
from app.cli.arguments import parse
from app.cli.codes import ExitCode
from app.cli.output import OutputError, flush, print_json, say
from app.errors import (
    FolderInUseError,
    ProofsheetError,
    RequestRefusedError,
)
from app.gateway.protocol import GatewayError, NotSentError

_log = logging.getLogger(__name__)


def main(arguments: list[str]) -> int:
    """Run one command; returns its exit code."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType] - absent only where a test replaced the stream
    words = argparse.Namespace()
    noticed: list[str] = []
    try:
        words = parse(arguments)
        return _told(asyncio.run(_run(words, noticed)))
    except (KeyboardInterrupt, asyncio.CancelledError):
        say("Interrupted. What was accepted is in the journal; go on with: resume")
        return ExitCode.WORK_LEFT
    except OutputError as error:
        say(str(error))
        _write_nowhere()
        return 1
    except ProofsheetError as error:
        if not any(str(error) in text for text in noticed):  # a library that cannot be written was a notice already
            say(str(error))
        return _refuse(error, as_json=getattr(words, "json", "--json" in arguments))
    except BrokenPipeError:
        # the reader of our output is gone (head, for one): nothing is left to say to it
        _write_nowhere()
        return ExitCode.WORK_LEFT if words.command in _WAITING else ExitCode.SAVED
    except Exception as error:  # noqa: BLE001 - the edge: the unforeseen is logged and said, never shown as a traceback
        _log.critical("the command failed", exc_info=True)
        say(f"Proofsheet made a mistake ({type(error).__name__}). Nothing that was paid for is lost: see the log.")
        return 1


def _told(code: ExitCode) -> int:
    flush()
    return int(code)


def _write_nowhere() -> None:
    """Python flushes stdout once more at its end, and would complain again about what cannot be written."""
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - stays open until the process ends


async def _run(words: argparse.Namespace, noticed: list[str]) -> ExitCode:
    from app.catalog.load import load_catalog
    from app.core import Core, CoreOptions
    from app.logs import configure_logging
    from app.paths import find_paths

    data_dir: Path | None = getattr(words, "data_dir", None)
    demo = bool(getattr(words, "demo", False))
    paths = find_paths(data_dir, practice=demo)
    configure_logging(paths.logs, verbose=bool(getattr(words, "verbose", False)))
    if words.command == "library" and words.action == "path":
        return library.path(paths, words)
    if words.command == "models" and words.check is not None:
        return tables.check(paths, words)
    if words.command == "models" and words.template:
        return tables.template(paths)
    if words.command == "models" and not words.allowed:
        catalog = load_catalog(paths.models)
        for problem in catalog.problems:
            say(str(problem))
        return account.models(catalog, words, None)
    options = CoreOptions(
        data_dir=data_dir,
        demo=demo,
        base_url=getattr(words, "base_url", None) or os.environ.get("PROOFSHEET_BASE_URL"),
        api_key=os.environ.get("TOAPIS_API_KEY") or None,
    )
    _end_on_terminate()
    core = Core(options)
    core.notice_raised.connect(lambda notice: noticed.append(notice.text))
    core.notice_raised.connect(lambda notice: say(notice.text))
    async with core:
        return await _COMMANDS[words.command](core, words)


_COMMANDS = {
    "generate": generate.generate,
    "resume": generate.resume,
    "tasks": account.tasks,
    "library": library.run,
    "models": account.allowed_models,
    "balance": account.balance,
    "ledger": money.ledger,
    "budget": money.budget,
    "incident": account.incident,
}


_WAITING = frozenset({"generate", "resume"})
"""Commands with work under way: cut off, they may leave some of it."""


def _end_on_terminate() -> None:
    """Let SIGTERM end the command as Ctrl+C does: tidily, with the journal closed."""
    task = asyncio.current_task()
    if task is not None:
        with suppress(NotImplementedError):  # Windows has no such signals for a loop
            asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, _interrupt, task)


def _interrupt(task: asyncio.Task[object]) -> None:
    task.cancel()


def _refuse(error: ProofsheetError, *, as_json: bool) -> int:
    if as_json:
        problems = (
            [{"field": problem.field, "message": problem.message} for problem in error.problems]
            if isinstance(error, RequestRefusedError)
            else []
        )
        print_json({"error": {"kind": error.kind, "message": str(error), "problems": problems}})
    if isinstance(error, FolderInUseError):
        return ExitCode.FOLDER_IN_USE
    if isinstance(error, NotSentError):
        return ExitCode.WORK_LEFT
    if isinstance(error, GatewayError):
        return ExitCode.GATEWAY_FAILED
    return ExitCode.REFUSED
