"""ruff, pyright and import-linter have nothing to say about the tree, and would say it if they had."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT, run_tool

pytestmark = [pytest.mark.timeout(600), pytest.mark.slow]

LINT_IMPORTS = ("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-cache")

PLANTED = {
    "app never imports ui": ("app/paths.py", "import ui"),
    "app runs without Qt": ("app/paths.py", "import PySide6"),
    "inside app": ("app/errors.py", "import app.request"),
    "httpx only in app.gateway": ("app/tasks/state.py", "import httpx"),
    "keyring only in app.keychain": ("app/tasks/state.py", "import keyring"),
    "the practice gateway enforces": ("app/gateway/demo/__init__.py", "import app.catalog"),
    "the window never touches": ("ui/__init__.py", "import sqlite3"),
    "qasync only in ui.loop": ("ui/__init__.py", "import qasync"),
}


def test_every_import_contract_is_kept() -> None:
    done = run_tool(*LINT_IMPORTS)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"Contracts: {len(PLANTED)} kept, 0 broken." in done.stdout


def test_every_import_contract_finds_a_planted_violation(tmp_path: Path) -> None:
    for name in ("app", "ui", "pyproject.toml"):
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, tmp_path / name)
    for file, line in PLANTED.values():
        path = tmp_path / file
        path.write_text(path.read_text(encoding="utf-8") + f"\n{line}\n", encoding="utf-8")
    done = run_tool(*LINT_IMPORTS, folder=tmp_path)
    broken = [line for line in done.stdout.splitlines() if "BROKEN" in line]
    unnoticed = [name for name in PLANTED if not any(line.startswith(name) for line in broken)]
    assert not unnoticed, done.stdout + done.stderr


def test_ruff_finds_nothing_to_mend() -> None:
    done = run_tool("-m", "ruff", "check", "--no-cache", "--output-format", "concise")
    assert done.returncode == 0, done.stdout + done.stderr


def test_ruff_finds_nothing_to_format() -> None:
    done = run_tool("-m", "ruff", "format", "--check", "--no-cache")
    assert done.returncode == 0, done.stdout + done.stderr


def test_pyright_strict_finds_nothing() -> None:
    done = run_tool("-m", "pyright")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 errors, 0 warnings" in done.stdout
