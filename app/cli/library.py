"""`library list|verify|rebuild|path`: the pictures on disk."""

from __future__ import annotations

import argparse
import asyncio

from app.cli.codes import ExitCode
from app.cli.output import image_as_json, print_json, print_line, progress_line, say, table
from app.core import Core
from app.paths import Paths


def path(paths: Paths, words: argparse.Namespace) -> ExitCode:
    """Where the pictures are."""
    if getattr(words, "json", False):
        print_json({"path": str(paths.library)})
    else:
        print_line(str(paths.library))
    return ExitCode.SAVED


async def run(core: Core, words: argparse.Namespace) -> ExitCode:
    """Do what `library ACTION` says."""
    if words.action == "list":
        return await _list(core, words)
    if words.action == "verify":
        return await _verify(core, words)
    return await _rebuild(core, words)


async def _list(core: Core, words: argparse.Namespace) -> ExitCode:
    ids = await asyncio.to_thread(core.library.ids, words.query)
    records = await asyncio.to_thread(core.library.rows, ids[: words.limit])
    if getattr(words, "json", False):
        print_json({"images": [image_as_json(record) for record in records]})
        return ExitCode.SAVED
    for line in table(
        (record.created.astimezone().strftime("%Y-%m-%d %H:%M"), f"{record.width}×{record.height}", str(record.path))
        for record in records
    ):
        print_line(line)
    if not records:
        say("No pictures." if not words.query else "No picture matches.")
    return ExitCode.SAVED


async def _verify(core: Core, words: argparse.Namespace) -> ExitCode:
    report = await asyncio.to_thread(core.library.verify, progress_line("verified"))
    if getattr(words, "json", False):
        print_json(
            {
                "pictures": report.pictures,
                "problems": [{"path": str(problem.path), "reason": problem.reason} for problem in report.problems],
            }
        )
    for problem in report.problems:
        say(f"{problem.path}: {problem.reason}")
    say(f"{report.pictures} pictures checked, {len(report.problems)} problems.")
    return ExitCode.GATEWAY_FAILED if report.problems else ExitCode.SAVED


async def _rebuild(core: Core, words: argparse.Namespace) -> ExitCode:
    report = await asyncio.to_thread(core.library.rebuild, progress_line("read"))
    if getattr(words, "json", False):
        print_json(
            {
                "pictures": report.pictures,
                "recovered": report.recovered,
                "skipped": [{"path": str(problem.path), "reason": problem.reason} for problem in report.skipped],
            }
        )
    for problem in report.skipped:
        say(f"{problem.path}: {problem.reason}")
    say(f"{report.pictures} pictures in the index, {len(report.skipped)} skipped.")
    return ExitCode.SAVED
