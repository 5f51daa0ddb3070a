"""What scripts rely on: JSON on stdout, words on stderr, exit codes."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from app.gateway.demo.app import PracticeGateway
from app.gateway.demo.script import ALWAYS, Fault
from tests.app.cli.conftest import ROOT, Run

MODELS = [
    ("flux-2-flex", "4:3", 1),
    ("flux-2-pro", "16:9", 1),
    ("gpt-image-2", "1536x1024", 4),
    ("gemini-2.5-flash-image-preview", "2:3", 1),
    ("grok-4-1-image", "9:16", 4),
    ("grok-4-2-image", "3:2", 2),
]


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "photo.jpg"
    Image.new("RGB", (320, 240), "#8fb3c7").save(path)
    return path


@pytest.mark.parametrize(("model", "size", "count"), MODELS)
@pytest.mark.parametrize("with_reference", [False, True], ids=["text", "reference"])
def test_generate_saves_verified_pictures(
    run: Run, photo: Path, model: str, size: str, count: int, with_reference: bool
) -> None:
    words = ["generate", "--model", model, "--prompt", "a mug — 杯子", "--size", size, "--json"]
    words += ["--n", str(count)] if count > 1 else []
    words += ["--ref", str(photo)] if with_reference else []
    ended = run(*words)
    assert ended.code == 0, ended.err
    task = ended.json["task"]
    assert set(task) == {"id", "state", "remote_id", "model", "prompt", "images", "error"}
    assert (task["state"], task["model"], task["prompt"], task["error"]) == ("DONE", model, "a mug — 杯子", None)
    assert len(task["images"]) == count
    for image in task["images"]:
        assert set(image) == {"path", "sha256", "width", "height", "prompt", "model", "created"}
        content = Path(image["path"]).read_bytes()
        assert hashlib.sha256(content).hexdigest() == image["sha256"]
        with Image.open(image["path"]) as picture:
            picture.load()
            assert picture.size == (image["width"], image["height"])
    verified = run("library", "verify", "--json")
    assert verified.json == {"pictures": count, "problems": []}


def test_options_are_sent_as_the_model_wants_them(run: Run) -> None:
    ended = run(
        "generate",
        "--model",
        "flux-2-pro",
        "--prompt",
        "x",
        "--size",
        "16:9",
        "--option",
        "metadata.resolution=2K",
        "--json",
    )
    image = ended.json["task"]["images"][0]
    assert (image["width"], image["height"]) == (3640, 2048)


def test_without_json_the_paths_are_printed(run: Run) -> None:
    ended = run("generate", "--model", "flux-2-flex", "--prompt", "x")
    assert ended.code == 0
    assert Path(ended.out.strip()).is_file()
    assert "DONE" in ended.err


def test_the_prompt_can_come_from_standard_input(run: Run) -> None:
    ended = run("generate", "--model", "flux-2-flex", "--prompt", "-", "--json", stdin="two\nlines")
    assert ended.json["task"]["prompt"] == "two\nlines"


def test_left_after_submit_and_resumed(run: Run, gateway: PracticeGateway) -> None:
    left = run("generate", "--model", "flux-2-flex", "--prompt", "later", "--no-wait", "--json")
    assert left.code == 0
    assert left.json["task"]["state"] in ("ACCEPTED", "RUNNING", "SUCCEEDED", "DONE")
    assert left.json["task"]["remote_id"]
    resumed = run("resume", "--json")
    assert resumed.code == 0
    listed = run("tasks", "--json").json["tasks"]
    assert [(task["state"], len(task["images"])) for task in listed] == [("DONE", 1)]
    assert len(gateway.ledger) == 1


def test_killed_after_acceptance_nothing_is_lost_or_paid_twice(
    run: Run, command: list[str], environment: dict[str, str], gateway: PracticeGateway
) -> None:
    gateway.plan(Fault(at="status", status=503, body="html", times=ALWAYS))
    process = subprocess.Popen(
        [*command, "generate", "--model", "grok-4-2-image", "--prompt", "kill me", "--n", "2"],
        cwd=ROOT,
        env=environment,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        encoding="utf-8",
    )
    assert process.stderr is not None
    for line in process.stderr:
        if "ACCEPTED" in line:
            break
    process.kill()
    process.wait()
    process.stderr.close()
    gateway.faults.clear()
    resumed = run("resume", "--json")
    assert resumed.code == 0
    assert [(task["state"], len(task["images"])) for task in resumed.json["tasks"]] == [("DONE", 2)]
    assert len(gateway.ledger) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_interrupted_it_says_that_work_is_left(
    command: list[str], environment: dict[str, str], gateway: PracticeGateway, number: signal.Signals
) -> None:
    gateway.plan(Fault(at="submit", run=3600.0))
    process = subprocess.Popen(
        [*command, "generate", "--model", "flux-2-flex", "--prompt", "long"],
        cwd=ROOT,
        env=environment,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        encoding="utf-8",
    )
    assert process.stderr is not None
    said: list[str] = []
    for line in process.stderr:
        said.append(line)
        if "ACCEPTED" in line or "RUNNING" in line:
            os.kill(process.pid, number)
            break
    said += process.stderr.readlines()
    process.stderr.close()
    assert process.wait() == 6, said
    assert "Traceback" not in "".join(said)
    assert "resume" in said[-1]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--model", "flux-9", "--prompt", "x"], "flux-9"),
        (["--model", "flux-2-pro", "--prompt", "x", "--size", "5:1"], "5:1"),
        (["--model", "flux-2-pro", "--prompt", "x", "--n", "2"], "2"),
        (["--model", "grok-4-1-image", "--prompt", "x", "--n", "3"], "3"),
        (["--model", "flux-2-pro", "--prompt", "x", "--option", "metadata.colour=red"], "metadata.colour"),
        (["--model", "flux-2-pro", "--prompt", "x", "--option", "metadata.resolution=8K"], "8K"),
        (["--model", "flux-2-pro", "--prompt", "x", "--option", "nonsense"], "FIELD=VALUE"),
        (["--model", "flux-2-pro", "--prompt", "  "], "prompt"),
        (["--model", "grok-4-1-image", "--prompt", "x" * 1001], "1,001"),
        (["--model", "flux-2-pro", "--prompt", "x", "--ref", "/no/such/file.png"], "file.png"),
        (["--model", "flux-2-pro", "--prompt", "x", "--ref", "data:image/png;base64,AAAA"], "type is not known"),
        (["--model", "flux-2-pro", "--prompt", "x", *["--ref", "https://example.com/a.png"] * 9], "8"),
        (["--model", "flux-2-pro"], "--prompt"),
        (["--model", "flux-2-pro", "--prompt", "x", "--n", "two"], "'two' is no whole number"),
    ],
)
def test_bad_input_is_one_sentence_and_nothing_is_sent(
    run: Run, gateway: PracticeGateway, words: list[str], said: str
) -> None:
    ended = run("generate", *words, "--json")
    assert ended.code == 2
    assert said in ended.err
    assert len(ended.err.strip().splitlines()) == 1
    assert ended.json["error"]["message"]
    assert len(gateway.ledger) == 0
    assert run("tasks", "--json").json == {"tasks": []}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["tasks", "--limit", "many"], "Argument --limit: 'many' is no whole number."),
        (["tasks", "--limit", "0"], "Argument --limit: must be at least 1."),
        (["budget", "much"], "Argument AMOUNT: must be a number of at least 0, or: none."),
        (["tasks", "--data-dir", ""], "Argument --data-dir: names no folder."),
    ],
)
def test_a_wrong_word_is_explained_in_the_persons_terms(run: Run, words: list[str], said: str) -> None:
    ended = run(*words)
    assert ended.code == 2
    assert ended.err.startswith(said)


def test_a_file_that_is_no_picture_is_refused(run: Run, gateway: PracticeGateway, tmp_path: Path) -> None:
    fake = tmp_path / "holiday.png"
    fake.write_bytes(b"MZ this is a program")
    ended = run("generate", "--model", "flux-2-pro", "--prompt", "x", "--ref", str(fake))
    assert ended.code == 2
    assert "holiday.png" in ended.err
    assert len(gateway.ledger) == 0


def test_a_wrong_key_is_the_gateways_refusal(run: Run) -> None:
    ended = run("generate", "--model", "flux-2-flex", "--prompt", "x", "--json", key="sk-wrong")
    assert ended.code == 4
    assert ended.json["task"]["state"] == "REJECTED"
    assert ended.json["task"]["error"]["kind"] == "key_refused"
    assert "sk-wrong" not in ended.out + ended.err


@pytest.mark.parametrize("words", [["balance"], ["models", "--allowed"]])
def test_without_a_key_nothing_is_asked_about_an_account(run: Run, words: list[str]) -> None:
    ended = run(*words, key=None)
    assert ended.code == 2
    assert "No key is known" in ended.err


@pytest.mark.parametrize("key", ["sk-with\nnewline", "sk-with space", "sk-\u4f60"])
def test_a_key_that_cannot_be_one_is_refused_unsent_and_unshown(run: Run, gateway: PracticeGateway, key: str) -> None:
    ended = run("generate", "--model", "flux-2-flex", "--prompt", "x", key=key)
    assert ended.code == 2
    assert key not in ended.err
    assert len(gateway.ledger) == 0


def test_without_a_key_nothing_is_sent(run: Run, gateway: PracticeGateway) -> None:
    ended = run("generate", "--model", "flux-2-flex", "--prompt", "x", key=None)
    assert ended.code == 2
    assert "TOAPIS_API_KEY" in ended.err
    assert len(gateway.ledger) == 0


@pytest.mark.parametrize("url", ["ftp://toapis.com", "http://toapis.com", "https://", "https://me:pw@toapis.com"])
def test_a_bad_base_url_is_refused(run: Run, url: str) -> None:
    ended = run("balance", "--base-url", url)
    assert ended.code == 2
    assert len(ended.err.strip().splitlines()) == 1
    assert "pw" not in ended.err


def test_a_data_folder_that_cannot_be_written_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    ended = run("--data-dir", str(tmp_path / "file"), "generate", "--model", "flux-2-flex", "--prompt", "x")
    assert ended.code == 2
    assert "file" in ended.err


def test_an_unclear_outcome_has_its_own_code(run: Run, gateway: PracticeGateway) -> None:
    gateway.plan(Fault(at="submit", accepted=True, drop="silent"))
    ended = run("generate", "--model", "flux-2-flex", "--prompt", "x", "--json")
    assert ended.code == 5
    assert ended.json["task"]["state"] == "UNCERTAIN"
    again = run("resume")
    assert again.code == 0
    assert len(gateway.ledger) == 1


def test_without_a_network_the_task_is_kept_unsent(run: Run) -> None:
    # port 9 of loopback: nobody listens, so the connection is refused before a byte has left
    offline = run("generate", "--model", "flux-2-flex", "--prompt", "x", "--base-url", "http://127.0.0.1:9", "--json")
    assert offline.code == 6
    assert "nothing was charged" in offline.err.lower()
    assert offline.json["task"]["state"] == "HELD"
    held = run("resume", "--base-url", "http://127.0.0.1:9")
    assert held.code == 6
    assert "--send-held" in held.err


def test_a_failed_task_gives_the_gateways_words(run: Run, gateway: PracticeGateway) -> None:
    gateway.plan(Fault(at="submit", fail=("generation_failed", "no luck today")))
    ended = run("generate", "--model", "flux-2-flex", "--prompt", "x", "--json")
    assert ended.code == 4
    assert "no luck today" in ended.json["task"]["error"]["message"]


def test_a_second_command_on_the_same_folder_is_told_so(
    run: Run, command: list[str], environment: dict[str, str], gateway: PracticeGateway
) -> None:
    gateway.plan(Fault(at="submit", run=3600.0))
    first = subprocess.Popen(
        [*command, "generate", "--model", "flux-2-flex", "--prompt", "x"],
        cwd=ROOT,
        env=environment,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        encoding="utf-8",
    )
    assert first.stderr is not None
    first.stderr.readline()
    second = run("tasks")
    assert second.code == 3
    assert "another" in second.err.lower()
    first.kill()
    first.wait()
    first.stderr.close()
    assert run("tasks").code == 0


def test_the_library_lists_searches_and_rebuilds(run: Run) -> None:
    for prompt in ("a red lamp", "a blue chair"):
        assert run("generate", "--model", "flux-2-flex", "--prompt", prompt).code == 0
    images = run("library", "list", "--json").json["images"]
    assert [image["prompt"] for image in images] == ["a blue chair", "a red lamp"]
    found = run("library", "list", "--query", "lamp", "--json").json["images"]
    assert [image["prompt"] for image in found] == ["a red lamp"]
    rebuilt = run("library", "rebuild", "--json")
    assert rebuilt.json["pictures"] == 2
    again = run("library", "list", "--json").json["images"]
    assert {image["sha256"] for image in again} == {image["sha256"] for image in images}


def test_verify_names_a_damaged_picture(run: Run) -> None:
    path = Path(run("generate", "--model", "flux-2-flex", "--prompt", "x").out.strip())
    path.write_bytes(path.read_bytes()[:-100])
    ended = run("library", "verify", "--json")
    assert ended.code == 4
    assert [problem["path"] for problem in ended.json["problems"]] == [str(path)]


def test_models_and_balance(run: Run, gateway: PracticeGateway) -> None:
    models = run("models", "--json", key=None).json["models"]
    assert {"flux-2-flex", "grok-4-2-image"} <= {model["id"] for model in models}
    allowed = run("models", "--allowed", "--json").json["models"]
    assert all(model["allowed"] for model in allowed)
    assert run("balance", "--json").json["balance"]["remain"] == gateway.ledger.remain


def test_library_path_needs_no_key_and_creates_nothing(run: Run, tmp_path: Path) -> None:
    ended = run("library", "path", key=None)
    assert ended.out.strip() == str(tmp_path / "data" / "library")
    assert not (tmp_path / "data" / "library").exists()


def test_demo_needs_neither_key_nor_network(tmp_path: Path, environment: dict[str, str]) -> None:
    env = {name: value for name, value in environment.items() if name != "TOAPIS_API_KEY"}
    ended = subprocess.run(
        [sys.executable, "-m", "app", "--demo", "--data-dir", str(tmp_path), "generate", "--model", "flux-2-flex",
         "--prompt", "practice", "--json"],
        cwd=ROOT, env=env, capture_output=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip
    assert ended.returncode == 0, ended.stderr
    assert Path(json.loads(ended.stdout)["task"]["images"][0]["path"]).is_file()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
@pytest.mark.parametrize("words", [["models"], ["library", "path"], ["balance", "--json"]])
def test_a_result_that_cannot_be_written_is_one_sentence(
    command: list[str], environment: dict[str, str], words: list[str]
) -> None:
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [*command, *words], cwd=ROOT, env=environment, stdout=full, stderr=subprocess.PIPE, encoding="utf-8",
            timeout=60, check=False,
        )  # fmt: skip
    assert ended.returncode == 1
    assert ended.stderr.startswith("The result could not be written")
    assert ended.stderr.count("\n") == 1
