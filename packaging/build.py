"""Builds what is published, and proves each by installing, running and removing it: see `packaging/build --help`."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

import appimage
import archive
import deb
import frozen
import proof
import windows
from workshop import DIST, BuildError, megabytes, say, sha256


def build_bundle(*, prove: bool) -> None:
    """The frozen program itself."""
    folder = frozen.make()
    if prove:
        frozen.check_reproducible()
        proof.prove_program(folder, "bundle")


def build_deb(*, prove: bool) -> None:
    """The Debian package."""
    package = deb.make(_frozen())
    if prove:
        proof.prove_deb(package)


def build_appimage(*, prove: bool) -> None:
    """The AppImage."""
    image = appimage.make(_frozen())
    if prove:
        appimage.prove(image)


def build_archive(*, prove: bool) -> None:
    """The folder as it is, packed."""
    packed = archive.make(_frozen())
    if prove:
        archive.prove(packed)


def build_windows(*, prove: bool) -> None:
    """The Windows installer, under Wine: for testing only, never published."""
    windows.make(prove=prove)


TARGETS: dict[str, Callable[..., None]] = {
    "bundle": build_bundle,
    "deb": build_deb,
    "appimage": build_appimage,
    "archive": build_archive,
    "windows-under-wine": build_windows,
}


def _frozen() -> Path:
    """The frozen program, made once in a run."""
    global _made  # noqa: PLW0603 - one run, one program
    if _made is None:
        _made = frozen.make()
    return _made


_made: Path | None = None


def main(arguments: list[str]) -> int:
    """Build the targets in their order; 1 after a sentence on stderr when one fails."""
    parser = argparse.ArgumentParser(prog="packaging/build", description=__doc__)
    parser.add_argument(
        "targets", nargs="+", choices=[*TARGETS, "all"], metavar="TARGET", help=", ".join([*TARGETS, "all"])
    )
    parser.add_argument("--no-proof", action="store_true", help="build only")
    given = parser.parse_args(arguments)
    targets = list(TARGETS) if "all" in given.targets else list(dict.fromkeys(given.targets))
    try:
        for target in targets:
            start = time.monotonic()
            TARGETS[target](prove=not given.no_proof)
            say(f"{target} took {time.monotonic() - start:.0f} s")
    except BuildError as error:
        sys.stderr.write(f"packaging/build: {error}\n")
        return 1
    for path in sorted(DIST.glob("*")) if DIST.is_dir() else []:
        if path.is_file():
            say(f"{path.name}  {megabytes(path.stat().st_size)}  {sha256(path)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
