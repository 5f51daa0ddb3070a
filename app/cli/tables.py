"""`models --check` and `models --template`: catalogue files that people write themselves."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from app.catalog.load import TEMPLATE, check_file
from app.cli.codes import ExitCode
from app.cli.output import print_json, print_line, say
from app.paths import Paths


def check(paths: Paths, words: argparse.Namespace) -> ExitCode:
    """Say what is wrong with a file, each fault with its line, or what it would add to the catalogue."""
    path = Path(words.check)
    found = check_file(path, paths.models)
    if getattr(words, "json", False):
        problems = [{"line": problem.line, "message": problem.message} for problem in found.problems]
        print_json(
            {
                "file": str(path),
                "problems": problems,
                "added": [model.id for model in found.added],
                "replaced": [model.id for model in found.replaced],
            }
        )
    else:
        for problem in found.problems:
            print_line(str(problem))
        for verb, models in (("adds", found.added), ("replaces", found.replaced)):
            for model in models:
                print_line(f"{path.name} {verb} {model.id} ({model.name})")
    if found.problems:
        say("The file would not be loaded until this is mended.")
        return ExitCode.REFUSED
    if path.parent.resolve() != paths.models.resolve():
        say(f"Nothing is wrong with it. Put it into {paths.models}, under a name that ends in .toml, to use it.")
    return ExitCode.SAVED


def template(paths: Paths) -> ExitCode:
    """Print the commented template."""
    sys.stdout.write(TEMPLATE.read_text(encoding="utf-8"))
    say(f"Save it as a .toml file in {paths.models}, and try it with: models --check FILE")
    return ExitCode.SAVED
