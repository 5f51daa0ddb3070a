"""The workflows: valid, pinned, with no more rights than they need."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

WORKFLOWS = sorted((Path(__file__).resolve().parents[2] / ".github" / "workflows").glob("*.yml"))
BIN = Path(sys.executable).parent


def tool(name: str, *words: str) -> subprocess.CompletedProcess[str]:
    program = BIN / name
    if not program.exists() and not program.with_suffix(".exe").exists():
        pytest.fail(f"{name} is not installed: ./run --setup")
    return subprocess.run([str(program), *words], capture_output=True, text=True, check=False)


def test_there_are_workflows_for_testing_and_releasing() -> None:
    assert [path.stem for path in WORKFLOWS] == ["release", "renew", "test"]


def test_they_are_valid() -> None:
    done = tool("check-jsonschema", "--builtin-schema", "vendor.github-workflows", *map(str, WORKFLOWS))
    assert done.returncode == 0, done.stdout + done.stderr


def test_an_auditor_of_workflows_finds_nothing() -> None:
    done = tool("zizmor", "--offline", "--quiet", *map(str, WORKFLOWS))
    assert done.returncode == 0, done.stdout + done.stderr


def test_nothing_is_published_that_was_not_tested() -> None:
    text = (WORKFLOWS[0].parent / "release.yml").read_text(encoding="utf-8")
    assert "uses: ./.github/workflows/test.yml" in text
    assert "needs: [test, linux, windows, macos]" in text


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_every_action_is_pinned_to_a_commit(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    used = re.findall(r"uses: (\S+)(?: # (\S+))?", text)
    assert used
    foreign = [(name, version) for name, version in used if not name.startswith("./")]
    assert [name for name, version in foreign if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", name) or not version] == []
    assert "permissions: {}" in text
    assert "pull_request_target" not in text
