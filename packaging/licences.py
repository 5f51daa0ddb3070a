"""Collects the licences of everything that is shipped: nothing here is typed by hand, so nothing is forgotten.

    python packaging/licences.py FOLDER [FROZEN]    run by the Python that the program is frozen with; with FROZEN, the
                                                    folder of the frozen program, its system libraries are added

The folder gets `index.json`, a list of {name, version, licence, home, purl, files}, and the texts it names. Python
packages say their licence in their metadata (PEP 639); libraries of a Debian system in
/usr/share/doc/PACKAGE/copyright. The purl names each part for `materials.py` (https://github.com/package-url/purl-spec).
"""

from __future__ import annotations

import json
import platform
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from importlib import metadata
from pathlib import Path
from urllib.parse import quote

from workshop import OUT, ROOT, run

FOLDER = OUT / "licences"
_DPKG = "/usr/bin/dpkg-query"
_TEXT = re.compile(r"(?i)^(licen[cs]es?|copying|copyright|notice|authors)([.\-_].*)?$")


def collect(python: Path) -> Path:
    """`.build/licences`, made by the Python that the program is frozen with."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    run(python, Path(__file__), FOLDER)
    return FOLDER


def add_system_libraries(python: Path, frozen: Path) -> None:
    """Put the licences of the system libraries that are in the frozen program beside those of the packages."""
    run(python, Path(__file__), frozen / "_internal" / "licences", frozen)


def write(folder: Path, frozen: Path | None) -> int:
    """Write the list and the texts; how many packages there are."""
    folder.mkdir(parents=True, exist_ok=True)
    found = [*_packages(folder), _python(folder)]
    if frozen is not None and Path(_DPKG).is_file():
        found += _system_libraries(folder, frozen)
    found.sort(key=lambda entry: str(entry["name"]).lower())
    (folder / "index.json").write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return len(found)


def _packages(folder: Path) -> list[dict[str, object]]:
    return [_package(folder, metadata.distribution(name)) for name in sorted(_needed())]


def _package(folder: Path, package: metadata.Distribution) -> dict[str, object]:
    name = package.metadata["Name"]
    texts: list[str] = []
    for file in package.files or ():
        inside = ".dist-info" in file.parts[0] if file.parts else False
        if inside and (_TEXT.match(file.name) or "licenses" in file.parts[1:-1]):
            source = Path(str(package.locate_file(file)))
            if source.is_file():
                target = folder / f"{name}-{len(texts) + 1}-{file.name}.txt"
                shutil.copyfile(source, target)
                texts.append(target.name)
    if not texts and "LGPL-3.0" in _licence(package):  # Qt's wheels state theirs and bring no text
        for source in sorted((ROOT / "packaging" / "texts").glob("*GPL-3.0.txt")):
            shutil.copyfile(source, folder / source.name)
            texts.append(source.name)
    home = _first(package, "Home-page") or next(
        (line.partition(",")[2].strip() for line in package.metadata.get_all("Project-URL") or ()), ""
    )
    return {
        "name": name,
        "version": package.version,
        "licence": _licence(package),
        "home": home,
        "purl": f"pkg:pypi/{re.sub(r'[-_.]+', '-', name).lower()}@{package.version}",
        "files": texts,
    }


def _licence(package: metadata.Distribution) -> str:
    stated = _first(package, "License-Expression")
    if not stated:
        classified = [
            line.rpartition("::")[2].strip()
            for line in package.metadata.get_all("Classifier") or ()
            if "License ::" in line
        ]
        stated = ", ".join(classified) or _first(package, "License").strip().partition("\n")[0]
    return stated or "see the text"


def _first(package: metadata.Distribution, field: str) -> str:
    return str((package.metadata.get_all(field) or [""])[0])


def _needed() -> set[str]:
    """The packages that the program needs, directly or through another one."""
    from packaging.requirements import Requirement  # the Python that freezes has it; the one that drives need not

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    todo = [Requirement(line) for line in project["dependencies"]]
    names: set[str] = set()
    while todo:
        wanted = todo.pop()
        extras = {"", *wanted.extras}
        if wanted.marker is not None and not any(wanted.marker.evaluate({"extra": extra}) for extra in extras):
            continue
        try:
            package = metadata.distribution(wanted.name)
        except metadata.PackageNotFoundError:
            continue
        name = package.metadata["Name"]
        if name in names:
            continue
        names.add(name)
        for line in package.requires or ():
            requirement = Requirement(line)
            if requirement.marker is None or any(requirement.marker.evaluate({"extra": extra}) for extra in extras):
                todo.append(requirement)
    return names


def _python(folder: Path) -> dict[str, object]:
    texts: list[str] = []
    for place in (Path(sysconfig.get_path("stdlib"), "LICENSE.txt"), Path(sys.base_prefix, "LICENSE.txt")):
        if place.is_file():
            shutil.copyfile(place, folder / "Python-LICENSE.txt")
            texts = ["Python-LICENSE.txt"]
            break
    return {
        "name": "Python",
        "version": sys.version.split()[0],
        "licence": "PSF-2.0",
        "home": "https://www.python.org",
        "purl": f"pkg:generic/python@{sys.version.split()[0]}",
        "files": texts,
    }


def _system_libraries(folder: Path, frozen: Path) -> list[dict[str, object]]:
    """The packages of this system whose libraries PyInstaller has put beside the program."""
    packages: set[str] = set()
    for path in sorted((frozen / "_internal").glob("*.so*")):
        if path.is_symlink() or ".cpython-" in path.name:
            continue
        found = subprocess.run([_DPKG, "-S", f"*/{path.name}*"], capture_output=True, text=True, check=False)
        owners = {line.partition(":")[0] for line in found.stdout.splitlines() if "/lib" in line}
        packages |= {name for name in owners if not name.endswith(("-dev", "-dbg", "-dbgsym"))}
    entries: list[dict[str, object]] = []
    for name in sorted(packages):
        text = Path("/usr/share/doc", name, "copyright")
        if not text.is_file():
            continue
        shown = subprocess.run(
            [_DPKG, "-W", "-f", "${Version}|${Homepage}", name], capture_output=True, text=True, check=False
        ).stdout
        target = folder / f"{name}-copyright.txt"
        shutil.copyfile(text, target)
        terms = sorted(set(re.findall(r"(?m)^License:\s*(\S.*)$", text.read_text(encoding="utf-8", errors="replace"))))
        entries.append(
            {
                "name": name,
                "version": shown.partition("|")[0],
                "licence": ", ".join(terms) or "see the text",
                "home": shown.partition("|")[2],
                "purl": f"pkg:deb/{_system()}/{name}@{quote(shown.partition('|')[0], safe='')}",
                "files": [target.name],
            }
        )
    return entries


def _system() -> str:
    """Whose packages they are, as a purl names them: `debian`."""
    return platform.freedesktop_os_release()["ID"]


if __name__ == "__main__":
    sys.stdout.write(f"{write(Path(sys.argv[1]), Path(sys.argv[2]) if sys.argv[2:] else None)} packages\n")
