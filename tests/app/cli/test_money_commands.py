"""`ledger` and `budget` as scripts use them, with the gateway's own ledger as the judge."""

from __future__ import annotations

import csv
import zipfile
from datetime import datetime
from pathlib import Path

import pytest

from app.gateway.demo.app import PracticeGateway
from app.gateway.demo.script import Fault
from tests.app.cli.conftest import Run

MADE = ["generate", "--model", "flux-2-flex", "--prompt", "x"]


def test_the_ledger_says_what_the_gateway_charged(run: Run, gateway: PracticeGateway) -> None:
    for words in (MADE, [*MADE, "--option", "metadata.resolution=2K"]):
        assert run(*words).code == 0
    book = run("ledger", "--json").json
    assert book["today"] == book["month"] == {"amount": 0.06, "measured": 0.06, "tasks": 2, "unknown": 0}
    assert book["models"] == {"flux-2-flex": book["month"]}
    assert [task["charged"] for task in book["tasks"]] == [charge.amount for charge in gateway.ledger]
    assert (book["budget"], book["reserved"]) == (None, 0.0)


def test_the_ledger_is_for_people_too(run: Run) -> None:
    assert run(*MADE).code == 0
    ended = run("ledger")
    assert ended.out.split()[2:] == ["DONE", "0.02", "flux-2-flex"]
    assert "Today: 0.02 for 1 tasks" in ended.err


def test_the_ledger_of_a_month_as_a_table(run: Run, tmp_path: Path) -> None:
    assert run(*MADE, "--prompt", "=secret").code == 0
    path = tmp_path / "ledger.csv"
    assert run("ledger", "--csv", str(path), "--month", datetime.now().astimezone().strftime("%Y-%m")).code == 0
    with path.open(encoding="utf-8-sig", newline="") as file:
        (line,) = csv.DictReader(file)
    assert (line["spent"], line["known from"], line["model"]) == ("0.02", "balance", "flux-2-flex")
    assert "secret" not in path.read_text(encoding="utf-8-sig")
    assert run("ledger", "--month", "2020-01", "--json").json["tasks"] == []


@pytest.mark.parametrize("words", [["ledger", "--month", "2026-13"], ["budget", "-1"], ["budget", "nan"],
                                   ["budget", "much"]])  # fmt: skip
def test_nonsense_is_refused_in_one_sentence(run: Run, words: list[str]) -> None:
    ended = run(*words)
    assert ended.code == 2
    assert len(ended.err.strip().splitlines()) == 1


def test_a_budget_holds_what_exceeds_it_until_it_is_sent_anyway(run: Run, gateway: PracticeGateway) -> None:
    assert run(*MADE).code == 0
    assert run("budget").out.strip() == "none"
    assert run("budget", "0.03").out.strip() == "0.03"
    assert run("budget", "--json").json == {"budget": 0.03, "today": 0.02, "reserved": 0.0}
    held = run(*MADE, "--json")
    assert held.code == 6
    assert held.json["task"]["state"] == "HELD"
    assert "over today's budget of 0.03 (0.02 spent)" in held.err
    assert run("resume", "--send-held").code == 6
    assert len(gateway.ledger) == 1
    assert run("resume", "--send-held", "--over-budget").code == 0
    assert run(*MADE, "--over-budget").code == 0
    assert len(gateway.ledger) == 3
    assert run("budget", "none").out.strip() == "none"
    assert run(*MADE).code == 0


def test_an_unclear_task_comes_with_its_evidence(run: Run, gateway: PracticeGateway) -> None:
    gateway.plan(Fault(at="submit", accepted=True, drop="silent"))
    ended = run(*MADE)
    assert ended.code == 5
    assert "Balance fell by 0.02" in ended.err
    assert "probably paid" in run("ledger", "--json").json["tasks"][0]["evidence"]


def test_an_empty_account_is_told_where_to_go(run: Run, gateway: PracticeGateway, base_url: str) -> None:
    gateway.plan(Fault(at="submit", status=402, code="insufficient_quota"))
    ended = run(*MADE)
    assert ended.code == 4
    assert f"console at https://{base_url.removeprefix('http://')}" in ended.err
    assert "Nothing was charged" in ended.err


def test_an_incident_pack_is_written_for_the_support(run: Run, tmp_path: Path) -> None:
    assert run(*MADE, "--prompt", "a secret of mine").code == 0
    (task,) = run("ledger", "--json").json["tasks"]
    path = tmp_path / "for support.zip"
    ended = run("incident", task["remote_id"], "--out", str(path))
    assert (ended.code, ended.out.strip()) == (0, str(path))
    with zipfile.ZipFile(path) as archive:
        text = archive.read("incident.txt").decode()
    assert task["remote_id"] in text
    assert "secret of mine" not in text
    told = run("incident", task["id"], "--out", str(path), "--prompt", "--json").json["incident"]
    assert told["document"]["asked for"]["prompt"] == "a secret of mine"
    ended = run("incident", "nothing", "--out", str(path))
    assert (ended.code, ended.err.strip()) == (2, "There is no task nothing.")
