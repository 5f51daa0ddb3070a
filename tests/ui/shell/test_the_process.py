"""The program as a process: what it says, what it leaves, how it ends."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from app.lock import FolderLock
from app.paths import find_paths

ROOT = Path(__file__).parents[3]
SECONDS = 90


def start(*arguments: str, trace: bool = False) -> subprocess.Popen[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    if trace:
        environment["PROOFSHEET_TRACE_STARTUP"] = "0"
    return subprocess.Popen(
        [sys.executable, "-m", "ui", *arguments], cwd=ROOT, env=environment, stderr=subprocess.PIPE, encoding="utf-8"
    )


def ended(process: subprocess.Popen[str]) -> tuple[int, str]:
    said = process.communicate(timeout=SECONDS)[1]
    lines = [line for line in said.splitlines() if "This plugin does not support" not in line]
    return process.returncode, "\n".join(lines)


@pytest.mark.slow
def test_the_smoke_test_makes_saves_and_paints_a_picture(tmp_path: Path) -> None:
    shot = tmp_path / "new" / "shot.png"
    arguments = ("--smoke-test", "--screenshot", str(shot), "--window-size", "1280x800", "--data-dir", str(tmp_path))
    assert ended(start(*arguments)) == (0, "")
    image = QImage(str(shot))
    assert (image.width(), image.height()) == (1280, 800)
    colours = {image.pixelColor(x, y).rgb() for x in range(400, 980, 7) for y in range(120, 620, 7)}
    assert len(colours) > 20, "there is a picture in the gallery"
    assert len(list((tmp_path / "practice" / "library").rglob("*.png"))) == 1


@pytest.mark.slow
def test_a_smoke_test_that_cannot_work_says_why(tmp_path: Path) -> None:
    obstacle = tmp_path / "file"
    obstacle.write_text("in the way")
    code, said = ended(start("--smoke-test", "--data-dir", str(obstacle)))
    assert code == 1
    assert "the smoke test failed" in said
    assert "cannot be used" in said
    assert "Traceback" not in said


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGTERM to catch")
def test_a_window_that_is_told_to_end_ends_in_order_and_says_when_it_painted_first(tmp_path: Path) -> None:
    process = start("--demo", "--data-dir", str(tmp_path), trace=True)
    assert process.stderr is not None
    for line in process.stderr:
        if line.startswith("first paint "):
            assert re.fullmatch(r"first paint \d+\.\d\n", line)
            break
    owner = tmp_path / "practice" / "data" / "proofsheet.lock.pid"
    end = time.monotonic() + SECONDS
    while not owner.exists() and time.monotonic() < end:
        time.sleep(0.01)
    process.send_signal(signal.SIGTERM)
    assert ended(process) == (0, "")
    assert (tmp_path / "config" / "session.json").is_file()


@pytest.mark.slow
def test_a_folder_in_use_by_a_command_is_one_sentence_and_exit_code_3(tmp_path: Path) -> None:
    with FolderLock(find_paths(tmp_path, practice=True).lock):
        code, said = ended(start("--demo", "--data-dir", str(tmp_path)))
    assert code == 3
    assert said.count("\n") == 0
    assert "is using the data folder" in said


@pytest.mark.slow
def test_bad_options_are_one_sentence_and_exit_code_2() -> None:
    code, said = ended(start("--no-such-option"))
    assert code == 2
    assert said.count("\n") == 0
    assert "--no-such-option" in said
