"""What the practice gateway takes as an upload, and how it reads a form."""

from __future__ import annotations

from collections.abc import AsyncGenerator

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.gateway.demo.multipart import MultipartError, read_parts
from app.gateway.demo.upload import type_of_image
from tests.app.gateway.demo.desk import Desk, image_bytes

UPLOADS = "/v1/uploads/images"
PNG = image_bytes()


def plainly_refused(response: httpx.Response) -> str:
    assert response.status_code == 400, response.text
    answer = response.json()
    assert answer["success"] is False
    return answer["message"]


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("kind", "mime_type"), [("PNG", "image/png"), ("JPEG", "image/jpeg"), ("WEBP", "image/webp"), ("GIF", "image/gif")]
)
async def test_an_image_is_known_by_its_content_and_given_back(desk: Desk, kind: str, mime_type: str) -> None:
    data = image_bytes(kind)
    response = await desk.upload(data, "whatever.txt")
    answer = response.json()
    assert answer["success"] is True
    assert answer["data"]["mime_type"] == mime_type
    assert answer["data"]["size"] == len(data)
    assert answer["data"]["url"] == f"https://practice.invalid/uploads/{answer['data']['id']}"
    shown = await desk.fetch(answer["data"]["url"])
    assert (shown.content, shown.headers["content-type"]) == (data, mime_type)


@pytest.mark.anyio
async def test_a_form_may_have_a_purpose_and_comes_in_pieces(desk: Desk) -> None:
    request = desk.client.build_request(
        "POST", UPLOADS, data={"purpose": "generation"}, files={"file": ("café “1”.png", PNG, "image/png")}
    )
    whole = await request.aread()

    async def bytewise() -> AsyncGenerator[bytes]:
        for position in range(len(whole)):
            yield whole[position : position + 1]

    headers = {"content-type": request.headers["content-type"]}
    response = await desk.client.post(UPLOADS, content=bytewise(), headers=headers)
    assert response.json()["data"]["size"] == len(PNG)


@pytest.mark.anyio
async def test_ten_megabytes_are_taken_and_one_byte_more_is_not(desk: Desk) -> None:
    largest = PNG + bytes(10_000_000 - len(PNG))
    assert (await desk.upload(largest)).status_code == 200
    assert "10 MB" in plainly_refused(await desk.upload(largest + b"\0"))
    assert "10 MB" in plainly_refused(await desk.upload(largest * 2))


@pytest.mark.anyio
@pytest.mark.parametrize("data", [b"", b"hello", b"<svg/>", b"BM" + bytes(60), b"RIFF0000WAVE", b"\x89PNG"])
async def test_what_is_no_image_is_refused(desk: Desk, data: bytes) -> None:
    assert plainly_refused(await desk.upload(data, "cat.png"))


@pytest.mark.anyio
async def test_a_form_without_the_file_is_refused(desk: Desk) -> None:
    assert "'file'" in plainly_refused(await desk.client.post(UPLOADS, files={"image": ("a.png", PNG)}))
    assert "'file'" in plainly_refused(await desk.client.post(UPLOADS, files={"file": (None, "cat.png")}))
    assert plainly_refused(await desk.client.post(UPLOADS, json={"file": "cat.png"}))
    assert plainly_refused(await desk.client.post(UPLOADS, content=b"x"))


@pytest.mark.anyio
async def test_a_form_that_was_cut_is_refused(desk: Desk) -> None:
    request = desk.client.build_request("POST", UPLOADS, files={"file": ("a.png", PNG)})
    whole = await request.aread()
    headers = {"content-type": request.headers["content-type"]}
    for end in (0, 10, len(whole) // 2, len(whole) - 4):
        assert plainly_refused(await desk.client.post(UPLOADS, content=whole[:end], headers=headers))


@pytest.mark.anyio
async def test_there_is_no_upload_that_nobody_made(desk: Desk) -> None:
    for name in ("file_0", "../../etc/passwd", "%2e%2e%2fapp"):
        assert (await desk.fetch(f"/uploads/{name}")).status_code == 404


FORM = "multipart/form-data; boundary=frame"


def test_parts_keep_every_byte_of_their_data() -> None:
    body = (
        b'--frame\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n2--frame\r\n'
        b"--frame  \r\nContent-Type: image/png\r\n"
        b'content-disposition: form-data; name="file"; filename="x;y.png"\r\n\r\n'
        b"\x00\r\n--fram\r\n\r\n--frame--\r\nepilogue"
    )
    first, second = read_parts(FORM, body)
    assert (first.name, first.filename, first.data) == ("a", None, b"1\r\n2--frame")
    assert (second.name, second.filename, second.data) == ("file", "x;y.png", b"\x00\r\n--fram\r\n")


@pytest.mark.parametrize(
    "kind", ["", "multipart/form-data", "multipart/mixed; boundary=frame", "text/plain", f"{FORM}{'x' * 70}"]
)
def test_a_form_needs_its_type_and_boundary(kind: str) -> None:
    with pytest.raises(MultipartError):
        read_parts(kind, b'--frame\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--frame--\r\n')


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"--frame--",
        b"--frame",
        b"--framework\r\n\r\n\r\n--framework--",
        b"--frame\r\nname: a\r\n\r\n1\r\n--frame--",
        b"--frame\r\nContent-Disposition: form-data\r\n\r\n1\r\n--frame--",
        b"--frame\r\nno headers at all\r\n--frame--",
        b'--frame\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--frame',
        b'preamble\r\n--frame\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--frame--',
        b'--frame\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n' * 30 + b"--frame--",
    ],
)
def test_a_form_that_is_none_is_refused(body: bytes) -> None:
    with pytest.raises(MultipartError):
        read_parts(FORM, body)


@given(data=st.binary(max_size=400))
def test_any_data_comes_out_of_a_form_as_it_went_in(data: bytes) -> None:
    if b"\r\n--frame" in b"\r\n" + data:
        return
    head = b'--frame\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n'
    (part,) = read_parts(FORM, head + data + b"\r\n--frame--\r\n")
    assert part.data == data


@given(body=st.binary(max_size=200), kind=st.sampled_from([FORM, 'multipart/form-data; boundary=""', "x/y"]))
def test_no_body_breaks_the_reader(body: bytes, kind: str) -> None:
    for whole in (body, b"--frame\r\n" + body + b"\r\n--frame--"):
        try:
            parts = read_parts(kind, whole)
        except MultipartError:
            continue
        assert all(part.name is not None for part in parts)


@given(data=st.binary(max_size=40))
def test_the_type_of_anything_is_a_known_type_or_none(data: bytes) -> None:
    assert type_of_image(data) in {"", "image/png", "image/jpeg", "image/gif", "image/webp"}
