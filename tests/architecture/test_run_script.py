"""`./run`: a quick second start, arguments as they were given, and sentences where it cannot go on."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows has run.cmd")

ECHO = """#!/bin/sh
printf 'platform %s\\n' "${QT_QPA_PLATFORM-unset}"
for argument; do printf '<%s>\\n' "$argument"; done
"""
PROGRAMS = ("sh", "dirname", "readlink", "cmp", "uname", "id", "cat", "sort", "tr", "rm")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with a space in its path, set up before, whose Python only tells what it was called with."""
    root = tmp_path / "a checkout"
    state = root / ".venv" / "proofsheet"
    state.mkdir(parents=True)
    shutil.copy(ROOT / "run", root / "run")
    shutil.copytree(ROOT / "packaging" / "locks", root / "packaging" / "locks")
    for name in ("runtime.txt", "dev.txt"):
        shutil.copy(ROOT / "packaging" / "locks" / name, state / name)
    (state / "root").write_text(f"{root}\n")
    (state / "checked-runtime").touch()
    (state / "checked-dev").touch()
    python = root / ".venv" / "bin" / "python"
    python.parent.mkdir()
    python.write_text(ECHO)
    python.chmod(0o755)
    return root


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    """A PATH with a few programs, and neither Python, uv, apt-get nor a network tool among them."""
    folder = tmp_path / "tools"
    folder.mkdir()
    for name in PROGRAMS:
        found = shutil.which(name)
        assert found, name
        (folder / name).symlink_to(found)
    return folder


def call(
    command: Path, *arguments: str, tools: Path, folder: Path, **variables: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(command), *arguments],
        cwd=folder,
        env={"PATH": str(tools), "HOME": str(folder), **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_second_start_needs_nothing_but_a_comparison(checkout: Path, tools: Path, tmp_path: Path) -> None:
    done = call(checkout / "run", "--demo", "a b", "", "*", tools=tools, folder=tmp_path, DISPLAY=":7")
    assert done.stdout.splitlines()[1:] == ["<-P>", "<-m>", "<ui>", "<--demo>", "<a b>", "<>", "<*>"]
    assert (done.returncode, done.stderr) == (0, "")


def test_a_link_to_it_finds_the_checkout(checkout: Path, tools: Path, tmp_path: Path) -> None:
    link = tmp_path / "proofsheet"
    link.symlink_to(checkout / "run")
    done = call(link, tools=tools, folder=tmp_path, WAYLAND_DISPLAY="wayland-0")
    assert done.stdout.splitlines()[1:] == ["<-P>", "<-m>", "<ui>"]


def test_tests_and_benchmarks_get_their_arguments(checkout: Path, tools: Path, tmp_path: Path) -> None:
    done = call(checkout / "run", "--test", "-k", "a or b", tools=tools, folder=tmp_path)
    assert done.stdout.splitlines()[1:] == [
        "<-m>",
        "<pytest>",
        "<-n>",
        "<auto>",
        "<--dist>",
        "<worksteal>",
        "<-k>",
        "<a or b>",
    ]
    done = call(checkout / "run", "--bench", tools=tools, folder=tmp_path)
    assert done.stdout.splitlines()[1:] == ["<-m>", "<tests.benchmarks>"]


@pytest.mark.skipif(os.uname().sysname != "Linux", reason="other systems always have a display")
def test_without_a_display_one_sentence_says_so(checkout: Path, tools: Path, tmp_path: Path) -> None:
    done = call(checkout / "run", "--demo", tools=tools, folder=tmp_path)
    assert done.returncode == 1
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert "no display" in done.stderr
    assert "xvfb-run" in done.stderr


@pytest.mark.skipif(os.uname().sysname != "Linux", reason="other systems always have a display")
def test_the_smoke_test_runs_without_a_display(checkout: Path, tools: Path, tmp_path: Path) -> None:
    done = call(checkout / "run", "--smoke-test", tools=tools, folder=tmp_path)
    assert done.stdout.splitlines() == ["platform offscreen", "<-P>", "<-m>", "<ui>", "<--smoke-test>"]
    done = call(checkout / "run", "--smoke-test", tools=tools, folder=tmp_path, QT_QPA_PLATFORM="minimal")
    assert done.stdout.splitlines()[0] == "platform minimal"


@pytest.mark.skipif(os.uname().sysname != "Linux", reason="other systems always have a display")
def test_help_needs_no_display(checkout: Path, tools: Path, tmp_path: Path) -> None:
    assert call(checkout / "run", "--help", tools=tools, folder=tmp_path).returncode == 0


@pytest.mark.parametrize("changed", ["lock", "moved", "python gone", "never checked"])
def test_what_has_changed_is_set_up_again(checkout: Path, tools: Path, tmp_path: Path, changed: str) -> None:
    state = checkout / ".venv" / "proofsheet"
    if changed == "lock":
        with (checkout / "packaging" / "locks" / "runtime.txt").open("a") as lock:
            lock.write("new==1\n")
    elif changed == "moved":
        (state / "root").write_text("/elsewhere\n")
    elif changed == "python gone":
        (checkout / ".venv" / "bin" / "python").unlink()
    else:
        shutil.rmtree(state)
    done = call(checkout / "run", "--demo", tools=tools, folder=tmp_path, DISPLAY=":7")
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("proofsheet: Python 3.11, 3.12 or 3.13 is needed and none was found.")


def test_a_python_that_is_too_old_is_passed_over(checkout: Path, tools: Path, tmp_path: Path) -> None:
    shutil.rmtree(checkout / ".venv")
    old = tools / "python3"
    old.write_text("#!/bin/sh\nexit 1\n")
    old.chmod(0o755)
    done = call(checkout / "run", tools=tools, folder=tmp_path, DISPLAY=":7")
    assert done.returncode == 1
    assert "is needed and none was found" in done.stderr
