"""The files of the project, for the checks in this folder."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = ("app", "ui")


def project_files() -> list[Path]:
    """What git tracks or would track; without git (an unpacked archive) everything that is not made by tools."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode()
    except (OSError, subprocess.CalledProcessError):
        return list(_walk(ROOT))
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def _walk(folder: Path) -> Iterator[Path]:
    made = {".venv", ".uv", ".git", "__pycache__", ".hypothesis", ".ruff_cache", ".pytest_cache", "build", "dist"}
    for path in sorted(folder.iterdir()):
        if path.is_dir() and path.name not in made:
            yield from _walk(path)
        elif path.is_file():
            yield path


def python_files(*folders: str) -> list[Path]:
    """The Python modules of some top-level folders."""
    paths = [path for path in project_files() if path.suffix == ".py" and path.relative_to(ROOT).parts[0] in folders]
    assert paths, f"no Python files found in {folders}"
    return paths


def short(path: Path) -> str:
    """A path as people say it."""
    return path.relative_to(ROOT).as_posix()


def run_tool(*command: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run `python -m …` of this environment in `folder`, without colours, reading nothing of the network."""
    environment = {
        **os.environ,
        "COLUMNS": "400",
        "NO_COLOR": "1",
        "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1",  # no question after newer versions
        "PYRIGHT_PYTHON_GLOBAL_NODE": "0",  # the Node.js that is locked, not whatever is installed
    }
    return subprocess.run(
        [sys.executable, *command], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
