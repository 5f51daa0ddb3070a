"""The frozen program: one folder that needs no Python, made by PyInstaller, then made small and checked."""

from __future__ import annotations

import platform
import re
import shutil
import sys
from pathlib import Path

import environment
import icons
import licences
from workshop import (
    OUT,
    PROOFS,
    ROOT,
    BuildError,
    epoch,
    megabytes,
    run,
    say,
    set_times,
    tree_hashes,
    tree_size,
    version,
)

FOLDER = OUT / "frozen" / "proofsheet"
GLIBC_FLOOR: tuple[int, int] = (2, 35)
"""Ubuntu 22.04; the oldest system that the Linux packages are for."""
STRIPPED = (
    "libpython3",
    "lib-dynload/",
    "cryptography/",
    "nacl/",
    "PIL/_imaging",
    "Qt/lib/libicui18n",
    "Qt/lib/libicuuc",
)
"""Only what is much smaller for it: libraries that auditwheel has patched do not always survive `strip`."""


def make() -> Path:
    """The folder with the program in it; raises BuildError."""
    python = make_environment()
    licences.collect(python)
    icons.make(python)
    build(python, FOLDER)
    if sys.platform == "linux":
        check_glibc(FOLDER)
    set_times(FOLDER)
    say(f"the frozen program takes {megabytes(tree_size(FOLDER))}")
    return FOLDER


def build(python: Path, folder: Path) -> None:
    """The program in `folder`, with everything that is done to it; the same bytes each time."""
    freeze(python, folder)
    if sys.platform != "win32":
        (folder / "proofsheet-cli").symlink_to("proofsheet")
    if sys.platform == "linux":
        strip(folder)
        licences.add_system_libraries(python, folder)


def make_environment() -> Path:
    """The Python that builds: one with a shared libpython, and nothing but what the lock names."""
    run(sys.executable, ROOT / "packaging" / "environment.py", "pack", env={"PROOFSHEET_VENV": str(OUT / "venv")})
    return environment.executable(OUT / "venv", "python")


def freeze(python: Path, folder: Path) -> None:
    """Run PyInstaller; the program is at `folder` then."""
    shutil.rmtree(folder, ignore_errors=True)
    if sys.platform == "win32":
        write_version_resource()
    say("PyInstaller …")
    run(
        *(python, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
        *("--distpath", folder.parent, "--workpath", OUT / "work", ROOT / "packaging" / "proofsheet.spec"),
        env={"PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": str(epoch()), "PYTHONDONTWRITEBYTECODE": "1"},
    )


def strip(folder: Path) -> None:
    """Take symbols out of what is large because of them."""
    for path in sorted(folder.rglob("*.so*")):
        name = str(path.relative_to(folder))
        if not path.is_symlink() and any(part in name for part in STRIPPED):
            run("strip", "--strip-unneeded", path)


def check_glibc(folder: Path) -> tuple[int, int]:
    """The newest glibc that anything in the folder asks for; raises BuildError when that is above the floor."""
    newest: tuple[int, int] = (0, 0)
    culprit = ""
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() or not path.is_file() or path.read_bytes()[:4] != b"\x7fELF":
            continue
        for major, minor in re.findall(r"GLIBC_(\d+)\.(\d+)", run("objdump", "-T", path)):
            if (int(major), int(minor)) > newest:
                newest, culprit = (int(major), int(minor)), path.name
    if newest > GLIBC_FLOOR:
        raise BuildError(
            f"{culprit} needs glibc {newest[0]}.{newest[1]}; the floor is {GLIBC_FLOOR[0]}.{GLIBC_FLOOR[1]}."
        )
    say(f"glibc {newest[0]}.{newest[1]} is enough")
    return newest


def check_reproducible() -> None:
    """Build once more elsewhere and compare every byte; raises BuildError where two builds differ."""
    again = OUT / "again" / "proofsheet"
    build(environment.executable(OUT / "venv", "python"), again)
    first, second = tree_hashes(FOLDER), tree_hashes(again)
    differing = sorted(name for name in first.keys() | second.keys() if first.get(name) != second.get(name))
    shutil.rmtree(again.parent)
    if differing:
        raise BuildError(f"two builds differ in {len(differing)} files: {', '.join(differing[:10])}")
    say(f"two builds are identical ({len(first)} files)")


def smoke(program: Path, name: str, *, prefix: tuple[str, ...] = ()) -> Path:
    """Let the installed program make a practice picture; the screenshot. Raises BuildError."""
    PROOFS.mkdir(parents=True, exist_ok=True)
    shot = PROOFS / f"{name}.png"
    shot.unlink(missing_ok=True)
    run(*prefix, program, "--smoke-test", "--window-size", "1280x800", "--screenshot", shot, seconds=180)
    if not shot.is_file():
        raise BuildError(f"{name}: the smoke test made no screenshot")
    say(f"{name}: the smoke test passed, {shot.relative_to(ROOT)}")
    return shot


def machine() -> str:
    """The architecture as packages are named after it: x86_64 or aarch64."""
    return {"AMD64": "x86_64", "arm64": "aarch64"}.get(platform.machine(), platform.machine())


def write_version_resource() -> Path:
    """`.build/version.txt`: what Windows shows of the programs' version."""
    OUT.mkdir(parents=True, exist_ok=True)
    target = OUT / "version.txt"
    target.write_text(_version_resource(), encoding="utf-8")
    return target


def _version_resource() -> str:
    numbers = [int(part) for part in re.findall(r"\d+", version())[:3]]
    numbers += [0] * (4 - len(numbers))
    dotted = ".".join(str(number) for number in numbers)
    return f"""VSVersionInfo(
  ffi=FixedFileInfo(filevers={tuple(numbers)}, prodvers={tuple(numbers)}, mask=0x3F, flags=0x0, OS=0x40004,
    fileType=0x1, subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable('040904B0', [
      StringStruct('CompanyName', 'Proofsheet'),
      StringStruct('FileDescription', 'Proofsheet'),
      StringStruct('FileVersion', '{dotted}'),
      StringStruct('InternalName', 'proofsheet'),
      StringStruct('LegalCopyright', 'MIT licence'),
      StringStruct('ProductName', 'Proofsheet'),
      StringStruct('ProductVersion', '{version()}')])]),
    VarFileInfo([VarStruct('Translation', [1033, 1200])])
  ]
)
"""
