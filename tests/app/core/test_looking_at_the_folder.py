"""What happens to the library's folder behind the program's back is said, in words that tell what is kept."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path

import pytest
from PIL import Image

from app.core import looking
from app.core.options import Notice
from tests.app.core.conftest import OpenCore
from tests.app.core.test_pictures import make
from tests.app.core.waiting import PATIENCE

pytestmark = pytest.mark.anyio


async def next_notice(notices: asyncio.Queue[Notice], kind: str) -> Notice:
    async with asyncio.timeout(PATIENCE):
        while True:
            notice = await notices.get()
            if notice.kind == kind:
                return notice


async def test_what_came_went_and_returned_is_said(open_core: OpenCore) -> None:
    async with open_core() as core:
        record = await make(core)
        notices: asyncio.Queue[Notice] = asyncio.Queue()
        core.notice_raised.connect(notices.put_nowait)
        Image.new("RGB", (20, 20), "#123456").save(core.paths.library / "stranger.png")
        assert "stranger.png" in (await next_notice(notices, "found")).text
        away = record.path.rename(core.paths.data / "away.png")
        gone = await next_notice(notices, "missing")
        assert record.path.name in gone.text
        assert "stays listed" in gone.text
        away.rename(record.path)
        assert record.path.name in (await next_notice(notices, "returned")).text


async def test_several_are_one_sentence_with_the_names_behind_it(open_core: OpenCore) -> None:
    async with open_core() as core:
        records = [await make(core), await make(core, "a cat")]
        notices: asyncio.Queue[Notice] = asyncio.Queue()
        await core._stop_looking()
        core.notice_raised.connect(notices.put_nowait)
        for record in records:
            record.path.unlink()
        await core.look_for_changes()
        notice = await next_notice(notices, "missing")
        assert notice.text.startswith("The files of 2 pictures are gone.")
        assert set(notice.detail.splitlines()) == {record.path.name for record in records}


async def test_a_file_that_cannot_be_used_is_said_when_it_has_come_to_rest(
    open_core: OpenCore, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_core() as core:
        await core._stop_looking()
        notices: list[Notice] = []
        core.notice_raised.connect(notices.append)
        good = core.paths.library / "still copying.png"
        Image.new("RGB", (20, 20)).save(good)
        whole = good.read_bytes()
        good.write_bytes(whole[:40])
        (core.paths.library / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\n nothing more")
        await core.look_for_changes()
        assert not notices
        good.write_bytes(whole)
        monkeypatch.setattr(looking, "_SETTLED", 0.0)
        await core.look_for_changes()
        assert [notice.kind for notice in notices] == ["found", "unusable"]
        assert "broken.png" in notices[1].text
        assert "still copying" not in notices[1].detail
        await core.look_for_changes()
        assert len(notices) == 2, "it is said once"


async def test_missing_files_are_brought_back_from_another_folder(open_core: OpenCore, tmp_path: Path) -> None:
    async with open_core() as core:
        record = await make(core)
        other = tmp_path / "backup"
        other.mkdir()
        shutil.move(record.path, other / "copy.png")
        await core.scan_library()
        assert list(core.library.ids("is:missing")) == [record.id]
        report = await core.bring_back_missing(other)
        assert report.back == (record.uid,)
        assert not core.library.ids("is:missing")
