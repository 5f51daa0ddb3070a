"""References on their way: checked by the library, uploaded to the practice gateway, each on its own."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from app.core import Core
from app.gateway.demo.script import ALWAYS, Fault
from app.request import Reference
from ui.references.item import ReferenceItem, numbered
from ui.references.pasted import keep_picture
from ui.references.tray import ReferenceTray

pytestmark = pytest.mark.anyio

Attach = Callable[..., AbstractAsyncContextManager[Core]]
Picture = Callable[..., Path]


async def until(tray: ReferenceTray, condition: Callable[[], bool]) -> None:
    """Wait until a change of the tray brings the condition about."""
    met = asyncio.Event()

    def look() -> None:
        if condition():
            met.set()

    tray.changed.connect(look)
    try:
        look()
        async with asyncio.timeout(60):
            await met.wait()
    finally:
        tray.changed.disconnect(look)


def first_preview(tray: ReferenceTray) -> asyncio.Future[QImage]:
    """The next preview that is loaded."""
    loaded: asyncio.Future[QImage] = asyncio.get_running_loop().create_future()

    def take(_key: int, image: QImage) -> None:
        if not loaded.done():
            loaded.set_result(image)

    tray.preview_loaded.connect(take)
    return loaded


def stages(tray: ReferenceTray) -> list[str]:
    return [item.stage for item in tray.items]


async def test_a_file_is_checked_kept_and_uploaded(tray: ReferenceTray, attach: Attach, picture: Picture) -> None:
    preview = first_preview(tray)
    async with attach() as core:
        tray.add_sources([picture("mug.png")])
        assert stages(tray) == ["checking"]
        await until(tray, lambda: stages(tray) == ["ready"])
        (reference,) = tray.references
        assert (reference.name, reference.format, reference.width) == ("mug.png", "png", 64)
        assert core.library.reference_path(reference) is not None
        assert not (await asyncio.wait_for(preview, 60)).isNull()


async def test_one_bad_file_leaves_the_others_alone(
    tray: ReferenceTray, attach: Attach, picture: Picture, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.png"
    broken.write_bytes(picture("whole.png").read_bytes()[:40])
    text = tmp_path / "text.jpg"
    text.write_text("not a picture")
    async with attach():
        tray.add_sources(
            [picture("a.png", "#112233"), broken, text, tmp_path / "gone.png", picture("b.png", "#445566")]
        )
        await until(tray, lambda: stages(tray) == ["ready", "failed", "failed", "failed", "ready"])
    assert [item.number for item in tray.items] == [1, 0, 0, 0, 2]
    for item in tray.items[1:4]:
        assert item.name in item.reason
        assert item.blocker
    assert [reference.name for reference in tray.references] == ["a.png", "b.png"]


async def test_what_was_added_before_the_core_was_there_is_done_when_it_comes(
    tray: ReferenceTray, attach: Attach, picture: Picture
) -> None:
    tray.add_sources([picture("early.png")])
    assert stages(tray) == ["checking"]
    async with attach():
        await until(tray, lambda: stages(tray) == ["ready"])


async def test_parked_references_are_kept_but_uploaded_only_when_there_is_room(
    tray: ReferenceTray, attach: Attach, picture: Picture
) -> None:
    tray.set_room(1)
    async with attach():
        tray.add_sources([picture("a.png", "#112233"), picture("b.png", "#445566")])
        await until(tray, lambda: stages(tray) == ["ready", "waiting"])
        assert [item.parked for item in tray.items] == [False, True]
        tray.set_room(2)
        await until(tray, lambda: stages(tray) == ["ready", "ready"])


async def test_the_same_picture_twice_is_one_reference(tray: ReferenceTray, attach: Attach, picture: Picture) -> None:
    remarks: list[str] = []
    tray.remarked.connect(remarks.append)
    async with attach():
        tray.add_sources([picture("a.png")])
        await until(tray, lambda: stages(tray) == ["ready"])
        tray.add_sources([picture("copy.png")])
        await until(tray, lambda: len(remarks) == 1)
    assert [item.name for item in tray.items] == ["a.png"]
    assert remarks == ["copy.png is already among the references."]


async def test_a_refused_upload_says_why_and_retry_brings_it_up(
    tray: ReferenceTray, attach: Attach, picture: Picture
) -> None:
    refusal = Fault(at="upload", status=400, body="unsuccessful", message="too many colours")
    async with attach(refusal):
        tray.add_sources([picture("a.png")])
        await until(tray, lambda: stages(tray) == ["failed"])
        (item,) = tray.items
        assert item.reason
        assert item.reference is not None
        tray.retry(item.key)
        await until(tray, lambda: stages(tray) == ["ready"])


async def test_removing_one_while_it_is_on_its_way_ends_its_work(
    tray: ReferenceTray, attach: Attach, picture: Picture
) -> None:
    async with attach(Fault(at="upload", times=ALWAYS, hang=30.0)):
        tray.add_sources([picture("a.png", "#112233"), picture("b.png", "#445566")])
        await until(tray, lambda: all(item.stage in {"waiting", "uploading"} for item in tray.items))
        tray.remove(tray.items[0].key)
        assert [item.name for item in tray.items] == ["b.png"]
    # leaving the block fails the test when a task is left


async def test_a_restored_reference_shows_its_preview_and_uploads_nothing(
    tray: ReferenceTray, attach: Attach, picture: Picture
) -> None:
    async with attach() as core:
        reference = await core.add_reference(picture("a.png"))
    tray.replace_all([reference])
    async with attach(Fault(at="upload", times=ALWAYS, status=500)):
        await asyncio.wait_for(first_preview(tray), 20)
        assert stages(tray) == ["kept"]
        assert tray.items[0].blocker == ""


async def test_a_restored_reference_whose_file_is_gone_says_so(
    tray: ReferenceTray, attach: Attach, picture: Picture
) -> None:
    async with attach() as core:
        reference = await core.add_reference(picture("a.png"))
        path = core.library.reference_path(reference)
        assert path is not None
        path.unlink()
        small = core.library.reference_thumbnail(reference)
        if small is not None:
            small.unlink()
    tray.replace_all([reference])
    async with attach():
        await until(tray, lambda: stages(tray) == ["failed"])
    assert "no longer in the library" in tray.items[0].reason


async def test_a_pasted_picture_becomes_a_reference_and_leaves_no_file_behind(
    tray: ReferenceTray, attach: Attach, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    image = QImage(32, 16, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    mime = QMimeData()
    mime.setImageData(image)
    async with attach():
        keep_picture(mime, tray)
        await until(tray, lambda: stages(tray) == ["ready"])
    assert (tray.references[0].width, tray.references[0].height) == (32, 16)
    assert list(scratch.iterdir()) == []


async def test_a_picture_with_bytes_of_its_own_is_kept_as_it_is(
    tray: ReferenceTray, attach: Attach, picture: Picture
) -> None:
    path = picture("a.png")
    mime = QMimeData()
    mime.setData("image/png", path.read_bytes())
    async with attach() as core:
        keep_picture(mime, tray)
        await until(tray, lambda: stages(tray) == ["ready"])
        kept = core.library.reference_path(tray.references[0])
        assert kept is not None
        assert kept.read_bytes() == path.read_bytes()


async def test_pixels_that_are_none_are_said(tray: ReferenceTray) -> None:
    told: list[str] = []
    tray.remarked.connect(told.append)
    keep_picture(QMimeData(), tray)
    assert told == ["The picture could not be taken over; nothing was added."]


# --------------------------------------------------------------------------------------------------- without any core


@pytest.fixture
def three(tray: ReferenceTray) -> ReferenceTray:
    tray.add_references([Reference(name=name, sha256=name * 64, format="png") for name in "abc"], upload=False)
    return tray


def names(tray: ReferenceTray) -> str:
    return "".join(item.name for item in tray.items)


async def test_order_is_the_order_of_the_request(three: ReferenceTray) -> None:
    three.move(three.items[2].key, 0)
    assert names(three) == "cab"
    assert [item.number for item in three.items] == [1, 2, 3]
    three.move(three.items[0].key, 99)
    assert names(three) == "abc"
    three.move(12345, 0)
    assert names(three) == "abc"


async def test_room_parks_from_the_end_and_brings_back(three: ReferenceTray) -> None:
    three.set_room(1)
    assert [item.parked for item in three.items] == [False, True, True]
    assert [item.state_words for item in three.items] == ["", "parked", "parked"]
    three.remove(three.items[0].key)
    assert [item.parked for item in three.items] == [False, True]
    three.set_room(None)
    assert not any(item.parked for item in three.items)


async def test_a_public_url_needs_no_upload(tray: ReferenceTray) -> None:
    tray.add_references([Reference(name="example.test", url="https://example.test/a.png")])
    assert stages(tray) == ["ready"]


def test_what_is_still_checked_holds_its_place_and_blocks_until_it_is_known() -> None:
    checking = ReferenceItem(1, "a.png")
    known = ReferenceItem(2, "b.png", reference=Reference(name="b"), stage="ready")
    placed = numbered((checking, known), 1)
    assert [(item.number, item.parked) for item in placed] == [(0, False), (0, True)]
    assert placed[0].blocker == "a.png is still being checked."
    assert placed[1].blocker == ""


def test_a_file_that_failed_its_check_takes_no_place() -> None:
    broken = ReferenceItem(1, "a.png", stage="failed", reason="It is cut.")
    known = ReferenceItem(2, "b.png", reference=Reference(name="b"), stage="ready")
    placed = numbered((broken, known), 1)
    assert [(item.number, item.parked) for item in placed] == [(0, False), (1, False)]
    assert placed[0].blocker == "a.png: It is cut."


@pytest.mark.parametrize(
    ("item", "words"),
    [
        (ReferenceItem(1, "a", stage="checking"), "checking"),
        (ReferenceItem(1, "a", stage="waiting"), "waiting"),
        (ReferenceItem(1, "a", stage="uploading"), "uploading"),
        (ReferenceItem(1, "a", stage="uploading", fraction=0.434), "uploading 43 %"),
        (ReferenceItem(1, "a", stage="ready"), "ready"),
        (ReferenceItem(1, "a", stage="ready", parked=True), "parked"),
        (ReferenceItem(1, "a", stage="failed", parked=True), "failed"),
        (ReferenceItem(1, "a", stage="kept"), ""),
    ],
)
def test_every_state_has_a_word(item: ReferenceItem, words: str) -> None:
    assert item.state_words == words


def test_a_reason_names_the_file_once() -> None:
    told = ReferenceItem(1, "a.png", stage="failed", reason="“a.png” cannot be used: it is cut off.")
    plain = ReferenceItem(2, "b.png", stage="failed", reason="The gateway could not be reached.")
    assert told.blocker == "“a.png” cannot be used: it is cut off."
    assert plain.blocker == "b.png: The gateway could not be reached."
