"""Files that an order refers to, and files that come of it: limits of references and masks, pixels and formats."""

from __future__ import annotations

import io
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from app.gateway.demo.judge import Order, judge
from app.gateway.demo.painter import paint
from app.gateway.demo.rules import load_rules
from app.gateway.demo.upload import Upload, shape_of_image
from tests.app.gateway.demo.desk import Desk, image_bytes, opened, urls_of

SEEDREAM = "doubao-seedream-4-0"
UPLOADED = "https://practice.invalid/uploads/file_1"


def order_of(model: str, upload: tuple[int, int] | None = None, **fields: Any) -> Order:
    """An accepted order; `upload` is the shape of the file behind its reference."""
    body = {"model": model, "prompt": "a lighthouse", **({"image_urls": [UPLOADED]} if upload else {}), **fields}
    width, height = upload or (None, None)
    known = Upload(id="file_1", mime_type="image/png", size=1, created=0, width=width, height=height)
    return judge(msgspec.json.encode(body), load_rules(), lambda url: known if url == UPLOADED else None)


def turned(size: tuple[int, int]) -> bytes:
    """A photo that is stored lying on its side."""
    stream = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", size, "teal").save(stream, "JPEG", exif=exif)
    return stream.getvalue()


async def blamed(desk: Desk, model: str, **fields: Any) -> tuple[str, str]:
    response = await desk.order(model, **fields)
    assert response.status_code == 400, response.text
    error = response.json()["error"]
    return error["param"], error["message"]


@pytest.mark.anyio
@pytest.mark.parametrize("model", [SEEDREAM, "doubao-seedream-4-5", "doubao-seedream-5-0"])
async def test_a_reference_has_to_keep_the_limits_of_its_pixels(desk: Desk, model: str) -> None:
    for size, problem in (
        ((15, 15), ""),
        ((14, 20), "14 pixels"),
        ((300, 100), ""),
        ((100, 300), ""),
        ((301, 100), "aspect ratio"),
        ((100, 301), "aspect ratio"),
    ):
        url = await desk.uploaded(image_bytes("PNG", size))
        if not problem:
            assert (await desk.order(model, image_urls=[url])).status_code == 200, size
            continue
        good = await desk.uploaded(image_bytes())
        param, message = await blamed(desk, model, image_urls=[good, url])
        assert (param, problem in message) == ("image_urls.1", True), message


@pytest.mark.anyio
async def test_a_reference_may_have_36_megapixels_and_not_one_row_more(desk: Desk) -> None:
    def plain(size: tuple[int, int]) -> bytes:
        stream = io.BytesIO()
        Image.new("1", size).save(stream, "PNG")
        return stream.getvalue()

    assert (await desk.order(SEEDREAM, image_urls=[await desk.uploaded(plain((6000, 6000)))])).status_code == 200
    param, message = await blamed(desk, SEEDREAM, image_urls=[await desk.uploaded(plain((6000, 6001)))])
    assert (param, "36006000" in message) == ("image_urls.0", True)


@pytest.mark.anyio
async def test_a_format_that_a_model_does_not_know_is_refused(desk: Desk) -> None:
    for kind, taken in (("PNG", True), ("JPEG", True), ("WEBP", False), ("GIF", False)):
        response = await desk.order(SEEDREAM, image_urls=[await desk.uploaded(image_bytes(kind))])
        assert (response.status_code == 200) is taken, kind
    gif = {"url": await desk.uploaded(image_bytes("GIF"))}
    param, message = await blamed(desk, "gemini-3-pro-image-preview", image_urls=[gif])
    assert (param, "image/gif" in message) == ("image_urls.0", True)


@pytest.mark.anyio
async def test_what_only_begins_like_an_image_is_refused_where_pixels_count(desk: Desk) -> None:
    url = await desk.uploaded(b"\x89PNG\r\n\x1a\nand then nothing")
    assert (await blamed(desk, SEEDREAM, image_urls=[url]))[0] == "image_urls.0"
    assert (await desk.order("flux-kontext-pro", image_urls=[url])).status_code == 200


@pytest.mark.anyio
async def test_a_mask_has_to_be_a_png_with_the_pixels_of_the_first_reference(desk: Desk) -> None:
    photo = await desk.uploaded(image_bytes("JPEG", (40, 30)))
    mask = await desk.uploaded(image_bytes("PNG", (40, 30)))
    model = "gpt-4o-image"
    assert (await desk.order(model, image_urls=[photo], mask_url=mask)).status_code == 200
    assert (await desk.order(model, image_urls=["https://example.com/a.png"], mask_url=mask)).status_code == 200
    assert (await blamed(desk, model, mask_url=mask))[0] == "mask_url"
    for data, problem in (
        (image_bytes("PNG", (30, 40)), "40×30"),
        (image_bytes("JPEG", (40, 30)), "PNG"),
        (image_bytes("PNG", (40, 30)) + bytes(4_000_000), "4 MB"),
        (b"\x89PNG\r\n\x1a\nnothing", "read"),
    ):
        wrong = await desk.uploaded(data)
        param, message = await blamed(desk, model, image_urls=[photo], mask_url=wrong)
        assert (param, problem in message) == ("mask_url", True), message
    assert (await blamed(desk, model, image_urls=[photo], mask_url=f"{mask}0"))[0] == "mask_url"


@pytest.mark.anyio
async def test_a_photo_on_its_side_counts_as_it_is_seen(desk: Desk) -> None:
    photo = await desk.uploaded(turned((30, 40)))
    mask = await desk.uploaded(image_bytes("PNG", (40, 30)))
    assert (await desk.order("gpt-4o-image", image_urls=[photo], mask_url=mask)).status_code == 200
    task = await desk.finished("flux-kontext-pro", image_urls=[await desk.uploaded(turned((100, 200)))])
    picture = opened((await desk.fetch(urls_of(task)[0])).content)
    assert picture.width == 2 * picture.height


@pytest.mark.parametrize(
    ("model", "upload", "fields", "pixels"),
    [
        ("flux-kontext-pro", None, {}, (1360, 765)),
        ("flux-kontext-pro", (1000, 500), {}, (1448, 724)),
        ("flux-kontext-pro", (1000, 500), {"size": "1:1"}, (1024, 1024)),
        ("flux-kontext-max", (300, 300), {"size": "match_input_image"}, (1024, 1024)),
        ("grok-imagine-1.0-edit", (500, 1000), {}, (724, 1448)),
        (SEEDREAM, (1500, 500), {"size": "auto", "metadata": {"resolution": "1K"}}, (1774, 591)),
        (SEEDREAM, None, {}, (2048, 2048)),
        (SEEDREAM, None, {"size": "21:9", "metadata": {"resolution": "4K"}}, (6258, 2682)),
        ("doubao-seedream-5-0", None, {"metadata": {"resolution": "3K"}}, (3072, 3072)),
        ("gemini-3.1-flash-image-preview", None, {"metadata": {"resolution": "0.5K"}}, (512, 512)),
        ("gemini-3.1-flash-image-preview", None, {"size": "8:1"}, (2896, 362)),
        ("gemini-3-pro-image-preview", None, {"size": "4:5", "metadata": {"resolution": "4K"}}, (3664, 4580)),
        ("gpt-image-2.5-flare", None, {"resolution": "4K", "size": "21:9"}, (3840, 1648)),
        ("gpt-image-2.5-sunburst", None, {"resolution": "2K", "size": "5:4"}, (2048, 1632)),
        ("gpt-4o-image", None, {"size": "2:3"}, (1024, 1536)),
    ],
)
def test_size_resolution_and_reference_make_the_pixels(
    model: str, upload: tuple[int, int] | None, fields: dict[str, Any], pixels: tuple[int, int]
) -> None:
    order = order_of(model, upload, **fields)
    assert (order.width, order.height) == pixels


@given(width=st.integers(1, 20_000), height=st.integers(1, 20_000))
def test_a_references_ratio_is_followed_within_reason(width: int, height: int) -> None:
    order = order_of("flux-kontext-pro", (width, height))
    assert 0.95e6 < order.width * order.height < 1.15e6
    assert order.width / order.height == pytest.approx(min(8.0, max(1 / 8, width / height)), rel=0.01)


@pytest.mark.parametrize(
    ("model", "fields", "format_"),
    [
        ("flux-kontext-pro", {}, "PNG"),
        ("flux-kontext-pro", {"metadata": {"response_format": "jpg"}}, "JPEG"),
        ("flux-kontext-max", {"metadata": {"response_format": "png"}}, "PNG"),
        ("gemini-2.5-flash-image-official", {}, "PNG"),
        ("gemini-2.5-flash-image-official", {"metadata": {"imageOutputOptions": {"mimeType": "image/jpeg"}}}, "JPEG"),
        ("gemini-2.5-flash-image-official", {"metadata": {"imageOutputOptions": {"mimeType": "webp"}}}, "WEBP"),
        ("gemini-2.5-flash-image-official", {"metadata": {"imageOutputOptions": {"mimeType": "png"}}}, "PNG"),
    ],
)
@pytest.mark.anyio
async def test_the_format_is_the_one_that_was_asked_for(
    desk: Desk, model: str, fields: dict[str, Any], format_: str
) -> None:
    task = await desk.finished(model, **fields)
    response = await desk.fetch(urls_of(task)[0])
    assert opened(response.content).format == format_
    assert response.headers["content-type"] == f"image/{format_.lower()}"


@pytest.mark.parametrize(("background", "mode"), [("transparent", "RGBA"), ("opaque", "RGB"), ("auto", "RGB")])
def test_a_transparent_background_has_an_alpha_channel(background: str, mode: str) -> None:
    picture = opened(paint(order_of("gpt-image-2.5-flare", background=background), 0, ()))
    assert picture.mode == mode
    if mode == "RGBA":
        alpha = picture.getchannel("A")
        assert alpha.getpixel((2, picture.height // 2)) == 0
        assert alpha.getpixel((picture.width // 2, picture.height // 3)) == 255
        assert alpha.getpixel((picture.width // 2, picture.height - 60)) == 255, "the words can be read on anything"


@pytest.mark.parametrize("size", ["8:1", "1:8", "4:1", "1:4"])
def test_banners_with_references_are_painted(size: str) -> None:
    order = order_of("gemini-3.1-flash-image-preview", size=size, metadata={"resolution": "0.5K"})
    order = msgspec.structs.replace(order, prompt="a long prompt " * 60)
    picture = opened(paint(order, 0, [image_bytes()] * 14))
    assert picture.size == (order.width, order.height)


@pytest.mark.anyio
async def test_fifteen_pictures_of_4k_are_offered_before_all_are_painted(desk: Desk) -> None:
    task = await desk.finished("doubao-seedream-4-5", n=15, metadata={"resolution": "4K"})
    urls = urls_of(task)
    assert len(set(urls)) == 15
    assert opened((await desk.fetch(urls[14])).content).size == (4096, 4096)


@pytest.mark.anyio
async def test_a_task_echoes_its_metadata_as_it_was_sent(desk: Desk) -> None:
    sent = {"temperature": 0.5, "imageOutputOptions": {"mimeType": "image/png"}, "safetySettings": [{"category": "a"}]}
    task = await desk.finished("gemini-2.5-flash-image-official", metadata=sent)
    assert task["metadata"] == sent


@given(data=st.binary(max_size=300), head=st.sampled_from([image_bytes(k) for k in ("PNG", "JPEG", "WEBP", "GIF")]))
def test_no_file_breaks_the_look_at_its_pixels(data: bytes, head: bytes) -> None:
    width, height = shape_of_image(head[: 4 * len(data)] + data)
    assert width >= 0
    assert (width == 0) == (height == 0)
