"""What a practice gateway with a folder still knows after a restart."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.gateway.demo.script import Fault
from tests.app.gateway.demo.desk import FLUX, GENERATIONS, GPT, STARTED, image_bytes, open_desk, opened, urls_of

pytestmark = pytest.mark.anyio


def files_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


async def test_an_accepted_task_goes_on_after_a_restart(tmp_path: Path) -> None:
    async with open_desk(folder=tmp_path / "practice") as desk:
        task_id = await desk.accepted(FLUX, "a lighthouse 灯台 🐱", metadata={"resolution": "1K"})
        assert await desk.left() == 99.98
    async with open_desk(folder=tmp_path / "practice", started=STARTED + 3) as desk:
        task = await desk.task(task_id)
        assert (task["status"], task["progress"]) == ("in_progress", 50)
        assert await desk.left() == 99.98
        desk.clock.seconds += 6
        done = await desk.task(task_id)
        assert opened((await desk.fetch(urls_of(done)[0])).content).size == (1024, 1024)
        assert [charge.task_id for charge in desk.gateway.ledger] == [task_id]


async def test_a_result_looks_the_same_after_a_restart(tmp_path: Path) -> None:
    async with open_desk(folder=tmp_path) as desk:
        reference = await desk.uploaded(image_bytes())
        task = await desk.finished(FLUX, image_urls=[reference])
        before = (await desk.fetch(urls_of(task)[0])).content
    async with open_desk(folder=tmp_path, started=STARTED + 60) as desk:
        assert (await desk.fetch(urls_of(task)[0])).content == before
        assert (await desk.fetch(reference)).content == image_bytes()
        assert (await desk.order(FLUX, image_urls=[reference])).status_code == 200


async def test_a_task_doomed_to_fail_still_fails_and_returns_its_money(tmp_path: Path) -> None:
    async with open_desk(folder=tmp_path) as desk:
        desk.gateway.plan(Fault(at="submit", fail=("generation_failed", "No."), shape="url"))
        task_id = await desk.accepted(GPT)
    async with open_desk(folder=tmp_path, started=STARTED + 60) as desk:
        assert (await desk.task(task_id))["fail_reason"] == "No."
        assert await desk.left() == 100


async def test_what_cannot_be_read_is_passed_over(tmp_path: Path) -> None:
    async with open_desk(folder=tmp_path) as desk:
        good, broken, cut = [await desk.accepted() for _ in range(3)]
        lost = await desk.uploaded(image_bytes())
    tasks = tmp_path / "tasks"
    (tasks / f"{broken}.json").write_bytes(b"\xff\xfe not json")
    (tasks / f"{cut}.json").write_bytes((tasks / f"{cut}.json").read_bytes()[:40])
    next((tmp_path / "uploads").glob("*.bin")).unlink()
    async with open_desk(folder=tmp_path) as desk:
        assert [charge.task_id for charge in desk.gateway.ledger] == []
        assert (await desk.task(good))["status"] == "queued"
        assert [charge.task_id for charge in desk.gateway.ledger] == [good]
        assert (await desk.client.get(f"{GENERATIONS}/{broken}")).status_code == 404
        assert (await desk.fetch(lost)).status_code == 404


async def test_an_upload_that_vanishes_while_running_is_a_404(tmp_path: Path) -> None:
    async with open_desk(folder=tmp_path) as desk:
        url = await desk.uploaded(image_bytes())
        next((tmp_path / "uploads").glob("*.bin")).unlink()
        assert (await desk.fetch(url)).status_code == 404


async def test_the_past_is_tidied_away(tmp_path: Path) -> None:
    async with open_desk(folder=tmp_path) as desk:
        await desk.accepted()
        await desk.uploaded(image_bytes())
    later = 40 * 86_400
    newest = max(path.stat().st_mtime for path in files_in(tmp_path))
    async with open_desk(folder=tmp_path, started=newest + later) as desk:
        assert await desk.left() == 100
    assert files_in(tmp_path) == []


async def test_no_half_written_file_is_left_behind(tmp_path: Path) -> None:
    async with open_desk(folder=tmp_path) as desk:
        await desk.accepted()
        await desk.uploaded(image_bytes())
    assert sorted(path.suffix for path in files_in(tmp_path)) == [".bin", ".json", ".json"]


async def test_without_a_folder_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with open_desk() as desk:
        await desk.uploaded(image_bytes())
        await desk.accepted()
    assert files_in(tmp_path) == []
