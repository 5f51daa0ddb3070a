"""What of a reference leaves this machine: the picture, upright, and nothing else."""

from __future__ import annotations

import io
import struct
from pathlib import Path
from typing import Any, cast

import pytest
from PIL import Image, ImageChops, PngImagePlugin

from app.core import Core, CoreOptions
from app.gateway.demo.app import KEY, PracticeGateway
from app.request import GenerationRequest
from app.tasks.state import TaskState
from tests.app.core.conftest import QUICK, OpenCore
from tests.app.library.picture_factory import encoded, noise
from tests.gateway_server import serve

pytestmark = pytest.mark.anyio

SECRETS = (b"Exif", b"GPS", b"N1k0n", b"http://ns.adobe.com", b"Photoshop 3.0", b"ICC_PROFILE", b"a private remark")


TURNED = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""How a camera that was held so stores what is seen (EXIF 2.32, tag 274)."""


def photo(seed: int, orientation: int = 1) -> tuple[bytes, Image.Image]:
    """A telephone's photograph with all that telephones tell, and how it is meant to be seen."""
    seen = noise(6, 4, seed=seed).resize((96, 64), Image.Resampling.NEAREST)
    way = TURNED[orientation]
    stored = seen if way is None else seen.transpose(way)
    exif = Image.Exif()
    exif[0x010F], exif[0x0112] = "N1k0n", orientation
    exif.get_ifd(0x8825).update({1: "N", 2: (48.0, 51.0, 30.0), 3: "E", 4: (2.0, 17.0, 40.0), 29: "2026:11:20"})
    data = encoded("jpeg", stored, quality=98, subsampling=0, exif=exif.tobytes(), comment=b"a private remark")
    xmp = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>N1k0n</x:xmpmeta>"
    iptc = b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x08N1k0n\0\0\0"
    extra = b"".join(
        bytes([0xFF, marker]) + struct.pack(">H", len(body) + 2) + body for marker, body in ((0xE1, xmp), (0xED, iptc))
    )
    return data[:2] + extra + data[2:] + b"N1k0n: a film behind the picture", seen


def uploads_of(gateway: PracticeGateway) -> list[bytes]:
    """What has really arrived, in order."""
    store = gateway._store
    return [store.read_upload(upload) or b"" for upload in store.uploads]


async def test_twenty_photos_arrive_upright_and_without_a_byte_of_exif(
    open_core: OpenCore, gateway: PracticeGateway, tmp_path: Path
) -> None:
    seen: list[Image.Image] = []
    for number in range(20):
        data, image = photo(number, number % 8 + 1)
        (tmp_path / f"IMG_{number:02}.jpg").write_bytes(data)
        seen.append(image)
        assert all(secret in data for secret in SECRETS if secret not in {b"GPS", b"ICC_PROFILE"})
    async with open_core() as core:
        batch = await core.add_references([tmp_path / f"IMG_{number:02}.jpg" for number in range(20)])
        assert [one.reason for one in batch.taken] == [""] * 20
        for start in range(0, 20, 8):  # as many as the model takes
            request = GenerationRequest(model="flux-2-flex", prompt="x", references=batch.references[start : start + 8])
            assert (await core.wait_for((await core.submit(request)).id)).state is TaskState.DONE
        urls = {url: number for number, one in enumerate(batch.references) for url in [await core.upload(one)]}
        assert len(urls) == 20
        for url, number in urls.items():
            arrived = gateway._store.read_upload(url.rpartition("/")[2]) or b""
            assert not [secret for secret in SECRETS if secret in arrived]
            with Image.open(io.BytesIO(arrived)) as image:
                assert not image.getexif()
                assert image.size == seen[number].size == (96, 64)
                apart = ImageChops.difference(image.convert("RGB"), seen[number]).getextrema()
                assert max(most for _, most in cast("tuple[tuple[int, int], ...]", apart)) <= 8
    assert len(uploads_of(gateway)) == 20


class Wire:
    """Stands before the gateway and keeps every byte that reaches it."""

    def __init__(self, gateway: PracticeGateway) -> None:
        self.gateway = gateway
        self.heard = bytearray()
        self.uploads = 0

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "http":
            self.heard += repr((scope["path"], scope["query_string"], scope["headers"])).encode()
            self.uploads += scope["method"] == "POST" and "uploads" in scope["path"]

        async def listen() -> Any:
            message = await receive()
            self.heard += message.get("body", b"")
            return message

        await self.gateway(scope, listen, send)


async def test_nothing_that_a_photo_tells_is_in_any_byte_that_leaves(gateway: PracticeGateway, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010F] = "N1k0n"
    exif.get_ifd(0x8825).update({1: "N", 2: (48.0, 51.0, 30.0), 3: "E", 4: (2.0, 17.0, 40.0)})
    about = PngImagePlugin.PngInfo()
    about.add_text("Comment", "a private remark")
    about.add_itxt("XML:com.adobe.xmp", "<x:xmpmeta>N1k0n</x:xmpmeta>")
    seen = noise(64, 48, seed=99)
    files = {
        "phone.jpg": photo(1, 6)[0],
        "scan.png": encoded("png", seen, exif=exif.tobytes(), pnginfo=about),
        "web.webp": encoded("webp", seen, exif=exif.tobytes(), xmp=b"<x:xmpmeta>N1k0n</x:xmpmeta>"),
        "archive.tif": encoded("tiff", noise(64, 48, seed=98), description="a private remark", artist="N1k0n"),
    }
    for name, data in files.items():
        assert b"N1k0n" in data
        (tmp_path / name).write_bytes(data)
    wire = Wire(gateway)
    with serve(wire) as url:
        options = CoreOptions(data_dir=tmp_path / "data", base_url=url, api_key=KEY, pace=QUICK)
        async with Core(options) as core:
            batch = await core.add_references([tmp_path / name for name in files])
            assert len(batch.references) == len(files)
            request = GenerationRequest(model="flux-2-flex", prompt="x", references=batch.references)
            assert (await core.wait_for((await core.submit(request)).id)).state is TaskState.DONE
    assert wire.uploads == len(files)
    heard = bytes(wire.heard)
    assert b"generations" in heard
    assert not [secret for secret in (*SECRETS, b"xmpmeta", str(tmp_path).encode()) if secret in heard]


async def test_our_own_pictures_go_out_without_their_prompt(open_core: OpenCore, gateway: PracticeGateway) -> None:
    async with open_core() as core:
        made = await core.wait_for((await core.submit(GenerationRequest(model="flux-2-pro", prompt="S3CR3T"))).id)
        record = core.library.images_of(made.id)[0]
        assert b"S3CR3T" in record.path.read_bytes()
        reference = await core.add_reference(record.path)
        assert reference.original == record.sha256
        await core.upload(reference)
        child = await core.submit(GenerationRequest(model="flux-2-flex", prompt="again", references=(reference,)))
        child = await core.wait_for(child.id)
        assert "S3CR3T" not in str(uploads_of(gateway)[0])
        card = core.library.sidecar_of(core.library.images_of(child.id)[0])
        assert record.uid in str(card["parents"])


async def test_original_and_sent_file_are_both_kept(open_core: OpenCore, tmp_path: Path) -> None:
    data, _ = photo(1, 6)
    source = tmp_path / "a.jpg"
    source.write_bytes(data)
    async with open_core() as core:
        reference = await core.add_reference(source)
        original, sent = core.library.references.original(reference), core.library.reference_path(reference)
        assert original is not None
        assert sent is not None
        assert original.read_bytes() == data
        assert sent.stem == reference.sha256 != reference.original == original.stem
        source.unlink()
        assert core.library.verify().problems == ()
    async with open_core() as core:
        source.write_bytes(data)
        assert await core.add_reference(source) == reference


async def test_the_same_picture_is_prepared_the_same_without_the_cache(open_core: OpenCore, tmp_path: Path) -> None:
    source = tmp_path / "a.jpg"
    source.write_bytes(photo(2, 8)[0])
    async with open_core() as core:
        reference = await core.add_reference(source)
        for note in (core.paths.cache / "prepared").iterdir():
            note.write_bytes(b"{")
        assert await core.add_reference(source) == reference
        (core.library.reference_path(reference) or source).write_bytes(b"damaged")
        assert await core.add_reference(source) == reference
        assert core.library.references.read(reference) is not None
