"""The Debian package: the frozen program in /usr/lib/proofsheet, and what a desktop needs around it."""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

import frozen
import icons
import pictures
from workshop import DIST, OUT, ROOT, BuildError, epoch, megabytes, run, say, set_times, tree_size, version

LINUX = ROOT / "packaging" / "linux"
APP_ID = "io.github.proofsheet.Proofsheet"
NAMES = {"x86_64": "amd64", "aarch64": "arm64"}
DEPENDS = (
    "libc6 (>= 2.35)",
    "libstdc++6",
    "libgcc-s1",
    "libexpat1",
    "libdbus-1-3",
    "libegl1",
    "libgl1",
    "libwayland-client0",
    "libwayland-cursor0",
    "libwayland-egl1",
    "fontconfig-config",
    "shared-mime-info",
    "hicolor-icon-theme",
)
RECOMMENDS = (
    "libcups2t64 | libcups2",
    "gnome-keyring | org.freedesktop.secrets",
    "xdg-desktop-portal",
    "fonts-noto-cjk | fonts-wqy-microhei",
)
DESCRIPTION = """Desktop studio for image generation through the ToAPIs gateway
 Choose a model, drop reference images, write a prompt, and see the pictures
 arrive in a library of your own. Everything paid is written down before it is
 sent and fetched before it expires: a paid picture is never lost and never
 paid twice.
 .
 A practice gateway is built in: everything can be tried without a key and
 without cost."""


def make(folder: Path) -> Path:
    """The package in `.build/dist`, made of the frozen program and checked by lintian; raises BuildError."""
    tree = OUT / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    lay_out(folder, tree)
    installed = tree_size(tree)
    control = tree / "DEBIAN"
    control.mkdir()
    (control / "control").write_text(_control(installed), encoding="utf-8")
    (control / "md5sums").write_text(_sums(tree), encoding="utf-8")
    _set_modes(tree)
    set_times(tree)
    DIST.mkdir(parents=True, exist_ok=True)
    package = DIST / f"proofsheet_{version()}_{NAMES[frozen.machine()]}.deb"
    package.unlink(missing_ok=True)
    say("dpkg-deb …")
    run(
        "dpkg-deb",
        "--root-owner-group",
        "-Zxz",
        "-z9",
        "-Sextreme",
        "--build",
        tree,
        package,
        env={"SOURCE_DATE_EPOCH": str(epoch())},
    )
    check(package, tree)
    say(f"{package.name}: {megabytes(package.stat().st_size)}, installed {megabytes(installed)}")
    return package


def lay_out(folder: Path, tree: Path) -> None:
    """Everything as it lies on a Linux system, below `tree`."""
    library = tree / "usr" / "lib" / "proofsheet"
    library.parent.mkdir(parents=True)
    shutil.copytree(folder, library, symlinks=True)
    take_channel_out(library)
    programs = tree / "usr" / "bin"
    programs.mkdir()
    for name in ("proofsheet", "proofsheet-cli"):
        (programs / name).symlink_to(f"../lib/proofsheet/{name}")
        manual = tree / "usr" / "share" / "man" / "man1" / f"{name}.1.gz"
        manual.parent.mkdir(parents=True, exist_ok=True)
        manual.write_bytes(_zipped(filled(LINUX / f"{name}.1")))
    share = tree / "usr" / "share"
    entry = share / "applications" / "proofsheet.desktop"
    entry.parent.mkdir(parents=True)
    entry.write_text(filled(LINUX / entry.name), encoding="utf-8")
    metainfo = share / "metainfo" / f"{APP_ID}.metainfo.xml"
    metainfo.parent.mkdir(parents=True)
    metainfo.write_text(filled(LINUX / metainfo.name), encoding="utf-8")
    for size in icons.SIZES:
        if size <= 512:
            _put(
                icons.FOLDER / f"{size}.png", share / "icons" / "hicolor" / f"{size}x{size}" / "apps" / "proofsheet.png"
            )
    _put(
        ROOT / "resources" / "icons" / "proofsheet.svg",
        share / "icons" / "hicolor" / "scalable" / "apps" / "proofsheet.svg",
    )
    papers = share / "doc" / "proofsheet"
    papers.mkdir(parents=True)
    (papers / "copyright").write_text(_copyright(library), encoding="utf-8")
    (papers / "changelog.gz").write_bytes(_zipped((ROOT / "CHANGELOG.md").read_text(encoding="utf-8")))
    _put(LINUX / "lintian-overrides", share / "lintian" / "overrides" / "proofsheet")


def take_channel_out(library: Path) -> None:
    """A package's updates come from where the package came from, whatever a release's build has put in."""
    shutil.rmtree(library / "_internal" / "resources" / "updates", ignore_errors=True)


def check(package: Path, tree: Path) -> None:
    """What Debian's own tools say; raises BuildError for an error."""
    run("desktop-file-validate", tree / "usr" / "share" / "applications" / "proofsheet.desktop")
    run("appstreamcli", "validate", "--no-net", tree / "usr" / "share" / "metainfo" / f"{APP_ID}.metainfo.xml")
    said = run("lintian", "--allow-root", "--fail-on", "error", "--suppress-tags", "no-changelog", package)
    problems = [line for line in said.splitlines() if line.startswith("E:")]
    if problems:
        raise BuildError("lintian finds errors:\n" + "\n".join(problems[:20]))
    say(f"lintian: no errors, {sum(line.startswith('W:') for line in said.splitlines())} warnings")


def filled(template: Path) -> str:
    """A text with the version, its date, and the kinds of pictures in it."""
    day = datetime.fromtimestamp(epoch(), UTC).date().isoformat()
    values = {"VERSION": version(), "DATE": day, "MEDIA_TYPES": pictures.media_types()}
    return re.sub(r"@([A-Z_]+)@", lambda found: values[found[1]], template.read_text(encoding="utf-8"))


def _control(installed: int) -> str:
    return f"""Package: proofsheet
Version: {version()}
Section: graphics
Priority: optional
Architecture: {NAMES[frozen.machine()]}
Depends: {", ".join(DEPENDS)}
Recommends: {", ".join(RECOMMENDS)}
Installed-Size: {-(-installed // 1024)}
Maintainer: The Proofsheet authors <proofsheet@proofsheet.invalid>
Description: {DESCRIPTION}
"""


def _copyright(library: Path) -> str:
    """The machine-readable file of Debian Policy 12.5, its list of parts from what was collected."""
    collected = json.loads((library / "_internal" / "licences" / "index.json").read_text(encoding="utf-8"))
    lines = [
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/",
        "Upstream-Name: Proofsheet",
        "Comment: The program is MIT. It brings the following, each under its own licence; the texts are in",
        " /usr/lib/proofsheet/_internal/licences, and the window's about box shows them.",
        *(f"  {entry['name']} {entry['version']}: {entry['licence']}" for entry in collected),
        "",
        "Files: *",
        "Copyright: 2026 The Proofsheet authors",
        "License: Expat",
    ]
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8").split("\n\n", 2)[2]
    lines += [f" {line}" if line.strip() else " ." for line in licence.strip().splitlines()]
    return "\n".join(lines) + "\n"


def _sums(tree: Path) -> str:
    said = run("sh", "-c", "find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum", cwd=tree)
    return re.sub(r"(?m)^\\", "", said)


def _set_modes(tree: Path) -> None:
    for path in (tree, *tree.rglob("*")):
        if path.is_symlink():
            continue
        is_program = path.is_file() and path.name in ("proofsheet", "proofsheet-cli") and "doc" not in path.parts
        is_program = is_program and path.read_bytes()[:4] == b"\x7fELF"
        os.chmod(path, 0o755 if path.is_dir() or is_program else 0o644)  # noqa: PTH101 - one call for both kinds


def _put(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _zipped(text: str) -> bytes:
    return gzip.compress(text.encode("utf-8"), 9, mtime=0)
