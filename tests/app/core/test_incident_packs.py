"""What goes to the gateway's support about a task: everything that it needs, and nothing of the person."""

from __future__ import annotations

import getpass
import json
import platform
import sqlite3
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.core import Core
from app.errors import DiskError
from app.gateway.demo.app import KEY, PracticeGateway
from app.gateway.demo.script import Fault
from app.personal import Personal
from app.request import GenerationRequest
from app.tasks.incident import Incident, gather
from app.tasks.journal import Journal
from app.tasks.monitor import CommandError
from app.tasks.row import Row
from app.tasks.state import TaskState
from app.tasks.task import TaskError
from tests.app.core.conftest import OpenCore
from tests.app.core.waiting import settled

pytestmark = pytest.mark.anyio

PROMPT = "a canary in a coal mine, painted by nobody in particular, with a lamp"
CAT = GenerationRequest(model="flux-2-flex", prompt=PROMPT)


async def _after(core: Core, request: GenerationRequest) -> str:
    task, _money = await settled(core, (await core.submit(request)).id)
    return task.id


def _everything(incident: Incident) -> str:
    return incident.as_text() + incident.as_json()


async def test_it_tells_ids_times_states_answers_and_the_balance_before_and_after(
    open_core: OpenCore, gateway: PracticeGateway
) -> None:
    async with open_core() as core:
        await core.refresh_balance()
        task_id = await _after(core, CAT)
        task = await core.task(task_id)
        found = await core.incident(task_id)
        assert task is not None
        assert task.remote_id is not None
        assert await core.incident(task.remote_id) is not None  # support speaks of its own ids
    told = found.document
    assert (told["task"]["id here"], told["task"]["id at the gateway"]) == (task_id, task.remote_id)
    assert told["task"]["state"] == "DONE"
    assert [step["to"] for step in told["steps"]][-1] == "DONE"
    assert all(step["at"].endswith("UTC") for step in told["steps"])
    before, after = told["money"]["balance before"], told["money"]["balance after"]
    assert before["remaining"] - after["remaining"] == pytest.approx(gateway.ledger[-1].amount)
    assert (before["remaining"], after["remaining"]) == (
        told["balance readings"][0]["remaining"],
        told["balance readings"][-1]["remaining"],
    )
    assert told["answer to the request"]["id"] == task.remote_id
    assert told["answer to the request"] != told["last answer"]
    assert told["last answer"]["id"] == task.remote_id
    assert told["request as sent"]["model"] == "flux-2-flex"
    assert task.remote_id in found.as_text()
    assert json.loads(found.as_json()) == told


async def test_a_failed_task_is_told_with_the_gateways_words(open_core: OpenCore, gateway: PracticeGateway) -> None:
    gateway.plan(Fault(at="submit", status=400, message=f"The word coal is not allowed in: {PROMPT[:30]}"))
    async with open_core() as core:
        task = await core.wait_for((await core.submit(CAT)).id)
        found = await core.incident(task.id)
    assert found.document["task"]["state"] == "REJECTED"
    assert "The word coal is not allowed" in found.document["task"]["error"]["message"]
    assert PROMPT[:20] not in _everything(found)


async def test_prompt_and_references_go_along_only_when_asked_for(open_core: OpenCore, picture: Path) -> None:
    async with open_core() as core:
        reference = await core.add_reference(picture)
        request = GenerationRequest(model="nano-banana", prompt=PROMPT, references=(reference,))
        task_id = await _after(core, request)
        without, whole = await core.incident(task_id), await core.incident(task_id, with_request=True)
    address = whole.document["request as sent"]["image_urls"][0]["url"]
    assert address.startswith("http")
    for piece in (PROMPT, PROMPT[:20], address, picture.stem):
        assert piece not in _everything(without)
    assert without.document["asked for"]["reference images"] == 1
    assert whole.document["asked for"]["prompt"] == PROMPT


async def test_the_key_and_this_computer_are_in_no_pack(open_core: OpenCore, tmp_path: Path) -> None:
    async with open_core() as core:
        task_id = await _after(core, CAT)
        found = await core.incident(task_id, with_request=True)
        path = tmp_path / "pack.zip"
        await core.write_incident(path, found)
        fingerprint = sqlite3.connect(core.paths.journal).execute("SELECT key_fingerprint FROM task").fetchone()[0]
    with zipfile.ZipFile(path) as archive:
        assert archive.namelist() == ["incident.txt", "incident.json"]
        inside = "".join(archive.read(name).decode() for name in archive.namelist())
    for secret in (KEY, fingerprint, str(tmp_path), str(Path.home()), platform.node()):
        assert secret
        assert secret not in inside


async def test_result_addresses_lose_what_signs_them(open_core: OpenCore) -> None:
    async with open_core() as core:
        task_id = await _after(core, CAT)
        journal = sqlite3.connect(core.paths.journal)
        with journal:
            journal.execute("UPDATE result SET url = url || '?X-Signature=hidden'")
            journal.execute(
                "UPDATE task SET answer = json_set(answer, '$.url', 'https://u:p@cdn.test/a.png?sig=hidden')"
            )
        journal.close()
        found = await core.incident(task_id, with_request=True)
    assert "hidden" not in _everything(found)
    assert "u:p@" not in _everything(found)
    assert found.document["last answer"]["url"] == "https://…@cdn.test/a.png?…"
    assert found.document["results"][0]["url"].endswith("?…")


async def test_a_task_that_was_never_sent_has_a_pack_too(open_core: OpenCore) -> None:
    async with open_core() as core:
        task = await core.submit(CAT, hold=True)
        found = await core.incident(task.id)
    assert found.document["task"]["state"] == "HELD"
    assert found.document["request as sent"] == {}
    assert "balance before: -" in found.as_text()


async def test_an_unknown_task_is_refused(open_core: OpenCore) -> None:
    async with open_core() as core:
        with pytest.raises(CommandError, match="There is no task nothing"):
            await core.incident("nothing")


async def test_a_folder_that_cannot_be_written_is_said_and_nothing_is_left(open_core: OpenCore, tmp_path: Path) -> None:
    async with open_core() as core:
        found = await core.incident((await core.submit(CAT, hold=True)).id)
        (tmp_path / "pack").mkdir()
        with pytest.raises(DiskError, match="could not be written"):
            await core.write_incident(tmp_path / "pack", found)
        with pytest.raises(DiskError, match="could not be written"):
            await core.write_incident(tmp_path / "missing" / "pack.zip", found)
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["data", "pack"]  # noqa: ASYNC240 - a test may wait


def test_reasons_with_folders_of_the_person_are_told_without_them(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal.sqlite3")
    home = tmp_path / "Jane Doe"
    error = TaskError("disk", f"{home}/Pictures/my secret cat.png could not be written (No space left on device).")
    row = Row("T1", TaskState.QUEUED, CAT, "https://toapis.com", created=datetime.now(UTC), error=error)
    try:
        journal.insert(row, f"waits for '/mnt/{getpass.getuser()}/x y.png'")
        journal.change("T1", {"error": error})
        hide = Personal({"~": home}, names={"<user>": "jane"}).out_of
        found = journal.look(lambda db: gather(db, "T1", hide))
    finally:
        journal.close()
    assert found is not None
    assert "Jane Doe" not in found.as_text()
    assert "No space left on device" in found.as_text()
    assert found.document["steps"][0]["why"] == "waits for '<path>'"
