"""Bad input through the real form: clear words at the reference, and nothing sent."""

from __future__ import annotations

import base64
import io
import os
import struct
import sys
import threading
import zlib
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QApplication

from app.gateway.demo.script import Fault
from tests.app.library.picture_factory import encoded, noise
from tests.ui.references.seat import Seat, seated
from tests.ui.shell.sitting import until

pytestmark = pytest.mark.anyio


def bomb() -> bytes:
    """A PNG of 60,000 × 60,000 pixels in a few bytes."""
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(1000))), (b"IEND", b""))
    parts = (
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body)) for kind, body in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def deep_png() -> bytes:
    """Sixteen bits of grey."""
    out = io.BytesIO()
    Image.new("I;16", (40, 30), 30_000).save(out, "PNG")
    return out.getvalue()


def assert_refused(seat: Seat, words: str, name: str = "") -> None:
    """At the tile, for the ear, and under the button."""
    (item,) = seat.items
    (tile,) = seat.panel.area.tiles()
    assert item.stage == "failed"
    assert words in item.reason
    assert tile.accessibleDescription() == item.reason
    assert any(words in text for text in seat.panel._bar.reason_texts())
    assert not seat.panel._bar.button.isEnabled()
    assert seat.uploads == 0
    assert name in item.name


async def test_files_that_are_no_use_are_refused_in_clear_words(qapp: QApplication, tmp_path: Path) -> None:
    bad = {
        "bomb.png": (bomb(), "60000 × 60000 pixels, more than 100 megapixels"),
        "cut.jpg": (encoded("jpeg", noise(300, 300))[:-2000], "cut off"),
        "holiday.jpg": (b"MZ\x90\0" + bytes(5_000), "it is a program"),
        "empty.png": (b"", "empty"),
    }
    for name, (data, _) in bad.items():
        (tmp_path / name).write_bytes(data)
    async with seated(qapp, tmp_path / "data") as seat:
        for name, (_, words) in bad.items():
            seat.drop(tmp_path / name)
            await seat.settled()
            assert_refused(seat, words, name)
            seat.flow.remove(seat.items[0].key)


async def test_odd_pictures_are_made_usable_and_that_is_said(qapp: QApplication, tmp_path: Path) -> None:
    first, second = Image.new("RGB", (40, 30), "red"), Image.new("RGB", (40, 30), "blue")
    first.save(tmp_path / "moving.gif", save_all=True, append_images=[second])
    noise(mode="CMYK").save(tmp_path / "print.jpg")
    (tmp_path / "deep.png").write_bytes(deep_png())
    async with seated(qapp, tmp_path / "data") as seat:
        seat.drop(tmp_path / "moving.gif", tmp_path / "print.jpg", tmp_path / "deep.png")
        await seat.settled()
        assert seat.stages() == ["ready"] * 3
        said = [", ".join(item.changes) for item in seat.items]
        assert "only the first frame is used" in said[0]
        assert "colours converted to sRGB" in said[1]
        assert "16 bits a channel made 8" in said[2]
        seat.panel.area.grid.pointed.emit(seat.items[1].key)
        assert "colours converted to sRGB" in seat.panel.area.caption()
        assert seat.uploads == 3


async def test_a_file_that_has_vanished_is_refused_and_can_be_tried_again(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    async with seated(qapp, tmp_path / "data") as seat:
        seat.drop(path)
        await seat.settled()
        assert_refused(seat, "does not exist (any more)")
        path.write_bytes(encoded())
        seat.panel._tray.retry(seat.items[0].key)
        await seat.settled()
        assert seat.stages() == ["ready"]


async def test_a_file_that_changes_or_vanishes_while_it_is_uploaded_goes_out_as_it_was_taken(
    qapp: QApplication, tmp_path: Path
) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(before := encoded("png", noise(seed=3)))
    async with seated(qapp, tmp_path / "data", Fault(at="upload", hang=3)) as seat:
        seat.drop(path)
        await until(lambda: seat.stages() == ["uploading"])
        path.unlink()
        await seat.settled()
        assert seat.stages() == ["ready"]
        (kept,) = (tmp_path / "data").rglob(f"{seat.items[0].reference.sha256}.png")  # pyright: ignore[reportOptionalMemberAccess] - it is ready
        assert kept.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of this system")
async def test_links_are_followed_once_and_pipes_are_not_read(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(encoded())
    (tmp_path / "link.png").symlink_to(tmp_path / "a.png")
    (tmp_path / "circle.png").symlink_to(tmp_path / "circle.png")
    os.mkfifo(tmp_path / "pipe.png")
    async with seated(qapp, tmp_path / "data") as seat:
        seat.drop(tmp_path / "link.png", tmp_path / "circle.png", tmp_path / "pipe.png")
        await seat.settled()
        assert seat.stages() == ["ready", "failed", "failed"]
        assert "link that leads nowhere" in seat.items[1].reason
        assert "not a file" in seat.items[2].reason
        assert seat.uploads == 1


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

    async def test_a_network_folder_that_hangs_holds_nothing_else_up(qapp: QApplication, tmp_path: Path) -> None:
        (tmp_path / "a.png").write_bytes(encoded())
        SilentPath.back.clear()
        try:
            async with seated(qapp, tmp_path / "data") as seat:
                seat.panel.add_reference_files([SilentPath("/mnt/nas/away.png")])
                seat.drop(tmp_path / "a.png")
                await seat.settled()
                assert seat.stages() == ["failed", "ready"]
                assert "does not answer" in seat.items[0].reason
        finally:
            SilentPath.back.set()


async def test_a_picture_in_an_address_is_taken_over(qapp: QApplication, tmp_path: Path) -> None:
    async with seated(qapp, tmp_path / "data") as seat:
        mime = QMimeData()
        mime.setText("data:image/png;base64," + base64.b64encode(encoded()).decode())
        assert seat.panel.area.take(mime)
        await seat.settled()
        assert seat.stages() == ["ready"]
        assert seat.items[0].name == "picture"
        assert seat.uploads == 1


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("data:image/png;base64,@@@@", "damaged"),
        ("https://somebody:secret@example.com/a.png", "user name or password"),
        ("file://elsewhere/a.png", "on another computer"),
    ],
)
async def test_addresses_that_cannot_be_used_are_refused_without_giving_a_password_away(
    qapp: QApplication, tmp_path: Path, address: str, words: str
) -> None:
    async with seated(qapp, tmp_path / "data") as seat:
        mime = QMimeData()
        mime.setText(address)
        assert seat.panel.area.take(mime)
        assert "secret" not in seat.items[0].name
        await seat.settled()
        assert_refused(seat, words)
        assert "secret" not in f"{seat.items[0].name} {seat.items[0].reason} {seat.panel.state()}"


async def test_a_file_address_that_leads_to_no_picture_is_refused(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("a few words")
    async with seated(qapp, tmp_path / "data") as seat:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "notes.txt"))])
        assert seat.panel.area.take(mime)
        await seat.settled()
        assert_refused(seat, "its type is not known", "notes.txt")
