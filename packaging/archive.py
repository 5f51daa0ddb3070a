"""The frozen program as a plain archive: unpack it anywhere and start it."""

from __future__ import annotations

import shutil
from pathlib import Path

import frozen
import proof
from workshop import DIST, OUT, epoch, megabytes, run, say, version


def make(folder: Path) -> Path:
    """`.build/dist/proofsheet-VERSION-linux-MACHINE.tar.xz`, the same bytes for the same sources; raises BuildError."""
    DIST.mkdir(parents=True, exist_ok=True)
    name = f"proofsheet-{version()}-linux-{frozen.machine()}"
    packed = DIST / f"{name}.tar.xz"
    say("tar …")
    run(
        *("tar", "--sort=name", f"--mtime=@{epoch()}", "--owner=0", "--group=0", "--numeric-owner"),
        *(f"--transform=s,^{folder.name},{name},", "-C", folder.parent, "-cJf", packed, folder.name),
        env={"XZ_OPT": "-T2 -6"},
    )
    say(f"{packed.name}: {megabytes(packed.stat().st_size)}")
    return packed


def prove(packed: Path) -> None:
    """Unpack it and run what comes out in a clean root; raises BuildError."""
    place = OUT / "unpacked"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    run("tar", "-C", place, "-xf", packed)
    proof.prove_program(next(place.iterdir()), "archive")
    shutil.rmtree(place)
