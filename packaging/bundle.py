"""What goes into the frozen program and what stays out; used by `proofsheet.spec` on all three systems.

PyInstaller takes whatever a library of the building machine can reach: GTK, Kerberos, printers' drivers, a different
set on each machine. So the roots are named here (Python's extensions, the wanted plugins of Qt, libpython), and a
shared library is kept only when a root needs it. https://pyinstaller.org/en/stable/spec-files.html describes the lists.
"""

from __future__ import annotations

import importlib.util
import marshal
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path, PurePosixPath

Entry = tuple[str, str, str]
"""Destination inside the bundle, file on this machine, type code, as PyInstaller's lists have them."""

Imports = Callable[[str], Iterable[tuple[str, str | None]]]
"""`PyInstaller.depend.bindepend.get_imports`: what a library is linked with, as (name, file or None)."""

PLUGINS = frozenset(
    {
        "iconengines/svgicon",
        "imageformats/gif",
        "imageformats/ico",
        "imageformats/jpeg",
        "imageformats/svg",
        "imageformats/webp",
        "platforms/cocoa",
        "platforms/offscreen",
        "platforms/wayland",
        "platforms/windows",
        "platforms/xcb",
        "platforminputcontexts/composeplatforminputcontextplugin",
        "platforminputcontexts/ibusplatforminputcontextplugin",
        "platformthemes/xdgdesktopportal",
        "printsupport/cocoaprintersupport",
        "printsupport/cupsprintersupport",
        "printsupport/windowsprintersupport",
        "wayland-decoration-client/adwaita",
        "wayland-decoration-client/bradient",
        "wayland-graphics-integration-client/qt-plugin-wayland-egl",
        "wayland-shell-integration/xdg-shell",
        "xcbglintegrations/xcb-egl-integration",
        "xcbglintegrations/xcb-glx-integration",
    }
)
"""Qt's plugins that this program can use. No TLS among them: Qt opens no connection here, httpx does."""

SYSTEM_OWNED = ("libstdc++.so", "libgcc_s.so", "libexpat.so", "libmvec.so", "libdbus-1.so", "libcups.so")
"""Every Linux desktop has them. The first three of the building machine would ask for a newer glibc than Qt does,
libmvec is a part of glibc; libdbus would bring systemd along, and libcups, without which there is no printer, half a
network stack."""

LOADED_BY_NAME = ("libssl", "libcrypto", "libpython", "python3")
"""Nothing is linked with these, or not visibly: they are opened at run time."""

EXCLUDED_MODULES = (
    "_curses",
    "_pydecimal",
    "_tkinter",
    "anyio._backends._trio",
    "attr",
    "attrs",
    "cffi",
    "curses",
    "defusedxml",
    "distutils",
    "doctest",
    "ensurepip",
    "idlelib",
    "lib2to3",
    "multiprocessing",
    "numpy",
    "PIL.ImageQt",
    "PIL.ImageTk",
    "pip",
    "pycparser",
    "pydoc",
    "pydoc_data",
    "PySide6.QtOpenGL",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "pytest",
    "readline",
    "setuptools",
    "tkinter",
    "turtledemo",
    "unittest",
    "uvicorn",
    "xml",
    "xmlrpc",
)
"""What a hook or a guarded import would take along and nothing here calls."""

FORMATS = frozenset({"Avif", "Bmp", "Gif", "Jpeg", "Mpo", "Pdf", "Png", "Ppm", "Tiff", "WebP"})
"""Pillow's plugins that a picture of ours can need; the other thirty would read nothing but hostile files."""


def wanted(binaries: Sequence[Entry], imports: Imports) -> list[Entry]:
    """The entries of `Analysis.binaries` that the program can reach, in their order."""
    by_name: dict[str, Entry] = {}
    for entry in binaries:
        by_name.setdefault(PurePosixPath(_slashes(entry[0])).name.lower(), entry)
    keep: set[str] = set()
    todo = [entry for entry in binaries if _is_root(entry)]
    while todo:
        entry = todo.pop()
        if entry[0] in keep:
            continue
        keep.add(entry[0])
        for name, path in imports(entry[1]):
            needed = by_name.get(PurePosixPath(_slashes(path or name)).name.lower()) or by_name.get(name.lower())
            if needed is not None and not _is_system_owned(needed):
                todo.append(needed)
    return [entry for entry in binaries if entry[0] in keep or entry[2] == "SYMLINK"]


def direct(imports: Imports) -> Imports:
    """Only what a library itself is linked with: on Linux PyInstaller asks `ldd`, which goes all the way down."""
    if not sys.platform.startswith("linux"):
        return imports

    def linked(path: str) -> Iterable[tuple[str, str | None]]:
        listed = subprocess.run(["/usr/bin/objdump", "-p", path], capture_output=True, text=True, check=False).stdout
        needed = set(re.findall(r"NEEDED\s+(\S+)", listed))
        return [found for found in imports(path) if PurePosixPath(found[0]).name in needed]

    return linked


def kept_data(datas: Sequence[Entry], languages: Iterable[str]) -> list[Entry]:
    """The entries of `Analysis.datas` without what nobody reads; of Qt's own translations those of `languages`."""
    translations = tuple(f"qtbase_{language}.qm" for language in languages)
    return [
        entry
        for entry in datas
        if not _slashes(entry[0]).endswith((".pyi", ".pyx", ".pxd", ".c", ".h", "py.typed"))
        and ("/translations/" not in _slashes(entry[0]) or entry[0].endswith(translations) or "resources" in entry[0])
    ]


def living_links(datas: Sequence[Entry], present: Iterable[str]) -> list[Entry]:
    """The same without links to what was left out."""
    there = {_slashes(name) for name in present} | {_slashes(entry[0]) for entry in datas if entry[2] != "SYMLINK"}
    return [entry for entry in datas if entry[2] != "SYMLINK" or _target(entry) in there]


def resource_files(root: Path) -> list[tuple[str, str]]:
    """(file, folder inside the bundle) of everything under `resources`, without leftovers of editors."""
    folder = root / "resources"
    files = sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    left_out = {folder / "screenshot.png"}  # of the README
    return [
        (str(path), str(path.parent.relative_to(root)))
        for path in files
        if path.suffix != ".ts" and path not in left_out
    ]


def unused(plugins: Iterable[str], platform: str) -> list[str]:
    """Modules to leave out beside `EXCLUDED_MODULES`: of Pillow's `plugins`, and what only some systems need."""
    left_out = [f"PIL.{name}" for name in plugins if name.removesuffix("ImagePlugin") not in FORMATS]
    return left_out if platform.startswith("linux") else [*left_out, "PySide6.QtDBus"]


def application(root: Path) -> list[str]:
    """All modules of `app`: whatever is imported late, the command line has it."""
    files = sorted((root / "app").rglob("*.py"))
    names = [".".join(path.relative_to(root).with_suffix("").parts) for path in files]
    return [name.removesuffix(".__init__") for name in names if not name.endswith("__main__")]


def split(*pure: Sequence[Entry]) -> tuple[dict[str, Path], list[list[Entry]]]:
    """The standard library of several programs together, and what is left of the modules of each.

    A package of it goes as a whole, so that none lives in two places.
    """
    shared = {
        name: Path(source)
        for modules in pure
        for name, source, _kind in modules
        if name.partition(".")[0] in sys.stdlib_module_names and source.endswith(".py")
    }
    return shared, [[entry for entry in modules if entry[0] not in shared] for modules in pure]


def add_to_library(library: Path, modules: Mapping[str, Path], *, optimize: int) -> None:
    """Put modules into PyInstaller's `base_library.zip`, which is on `sys.path`, and compress it.

    The same modules make the same bytes, and adding them once more changes nothing.
    """
    with zipfile.ZipFile(library) as packed:
        content = {name: packed.read(name) for name in packed.namelist()}
    for name, source in modules.items():
        inside = name.replace(".", "/") + ("/__init__" if source.name == "__init__.py" else "")
        code = compile(source.read_bytes(), f"{inside}.py", "exec", dont_inherit=True, optimize=optimize)
        # flags, time and size of a source that is not there
        content[f"{inside}.pyc"] = importlib.util.MAGIC_NUMBER + bytes(12) + marshal.dumps(code)
    with zipfile.ZipFile(library, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for name in sorted(content):
            packed.writestr(zipfile.ZipInfo(name), content[name], zipfile.ZIP_DEFLATED)


def features(root: Path) -> list[str]:
    """Modules that are imported by name only: the parts that `ui/features.py` lists."""
    text = (root / "ui" / "features.py").read_text(encoding="utf-8")
    return sorted(set(re.findall(r'^    "(ui[\w.]*):\w+",$', text, re.MULTILINE)))


def _is_root(entry: Entry) -> bool:
    destination, _source, kind = entry
    path = PurePosixPath(_slashes(destination))
    if kind == "EXTENSION":
        return True
    if "plugins" in path.parts:
        after = path.parts[path.parts.index("plugins") + 1 :]
        stem = path.stem.removeprefix("lib") if sys.platform != "win32" else path.stem.removeprefix("q")
        name = "/".join((*after[:-1], stem.removeprefix("q")))
        return name in PLUGINS or "/".join((*after[:-1], stem)) in PLUGINS
    return path.name.startswith(LOADED_BY_NAME) or path.suffix == ".pyd"


def _is_system_owned(entry: Entry) -> bool:
    return PurePosixPath(_slashes(entry[0])).name.startswith(SYSTEM_OWNED)


def _target(entry: Entry) -> str:
    parts: list[str] = []
    for part in (*PurePosixPath(_slashes(entry[0])).parent.parts, *PurePosixPath(_slashes(entry[1])).parts):
        if part == "..":
            parts = parts[:-1]
        elif part != ".":
            parts.append(part)
    return "/".join(parts)


def _slashes(name: str) -> str:
    return name.replace("\\", "/")
