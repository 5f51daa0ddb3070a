"""Leaves x265 out of the bundle: 22 MB of an encoder under GPL-2, which this program never calls.

pillow-heif's wheels bring libheif, and that is linked with libde265, which reads HEIC pictures, and with x265, which
writes them. We only read. libheif asks x265 for its table of functions when it starts and for nothing more before
somebody encodes, so a library of the same name that has no encoder takes its place.
"""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

from workshop import OUT, BuildError, run

_SOURCE = """\
/* Stands in for x265, whose encoder this program does not ship: see packaging/heif.py. */
#include <stddef.h>
#if defined(_WIN32)
#define EXPORT __declspec(dllexport)
#else
#define EXPORT __attribute__((visibility("default")))
#endif
static const unsigned char nothing[65536];
EXPORT const void *%(api)s(int bit_depth) { (void)bit_depth; return nothing; }
EXPORT void x265_cleanup(void) {}
"""


def is_encoder(entry: tuple[str, str, str]) -> bool:
    """Whether an entry of PyInstaller's lists is x265 itself; links to it have rules of their own."""
    return entry[2] != "SYMLINK" and Path(entry[0].replace("\\", "/")).name.startswith("libx265")


def stand_in(encoder: Path) -> Path:
    """A library to ship in place of `encoder`, pillow-heif's libx265; raises BuildError where none can be made."""
    api = _api_name(encoder)
    folder = OUT / "heif"
    folder.mkdir(parents=True, exist_ok=True)
    source = folder / f"{encoder.stem}.c"
    target = folder / encoder.name
    text = _SOURCE % {"api": api}
    if target.is_file() and source.is_file() and source.read_text(encoding="ascii") == text:
        return target  # under Wine there is no compiler: it was made before
    source.write_text(text, encoding="ascii")
    compiler = _compiler(encoder)
    names = [] if encoder.suffix == ".dll" else [_name_option(encoder)]
    run(compiler, "-O2", "-shared", "-s", "-fPIC", *names, "-o", target, source)
    return target


def _api_name(encoder: Path) -> str:
    names = sorted(set(re.findall(rb"\bx265_api_get_\d+\b", encoder.read_bytes())))
    if len(names) != 1:
        raise BuildError(f"{encoder.name} has not the one entry point that is expected, but {names}.")
    return names[0].decode("ascii")


def _name_option(encoder: Path) -> str:
    if encoder.suffix == ".dylib":
        return f"-Wl,-install_name,@rpath/{encoder.name}"
    return f"-Wl,-soname,{encoder.name}"


def _compiler(encoder: Path) -> str:
    if encoder.suffix == ".dll":
        names = ("gcc", "x86_64-w64-mingw32-gcc") if sys.platform == "win32" else ("x86_64-w64-mingw32-gcc",)
    else:
        names = ("cc", "gcc", "clang")
    for name in names:
        if shutil.which(name):
            return name
    raise BuildError(f"A C compiler is missing ({' or '.join(names)}).")
