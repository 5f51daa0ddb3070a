"""What the program is made of, and under which licences: collected when it was built, or from what is installed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import msgspec

ROOT = Path(__file__).resolve().parents[1]
_LARGEST = 400_000


@dataclass(frozen=True, slots=True)
class Component:
    """One thing that is shipped.

    Attributes:
        name: as its makers call it.
        version: of the one in use.
        licence: short, as an SPDX expression where it says one.
        home: its page, "" where it names none.
        texts: files with the whole licence.
    """

    name: str
    version: str
    licence: str
    home: str = ""
    texts: tuple[Path, ...] = ()

    def text(self) -> str:
        """The whole licence, as plain text; reads files."""
        parts = [path.read_text(encoding="utf-8", errors="replace")[:_LARGEST] for path in self.texts if path.is_file()]
        return "\n\n".join(part.strip() for part in parts)


class _Entry(msgspec.Struct, frozen=True):
    name: str
    version: str
    licence: str
    home: str = ""
    files: tuple[str, ...] = ()


def find_components(root: Path = ROOT) -> tuple[Component, ...]:
    """Everything beside this program itself, by name; reads many small files, so call it in a worker.

    Args:
        root: the folder of the checkout, or of the frozen program's files.
    """
    folder = root / "licences"
    try:
        entries = msgspec.json.decode((folder / "index.json").read_bytes(), type=tuple[_Entry, ...])
    except (OSError, msgspec.DecodeError, msgspec.ValidationError):
        return _installed(root)
    return tuple(
        Component(
            entry.name,
            entry.version,
            entry.licence,
            entry.home,
            tuple(folder / Path(name).name for name in entry.files),
        )
        for entry in entries
    )


def own_licence(root: Path = ROOT) -> str:
    """This program's own licence."""
    for path in (root / "LICENSE", root / "licences" / "LICENSE"):
        if path.is_file():
            return path.read_text(encoding="utf-8")
    return ""


def _installed(root: Path) -> tuple[Component, ...]:
    """In a checkout: what `packaging/locks/runtime.txt` names, as far as it is installed."""
    try:
        lock = (root / "packaging" / "locks" / "runtime.txt").read_text(encoding="utf-8")
    except OSError:
        return ()
    found: list[Component] = []
    for name in sorted(set(re.findall(r"^([A-Za-z0-9._-]+)==", lock, re.MULTILINE)), key=str.lower):
        try:
            package = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        found.append(_component(package))
    return tuple(found)


def _component(package: metadata.Distribution) -> Component:
    def first(field: str) -> str:
        return str((package.metadata.get_all(field) or [""])[0]).strip()

    classified = [
        line.rpartition("::")[2].strip()
        for line in package.metadata.get_all("Classifier") or ()
        if "License ::" in line
    ]
    licence = first("License-Expression") or ", ".join(classified) or first("License").partition("\n")[0]
    home = first("Home-page") or first("Project-URL").partition(",")[2].strip()
    texts = tuple(
        Path(str(package.locate_file(file)))
        for file in package.files or ()
        if ".dist-info" in str(file) and re.match(r"(?i)(licen[cs]e|copying|notice)", file.name)
    )
    return Component(first("Name"), package.version, licence or "–", home, texts)
