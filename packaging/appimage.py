r"""The AppImage: a small program of our own (`linux/runtime.c`) with the frozen one behind it as a file system.

Neither Debian nor PyPI nor npm has a runtime for AppImages, so ours is compiled here, statically, from squashfuse and
libfuse as Debian has them. Type 2 is told by the bytes `AI\2` at offset 8.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import deb
import frozen
import proof
from workshop import DIST, OUT, ROOT, BuildError, epoch, megabytes, run, say, set_times, version

_RUNTIME = OUT / "runtime"
_LIBRARIES = (
    "-lsquashfuse_ll",
    "-lsquashfuse",
    "-lfuse3",
    "-lzstd",
    "-lz",
    "-llz4",
    "-llzo2",
    "-llzma",
    "-lpthread",
    "-ldl",
)
_APPRUN = """#!/bin/sh
# LD_LIBRARY_PATH stays as it is: the program finds its libraries by itself.
exec "$APPDIR/usr/lib/proofsheet/proofsheet" "$@"
"""


def make(folder: Path) -> Path:
    """`.build/dist/Proofsheet-VERSION-MACHINE.AppImage` from the frozen program in `folder`; raises BuildError."""
    tree = OUT / "appdir"
    shutil.rmtree(tree, ignore_errors=True)
    deb.lay_out(folder, tree)
    start = tree / "AppRun"
    start.write_text(_APPRUN, encoding="ascii")
    start.chmod(0o755)
    shutil.copyfile(tree / "usr" / "share" / "applications" / "proofsheet.desktop", tree / "proofsheet.desktop")
    shutil.copyfile(
        tree / "usr" / "share" / "icons" / "hicolor" / "256x256" / "apps" / "proofsheet.png", tree / "proofsheet.png"
    )
    (tree / ".DirIcon").symlink_to("proofsheet.png")
    set_times(tree)
    files = OUT / "appimage.squashfs"
    files.unlink(missing_ok=True)
    say("mksquashfs …")
    run(
        *("mksquashfs", tree, files, "-noappend", "-no-progress", "-no-xattrs", "-root-owned", "-quiet"),
        *("-comp", "zstd", "-Xcompression-level", "22", "-b", "256K"),
        env={"SOURCE_DATE_EPOCH": str(epoch())},
    )
    DIST.mkdir(parents=True, exist_ok=True)
    image = DIST / f"Proofsheet-{version()}-{frozen.machine()}.AppImage"
    with image.open("wb") as out:
        for part in (_runtime(), files):
            with part.open("rb") as source:
                shutil.copyfileobj(source, out)
    image.chmod(0o755)
    if image.read_bytes()[8:11] != b"AI\x02":
        raise BuildError("the AppImage lacks its mark")
    say(f"{image.name}: {megabytes(image.stat().st_size)}")
    return image


def prove(image: Path) -> None:
    """Run it here with FUSE where that works, and unpacked in a clean root; raises BuildError."""
    if os.access("/dev/fuse", os.R_OK | os.W_OK) and shutil.which("fusermount3"):
        frozen.smoke(image, "appimage-mounted", prefix=("xvfb-run", "-a", "-s", "-screen 0 1920x1200x24"))
        left = [
            line for line in Path("/proc/mounts").read_text(encoding="utf-8").splitlines() if "/proofsheet-" in line
        ]
        if left:
            raise BuildError(f"the AppImage stays mounted: {left[0]}")
    else:
        say("FUSE does not work on this machine: the AppImage is proved unpacked only")
    proof.prove_program(image, "appimage-unpacked", environment={"APPIMAGE_EXTRACT_AND_RUN": "1"})


def _runtime() -> Path:
    _RUNTIME.mkdir(parents=True, exist_ok=True)
    made = _RUNTIME / "runtime"
    flags = ("-std=gnu11", "-Os", "-Wall", "-Wextra", "-static", "-ffunction-sections", "-Wl,--gc-sections", "-s")
    defines = ("-D_FILE_OFFSET_BITS=64", "-DFUSE_USE_VERSION=32", "-I/usr/include/squashfuse", "-I/usr/include/fuse3")
    run("gcc", *flags, *defines, "-o", made, ROOT / "packaging" / "linux" / "runtime.c", *_LIBRARIES)
    content = bytearray(made.read_bytes())
    content[8:11] = b"AI\x02"
    made.write_bytes(content)
    return made
