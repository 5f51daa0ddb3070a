"""What a person reads of the commands: names, one sentence a matter, no steps of other tasks."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.gateway.demo.app import PracticeGateway
from app.gateway.demo.script import ALWAYS, Fault
from tests.app.cli.conftest import ROOT, Run


def test_models_are_listed_with_their_other_names(run: Run) -> None:
    known = next(model for model in run("models", "--json", key=None).json["models"] if model["aliases"])
    lines = run("models", key=None).out.splitlines()
    line = next(line for line in lines if line.split()[0] == known["id"])
    assert line.endswith(f"(also: {', '.join(known['aliases'])})")


def test_resume_names_the_task_that_went_wrong(run: Run, gateway: PracticeGateway) -> None:
    gateway.plan(Fault(at="submit", fail=("generation_failed", "no luck today")))
    gateway.plan(Fault(at="status", status=503, body="html", times=2))
    left = run("generate", "--model", "flux-2-flex", "--prompt", "x", "--no-wait", "--json").json["task"]
    resumed = run("resume")
    reasons = [line for line in resumed.err.splitlines() if "no luck today" in line]
    assert len(reasons) == 1
    assert reasons[0].startswith(f"{left['id']}: ")


def test_generate_tells_the_steps_of_its_own_task_only(run: Run, gateway: PracticeGateway) -> None:
    gateway.plan(Fault(at="status", status=503, body="html", times=ALWAYS))
    left = run("generate", "--model", "flux-2-flex", "--prompt", "earlier", "--no-wait", "--json").json["task"]
    gateway.faults.clear()
    ended = run("generate", "--model", "flux-2-flex", "--prompt", "now", "--json")
    own = ended.json["task"]["id"]
    assert left["id"] != own
    assert left["id"] not in ended.err
    steps = [line.split()[1] for line in ended.err.splitlines() if line.startswith(own)]
    assert "ACCEPTED" in steps
    assert steps[-1] == "DONE"


@pytest.mark.parametrize("word", ["", "  "])
@pytest.mark.parametrize("option", ["--ref", "--mask"])
def test_an_empty_reference_is_said_to_be_empty(run: Run, gateway: PracticeGateway, option: str, word: str) -> None:
    ended = run("generate", "--model", "gpt-image-2", "--prompt", "x", option, word)
    assert ended.code == 2
    assert ended.err.strip() == f"{option} wants a picture file or an address; it was empty. Nothing was sent."
    assert len(gateway.ledger) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_a_reader_that_has_enough_ends_a_listing_quietly(command: list[str], environment: dict[str, str]) -> None:
    listing = subprocess.Popen(
        [*command, "models"], cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert listing.stdout is not None
    assert listing.stderr is not None
    listing.stdout.close()  # before anything is written: every write meets a closed pipe
    with listing.stderr as said:
        assert said.read() == b""
    assert listing.wait(timeout=60) == 0


@pytest.mark.skipif(not shutil.which("setpriv"), reason="without it a test of root's could write anywhere")
def test_a_library_that_cannot_be_written_is_said_once(
    command: list[str], environment: dict[str, str], tmp_path: Path
) -> None:
    library = tmp_path / "data" / "library"
    library.mkdir(parents=True)
    library.chmod(0o555)
    ended = subprocess.run(
        ["setpriv", "--bounding-set=-dac_override", *command, "generate", "--model", "flux-2-flex", "--prompt", "x"],
        cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip
    assert ended.returncode == 2
    assert ended.stderr.count("there is no permission to write there") == 1
