"""The words of `library ACTION`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from app.library.export_names import DEFAULT_TEMPLATE, FIELDS
from app.library.query import KEYS, NEWEST, Sort, parse_sort


class Actions(Protocol):
    """What makes a parser for each action."""

    def add_parser(self, name: str, **options: Any) -> argparse.ArgumentParser:
        """A parser for one."""
        ...


def add_library(actions: Actions, common: argparse.ArgumentParser, positive: Callable[[str], int]) -> None:
    """Add every action of the library."""

    def add(name: str, words: str) -> argparse.ArgumentParser:
        return actions.add_parser(name, parents=[common], help=words)

    _add_search(add("list", "pictures, newest first"), positive)
    add("verify", "compare every file with its recorded hash; changes nothing")
    add("rebuild", "build the index again from the folder")
    add("path", "print the folder of the pictures")
    rate = add("rate", "give pictures 0 to 5 stars")
    rate.add_argument("rating", type=int, choices=range(6), metavar="RATING")
    _add_pictures(rate)
    tag = add("tag", "add tags to pictures; ^TAG takes one away")
    tag.add_argument("--tag", dest="tags", action="append", required=True, metavar="TAG")
    _add_pictures(tag)
    favourite = add("favourite", "mark pictures as favourites")
    favourite.add_argument("--off", action="store_true", help="take the mark away")
    _add_pictures(favourite)
    collect = add("collect", "put pictures into a collection")
    collect.add_argument("collection")
    collect.add_argument("--off", action="store_true", help="take them out of it")
    _add_pictures(collect)
    _add_pictures(add("trash", "move pictures to the trash"))
    restore = add("restore", "bring pictures back from the trash")
    restore.add_argument("uids", nargs="*", metavar="UID")
    restore.add_argument("--all", action="store_true", help="everything that is in it")
    _add_export(add("export", "copy pictures to a folder or into a ZIP archive"), positive)
    incoming = add("import", "copy pictures, and folders of them, into the library")
    incoming.add_argument("sources", nargs="+", type=Path, metavar="FILE_OR_FOLDER")
    move = add("move", "move the library to another folder; begin again where it was interrupted")
    move.add_argument("target", type=Path, metavar="FOLDER")


def _add_search(parser: argparse.ArgumentParser, positive: Callable[[str], int]) -> None:
    parser.add_argument("--query", default="", help='what to search for: cat "oil painting" -dog rating:>=4 tag:print')
    parser.add_argument(
        "--sort", type=_sort, default=NEWEST, metavar="ORDER", help=f"{', '.join(KEYS)}; --sort=-rating: highest first"
    )
    parser.add_argument("--limit", type=positive, default=1_000_000, metavar="N")


def _add_pictures(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("uids", nargs="*", metavar="UID", help="as `library list --json` prints them")
    parser.add_argument("--query", help="all pictures that this search finds")


def _add_export(parser: argparse.ArgumentParser, positive: Callable[[str], int]) -> None:
    parser.add_argument("target", type=Path, metavar="FOLDER_OR_ZIP")
    _add_search(parser, positive)
    parser.add_argument("--format", choices=("as_is", "png", "jpeg", "webp"), default="as_is")
    parser.add_argument("--quality", type=positive, default=90, metavar="1-100", help="of JPEG and WebP (90)")
    parser.add_argument("--max-side", type=positive, metavar="PIXELS", help="of the longer side at most")
    fields = " ".join(f"{{{name}}}" for name in FIELDS)
    parser.add_argument("--template", default=DEFAULT_TEMPLATE, help=f"of the names, with {fields}")
    parser.add_argument("--no-metadata", action="store_true", help="without prompt and settings in the files")
    parser.add_argument("--sidecars", action="store_true", help="the sidecar beside each")
    parser.add_argument("--by-task", action="store_true", help="a folder for each task")
    parser.add_argument("--conflict", choices=("number", "skip", "replace"), default="number", help="of names (number)")


def _sort(text: str) -> Sort:
    try:
        return parse_sort(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
