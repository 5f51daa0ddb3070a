"""The bill of materials of a bundle that is built: what is in it, as the about box lists it, and where that came from.

    .build/venv/bin/python packaging/materials.py FROZEN OUT    run by the Python that the program was frozen with

cyclonedx-py reads the lock (versions, hashes, addresses of the packages); `licences/index.json` of the bundle says
which of them it carries, under which licences, and adds what no lock knows: Python and the libraries of the system.
The file is CycloneDX 1.6, checked by the schema, and the same bytes for the same bundle.
https://cyclonedx.org/docs/1.6/json/
"""

from __future__ import annotations

import importlib
import json
import re
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

from workshop import ROOT, BuildError, run, say

_ROOT_REF = "root-component"
_VERSION = "1.6"
Part = dict[str, Any]


def make(frozen: Path, out: Path) -> Path:
    """Write the bill of a frozen program; raises BuildError when it is not valid or lacks something."""
    index = frozen / "_internal" / "licences" / "index.json"
    if not index.is_file():
        raise BuildError(f"{index} is missing: build the program first.")
    entries = cast("list[Part]", json.loads(index.read_text(encoding="utf-8")))
    text = written(complete(_of_lock(), entries, _stated))
    _check(text)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(text, encoding="utf-8")
    say(f"{out.name}: {len(entries)} components")
    return out


def complete(bill: Part, entries: list[Part], licence: Callable[[str], list[Part]]) -> Part:
    """The bill of a lock, as one of a bundle.

    Args:
        bill: CycloneDX, as cyclonedx-py writes it.
        entries: of `licences/index.json`.
        licence: how CycloneDX states a licence.

    Raises:
        BuildError: the bundle carries a package in another version than the lock names.
    """
    locked: dict[str, dict[str, Part]] = {}
    for part in cast("list[Part]", bill["components"]):  # some stand there twice: one version for each Python
        locked.setdefault(_plain(part["name"]), {})[part["version"]] = part
    parts: list[Part] = []
    for entry in entries:
        versions = locked.get(_plain(entry["name"]), {})
        if versions and entry["version"] not in versions:
            named = " and ".join(sorted(versions))
            raise BuildError(f"The bundle carries {entry['name']} {entry['version']}, the lock {named}.")
        part = versions.get(entry["version"], {})
        known = {key: part[key] for key in ("purl", "hashes") if key in part}
        made = {**_part(entry, licence), **known, "bom-ref": entry["purl"]}
        links = [*made.get("externalReferences", ()), *part.get("externalReferences", ())]
        parts.append({**made, "externalReferences": links} if links else made)
    parts.sort(key=lambda part: str(part["bom-ref"]))
    refs = [str(part["bom-ref"]) for part in parts]
    dependencies = [{"ref": _ROOT_REF, "dependsOn": refs}, *({"ref": ref} for ref in refs)]
    return {**bill, "components": parts, "dependencies": dependencies}


def written(bill: Part) -> str:
    """The bill as text, the same each time."""
    return json.dumps(bill, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def _part(entry: Part, licence: Callable[[str], list[Part]]) -> Part:
    part: Part = {"type": "library", "name": entry["name"], "version": entry["version"], "purl": entry["purl"]}
    if entry["licence"] != "see the text":
        part["licenses"] = licence(str(entry["licence"]))
    if entry["home"]:
        part["externalReferences"] = [{"type": "website", "url": entry["home"]}]
    return part


def _plain(name: str) -> str:
    """The name of a Python package as it is compared (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _stated(licence: str) -> list[Part]:
    """An SPDX id or expression where it is one, otherwise the words of the package."""
    spdx = importlib.import_module("cyclonedx.spdx")  # where bundles are built, and only there
    if spdx.is_supported_id(licence):
        return [{"license": {"id": licence}}]
    return [{"expression": licence}] if spdx.is_expression(licence) else [{"license": {"name": licence}}]


def _of_lock() -> Part:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "lock.json")
        lock = ROOT / "packaging" / "locks" / "runtime.txt"
        run(
            *(sys.executable, "-m", "cyclonedx_py", "requirements", lock, "--pyproject", ROOT / "pyproject.toml"),
            *("--output-reproducible", "--spec-version", _VERSION, "-o", out),
        )
        return cast("Part", json.loads(out.read_text(encoding="utf-8")))


def _check(text: str) -> None:
    validation = importlib.import_module("cyclonedx.validation.json")
    schema = importlib.import_module("cyclonedx.schema")
    wrong = validation.JsonStrictValidator(schema.SchemaVersion.from_version(_VERSION)).validate_str(text)
    if wrong is not None:
        raise BuildError(f"The bill of materials is not CycloneDX {_VERSION}: {wrong}")


def main(arguments: list[str]) -> int:
    """Write the bill; 1 after a sentence on stderr."""
    if len(arguments) != 2:
        sys.stderr.write(__doc__ or "")
        return 2
    try:
        make(Path(arguments[0]), Path(arguments[1]))
    except BuildError as error:
        sys.stderr.write(f"packaging/materials.py: {error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
