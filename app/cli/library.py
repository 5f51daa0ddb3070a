"""`library ACTION`: the pictures on disk."""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Iterable

from app.cli.arguments import UsageError
from app.cli.codes import ExitCode
from app.cli.output import image_as_json, print_json, print_line, progress_line, say, table
from app.core import Core
from app.library.changes import Change, Failure, MarkPictures, RestorePictures, TrashPictures
from app.library.marks import Edit
from app.library.query import parse
from app.library.record import ImageRecord
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
    return await _ACTIONS[words.action](core, words)


async def _list(core: Core, words: argparse.Namespace) -> ExitCode:
    records = await _found(core, words)
    if getattr(words, "json", False):
        print_json({"images": [_listed_as_json(record) for record in records]})
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
    report = await core.verify_library(progress_line("verified"))
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
    report = await core.rebuild_library(progress_line("read"))
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
    missing = f", {report.missing} of them without their files" if report.missing else ""
    say(f"{report.pictures} pictures in the index{missing}, {len(report.skipped)} skipped.")
    return ExitCode.SAVED


async def _rate(core: Core, words: argparse.Namespace) -> ExitCode:
    return await _mark(core, words, Edit(rating=words.rating))


async def _tag(core: Core, words: argparse.Namespace) -> ExitCode:
    added = tuple(tag.removeprefix("+") for tag in words.tags if not tag.startswith("^"))
    removed = tuple(tag.removeprefix("^") for tag in words.tags if tag.startswith("^"))
    return await _mark(core, words, Edit(add_tags=added, remove_tags=removed))


async def _favourite(core: Core, words: argparse.Namespace) -> ExitCode:
    return await _mark(core, words, Edit(favourite=not words.off))


async def _collect(core: Core, words: argparse.Namespace) -> ExitCode:
    names = (words.collection,)
    return await _mark(core, words, Edit(remove_collections=names) if words.off else Edit(add_collections=names))


async def _mark(core: Core, words: argparse.Namespace, edit: Edit) -> ExitCode:
    return await _change(core, words, MarkPictures(await _meant(core, words), edit))


async def _trash(core: Core, words: argparse.Namespace) -> ExitCode:
    return await _change(core, words, TrashPictures(await _meant(core, words)))


async def _restore(core: Core, words: argparse.Namespace) -> ExitCode:
    uids: tuple[str, ...] = tuple(words.uids)
    if words.all:
        uids = tuple(one.record.uid for one in await asyncio.to_thread(core.library.trashed))
    return await _change(core, words, RestorePictures(uids))


async def _change(core: Core, words: argparse.Namespace, change: Change) -> ExitCode:
    done = await core.apply(change, progress_line("done"))
    count = len(done.changed) + len(done.added) + len(done.removed)
    if getattr(words, "json", False):
        print_json({"changed": count, "failed": _failures_as_json(done.failed)})
    _tell(done.failed)
    say(f"{count} pictures changed.")
    return ExitCode.REFUSED if done.failed else ExitCode.SAVED


async def _export(core: Core, words: argparse.Namespace) -> ExitCode:
    from app.library.export import ExportOptions

    records = await _found(core, words)
    options = ExportOptions(
        target=words.target.expanduser().absolute(),
        format=words.format,
        quality=words.quality,
        max_side=words.max_side,
        template=words.template,
        metadata=not words.no_metadata,
        sidecars=words.sidecars,
        by_task=words.by_task,
        as_zip=words.target.suffix.lower() == ".zip",
        conflict=words.conflict,
    )
    report = await core.export(records, options, progress_line("exported"))
    if getattr(words, "json", False):
        print_json(
            {
                "pictures": report.pictures,
                "files": [str(place) for place in report.written],
                "skipped": _failures_as_json(report.skipped),
                "failed": _failures_as_json(report.failed),
            }
        )
    _tell((*report.skipped, *report.failed))
    say(f"{report.pictures} pictures exported.")
    return ExitCode.REFUSED if report.failed else ExitCode.SAVED


async def _import(core: Core, words: argparse.Namespace) -> ExitCode:
    report = await core.import_pictures(words.sources, progress_line("read"))
    if getattr(words, "json", False):
        print_json(
            {
                "images": [_listed_as_json(record) for record in report.added],
                "duplicates": [{"path": str(one.path), "uid": one.known.uid} for one in report.duplicates],
                "failed": _failures_as_json(report.failed),
            }
        )
    _tell(report.failed)
    say(f"{len(report.added)} pictures imported, {len(report.duplicates)} were there already.")
    return ExitCode.REFUSED if report.failed else ExitCode.SAVED


async def _move(core: Core, words: argparse.Namespace) -> ExitCode:
    report = await core.move_library(words.target, progress_line("moved"))
    if getattr(words, "json", False):
        print_json(
            {"path": str(core.paths.library), "files": report.files, "left": [str(place) for place in report.left]}
        )
    for place in report.left:
        say(f"{place}: still there; it is not one of the library's files, or could not be removed.")
    say(f"The library is in {core.paths.library} now.")
    return ExitCode.SAVED


async def _found(core: Core, words: argparse.Namespace) -> list[ImageRecord]:
    query = parse(words.query)
    for problem in query.problems:
        say(problem.message)
    ids = await asyncio.to_thread(core.library.ids, query, words.sort)
    return await asyncio.to_thread(core.library.rows, ids[: words.limit])


async def _meant(core: Core, words: argparse.Namespace) -> tuple[str, ...]:
    """The pictures that the words name, by uid or by a search; a search with a mistake in it means none."""
    if words.query is None:
        if not words.uids:
            raise UsageError("Name pictures by their uids, or find them with --query. Nothing was changed.")
        return tuple(words.uids)
    query = parse(words.query)
    if query.problems or query.finds_all:
        reason = query.problems[0].message if query.problems else "This search finds everything."
        raise UsageError(f"{reason} Nothing was changed.")
    ids = await asyncio.to_thread(core.library.ids, query)
    records = await asyncio.to_thread(core.library.rows, ids)
    return (*words.uids, *(record.uid for record in records))


def _listed_as_json(record: ImageRecord) -> dict[str, object]:
    return {
        **image_as_json(record),
        "uid": record.uid,
        "rating": record.rating,
        "favourite": record.favourite,
        "tags": list(record.tags),
        "collections": list(record.collections),
        "notes": record.notes,
        "missing": record.missing,
    }


def _failures_as_json(failures: Iterable[Failure]) -> list[dict[str, object]]:
    return [{"name": one.name, "uid": one.uid, "reason": one.reason} for one in failures]


def _tell(failures: Iterable[Failure]) -> None:
    for one in failures:
        say(f"{one.name}: {one.reason}")


_ACTIONS = {
    "list": _list,
    "verify": _verify,
    "rebuild": _rebuild,
    "rate": _rate,
    "tag": _tag,
    "favourite": _favourite,
    "collect": _collect,
    "trash": _trash,
    "restore": _restore,
    "export": _export,
    "import": _import,
    "move": _move,
}
