"""The Qt Linguist files of the window: collected from the sources, completed by a translator, compiled for the program.

    python packaging/translations.py update     collect new texts into resources/translations/*.ts, keep what is there
    python packaging/translations.py release    compile every .ts into the .qm beside it
    python packaging/translations.py check      say what is missing, unfinished or out of date; exit code 1 if anything

Collected are the literal arguments of `tr`, `plural` and `mark` (`app/words.py`) with their `note`, in app/ and ui/,
and the words for people in resources/models/*.toml and resources/practice/faults.toml: labels, hints, summaries,
messages, groups. The English text is the key, in the one context "Proofsheet"; a plural's key is its form for many,
with Qt's numerus forms.
A text that is gone stays in the file as vanished until `update --tidy`, so that a wording that comes back is not lost.

A further language, say German: `update --language de` makes proofsheet_de.ts; translate it in Qt Linguist
(`pyside6-linguist`) or a text editor; add its code and own name to `LANGUAGES` in ui/language.py and to
`LanguageChoice` in app/settings/values.py; `release`; add `de` beside `zh_CN` in packaging/proofsheet.spec, so that
Qt's own words come along. The two texts with notes about Qt formats say how a date and a time are written. Nothing else
knows which languages there are.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from linguist import FORMS, compile_file, faults, merge, read, write
from texts_of_sources import CollectError, Key, Text, collect

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"


def main(arguments: list[str] | None = None) -> int:
    """See the module."""
    parser = argparse.ArgumentParser(prog="translations.py", description="The Qt Linguist files of the window.")
    parser.add_argument("action", choices=("update", "release", "check"))
    parser.add_argument("--language", metavar="CODE", help="with update: begin this language")
    parser.add_argument("--tidy", action="store_true", help="with update: forget what has vanished")
    given = parser.parse_args(arguments)
    try:
        texts = collect(ROOT)
    except CollectError as error:
        print(error, file=sys.stderr)  # noqa: T201 - a command
        return 1
    paths = sorted(FOLDER.glob("proofsheet_*.ts"))
    if given.language:
        paths.append(FOLDER / f"proofsheet_{given.language}.ts")
    said = {"update": _update, "release": _release, "check": _check}[given.action]
    return max((said(path, texts, tidy=given.tidy) for path in dict.fromkeys(paths)), default=0)


def _code(path: Path) -> str:
    return path.stem.removeprefix("proofsheet_")


def _update(path: Path, texts: Mapping[Key, Text], *, tidy: bool) -> int:
    code = _code(path)
    write(path, code, merge(texts, read(path), FORMS.get(code, 2), tidy=tidy))
    left = sum(1 for _ in faults(texts, read(path)))
    print(f"{path.name}: {len(texts)} texts, {left} to do")  # noqa: T201 - a command
    return 0


def _release(path: Path, texts: Mapping[Key, Text], *, tidy: bool) -> int:
    del texts, tidy
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "made.qm"
        compile_file(path, made)
        shutil.copyfile(made, path.with_suffix(".qm"))
    return 0


def _check(path: Path, texts: Mapping[Key, Text], *, tidy: bool) -> int:
    del tidy
    said = list(faults(texts, read(path)))
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "made.qm"
        compile_file(path, made)
        compiled = path.with_suffix(".qm")
        if not compiled.is_file() or compiled.read_bytes() != made.read_bytes():
            said.append(f"{compiled.name} is older than {path.name}: run `release`")
    for line in said:
        print(f"{path.name}: {line}")  # noqa: T201 - a command
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main())
