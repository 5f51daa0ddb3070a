"""The ways in: files, folders, addresses, bytes; what is bad is refused in clear words and holds up nobody."""

from __future__ import annotations

import asyncio
import base64
import os
import struct
import sys
import threading
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest

from app.core.intake import Taken
from app.errors import UnusableReferenceError
from app.gateway.demo.app import PracticeGateway
from app.gateway.protocol import GatewayError, LinkRefusedError
from tests.app.core.conftest import OpenCore
from tests.app.library.picture_factory import encoded, noise

pytestmark = pytest.mark.anyio


async def test_files_folders_and_addresses_come_in_together(open_core: OpenCore, tmp_path: Path, picture: Path) -> None:
    folder = tmp_path / "shots"
    (folder / "deep").mkdir(parents=True)
    (folder / ".hidden").mkdir()
    for name in ("b.jpg", "A.png", "deep/c.webp", ".secret.png", ".hidden/d.png"):
        (folder / name).write_bytes(encoded("png", noise(seed=len(name))))
    (folder / "notes.txt").write_text("no picture")
    told: list[Taken] = []
    inline = "data:image/jpeg;base64," + base64.b64encode(encoded("webp", noise(seed=77))).decode()
    async with open_core() as core:
        sources = [folder, picture, picture.as_uri(), inline, "https://example.com/x.png", tmp_path / "gone.png"]
        batch = await core.add_references(sources, told.append)
    assert [one.name for one in batch.taken] == [
        "A.png",
        "b.jpg",
        "c.webp",
        "mug photo.png",
        "picture",
        "example.com",
        "gone.png",
    ]
    assert [bool(one.reference) for one in batch.taken] == [True] * 6 + [False]
    assert "does not exist" in batch.taken[-1].reason
    assert batch.remarks == ("1 file in the folder is no picture.",)
    assert sorted(one.done for one in told) == list(range(1, 8))
    assert {one.total for one in told} == {7}
    assert sorted(one.place for one in told) == list(range(7))


async def test_no_more_than_five_hundred_are_taken_at_once(open_core: OpenCore, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    data = encoded("png", noise(2, 2))
    for number in range(510):
        (folder / f"{number:03}.png").write_bytes(data)
    async with open_core() as core:
        found = await core.find_references([folder])
        assert len(found.taken) == 500
        assert "first 500" in found.remarks[0]
        twice = await core.find_references([folder, folder / "509.png"])
        assert len(twice.taken) == 500


async def test_two_hundred_files_at_once_are_all_taken(open_core: OpenCore, tmp_path: Path) -> None:
    for number in range(200):
        good = encoded("jpeg", noise(seed=number))
        (tmp_path / f"{number:03}.jpg").write_bytes(good if number % 10 else good[:-300])
    paths = [tmp_path / f"{number:03}.jpg" for number in range(200)]
    async with open_core() as core:
        batch = await core.add_references(paths)
    assert len(batch.references) == 180
    assert {one.reason.partition(": ")[2] for one in batch.taken if one.reason} == {"it is cut off."}


if sys.platform != "win32":  # a path that blocks is made of a class that only this system has

    class SilentPath(type(Path())):
        """A file in a network folder that is away: whoever looks at it waits."""

        back = threading.Event()

        def resolve(self, strict: bool = False) -> Path:
            self.back.wait(60)
            return Path(super().resolve(strict))

        def stat(self, *, follow_symlinks: bool = True) -> os.stat_result:
            self.back.wait(60)
            return super().stat(follow_symlinks=follow_symlinks)

    async def test_a_disk_that_does_not_answer_holds_up_nobody(open_core: OpenCore, picture: Path) -> None:
        SilentPath.back.clear()
        try:
            async with open_core() as core:
                away = [SilentPath(f"/mnt/nas/{number}.png") for number in range(6)]
                batch = await core.add_references([away[0], picture, *away[1:]])
                assert [bool(one.reference) for one in batch.taken] == [False, True] + [False] * 5
                assert "does not answer" in batch.taken[0].reason
                with pytest.raises(UnusableReferenceError, match="does not answer"):
                    await core.add_reference(away[0])
        finally:
            SilentPath.back.set()


class ChangingPath(type(Path())):
    """A file that grows whenever somebody has opened it."""

    changes = 0

    def resolve(self, strict: bool = False) -> Path:
        return ChangingPath(super().resolve(strict))

    def open(self, *args: Any, **options: Any) -> Any:
        file = cast("Callable[..., Any]", super().open)(*args, **options)
        if ChangingPath.changes:
            ChangingPath.changes -= 1
            with Path(self).open("ab") as other:
                other.write(b"more")
        return file


@pytest.mark.parametrize(("changes", "fits"), [(0, True), (1, True), (99, False)])
async def test_a_file_that_is_being_written_is_read_again_or_refused(
    open_core: OpenCore, picture: Path, changes: int, fits: bool
) -> None:
    ChangingPath.changes = 0
    data = await asyncio.to_thread(picture.read_bytes)
    ChangingPath.changes = changes
    async with open_core() as core:
        if fits:
            reference = await core.add_reference(ChangingPath(picture))
            assert core.library.references.read(reference) == data
        else:
            with pytest.raises(UnusableReferenceError, match="being changed by another program"):
                await core.add_reference(ChangingPath(picture))


def bomb() -> bytes:
    """A PNG of 60,000 × 60,000 pixels in a few bytes."""
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(1000))), (b"IEND", b""))
    parts = (
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body)) for kind, body in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (bomb(), "60000 × 60000 pixels, more than 100 megapixels"),
        (encoded("jpeg", noise(300, 300))[:-2000], "cut off"),
        (b"MZ\x90\0" + bytes(5_000), "it is a program"),
        (b"", "empty"),
        (b"#!/bin/sh\nrm -rf /", "type is not known"),
    ],
)
async def test_bad_files_are_refused_in_clear_words(
    open_core: OpenCore, gateway: PracticeGateway, tmp_path: Path, data: bytes, words: str
) -> None:
    path = tmp_path / "holiday.jpg"
    path.write_bytes(data)
    async with open_core() as core:
        for add in (
            core.add_reference(path),
            core.add_reference_data(data, "holiday.jpg"),
            core.add_reference_address(path.as_uri()),
        ):
            with pytest.raises(UnusableReferenceError, match=words):
                await add
        assert not core.paths.references.exists()
    assert len(gateway._store.uploads) == 0


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("https://me:pw@example.com/a.png", "user name or password"),
        ("ftp://example.com/a.png", "starts with http"),
        ("javascript:alert(1)", "starts with http"),
        ("data:image/png;base64,@@@@", "damaged"),
        ("data:image/png", "cut off"),
        ("file://elsewhere/a.png", "on another computer"),
        ("file:///dev/null", "not a file"),
        ("https://exa mple.com/", "spaces"),
        ("http://[::1/", "cannot be read"),
    ],
)
async def test_addresses_that_cannot_be_used_are_refused(open_core: OpenCore, address: str, words: str) -> None:
    async with open_core() as core:
        with pytest.raises(UnusableReferenceError, match=words) as refusal:
            await core.add_reference_address(address)
        assert "pw" not in str(refusal.value)
        assert (await core.add_references([address])).references == ()


async def test_an_address_is_looked_at_only_through_the_gateways_own_policy(
    open_core: OpenCore, gateway: PracticeGateway, picture: Path
) -> None:
    async with open_core() as core:
        uploaded = await core.upload(await core.add_reference(picture))
        preview = await core.fetch_url_preview(uploaded)
        assert (preview.reference.url, preview.reference.format) == (uploaded, "png")
        assert (preview.reference.width, preview.reference.height) == (300, 200)
        assert preview.thumbnail.startswith(b"\xff\xd8")
        assert list((core.paths.cache / "previews").iterdir()) == []
        with pytest.raises(LinkRefusedError):
            await core.fetch_url_preview("http://10.0.0.1/a.png")
        with pytest.raises(UnusableReferenceError, match="user name"):
            await core.fetch_url_preview("https://a:b@example.com/a.png")
        with pytest.raises(GatewayError):
            await core.fetch_url_preview(uploaded + "x")
