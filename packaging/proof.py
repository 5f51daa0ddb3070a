"""Proves a package: a clean Debian gets it, runs it, and gives it back without a trace."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Generator
from pathlib import Path

from workshop import OUT, PROOFS, BuildError, megabytes, run, say

SUITE = "bookworm"
_CACHE = OUT / "cache"
_HOME = "/srv/person"
_OWN = (f"{_HOME}/", "/tmp/")
"""The person's: what they have made and set stays theirs."""
_DISPLAY = ("xvfb-run", "-a", "-s", "-screen 0 1920x1200x24")
_IGNORED = (
    "/var/",
    "/etc/ld.so.cache",
    "/usr/share/info/dir",
    "/tmp/",
    "/srv/person/",
    "/run/",
    "/proc/",
    "/sys/",
    "/dev/",
)
"""What apt and the caches of the system write beside the package itself."""


def prove_deb(package: Path) -> None:
    """Install, run, purge in a clean root; nothing but the person's own data may be left. Raises BuildError."""
    with clean_root() as root:
        before = _files(root)
        shutil.copyfile(package, root / "tmp" / package.name)
        say("installing it in a clean Debian …")
        _in(root, "apt-get", "install", "-y", "--no-install-recommends", f"/tmp/{package.name}")
        added = _files(root)
        _run_in(root, "/usr/bin/proofsheet", "deb-installed")
        said = _in(root, "/usr/bin/proofsheet-cli", "models", "--json")
        if '"id"' not in said:
            raise BuildError("the installed command line lists no models")
        _in(root, "man", "--warnings=w", "--local-file", "/usr/share/man/man1/proofsheet.1.gz", quiet=True)
        _in(root, "apt-get", "purge", "-y", "proofsheet")
        left = _files(root)
        strays = sorted(name for name in left - before if "proofsheet" in name.lower() and not name.startswith(_OWN))
        if strays:
            raise BuildError(f"purging leaves {', '.join(strays[:10])}")
        say(f"installed, ran, purged: {len(added - before)} files came, none of the package's is left")


def prove_program(program: Path, name: str, *, environment: dict[str, str] | None = None) -> None:
    """Run a program that needs no installing in a clean root; raises BuildError."""
    with clean_root() as root:
        place = root / "opt" / program.name
        if program.is_dir():
            shutil.copytree(program, place, symlinks=True)
            place = place / "proofsheet"
        else:
            shutil.copyfile(program, place)
            place.chmod(0o755)
        needed = [
            "libegl1",
            "libgl1",
            "libwayland-cursor0",
            "libwayland-egl1",
            "fontconfig-config",
            "libexpat1",
            "libdbus-1-3",
        ]
        _in(root, "apt-get", "install", "-y", "--no-install-recommends", *needed)
        _run_in(root, f"/{place.relative_to(root)}", name, environment)
        if program.is_dir():
            shutil.rmtree(place.parent)
        else:
            place.unlink()


@contextlib.contextmanager
def clean_root() -> Generator[Path]:
    """A minimal Debian below a folder, with a virtual display and nothing else; it is gone afterwards."""
    archive = _CACHE / f"{SUITE}.tar"
    root = OUT / "root"
    _remove(root)
    if not archive.is_file():
        say("making a clean Debian (once) …")
        _CACHE.mkdir(parents=True, exist_ok=True)
        run("debootstrap", "--variant=minbase", SUITE, root, _mirror())
        for name in ("etc/apt/sources.list", "etc/apt/sources.list.d", "etc/apt/apt.conf.d"):
            _copy_settings(Path("/", name), root / name)
        _in(root, "apt-get", "update")
        tools = ["xvfb", "xauth", "fonts-dejavu-core", "man-db", "ca-certificates"]
        _in(root, "apt-get", "install", "-y", "--no-install-recommends", *tools)
        part = archive.with_suffix(".part")
        run("tar", "-C", root, "-cf", part, "--exclude=./proc/*", "--exclude=./sys/*", ".")
        part.replace(archive)
    else:
        root.mkdir(parents=True)
        run("tar", "-C", root, "-xf", archive)
    (root / _HOME.strip("/")).mkdir(parents=True, exist_ok=True)
    if Path("/etc/resolv.conf").is_file():
        shutil.copyfile("/etc/resolv.conf", root / "etc" / "resolv.conf")
    try:
        yield root
    finally:
        _remove(root)


def _run_in(root: Path, program: str, name: str, environment: dict[str, str] | None = None) -> None:
    inside = f"/tmp/{name}.png"
    words = [f"{key}={value}" for key, value in (environment or {}).items()]
    smoke = (program, "--smoke-test", "--window-size", "1280x800", "--screenshot", inside)
    _in(root, "env", *words, *_DISPLAY, *smoke)
    PROOFS.mkdir(parents=True, exist_ok=True)
    shot = PROOFS / f"{name}.png"
    shutil.copyfile(root / inside.lstrip("/"), shot)
    say(f"{name}: the smoke test passed in a clean Debian, {shot.name} ({megabytes(shot.stat().st_size)})")


def _in(root: Path, *command: str, quiet: bool = False) -> str:
    """Run in the root, with its own /proc when that is allowed."""
    environment = {
        "DEBIAN_FRONTEND": "noninteractive",
        "HOME": _HOME,
        "LC_ALL": "C.UTF-8",
        "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
    }
    for name in ("XDG_RUNTIME_DIR", "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "DBUS_SESSION_BUS_ADDRESS"):
        os.environ.pop(name, None)
    unshared = ("unshare", "--mount", "--pid", "--fork", f"--mount-proc={root / 'proc'}", "chroot", str(root))
    # a shell in front: xvfb-run waits for a signal that the first process of a namespace never gets
    said = run(*unshared, "/bin/sh", "-c", '"$@"; exit $?', "sh", *command, cwd=Path("/"), env=environment)
    return "" if quiet else said


def _mirror() -> str:
    """Where this machine gets its own packages from; Debian's own address where that cannot be told."""
    places = [Path("/etc/apt/sources.list"), *sorted(Path("/etc/apt/sources.list.d").glob("*"))]
    for place in places:
        if not place.is_file():
            continue
        for line in place.read_text(encoding="utf-8").splitlines():
            words = line.split()
            if words[:1] == ["URIs:"] or words[:1] == ["deb"]:
                address = next((word for word in words[1:] if "://" in word and "security" not in word), "")
                if address:
                    return address
    return "http://deb.debian.org/debian"


def _copy_settings(source: Path, target: Path) -> None:
    if source.is_dir():
        for path in source.iterdir():
            if path.is_file() and "docker" not in path.name:
                target.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, target / path.name)
    elif source.is_file():
        shutil.copyfile(source, target)


def _files(root: Path) -> set[str]:
    found: set[str] = set()
    for folder, _folders, names in os.walk(root):
        for name in names:
            inside = f"/{Path(folder, name).relative_to(root)}"
            if not inside.startswith(_IGNORED) or "proofsheet" in inside.lower():
                found.add(inside)
    return found


def _remove(root: Path) -> None:
    if root.exists():
        run("rm", "-rf", "--one-file-system", root)
