"""The bill of materials: what the bundle carries, by the lock and by what was found in it."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import materials
import pytest

ROOT = Path(__file__).resolve().parents[2]


def entry(name: str, version: str, purl: str, **more: str) -> dict[str, Any]:
    return {"name": name, "version": version, "licence": "MIT", "home": "", "purl": purl, "files": [], **more}


def locked(name: str, version: str) -> dict[str, Any]:
    links = [{"type": "distribution", "url": f"https://example.org/{name}/"}]
    part = {"bom-ref": f"requirements-{name}-{version}", "description": "line 1", "type": "library"}
    return {**part, "name": name, "version": version, "purl": f"pkg:pypi/{name}@{version}", "externalReferences": links}


def named(licence: str) -> list[dict[str, Any]]:
    return [{"license": {"name": licence}}]


def test_python_and_the_libraries_of_the_system_stand_in_it_and_nothing_that_is_not_carried() -> None:
    bill = {"bomFormat": "CycloneDX", "components": [locked("pillow-heif", "1.8.1"), locked("pywin32-ctypes", "0.2")]}
    entries = [
        entry("pillow_heif", "1.8.1", "pkg:pypi/pillow-heif@1.8.1", home="https://example.org"),
        entry("Python", "3.11.7", "pkg:generic/python@3.11.7", licence="PSF-2.0"),
        entry("libssl3", "3.0.19-1", "pkg:deb/debian/libssl3@3.0.19-1", licence="see the text"),
    ]
    made = materials.complete(bill, entries, named)
    parts = {part["name"]: part for part in made["components"]}
    assert set(parts) == {"pillow_heif", "Python", "libssl3"}
    assert parts["Python"]["licenses"] == [{"license": {"name": "PSF-2.0"}}]
    assert "licenses" not in parts["libssl3"]
    assert [link["type"] for link in parts["pillow_heif"]["externalReferences"]] == ["website", "distribution"]
    refs = [part["bom-ref"] for part in made["components"]]
    assert refs == sorted(refs)
    assert made["dependencies"][0]["dependsOn"] == refs
    assert materials.written(made) == materials.written(materials.complete(bill, entries[::-1], named))


def test_a_version_that_the_lock_does_not_name_is_refused() -> None:
    bill = {"components": [locked("pillow", "13.0.0"), locked("pillow", "12.1.0")]}  # one for each Python
    one = materials.complete(bill, [entry("Pillow", "12.1.0", "pkg:pypi/pillow@12.1.0")], named)
    assert one["components"][0]["version"] == "12.1.0"
    with pytest.raises(materials.BuildError, match=r"Pillow 1\.0, the lock 12\.1\.0 and 13\.0\.0"):
        materials.complete(bill, [entry("Pillow", "1.0", "pkg:pypi/pillow@1.0")], named)


def test_a_bundle_that_is_not_built_has_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert materials.main([str(tmp_path), str(tmp_path / "out.json")]) == 1
    assert "build the program first" in capsys.readouterr().err
    assert not (tmp_path / "out.json").exists()


def test_what_is_written_is_valid(tmp_path: Path) -> None:
    """Where the builds' own tools are installed; `materials.py` itself writes nothing that the schema refuses."""
    if importlib.util.find_spec("cyclonedx_py") is None:
        pytest.skip("cyclonedx-bom is only where bundles are built")
    folder = tmp_path / "_internal" / "licences"
    collected = subprocess.run(
        [sys.executable, str(ROOT / "packaging" / "licences.py"), str(folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert collected.returncode == 0, collected.stderr
    index = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    index.append(entry("libx11-6", "2:1.8.4-2", "pkg:deb/debian/libx11-6@2%3A1.8.4-2", licence="MIT/X, odd"))
    (folder / "index.json").write_text(json.dumps(index), encoding="utf-8")
    out = materials.make(tmp_path, tmp_path / "sbom.cdx.json")
    parts = json.loads(out.read_text(encoding="utf-8"))["components"]
    assert {item["name"] for item in index} == {part["name"] for part in parts}
    assert next(part for part in parts if part["name"] == "Python")["licenses"] == [{"license": {"id": "PSF-2.0"}}]
    assert next(part for part in parts if part["name"] == "httpx")["externalReferences"]
