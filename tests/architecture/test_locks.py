"""The locks hold what pyproject.toml asks for, on every system and Python, with hashes and without addresses."""

from __future__ import annotations

import re
import tomllib
from typing import Any

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.tree import ROOT

LOCKS = ROOT / "packaging" / "locks"
SYSTEMS = {
    "linux": {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix", "platform_machine": "x86_64"},
    "macos": {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix", "platform_machine": "arm64"},
    "windows": {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt", "platform_machine": "AMD64"},
}
PYTHONS = {"3.11": "3.11.2", "3.12": "3.12.1", "3.13": "3.13.0"}
ENVIRONMENTS: list[dict[str, str]] = [
    {**system, "python_version": short, "python_full_version": full}
    for system in SYSTEMS.values()
    for short, full in PYTHONS.items()
]
on_each_system = pytest.mark.parametrize(
    "environment", ENVIRONMENTS, ids=lambda values: f"{values['sys_platform']}-{values['python_version']}"
)
PINNED = re.compile(r"^([A-Za-z0-9._-]+)==(\S+?)(?: ; (.*?))?(?: \\)?$", re.MULTILINE)


def pyproject() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def wanted(lock: str) -> list[Requirement]:
    data = pyproject()
    lines: list[str] = list(data["project"]["dependencies"])
    if lock == "dev":
        groups = {name: group for name, group in data["dependency-groups"].items() if name not in ("pack", "yardstick")}
        for group in groups.values():
            lines += [line for line in group if isinstance(line, str)]
    elif lock == "pack":
        lines += data["dependency-groups"]["pack"]
    return [Requirement(line) for line in lines]


def locked(lock: str, environment: dict[str, str]) -> dict[str, list[str]]:
    versions: dict[str, list[str]] = {}
    for name, version, marker in PINNED.findall((LOCKS / f"{lock}.txt").read_text(encoding="utf-8")):
        if not marker or Marker(marker).evaluate(environment):
            versions.setdefault(canonicalize_name(name), []).append(version)
    return versions


@pytest.mark.parametrize("lock", ["runtime", "dev", "pack"])
@on_each_system
def test_each_dependency_is_locked_exactly_once(lock: str, environment: dict[str, str]) -> None:
    versions = locked(lock, environment)
    for requirement in wanted(lock):
        if requirement.marker is None or requirement.marker.evaluate(environment):
            found = versions.get(canonicalize_name(requirement.name), [])
            assert len(found) == 1, f"{requirement.name}: {found}"
            assert requirement.specifier.contains(found[0]), f"{requirement} is locked as {found[0]}"


@on_each_system
def test_tests_run_with_the_versions_that_people_get(environment: dict[str, str]) -> None:
    runtime, dev, pack = (locked(name, environment) for name in ("runtime", "dev", "pack"))
    assert {name: dev.get(name) for name in runtime} == runtime
    assert {name: pack.get(name) for name in runtime} == runtime


def test_python_3_11_stays_below_the_qt_that_aborts_there() -> None:
    for environment in ENVIRONMENTS:
        version = locked("runtime", environment)["pyside6-essentials"][0]
        if environment["python_version"] == "3.11":
            assert tuple(map(int, version.split(".")[:2])) < (6, 12)


@pytest.mark.parametrize("lock", ["runtime", "dev", "pack", "uv"])
def test_every_pin_has_hashes_and_no_address(lock: str) -> None:
    text = (LOCKS / f"{lock}.txt").read_text(encoding="utf-8")
    assert "://" not in text
    blocks = re.split(r"\n(?=\S)", text.strip())
    assert len(blocks) == len(PINNED.findall(text))
    for block in blocks:
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", block), block.splitlines()[0]
