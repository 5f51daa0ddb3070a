"""Reports of errors: enough to find the mistake, nothing of the person, and no harm when they cannot be kept."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.crash import KEPT, hard_crashes_noted, keep_report, make_report, reports_in, tail_of_log, take_earlier
from app.errors import DiskError
from app.logs import FILE_NAME
from app.personal import Personal

HOME = Path("/people/canary-user")
PERSONAL = Personal(
    {"<data>": Path("/srv/data"), "<program>": Path(__file__).parents[2]},
    closed={"~": HOME},
    hosts={"toapis.com"},
    names={"<user>": "canary-user", "<machine>": "canary-host"},
)
CANARIES = ("canary", "sk-")


def _raised() -> BaseException:
    secret_of_a_variable = "canary of a local variable"
    try:
        try:
            raise FileNotFoundError(2, "No such file", f"{HOME}/Pictures/canary picture.png")
        except OSError as error:
            raise ValueError(
                f"prompt: the canary in the mine; key sk-canary123; on canary-host for canary-user at "
                f"https://gateway.canary.example/v1?sig=canary {len(secret_of_a_variable)}"
            ) from error
    except ValueError as error:
        return error


def test_a_report_has_the_road_to_the_mistake_and_no_canary() -> None:
    PERSONAL.learn(["the canary in the mine"])
    log = f"INFO app: {HOME}/x is away\nINFO app: https://cdn.canary.example/a.png?k=canary"
    text = make_report(_raised(), PERSONAL, {"Tasks": 3}, log)
    for piece in ("ValueError", "FileNotFoundError", "direct cause", "in _raised", "<program>/tests/app", "Tasks: 3"):
        assert piece in text
    assert "is away" in text
    # our own lines of source are no secret; this test's are full of canaries
    said = "\n".join(line for line in text.splitlines() if not line.startswith("    "))
    for canary in CANARIES:
        assert canary not in said.replace("sk-…", "")


def test_a_report_without_an_error_says_what_runs() -> None:
    text = make_report(None, PERSONAL, {"Window": "1280×800"})
    assert text.splitlines()[0].startswith("Proofsheet: ")
    assert "Window: 1280×800" in text


def test_an_error_with_a_whole_document_in_it_is_cut() -> None:
    assert len(make_report(ValueError("x" * 5_000_000), PERSONAL, {})) < 300_000


def test_reports_are_kept_and_the_oldest_go(tmp_path: Path) -> None:
    folder = tmp_path / "crashes"
    for number in range(KEPT + 5):
        assert keep_report(folder, f"report {number}").read_text(encoding="utf-8") == f"report {number}"
    assert len(reports_in(folder)) == KEPT


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "crashes").write_text("a file in the way")
    with pytest.raises(DiskError, match="could not be written"):
        keep_report(tmp_path / "crashes", "text")
    with hard_crashes_noted(tmp_path / "crashes"):  # nothing to note it in: the program runs on
        pass
    assert take_earlier(tmp_path / "crashes", PERSONAL) == []
    assert reports_in(tmp_path / "crashes") == []


@pytest.mark.skipif(os.name == "nt" or os.getuid() == 0, reason="needs a folder that is closed to this user")
def test_a_read_only_folder_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(DiskError, match="could not be written"):
            keep_report(tmp_path, "text")
    finally:
        tmp_path.chmod(0o700)


def test_the_end_of_the_log_is_short_and_may_be_missing(tmp_path: Path) -> None:
    assert tail_of_log(tmp_path) == ""
    (tmp_path / FILE_NAME).write_text("\n".join(f"line {n}" for n in range(50_000)), encoding="utf-8")
    tail = tail_of_log(tmp_path).splitlines()
    assert tail[-1] == "line 49999"
    assert len(tail) <= 100


@pytest.mark.slow
def test_a_crash_below_python_is_told_at_the_next_start(tmp_path: Path) -> None:
    program = (
        "import faulthandler, sys; from pathlib import Path; from app.crash import hard_crashes_noted\n"
        "with hard_crashes_noted(Path(sys.argv[1])):\n"
        "    {ending}\n"
    )
    root = Path(__file__).parents[2]

    def run(ending: str) -> int:
        command = [sys.executable, "-c", program.format(ending=ending), str(tmp_path)]
        return subprocess.run(command, cwd=root, timeout=60, check=False).returncode

    assert run("pass") == 0
    assert list(tmp_path.iterdir()) == []  # an orderly end leaves nothing
    assert run("import os; os.kill(os.getpid(), 9)") != 0
    assert take_earlier(tmp_path, PERSONAL) == []  # killed: there is nothing to tell
    assert list(tmp_path.iterdir()) == []
    assert run("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)") != 0
    (report,) = take_earlier(tmp_path, PERSONAL)
    assert "Segmentation fault" in report.read_text(encoding="utf-8")
    assert take_earlier(tmp_path, PERSONAL) == []  # once
    assert reports_in(tmp_path) == [report]


def test_the_trace_of_a_run_that_goes_on_is_let_be(tmp_path: Path) -> None:
    (tmp_path / f"fault-{os.getppid()}.txt").write_text("not yet")
    (tmp_path / "fault-nonsense.txt").write_text("Fatal Python error: from nowhere")
    assert len(take_earlier(tmp_path, PERSONAL)) == 1
    assert (tmp_path / f"fault-{os.getppid()}.txt").exists()
